# The command line's own sentences.
cli-choices = Choose one: { $choices }.
cli-passphrase-file = The passphrase file can't be read: { $path }: { $why }.
cli-passphrase-file-next = Check its path and your permissions.
cli-ask-passphrase = Passphrase (or recovery code):
cli-ask-passphrase-of-backup = Passphrase or recovery code of the backup:
cli-ask-new-why = The record will be locked with a passphrase. Several words that you don't use elsewhere are best; nobody can reset it.
cli-ask-new-passphrase = New passphrase:
cli-ask-new-again = Once more:
cli-ask-new-differ = The two differ.
cli-check-well = { $count ->
    [0] The record is whole.
    [one] The record is whole. One kept piece of evidence matches its digest.
   *[other] The record is whole. { $count } kept pieces of evidence match their digests.
}
cli-undo-none = Nothing has been done yet.
cli-undo-line = { $at }  { $sentence }
cli-undo-undone = { $at }  { $sentence } (taken back)
cli-undo-done = Taken back: { $sentence }.
cli-key-changed = The lock is changed. The old way no longer opens the record.
cli-key-strength = The new passphrase is { $strength }.
cli-key-no-new = There is no new passphrase.
cli-key-no-new-next = Put it in the first line of a file and name it: sayso key change --new-passphrase-file FILE.
cli-key-code = Your recovery code:
cli-key-code-once = Write it down and keep it away from this computer. It is shown this once; an earlier code no longer works.
cli-backup-done = Saved and checked: { $path }.
cli-restore-done = Restored from { $path }.
cli-forget-name = To be erased: { $name }
cli-forget-ask = Type "erase" to erase it. It can't be undone:
cli-forget-word = erase
cli-forget-kept = Nothing was erased.
cli-forget-nothing = There is nothing to erase.
cli-forget-dry = This was a dry run; nothing was erased.
cli-forget-done = Erased.
cli-open-missing = The window isn't installed beside this program.
cli-open-missing-next = Put sayso-desktop in the same folder, or use the command line.
cli-open-no-display = There is no display to open a window on.
cli-open-no-display-next = Everything works on the command line; sayso demo shows the whole of it.
cli-open-failed = The window could not be started: { $why }.
cli-open-done = The window is opening.

# Import and sources.
cli-import-failed = { $path } could not be read: { $why }
cli-import-again = It had been imported before; nothing changed.
cli-sources-none = Nothing has been imported yet. See what can be with: sayso kinds.
cli-source-head = { $name } ({ $kind })
cli-source-id = Id: { $id }
cli-source-account = Account: { $name } at { $platform }
cli-source-address = Address: { $name }
cli-source-covers = Covers { $from } to { $to }
cli-source-skipped = { $count } left out: { $why }
cli-source-unread = { $count ->
    [one] One part could not be read:
   *[other] { $count } parts could not be read:
}
cli-source-unknown = { $count ->
    [one] One field is new to Sayso; it was counted, not guessed.
   *[other] { $count } fields are new to Sayso; they were counted, not guessed.
}
cli-source-would-go = Would go: { $gone }. Would stay, since other evidence supports it: { $kept }.
cli-source-gone = Gone: { $gone }. Stayed, since other evidence supports it: { $kept }. Take it back with: sayso undo.
cli-kind-wait = How long it takes: { $wait }
cli-browsers-none = No browser has a profile in its usual places here. Import a profile's folder by its path.
cli-browsers-next = Nothing in them has been read. Read one with: sayso import --browser { $which }
cli-browser-head = { $browser }: { $name }
cli-browser-head-default = { $browser }: { $name } (the one that it starts with)
cli-browser-part = { $files ->
    [one] { $name }, { $size }
   *[other] { $name }, { $files } files, { $size }
}
cli-browser-reads = Would be read: { $parts }
cli-browser-used = Last used { $day }
cli-browser-imported = Imported { $day }
cli-browser-running = It seems to be running. It is read from a copy; on Windows it may have to be closed first.
cli-count-holdings = { $count ->
    [one] { $count } holding
   *[other] { $count } holdings
}
cli-count-transfers = { $count ->
    [one] { $count } transfer
   *[other] { $count } transfers
}
cli-count-personalisations = { $count ->
    [one] { $count } thing shown
   *[other] { $count } things shown
}
cli-count-consents = { $count ->
    [one] { $count } consent
   *[other] { $count } consents
}
cli-count-contacts = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
cli-count-nothing = nothing
cli-page = { $shown } of { $total } shown.
cli-page-next = { $shown } of { $total } shown. The next ones: --after { $next }

