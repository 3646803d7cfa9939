# What the window itself says. Sentences about the record come from the other rooms.

## Places

window-overview = Overview
window-brands = Brands
window-why = Why
window-requests = Requests
window-import = Import
window-settings = Settings
window-places = Places
window-menu = Menu
window-skip = Skip to the page
window-nowhere = There is nothing at this address.
window-find = Find
window-keys = Keys
window-lock-now = Lock now
window-nothing-leaves = Nothing leaves this computer.
window-sample-note = This is the sample life. The people and brands in it are invented.
window-sample-leave = Go to your own record
window-sample-look = Look around in the sample life

## General

window-reading = Reading…
window-undo = Undo
window-undone = Taken back.
window-cancel = Cancel
window-close = Close
window-save = Save
window-copy = Copy
window-copied = Copied.
window-saved-at = Saved as { $path }.
window-go-on = Go on
window-all = All
window-total = Total
window-as-table = As a table
window-as-picture = As a picture
window-show-more = Show { $count } more
window-cut = Shown: { $shown } of { $count }. An export, in the settings, has them all.
window-drop-here = Drop it anywhere: it is read here and goes nowhere else.
window-sensitive = sensitive
window-last-on = last on { $day }
window-span = { $from } to { $to }
window-seen-span = first seen { $from }, last { $to }
window-language = Language

## Links outside

window-link-title = Open this address in your browser?
window-link-leaves = Your browser then asks that site for the page, as with any link. Sayso itself sends nothing.
window-link-open = Open in the browser

## How a statement is known

window-stated = Stated in the evidence
window-stated-by = { $who } says
window-stated-mail = The mail itself says
window-deduced = We work out
window-deduced-strength = We work out · { $strength }
window-entered = You noted
window-strength-weak = weak
window-strength-moderate = moderate
window-strength-strong = strong
window-not-proved = Not proved:

## Evidence

window-evidence = Evidence
window-evidence-number = Evidence { $number }
window-show-words = Show the words
window-its-words = In its words:
window-excerpt = Excerpt
window-excerpt-whole = Show the whole record
window-excerpt-file = Read from the file just now. It is where it was, and these bytes are unchanged.
window-excerpt-copy = From the copy kept in your encrypted record; the file itself is gone or changed.
window-excerpt-none = The file is gone or changed, and no copy was kept. The statement stands; its bytes can't be shown.
window-evidence-exactly = Where exactly
window-evidence-bytes = Bytes
window-evidence-range = { $from } to { $to }
window-evidence-pointer = Place
window-evidence-digest = SHA-256 of these bytes
window-evidence-file-digest = SHA-256 of the file
window-evidence-id = Id
window-further-evidence = All evidence of this

## Shared screen

window-masked-off = Mask values
window-masked-on = Values masked
window-masked-label = Shared screen: mask addresses, numbers and values
window-masked-hint = The key M does it anywhere, until the window is closed.
window-masked-here = The excerpt is masked while the screen is shared.
window-masked-all = This is masked while the screen is shared.
window-unmask = Show it

## Find

window-find-title = Find a brand, a statement or an act
window-find-hint = Harbour Shoes, pillow, import…
window-find-results = Found
window-find-nothing = Nothing in your record has these words.
window-find-more = { $count } more. Type more to narrow it down.
window-hit-brand = brand
window-hit-holding = held
window-hit-transfer = passed on
window-hit-personalisation = shown to you
window-hit-consent = consent
window-hit-contact = mail
window-hit-request = request
window-hit-act = act
window-act-write = Write a letter
window-act-import = Import files

## Keys

window-key-find = Find anything
window-key-list = Move in a list
window-key-open = Open
window-key-back = Back
window-key-mask = Mask values on a shared screen
window-key-lock = Lock
window-key-zoom = Larger, smaller, as usual
window-key-close = Close what lies on top
window-key-keys = This list

## Overview

window-worth-doing = Worth doing
window-months-title = Why you saw what you saw
window-class-list = a list that a brand uploaded, and people like it
window-class-did = what you did elsewhere
window-class-taken = what a platform takes you for
window-class-where = place, device, language
window-class-none = no reason given, or another
window-who-most = Who used most
window-all-brands = All { $count } brands
window-empty-headline = Here you will see who holds what about you, and why you saw each ad.
window-empty-what = Ask X, Google, Facebook or another platform for a copy of your data, or save your mailbox, and give the files to Sayso. They are read on this computer and stay here.

