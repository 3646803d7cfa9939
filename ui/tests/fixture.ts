// What the shell answers of the invented life.
import {
  archive,
  RECORD,
  evidence,
  harbour,
  personalisation,
  days,
  why,
  brands,
  request,
  source,
  overview,
  lock,
  me,
  page,
  preview,
  prefs,
  wanted,
  said,
  gap,
  grid,
  audit,
  table,
  tablePreview,
} from "./life";

/** What the shell answers; a test overrides what it is about. */
export function answers(): Record<string, (payload: Record<string, unknown>) => unknown> {
  return {
    overview: () => overview,
    lock_state: () => lock,
    today: () => "2026-11-25",
    prefs: () => prefs,
    prefs_set: () => null,
    import_offered: () => [],
    brands: (payload) => {
      const query = payload.query as { text: string | null; limit: number; after: string | null };
      const found = brands.filter((one) => !query.text || one.name.toLowerCase().includes(query.text.toLowerCase()));
      const from = Number(query.after ?? 0);
      const to = from + query.limit;
      return { brands: found.slice(from, to), total: found.length, next: to < found.length ? String(to) : null };
    },
    brand: () => page,
    brand_review: () => ({ joins: [], total: 0, next: null }),
    why: (payload) => {
      const query = payload.query as { limit: number; after: string | null };
      const from = Number(query.after ?? 0);
      const to = from + query.limit;
      return { personalisations: why.slice(from, to), total: why.length, next: to < why.length ? String(to) : null };
    },
    why_one: (payload) => ({
      personalisations: [personalisation(days[0] ?? "", Number(String(payload.id).slice(4)))],
      total: 1,
      next: null,
    }),
    evidence: (payload) => ({ ...evidence(String(payload.id)), excerpt: RECORD, excerpt_from: "file" }),
    search: () => ({
      hits: [
        { kind: "brand", id: harbour.id, brand: harbour, sentence: "Harbour Shoes", standing: "stated", evidence: [] },
        {
          kind: "personalisation",
          id: "per-1",
          brand: harbour,
          sentence: why[1]?.sentence,
          standing: "stated",
          evidence: [],
        },
      ],
      total: 2,
      next: null,
    }),
    requests: () => ({
      requests: [request, { ...request, id: "req-2", state: "draft", overdue: false, next_step: null }],
      total: 2,
      next: null,
      left_out: [],
    }),
    request: (payload) => ({ ...request, id: String(payload.id) }),
    preferences: () => ({ preferences: [wanted], total: 1, next: null }),
    preference_starts: () => ({
      starts: [
        {
          id: "as-it-is",
          name: "Leave things as they are",
          about: "Nothing is set.",
          changes: [],
          brands: 0,
          narrower: 0,
        },
      ],
    }),
    wish_sectors: () => ({
      sectors: [{ id: "commerce", name: "shops", own: false, brands: 5 }],
      sources: ["x", "email"],
    }),
    brand_sectors: () => ({ listed: ["shops"], own: ["family"] }),
    consent_ways: () => ({ ways: [{ ...gap.step, kind: "withdraw", right: "withdraw-consent" }] }),
    preference_history: () => ({
      history: [
        {
          operation: "op-9",
          at: "2026-11-02T12:00:00Z",
          undone: false,
          change: {
            purpose: wanted.purpose,
            scope: wanted.scope,
            before: null,
            after: said,
            sentence: wanted.sentence,
          },
        },
      ],
      total: 1,
      next: null,
    }),
    preference_set: (payload) => ({
      changed: payload.dryRun ? [] : ["op-10"],
      dry_run: payload.dryRun,
      set: null,
      changes: [{ purpose: wanted.purpose, scope: wanted.scope, before: said, after: said, sentence: "A change." }],
      brands: (payload.wanted as { never_with: string[] }).never_with.length ? 3 : 5,
      same: 0,
      skipped: [],
    }),
    wish_grid: (payload) => {
      const query = payload.query as { from: number; limit: number; text: string | null };
      const rows = grid.filter((row) => !query.text || row.brand.name.toLowerCase().includes(query.text.toLowerCase()));
      return { purposes: [], rows: rows.slice(query.from, query.from + query.limit), total: rows.length, differing: 1 };
    },
    wish_cell: () => ({
      brand: harbour,
      purpose: "personalised-advertising",
      wish: "no",
      never_with: [],
      decided_by: [wanted],
      state: "in-use",
      sentence: "Seen at Harbour Shoes: ads chosen for you, last on 3 May.",
      seen: [],
      consents: [],
      requests: [],
      gap,
    }),
    gaps: () => ({ gaps: [gap], total: 1, next: null }),
    rule_book: () => ({
      id: "sayso",
      version: "2026.11",
      title: "Sayso's rule book",
      about: "Three rules.",
      answer: "Name the finding.",
      rules: [{ id: "transparent", name: "Be transparent", says: "Say so.", criteria: [] }],
    }),
    audit: () => audit,
    rights: () => ({
      rights: [
        {
          id: "eu-gdpr.objection-direct-marketing",
          right: "objection-direct-marketing",
          law: "eu-gdpr",
          name: "Object to direct marketing",
          law_name: "General Data Protection Regulation",
          citation: "Art. 21(2)–(3)",
          period: "without undue delay, one month at most",
          basis: "law",
          confidence: "read",
          checked: "2026-11-23",
          note: null,
        },
      ],
      total: 1,
      next: null,
    }),
    letter_preview: () => preview,
    letters_draft: (payload) => {
      const letter = payload.letter as { brands: string[] };
      return {
        requests: letter.brands.slice(1).map((id) => ({ ...request, id, brand: { id, name: id } })),
        total: letter.brands.length - 1,
        next: null,
        left_out: [
          { brand: { id: letter.brands[0], name: "Left Out" }, why: "No address is known. Name it with --to." },
        ],
      };
    },
    letter_write: (payload) => {
      const letter = payload.letter as { brands: string[] };
      const requests = letter.brands.map((id) => ({
        ...request,
        id,
        brand: { id, name: id },
        files: [`/tmp/${id}.pdf`],
      }));
      return { requests, total: requests.length, next: null, left_out: [] };
    },
    categories: () => ({
      categories: [
        { id: "pd:EmailAddress", name: "e-mail address", sensitivity: { gdpr9: false, cpra: false, pew2014: null } },
      ],
    }),
    add_holding: () => ({ changed: ["hol-9"] }),
    add_personalisation: () => ({ changed: ["per-9"] }),
    add_consent: () => ({ changed: ["con-9"] }),
    export_save: () => ({ files: ["/tmp/sayso-csv-2026-11-25/brands.csv"] }),
    letters_folder: () => "/home/maya/Documents/Sayso",
    sources: () => ({ sources: [source], total: 1, next: null }),
    source: () => source,
    kinds: () => ({ kinds: [archive], total: 1, next: null }),
    reminder_set: () => archive,
    reminders_save: () => "/home/maya/sayso-exports.ics",
    browsers: () => ({
      browsers: [
        {
          browser: "Firefox",
          name: "At home",
          path: "/home/maya/.mozilla/firefox/abcd.default-release",
          kind: "browser-firefox",
          is_default: true,
          running: true,
          used_at: "2026-11-24T20:10:00Z",
          imported_at: null,
          bytes: 12_400_000,
          parts: [
            { part: "cookies", name: "cookies", files: 1, bytes: 2_400_000 },
            { part: "history", name: "visited sites", files: 1, bytes: 10_000_000 },
          ],
        },
      ],
      total: 1,
      next: null,
    }),
    table_look: () => table,
    table_preview: () => tablePreview,
    table_import: () => ({ sources: [{ ...source, name: "answer.csv", kind: "table" }], failed: [] }),
    table_mappings: () => ({
      mappings: [
        {
          id: "map-1",
          name: "answer.csv",
          heads: ["Collected", "Segment"],
          mapping: {},
          says: ["Held by Nimbus Data.", "“Segment”: your profile."],
          kept_at: "2026-05-10T09:12:00Z",
          sources: 1,
        },
      ],
      total: 1,
      next: null,
    }),
    table_forget: () => ({ changed: ["map-1"] }),
    reasons_proposed: () => ({ proposals: [] }),
    me: () => me,
    me_set: (payload) => payload.me,
    operations: () => ({
      operations: [
        {
          id: "op-2",
          at: "2026-05-10T09:12:00Z",
          sentence: "Imported twitter-2026-05-09.zip.",
          undoable: true,
          undone: false,
        },
        {
          id: "op-1",
          at: "2026-05-10T09:00:00Z",
          sentence: "Renamed Harbor Shoes to Harbour Shoes.",
          undoable: true,
          undone: true,
        },
      ],
      total: 2,
      next: null,
    }),
    undo: () => ({ changed: ["op-2"] }),
    check: () => ({ ok: true, problems: [], checked: 524 }),
  };
}