# Brands.
cli-brands-none = No brands. Import an export first: sayso import FILE.
cli-consents-none = No consents.
cli-brand-look-alike = Its name looks like { $other }. They are kept apart.
cli-brand-span = Seen { $first } to { $last }
cli-brand-holdings = What is held
cli-brand-transfers = Who gave what to whom
cli-brand-consents = Consents
cli-brand-contacts = Messages
cli-brand-personalisations = What was shown
cli-brand-requests = Requests
cli-review-none = No joins wait for you.
cli-review-how = Are these one brand? Answer with: sayso brand review ID --same, or --different.
cli-review-which = Say whether they are one brand: --same or --different.
cli-changed = Done. Take it back with: sayso undo.

# Why, evidence, search.
cli-why-none = Nothing was shown that fits.
cli-why-id = sayso why { $id }
cli-why-stated = In its own words: { $stated }
cli-brand-worked-out = { $sentence } (rule { $rule }, { $strength })
cli-why-support = Supported by: { $sentence } (rule { $rule }, { $strength })
cli-why-support-stated = Supported by: { $sentence } ({ $rule })
cli-why-stop = To stop it: { $action }
cli-why-leaves = What goes on: { $leaves }
cli-why-evidence = Evidence
cli-evidence-line = { $id }  { $source } { $place }
cli-evidence-more = and { $count } more
cli-evidence-sha256 = SHA-256 { $sha256 }
cli-evidence-bytes = { $length } bytes from byte { $start }
cli-evidence-digest = Digest of those bytes: { $digest }
cli-evidence-from-file = Read just now from the original file; the digest agrees.
cli-evidence-from-copy = Read from the copy kept in the record; the digest agrees.
cli-evidence-from-nowhere = The original file isn't where it was, and no copy was kept.
cli-search-none = Nothing was found.

# Rights, who you are, requests.
cli-rights-none = No law is known for that place yet. Say where you live with: sayso me set --lives-in CODE.
cli-right-line = { $citation }; answer within { $period }
cli-me-unsaid = not said
cli-me-name = Name: { $value }
cli-me-address = Address: { $value }
cli-me-emails = E-mail: { $value }
cli-me-lives-in = Lives in: { $value }
cli-me-language = Language: { $value }
cli-me-zone = Time zone: { $value }
cli-me-laws = Laws that follow: { $value }
cli-requests-none = There are no requests.
cli-request-head = { $brand }: { $right }, { $citation } ({ $state })
cli-request-to = To { $to }
cli-request-due = Answer due by { $day }
cli-request-overdue = Overdue since { $day }
cli-request-next = To write it: sayso request next { $id } --kind { $kind } --out FOLDER
cli-request-next-sent = Once you have sent it: sayso request mark { $id } { $state }
cli-request-attached = [{ $name }, { $bytes } bytes, SHA-256 { $sha256 }…]
cli-request-learns = They learn: { $learns }
cli-request-left-out = Left out: { $brand }. { $why }
cli-request-calendar = The deadlines are in { $path }.

# Export, demo.
cli-export-done = Written to { $path }:
cli-demo-files = Letters to open:
cli-demo-record = Look around in this record: sayso --home { $home } --passphrase-file { $passphrase } --as-of { $day } brands
cli-demo-imported = { $name } is invented. From { $sources } exports of hers: { $brands } brands, and { $personalisations } things that were shown to her, each with its reasons.
cli-demo-surprise = A surprise: { $sentence }
cli-demo-mistake = A mistake: { $sentence }
cli-demo-letter = A letter to { $brand } is written ({ $citation }). If it is sent today, an answer is due by { $day }.
cli-demo-overdue = { $brand } still owes an answer to an earlier request. It was due by { $day }.
cli-import-dash-alone = Standard input is read as one text by itself.
cli-import-dash-no-text = Standard input isn’t text in UTF-8.
cli-import-dash-large = The text on standard input is larger than 16 MB.
cli-import-dash-empty = Standard input is empty.
cli-import-dash-next = Write “sayso import -” alone and give it a text, or name files instead.
cli-reasons-none = Sayso finds no reason in these words.
cli-reasons-one = Perhaps --reason "{ $reason }": “{ $line }”
