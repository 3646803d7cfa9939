// Writing letters to many brands: a few at a time, so that it can be said how far it is and be stopped in between.
import { problemOf, session } from "@/app/session.svelte";
import { commands, type FailedBrandShape, type NewRequest, type Problem, type RequestShape } from "@/ipc/bindings";

/** As many as are typeset in about a second. */
const AT_ONCE = 4;

/** The letters of one right to these brands, by id. */
export function lettersTo(brands: readonly string[], right: string): NewRequest {
  return {
    brands: [...brands],
    all_matching: null,
    right,
    law: null,
    language: null,
    to: null,
    identify_by: [],
    paper: null,
    formats: ["pdf", "eml", "txt"],
    out: null,
  };
}

export function writing() {
  let written = $state.raw<readonly RequestShape[]>([]);
  let failed = $state.raw<readonly FailedBrandShape[]>([]);
  let problem = $state.raw<Problem | null>(null);
  let state = $state<"ready" | "writing" | "stopping" | "over">("ready");
  return {
    get written() {
      return written;
    },
    get failed() {
      return failed;
    },
    get problem() {
      return problem;
    },
    get state() {
      return state;
    },
    stop() {
      if (state === "writing") state = "stopping";
    },
    async write(brands: readonly string[], right: string) {
      state = "writing";
      problem = null;
      for (let at = 0; at < brands.length && state === "writing"; at += AT_ONCE) {
        try {
          const answer = await commands.letterWrite(lettersTo(brands.slice(at, at + AT_ONCE), right));
          written = [...written, ...answer.requests];
          failed = [...failed, ...answer.left_out];
        } catch (thrown) {
          // What was written stays; the rest would fail alike.
          problem = problemOf(thrown);
          break;
        }
      }
      state = "over";
      session.changed();
    },
  };
}

/** Brands that are left out for one and the same reason. */
export function byReason(left: readonly FailedBrandShape[]): [string, FailedBrandShape[]][] {
  const groups = new Map<string, FailedBrandShape[]>();
  for (const one of left) groups.set(one.why, [...(groups.get(one.why) ?? []), one]);
  return [...groups];
}
