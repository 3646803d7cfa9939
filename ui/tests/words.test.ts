// Every message that the interface names exists in every language, and nothing is shown by its id.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES, has, language, say, size } from "@/app/words.svelte";
import { namesCommandLine } from "@/app/problems";
import { sayDay, sayMoment, todayIso } from "@/app/dates";

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
const source = files("src")
  .filter((path) => /\.(svelte|ts)$/.test(path) && !path.includes("ipc"))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

describe.each(LANGUAGES)("in %s", (tag) => {
  test("every named message exists", () => {
    language.set(tag);
    const named = [...source.matchAll(/"(window-[a-z0-9-]+)"/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((id) => !has(id))).toEqual([]);
  });

  test("every request state, personalisation and reason has a word", () => {
    language.set(tag);
    const states =
      "draft sent acknowledged asked-for-more asked-for-id asked-for-fee other-channel extended fulfilled partly-fulfilled refused no-reply chased appealed complained withdrawn";
    const kinds = "ad recommendation marketing-message notification feed offer";
    const reasons =
      "customer-list list-look-alike site-activity app-activity engagement followed-account follower-look-alike interest conversation-topic search demographic location device language third-party-segment purchase-history viewing-history event contact-history context not-stated other";
    const ids = [
      ...states.split(" ").map((one) => `window-state-${one}`),
      ...kinds.split(" ").flatMap((one) => [`window-personalisation-${one}`, `window-one-${one}`]),
      ...reasons.split(" ").map((one) => `window-reason-${one}`),
      ...["brand", "holding", "transfer", "personalisation", "consent", "contact", "request"].map(
        (one) => `window-hit-${one}`,
      ),
    ];
    expect(ids.filter((id) => !has(id))).toEqual([]);
  });
});

test("every problem whose advice names the command line has advice of its own in the window", () => {
  const rooms = ["requests", "lock"].map((room) =>
    readFileSync(join("..", "src-tauri", "crates", "words", "ftl", "en", `${room}.ftl`), "utf8"),
  );
  const advice = rooms.join("\n").matchAll(/^(?:requests-try|lock-next)-([a-z-]+) = (.*)$/gm);
  const codes = [...advice].filter(([, , text]) => namesCommandLine(text ?? "")).map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !has(`window-try-${code}`))).toEqual([]);
});

test("plurals and numbers follow the language", () => {
  language.set("en");
  expect(say("window-sum-contacts", { count: 1 })).toBe("1 mail");
  expect(say("window-sum-contacts", { count: 8226 })).toBe("8,226 mails");
  expect(size(48211034)).toBe("48 MB");
  language.set("de");
  expect(say("window-sum-contacts", { count: 8226 })).toBe("8.226 Nachrichten");
});

test("dates are said as people say them, in the evidence's own zone", () => {
  language.set("en");
  const today = new Date(2026, 10, 25);
  expect(sayDay("2026-05-03T23:59:00+10:00", today)).toBe("3 May");
  expect(sayDay("2025-12-31", today)).toBe("31 December 2025");
  expect(sayMoment("2026-05-03T21:14:07", today)).toBe("3 May, 21:14");
  expect(sayDay(null, today)).toBe("");
  language.set("de");
  expect(sayDay("2026-05-03", today)).toBe("3. Mai");
  expect(todayIso(new Date(2026, 0, 2))).toBe("2026-01-02");
});

test("no style stands in the markup: the window's policy refuses it", () => {
  expect(source).not.toMatch(/<[a-z][^>]*\sstyle="/i);
  expect(source).not.toContain("{@html");
});
