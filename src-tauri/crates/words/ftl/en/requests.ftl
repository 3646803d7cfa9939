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
requests-no-law = No law of where you live ({ $code }) ships with Sayso yet. Shipped are those of the EU and EEA, the United Kingdom, California and Australia.
requests-no-home = You haven't said where you live, so no law follows.

## Periods, as the law writes them
requests-period-months = { $count ->
    [one] one month
   *[other] { $count } months
}
requests-period-calendar-days = { $count ->
    [one] one day
   *[other] { $count } days
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
requests-why-holidays-assumed = We don't know in which country { $brand } sits; counted with the public holidays of where you live: { $country }.
requests-why-holidays-unknown = We know no public holidays there; only weekends are counted.
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
requests-next-draft = Read the letter, send it yourself, then mark it sent.
requests-next-overdue = { $brand }'s answer is overdue.
requests-next-asked-for-more = Give { $brand } only what it needs to find you, then mark the request sent again.
requests-next-fulfilled = Import a newer export later: it shows whether { $brand } kept to it.
