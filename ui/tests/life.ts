// An invented life: for tests and for looking at screens without the shell.
// It never gets into the window's bundle.
import type {
  AuditShape,
  BrandPageShape,
  BrandShape,
  ColumnShape,
  EvidenceShape,
  GapShape,
  GridRowShape,
  KindShape,
  LetterPreview,
  LockShape,
  MeShape,
  NextLetterShape,
  OverviewShape,
  PersonalisationShape,
  PreferenceShape,
  Prefs,
  RequestShape,
  SourceShape,
  TablePreviewShape,
  TableShape,
} from "@/ipc/bindings";

export const RECORD = `{
  "ad" : {
    "adsUserData" : { "adImpressions" : { "impressions" : [ {
      "deviceInfo" : { "osType" : "Desktop" },
      "displayLocation" : "TimelineHome",
      "promotedTweetInfo" : { "tweetId" : "1788", "tweetText" : "Boots for wet days" },
      "advertiserInfo" : {
        "advertiserName" : "Harbour Shoes",
        "screenName" : "@harbourshoes"
      },
      "matchedTargetingCriteria" : [
        { "targetingType" : "List", "targetingValue" : "spring customers 2026" },
        { "targetingType" : "Age", "targetingValue" : "25 to 34" },
        { "targetingType" : "Locations", "targetingValue" : "Perth" }
      ],
      "impressionTime" : "2026-05-03 21:14:07"
    } ] } }
  }
}`;

export function evidence(id: string, name = "twitter-2026-05-09.zip", kind = "x-archive"): EvidenceShape {
  return {
    id,
    source: { id: "src-x", kind, name, sha256: "9f2c41ab".repeat(8) },
    locator: {
      within: [],
      member: "data/ad-impressions.js",
      index: 12,
      start: 1204881,
      length: 1459,
      pointer: "/0/ad/adsUserData/adImpressions/impressions/41",
      digest: "0c31f8de".repeat(8),
    },
    excerpt: null,
    excerpt_from: null,
  };
}

export const harbour = { id: "harbourshoes.example", name: "Harbour Shoes" };

export function personalisation(at: string, index: number): PersonalisationShape {
  return {
    id: `per-${index}`,
    platform: "x",
    brand: harbour,
    kind: "ad",
    at,
    at_basis: "assumed UTC",
    subject: "Boots for wet days. Made in Fremantle since 1981.",
    sentence:
      "Harbour Shoes aimed this ad on X at a list that it uploaded, at people taken to be 25 to 34, and at Perth.",
    reasons: [
      {
        kind: "customer-list",
        stated: "List",
        value: "spring customers 2026",
        sentence: "The campaign used a list that Harbour Shoes uploaded: “spring customers 2026”.",
        standing: "stated",
        categories: ["EmailAddress"],
        supports: [
          {
            sentence: "You gave Harbour Shoes your address on 12 March 2026: a receipt is in your mailbox.",
            standing: "deduced",
            rule: "address-given-earlier",
            strength: "moderate",
            evidence: [evidence("ev-mail", "mail.mbox", "mailbox")],
          },
        ],
        caveat: "X names the rules of the whole campaign, and a list can also be one to leave out.",
        stops: [
          {
            action: "Object to direct marketing at Harbour Shoes.",
            control: null,
            right: "objection-direct-marketing",
            recipient: "harbourshoes.example",
            url: null,
            leaves: "Ads from other shops.",
            path: "GDPR Article 21(2): no reason needed, and it must stop.",
            checked: null,
          },
          {
            action: "Turn off “audiences from partners” at X.",
            control: "x.partners",
            right: null,
            recipient: null,
            url: "https://x.example/settings/ads_preferences",
            leaves: "Ads chosen by what you do on X.",
            path: "Settings → Privacy → Ads preferences",
            checked: "23 June 2026, partly read",
          },
        ],
      },
      {
        kind: "demographic",
        stated: "Age",
        value: "25 to 34",
        sentence: "It was for people of 25 to 34.",
        standing: "stated",
        categories: ["Age"],
        supports: [
          {
            sentence: "X takes you to be that age; you told X that you were born in 1981.",
            standing: "stated",
            rule: null,
            strength: null,
            evidence: [evidence("ev-age")],
          },
        ],
        caveat: null,
        stops: [],
      },
      {
        kind: "location",
        stated: "Locations",
        value: "Perth",
        sentence: "It was for people in Perth.",
        standing: "stated",
        categories: ["Location"],
        supports: [],
        caveat: null,
        stops: [],
      },
    ],
    evidence: [evidence("ev-1")],
  };
}

