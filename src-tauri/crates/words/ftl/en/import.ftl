# import
import-cancelled = The import was cancelled. Nothing of this file is in the record.
import-no-reader = Sayso has no reader for “{ $kind }”. Leave out --as, or see “sayso kinds” for what it reads.
import-not-recognised = { $name } is not a kind of export that Sayso reads. See “sayso kinds” for what it reads; if you are sure what it is, name it with --as.
import-no-source = There is no source “{ $id }” in the record.
import-no-source-next = “sayso sources” lists them.
import-no-browser = No browser on this computer is called “{ $name }”.
import-no-browser-next = “sayso browsers” lists those that lie in their usual places; a profile elsewhere is imported by its folder.
import-browser-cookies = cookies
import-browser-history = visited sites
import-browser-settings = privacy settings
import-browser-local-storage = local storage
import-other-account = This is an export of { $account } on { $platform }, but what you imported first is of { $other }. If it is somebody else's, take the import back with undo.
import-kind-x-archive = X archive
import-kind-facebook-export = Facebook export
import-kind-mailbox = Mailbox
import-kind-email-message = Single e-mail
import-how-x-archive = Ask X for an archive of your data in the settings of your account.
import-how-facebook-export = Ask Facebook for an export of your information, as JSON.
import-how-mailbox = Export your mailbox as an mbox file, or point to your mail program's Maildir folder.
import-how-email-message = Save one message from your mail program as an .eml file.
import-kind-instagram-export = Instagram export
import-kind-google-takeout = Google Takeout
import-kind-tiktok-export = TikTok export
import-kind-snapchat-export = Snapchat export
import-kind-linkedin-export = LinkedIn export
import-kind-amazon-export = Amazon export
import-kind-spotify-export = Spotify export
import-kind-netflix-export = Netflix export
import-kind-apple-export = Apple export
import-kind-microsoft-export = Microsoft export
import-kind-reddit-export = Reddit export
import-kind-discord-export = Discord data package
import-kind-uber-export = Uber export
import-kind-strava-export = Strava archive
import-kind-tinder-export = Tinder export
import-kind-telegram-export = Telegram export
import-kind-twitch-export = Twitch export
import-kind-other-export = Another platform’s export
import-kind-browser-firefox = Firefox profile
import-kind-browser-chromium = Chrome profile (or Edge, Brave, Opera, Vivaldi)
import-kind-browser-safari = Safari cookies
import-kind-har = Recording of a page (HAR)
import-kind-consent-strings = Consent strings
import-kind-password-list = Password list
import-kind-alias-list = Alias list
import-kind-table = Table
import-kind-document = Letter or answer
import-how-instagram-export = Ask Instagram for an export of your information, as JSON.
import-how-google-takeout = Ask Google Takeout for My Activity as JSON.
import-how-tiktok-export = Ask TikTok for your data, as JSON.
import-how-snapchat-export = Ask Snapchat for “My Data”, as JSON.
import-how-linkedin-export = Ask LinkedIn for the larger archive of your data.
import-how-amazon-export = Ask Amazon for all your data.
import-how-spotify-export = Ask Spotify for account data and technical logs.
import-how-netflix-export = Ask Netflix for your personal information.
import-how-apple-export = Ask Apple for a copy of your data at privacy.apple.com.
import-how-microsoft-export = Export your activity from Microsoft’s privacy dashboard.
import-how-reddit-export = Ask Reddit for a copy of your data.
import-how-discord-export = Ask Discord for your data package, with every category.
import-how-uber-export = Ask Uber for your data.
import-how-strava-export = Ask Strava for your archive.
import-how-tinder-export = Ask Tinder for a copy of your data in its account settings.
import-how-telegram-export = In Telegram Desktop choose Settings, Advanced, Export Telegram data, and the format JSON.
import-how-twitch-export = Ask Twitch for your data in the security settings.
import-how-other-export = Ask the platform for your data. Sayso recognises ChatGPT, Garmin, WhatsApp, Airbnb, Hinge, Duolingo and Ring, and says how much of each it can read.
import-how-browser-firefox = Choose it under “Browsers on this computer”, or drop the profile’s folder.
import-how-browser-chromium = Choose it under “Browsers on this computer”, or drop the profile’s folder. On Windows, close the browser first.
import-how-browser-safari = Drop the file Cookies.binarycookies.
import-how-har = In the browser’s developer tools open Network, load the page and save all as HAR, with sensitive data.
import-how-consent-strings = Paste the string, or save cookies as a text file.
import-how-password-list = Export your logins as CSV or JSON. Sayso keeps the site and user name and nothing else. Delete the file afterwards.
import-how-alias-list = Export your aliases as CSV from SimpleLogin or addy.io.
import-how-table = Any CSV or JSON that a company sent. You say once what its columns mean.
import-how-document = A PDF or text file that a company sent, kept with its digest.
import-ignored-unknown = Not an export that Sayso reads.
import-ignored-too-deep = Folders more than three levels down. Drop them by themselves if exports lie in them.
import-ignored-no-file = Links and the like, which Sayso does not follow.
import-ignored-closed = Could not be opened.
import-ignored-beyond = There are more than 5,000 files and folders here. Sayso looked at the first 5,000; drop the exports by themselves.
import-triage-found = { $name }: { $kind }, about { $seconds } s.
import-triage-ignored = Left alone: { $count }. { $why }
import-triage-time = In all about { $seconds } s.
import-triage-title = What Sayso would read
import-triage-looking = Sayso looks at what it is…
import-triage-nothing = Nothing here is an export that Sayso reads.
import-triage-stopped = You stopped the search, so there may be more.
import-triage-all = Import all
import-triage-some = Import what is ticked
import-triage-not-now = Not now
import-triage-left = What is left alone
import-triage-left-line = { $count } × · { $size } · { $why }
import-triage-line = { $kind } · { $size } · { $percent } % sure · about { $seconds } s
import-guides-find = Find a platform
import-guides-none = Sayso knows no guide of that name.
import-guides-tells = It tells: { $what }.
import-guides-repeat = { $days ->
    [one] Ask again every day.
   *[other] Ask again every { $days } days.
}
import-drop = Drop exports, mailboxes or a whole downloads folder anywhere in this window, packed or unpacked. Sayso says first what it would read.

