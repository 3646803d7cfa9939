# What the window says where something is noted, chosen, taken out or put back; and its menu.

## Noting by hand

window-act-add = Note something yourself
window-add-headline = Note what no file says.
window-add-what = It is kept as your own note, “You noted”, and never taken for what a platform or a brand said.
window-add-which = What do you want to note?
window-add-which-seen = Something I saw
window-add-which-holding = Something they hold
window-add-which-said = A yes or no of mine
window-add-do = Note it
window-add-done = Noted.
window-add-see = See what you noted
window-add-brand-hint = A name, a domain or a handle.
window-add-holder = Who holds it
window-add-category = What kind of data
window-add-category-hint = Type to choose: e-mail address, place where you live, interests…
window-add-value = The value, if you want it noted
window-add-value-hint = It stays in your encrypted record.
window-add-origin = How they came by it
window-add-origin-provided = I gave it to them
window-add-origin-observed = They watched what I did
window-add-origin-inferred = They worked it out
window-add-origin-acquired = They got it from somebody else
window-add-from = From whom, if you know
window-add-since = Since when, if you know
window-add-kind = What it was
window-add-platform = Where you saw it
window-add-platform-hint = A platform, a site or an app.
window-add-for-brand = For which brand
window-add-for-brand-hint = Left empty if it isn't named.
window-add-subject = What it said
window-add-stated = What “Why this ad?” said
window-add-stated-hint = Paste the platform's own words. They are kept as they are.
window-add-reason = Which reason that is
window-add-reason-hint = Your reading of it, if it is plain.
window-add-reason-open = I leave it open
window-add-reason-value = Which one, in its words
window-add-reason-value-hint = The place, the interest, the name of the list…
window-add-vendor = To whom
window-add-state = What I said
window-add-state-given = Yes
window-add-state-refused = No
window-add-state-withdrawn = I took my yes back
window-add-state-objected = I objected
window-add-purpose = For what
window-add-purpose-hint = As the banner or the form put it.
window-add-site = On which site
window-brand-add = Note something about them
window-import-by-hand = You know something that is in no file?

## Letters to several brands

window-act-write-several = Write to several brands
window-choose = Choose several…
window-choose-none = Choose none
window-choose-end = Done choosing
window-letters-none = No brands are chosen.
window-letters-choose = Choose them in the list
window-letters-no-address = no address
window-letters-into = The files go into
window-letters-in = The files are in
window-letters-elsewhere = Another folder…
window-letters-nothing-sent = Nothing is sent. Each letter has its PDF, an e-mail draft and its text.
window-letters-far = { $done } of { $of } letters
window-letters-stop = Stop after this one
window-letters-see = See the requests
window-letters-next = Send them by e-mail from the address that each knows, or by post. Then note the day at each request, and its clock starts.
window-letters-alone = Write this one on its own
window-chosen = { $count ->
    [0] None chosen yet
    [one] { $count } brand chosen
   *[other] { $count } brands chosen
}
window-choose-shown = { $count ->
    [one] Choose the one shown
   *[other] Choose all { $count } shown
}
window-choose-write = { $count ->
    [0] Write to them…
    [one] Write to it…
   *[other] Write to these { $count }…
}
window-letters-right = { $count ->
    [one] What do you want of this brand?
   *[other] What do you want of these **{ $count } brands**?
}
window-letters-headline = { $count ->
    [0] None of these brands can be written to like this.
    [one] **{ $count } letter** can be written{ $left ->
        [0] .
        [one] ; **{ $left } brand** is left out.
       *[other] ; **{ $left } brands** are left out.
    }
   *[other] **{ $count } letters** can be written{ $left ->
        [0] .
        [one] ; **{ $left } brand** is left out.
       *[other] ; **{ $left } brands** are left out.
    }
}
window-letters-write = { $count ->
    [one] Write { $count } letter
   *[other] Write { $count } letters
}
window-letters-drafts = { $count ->
    [one] This brand gets a letter
   *[other] These { $count } brands get a letter
}
window-letters-left = { $count ->
    [one] { $count } brand is left out
   *[other] { $count } brands are left out
}
window-letters-written = { $count ->
    [0] No letter was written.
    [one] **{ $count } letter** is written. **Sending it is up to you.**
   *[other] **{ $count } letters** are written. **Sending them is up to you.**
}

## Export and restore