export const days = ["2026-05-03T21:14:07", "2026-05-03T08:02:00", "2026-05-02T19:30:11", "2026-04-28T12:00:00"];
export const why = Array.from({ length: 400 }, (_, index) =>
  personalisation(days[Math.min(days.length - 1, Math.floor(index / 3))] ?? "", index),
);

const NAMES = ["Harbour Shoes", "Dunmore Insurance", "Northline Rail", "Lumen Optics", "Meridian Bank", "Tern & Sons"];
export const brands: BrandShape[] = Array.from({ length: 214 }, (_, index) => ({
  id: index === 0 ? harbour.id : `brand-${index}.example`,
  name: NAMES[index] ?? `Invented Brand ${index}`,
  domains: [index === 0 ? harbour.id : `brand-${index}.example`],
  handles: [],
  categories:
    index === 1
      ? [{ id: "Health", name: "Health", sensitivity: { gdpr9: true, cpra: true, pew2014: 55 } }]
      : [{ id: "EmailAddress", name: "E-mail address", sensitivity: { gdpr9: false, cpra: false, pew2014: 25 } }],
  holdings: 3 + (index % 5),
  transfers: index % 3,
  personalisations: Math.max(0, 214 - index * 3),
  consents: 0,
  contacts: index % 7,
  first_seen: "2025-11-02",
  last_seen: "2026-05-03",
  open_requests: index === 0 ? 1 : 0,
  look_alike_of: index === 5 ? "Tern and Sons" : null,
}));

export const request: RequestShape = {
  id: "req-1",
  reference: "2026-7KD2QPA",
  brand: harbour,
  right: "objection-direct-marketing",
  law: "eu-gdpr",
  citation: "GDPR Art. 21(2)–(3)",
  language: "en",
  recipient: {
    name: "Harbour Shoes GmbH",
    email: "privacy@harbourshoes.example",
    address: "Kai 4\n20457 Hamburg",
    source: "open company list, July 2026",
  },
  learns: ["your name", "the address that they write to"],
  state: "sent",
  drafted_on: "2026-05-04",
  deadline: {
    rule: "one month",
    basis: "law",
    from: "sent",
    acknowledge_by: null,
    answer_by: "2026-06-04",
    extension_notice_by: "2026-06-04",
    appeal_by: null,
    effective_on: "2026-05-04",
    why: "One month from the day on which it was sent (GDPR Article 12(3)); 4 June is a Thursday and no holiday in Germany.",
  },
  files: [],
  steps: [{ state: "sent", on: "2026-05-04", note: null, attachment: null }],
  overdue: true,
  follow_up: null,
  next_step: "Harbour Shoes has not answered. Remind them, and name the authority.",
  notes: [],
};

export const archive: KindShape = {
  id: "x-archive",
  name: "X archive",
  how: "In X, open Settings, Your account, Download an archive of your data.",
  url: "https://x.example/settings/download_your_data",
  wait: "X says 24 hours; it is often two days.",
  repeat_every_days: 80,
  tells: "ads shown with their targeting reasons (about 90 days)",
  reminder: {
    state: "due",
    on: "2026-05-01",
    newest: "2026-02-10",
    sentence: "Your newest is from 10 February 2026. It is time to ask again.",
  },
};

export const source: SourceShape = {
  id: "src-x",
  path: "/home/maya/Downloads/twitter-2026-05-09.zip",
  name: "twitter-2026-05-09.zip",
  kind: "x-archive",
  kind_confidence: 0.99,
  sha256: "9f2c41ab".repeat(8),
  bytes: 48211034,
  exported_at: "2026-05-09T10:00:00Z",
  account: { id: "acc", platform: "x", name: "@maya", native_id: "12" },
  delivery: null,
  covers: { from: "2026-02-08", to: "2026-05-09" },
  covers_by_kind: {},
  imported_at: "2026-05-10T09:12:00Z",
  already_imported: false,
  claims: { holding: 120, transfer: 4, personalisation: 400, consent: 0, contact: 0 },
  unread: [{ locator: evidence("u").locator, why: "The record ends in the middle." }],
  skipped: [{ why: "Tweets of your own", count: 812 }],
  unknown_fields: [{ member: "data/ad-impressions.js", field: "newField", count: 3 }],
  mapping: null,
  mapping_says: [],
  copy_kept: true,
  warning: null,
};

