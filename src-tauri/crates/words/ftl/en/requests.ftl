# Rights, letters, deadlines and the life of a request.

## Rights
requests-right = { $right ->
    [objection-direct-marketing] Object to direct marketing
    [opt-out-marketing-messages] Stop marketing messages
    [opt-out-sale-sharing] Opt out of sale and sharing
    [opt-out-sharing-for-marketing] Stop use for others' marketing
    [limit-sensitive-data] Limit the use of sensitive data
    [withdraw-consent] Withdraw consent
    [objection] Object to processing
    [erasure] Erasure
    [access] Access
    [portability] Take your data with you
    [source-of-data] Where the data came from
    [recipients] Who received the data
   *[other] { $right }
}
requests-basis = { $basis ->
    [law] the law's own
    [regulator] how the regulator reads the law
   *[ours] our reminder; the law names no number
}

## Periods, as the law writes them
requests-period-months = { $count ->
    [one] one month
   *[other] { $count } months
}
requests-period-calendar-days = { $count ->
    [one] one calendar day
   *[other] { $count } calendar days
}
requests-period-business-days = { $count ->
    [one] one business day
   *[other] { $count } business days
}
requests-period-at-once = at once; our reminder after { $reminder }
requests-period-reasonable = a reasonable period; reminder after { $reminder }
requests-period-none = no period

## Why this date
requests-why-rule = { $brand } has { $period } to answer ({ $citation }).
requests-why-rule-open = The law gives { $brand } no number of days: { $period } ({ $citation }).
requests-why-start-draft = It isn't sent yet: counted as if it went out on { $day }.
requests-why-start-assumed = You sent it on { $sent }. Sent isn't received: we take it that an e-mail arrives the same day.
requests-why-start-post = You sent it on { $sent }. Sent isn't received: we allow { $post } days for the post, so the count starts on { $day }.
requests-why-start-received = { $brand } confirmed receipt on { $day }; the count starts there.
requests-why-start-sent = You sent it on { $sent }; under this law that starts the count.
requests-why-end = The last day is { $day }.
requests-why-end-moved = It would end on { $plain }, a weekend or public holiday, so it runs to { $day }.
requests-why-extended = { $brand } took the extension of { $longer } and said so in time (by { $day }).
requests-why-extended-late = { $brand } announced an extension too late: that was possible until { $day }. The first period stands.
requests-why-paused = The clock has stood still since { $day }, when { $brand } asked you something it may wait for.
requests-why-was-paused = { $count ->
    [one] The clock stood still for one day while a question to you was open.
   *[other] The clock stood still for { $count } days while a question to you was open.
}
requests-why-holidays = Counted with the public holidays of { $country }.
requests-why-holidays-assumed = We don't know in which country { $brand } sits; counted with the public holidays of { $country }, where you live.
requests-why-holidays-unknown = We know no public holidays there; only weekends are counted.
requests-why-chased = You reminded { $brand } on { $on } and gave it until { $day }. These { $period } are ours, not the law's.
requests-why-appealed-law = You complained to { $brand } itself on { $on }; the law gives it { $period } for that, until { $day }.
requests-why-appealed = You complained to { $brand } itself on { $on } and gave it until { $day }. These { $period } are ours, not the law's.
requests-why-basis-law = The period is the law's.
requests-why-basis-regulator = The number is the regulator's reading, not the law's.
requests-why-basis-ours = The number is ours, for a reminder.
requests-country = { $code ->
    [AT] Austria
    [AU] Australia
    [BE] Belgium
    [BG] Bulgaria
    [CY] Cyprus
    [CZ] Czechia
    [DE] Germany
    [DK] Denmark
    [EE] Estonia
    [ES] Spain
    [FI] Finland
    [FR] France
    [GB] the United Kingdom
    [GB-NIR] Northern Ireland
    [GB-SCT] Scotland
    [GR] Greece
    [HR] Croatia
    [HU] Hungary
    [IE] Ireland
    [IS] Iceland
    [IT] Italy
    [LI] Liechtenstein
    [LT] Lithuania
    [LU] Luxembourg
    [LV] Latvia
    [MT] Malta
    [NL] the Netherlands
    [NO] Norway
    [PL] Poland
    [PT] Portugal
    [RO] Romania
    [SE] Sweden
    [SI] Slovenia
    [SK] Slovakia
    [US] the United States
    [US-CA] California
   *[other] { $code }
}

