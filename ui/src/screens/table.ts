// Which screen an address shows. A screen of one thing gets its id; it is made afresh when its key changes.
import type { Place } from "@/app/router.svelte";
import type { Component } from "svelte";
import Add from "./add/Add.svelte";
import Brand from "./brands/Brand.svelte";
import Brands from "./brands/Brands.svelte";
import Letters from "./brands/Letters.svelte";
import Review from "./brands/Review.svelte";
import Import from "./import/Import.svelte";
import Source from "./import/Source.svelte";
import Table from "./import/Table.svelte";
import Overview from "./overview/Overview.svelte";
import Cell from "./preferences/Cell.svelte";
import Preferences from "./preferences/Preferences.svelte";
import Draft from "./requests/Draft.svelte";
import Request from "./requests/Request.svelte";
import Requests from "./requests/Requests.svelte";
import BrandRules from "./rules/BrandRules.svelte";
import RuleBook from "./rules/RuleBook.svelte";
import Settings from "./settings/Settings.svelte";
import Explanation from "./why/Explanation.svelte";
import Why from "./why/Why.svelte";

interface Screen {
  /** The room, and after it a word or `*` for an id. */
  at: string;
  whole?: Component;
  one?: Component<{ id: string }>;
  /** What else makes it afresh. */
  afresh?: (place: Place) => string;
}

const SCREENS: readonly Screen[] = [
  { at: "", whole: Overview },
  { at: "overview", whole: Overview },
  { at: "brands", whole: Brands },
  { at: "brands/review", whole: Review },
  { at: "brands/letters", whole: Letters },
  { at: "brands/*", one: Brand },
  { at: "why", whole: Why, afresh: (place) => place.address },
  { at: "why/*", one: Explanation },
  { at: "preferences", whole: Preferences },
  { at: "preferences/cell", whole: Cell, afresh: (place) => place.address },
  { at: "rules", whole: RuleBook },
  { at: "rules/*", one: BrandRules },
  { at: "requests", whole: Requests },
  { at: "requests/new", whole: Draft, afresh: (place) => place.query.get("brand") ?? "" },
  { at: "requests/*", one: Request },
  { at: "import", whole: Import },
  { at: "import/table", whole: Table, afresh: (place) => place.query.get("path") ?? "" },
  { at: "import/*", one: Source },
  { at: "add", whole: Add, afresh: (place) => place.query.get("brand") ?? "" },
  { at: "settings", whole: Settings },
];

export interface Shown extends Screen {
  id: string;
  key: string;
}

/** The screen at a place, if there is one. */
export function screenAt(place: Place): Shown | null {
  const [room = "", id = ""] = place.path;
  const literal = SCREENS.find((one) => one.at === place.path.slice(0, 2).join("/"));
  const found = literal ?? (id ? SCREENS.find((one) => one.at === `${room}/*`) : undefined);
  if (!found || place.path.length > 2) return null;
  return { ...found, id, key: [found.at, found.one ? id : "", found.afresh?.(place) ?? ""].join(" ") };
}
