// The brands that are chosen for several letters at once, by id with their names; they last while the record is open.
import { SvelteMap } from "svelte/reactivity";

export const chosen = new SvelteMap<string, string>();

/** How many may be chosen at once: as many as one order of letters takes. */
export const CHOSEN_AT_MOST = 1000;
