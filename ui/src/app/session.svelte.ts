// What the window holds between screens: the lock, the counts of the rail, how it looks, the word that undo offers.
import { commands, type LockShape, type OverviewShape, type Prefs, type Problem } from "@/ipc/bindings";
import { setToday } from "./dates";
import { forgetPages } from "./kept";
import { language, languageOf } from "./words.svelte";

let lock = $state.raw<LockShape | null>(null);
let overview = $state.raw<OverviewShape | null>(null);
let prefs = $state.raw<Prefs>({ language: "", theme: "system", lock_after: 15, letters: null });
let masked = $state(false);
let broken = $state.raw<Problem | null>(null);
/** Counts up with each change of the record, so that open views read again. */
let version = $state(0);

function dress(next: Prefs) {
  prefs = next;
  language.set(languageOf(next.language));
  const root = document.documentElement;
  if (next.theme === "light" || next.theme === "dark") root.dataset.theme = next.theme;
  else delete root.dataset.theme;
}

export const session = {
  get lock() {
    return lock;
  },
  get open() {
    return lock?.state === "open";
  },
  get overview() {
    return overview;
  },
  get prefs() {
    return prefs;
  },
  /** Shared screen: sensitive values are masked. */
  get masked() {
    return masked;
  },
  get broken() {
    return broken;
  },
  get version() {
    return version;
  },
  /** Reads everything for the first time. */
  async start() {
    try {
      dress(await commands.prefs());
      await session.became(await commands.lockState());
    } catch (problem) {
      broken = problemOf(problem);
    }
  },
  /** The lock changed. */
  async became(next: LockShape) {
    setToday(await commands.today());
    const other = lock?.home !== next.home || lock?.state !== next.state;
    lock = next;
    if (next.state !== "open") {
      overview = null;
      forgetPages();
    }
    if (other) session.changed();
  },
  /** The record changed: the counts and the open view are read again. */
  changed() {
    version += 1;
    void session.count();
  },
  /** Reads the counts of the rail. */
  async count() {
    if (lock?.state !== "open") return;
    try {
      overview = await commands.overview();
    } catch {
      // The screen that is shown says what is wrong; the rail then shows no counts.
      overview = null;
    }
  },
  async dress(change: Partial<Prefs>) {
    const next = { ...prefs, ...change };
    dress(next);
    await commands.prefsSet(next);
    // Why the keychain doesn't work is said in the new language too.
    if (change.language !== undefined) lock = await commands.lockState();
    version += 1;
    void session.count();
  },
  mask(on: boolean) {
    masked = on;
  },
  async shut() {
    if (lock?.state !== "open" || lock.sample) return;
    await session.became(await commands.lockClose());
  },
};

/** What was thrown, as a problem for people. */
export function problemOf(thrown: unknown): Problem {
  if (thrown && typeof thrown === "object" && "what" in thrown) return thrown as Problem;
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return { what, to: null, next: null, code: "bug", choices: [] };
}
