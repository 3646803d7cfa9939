// Problems come from the façade, whose advice may name the command line; here it names what the window has.
import type { Problem } from "@/ipc/bindings";
import { has, say } from "./words.svelte";

const COMMAND_LINE = /`sayso|\bsayso [a-z]|(^|\s)--[a-z]/;

/** Whether a text is for the command line. */
export function namesCommandLine(text: string): boolean {
  return COMMAND_LINE.test(text);
}

/** What to do next, for the window; nothing where the screen itself offers it. */
export function adviceFor(problem: Problem): string | null {
  if (has(`window-try-${problem.code}`)) return say(`window-try-${problem.code}`);
  return withoutCommandLine(problem.next ?? "") || null;
}

/** A sentence without its advice for the command line. */
export function withoutCommandLine(text: string): string {
  if (!namesCommandLine(text)) return text;
  return text
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => !namesCommandLine(sentence))
    .join(" ");
}