## What they learn
requests-learns-name = Your name: { $value }
requests-learns-email = An e-mail address for the answer: { $value }
requests-learns-address = Your postal address: { $value }
requests-learns-residence = That you live in California
requests-identifier = { $kind ->
    [email] e-mail address
    [account] account
    [order] order number
    [handle] user name
   *[name] name
}
requests-learns-known = { $kind ->
    [email] Your e-mail address, which they have: { $value }
    [account] Your account, which they have: { $value }
    [order] Your order number, which they have: { $value }
    [handle] Your user name, which they have: { $value }
   *[name] Your name, which they have: { $value }
}
requests-learns-new = { $kind ->
    [email] Your e-mail address, new to them as far as we know: { $value }
    [account] Your account, new to them as far as we know: { $value }
    [order] Your order number, new to them as far as we know: { $value }
    [handle] Your user name, new to them as far as we know: { $value }
   *[name] Your name, new to them as far as we know: { $value }
}
requests-learns-dealings = That you wrote to { $brand }, what for, and what came of it
requests-learns-relation = { $kind ->
    [mail] That you noticed their mail of { $on }
    [order] That you refer to your order ({ $on })
    [account] That you refer to your account
    [list] That you know that they used a contact list for an ad ({ $on })
    [ad] That you noticed their ad of { $on }
    [transfer] That you know of data received or passed on
   *[holding] That you know that they hold data
}

## What to do next
requests-authority = the authority for data protection
requests-window-ready = The next step is ready
requests-window-write = { $kind ->
    [chase] Write the reminder
    [appeal] Complain to them first
   *[complaint] Write the complaint
}
requests-window-until = The letter asks for an answer by { $day }.
requests-window-attach = Attach the answer…
requests-window-drop = Let go to attach it to this step of the request.
requests-window-drop-one = One file can be attached to a step. Put several into an archive first.
requests-window-save-file = Save a copy
requests-window-bytes = { $bytes } bytes
requests-next-draft = Read the letter, send it yourself, then mark it sent.
requests-next-overdue = The answer from { $brand } is overdue.
requests-next-remind = Send a reminder first. If it brings no answer:
requests-next-wait = { $brand } has a further time now. Note here what it answers.
requests-next-complained = The authority has your complaint. Note here what comes of it.
requests-next-asked-for-more = Give { $brand } only what it needs to find you, then mark the request sent again.
requests-next-fulfilled = Import a newer export later: it shows whether { $brand } kept to it.

requests-ready-why = { $ground ->
    [refusal] { $brand } refused on { $day }.
    [part] { $brand } did only part of it on { $day }.
   *[silence] The time for an answer ended on { $day }.
}
requests-ready = { $kind ->
    [chase] A reminder to { $brand } is ready to be written.
    [appeal] A complaint to { $brand } itself is ready to be written; this law puts it before one to the authority.
   *[complaint] A complaint to the authority is ready to be written.
}

## Recipients
requests-window-authority = Authority where you live
requests-source-authority = From the list of authorities: { $url }
requests-source-none = Addressed by name only; no address is known.
requests-source-person = You named it.
requests-source-mail = From the brand's own mails: the address that they name for opting out.
requests-source-mail-of = From the brand's own mail of { $day }: the address that it writes from.
requests-source-pack = From { $pack }, as of { $day } ({ $quality }).
requests-quality = { $quality ->
    [tested] tested with a request
    [verified] checked by its editors
    [imported] taken over from another list
    [scraped] collected by a program
   *[other] { $quality }
}

## Notes on a letter
requests-note-none = The draft has no recipient yet: enter one before you send it.
requests-note-needs-id = { $brand } is known to ask for an identity document. Wait for reasons before you send one.
requests-note-form = The firm also has a form for such requests: { $url }
requests-note-unsure-law = Part of this row of the law was not read in its official text. Check the citation before you rely on it.
requests-note-other-home = This law is not the one that follows from where you live.
requests-note-new-identifier = Your record doesn't show that { $brand } has this detail already. The letter would tell it.
requests-note-no-identifier = The letter names nothing by which { $brand } could find you but your name.
requests-note-look-alike = The name { $brand } looks like another brand's. Make sure who it is before you write.
requests-note-again = You already have an open request of this kind to { $brand } ({ $reference }).
requests-note-brand-first = The authority expects that you complained to { $brand } itself before. Your record shows no such complaint.
requests-note-authority = Look here how this authority takes complaints: { $url }
requests-note-authority-form = This authority has a form for complaints; its fields want the same facts: { $url }
requests-note-authority-part = In your country the authority of the part where you live hears complaints: choose yours. If you say where you live with its code, such as { $example }, it is chosen for you.
requests-note-pace = Letters of this kind are spread out: at most { $count } a day.
requests-note-left-out = Left out of the letter, since it can't be printed or hides something: { $signs }

## The calendar
requests-calendar = Sayso: answers due
requests-calendar-answer = Answer due: { $brand } ({ $reference })
requests-calendar-acknowledge = Confirmation of receipt due: { $brand } ({ $reference })
requests-calendar-appeal = Last day to complain: { $brand } ({ $reference })

