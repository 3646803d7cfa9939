# import
import-cancelled = Der Import wurde abgebrochen. Von dieser Datei ist nichts in den Aufzeichnungen.
import-no-reader = Sayso kann „{ $kind }“ nicht lesen. Lass --as weg, oder sieh mit „sayso kinds“ nach, was es liest.
import-not-recognised = { $name } ist kein Export, den Sayso lesen kann. „sayso kinds“ zeigt, was es liest; wenn du sicher bist, was es ist, nenne es mit --as.
import-no-source = Es gibt keine Quelle „{ $id }“ in den Aufzeichnungen.
import-no-source-next = „sayso sources“ zeigt alle.
import-no-browser = Kein Browser auf diesem Rechner heißt „{ $name }“.
import-no-browser-next = „sayso browsers“ nennt die an den üblichen Orten; ein Profil anderswo importierst du als Ordner.
import-browser-cookies = Cookies
import-browser-history = besuchte Seiten
import-browser-settings = Datenschutz-Einstellungen
import-browser-local-storage = lokaler Speicher
import-other-account = Das ist ein Export von { $account } bei { $platform }, zuerst hast du aber einen von { $other } importiert. Wenn er jemand anderem gehört, nimm den Import zurück.
import-kind-x-archive = Archiv von X
import-kind-facebook-export = Export von Facebook
import-kind-mailbox = Postfach
import-kind-email-message = Einzelne E-Mail
import-how-x-archive = Bitte X in den Einstellungen deines Kontos um ein Archiv deiner Daten.
import-how-facebook-export = Bitte Facebook um einen Export deiner Informationen, als JSON.
import-how-mailbox = Exportiere dein Postfach als mbox-Datei, oder zeige auf den Maildir-Ordner deines Mailprogramms.
import-how-email-message = Speichere eine Nachricht aus deinem Mailprogramm als .eml-Datei.
import-kind-instagram-export = Export von Instagram
import-kind-google-takeout = Google Takeout
import-kind-tiktok-export = Export von TikTok
import-kind-snapchat-export = Export von Snapchat
import-kind-linkedin-export = Export von LinkedIn
import-kind-amazon-export = Export von Amazon
import-kind-spotify-export = Export von Spotify
import-kind-netflix-export = Export von Netflix
import-kind-apple-export = Export von Apple
import-kind-microsoft-export = Export von Microsoft
import-kind-reddit-export = Export von Reddit
import-kind-discord-export = Datenpaket von Discord
import-kind-uber-export = Export von Uber
import-kind-strava-export = Archiv von Strava
import-kind-tinder-export = Export von Tinder
import-kind-telegram-export = Export von Telegram
import-kind-twitch-export = Export von Twitch
import-kind-other-export = Export einer anderen Plattform
import-kind-browser-firefox = Profil von Firefox
import-kind-browser-chromium = Profil von Chrome (oder Edge, Brave, Opera, Vivaldi)
import-kind-browser-safari = Cookies von Safari
import-kind-har = Aufnahme einer Seite (HAR)
import-kind-consent-strings = Einwilligungs-Zeichenketten
import-kind-password-list = Passwortliste
import-kind-alias-list = Aliasliste
import-kind-table = Tabelle
import-kind-document = Brief oder Antwort
import-how-instagram-export = Bitte Instagram um einen Export deiner Informationen, als JSON.
import-how-google-takeout = Bitte Google Takeout um „Meine Aktivitäten“ als JSON.
import-how-tiktok-export = Bitte TikTok um deine Daten, als JSON.
import-how-snapchat-export = Bitte Snapchat um „Meine Daten“, als JSON.
import-how-linkedin-export = Bitte LinkedIn um das größere Archiv deiner Daten.
import-how-amazon-export = Bitte Amazon um alle deine Daten.
import-how-spotify-export = Bitte Spotify um Kontodaten und technische Protokolle.
import-how-netflix-export = Bitte Netflix um deine persönlichen Informationen.
import-how-apple-export = Bitte Apple unter privacy.apple.com um eine Kopie deiner Daten.
import-how-microsoft-export = Exportiere deine Aktivitäten aus Microsofts Datenschutz-Dashboard.
import-how-reddit-export = Bitte Reddit um eine Kopie deiner Daten.
import-how-discord-export = Bitte Discord um dein Datenpaket, mit allen Kategorien.
import-how-uber-export = Bitte Uber um deine Daten.
import-how-strava-export = Bitte Strava um dein Archiv.
import-how-tinder-export = Bitte Tinder in den Kontoeinstellungen um eine Kopie deiner Daten.
import-how-telegram-export = Wähle in Telegram Desktop Einstellungen, Erweitert, Telegram-Daten exportieren, und das Format JSON.
import-how-twitch-export = Bitte Twitch in den Sicherheitseinstellungen um deine Daten.
import-how-other-export = Bitte die Plattform um deine Daten. Sayso erkennt ChatGPT, Garmin, WhatsApp, Airbnb, Hinge, Duolingo und Ring und sagt, wie viel es davon lesen kann.
import-how-browser-firefox = Wähle es unter „Browser auf diesem Rechner“ oder zieh den Ordner des Profils hierher.
import-how-browser-chromium = Wähle es unter „Browser auf diesem Rechner“ oder zieh den Ordner des Profils hierher. Schließe unter Windows zuerst den Browser.
import-how-browser-safari = Lege die Datei Cookies.binarycookies ab.
import-how-har = Öffne in den Entwicklerwerkzeugen des Browsers „Netzwerk“, lade die Seite und speichere alles als HAR, mit vertraulichen Daten.
import-how-consent-strings = Füge die Zeichenkette ein oder speichere Cookies als Textdatei.
import-how-password-list = Exportiere deine Zugänge als CSV oder JSON. Sayso behält Seite und Benutzernamen und sonst nichts. Lösche die Datei danach.
import-how-alias-list = Exportiere deine Aliasse als CSV aus SimpleLogin oder addy.io.
import-how-table = Irgendeine CSV- oder JSON-Datei, die ein Unternehmen geschickt hat. Du sagst einmal, was ihre Spalten bedeuten.
import-how-document = Eine PDF- oder Textdatei, die ein Unternehmen geschickt hat, mit ihrem Fingerabdruck aufbewahrt.
import-ignored-unknown = Kein Export, den Sayso lesen kann.
import-ignored-too-deep = Ordner, die mehr als drei Ebenen tief liegen. Zieh sie einzeln herein, wenn Exporte darin sind.
import-ignored-no-file = Verknüpfungen und Ähnliches, denen Sayso nicht folgt.
import-ignored-closed = Ließ sich nicht öffnen.
import-ignored-beyond = Hier liegen mehr als 5.000 Dateien und Ordner. Sayso hat die ersten 5.000 angesehen; zieh die Exporte einzeln herein.
import-triage-found = { $name }: { $kind }, etwa { $seconds } s.
import-triage-ignored = Bleibt liegen: { $count }. { $why }
import-triage-time = Zusammen etwa { $seconds } s.
import-triage-title = Was Sayso lesen würde
import-triage-looking = Sayso sieht nach, was es ist …
import-triage-nothing = Hier ist kein Export, den Sayso lesen kann.
import-triage-stopped = Du hast die Suche angehalten; vielleicht gibt es mehr.
import-triage-all = Alles einlesen
import-triage-some = Angekreuztes einlesen
import-triage-not-now = Jetzt nicht
import-triage-left = Was liegen bleibt
import-triage-left-line = { $count } × · { $size } · { $why }
import-triage-line = { $kind } · { $size } · { $percent } % sicher · etwa { $seconds } s
import-guides-find = Plattform suchen
import-guides-none = Sayso kennt keine Anleitung dieses Namens.
import-guides-tells = Es sagt: { $what }.
import-guides-repeat = { $days ->
    [one] Jeden Tag neu anfordern.
   *[other] Alle { $days } Tage neu anfordern.
}
import-drop = Zieh Exporte, Postfächer oder einen ganzen Download-Ordner irgendwo in dieses Fenster, gepackt oder entpackt. Sayso sagt erst, was es lesen würde.

