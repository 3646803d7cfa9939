// The choices of a letter, and the request that they make.
import type { NewRequest } from "@/ipc/bindings";

/** What the person chooses for a letter, apart from brand and right. */
export interface Choices {
  /** "" for the one that the company list or the mails give; else an address, a text, or "none". */
  to: string;
  /** By what the brand may know the person; empty for the least that it has already. */
  identify: Identifier[];
  /** Values for identifiers, if the person gives one. */
  values: Partial<Record<Identifier, string>>;
  language: string;
  paper: string;
}

export type Identifier = "email" | "account" | "order" | "handle" | "name";
export const IDENTIFIERS: readonly Identifier[] = ["email", "account", "order", "handle", "name"];

/** No choices made yet. */
export function fresh(): Choices {
  return { to: "", identify: [], values: {}, language: "", paper: "a4" };
}

/** The e-mail address in a candidate of the company list, else the text itself. */
function addressIn(text: string): string {
  const mail = /[^\s<>(),;·]+@[^\s<>(),;·]+/.exec(text)?.[0];
  return mail ?? text.trim();
}

/** The request that the choices make. */
export function letterOf(brand: string, right: string, choices: Choices): NewRequest {
  return {
    brands: brand ? [brand] : [],
    all_matching: null,
    right,
    law: null,
    language: choices.language || null,
    to: addressIn(choices.to) || null,
    identify_by: choices.identify.map((one) => {
      const value = choices.values[one]?.trim();
      return value ? `${one}:${value}` : one;
    }),
    paper: choices.paper || null,
    formats: ["pdf", "eml", "txt"],
    out: null,
  };
}
