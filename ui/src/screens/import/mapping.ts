// What the person says of a table's columns, from the first guesses to what the façade takes.
import type { ColumnShape, MappingShape, TableShape } from "@/ipc/bindings";

/** What a column can be; "" is not read. */
export const MEANS = ["", "value", "category", "brand", "date", "source"] as const;
export type Means = (typeof MEANS)[number];

/** What is said of one column. */
export interface Said {
  means: Means;
  /** The kind of data, by name, of a column with data. */
  category: string;
  /** It is what its name lets one guess, and nobody has looked at it yet. */
  guessed: boolean;
}

/** Everything that the form holds. */
export interface Form {
  brand: string;
  source: string;
  origin: string;
  order: "" | "day" | "month";
  columns: Record<string, Said>;
  /** What each word of the column that says the kind means. */
  words: Record<string, string>;
  otherwise: string;
}

function isMeans(text: string): text is Means {
  return (MEANS as readonly string[]).includes(text);
}

/** A column that is read once in a table: only the first guess for it stands. */
const ONCE: readonly Means[] = ["brand", "category", "date", "source"];

function guesses(columns: readonly ColumnShape[]): Record<string, Said> {
  const taken = new Set<Means>();
  const said: Record<string, Said> = {};
  for (const column of columns) {
    const guess = column.guess?.means ?? "";
    const means = isMeans(guess) && !(ONCE.includes(guess) && taken.has(guess)) && column.filled > 0 ? guess : "";
    taken.add(means);
    said[column.head] = { means, category: column.guess?.category?.name ?? "", guessed: means !== "" };
  }
  return said;
}

/** The form to begin with: what was kept for such tables, else guesses, marked as such. */
export function formOf(table: TableShape, nameOf: (id: string) => string): Form {
  const kept = table.kept;
  if (!kept) {
    const columns = guesses(table.columns);
    const by = Object.entries(columns).find(([, one]) => one.means === "category")?.[0];
    const words: Record<string, string> = {};
    for (const { word, guess } of table.columns.find((one) => one.head === by)?.words ?? []) {
      words[word] = guess?.name ?? "";
    }
    return { brand: "", source: "", origin: "", order: "", columns, words, otherwise: "" };
  }
  const nothing = (): Said => ({ means: "", category: "", guessed: false });
  const columns: Record<string, Said> = Object.fromEntries(table.columns.map((one) => [one.head, nothing()]));
  const set = (head: string | null, means: Means) => {
    if (head && columns[head]) columns[head].means = means;
  };
  const words: Record<string, string> = {};
  let otherwise = "";
  for (const value of kept.values) {
    set(value.column, "value");
    set(value.category_column, "category");
    const said = columns[value.column];
    if (said && !value.category_column) said.category = nameOf(value.category ?? "");
    if (value.category_column) otherwise = nameOf(value.category ?? "");
    for (const [word, id] of Object.entries(value.categories)) if (id) words[word] = nameOf(id);
  }
  set(kept.brand_column, "brand");
  set(kept.source_column, "source");
  set(kept.date_column, "date");
  const order = kept.date_order === "day" || kept.date_order === "month" ? kept.date_order : "";
  return {
    brand: kept.brand ?? "",
    source: kept.source ?? "",
    origin: kept.origin ?? "",
    order,
    columns,
    words,
    otherwise,
  };
}

/** The column that is said to be this. */
export function columnOf(form: Form, means: Means): string | null {
  return Object.entries(form.columns).find(([, said]) => said.means === means)?.[0] ?? null;
}

/** A column becomes something; what can be only one column leaves the one that it was. */
export function say(form: Form, head: string, means: Means) {
  if (ONCE.includes(means)) {
    for (const said of Object.values(form.columns)) if (said.means === means) said.means = "";
  }
  const said = form.columns[head];
  if (said) Object.assign(said, { means, guessed: false });
}

/** What the façade takes. */
export function mappingOf(form: Form): MappingShape {
  const filled = (text: string) => text.trim() || null;
  const by = columnOf(form, "category");
  const brandColumn = columnOf(form, "brand");
  const sourceColumn = columnOf(form, "source");
  const words = Object.fromEntries(Object.entries(form.words).filter(([, kind]) => kind.trim()));
  const values = Object.entries(form.columns)
    .filter(([, said]) => said.means === "value")
    .map(([column, said]) => {
      const own = filled(said.category);
      const looksBeside = !own && by !== null;
      return {
        column,
        category: looksBeside ? filled(form.otherwise) : own,
        category_column: looksBeside ? by : null,
        categories: looksBeside ? words : {},
        origin: null,
      };
    });
  return {
    brand: brandColumn ? null : filled(form.brand),
    brand_column: brandColumn,
    values,
    date_column: columnOf(form, "date"),
    date_order: form.order || null,
    source: sourceColumn ? null : filled(form.source),
    source_column: sourceColumn,
    origin: filled(form.origin),
  };
}

/** Whether enough is said for a first look at the statements. */
export function isReady(form: Form): boolean {
  const mapping = mappingOf(form);
  const whole = mapping.values.every((value) => value.category ?? value.category_column);
  return Boolean((mapping.brand ?? mapping.brand_column) && mapping.origin && mapping.values.length && whole);
}