# browsers
import-browsers = Browser auf diesem Rechner
import-browsers-what = Cookies sagen, wer dich wiedererkennen kann und seit wann; besuchte Seiten sagen, wer dich gesehen hat. Gesucht wird erst, wenn du es willst, und gelesen erst, wenn du ein Profil wählst.
import-browsers-look = Browser suchen
import-browsers-none = Kein Browser hat hier ein Profil an den üblichen Orten. Ein Profil anderswo kannst du als Ordner hierher ziehen.
import-browsers-reads = Gelesen würde: { $parts }
import-browsers-part = { $name } ({ $size })
import-browsers-used = zuletzt benutzt { $day }
import-browsers-running = Er läuft wohl gerade. Sayso liest eine Kopie; unter Windows musst du ihn vielleicht erst schließen.
import-browsers-read = Lesen
import-browsers-again = Noch einmal lesen
import-browsers-read-label = { $act }: { $browser }, { $name }

import-pasted-name = Eingefügt am { $day }.txt
import-paste = Eine Einwilligungszeichenkette einfügen
import-paste-hint = Oder Cookies, oder den Quelltext einer Mail. Es wird gelesen wie eine Datei.
import-paste-act = Lesen

# reminders
reminder-asked = Du hast es am { $day } angefordert. Wenn es da ist, lass es auf das Fenster fallen; der Link gilt nicht lange.
reminder-due = Dein neuester Export ist vom { $newest }. Es ist Zeit für einen neuen.
reminder-due-own = Du wolltest am { $day } erinnert werden.
reminder-later = Dein neuester Export ist vom { $newest }. Sayso erinnert dich am { $day }.
reminder-later-own = Sayso erinnert dich am { $day }, wie du gesagt hast.
reminder-off = Sayso erinnert dich hieran nicht.
reminder-where = Sayso erinnert dich hier und in der Übersicht. Solange es geschlossen ist, tut es nichts; ein Kalender kann das.
reminder-title = Wieder anzufordern
reminder-none = Es gibt nichts wieder anzufordern.
reminder-calendar = Wieder anfordern: { $kind }
reminder-calendar-name = Anzufordernde Exporte
reminder-calendar-save = Die Tage als Kalender speichern
reminder-calendar-saved = Der Kalender liegt in { $path }.
reminder-act-asked = Heute angefordert
reminder-act-on = An einem Tag erinnern
reminder-act-off = Nicht erinnern
reminder-act-usual = Wie üblich erinnern
reminder-of = { $act }: { $kind }
reminder-kept = Sayso macht es so.
reminder-day = Erinnern am
reminder-keep = Dann erinnern
reminder-problem-no-guide = Sayso kennt keine Plattform, die „{ $kind }“ herausgibt.
reminder-try-no-guide = „sayso kinds“ führt auf, was sich anfordern lässt.
reminder-problem-day = Diesen Tag gibt es im Kalender nicht.
reminder-try-day = Schreib ihn wie 2026-05-03.
reminder-problem-future = Der Tag der Anforderung kann nicht in der Zukunft liegen.
reminder-try-future = Nenne heute oder einen früheren Tag.
reminder-problem-past = Eine Erinnerung braucht einen Tag, der noch kommt.
reminder-try-past = Nenne einen späteren Tag.
# Tables
import-table-unknown = { $name } ist eine Tabelle, die Sayso nicht kennt: Sag, was ihre Spalten bedeuten. „sayso table look { $path }“ zeigt sie.
import-table-order = „{ $text }“ könnte zwei Tage meinen, denn es steht nicht da, ob der Tag oder der Monat zuerst kommt.
import-table-order-next = Sag, was zuerst kommt: --date-order day oder --date-order month.
import-table-no-brand = Es ist nicht gesagt, wer die Daten dieser Tabelle hat.
import-table-no-brand-next = Nenne eine Marke oder die Spalte, die sie nennt: --brand oder --brand-column.
import-table-no-value = Von keiner Spalte ist gesagt, dass sie Daten über dich enthält.
import-table-no-value-next = Nenne mindestens eine mit ihrer Datenart: --value SPALTE=ART.
import-table-no-category = Es ist nicht gesagt, welche Art von Daten in der Spalte „{ $column }“ steht.
import-table-no-category-next = Nenne eine Datenart oder die Spalte, die sie nennt: --value SPALTE=ART oder --category-column.
import-table-no-origin = Es ist nicht gesagt, wie sie an die Daten kamen.
import-table-no-origin-next = Sag es: von dir bekommen (provided), beobachtet (observed), geschlossen (inferred) oder von anderen bekommen (acquired).
import-table-no-column = Die Tabelle hat keine Spalte „{ $column }“. Ihre Spalten sind: { $known }.
import-table-no-column-next = Nenne eine davon, genau wie sie geschrieben ist.
import-table-secret = Die Spalte „{ $column }“ sieht nach Geheimnissen aus; die behält Sayso nie.
import-table-secret-next = Lass sie weg.
import-no-mapping = Unter „{ $id }“ ist nichts gemerkt.
import-no-mapping-next = „sayso table mappings“ zeigt, was gemerkt ist.
import-mapping-brand = { $kind ->
    [named] Die Daten hat { $text }.
   *[column] „{ $text }“: wer sie hat.
}
import-mapping-source = { $kind ->
    [named] Bekommen von { $text }.
   *[column] „{ $text }“: von wem sie kommen.
}
import-mapping-value = „{ $column }“: { $category }.
import-mapping-value-by = „{ $column }“: Daten über dich, von der Art, die „{ $by }“ nennt.
import-mapping-word = „{ $word }“ heißt dort: { $category }.
import-mapping-otherwise = Alle anderen Wörter heißen dort: { $category }.
import-mapping-date = { $order ->
    [day] „{ $column }“: das Datum, der Tag zuerst.
    [month] „{ $column }“: das Datum, der Monat zuerst.
   *[none] „{ $column }“: das Datum.
}
import-table-looks = { $form ->
    [json] { $name }: eine JSON-Liste mit { $columns } Spalten.
   *[table] { $name }: eine Tabelle mit { $columns } Spalten.
}
import-table-rows = { $whole ->
    [yes] { $rows ->
        [one] Sie hat eine Zeile.
       *[other] Sie hat { $rows } Zeilen.
    }
   *[no] Sayso hat die ersten { $rows } Zeilen angesehen.
}
import-table-guess = eine Vermutung: { $guess }
import-table-means-brand = wer die Daten hat
import-table-means-value = Daten über dich
import-table-means-category = welche Art von Daten
import-table-means-date = das Datum
import-table-means-source = von wem sie kommen
import-table-means-nothing = nicht gelesen
import-table-two-dates = „{ $text }“ ist { $day }, wenn der Tag zuerst kommt, { $month }, wenn der Monat zuerst kommt.
import-table-no-day = gar kein Tag
import-table-hidden = sieht nach Geheimnissen aus: nicht gezeigt und nie behalten
import-table-has-kept = Tabellen mit diesen Spalten werden gelesen, wie du es schon gesagt hast.
import-table-how = Sag, was sie bedeuten: sayso table import DATEI --brand NAME --value SPALTE=ART …
import-table-would = Die ersten { $rows } Zeilen ergeben { $statements ->
    [one] eine Aussage.
   *[other] { $statements } Aussagen.
}
import-table-would-unread = Nicht gelesen würde:
import-table-would-unknown = Spalten ohne Bedeutung: { $columns }.
import-mappings-none = Noch ist von keiner Tabelle gesagt, was ihre Spalten bedeuten.
import-mapping-head = { $id }: wie { $name }
import-mapping-used = { $count ->
    [one] Eine Quelle wurde so gelesen.
   *[other] { $count } Quellen wurden so gelesen.
}
import-triage-table = Eine Tabelle, die Sayso nicht kennt: { $name }. Sag, was ihre Spalten bedeuten: sayso table look { $path }