## Brands

window-brands-empty = The brands that hold something about you will be listed here, once you have imported a file.
window-brands-find = Find a brand
window-sort = Sort by
window-sort-claims = most statements
window-sort-personalisations = most shown to you
window-sort-holdings = most held
window-sort-sensitivity = most sensitive
window-sort-name = name
window-look-alike-short = look-alike
window-look-alike = Its name looks like { $name }, and it is not joined to it.
window-categories = Kinds of data in play
window-brand-write = Write to them
window-brand-holds = What they hold
window-brand-holds-none = Nothing in your files says what they hold.
window-brand-got = How they got it
window-brand-got-none = Nothing in your files shows data going to them.
window-brand-did = What they did with it
window-brand-did-none = Nothing in your files was shown to you for them.
window-brand-gave = Whom they gave it to
window-brand-gave-none = Nothing in your files shows that they passed data on.
window-brand-wrote = When they wrote to you
window-brand-wrote-none = No mail from them in your files.
window-brand-consents = What you agreed to
window-brand-asked = What you asked of them
window-brand-asked-none = Nothing yet.
window-brand-who = Why these names are one brand
window-brand-who-none = It has one name only; nothing was joined.
window-brand-correct = Correct it
window-join-by-you = You said so.
window-join-by-rule = Rule: { $rule }
window-rename = Another name for it
window-rename-do = Rename
window-renamed = Renamed.
window-merge = It is the same as
window-merge-hint = Both become one brand; you can take it back.
window-merge-do = Join them
window-merged = Joined.
window-split = Something here is not theirs
window-split-do = Take out
window-split-done = { $name } is a brand of its own now.
window-review = Joins to review
window-review-open = Look at them
window-review-same = The same
window-review-different = Different
window-review-joined = { $a } and { $b } are one brand now.
window-review-kept-apart = { $a } and { $b } stay apart.

## Why

window-why-empty = Every ad, recommendation and targeted mail will be listed here with its reasons, once you have imported a file.
window-why-to-brand = All about { $brand }
window-why-all = Everything that was shown to you
window-why-all-from = all from { $brand }
window-why-all-count = See all { $count }
window-why-gone = This is no longer in your record.
window-filter-kind = Kind
window-filter-platform = Where
window-no-day = No date in the evidence
window-all-about = All about { $brand }
window-explain-crumb = { $kind } on { $platform }
window-explain-crumb-mail = { $kind } in your mailbox
window-it-said = It said:
window-zone-utc = UTC assumed; the evidence names no zone
window-reasons-none = The evidence lists no criterion.
window-stops = What would stop it
window-stop-leaves = Goes on all the same:
window-write-it = Write it
window-show-where = Show where
window-personalisation-ad = Ads
window-personalisation-recommendation = Recommendations
window-personalisation-marketing-message = Marketing mail
window-personalisation-notification = Notifications
window-personalisation-feed = Feed
window-personalisation-offer = Offers
window-one-ad = An ad
window-one-recommendation = A recommendation
window-one-marketing-message = A marketing mail
window-one-notification = A notification
window-one-feed = A post in your feed
window-one-offer = An offer
window-platform-x = X
window-platform-facebook = Facebook
window-platform-instagram = Instagram
window-platform-google = Google
window-platform-tiktok = TikTok
window-platform-linkedin = LinkedIn
window-platform-amazon = Amazon
window-platform-spotify = Spotify
window-platform-email = Mail
window-reason-customer-list = an uploaded list
window-reason-list-look-alike = like people on a list
window-reason-site-activity = what you did on a site
window-reason-app-activity = what you did in an app
window-reason-engagement = what you reacted to
window-reason-followed-account = whom you follow
window-reason-follower-look-alike = like followers of an account
window-reason-interest = an interest
window-reason-conversation-topic = a topic of talk
window-reason-search = what you searched
window-reason-demographic = age, gender or the like
window-reason-location = place
window-reason-device = device
window-reason-language = language
window-reason-third-party-segment = a data seller's segment
window-reason-purchase-history = what you bought
window-reason-viewing-history = what you watched
window-reason-event = an event
window-reason-contact-history = earlier contact
window-reason-context = what stood beside it
window-reason-not-stated = no reason given
window-reason-other = another reason

