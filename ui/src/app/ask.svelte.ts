// One way to show what a command answers: asked, answered, or a problem; asked again when the record changes.
import type { Problem } from "@/ipc/bindings";
import { problemOf, session } from "./session.svelte";

export interface Asked<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
  /** Nothing has come yet, and it takes long enough to say so. */
  readonly slow: boolean;
  again(): void;
}

/** Asks while the component lives; `question` may read runes, and is asked again when they change. */
export function ask<T>(question: () => Promise<T>): Asked<T> {
  let value = $state.raw<T | null>(null);
  let problem = $state.raw<Problem | null>(null);
  let slow = $state(false);
  let round = $state(0);
  let latest = 0;

  $effect(() => {
    void session.version;
    void round;
    latest += 1;
    const mine = latest;
    const timer = setTimeout(() => {
      if (mine === latest) slow = true;
    }, 400);
    question().then(
      (answer) => {
        clearTimeout(timer);
        if (mine !== latest) return;
        value = answer;
        problem = null;
        slow = false;
      },
      (thrown: unknown) => {
        clearTimeout(timer);
        if (mine !== latest) return;
        problem = problemOf(thrown);
        slow = false;
      },
    );
    return () => clearTimeout(timer);
  });

  return {
    get value() {
      return value;
    },
    get problem() {
      return problem;
    },
    get slow() {
      return slow;
    },
    again() {
      round += 1;
    },
  };
}
