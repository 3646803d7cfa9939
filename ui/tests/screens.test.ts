// Every screen on the invented life: it says what it should, and axe finds nothing.
import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, test } from "vitest";
import App from "@/app/App.svelte";
import { language } from "@/app/words.svelte";
import type { NextLetter } from "@/ipc/bindings";
import { answers } from "./fixture";
import { lock, longTable, nextLetter, preview, request, table } from "./life";

type Call = [command: string, payload: Record<string, unknown>];
let calls: Call[] = [];

/** Opens the window at an address; some answers may differ from the invented life's. */
async function open(address: string, differ: ReturnType<typeof answers> = {}) {
  calls = [];
  const table = { ...answers(), ...differ };
  mockIPC(
    (command, payload) => {
      const given = (payload ?? {}) as Record<string, unknown>;
      calls.push([command, given]);
      return table[command]?.(given) ?? null;
    },
    { shouldMockEvents: true },
  );
  location.hash = `#${address}`;
  window.dispatchEvent(new PopStateEvent("popstate"));
  const view = render(App);
  // The lock is asked for first; until it is answered, an earlier test's answer stands.
  await waitFor(() => expect(calls.some(([command]) => command === "lock_state")).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await waitFor(() => expect(view.container.querySelector("h1")).not.toBeNull());
  return view;
}

async function faults(): Promise<string[]> {
  const result = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Sayso";
  language.set("en");
});

describe("axe finds nothing", () => {
  test.each([
    ["/"],
    ["/brands"],
    ["/brands/harbourshoes.example"],
    ["/brands/review"],
    ["/why"],
    ["/why/per-1"],
    ["/requests"],
    ["/requests/req-1"],
    ["/requests/new"],
    ["/requests/new?brand=harbourshoes.example"],
    ["/requests/new?brand=harbourshoes.example&right=objection-direct-marketing"],
    ["/import"],
    ["/import/src-x"],
    ["/import/table?path=%2Fhome%2Fmaya%2FDownloads%2Fanswer.csv"],
    ["/add"],
    ["/add?what=holding&brand=harbourshoes.example"],
    ["/add?what=said"],
    ["/brands?choose=yes"],
    ["/brands/letters"],
    ["/preferences"],
    ["/preferences?as=grid"],
    ["/preferences/cell?brand=harbourshoes.example&purpose=personalised-advertising"],
    ["/rules"],
    ["/rules/harbourshoes.example"],
    ["/settings"],
    ["/nowhere/at/all"],
  ])("at %s", async (address) => {
    await open(address);
    await new Promise((resolve) => setTimeout(resolve, 260));
    expect(await faults()).toEqual([]);
  });

  test.each([["none"], ["locked"]])("when the record is %s", async (state) => {
    await open("/", { lock_state: () => ({ ...lock, state }) });
    expect(await faults()).toEqual([]);
  });
});