## Import

window-import-headline = Give Sayso what the platforms must give you.
window-import-choose = Choose files…
window-import-choose-folder = Choose a folder…
window-import-how = How to get the files
window-import-keep = Keep copies of the records that statements rest on
window-import-keep-hint = Inside your encrypted record, so that the evidence stays when you delete the download.
window-import-running = reading
window-import-starting = Looking at what it is…
window-import-reading = Reading { $name }
window-import-progress = How far the reading is
window-import-far = { $done } of { $of }
window-import-spoken = { $percent } percent read
window-import-safe = You can use the rest of Sayso meanwhile. If you cancel, your record stays as it was before this file.
window-import-cancel = Cancel
window-import-stopping = Stopping…
window-import-result = What came of it
window-import-read = { $name } was read: { $kind }.
window-import-again = { $name } had been read before. Nothing changed.
window-import-warning = look here
window-import-failed = not read
window-import-see = See what is so
window-imported-on = imported on { $day }
window-unread-none = Everything that this reader knows could be read.
window-unread-see = See what
window-skipped = Left out on purpose
window-unknown-fields = Fields that this version doesn't know
window-unknown-fields-what = They were counted and left alone. Platforms change their exports every year.
window-kinds = What can be read, and how to get it
window-kinds-where = Where to ask for it
window-source-kind = Kind
window-source-sure = recognised by its content, { $percent } % sure
window-source-account = Account
window-source-covers = Covers
window-source-made = Made by the platform
window-source-imported = Imported
window-source-statements = Statements
window-source-copy = Copies
window-source-copy-yes = kept in your encrypted record
window-source-copy-no = none; evidence is read from the file
window-source-size = Size
window-source-path = Was at
window-source-remove = Remove from the record
window-source-remove-title = Remove { $name }?
window-source-remove-file = The file itself is left alone. Letters that you sent keep their exhibits.
window-source-removed = { $name } is removed.

## Requests

