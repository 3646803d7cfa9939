# Brands and what is said of them: holdings, transfers, consents, contacts, joins; the overview; search; exports.

## Holdings. $category is a name below; $value the literal value.
brands-holding-provided = { $has ->
    [yes] { $holder } has your { $category }, which you gave: “{ $value }”.
   *[no] { $holder } has your { $category }, which you gave.
}
brands-holding-observed = { $has ->
    [yes] { $holder } noted your { $category }: “{ $value }”.
   *[no] { $holder } noted your { $category }.
}
brands-holding-inferred = { $has ->
    [yes] { $holder } takes your { $category } to be “{ $value }”.
   *[no] { $holder } has worked out your { $category }.
}
brands-holding-acquired = { $has ->
    [yes] { $holder } got your { $category } from { $from }: “{ $value }”.
   *[no] { $holder } got your { $category } from { $from }.
}
brands-holding-interest = { $holder } takes you to like “{ $value }”.
brands-holding-interest-off = { $holder } took you to like “{ $value }”; you switched that off.
brands-holding-language-off = { $holder } took “{ $value }” to be a language of yours; you switched that off.
brands-holding-audiences = { $holder } counts you in { $value } audiences that others brought; which ones, it does not say.
brands-holding-setting = { $holder } keeps your setting “{ $literal }”: { $value }.
brands-holding-cookie = { $holder } can know your browser again by the cookie “{ $value }”.
brands-holding-cookie-before = { $holder } set the cookie “{ $value }” before anything was said of consent.
brands-holding-disagree = What { $holder } was told of consent does not go together: { $value }.
brands-holding-storage = { $holder } keeps { $value } entries of its own in your browser.
brands-holding-search = { $holder } noted that you searched for “{ $value }”.
brands-holding-visits = You visited { $holder }: { $value }. What it noted of that is not said.
brands-holding-counted = { $holder } has records of yours under “{ $literal }”: { $value }.
brands-holding-app = { $holder } believes that “{ $value }” is or was on your device.
brands-holding-age = { $holder } takes you to be { $value } years old.
brands-from-elsewhere = others

## Transfers.
brands-transfer-customer-list = { $to } says that { $from } brought an audience or a list with you in it (“{ $literal }”).
brands-transfer-do-not-reach = { $to } says that you are on a list of people whom { $from } does not want to reach.
brands-transfer-site-event = { $from } told { $to } what you did on a site: “{ $literal }”.
brands-transfer-called = A page of { $from } had your browser call { $to }.
brands-transfer-leaked = A page of { $from } had your browser tell { $to }: “{ $literal }”.
brands-transfer-let-in = { $from } let { $to } keep something in your browser (“{ $literal }”).
brands-transfer-app-event = { $from } told { $to } what you did in an app: “{ $literal }”.
brands-transfer-site-event-untold = { $from } told { $to } that you did something on a site; what, it does not say.
brands-transfer-app-event-untold = { $from } told { $to } that you did something in an app; what, it does not say.
brands-transfer-app-access = You let { $to } into your account at { $from }.
brands-transfer-segment = { $from } put you in an audience that { $to } can use (“{ $literal }”).
brands-transfer-alias-leak = { $to } used an address that you gave to { $from }: “{ $literal }”.
brands-transfer-alias-made = { $to } wrote to “{ $literal }”, an address that was made for { $from }.
brands-transfer-named-by-giver = { $from } names { $to } in your data (“{ $literal }”).
brands-transfer-named-by-taker = { $to } names { $from } in your data (“{ $literal }”).
brands-transfer-other = { $from } can use what it knows of you at { $to } (“{ $literal }”).
brands-caveat-customer-list = That { $from } itself has your address is likely, not said: lists can come from agencies and data brokers.
brands-caveat-alias-leak = A breach, a guess and a firm that works for { $from } are other explanations.
brands-caveat-alias-of-another = Your list of aliases says that this address was made for somebody else than { $from }.
brands-caveat-event = The day is when { $to } received it. Which page or thing it was about is not said.

## Consents.
brands-consent-given = You said yes to { $vendor } for “{ $purpose }”.
brands-consent-refused = You said no to { $vendor } for “{ $purpose }”.
brands-consent-withdrawn = You took back your yes to { $vendor } for “{ $purpose }”.
brands-consent-objected = You objected to “{ $purpose }” by { $vendor }.