## What can go wrong
requests-problem-me-name = A name can't hold line breaks or control characters.
requests-problem-me-home = “{ $code }” is not a country code.
requests-try-me-home = Use ISO 3166, such as DE, GB, AU or US-CA.
requests-problem-me-zone = “{ $zone }” is not a time zone.
requests-try-me-zone = Use a name such as Europe/Berlin.
requests-problem-address = “{ $address }” is not an e-mail address that a letter can carry.
requests-try-address = Check it for missing or extra signs.
requests-problem-language = There are no letters in “{ $tag }”.
requests-try-language = Use en or de.
requests-problem-no-name = A letter needs your name.
requests-try-no-name = Say it with: sayso me set --name "…"
requests-problem-no-home = Which rights you have follows from where you live, and you haven't said where.
requests-try-no-home = Say it with: sayso me set --lives-in CODE (DE, GB, AU, US-CA, …)
requests-problem-no-law = No law of where you live ({ $code }) ships with Sayso yet.
requests-try-no-law = Shipped are those of the EU and EEA, the United Kingdom, California and Australia; name one with --law if it protects you.
requests-problem-unknown-law = There is no law “{ $law }” here.
requests-try-unknown-law = Choose one of those that ship.
requests-problem-unknown-right = There is no letter for “{ $right }” under this law.
requests-try-unknown-right = `sayso rights` lists those that there are.
requests-problem-several-rows = “{ $right }” can mean several rights against { $brand }, and the case doesn't decide.
requests-try-several-rows = Name the row with --right.
requests-problem-not-in-force = “{ $right }” can't be cited before { $day }.
requests-try-not-in-force = Wait for that day.
requests-problem-residents-only = This law protects residents of California only, and its letter says that you are one.
requests-try-residents-only = If you live there, say so with: sayso me set --lives-in US-CA
requests-problem-ad-alone = The record shows only ads by { $brand }. An ad alone doesn't show that it holds data of yours, and asking would hand it some.
requests-try-ad-alone = Object or opt out instead; or import evidence of an account, a mail or a transfer.
requests-problem-no-claim = No evidence in the record names { $brand } as one that advertises, writes, holds, gives or receives.
requests-try-no-claim = Import evidence first.
requests-problem-no-brand = There is no brand “{ $brand }” in the record.
requests-try-no-brand = `sayso brands` lists them; a name, a domain or a handle will do.
requests-problem-ambiguous = “{ $brand }” can be several brands.
requests-try-ambiguous = Name one by its id.
requests-problem-unsure = The company list has several firms that { $brand } may be.
requests-try-unsure = Choose one with --to, or --to none.
requests-problem-recipient = Sayso knows no address for letters to { $brand }.
requests-try-recipient = Look into its privacy notice and name it with --to EMAIL, a postal address, or --to none.
requests-problem-paper = There is no paper “{ $paper }”.
requests-try-paper = Use a4 or letter.
requests-problem-format = Letters aren't written as “{ $format }”.
requests-try-format = Use pdf, eml or txt.
requests-problem-identify = “{ $kind }” is not a way to be found.
requests-try-identify = Use email, account, order, handle or name, each with :VALUE if you like.
requests-problem-no-identifier = The record has no { $kind } that { $brand } knows.
requests-try-no-identifier = Give it yourself: --identify-by { $kind }:VALUE
requests-problem-paced = { $count } letters of this kind were written today. More at once could be read as abuse, and nobody can follow the answers.
requests-try-paced = Go on tomorrow.
requests-problem-no-font = “{ $text }” is in a script that the letter's fonts don't have ({ $script }).
requests-try-no-font = Give the brand a Latin form with sayso brand rename, or leave out the PDF with --format eml,txt.
requests-problem-header = The { $field } holds a line break or a control character and can't stand in an e-mail's header.
requests-try-header = Give the brand a clean name with sayso brand rename, or leave out the draft with --format pdf,txt.
requests-problem-nothing-due = Nothing is overdue or refused in the request { $reference } to { $brand }.
requests-try-nothing-due = Wait for the day on which the answer is due, or note what { $brand } answered.
requests-problem-no-such-step = The request { $reference } to { $brand } does not allow “{ $kind }” now.
requests-try-no-such-step = Choose one that it allows.
requests-problem-law-gone = Sayso no longer has the law of the request { $reference } to { $brand }.
requests-try-law-gone = The request stays as it is; write to { $brand } yourself.
requests-problem-no-attachment = No file is kept with this request to { $brand }.
requests-try-no-attachment = Attach one when you note a step.
requests-problem-no-request = There is no request “{ $id }”.
requests-try-no-request = `sayso request list` shows them.
requests-problem-state = There is no state “{ $state }”.
requests-try-state = Use one of those that there are.
requests-problem-date = “{ $date }” is not a day.
requests-try-date = Write it as 2026-03-05.
requests-problem-not-sent = The request is a draft, so it can't be “{ $state }” yet.
requests-try-not-sent = Mark it sent first, with the day on which you sent it.
requests-problem-over = The request was withdrawn; it takes no further steps.
requests-try-over = Write a new one, or undo.
requests-problem-no-draft = A letter that is out can't become a draft again.
requests-try-no-draft = Undo takes back the last step.
requests-problem-before-last = That day lies before the last step ({ $day }).
requests-try-before-last = Check the day.
requests-problem-future = That day lies in the future.
requests-try-future = Note the step when it has happened.
requests-problem-exists = { $file } is there already and isn't a calendar of Sayso's.
requests-try-exists = Name another file.
requests-problem-attachment = { $file } can't be attached: only files of at most 25 MB.
requests-try-attachment = Attach a smaller file.
