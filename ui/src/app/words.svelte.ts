// Everything the window says, from the same Fluent files as the rest of the program.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Language = "en" | "de";
export const LANGUAGES: readonly Language[] = ["en", "de"];

const files = import.meta.glob<string>("@ftl/*/*.ftl", { query: "?raw", import: "default", eager: true });

const LOCALES: Record<Language, string> = { en: "en-GB", de: "de-DE" };

function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(LOCALES[language], { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text), { allowOverrides: true });
  }
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { en: bundleOf("en"), de: bundleOf("de") };

/** The language for a BCP 47 tag, or the desktop's. */
export function languageOf(tag: string): Language {
  const primary = (tag || navigator.language || "en").toLowerCase().split("-")[0];
  return primary === "de" ? "de" : "en";
}

let current = $state<Language>("en");

export const language = {
  get now() {
    return current;
  },
  /** The locale for dates and numbers. */
  get locale() {
    return LOCALES[current];
  },
  set(next: Language) {
    current = next;
    document.documentElement.lang = next;
  },
};

/** Says a message. A missing one shows its id, which a test catches. */
export function say(id: string, args?: Record<string, FluentVariable>): string {
  const bundle = bundles[current];
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) return id;
  return bundle.formatPattern(pattern, args ?? null, []);
}

/** Whether there is such a message. */
export function has(id: string): boolean {
  return bundles[current].hasMessage(id);
}

/** A number as the language writes it, for a message that must not choose its plural by it. */
export function count(value: number): FluentNumber {
  return new FluentNumber(value);
}

/** A number on its own. */
export function figure(value: number): string {
  return new Intl.NumberFormat(LOCALES[current]).format(value);
}

/** A size for people. */
export function size(bytes: number | null): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes ?? 0;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(LOCALES[current], { maximumFractionDigits: digits }).format(value)} ${units[unit]}`;
}