# browsers
import-browsers = Browsers on this computer
import-browsers-what = Cookies say who can know you again and since when; visited sites say who saw you. Nothing is looked for until you ask, and nothing is read until you choose a profile.
import-browsers-look = Look for browsers
import-browsers-none = No browser has a profile in its usual places here. A profile elsewhere can be dropped as a folder.
import-browsers-reads = Would be read: { $parts }
import-browsers-part = { $name } ({ $size })
import-browsers-used = last used { $day }
import-browsers-running = It seems to be running. Sayso reads a copy; on Windows you may have to close it first.
import-browsers-read = Read it
import-browsers-again = Read it again
import-browsers-read-label = { $act }: { $browser }, { $name }

import-pasted-name = Pasted on { $day }.txt
import-paste = Paste a consent string
import-paste-hint = Or cookies, or the source of a mail. It is read like a file.
import-paste-act = Read it

# reminders
reminder-asked = You asked for it on { $day }. Once it is there, drop it on the window; the link soon stops working.
reminder-due = Your newest is from { $newest }. It is time to ask again.
reminder-due-own = You wanted to be reminded on { $day }.
reminder-later = Your newest is from { $newest }. Sayso reminds you on { $day }.
reminder-later-own = Sayso reminds you on { $day }, as you said.
reminder-off = Sayso doesn’t remind you of this one.
reminder-where = Sayso reminds you here and on the overview. It does nothing while it is closed; a calendar can.
reminder-title = To ask for again
reminder-none = There is nothing to ask for again.
reminder-calendar = Ask for it again: { $kind }
reminder-calendar-name = Exports to ask for
reminder-calendar-save = Save the days as a calendar
reminder-calendar-saved = The calendar is at { $path }.
reminder-act-asked = I asked for it today
reminder-act-on = Remind me on a day
reminder-act-off = Don’t remind me
reminder-act-usual = Remind me as usual
reminder-of = { $act }: { $kind }
reminder-kept = Sayso will do as you said.
reminder-day = Remind me on
reminder-keep = Remind me then
reminder-problem-no-guide = Sayso knows no platform that hands out “{ $kind }”.
reminder-try-no-guide = “sayso kinds” lists what can be asked for.
reminder-problem-day = The day isn’t one of the calendar.
reminder-try-day = Write it like 2026-05-03.
reminder-problem-future = The day on which you asked for it can’t lie in the future.
reminder-try-future = Name today or an earlier day.
reminder-problem-past = A reminder needs a day that is still to come.
reminder-try-past = Name a later day.
# Tables
import-table-unknown = { $name } is a table that Sayso doesn’t know: say what its columns mean. “sayso table look { $path }” shows them.
import-table-order = “{ $text }” could be two days, since it isn’t written whether the day or the month comes first.
import-table-order-next = Say which: --date-order day or --date-order month.
import-table-no-brand = It isn’t said who holds the data of this table.
import-table-no-brand-next = Name a brand, or the column that names it: --brand or --brand-column.
import-table-no-value = No column is said to hold data about you.
import-table-no-value-next = Name at least one, with its kind of data: --value COLUMN=CATEGORY.
import-table-no-category = It isn’t said what kind of data the column “{ $column }” holds.
import-table-no-category-next = Name a category, or the column that says it: --value COLUMN=CATEGORY or --category-column.
import-table-no-origin = It isn’t said how they came by the data.
import-table-no-origin-next = Say it: given by you (provided), watched (observed), worked out (inferred) or got from others (acquired).
import-table-no-column = The table has no column “{ $column }”. Its columns are: { $known }.
import-table-no-column-next = Name one of them, just as it is written.
import-table-secret = The column “{ $column }” looks as if it held secrets, which Sayso never keeps.
import-table-secret-next = Leave it out.
import-no-mapping = Nothing is kept under “{ $id }”.
import-no-mapping-next = “sayso table mappings” lists what is kept.
import-mapping-brand = { $kind ->
    [named] Held by { $text }.
   *[column] “{ $text }”: who holds it.
}
import-mapping-source = { $kind ->
    [named] Got from { $text }.
   *[column] “{ $text }”: from whom they have it.
}
import-mapping-value = “{ $column }”: your { $category }.
import-mapping-value-by = “{ $column }”: data about you, of the kind that “{ $by }” says.
import-mapping-word = “{ $word }” there means: { $category }.
import-mapping-otherwise = All other words there mean: { $category }.
import-mapping-date = { $order ->
    [day] “{ $column }”: the date, the day first.
    [month] “{ $column }”: the date, the month first.
   *[none] “{ $column }”: the date.
}
import-table-looks = { $form ->
    [json] { $name }: a JSON list with { $columns } columns.
   *[table] { $name }: a table with { $columns } columns.
}
import-table-rows = { $whole ->
    [yes] { $rows ->
        [one] It has one row.
       *[other] It has { $rows } rows.
    }
   *[no] Sayso looked at the first { $rows } rows.
}
import-table-guess = a guess: { $guess }
import-table-means-brand = who holds it
import-table-means-value = data about you
import-table-means-category = what kind of data
import-table-means-date = the date
import-table-means-source = from whom they have it
import-table-means-nothing = not read
import-table-two-dates = “{ $text }” is { $day } if the day comes first, { $month } if the month does.
import-table-no-day = no day at all
import-table-hidden = looks like secrets: not shown, and never kept
import-table-has-kept = Tables with these columns are read as you said before.
import-table-how = Say what they mean: sayso table import FILE --brand NAME --value COLUMN=CATEGORY …
import-table-would = The first { $rows } rows make { $statements ->
    [one] one statement.
   *[other] { $statements } statements.
}
import-table-would-unread = Would not be read:
import-table-would-unknown = Columns that you gave no meaning: { $columns }.
import-mappings-none = Nothing has been said of any table’s columns yet.
import-mapping-head = { $id }: like { $name }
import-mapping-used = { $count ->
    [one] One source was read this way.
   *[other] { $count } sources were read this way.
}
import-triage-table = A table that Sayso doesn’t know: { $name }. Say what its columns mean: sayso table look { $path }