## Contacts.
brands-contact-account = { $sender } wrote to { $address } about an account.
brands-contact-order = { $sender } wrote to { $address } about an order.
brands-contact-transactional = { $sender } wrote to { $address }.
brands-contact-marketing = { $sender } sent marketing to { $address }.
brands-contact-policy = { $sender } told { $address } of new terms.
brands-contact-unclear = { $sender } wrote to { $address }; why is not clear.

## Why two marks are one brand, or may be.
brands-join-same-domain = “{ $a }” and “{ $b }” are of one domain.
brands-join-same-operator = “{ $a }” and “{ $b }” belong to one platform.
brands-join-company-pack = The company list gives “{ $a }” and “{ $b }” to one company.
brands-join-same-record = One record names “{ $a }” and “{ $b }” together.
brands-join-app-is-domain = The app “{ $a }” and “{ $b }” bear the same domain.
brands-join-handle-is-domain-label = “{ $a }” and “{ $b }” are the same word.
brands-join-same-name = “{ $a }” and “{ $b }” go by the same name.
brands-join-name-is-domain-label = “{ $a }” and “{ $b }” are the same word.
brands-join-person = You said that “{ $a }” and “{ $b }” are one.
brands-join-waits = { $why } Are they one brand?

## What can't be found or done.
brands-none = No brand is called “{ $text }”.
brands-none-next = Look for it with `sayso brands`, or import the evidence that names it.
brands-several = “{ $text }” could be several brands.
brands-several-next = Use the id of one of them.
brands-no-mark = { $brand } has no name, handle or domain “{ $text }”.
brands-no-mark-next = Choose one of its marks.
brands-no-join = There is no such join.
brands-no-join-next = List those that wait with `sayso brand review`.
brands-same = Both are the same brand already.
brands-empty-name = A brand needs a name.
brands-no-claim = There is no explanation “{ $text }”.
brands-no-claim-next = List what was shown to you with `sayso why`.
brands-no-evidence = There is no evidence “{ $text }”.
brands-no-evidence-next = Ids of evidence stand beside every statement.
brands-unknown-word = “{ $text }” is not one of the words that can stand here.
brands-unknown-word-next = Use one of: { $words }.
brands-bad-date = “{ $text }” is not a date.
brands-bad-date-next = Write it like 2026-05-03.
brands-unknown-category = “{ $text }” is not a data category of DPV.
brands-unknown-category-next = Use an id like pd:EmailAddress, or its English name.

