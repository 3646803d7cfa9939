// A wish as it is being put together, and the words for one.
import { ask } from "@/app/ask.svelte";
import { sayDay } from "@/app/dates";
import { say } from "@/app/words.svelte";
import { commands, type PreferenceShape, type WantedShape } from "@/ipc/bindings";
import { PURPOSES } from "./words";

/** What the form holds; "" for what isn't said. */
export interface Draft {
  purpose: string;
  wish: string;
  brand: string;
  sector: string;
  never: string[];
  until: string;
}

/** A draft to begin from. */
export function draft(purpose = PURPOSES[0] ?? "", brand = ""): Draft {
  return { purpose, wish: "no", brand, sector: "", never: [], until: "" };
}

/** The draft that says what this preference says. */
export function draftOf(one: PreferenceShape): Draft {
  return {
    purpose: one.purpose,
    wish: one.wish,
    brand: one.scope.kind === "brand" ? (one.scope.id ?? one.scope.name ?? "") : "",
    sector: one.scope.kind === "sector" ? (one.scope.name ?? "") : "",
    never: [...one.never_with],
    until: one.ended ? "" : (one.until ?? ""),
  };
}

/** The kinds of data by name, for those who name them; empty until they are read. */
export function kinds() {
  const asked = ask(() => commands.categories());
  return {
    get options() {
      return (asked.value?.categories ?? []).map((one) => ({ value: one.id, text: one.name }));
    },
    name(id: string): string {
      return asked.value?.categories.find((one) => one.id === id)?.name ?? id;
    },
  };
}

/** A wish with its two limits, in words. */
export function wantedText(wanted: WantedShape | null, name: (id: string) => string): string {
  if (!wanted) return say("prefs-said-nothing");
  return [
    say(`prefs-wish-${wanted.wish}`),
    wanted.never_with.length ? say("window-never-with", { names: wanted.never_with.map(name).join(", ") }) : "",
    wanted.until ? say("window-until", { day: sayDay(wanted.until) }) : "",
  ]
    .filter(Boolean)
    .join("; ");
}
