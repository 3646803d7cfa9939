# The rule book: what judges found. $brand is in every sentence. What the criteria ask stands in the book itself.

## Be transparent
rulebook-said-few = The record has { $total ->
    [0] nothing
    [one] one thing
   *[other] { $total } things
  } that was chosen for you for { $brand }: too little to tell.
rulebook-said = Of { $total } things shown to you for { $brand }, { $stated } come with a reason, as the platform states it.
rulebook-checkable-few = The platforms state { $total ->
    [0] no reason
    [one] one reason
   *[other] { $total } reasons
  } for what was shown for { $brand }: too few to tell.
rulebook-checkable = Of { $total } stated reasons for what was shown for { $brand }, { $named } name something that you can look at: which list, which interest, which place.
rulebook-agree-few = The reasons for what { $brand } had shown to you say too little about you to be compared.
rulebook-agree = { $count } statements about your age or gender, in the reasons for what { $brand } had shown to you, agree with each other.
rulebook-agree-not = The reasons for what { $brand } had shown to you take you for { $what }. Both can't be right.
rulebook-agree-gender = a man and a woman
rulebook-agree-age = two different ages
rulebook-way-out-missing = { $without } of { $total } messages from { $brand } that sell name no way to get off the list.
rulebook-way-out-mail = { $mails ->
    [one] The one message from { $brand } that sells names
   *[other] All { $mails } messages from { $brand } that sell name
  } a way to get off the list.
rulebook-way-out-both = { $mails ->
    [one] The one message from { $brand } that sells names
   *[other] All { $mails } messages from { $brand } that sell name
  } a way to get off the list, and there is a setting for its ads.
rulebook-way-out-ads = For what { $brand } has shown to you there is a setting at the platform. { $brand } itself names no way out in this evidence.
rulebook-way-out-unknown = No message from { $brand } that sells is in the record, and no setting is known for what it has shown.
rulebook-way-out-untried = You have not asked { $brand } to stop writing, so it isn't known whether its way out works.
rulebook-messages-stopped = Since { $since }, when your request took effect, no message from { $brand } that sells is in the record.
rulebook-messages-went-on = After { $since }, when your request took effect, { $brand } wrote { $count ->
    [one] once more
   *[other] { $count } more times
  } to sell you something.
rulebook-messages-broken = { $brand } confirmed that it would stop. After { $since } it wrote { $count ->
    [one] once more
   *[other] { $count } more times
  } to sell you something.
rulebook-messages-too-early = Your request to { $brand } took effect on { $since }. The record has too little from after that day to tell.

## Be sensitive
rulebook-scale-gdpr9 = special in GDPR Article 9
rulebook-scale-cpra = sensitive in California
rulebook-scale-cpra-precise = sensitive in California if precise
rulebook-scale-pew = { $share } % called it very sensitive, Pew 2014
rulebook-sensitive-used = Sensitive by law, and used by { $brand } or for it: { $categories }.
rulebook-sensitive-none = None of the { $count } stated uses of data for { $brand } is of a category that Article 9 of the GDPR or California calls special or sensitive.
rulebook-sensitive-few = Too little is stated about the data used for { $brand } to tell whether any of it is sensitive by law.
rulebook-matters-used = Used by { $brand } or for it: { $categories }.
rulebook-matters-none = None of the { $count } stated uses of data for { $brand } is of messages, health, places or a child.
rulebook-matters-few = Too little is stated about the data used for { $brand } to tell.
rulebook-place-mail = your mailbox
rulebook-followed = Within { $days } days you met { $brand } { $times } times in several places: { $places }. No pause was longer than a week.
rulebook-followed-few = You met { $brand } { $times ->
    [0] nowhere
    [one] once
   *[other] { $times } times
  } on a known day: too seldom to tell.
rulebook-followed-not = You met { $brand } { $times } times, { $places ->
    [one] in one place
   *[other] in { $places } places, not one after the other for long
  }.
rulebook-flood = { $brand } wrote up to { $day } times on one day and up to { $week } times within a week to sell you something.
rulebook-night = { $count } of { $total } messages from { $brand } that sell came between ten at night and six in the morning, where you live.
rulebook-night-few = { $total ->
    [0] No message from { $brand } that sells is
    [one] One message from { $brand } that sells is
   *[other] { $total } messages from { $brand } that sell are
  } in the record with the time: too few to tell.
rulebook-night-no-zone = { $brand } doesn't write in floods. Whether it writes at night isn't known until you say in which time zone you live.
rulebook-night-none = { $total } messages from { $brand } that sell came by day and not in floods.