window-export = Export everything…
window-export-short = All of it as files that other programs read. They are not encrypted.
window-export-title = Export the whole record
window-export-what = It contains every brand, what they hold, gave and showed you, your consents, mails and requests, each with where it is stated. The files that you imported are not in it.
window-export-format = In which form
window-export-csv = Tables (CSV)
window-export-csv-hint = For a spreadsheet; one file for each kind of statement, the evidence in its own.
window-export-json = JSON
window-export-json-hint = For programs; one file, with the same words as the command line.
window-export-jsonld = JSON-LD
window-export-jsonld-hint = For exchange; in the terms of the W3C's Data Privacy Vocabulary.
window-export-open = The files are not encrypted: whoever can read the folder can read them. Nothing that lies there is overwritten.
window-export-do = Choose the folder…
window-export-busy = Exporting…
window-export-far = { $size } written so far
window-export-done = { $count ->
    [one] { $count } file was written and read back.
   *[other] { $count } files were written and read back.
}
window-restore-title-fresh = Begin with this backup?
window-restore-secret = Passphrase or recovery code of the backup
window-restore-secret-hint = The one that opened the record when the backup was made.
window-restoring = Restoring…

## Keys and the menu

window-key-places = Overview, brands, why, requests
window-key-space = Space
window-key-choose = Choose, where several can be chosen
window-menu-about = About Sayso
window-menu-hide = Hide Sayso
window-menu-hide-others = Hide others
window-menu-quit = Quit Sayso
window-menu-file = File
window-menu-edit = Edit
window-menu-view = View
window-menu-window = Window
window-menu-help = Help
window-menu-redo = Redo
window-menu-cut = Cut
window-menu-paste = Paste
window-menu-select-all = Select all
window-menu-full-screen = Full screen
window-menu-minimize = Minimise
window-menu-zoom = Zoom

# A table of any company
window-table-title = What do these columns mean?
window-table-what = Say it once. Tables with the same columns are then read without asking.
window-table-open = A table a company sent
window-table-open-hint = A CSV or JSON from a broker or a shop: you say what its columns mean.
window-table-who = Who holds this data
window-table-who-hint = A brand, or choose “who holds it” at a column below.
window-table-from = From whom they have it
window-table-from-hint = Left empty if the table doesn't say.
window-table-origin-choose = Choose…
window-table-columns = Columns
window-table-rows = { $whole ->
    [yes] { $rows ->
        [one] one row
       *[other] { $rows } rows
    }
   *[no] the first { $rows } rows
}
window-table-means = What “{ $column }” is
window-table-means-nothing = Not read
window-table-means-brand = Who holds it
window-table-means-value = Data about me
window-table-means-category = What kind of data another column holds
window-table-means-date = The date
window-table-means-source = From whom they have it
window-table-kind = What kind of data “{ $column }” holds
window-table-kind-by = Left empty: the kind that “{ $by }” says.
window-table-guess = A guess from its name. Check it.
window-table-filled = { $count ->
    [0] empty
    [one] filled in one row
   *[other] filled in { $count } rows
}
window-table-secret = It looks as if it held secrets. It isn't shown, and never kept.
window-table-words = What the words in “{ $column }” mean
window-table-words-hint = A word without a kind leaves its rows unread.
window-table-word = “{ $word }” is
window-table-otherwise = All other words there
window-table-order = What “{ $text }” is
window-table-order-why = It isn't written whether the day or the month comes first, and Sayso doesn't guess.
window-table-order-day = { $day }, the day first
window-table-order-month = { $day }, the month first
window-table-order-none = no such day
window-table-preview = What Sayso would read
window-table-preview-count = { $statements ->
    [one] one statement from the first { $rows } rows
   *[other] { $statements } statements from the first { $rows } rows
}
window-table-preview-wait = Say who holds the data, how they came by it, and which column is about you. Then the first statements stand here.
window-table-preview-none = The first rows make no statement.
window-table-unread = Would not be read
window-table-unknown = Columns without a meaning: { $columns }.
window-table-keep = Remember this for tables with the same columns
window-table-read = Read the table
window-table-known = You have said before what these columns mean.
window-table-triage = { $count ->
    [one] A table that Sayso doesn't know
   *[other] Tables that Sayso doesn't know
}
window-table-triage-what = Say what its columns mean, and it is read like any other source.
window-table-triage-do = Say what its columns mean
window-table-triage-heads = Columns: { $heads }
window-mappings = Columns you have explained
window-mappings-like = Tables like { $name }
window-mappings-used = { $count ->
    [0] nothing was read this way
    [one] one source was read this way
   *[other] { $count } sources were read this way
}
window-mappings-forget = Forget
window-mappings-forgot = Forgot what the columns of { $name } mean.
window-source-mapping = Read as
window-add-document = A letter, an answer or a picture that shows it
window-add-document-choose = Attach a file
window-add-document-leave = Leave it out
window-add-document-hint = It is kept with its digest, and the note leads to it.
window-add-document-drop = Let go to attach this to your note.
window-add-proposed = What these words may mean
window-add-proposed-hint = Only a reading by Sayso: tick what is right.
window-add-proposed-in = Read in: “{ $line }”
window-add-basis = On which ground they say they use it
window-add-basis-not-stated = Not said
window-add-basis-consent = My consent
window-add-basis-legitimate-interest = Their legitimate interest
window-excerpt-document = This letter has no text that could be shown here. It is kept, and its digest agrees.
