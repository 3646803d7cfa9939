# What I want: showing and setting it, starting points, sets that travel.

# Purposes, as things that a brand does.
prefs-purpose-personalised-advertising = ads chosen for you
prefs-purpose-direct-marketing = messages that sell to you
prefs-purpose-profiling = working things out about you
prefs-purpose-selling-or-sharing = giving or selling your data to others
prefs-purpose-personalised-content = content and recommendations chosen for you
prefs-purpose-measurement = measuring what you do
prefs-purpose-research-and-experiments = experiments and research on you
prefs-purpose-model-training = training models on your data
prefs-purpose-sensitive-use = anything that uses a sensitive category

prefs-wish-fine = fine
prefs-wish-only-what-i-gave = only from what you gave them yourself
prefs-wish-no = no
prefs-wish-not-said = not said

prefs-scope-everyone = everyone
prefs-scope-sector = every brand of the sector { $name }
prefs-scope-brand = { $name }

# "ads chosen for me, of everyone: no"
prefs-line = { $purpose }, of { $scope }: { $wish }
prefs-line-never = { $line }; never with { $categories }
prefs-line-until = { $line }; until { $until }
prefs-line-ended = { $line } (ended)

prefs-none = You have not said what you want yet. `sayso prefs start` shows four ways to begin, and none of them is chosen for you.
prefs-set-done = You want now: { $line }.
prefs-set-would = You would want then: { $line }.
prefs-set-same = Nothing changed: you already wanted that.
prefs-taken-back = Taken back: { $sentence }.
prefs-nothing-to-undo = You have not changed any preference that could be taken back.
prefs-nothing-to-undo-next = Say what you want first: sayso prefs set.
prefs-newer-change = The last change to the record is another one: { $sentence }.
prefs-newer-change-next = Take that back first with sayso undo, or set the preference anew.
prefs-unknown-sector = No sector or tag is called so.
prefs-unknown-sector-next = Name one of the company list's sectors or a tag of your own.
prefs-until-past = That day is over.
prefs-until-past-next = Name today or a later day, or leave the date out.

prefs-history-none = You have not changed any preference yet.

# Starting points.
prefs-start-as-it-is = Leave things as they are
prefs-start-as-it-is-about = Nothing is set. What you have said already stays, and nothing is assumed from what you haven't said.
prefs-start-what-i-agreed-to = Only what I agreed to
prefs-start-what-i-agreed-to-about = For everyone: only from what you gave a brand yourself. Giving or selling your data to others, experiments and research, and training models: no.
prefs-start-no-ads-or-sales = No ads or sales from my data
prefs-start-no-ads-or-sales-about = For everyone: no ads chosen for you, no messages that sell, no giving or selling of your data. The rest stays unsaid.
prefs-start-as-little-as-possible = As little as possible
prefs-start-as-little-as-possible-about = For everyone and every purpose: no. What an order, a contract or a law needs is not among the purposes.
prefs-start-unknown = There is no starting point of that name.
prefs-start-unknown-next = Choose one of: { $names }.
prefs-start-touches = { $brands ->
    [0] It would touch no brand in your record today.
    [one] It would touch one brand in your record.
   *[other] It would touch { $brands } brands in your record.
}
prefs-touched = { $brands ->
    [0] It touches no brand in your record today.
    [one] It touches one brand in your record.
   *[other] It touches { $brands } brands in your record.
}
prefs-start-changes = { $count ->
    [0] It would change nothing that you have said.
    [one] It would set one preference.
   *[other] It would set { $count } preferences.
}
prefs-start-narrower = { $count ->
    [one] One preference of yours for a sector or a brand is narrower and stays.
   *[other] { $count } preferences of yours for sectors or brands are narrower and stay.
}
prefs-start-how = Take one with: sayso prefs start NAME

# A change, before and after.
prefs-change = { $after } (before: { $before })

# Files.
prefs-export-done = { $count ->
    [0] Written, though there is nothing in it that travels: { $path }
    [one] One preference is written to { $path }
   *[other] { $count } preferences are written to { $path }
}
prefs-export-left = { $count ->
    [one] One stays here:
   *[other] { $count } stay here:
}
prefs-left-brand = It is about a single brand. With --with-brands it travels under the brand's domain or name.
prefs-left-unknown = Its brand has no domain or name that others would know.
prefs-left-tag = It is about a tag of your own; those stay with you.
prefs-left-ended = It has run out.