describe("what the screens say and do", () => {
  test("the overview begins with what is so, then what is worth doing", async () => {
    await open("/");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("214 brands hold something about you.");
    const act = await screen.findByRole("link", { name: "Open the request" });
    expect(act).toHaveAttribute("href", "#/requests/req-1");
  });

  test("a consent string is pasted, and stays where it is until it was read", async () => {
    const answer = {
      sources: [],
      failed: [{ path: "Pasted on 2026-05-20.txt", why: "It is no export that Sayso reads." }],
    };
    await open("/import", { import_pasted: () => answer });
    await userEvent.click(screen.getByText("Paste a consent string", { selector: "summary" }));
    const field = screen.getByLabelText("Paste a consent string");
    await userEvent.type(field, "CPtest");
    await userEvent.click(screen.getByRole("button", { name: "Read it" }));
    expect(await screen.findByText(/It is no export that Sayso reads/)).toBeVisible();
    expect(calls.find(([command]) => command === "import_pasted")?.[1]).toEqual({ text: "CPtest" });
    expect(screen.getByLabelText("Paste a consent string")).toHaveValue("CPtest");
  });

  test("an export that is due is asked for again, or on a day of one's own", async () => {
    await open("/import");
    const due = await screen.findByRole("region", { name: "To ask for again" });
    expect(within(due).getByText("Your newest is from 10 February 2026. It is time to ask again.")).toBeVisible();
    await userEvent.click(within(due).getByRole("button", { name: "I asked for it today: X archive" }));
    await userEvent.click(within(due).getByRole("button", { name: "Remind me on a day: X archive" }));
    await userEvent.type(screen.getByLabelText("Remind me on"), "2027-01-02");
    await userEvent.click(screen.getByRole("button", { name: "Remind me then" }));
    const said = calls.filter(([command]) => command === "reminder_set").map(([, payload]) => payload.reminder);
    expect(said).toEqual([
      { kind: "x-archive", what: "asked", on: null },
      { kind: "x-archive", what: "on", on: "2027-01-02" },
    ]);
  });

  test("browsers are looked for once the person asks, and one profile is read at a time", async () => {
    const asked: string[] = [];
    const read: unknown[] = [];
    await open("/import", {
      browsers: (payload) => {
        asked.push("browsers");
        return answers().browsers?.(payload);
      },
      import_start: (payload) => {
        read.push(payload.paths);
        return { sources: [], failed: [] };
      },
    });
    const look = await screen.findByRole("button", { name: "Look for browsers" });
    expect(asked).toEqual([]);
    await userEvent.click(look);
    expect(await screen.findByText("Would be read: cookies (2.4 MB) · visited sites (10 MB)")).toBeInTheDocument();
    expect(screen.getByText(/It seems to be running/)).toBeInTheDocument();
    expect(await faults()).toEqual([]);
    expect(read).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Read it: Firefox, At home" }));
    await waitFor(() => expect(read).toEqual([["/home/maya/.mozilla/firefox/abcd.default-release"]]));
  });

  test("of a large grid only what is in sight is in the page, and one cell at a time can be tabbed to", async () => {
    await open("/preferences?as=grid");
    const table = await screen.findByRole("grid", { name: "Brands by purposes" });
    expect(table).toHaveAttribute("aria-rowcount", "301");
    const rows = table.querySelectorAll("tbody tr[aria-rowindex]").length;
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(60);
    expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const head = within(table).getAllByRole("rowheader")[0];
    head?.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{Enter}");
    expect(location.hash).toBe("#/preferences/cell?brand=brand-1.example&purpose=personalised-advertising");
  });

  test("a difference says what was wanted, what was seen and the smallest step, and leads to the letter", async () => {
    await open("/preferences");
    expect(await screen.findByText(/Harbour Shoes did it all the same/)).toBeInTheDocument();
    expect(screen.getByText(/may keep your data for orders/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Write the letter" }));
    expect(location.hash).toBe("#/requests/new?brand=harbourshoes.example&right=objection-direct-marketing");
  });

  test("a wish may never use some data: the kind is found by search, and what it would touch follows", async () => {
    await open("/preferences");
    await userEvent.click(await screen.findByText("Say what you want"));
    await userEvent.click(screen.getByRole("button", { name: "See what it would alter" }));
    expect(await screen.findByText(/For 5 brands in the record/)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText("Search kinds of data"), "mail{Enter}");
    const chosen = screen.getByRole("list", { name: "Never with" });
    expect(within(chosen).getByText("e-mail address")).toBeInTheDocument();
    expect(await screen.findByText(/For 3 brands in the record/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Say so" }));
    expect(calls).toContainEqual([
      "preference_set",
      {
        wanted: {
          purpose: "personalised-advertising",
          wish: "no",
          brand: null,
          sector: null,
          never_with: ["pd:EmailAddress"],
          until: null,
        },
        dryRun: false,
      },
    ]);
  });

  test("what was wanted before is a list, and the last change can be taken back", async () => {
    await open("/preferences", { preference_undo: () => ({ changed: ["op-9"] }) });
    await userEvent.click(await screen.findByText("What you wanted over time"));
    await userEvent.click(await screen.findByRole("button", { name: "Take back the last change" }));
    expect(calls.some(([command]) => command === "preference_undo")).toBe(true);
  });

  test("a set is put beside what is wanted, line by line, before it is taken", async () => {
    const scope = { kind: "everyone", name: null, id: null };
    const mine = { wish: "no", never_with: [], until: null };
    const theirs = { wish: "fine", never_with: ["pd:EmailAddress"], until: "2027-01-31" };
    const lines = [
      { purpose: "profiling", scope, mine, theirs, verdict: "stricter", sentence: "" },
      { purpose: "measurement", scope, mine, theirs: mine, verdict: "same", sentence: "" },
      { purpose: "model-training", scope, mine, theirs: null, verdict: "only-mine", sentence: "" },
    ];
    const sums = { same: 1, stricter: 1, looser: 0, mixed: 0, only_mine: 1, only_theirs: 0 };
    await open("/preferences", {
      preferences_choose: () => "/home/maya/set.json",
      preferences_take: (payload) => ({
        changed: [],
        dry_run: payload.dryRun,
        set: null,
        changes: [{ purpose: "profiling", scope, before: mine, after: theirs, sentence: "" }],
        brands: 2,
        same: 1,
        skipped: [],
      }),
      preferences_compare: () => ({ set: { title: "Quiet", by: null, about: null }, compared: lines, sums }),
    });
    await userEvent.click(await screen.findByText("Sets: save mine, take or compare another's"));
    await userEvent.click(screen.getByRole("button", { name: "Choose a set …" }));
    const rows = within(await screen.findByRole("table")).getAllByRole("row");
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent("working things out about you");
    expect(rows[1]).toHaveTextContent("fine; never with e-mail address; until 31 January 2027");
    expect(rows[1]).toHaveTextContent("yours allows less");
    expect(rows[2]).toHaveTextContent("stays as it is");
    expect(screen.getByText("One line is the same.")).toBeInTheDocument();
    expect(await faults()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Take it: one change" }));
    expect(calls).toContainEqual(["preferences_take", { path: "/home/maya/set.json", dryRun: false }]);
  });

  test("a brand gets a tag of one's own, and loses it again", async () => {
    await open("/brands/harbourshoes.example", { brand_tags_set: () => ({ changed: ["op-3"] }) });
    await userEvent.type(await screen.findByLabelText("A tag of your own"), "shoes{Enter}");
    expect(calls).toContainEqual(["brand_tags_set", { brand: "harbourshoes.example", tags: ["family", "shoes"] }]);
    await userEvent.click(screen.getByRole("button", { name: "Remove the tag family" }));
    expect(calls).toContainEqual(["brand_tags_set", { brand: "harbourshoes.example", tags: [] }]);
  });

  test("the overview says how many things differ and leads to the list", async () => {
    await open("/");
    expect(await screen.findByText(/between what you want and what was seen/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "See the list" })).toHaveAttribute("href", "#/preferences");
  });

  test("where nobody knows an address, the letter can be addressed by name", async () => {
    const nobody = { ...preview.request.recipient, email: null, address: null };
    await open("/requests/new?brand=harbourshoes.example&right=objection-direct-marketing", {
      letter_preview: (payload) => {
        const named = (payload.letter as { to: string | null }).to === "none";
        const problems = named ? [] : ["Sayso knows no address for letters to Harbour Shoes."];
        return { ...preview, problems, request: { ...preview.request, recipient: nobody } };
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Address it by name only" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Save the letter" })).toBeEnabled());
    expect(screen.queryByText(/knows no address/)).not.toBeInTheDocument();
  });

  test("a brand beside the rule book: an unknown is no breach and says what would decide it", async () => {
    await open("/rules/harbourshoes.example");
    expect(await screen.findByText("Not met, on this evidence.")).toBeInTheDocument();
    expect(screen.getByText("50 of 100, from 2 of 3.")).toBeInTheDocument();
    expect(screen.getByText("What would decide it: Exports of other platforms.")).toBeInTheDocument();
  });

  test("with nothing imported, it says what will be here and offers the act that fills it", async () => {
    const overview = answers().overview?.({}) as object;
    await open("/", { overview: () => ({ ...overview, sources: 0, brands: 0 }) });
    expect(screen.getByRole("button", { name: "Choose files…" })).toBeInTheDocument();
  });

  test("an explanation marks the reason's own words in the evidence", async () => {
    const { container } = await open("/why/per-1");
    await waitFor(() => expect(container.querySelectorAll("mark").length).toBe(2));
    expect([...container.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([
      '"List"',
      '"spring customers 2026"',
    ]);
    await userEvent.click(screen.getAllByRole("button", { name: "Show the words" })[1] as HTMLElement);
    await waitFor(() => expect(container.querySelector("mark")).toHaveTextContent("Age"));
  });

  test("what is not proved stands under the statement", async () => {
    await open("/why/per-1");
    expect(screen.getByText(/a list can also be one to leave out/)).toBeVisible();
  });

  test("a link outside is shown whole before it is opened", async () => {
    await open("/why/per-1");
    await userEvent.click(screen.getByRole("button", { name: "Show where" }));
    expect(calls.some(([command]) => command === "link_open")).toBe(false);
    const dialog = screen.getByRole("dialog");
    expect(within(dialog).getByText("https://x.example/settings/ads_preferences")).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole("button", { name: "Open in the browser" }));
    expect(calls).toContainEqual(["link_open", { address: "https://x.example/settings/ads_preferences" }]);
  });

  test("a letter is shown as it will print, and is not saved while something is unclear", async () => {
    await open("/requests/new?brand=harbourshoes.example&right=objection-direct-marketing", {
      letter_preview: () => ({ ...preview, problems: ["Whom does it go to?"] }),
    });
    await screen.findByText("Whom does it go to?");
    expect(screen.getByRole("button", { name: "Save the letter" })).toBeDisabled();
  });

  test("a draft is marked as sent on a day", async () => {
    await open("/requests/req-1", {
      request: () => ({ ...request, state: "draft", overdue: false }),
      request_mark: () => ({ ...request, state: "sent", overdue: false }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "I have sent it" }));
    const mark = calls.find(([command]) => command === "request_mark");
    expect(mark?.[1]).toMatchObject({ id: "req-1", state: "sent" });
    expect(String(mark?.[1].on)).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test("a complaint goes to the authority that the person chooses", async () => {
    const authorities = [
      { id: "DE-BE", name: "Authority of Berlin" },
      { id: "DE-HH", name: "Authority of Hamburg" },
    ];
    await open("/requests/req-1", {
      request: () => ({
        ...request,
        follow_up: { kind: "chase", kinds: ["chase", "complaint"], sentence: "It is ready.", since: "2026-06-04" },
      }),
      next_preview: (given) => {
        const { kind, to } = given.letter as NextLetter;
        const name = authorities.find(({ id }) => id === to)?.name ?? nextLetter.recipient.name;
        return {
          ...nextLetter,
          kind: kind ?? "chase",
          authorities: kind === "complaint" ? authorities : [],
          recipient: { ...nextLetter.recipient, name },
        };
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Write the reminder" }));
    expect(screen.queryByLabelText("Authority where you live")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Write the complaint" }));
    await userEvent.selectOptions(await screen.findByLabelText("Authority where you live"), "DE-HH");
    const asked = calls.filter(([command]) => command === "next_preview").map(([, args]) => args.letter);
    expect(asked).toMatchObject([
      { kind: "chase", to: null },
      { kind: "complaint", to: null },
      { kind: "complaint", to: "DE-HH" },
    ]);
    expect(screen.getByLabelText("Authority where you live")).toHaveValue("DE-HH");
  });

  test("a problem says what happened, to what, and what to do", async () => {
    await open("/brands/gone", {
      brand: () => {
        throw {
          what: "There is no such brand.",
          to: "gone",
          next: "Look for it in the list.",
          code: "other",
          choices: [],
        };
      },
      overview: answers().overview as () => unknown,
    }).catch(() => undefined);
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("There is no such brand. gone Look for it in the list.");
  });

  test("a locked record shows nothing of itself", async () => {
    const { container } = await open("/brands", { lock_state: () => ({ ...lock, state: "locked" }) });
    expect(container.textContent).not.toContain("Harbour");
    expect(calls.some(([command]) => command === "brands" || command === "overview")).toBe(false);
  });

  test("a shared screen masks values and excerpts", async () => {
    const { container } = await open("/brands/harbourshoes.example");
    await screen.findByText("Harbour Shoes has your address maya+shoes@post.example.");
    await userEvent.keyboard("m");
    await waitFor(() => expect(container.textContent).not.toContain("maya+shoes"));
    await userEvent.keyboard("m");
    await screen.findByText("Harbour Shoes has your address maya+shoes@post.example.");
  });

  test("it speaks German too", async () => {
    await open("/requests", { prefs: () => ({ language: "de", theme: "system", lock_after: 0, letters: null }) });
    expect(await screen.findByText(/ist überfällig/, { selector: "h1, h1 *" })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe("de");
  });
});

describe("noted by hand", () => {
  test("an ad is noted with the platform's own words, and can be taken back", async () => {
    await open("/add?brand=harbourshoes.example");
    await userEvent.type(screen.getByLabelText("Where you saw it"), "Instagram");
    await userEvent.type(screen.getByLabelText("What “Why this ad?” said"), "You live in Perth.");
    await userEvent.selectOptions(screen.getByLabelText("Which reason that is"), "location");
    await userEvent.type(screen.getByLabelText("Which one, in its words"), "Perth");
    await userEvent.click(screen.getByRole("button", { name: "Note it" }));
    const added = calls.find(([command]) => command === "add_personalisation")?.[1].personalisation;
    expect(added).toMatchObject({
      platform: "instagram",
      brand: "harbourshoes.example",
      kind: "ad",
      reasons: ["location:Perth"],
      stated: "You live in Perth.",
    });
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(calls.some(([command]) => command === "undo")).toBe(true);
    expect(screen.getByRole("link", { name: "See what you noted" })).toHaveAttribute("href", "#/why/per-9");
  });

  test("what a brand holds is noted by its kind", async () => {
    await open("/add?what=holding&brand=harbourshoes.example");
    expect(screen.getByRole("button", { name: "Note it" })).toBeDisabled();
    await userEvent.type(screen.getByLabelText("What kind of data"), "e-mail address");
    await userEvent.click(screen.getByRole("button", { name: "Note it" }));
    expect(calls.find(([command]) => command === "add_holding")?.[1].holding).toMatchObject({
      holder: "harbourshoes.example",
      category: "e-mail address",
      origin: "provided",
      value: null,
    });
  });
});

describe("pasted words", () => {
  const proposal = { kind: "location", line: "A primary location in Germany", value: "Germany" };

  test("are only proposed as reasons: what the person ticks is noted, nothing else", async () => {
    await open("/add", {
      reasons_proposed: () => ({ proposals: [proposal, { kind: "demographic", line: "Your age", value: null }] }),
    });
    await userEvent.type(screen.getByLabelText("Where you saw it"), "Facebook");
    await userEvent.type(screen.getByLabelText("What “Why this ad?” said"), "A primary location in Germany. Your age");
    const box = await screen.findByRole("checkbox", { name: /: Germany/ });
    expect(screen.getAllByRole("checkbox").every((one) => !(one as HTMLInputElement).checked)).toBe(true);
    await userEvent.click(box);
    await userEvent.click(screen.getByRole("button", { name: "Note it" }));
    const added = calls.find(([command]) => command === "add_personalisation")?.[1].personalisation;
    expect(added).toMatchObject({
      reasons: ["location:Germany"],
      stated: "A primary location in Germany. Your age",
      document: null,
    });
  });

  test("a letter is attached to what is noted", async () => {
    await open("/add?what=holding&brand=harbourshoes.example", { attachment_choose: () => "/home/maya/reply.pdf" });
    await userEvent.type(screen.getByLabelText("What kind of data"), "interest");
    await userEvent.click(screen.getByRole("button", { name: "Attach a file" }));
    expect(await screen.findByText("reply.pdf")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Note it" }));
    expect(calls.find(([command]) => command === "add_holding")?.[1].holding).toMatchObject({
      document: "/home/maya/reply.pdf",
    });
  });
});

describe("a table of any company", () => {
  const address = "/import/table?path=%2Fhome%2Fmaya%2FDownloads%2Fanswer.csv";
  const imported = () => calls.find(([command]) => command === "table_import")?.[1];

  test("guesses are marked, nothing is read before it is said who holds it, how, and which date comes first", async () => {
    await open(address);
    const read = await screen.findByRole("button", { name: "Read the table" });
    expect(screen.getByLabelText("What “Segment” is")).toHaveValue("value");
    expect(screen.getAllByText("A guess from its name. Check it.")).toHaveLength(2);
    expect(screen.queryByLabelText("What “PIN” is")).not.toBeInTheDocument();
    expect(read).toBeDisabled();
    await userEvent.type(screen.getByLabelText("Who holds this data"), "Nimbus Data");
    await userEvent.selectOptions(screen.getByLabelText("How they came by it"), "inferred");
    expect(await screen.findByText("Nimbus Data takes your profile to be “Pet owners”.")).toBeInTheDocument();
    expect(screen.getByText("Columns without a meaning: Internal ref.")).toBeInTheDocument();
    expect(read).toBeDisabled();
    await userEvent.click(screen.getByLabelText(/the day first/));
    await userEvent.click(read);
    expect(imported()).toMatchObject({
      path: "/home/maya/Downloads/answer.csv",
      keep: true,
      keepCopy: true,
      mapping: {
        brand: "Nimbus Data",
        values: [{ column: "Segment", category: "profile", category_column: null }],
        date_column: "Collected",
        date_order: "day",
        origin: "inferred",
      },
    });
    expect(await screen.findByText("What came of it")).toBeInTheDocument();
  });

  test("words of the column that says the kind are explained one by one", async () => {
    await open(address, { table_look: () => longTable });
    await userEvent.type(await screen.findByLabelText("Who holds this data"), "Nimbus Data");
    await userEvent.selectOptions(screen.getByLabelText("How they came by it"), "observed");
    expect(screen.getByLabelText("“hobby” is")).toHaveValue("interest");
    await userEvent.type(screen.getByLabelText("“shoe size” is"), "profile");
    await userEvent.click(screen.getByRole("button", { name: "Read the table" }));
    expect(imported()?.mapping).toMatchObject({
      values: [
        {
          column: "Value",
          category: null,
          category_column: "Field",
          categories: { hobby: "interest", "shoe size": "profile" },
        },
      ],
    });
  });

  test("a dropped table that nobody knows leads there, and what was explained can be forgotten", async () => {
    await open("/import", {
      import_offered: () => ["/home/maya/Downloads/answer.csv"],
      import_triage: () => ({
        found: [],
        tables: [{ path: table.path, name: table.name, bytes: 120, heads: ["Segment", "Collected"] }],
        ignored: [],
        seconds: 0,
        stopped: false,
      }),
    });
    const link = await screen.findByRole("link", { name: "Say what its columns mean" });
    expect(link).toHaveAttribute("href", "#/import/table?path=%2Fhome%2Fmaya%2FDownloads%2Fanswer.csv");
    await userEvent.click(screen.getByRole("button", { name: "Not now" }));
    await userEvent.click(await screen.findByRole("button", { name: "Forget" }));
    expect(calls).toContainEqual(["table_forget", { id: "map-1" }]);
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(calls.some(([command]) => command === "undo")).toBe(true);
  });
});

describe("several letters at once", () => {
  test("brands are chosen by keyboard; who is left out is said before anything is written", async () => {
    const { container } = await open("/brands?choose=yes");
    await waitFor(() => expect(container.querySelectorAll("input[type=checkbox]").length).toBeGreaterThan(3));
    const boxes = [...container.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    expect(boxes.filter((box) => box.tabIndex === 0)).toHaveLength(1);
    boxes[0]?.focus();
    await userEvent.keyboard(" {ArrowDown} {ArrowDown} ");
    await userEvent.click(await screen.findByRole("button", { name: "Write to these 3…" }));
    await waitFor(() => expect(location.hash).toBe("#/brands/letters"));
    await userEvent.click(await screen.findByRole("button", { name: /Object to direct marketing/ }));
    expect(await screen.findByText("No address is known.")).toBeInTheDocument();
    expect(calls.some(([command]) => command === "letter_write")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Write 2 letters" }));
    expect(await screen.findByText("2 letters")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "See the requests" })).toBeInTheDocument();
  });

  test("all that are shown can be chosen at once", async () => {
    await open("/brands");
    // As the palette does it, while the list is shown already.
    location.hash = "#/brands?choose=yes";
    await userEvent.click(await screen.findByRole("button", { name: "Choose all 214 shown" }));
    expect(await screen.findByText("214 brands chosen")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Choose none" }));
    expect(await screen.findByText("None chosen yet")).toBeInTheDocument();
  });
});

test("an export says what it contains before it asks for a folder", async () => {
  await open("/settings");
  await userEvent.click(await screen.findByRole("button", { name: "Export everything…" }));
  const dialog = screen.getByRole("dialog");
  expect(within(dialog).getByText(/The files are not encrypted/)).toBeVisible();
  expect(calls.some(([command]) => command === "export_save")).toBe(false);
  await userEvent.click(within(dialog).getByRole("radio", { name: /JSON-LD/ }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Choose the folder…" }));
  expect(calls).toContainEqual(["export_save", { format: "jsonld" }]);
  expect(await screen.findByText("1 file was written and read back.")).toBeInTheDocument();
});

describe("by keyboard", () => {
  test("the keys of the list of keys go to the places", async () => {
    await open("/");
    await userEvent.keyboard("{Control>}2{/Control}");
    await waitFor(() => expect(location.hash).toBe("#/brands"));
    await userEvent.keyboard("{Control>}e{/Control}");
    await waitFor(() => expect(location.hash).toBe("#/add"));
  });

  test("a list is one tab stop with arrows inside", async () => {
    await open("/");
    const list = (await screen.findByRole("link", { name: "Open the request" })).closest("ul") as HTMLElement;
    await waitFor(() =>
      expect(
        within(list)
          .getAllByRole("link")
          .filter((link) => link.tabIndex === 0),
      ).toHaveLength(1),
    );
    const links = within(list).getAllByRole("link");
    links[0]?.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(links[1]).toHaveFocus();
    await userEvent.keyboard("{End}");
    expect(links.at(-1)).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    expect(links.at(-1)).toHaveFocus();
  });

  test("the palette finds, the arrows choose, Enter goes", async () => {
    await open("/");
    await userEvent.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox");
    await userEvent.type(field, "harbour");
    const options = await screen.findAllByRole("option", { name: /Harbour Shoes/ });
    expect(options.length).toBeGreaterThan(1);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(location.hash).toBe("#/why/per-1"));
  });

  test("? lists the keys", async () => {
    await open("/");
    await userEvent.keyboard("?");
    expect(await screen.findByRole("dialog", { name: "Keys" })).toBeInTheDocument();
  });
});

test("a list of thousands keeps few rows in the page", async () => {
  const { container } = await open("/brands");
  await waitFor(() => expect(container.querySelector("li[aria-setsize='214']")).not.toBeNull());
  expect(container.querySelectorAll("li[aria-setsize]").length).toBeLessThan(80);
});