## Data categories that the three sources speak of.
brands-category-Age = age
brands-category-AgeExact = age
brands-category-AgeRange = age
brands-category-Behavioural = behaviour
brands-category-BirthDate = date of birth
brands-category-BrowserHistory = sites you visited
brands-category-BrowsingBehaviour = visits to sites
brands-category-BrowsingReferral = which page sent you
brands-category-City = town
brands-category-Communication = messages
brands-category-Contact = contact details
brands-category-Country = country
brands-category-CurrentEmployment = your job today
brands-category-CurrentLocation = where you are now
brands-category-Demographic = age, gender and the like
brands-category-DeviceApplications = apps
brands-category-DeviceBased = devices
brands-category-DeviceOperatingSystem = device software
brands-category-DeviceSoftware = device software
brands-category-Education = education
brands-category-EducationQualification = qualifications
brands-category-EmailAddress = e-mail address
brands-category-Emotion = feelings
brands-category-EmploymentHistory = former jobs
brands-category-Ethnicity = ethnic origin
brands-category-FamilyStructure = family
brands-category-FavouriteMusic = music you like
brands-category-FinancialAccount = accounts at banks and the like
brands-category-FinancialStatus = financial situation
brands-category-GPSCoordinate = exact place
brands-category-Gender = gender
brands-category-GroupMembership = groups you are in
brands-category-Health = health
brands-category-HomeLocation = place where you live
brands-category-IPAddress = network address
brands-category-Identifier = identifiers
brands-category-Identifying = what identifies you
brands-category-Interaction = what you did with something
brands-category-Interest = interests
brands-category-Job = work
brands-category-Language = language
brands-category-LifeHistory = events in your life
brands-category-Like = what you like
brands-category-LinkClicked = links you followed
brands-category-Location = places
brands-category-MedicalHealth = medical data
brands-category-Name = name
brands-category-OfficialID = official papers
brands-category-Opinion = opinions
brands-category-PaymentCard = payment cards
brands-category-PersonalPossession = things you own
brands-category-PhysicalAddress = postal address
brands-category-PhysicalHealth = body and fitness
brands-category-PoliticalAffiliation = political leaning
brands-category-PostalCode = postcode
brands-category-Preference = preferences
brands-category-PrivacyPreference = privacy choices
brands-category-Professional = profession
brands-category-Profile = profile
brands-category-PublicLife = public life
brands-category-Purchase = purchases
brands-category-PurchasesAndSpendingHabit = spending habits
brands-category-Region = region
brands-category-Religion = religion
brands-category-Residency = residence
brands-category-School = school
brands-category-ServiceConsumptionBehaviour = use of services
brands-category-SexualPreference = sexual orientation
brands-category-SocialBehaviour = social behaviour
brands-category-SocialMedia = social media account
brands-category-SocialNetwork = whom you follow
brands-category-SocialStatus = standing and ratings
brands-category-TVViewingBehaviour = what you watch
brands-category-TechnicalKnowledge = technical knowledge
brands-category-TelephoneNumber = phone number
brands-category-Transaction = payments
brands-category-TravelHistory = journeys
brands-category-UID = identifiers
brands-category-UserAgent = browser and device
brands-category-Username = user name
brands-category-VehicleUsage = use of vehicles
brands-category-VoiceCommunicationRecording = voice recordings
brands-category-WorkHistory = work history

## The overview. Figures stand between two stars.
overview-empty = Nothing is known yet. Drop an export here, or look around in the sample life first.
overview-headline = { $ads ->
    [0] **{ $brands } brands** hold or use something about you.
   *[other] **{ $brands } brands** hold or use something about you; **{ $ads } times** one of them chose what you saw.
}
overview-overdue = { $count ->
    [one] One answer is overdue.
   *[other] { $count } answers are overdue.
}
overview-overdue-act = See what to do next
overview-review = { $count ->
    [one] One pair of names may be one brand.
   *[other] { $count } pairs of names may be one brand each.
}
overview-review-act = Decide
overview-leak = { $to } uses an address that you gave only to { $from }.
overview-leak-act = See the evidence
overview-mistake-act = See what it used
overview-objection = { $brand } aimed { $count } ads at you, more than anyone else.
overview-objection-act = Write an objection
overview-sensitive = { $brand } has something about you that law holds to be sensitive: { $category }.
overview-sensitive-act = Look at it
overview-export = Your newest { $kind } is { $days } days old.
overview-export-x-archive = X keeps ads for about 90 days. Your newest archive is { $days } days old.
overview-export-instagram-export = Instagram lists the ads you saw for days only. Your newest export is { $days } days old.
overview-export-first = You wanted to be reminded: { $kind }.
overview-export-act = Ask for a new one
overview-asked = You asked for it on { $day }: { $kind }. Import it once it is there.
overview-asked-act = Import it
overview-me = Letters need to know where you live, since the law follows from it.
overview-me-act = Say who you are

## Exports.
brands-export-format = “{ $text }” is not a format that can be written here.
brands-export-format-next = Use csv, json or jsonld.
brands-export-there = { $file } is there already and was left as it is.
brands-export-there-next = Choose an empty folder.
brands-export-unequal = { $file } could not be read back as it was written.
brands-export-unequal-next = Check the disk, then export again.
brands-export-stopped = The export was stopped. Nothing of it was left.
brands-export-note = This folder holds personal facts from a record of Sayso, written on { $day }. Statements are marked as stated (the evidence's own words), deduced (a rule of ours) or entered (by you). In the tables a cell that a spreadsheet would take for a formula has an apostrophe before it. What supports a reason and what would stop it is not in these files: ask for one explanation with “sayso why ID”.

## Letters and answers that show what was entered by hand.
brands-document-changed = { $file } changed while it was read.
brands-document-changed-next = Wait until it is complete, then attach it again.