## Stick to your purpose
rulebook-given-nothing = The record has no order from { $brand } and no account there.
rulebook-given-listed = You have been in touch with { $brand } about an order or an account since { $since }. Later it handed a list with you on it to a platform for advertising.
rulebook-given-rule = You have been in touch with { $brand } about an order or an account since { $since }. Its campaigns have a rule on a list that it uploaded; that doesn't prove that you are on it.
rulebook-given-few = You have been in touch with { $brand } about an order or an account since { $since }. { $count ->
    [0] No ad for it comes with a reason
    [one] Only one ad for it comes with a reason
   *[other] Only { $count } ads for it come with a reason
  }: too few to tell.
rulebook-given-kept = You have been in touch with { $brand } about an order or an account since { $since }. None of { $count } ads with reasons rests on a list, and no platform says that { $brand } handed one over.
rulebook-third-parties = { $count ->
    [one] Once
   *[other] { $count } times
  } data about you went between { $brand } and somebody else: { $others }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
  }.
rulebook-third-parties-answered = { $brand } answered your request in full, and nothing in the record shows data going to or coming from others.
rulebook-third-parties-unknown = Nothing in the record shows data going between { $brand } and others. What happens elsewhere stands in no export: only the brand can tell.
rulebook-use-unasked = You have not asked { $brand } to stop using your data, so there is nothing that it could keep to.
rulebook-use-stopped = Since { $since }, when your request took effect, nothing in the record shows that { $brand } uses your data for advertising.
rulebook-use-went-on = After { $since }, when your request took effect, the record shows { $count ->
    [one] one more use
   *[other] { $count } more uses
  } of your data for { $brand }.
rulebook-use-broken = { $brand } confirmed that it had done as you asked. After { $since } the record shows { $count ->
    [one] one more use
   *[other] { $count } more uses
  } of your data for it: a broken promise.
rulebook-use-too-early = Your request to { $brand } took effect on { $since }. The record has too little from after that day to tell.
rulebook-experiments = { $count ->
    [one] One statement names
   *[other] { $count } statements name
  } an experiment or a test at { $brand } with you in it.
rulebook-experiments-unknown = Nothing in the record names an experiment at { $brand }. Exports seldom do, so this says little.

## The book as a file
rulebook-source-checked = { $confidence ->
    [read] read { $checked }
    [partial] partly read, { $checked }
   *[memory] from memory, still to be checked
  }
rulebook-refused = This file is no rule book that Sayso can judge by: { $why }.
rulebook-refused-next = Mend that place. `sayso audit rulebook` writes the book that ships with Sayso, to start from.
rulebook-not-text = it is no text in UTF-8
rulebook-too-large = it is larger than a rule book can be (1 MiB)
rulebook-shape = line { $line }: { $why }
rulebook-schema = line { $line }: it is of schema { $found }, and this program reads schema { $known }

## Verdicts, scores, reports
rulebook-verdict-met = Met.
rulebook-verdict-breached = Not met, on this evidence.
rulebook-verdict-unknown = Unknown.
rulebook-score = { $percent } of 100, from { $known } of { $of } questions.{ $rest ->
    [0] { "" }
   *[other] {" "}The rest is unknown.
  }
rulebook-score-none = No score: only { $known } of { $of } questions can be answered.
rulebook-would-decide = What would decide it: { $what }
rulebook-report = Brands beside the rule book
rulebook-report-of = { $brand } beside the rule book
rulebook-report-made = { $day }, by the rule book “{ $book }”, version { $version }
rulebook-report-page = Page { "{n}" } of { "{all}" }
rulebook-report-known = { $known } of { $of } questions can be answered from one person's record.
rulebook-report-bytes = { $length } bytes from { $start }
rulebook-report-source = { $name } ({ $kind }), SHA-256 { $sha256 }
rulebook-report-sources = Where the evidence stands
rulebook-report-above = { $place }: shown above.
rulebook-report-no-excerpt = { $place }. What stands there can't be shown: neither the file nor a kept copy has it unchanged.
rulebook-report-excerpts = Excerpts are cut after { $count } characters. Of a mail, date, sender, receiver, subject and the way off the list are shown. Blanks in a row are shown as one, hidden characters by their number. They come from one person's own files: look at what they tell before you pass this report on.
rulebook-report-no-advice = This is no legal advice, and no judgment on whether a law was broken.
rulebook-report-method = How each question was judged
rulebook-report-how = { $what ->
    [how] How: { $text }
    [met] Met: { $text }
    [breached] Not met: { $text }
    [unknown] Unknown: { $text }
   *[source] Stands on: { $text }
  }
rulebook-report-signs = The fonts of this PDF don't have these signs, so they are missing in it: { "{signs}" }. The HTML report has them.
rulebook-table-head = By the rule book “{ $book }”, version { $version }: { $total ->
    [one] one brand
   *[other] { $total } brands
  }
rulebook-none = The record has no brand to judge.
rulebook-written = Written: { $file }
rulebook-of-brand = { $brand }: { $what }
rulebook-left-out = { $count ->
    [0] Everything is known of both.
    [one] One question is left out, since it is unknown of at least one of them.
   *[other] { $count } questions are left out, since they are unknown of at least one of them.
  }
