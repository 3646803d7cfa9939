// A long list, read page by page, kept while the window is open so that Back finds it as it was.
import type { Problem } from "@/ipc/bindings";
import { untrack } from "svelte";
import { kept, KEPT_AT_MOST } from "./kept";
import { problemOf, session } from "./session.svelte";

export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

export interface Pages<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly problem: Problem | null;
  readonly ready: boolean;
  /** Reads the next page, unless it is being read or there is none. */
  more(): void;
}

/** A list under a name; another name, or a changed record, reads it afresh. */
export function pages<T>(name: () => string, read: (after: string | null) => Promise<Page<T>>): Pages<T> {
  let items = $state.raw<T[]>([]);
  let total = $state(0);
  let next = $state<string | null>(null);
  let problem = $state.raw<Problem | null>(null);
  let ready = $state(false);
  let round = 0;
  let reading = false;

  async function fetch(after: string | null) {
    const mine = round;
    const under = name();
    const version = session.version;
    reading = true;
    try {
      const page = await read(after);
      if (mine !== round) return;
      items = after === null ? page.items : [...items, ...page.items];
      total = page.total;
      next = page.next;
      problem = null;
      ready = true;
      if (kept.size >= KEPT_AT_MOST) kept.delete(kept.keys().next().value ?? "");
      kept.set(under, { version, items, total, next });
    } catch (thrown) {
      if (mine === round) problem = problemOf(thrown);
    } finally {
      if (mine === round) reading = false;
    }
  }

  $effect.pre(() => {
    const under = name();
    const version = session.version;
    untrack(() => {
      round += 1;
      const before = kept.get(under);
      if (before?.version === version) {
        items = before.items as T[];
        total = before.total;
        next = before.next;
        ready = true;
        reading = false;
      } else {
        void fetch(null);
      }
    });
  });

  return {
    get items() {
      return items;
    },
    get total() {
      return total;
    },
    get problem() {
      return problem;
    },
    get ready() {
      return ready;
    },
    more() {
      if (!reading && next !== null) void fetch(next);
    },
  };
}
