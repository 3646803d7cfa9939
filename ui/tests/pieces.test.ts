import { describe, expect, test } from "vitest";
import { maskSentence } from "@/app/mask";
import { markRuns } from "@/pieces/marks";
import { fresh, letterOf } from "@/screens/requests/letter";

const marked = (excerpt: string, words: string[]) =>
  markRuns(excerpt, words)
    .filter((run) => run.marked)
    .map((run) => run.text);

describe("marking words in the evidence", () => {
  test("the runs together are the excerpt, byte for byte", () => {
    const text = '{ "targetingType" : "List", "targetingValue" : "<b>Müller & Söhne</b>" }';
    const runs = markRuns(text, ["List", "<b>Müller & Söhne</b>"]);
    expect(runs.map((run) => run.text).join("")).toBe(text);
    expect(runs.filter((run) => run.marked).map((run) => run.text)).toEqual(['"List"', '"<b>Müller & Söhne</b>"']);
  });
  test("words are found as JSON writes them", () => {
    expect(marked('{"v":"M\\u00fcller"}', ["Müller"])).toEqual(['"M\\u00fcller"']);
    expect(marked('{"v":"a\\/b"}', ["a/b"])).toEqual(['"a\\/b"']);
  });
  test("what is not there marks nothing, and overlapping words do no harm", () => {
    expect(marked("abc", ["xyz"])).toEqual([]);
    expect(
      markRuns("abcdef", ["abcd", "cdef"])
        .map((run) => run.text)
        .join(""),
    ).toBe("abcdef");
    expect(markRuns("", ["a"])).toEqual([]);
  });
});

describe("masking", () => {
  test("addresses, numbers and quoted values go; days stay", () => {
    expect(maskSentence("You gave maya+shoes@post.example on 3 May.")).toBe("You gave •••@post.example on 3 May.");
    expect(maskSentence("It used “spring customers 2026” from 203.0.113.7.")).toBe("It used “•••••” from •••••.");
    expect(maskSentence("Call +49 30 1234567 by 2026-05-03.")).toBe("Call ••••• by 2026-05-03.");
  });
});

test("a letter asks for what was chosen and nothing else", () => {
  const choices = { ...fresh(), identify: ["order" as const, "name" as const], values: { order: " HS-1042 " } };
  const letter = letterOf("harbourshoes.example", "access", choices);
  expect(letter.identify_by).toEqual(["order:HS-1042", "name"]);
  expect(letter.to).toBeNull();
  expect(letter.brands).toEqual(["harbourshoes.example"]);
});
