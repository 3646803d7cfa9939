// The one import that may run, wherever it was started from.
import {
  commands,
  events,
  type ImportShape,
  type MappingShape,
  type Problem,
  type ProgressShape,
  type TriageShape,
} from "@/ipc/bindings";
import { router } from "./router.svelte";
import { problemOf, session } from "./session.svelte";

/** What takes dropped files instead of an import, while it is on screen. */
interface Taker {
  /** Said while files hover. */
  says: string;
  take: (paths: string[]) => void;
}

let running = $state(false);
let looking = $state(false);
let triage = $state.raw<TriageShape | null>(null);
let keeps = $state(true);
let stopping = $state(false);
let over = $state(false);
let taker = $state.raw<Taker | null>(null);
let progress = $state.raw<ProgressShape | null>(null);
let result = $state.raw<ImportShape | null>(null);
let problem = $state.raw<Problem | null>(null);

/** The address at which the person says what the columns of a table mean. */
export function tableAt(path: string): string {
  return `/import/table?${new URLSearchParams({ path })}`;
}

/** One import from its start to its end, wherever it was asked for. */
async function read(reading: () => Promise<ImportShape>) {
  if (running || looking) return;
  router.go("/import");
  running = true;
  triage = null;
  stopping = false;
  progress = null;
  result = null;
  problem = null;
  try {
    result = await reading();
  } catch (thrown) {
    problem = problemOf(thrown);
  } finally {
    running = false;
    stopping = false;
    session.changed();
  }
}

export const importer = {
  get running() {
    return running;
  },
  /** What was dropped is being looked at. */
  get looking() {
    return looking;
  },
  /** What an import would take, until the person says. */
  get triage() {
    return triage;
  },
  /** Whether copies of records are kept. */
  get keeps() {
    return keeps;
  },
  set keeps(keep: boolean) {
    keeps = keep;
  },
  /** The person asked it to stop, and it has not yet. */
  get stopping() {
    return stopping;
  },
  get progress() {
    return progress;
  },
  get result() {
    return result;
  },
  get problem() {
    return problem;
  },
  /** Files hover over the window. */
  get over() {
    return over;
  },
  /** Who takes the files if they are let go now; nobody means that they are imported. */
  get taker() {
    return taker;
  },
  /** From now on drops go there; what comes back ends that. */
  takeDrops(next: Taker): () => void {
    taker = next;
    return () => {
      if (taker === next) taker = null;
    };
  },
  /** Looks at what these paths are; nothing is read until the person says so. */
  async look(paths: string[]) {
    if (running || looking || paths.length === 0) return;
    router.go("/import");
    looking = true;
    stopping = false;
    triage = null;
    result = null;
    problem = null;
    try {
      triage = await commands.importTriage(paths);
    } catch (thrown) {
      problem = problemOf(thrown);
    } finally {
      looking = false;
      stopping = false;
    }
  },
  async start(paths: string[]) {
    if (paths.length === 0) return;
    await read(() => commands.importStart(paths, keeps));
  },
  /** Reads a text like a file; whether something came of it. */
  async paste(text: string): Promise<boolean> {
    await read(() => commands.importPasted(text));
    return Boolean(result?.sources.length);
  },
  /** Reads a table by what the person says of its columns. */
  async readTable(path: string, mapping: MappingShape, keep: boolean) {
    await read(() => commands.tableImport(path, mapping, keep, keeps));
  },
  /** Lets the person choose a table and say what its columns mean. */
  async chooseTable() {
    const path = await commands.attachmentChoose();
    if (path) router.go(tableAt(path));
  },
  async choose(folder: boolean) {
    await importer.look(await commands.importChoose(folder));
  },
  async cancel() {
    stopping = true;
    await commands.importCancel();
  },
  /** Forgets what was found and the last result, to start afresh. */
  clear() {
    triage = null;
    result = null;
    problem = null;
  },
  /** Listens to the shell for drops and progress. */
  async listen() {
    await events.filesOver.listen((event) => (over = event.payload));
    await events.importProgress.listen((event) => (progress = event.payload));
    await events.filesDropped.listen((event) => {
      if (!session.open) return;
      if (taker) taker.take(event.payload);
      else void importer.look(event.payload);
    });
  },
  /** What "Open with Sayso" named. */
  async offered() {
    await importer.look(await commands.importOffered());
  },
};