export const overview: OverviewShape = {
  headline: "**214 brands** hold something about you. **61** of them used it to choose what you saw.",
  worth_doing: [
    {
      sentence: "Harbour Shoes should have answered your objection by **4 June**.",
      act: "Open the request",
      to: "/requests/req-1",
    },
    {
      sentence:
        "Your address **me+lumen@post.example** was given to Lumen Optics and is now used by Dunmore Insurance.",
      act: "Follow the trail",
      to: "/brands/brand-1.example",
    },
    {
      sentence: "X keeps your ad history for about 90 days. Your last export is **74 days** old.",
      act: "How to ask again",
      to: "/import",
    },
  ],
  brands: 214,
  personalisations: 8226,
  sources: 3,
  open_requests: 3,
  overdue_requests: 1,
  review: 2,
  months: ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05"].flatMap((month, index) => [
    { month, reason: "customer-list", count: 10 + index * 4 },
    { month, reason: "site-activity", count: 12 + index * 3 },
    { month, reason: "interest", count: 8 + index * 2 },
    { month, reason: "location", count: 5 + index },
    { month, reason: "not-stated", count: 9 },
  ]),
};

export const lock: LockShape = {
  state: "open",
  wraps: ["passphrase", "recovery"],
  keychain_works: false,
  keychain_why: "No keychain answers on this computer.",
  home: "/home/maya/.local/share/sayso",
  sample: false,
};

export const me: MeShape = {
  name: "Maya Example",
  address: "12 Alder Lane\n10115 Berlin",
  emails: ["maya@post.example"],
  lives_in: "DE",
  language: "en",
  zone: "Europe/Berlin",
  laws: ["eu-gdpr"],
};

export const page: BrandPageShape = {
  id: harbour.id,
  name: harbour.name,
  domains: [harbour.id],
  handles: ["x:@harbourshoes"],
  categories: brands[1]?.categories ?? [],
  counts: { holding: 2, transfer: 2, personalisation: 214, consent: 0, contact: 1 },
  findings: [],
  first_seen: "2025-11-02",
  last_seen: "2026-05-03",
  open_requests: 1,
  look_alike_of: null,
  holdings: [
    {
      id: "h1",
      category: "EmailAddress",
      value: "maya+shoes@post.example",
      origin: "provided",
      holder: harbour,
      at: "2026-03-12T10:00:00+01:00",
      at_basis: null,
      sentence: "Harbour Shoes has your address maya+shoes@post.example.",
      standing: "stated",
      evidence: [evidence("ev-mail", "mail.mbox", "mailbox")],
    },
  ],
  transfers: [
    {
      id: "t1",
      from: harbour,
      to: { id: "x.com", name: "X" },
      kind: "customer-list",
      at: "2026-05-03",
      at_basis: null,
      sentence: "Harbour Shoes uploaded a list of customers to X.",
      standing: "stated",
      rule: null,
      strength: null,
      caveat: "That you are on the list is not said.",
      evidence: [evidence("ev-1")],
    },
  ],
  personalisations: why.slice(0, 8),
  consents: [],
  contacts: [],
  requests: [request],
  joins: [],
};

export const preview: LetterPreview = {
  request: { ...request, state: "draft", overdue: false, next_step: null },
  subject: "Objection to direct marketing",
  text: "Maya Example\n12 Alder Lane\n10115 Berlin\n\nHarbour Shoes GmbH\nKai 4\n20457 Hamburg\n\n4 May 2026\n\nObjection to direct marketing (Article 21(2) GDPR)\n\nI object to the use of my personal data for direct marketing, profiling included.\n\nMaya Example",
  pages: [],
  problems: [],
};

/** A reminder that is ready. */
export const nextLetter: NextLetterShape = {
  request: request.id,
  reference: request.reference,
  brand: request.brand,
  kind: "chase",
  kinds: ["chase", "complaint"],
  state: "chased",
  sentence: "A reminder is ready to be written.",
  why: request.deadline.why,
  since: "2026-06-04",
  answer_by: null,
  recipient: { name: "Harbour Shoes GmbH", email: null, address: null, source: null },
  authorities: [],
  learns: [],
  letter: { language: "en", subject: "Reminder", text: "Answer my request in full." },
  pages: [],
  files: [],
  notes: [],
  problems: [],
};

export const prefs: Prefs = { language: "en", theme: "system", lock_after: 15, letters: null };

export const wanted: PreferenceShape = {
  purpose: "personalised-advertising",
  scope: { kind: "everyone", name: null, id: null },
  wish: "no",
  never_with: [],
  until: null,
  set_at: "2026-11-01T12:00:00Z",
  ended: false,
  sentence: "ads chosen for you, of everyone: no",
};

export const said = { wish: "no", never_with: [], until: null };

