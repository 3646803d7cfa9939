// The places of the window and the acts that can be done from anywhere: the rail, the palette, the menu and the keys
// all read this one table.
import { commands, type OverviewShape } from "@/ipc/bindings";
import { importer } from "./importer.svelte";
import { overlay } from "./overlay.svelte";
import { router } from "./router.svelte";
import { session } from "./session.svelte";

export interface PlaceOfRail {
  id: string;
  /** The first part of its address. */
  room: string;
  /** The message with its name. */
  name: string;
  /** The count that matters, if there is one. */
  sum?: (sums: OverviewShape) => number;
  /** In which part of the rail it stands. */
  part: "see" | "do";
}

/** Where one can go, in the order of the rail. */
export const PLACES: readonly PlaceOfRail[] = [
  { id: "overview", room: "", name: "window-overview", part: "see" },
  { id: "brands", room: "brands", name: "window-brands", part: "see", sum: (sums) => sums.brands },
  { id: "why", room: "why", name: "window-why", part: "see", sum: (sums) => sums.personalisations },
  { id: "preferences", room: "preferences", name: "window-preferences", part: "see" },
  { id: "requests", room: "requests", name: "window-requests", part: "see", sum: (sums) => sums.open_requests },
  { id: "rules", room: "rules", name: "window-rules", part: "see" },
  { id: "import", room: "import", name: "window-import", part: "do" },
  { id: "settings", room: "settings", name: "window-settings", part: "do" },
];

export interface Act {
  /** The id by which the menu names it. */
  id: string;
  name: string;
  /** Pressed together with Ctrl (⌘). */
  key?: string;
  run: () => void;
  /** Whether the palette offers it now; always if absent. */
  offered?: () => boolean;
}

const go = (address: string) => () => router.go(address);

/** Everything that can be done from anywhere. */
export const ACTS: readonly Act[] = [
  ...PLACES.filter((place) => place.id !== "import").map((place, index) => ({
    id: place.id,
    name: place.name,
    key: place.id === "settings" ? "," : String(index + 1),
    run: go(`/${place.room}`),
  })),
  { id: "import", name: "window-act-import", key: "o", run: () => void importer.choose(false) },
  { id: "import-how", name: "window-import-how", run: go("/import") },
  { id: "add", name: "window-act-add", key: "e", run: go("/add") },
  { id: "write", name: "window-act-write", key: "n", run: go("/requests/new") },
  { id: "write-several", name: "window-act-write-several", run: go("/brands?choose=yes") },
  {
    id: "find",
    name: "window-find",
    key: "k",
    run: () => (overlay.palette = !overlay.palette),
    offered: () => false,
  },
  { id: "keys", name: "window-keys", run: () => (overlay.keys = true) },
  {
    id: "mask",
    name: "window-masked-off",
    run: () => session.mask(!session.masked),
    offered: () => !session.masked,
  },
  {
    id: "unmask",
    name: "window-masked-on",
    run: () => session.mask(false),
    offered: () => session.masked,
  },
  { id: "light", name: "window-theme-light", run: () => void session.dress({ theme: "light" }) },
  { id: "dark", name: "window-theme-dark", run: () => void session.dress({ theme: "dark" }) },
  { id: "leave", name: "window-sample-leave", run: () => void leaveSample(), offered: () => !!session.lock?.sample },
  {
    id: "lock",
    name: "window-lock-now",
    key: "l",
    run: () => void session.shut(),
    offered: () => !session.lock?.sample,
  },
];

/** Does an act by its id; nothing while the record is closed. */
export function doAct(id: string) {
  if (session.open) ACTS.find((act) => act.id === id)?.run();
}

/** Goes from the sample life to the person's own record. */
export async function leaveSample() {
  const lock = await commands.sampleLeave();
  router.go("/");
  await session.became(lock);
}

/** Whether keys are written as on a Mac, where the menu at the top of the screen has them too. */
export const MAC = /Mac/.test(navigator.platform);

/** A key with Ctrl, as this desktop writes it. */
export function chord(key: string): string {
  return MAC ? `⌘${key.toUpperCase()}` : `Ctrl ${key.toUpperCase()}`;
}