window-requests-empty = Letters to brands, and the days on which their answers are due, will be listed here.
window-requests-empty-what = Sayso writes the letter from the law that protects you and from your record. You read it, you send it.
window-calendar = Save due dates as a calendar…
window-draft-who = For a letter, the law and your name are needed.
window-draft-who-what = Which law protects you follows from where you live. The rest stands in your letters only, as far as each needs it.
window-draft-whom = Whom do you want to write to?
window-draft-brand = Brand
window-draft-right = What do you want of { $brand }?
window-draft-headline = Your letter to { $brand }
window-draft-other-right = Choose another right
window-confidence-partial = The source for this row was read in part.
window-confidence-memory = This row is from memory and not yet checked against the law.
window-rights-none = Sayso knows no right for the place where you live. Check it in the settings.
window-letter = The letter
window-letter-setting = Setting the letter…
window-letter-facts = About this letter
window-letter-save = Save the letter
window-letter-writing = Saving…
window-letter-copy = Copy the text
window-letter-form = Language and paper
window-letter-language = Language of the letter
window-letter-language-yours = as in your settings
window-letter-paper = Paper
window-right = Right
window-law = Law
window-to = To
window-to-change = Change whom it goes to
window-to-choose = Which of these?
window-to-unsaid = choose…
window-to-enter = E-mail address or postal address
window-to-enter-hint = From their privacy notice, for example.
window-to-name = Address it by name only
window-to-none = No address: leave the field empty
window-to-none-hint = The letter names the brand; you find the way to it.
window-learns = They learn
window-learns-nothing = nothing new
window-identify = By what they know you
window-identify-what = The least that they have already is chosen for you. Choose others only if you must.
window-identify-email = The address that they write to
window-identify-account = Your account there
window-identify-order = An order number
window-identify-handle = Your name on the platform
window-identify-name = Your name only
window-identify-value = A certain one (left empty: from your record)
window-due = Due
window-due-by = due by { $day }
window-due-ours = our reminder, not the law's
window-due-why = Why this date?
window-due-acknowledge-by = receipt confirmed by { $day }
window-due-answer-by = answer by { $day }
window-due-effective-on = stops on { $day } at the latest
window-due-extension-notice-by = an extension told by { $day }
window-due-appeal-by = an appeal by { $day }
window-reference = Reference
window-overdue-since = overdue since { $day }
window-files = The letter, saved
window-file-pdf = To print or attach (PDF)
window-file-eml = As an e-mail draft (opens in your mail program)
window-file-txt = As plain text
window-file-other = File
window-file-open = Open
window-file-show = Show in folder
window-request-draft = Your letter to { $brand } is written. **Sending it is up to you.**
window-request-waiting = { $brand } has until **{ $day }** to answer.
window-request-overdue = { $brand } should have answered by **{ $day }**.
window-request-state = Your request to { $brand }: { $state }.
window-request-life = Its life so far
window-next-send = Next: send it
window-next-send-what = By e-mail from the address that they know, or by post. Then note the day here, and the clock starts.
window-next-sent = I have sent it
window-next-drop = I won't send it
window-next-happened = What happened?
window-next-what = They
window-next-choose = choose…
window-next-on = On which day
window-next-note = Note (only you see it)
window-next-reason = The reason that they gave
window-next-mark = Note it
window-marked = Noted: { $state }.
window-state-draft = written
window-state-sent = sent
window-state-acknowledged = receipt confirmed
window-state-asked-for-more = asked for more
window-state-asked-for-id = asked for an ID
window-state-asked-for-fee = asked for a fee
window-state-other-channel = sent elsewhere
window-state-extended = extended
window-state-fulfilled = fulfilled
window-state-partly-fulfilled = fulfilled in part
window-state-refused = refused
window-state-no-reply = no reply
window-state-chased = reminded
window-state-appealed = complained to them
window-state-complained = complaint to the authority
window-state-withdrawn = withdrawn
window-happened-acknowledged = confirmed receipt
window-happened-fulfilled = did what I asked
window-happened-partly-fulfilled = did part of it
window-happened-refused = refused
window-happened-asked-for-more = asked for more details
window-happened-asked-for-id = asked for an ID
window-happened-asked-for-fee = asked for a fee
window-happened-other-channel = told me to use another way
window-happened-extended = said that they need longer
window-happened-no-reply = did not answer
window-happened-withdrawn = (I take my request back)

## First run and lock

window-first-headline = See who holds what about you, and make it stop.
window-first-what = Sayso keeps everything that you import in one encrypted record on this computer. It uses no network. First, choose what opens the record.
window-first-sample-title = Not sure yet?
window-first-sample-what = The sample life is an invented person's record, with an overdue answer and a surprise. It is kept apart from yours.
window-first-lock = What opens your record
window-first-recovery = Afterwards you get a recovery code, once, for the day on which this lock fails.
window-first-where = The record will be in { $home }
window-first-make = Make my record
window-first-making = Making it…
window-lock-keychain = The keychain of this computer
window-lock-keychain-hint = Opens with your login; nothing to remember.
window-lock-keychain-none = This computer has no keychain that works.
window-lock-passphrase = A passphrase
window-lock-passphrase-hint = Also keeps out whoever can use this computer as you.
window-passphrase = Passphrase
window-passphrase-new = New passphrase
window-passphrase-again = The same again
window-passphrase-differs = The two differ.
window-passphrase-hint = A few unrelated words are strong and easy to keep.
window-passphrase-change = Change the passphrase
window-passphrase-set = Set a passphrase
window-passphrase-changed = The passphrase is changed.
window-keychain-use = Use the keychain as well
window-keychain-set = The keychain opens your record now.
window-recovery-code = Recovery code
window-recovery-headline = Write down your recovery code. It is shown only now.
window-recovery-what = If the keychain or the passphrase is lost, this code opens your record. Without any of them nobody can, we included. Keep it on paper, not on this computer.
window-recovery-noted = I have written it down
window-recovery-go-on = Begin
window-recovery-new = New recovery code
window-recovery-new-title = Your new recovery code
window-recovery-new-what = It is shown only now. The old code no longer works.
window-locked = Locked
window-locked-headline = Your record is locked.
window-locked-keychain = The keychain of this computer opens it.
window-open-record = Open
window-opening = Opening…
window-open-by-keychain = Use the keychain
window-open-by-passphrase = Use the passphrase
window-open-by-recovery = Use the recovery code

