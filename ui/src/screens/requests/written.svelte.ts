// The files that were written while the window is open, by request: only these can be opened from here.
import { SvelteMap } from "svelte/reactivity";

const files = new SvelteMap<string, readonly string[]>();

export function remember(request: string, written: readonly string[]) {
  if (written.length) files.set(request, written);
}

export function writtenFor(request: string): readonly string[] {
  return files.get(request) ?? [];
}
