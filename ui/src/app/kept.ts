// What was read of long lists, kept while the record is open so that Back finds it as it was.

import { chosen } from "./chosen.svelte";

export interface Kept {
  /** The record's version at which it was read. */
  version: number;
  items: unknown[];
  total: number;
  next: string | null;
}

/** Lists by name; the oldest goes first. */
export const kept = new Map<string, Kept>();
export const KEPT_AT_MOST = 12;

/** Forgets all: the record is locked. */
export function forgetPages() {
  kept.clear();
  chosen.clear();
}
