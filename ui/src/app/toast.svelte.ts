// The line at the foot that says what was just done, and takes it back.
import { commands, type Problem } from "@/ipc/bindings";
import { adviceFor, withoutCommandLine } from "./problems";
import { problemOf, session } from "./session.svelte";
import { say } from "./words.svelte";

export interface Toast {
  text: string;
  undo: boolean;
  problem: boolean;
}

let shown = $state.raw<Toast | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

function show(toast: Toast, seconds: number) {
  clearTimeout(timer);
  shown = toast;
  timer = setTimeout(() => (shown = null), seconds * 1000);
}

export const toast = {
  get shown() {
    return shown;
  },
  /** Says what was done; the record has changed. */
  done(text: string, undo = true) {
    show({ text, undo, problem: false }, undo ? 12 : 6);
    session.changed();
  },
  /** Says something small that changed nothing in the record. */
  tell(text: string) {
    show({ text, undo: false, problem: false }, 6);
  },
  problem(thrown: unknown) {
    const problem: Problem = problemOf(thrown);
    show(
      {
        text: [
          withoutCommandLine(problem.what),
          problem.what.includes(problem.to ?? "") ? null : problem.to,
          adviceFor(problem),
        ]
          .filter(Boolean)
          .join(" "),
        undo: false,
        problem: true,
      },
      15,
    );
  },
  close() {
    clearTimeout(timer);
    shown = null;
  },
  /** Holds it while the pointer or the focus is on it. */
  hold() {
    clearTimeout(timer);
  },
  async undo() {
    try {
      await commands.undo();
      toast.done(say("window-undone"), false);
    } catch (thrown) {
      toast.problem(thrown);
    }
  },
};

/** Does an act, says so and offers to take it back; a problem is said in the same place. */
export async function act<T>(doing: () => Promise<T>, done?: string, undo = true): Promise<T | null> {
  try {
    const answer = await doing();
    if (done) toast.done(done, undo);
    return answer;
  } catch (thrown) {
    toast.problem(thrown);
    return null;
  }
}