export const gap: GapShape = {
  id: "gap-1",
  brand: harbour,
  purpose: "personalised-advertising",
  wanted: "no",
  decided_by: [wanted.scope],
  shown: "in-use",
  against: "wish",
  last_seen: "2026-05-03T21:14:07Z",
  amount: 26,
  reopened: false,
  sensitivity: { gdpr9: false, cpra: false, pew2014: null },
  sentence: "You said no to ads chosen for you (everyone). Harbour Shoes did it all the same, at least 26 times.",
  evidence: [evidence("evi-1")],
  step: {
    kind: "request",
    right: "objection-direct-marketing",
    law: "eu-gdpr",
    citation: "GDPR Art. 21(2)-(3)",
    row: "eu-gdpr.objection-direct-marketing",
    control: null,
    url: null,
    path: null,
    sentence: "Write to Harbour Shoes: object to direct marketing.",
    leaves: "Harbour Shoes may keep your data for orders.",
  },
};

/** Three hundred brands, so that most rows are out of sight. */
export const grid: GridRowShape[] = Array.from({ length: 300 }, (_, index) => ({
  brand: { id: `brand-${index}.example`, name: `Brand ${index}` },
  sectors: [],
  cells: Array.from({ length: 9 }, (__, at) => ({
    wish: "no",
    decided_by: "everyone",
    state: at === 0 ? "in-use" : "unknown",
    last: null,
    differs: at === 0,
    reopened: false,
    sensitive: false,
  })),
  differing: 1,
}));

export const audit: AuditShape = {
  rulebook: { id: "sayso", version: "2026.11" },
  total: 1,
  next: null,
  brands: [
    {
      brand: harbour,
      score: { transparent: 50 },
      scores: [
        {
          rule: "transparent",
          name: "Be transparent",
          percent: 50,
          known: 2,
          of: 3,
          sentence: "50 of 100, from 2 of 3.",
        },
      ],
      known: 0.66,
      findings: [
        {
          criterion: "way-out",
          rule: "transparent",
          question: "Is a way out known?",
          verdict: "breached",
          sentence: "2 of 4 messages name no way to get off the list.",
          would_decide: null,
          evidence: [evidence("evi-1")],
        },
        {
          criterion: "agree",
          rule: "transparent",
          question: "Do the stated reasons agree?",
          verdict: "unknown",
          sentence: "Too little is said.",
          would_decide: "Exports of other platforms.",
          evidence: [],
        },
      ],
    },
  ],
};

const nobody = { gdpr9: false, cpra: false, pew2014: null };
const profile = { id: "pd:Profile", name: "profile", sensitivity: nobody };
const column = (head: string, samples: string[], more: Partial<ColumnShape> = {}): ColumnShape => ({
  head,
  samples,
  words: samples.map((word) => ({ word, guess: null })),
  filled: samples.length,
  two_dates: null,
  guess: null,
  secret: false,
  ...more,
});

/** A table that a broker sent. */
export const table: TableShape = {
  path: "/home/maya/Downloads/answer.csv",
  name: "answer.csv",
  form: "table",
  separator: ",",
  list: null,
  columns: [
    column("Segment", ["Pet owners", "Runners"], { guess: { means: "value", category: profile } }),
    column("Collected", ["03/05/2026"], {
      guess: { means: "date", category: null },
      two_dates: { text: "03/05/2026", day_first: "2026-05-03", month_first: "2026-03-05" },
    }),
    column("PIN", [], { secret: true }),
  ],
  rows: [["Pet owners", "03/05/2026", "•••"]],
  looked_at: 2,
  whole: true,
  id: "map-1",
  kept: null,
};

/** A table in which one column says what another holds. */
export const longTable: TableShape = {
  ...table,
  id: "map-2",
  columns: [
    column("Field", ["hobby", "shoe size"], {
      guess: { means: "category", category: null },
      words: [
        { word: "hobby", guess: { ...profile, id: "pd:Interest", name: "interest" } },
        { word: "shoe size", guess: null },
      ],
    }),
    column("Value", ["chess", "42"], { guess: { means: "value", category: null } }),
  ],
};

/** What a meaning makes of it. */
export const tablePreview: TablePreviewShape = {
  sentences: [{ sentence: "Nimbus Data takes your profile to be “Pet owners”.", at: "2026-05-03", row: "row 1" }],
  statements: 2,
  rows: 2,
  unread: [{ locator: evidence("u").locator, why: "The column “Field” is empty here." }],
  skipped: [],
  unknown_fields: [{ member: "answer.csv", field: "Internal ref", count: 2 }],
  order_needed: null,
};