## What to do next, where the façade's advice is for the command line

window-try-recipient = Look into its privacy notice and enter the address beside the letter.
window-try-unsure = Choose one beside the letter, or leave the address empty.
window-try-no-name = Say it in the settings.
window-try-no-home = Say it in the settings.
window-try-no-law = Sayso knows the laws of the EU and EEA, the United Kingdom, California and Australia.
window-try-unknown-right = Choose one of these:
window-try-several-rows = Choose the one that you mean:
window-try-ambiguous = Choose the one that you mean:
window-try-no-brand = Look for it in the list of brands.
window-try-no-identifier = Give it yourself, beside the letter.
window-try-no-font = Give the brand a name in Latin letters on its page.
window-try-header = Give the brand a clean name on its page.
window-try-no-request = Look for it in the list of requests.
window-try-residents-only = If you live there, say so in the settings.
window-try-needs-passphrase = Enter its passphrase or its recovery code.
window-try-not-by-passphrase = Open it with the keychain of this computer.
window-try-no-keychain = Use a passphrase instead.
window-try-keychain-locked = Unlock the keychain and try again, or use a passphrase.
window-try-keychain-silent = Look for a window that asks for the keychain's password, or use a passphrase.
window-try-keychain-forgetful = Use a passphrase instead.
window-try-keychain-failed = Try again, or use a passphrase.
window-try-record-damaged = Restore it from a backup, in the settings.
window-try-no-record = Import a file first.
window-try-no-home = Start Sayso with the name of a folder for the record.
window-try-backup-no-way = Set a passphrase or make a recovery code first, under Lock.
window-try-not-a-backup = Choose a file that was saved as a backup.
window-try-nothing-to-undo = The history in the settings shows what was done.
window-try-not-found = Look for it with Find.
window-try-no-source = Look for it in the list of imported files.

## Settings

window-settings-headline = Settings of your record and of this window
window-settings-headline-sample = Settings of the sample life
window-me = Who you are
window-me-what = For letters only. A letter says as little of it as it can.
window-me-name = Name
window-me-address = Postal address
window-me-address-hint = Only for letters on paper.
window-me-emails = E-mail addresses
window-me-emails-hint = One a line, the one that you write from first.
window-me-lives = Where you live
window-me-lives-hint = The laws that protect you follow from it.
window-me-lives-unsaid = not said
window-me-california = California (United States)
window-me-language = Language of your letters
window-me-language-unsaid = as this window
window-me-saved = Saved.
window-looks = This window
window-theme = Light or dark
window-theme-system = as the desktop
window-theme-light = light
window-theme-dark = dark
window-lock = Lock
window-lock-what = What opens your record, and when it locks by itself.
window-lock-by = It opens with: { $ways }.
window-wrap-keychain = the keychain
window-wrap-passphrase = a passphrase
window-wrap-recovery = the recovery code
window-lock-after = Lock after a while without an act
window-lock-never = never
window-record = The record
window-record-what = Where it is, a copy of it, whether it is whole.
window-backup = Save a backup…
window-backup-done = The backup is saved and checked: { $path }.
window-restore = Restore a backup…
window-restore-title = Put a backup in the place of this record?
window-restore-what = What is in the record now and not in the backup is then gone. The backup is checked before anything is replaced.
window-restore-do = Restore
window-restore-done = Restored from { $path }.
window-check = Check the record
window-checking = Checking…
window-check-bad = Something is wrong:
window-forget = Erase everything
window-forget-what = Erases the record and its key from this computer.
window-forget-title = Erase everything?
window-forget-exactly = It can't be undone, and no recovery code helps. Backups and saved letters are left alone. Erased are:
window-forget-word = erase
window-forget-type = Type “{ $word }” to go on
window-history = History
window-history-what = Each change to the record. The newest can be taken back.
window-history-empty = Nothing has been changed yet.
window-history-undone = taken back

