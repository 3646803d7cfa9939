// What is said of columns, without a screen: guesses, what was kept, and what goes to the façade.
import { describe, expect, test } from "vitest";
import { columnOf, formOf, isReady, mappingOf, say } from "@/screens/import/mapping";
import { longTable, table } from "./life";

const nameOf = (id: string) => id.replace("pd:", "").toLowerCase();

describe("the meaning of columns", () => {
  test("begins with guesses that are marked, and with nobody who holds it", () => {
    const form = formOf(table, nameOf);
    expect(form.columns.Segment).toEqual({ means: "value", category: "profile", guessed: true });
    expect(form.columns.PIN).toEqual({ means: "", category: "", guessed: false });
    expect([form.brand, form.origin, form.order]).toEqual(["", "", ""]);
    expect(isReady(form)).toBe(false);
  });

  test("what only one column can be leaves the column that it was", () => {
    const form = formOf(table, nameOf);
    say(form, "Segment", "date");
    expect(columnOf(form, "date")).toBe("Segment");
    expect(form.columns.Collected?.means).toBe("");
    expect(mappingOf(form).values).toEqual([]);
  });

  test("a kind that a column names itself beats the column that says it", () => {
    const form = formOf(longTable, nameOf);
    say(form, "Value", "value");
    form.brand = "Nimbus Data";
    form.origin = "observed";
    expect(mappingOf(form).values[0]).toMatchObject({ category_column: "Field", categories: { hobby: "interest" } });
    const value = form.columns.Value;
    if (value) value.category = "profile";
    expect(mappingOf(form).values[0]).toMatchObject({ category: "profile", category_column: null, categories: {} });
    expect(isReady(form)).toBe(true);
  });

  test("what was kept is said again as it was", () => {
    const kept = {
      brand: null,
      brand_column: "Value",
      values: [{ column: "Field", category: "pd:Profile", category_column: null, categories: {}, origin: "inferred" }],
      date_column: null,
      date_order: null,
      source: "Northwind",
      source_column: null,
      origin: "inferred",
    };
    const form = formOf({ ...longTable, kept }, nameOf);
    expect(mappingOf(form)).toMatchObject({
      brand: null,
      brand_column: "Value",
      values: [{ column: "Field", category: "profile" }],
      source: "Northwind",
      origin: "inferred",
    });
  });
});