prefs-import-none = Nothing changes: you already want all of that.
prefs-import-would = { $count ->
    [one] One preference would change:
   *[other] { $count } preferences would change:
}
prefs-import-did = { $count ->
    [one] One preference has changed. sayso prefs undo takes it back:
   *[other] { $count } preferences have changed. sayso prefs undo takes them back together:
}
prefs-import-same = { $count ->
    [one] One is what you want already.
   *[other] { $count } are what you want already.
}
prefs-import-skipped = { $count ->
    [one] One is not taken:
   *[other] { $count } are not taken:
}
prefs-import-from = From a set called "{ $title }".
prefs-import-from-by = From a set called "{ $title }", by "{ $by }" as they call themselves.
prefs-skip-nobody = Your record has no such brand.
prefs-skip-several = Several brands in your record are called so: { $names }.
prefs-skip-over = Its last day is over.

prefs-compare-none = Neither you nor the set says anything.
prefs-compare-line = { $purpose }, of { $scope }: { $verdict }. You: { $mine }. They: { $theirs }.
prefs-compare-same = the same
prefs-compare-stricter = yours allows less
prefs-compare-looser = yours allows more
prefs-compare-mixed = yours allows less in one thing and more in another
prefs-compare-only-mine = only you said something
prefs-compare-only-theirs = only they said something
prefs-compare-sum = { $same } the same, { $stricter } where yours allows less, { $looser } where yours allows more, { $mixed } mixed, { $mine } only yours, { $theirs } only theirs.
prefs-said-nothing = nothing said

# A file that is no set of preferences.
prefs-file = The file can't be taken: line { $line }, at { $place }: { $why }
prefs-file-whole = The file can't be taken: line { $line }: { $why }
prefs-file-next = Nothing was changed. The format is described in preferences.md.
prefs-file-too-long = it is larger than a set of preferences can be.
prefs-file-not-text = it is not text in UTF-8.
prefs-file-not-json = it is not JSON ({ $found }).
prefs-file-not-a-set = it is not a set of preferences of this program.
prefs-file-newer = it was made by a newer version of the format ({ $found }); this program reads version 1.
prefs-file-value = there is { $found }, expected was { $expected }.
prefs-file-unknown-field = the format has no field "{ $found }" here; it has { $expected }.
prefs-file-field-twice = "{ $found }" stands there twice.
prefs-file-missing = "{ $found }" is missing.
prefs-file-line-twice = an earlier line is already about this purpose and scope.
prefs-file-rules-differ = its rules don't say what its wishes say, so one of the two is wrong.
prefs-expected-text = a text in quotes
prefs-expected-some-text = a text with something in it
prefs-expected-list = a list in square brackets
prefs-expected-object = an object in braces
prefs-expected-number = a whole number
prefs-expected-day = a day that exists, like 2027-01-31
prefs-expected-domain = a domain that one firm registered, like harbourshoes.example
prefs-expected-category = a category of DPV's, like pd:Location
prefs-expected-domain-or-name = a domain, a name or both
prefs-expected-at-most = at most { $count }
prefs-expected-one-of = one of { $known }
prefs-expected-this = { $known }

# The sectors of the company list.
prefs-sector-ads = advertising
prefs-sector-addresses = address trade
prefs-sector-church = churches
prefs-sector-collection-agency = debt collection
prefs-sector-commerce = shops
prefs-sector-credit-agency = credit agencies
prefs-sector-entertainment = entertainment
prefs-sector-finance = banks and finance
prefs-sector-health = health
prefs-sector-insurance = insurance
prefs-sector-nonprofit = charities and associations
prefs-sector-political-party = political parties
prefs-sector-public-body = public bodies
prefs-sector-school = schools
prefs-sector-social-media = social media
prefs-sector-telecommunication = telephone and internet
prefs-sector-travel = travel
prefs-sector-utility = energy and water