## Counts

window-sum-personalisations = { $count ->
    [one] { $count } shown to you
   *[other] { $count } shown to you
}
window-sum-holdings = { $count ->
    [one] { $count } thing held
   *[other] { $count } things held
}
window-sum-transfers = { $count ->
    [one] { $count } data transfer
   *[other] { $count } data transfers
}
window-sum-contacts = { $count ->
    [one] { $count } mail
   *[other] { $count } mails
}
window-sum-consents = { $count ->
    [one] { $count } consent
   *[other] { $count } consents
}
window-open-request = { $count ->
    [one] { $count } open request
   *[other] { $count } open requests
}
window-section-sum = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
window-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
window-origin-provided = { $count ->
    [one] { $count } from you
   *[other] { $count } from you
}
window-origin-observed = { $count ->
    [one] { $count } observed
   *[other] { $count } observed
}
window-origin-inferred = { $count ->
    [one] { $count } inferred
   *[other] { $count } inferred
}
window-origin-acquired = { $count ->
    [one] { $count } acquired from others
   *[other] { $count } acquired from others
}
window-review-waiting = { $count ->
    [one] { $count } pair of names may be one brand; you decide.
   *[other] { $count } pairs of names may be one brand each; you decide.
}
window-review-headline = { $count ->
    [one] { $count } pair of names may be one brand. You decide.
   *[other] { $count } pairs of names may be one brand each. You decide.
}
window-why-headline = { $count ->
    [one] **{ $count }** thing was chosen for you, day by day.
   *[other] **{ $count }** things were chosen for you, day by day.
}
window-why-headline-brand = { $count ->
    [one] **{ $count }** thing from { $brand } was chosen for you.
   *[other] **{ $count }** things from { $brand } were chosen for you.
}
window-reasons = { $count ->
    [one] Reason
   *[other] Reasons
}
window-sources = { $count ->
    [one] { $count } file in your record
   *[other] { $count } files in your record
}
window-import-found = { $count ->
    [one] { $count } statement so far
   *[other] { $count } statements so far
}
window-unread = { $count ->
    [0] What could not be read
    [one] { $count } thing could not be read
   *[other] { $count } things could not be read
}
window-source-remove-goes = { $count ->
    [one] { $count } statement rests on it alone and goes.
   *[other] { $count } statements rest on it alone and go.
}
window-source-remove-stays = { $count ->
    [one] { $count } statement has other evidence and stays.
   *[other] { $count } statements have other evidence and stay.
}
window-requests-overdue = { $count ->
    [one] { $count } answer is overdue
   *[other] { $count } answers are overdue
}
window-requests-drafts = { $count ->
    [one] { $count } letter not sent yet
   *[other] { $count } letters not sent yet
}
window-requests-open = { $count ->
    [one] { $count } answer awaited
   *[other] { $count } answers awaited
}
window-requests-done = { $count ->
    [one] { $count } request over
   *[other] { $count } requests over
}
window-letter-written = { $count ->
    [one] Saved: { $count } file.
   *[other] Saved: { $count } files.
}
window-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
window-check-ok = { $count ->
    [one] All is well. { $count } kept record was checked against its digest.
   *[other] All is well. { $count } kept records were checked against their digests.
}
window-brands-headline = { $searching ->
    [yes] { $count ->
        [0] No brand has “{ $text }” in its name.
        [one] **{ $count } brand** has “{ $text }” in its name.
       *[other] **{ $count } brands** have “{ $text }” in their names.
    }
   *[no] { $count ->
        [one] **{ $count } brand** holds or used something about you.
       *[other] **{ $count } brands** hold or used something about you.
    }
}
window-requests-headline = { $overdue ->
    [0] { $open ->
        [0] No answer is awaited.
        [one] **{ $open } answer** is awaited; none is overdue.
       *[other] **{ $open } answers** are awaited; none is overdue.
    }
    [one] **{ $overdue } answer** is overdue; { $open ->
        [one] { $open } request is open.
       *[other] { $open } requests are open.
    }
   *[other] **{ $overdue } answers** are overdue; { $open ->
        [one] { $open } request is open.
       *[other] { $open } requests are open.
    }
}
