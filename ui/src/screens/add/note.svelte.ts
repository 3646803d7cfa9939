// Noting something by hand: how far it is, what is wrong with it, what was noted last.
import { problemOf } from "@/app/session.svelte";
import { toast } from "@/app/toast.svelte";
import { say } from "@/app/words.svelte";
import type { ChangedShape, Problem } from "@/ipc/bindings";

/** What a form is filled with is noted; `then` empties it. The line at the foot offers to take it back. */
export function noting() {
  let problem = $state.raw<Problem | null>(null);
  let busy = $state(false);
  let last = $state("");
  return {
    get problem() {
      return problem;
    },
    get busy() {
      return busy;
    },
    /** The address at which the last note can be seen. */
    get last() {
      return last;
    },
    async note(doing: () => Promise<ChangedShape>, seenAt: (id: string) => string, then: () => void) {
      if (busy) return;
      busy = true;
      try {
        const changed = await doing();
        problem = null;
        last = seenAt(changed.changed[0] ?? "");
        then();
        toast.done(say("window-add-done"));
      } catch (thrown) {
        problem = problemOf(thrown);
      } finally {
        busy = false;
      }
    },
  };
}

/** A text, or nothing if it is empty. */
export function filled(text: string): string | null {
  return text.trim() || null;
}
