# Was das Fenster sagt, wo etwas notiert, ausgewählt, herausgegeben oder zurückgeholt wird; und sein Menü.

## Noting by hand

window-act-add = Selbst etwas notieren
window-add-headline = Notiere, was in keiner Datei steht.
window-add-what = Es bleibt deine eigene Notiz, „Von dir notiert“, und wird nie für eine Aussage einer Plattform oder Marke gehalten.
window-add-which = Was möchtest du notieren?
window-add-which-seen = Etwas, das ich sah
window-add-which-holding = Etwas, das sie haben
window-add-which-said = Ein Ja oder Nein von mir
window-add-do = Notieren
window-add-done = Notiert.
window-add-see = Die Notiz ansehen
window-add-brand-hint = Ein Name, eine Domain oder ein Nutzername.
window-add-holder = Wer es hat
window-add-category = Welche Art von Daten
window-add-category-hint = Tippe, um zu wählen: E-Mail-Adresse, Wohnort, Interessen …
window-add-value = Der Wert, wenn du ihn festhalten willst
window-add-value-hint = Er bleibt in deinen verschlüsselten Aufzeichnungen.
window-add-origin = Wie sie dazu kamen
window-add-origin-provided = Ich habe es ihnen gegeben
window-add-origin-observed = Sie haben mich beobachtet
window-add-origin-inferred = Sie haben es erschlossen
window-add-origin-acquired = Sie haben es von anderen
window-add-from = Von wem, wenn du es weißt
window-add-since = Seit wann, wenn du es weißt
window-add-kind = Was es war
window-add-platform = Wo du es sahst
window-add-platform-hint = Eine Plattform, eine Website oder eine App.
window-add-for-brand = Für welche Marke
window-add-for-brand-hint = Leer, wenn sie nicht genannt ist.
window-add-subject = Was darin stand
window-add-stated = Was bei „Warum diese Werbung?“ stand
window-add-stated-hint = Füge die Worte der Plattform ein. Sie bleiben, wie sie sind.
window-add-reason = Welcher Grund das ist
window-add-reason-hint = Wie du es liest, wenn es eindeutig ist.
window-add-reason-open = Das lasse ich offen
window-add-reason-value = Welcher genau, in ihren Worten
window-add-reason-value-hint = Der Ort, das Interesse, der Name der Liste …
window-add-vendor = Wem gegenüber
window-add-state = Was ich sagte
window-add-state-given = Ja
window-add-state-refused = Nein
window-add-state-withdrawn = Ich nahm mein Ja zurück
window-add-state-objected = Ich widersprach
window-add-purpose = Wofür
window-add-purpose-hint = So, wie es im Banner oder Formular stand.
window-add-site = Auf welcher Website
window-brand-add = Etwas über sie notieren
window-import-by-hand = Du weißt etwas, das in keiner Datei steht?

## Letters to several brands

window-act-write-several = An mehrere Marken schreiben
window-choose = Mehrere auswählen …
window-choose-none = Keine auswählen
window-choose-end = Auswahl beenden
window-letters-none = Es sind keine Marken ausgewählt.
window-letters-choose = In der Liste auswählen
window-letters-no-address = keine Adresse
window-letters-into = Die Dateien kommen in
window-letters-in = Die Dateien liegen in
window-letters-elsewhere = Anderer Ordner …
window-letters-nothing-sent = Nichts wird gesendet. Zu jedem Brief gehören ein PDF, ein E-Mail-Entwurf und der reine Text.
window-letters-far = { $done } von { $of } Briefen
window-letters-stop = Nach diesem aufhören
window-letters-see = Die Anfragen ansehen
window-letters-next = Sende sie per E-Mail von der Adresse, die alle jeweils kennen, oder mit der Post. Notiere dann bei jeder Anfrage den Tag, und ihre Frist beginnt.
window-letters-alone = Diesen einzeln schreiben
window-chosen = { $count ->
    [0] Noch keine ausgewählt
    [one] { $count } Marke ausgewählt
   *[other] { $count } Marken ausgewählt
}
window-choose-shown = { $count ->
    [one] Die eine gezeigte auswählen
   *[other] Alle { $count } gezeigten auswählen
}
window-choose-write = { $count ->
    [0] An sie schreiben …
    [one] An sie schreiben …
   *[other] An diese { $count } schreiben …
}
window-letters-right = { $count ->
    [one] Was willst du von dieser Marke?
   *[other] Was willst du von diesen **{ $count } Marken**?
}
window-letters-headline = { $count ->
    [0] So lässt sich keiner dieser Marken schreiben.
    [one] **{ $count } Brief** kann geschrieben werden{ $left ->
        [0] .
        [one] ; **{ $left } Marke** bleibt außen vor.
       *[other] ; **{ $left } Marken** bleiben außen vor.
    }
   *[other] **{ $count } Briefe** können geschrieben werden{ $left ->
        [0] .
        [one] ; **{ $left } Marke** bleibt außen vor.
       *[other] ; **{ $left } Marken** bleiben außen vor.
    }
}
window-letters-write = { $count ->
    [one] { $count } Brief schreiben
   *[other] { $count } Briefe schreiben
}
window-letters-drafts = { $count ->
    [one] Diese Marke bekommt einen Brief
   *[other] Diese { $count } Marken bekommen einen Brief
}
window-letters-left = { $count ->
    [one] { $count } Marke bleibt außen vor
   *[other] { $count } Marken bleiben außen vor
}
window-letters-written = { $count ->
    [0] Es wurde kein Brief geschrieben.
    [one] **{ $count } Brief** ist geschrieben. **Absenden musst du ihn selbst.**
   *[other] **{ $count } Briefe** sind geschrieben. **Absenden musst du sie selbst.**
}

## Export and restore

window-export = Alles ausgeben …
window-export-short = Alles als Dateien, die andere Programme lesen. Sie sind nicht verschlüsselt.
window-export-title = Alle Aufzeichnungen ausgeben
window-export-what = Darin stehen alle Marken, was sie haben, weitergaben und dir zeigten, deine Einwilligungen, Nachrichten und Anfragen, jeweils mit der Stelle, an der es steht. Die eingelesenen Dateien selbst sind nicht dabei.
window-export-format = In welcher Form
window-export-csv = Tabellen (CSV)
window-export-csv-hint = Für eine Tabellenkalkulation; eine Datei je Art von Aussage, die Belege in einer eigenen.
window-export-json = JSON
window-export-json-hint = Für Programme; eine Datei, mit denselben Wörtern wie die Befehlszeile.
window-export-jsonld = JSON-LD
window-export-jsonld-hint = Zum Austausch; in den Begriffen des Data Privacy Vocabulary des W3C.
window-export-open = Die Dateien sind nicht verschlüsselt: Wer den Ordner lesen kann, kann sie lesen. Was dort liegt, wird nicht überschrieben.
window-export-do = Ordner auswählen …
window-export-busy = Wird ausgegeben …
window-export-far = { $size } bisher geschrieben
window-export-done = { $count ->
    [one] { $count } Datei wurde geschrieben und zur Probe gelesen.
   *[other] { $count } Dateien wurden geschrieben und zur Probe gelesen.
}
window-restore-title-fresh = Mit dieser Sicherung beginnen?
window-restore-secret = Passphrase oder Notfallcode der Sicherung
window-restore-secret-hint = Was die Aufzeichnungen öffnete, als die Sicherung entstand.
window-restoring = Wird eingespielt …

## Keys and the menu

window-key-places = Überblick, Marken, Warum, Anfragen
window-key-space = Leertaste
window-key-choose = Auswählen, wo mehrere zur Wahl stehen
window-menu-about = Über Sayso
window-menu-hide = Sayso ausblenden
window-menu-hide-others = Andere ausblenden
window-menu-quit = Sayso beenden
window-menu-file = Ablage
window-menu-edit = Bearbeiten
window-menu-view = Darstellung
window-menu-window = Fenster
window-menu-help = Hilfe
window-menu-redo = Wiederholen
window-menu-cut = Ausschneiden
window-menu-paste = Einsetzen
window-menu-select-all = Alles auswählen
window-menu-full-screen = Vollbild
window-menu-minimize = Im Dock ablegen
window-menu-zoom = Zoomen

# Eine Tabelle irgendeiner Firma
window-table-title = Was bedeuten diese Spalten?
window-table-what = Sag es einmal. Tabellen mit denselben Spalten werden dann ohne Frage gelesen.
window-table-open = Eine Tabelle einer Firma
window-table-open-hint = Eine CSV- oder JSON-Datei von einem Händler oder Shop: Du sagst, was ihre Spalten bedeuten.
window-table-who = Wer diese Daten hat
window-table-who-hint = Eine Marke, oder wähle unten bei einer Spalte „Wer sie hat“.
window-table-from = Von wem sie kommen
window-table-from-hint = Leer, wenn die Tabelle es nicht sagt.
window-table-origin-choose = Wählen…
window-table-columns = Spalten
window-table-rows = { $whole ->
    [yes] { $rows ->
        [one] eine Zeile
       *[other] { $rows } Zeilen
    }
   *[no] die ersten { $rows } Zeilen
}
window-table-means = Was „{ $column }“ ist
window-table-means-nothing = Nicht gelesen
window-table-means-brand = Wer sie hat
window-table-means-value = Daten über mich
window-table-means-category = Welche Art von Daten in einer anderen Spalte steht
window-table-means-date = Das Datum
window-table-means-source = Von wem sie kommen
window-table-kind = Welche Art von Daten in „{ $column }“ steht
window-table-kind-by = Leer: die Art, die „{ $by }“ nennt.
window-table-guess = Eine Vermutung nach dem Namen. Prüfe sie.
window-table-filled = { $count ->
    [0] leer
    [one] in einer Zeile gefüllt
   *[other] in { $count } Zeilen gefüllt
}
window-table-secret = Sie sieht nach Geheimnissen aus. Sie wird nicht gezeigt und nie behalten.
window-table-words = Was die Wörter in „{ $column }“ bedeuten
window-table-words-hint = Zeilen mit einem Wort ohne Datenart bleiben ungelesen.
window-table-word = „{ $word }“ ist
window-table-otherwise = Alle anderen Wörter dort
window-table-order = Was „{ $text }“ ist
window-table-order-why = Es steht nicht da, ob der Tag oder der Monat zuerst kommt, und Sayso rät nicht.
window-table-order-day = { $day }, der Tag zuerst
window-table-order-month = { $day }, der Monat zuerst
window-table-order-none = diesen Tag gibt es nicht
window-table-preview = Was Sayso lesen würde
window-table-preview-count = { $statements ->
    [one] eine Aussage aus den ersten { $rows } Zeilen
   *[other] { $statements } Aussagen aus den ersten { $rows } Zeilen
}
window-table-preview-wait = Sag, wer die Daten hat, wie sie daran kamen und welche Spalte von dir handelt. Dann stehen hier die ersten Aussagen.
window-table-preview-none = Die ersten Zeilen ergeben keine Aussage.
window-table-unread = Nicht gelesen würde
window-table-unknown = Spalten ohne Bedeutung: { $columns }.
window-table-keep = Für Tabellen mit denselben Spalten merken
window-table-read = Tabelle einlesen
window-table-known = Was diese Spalten bedeuten, hast du schon gesagt.
window-table-triage = { $count ->
    [one] Eine Tabelle, die Sayso nicht kennt
   *[other] Tabellen, die Sayso nicht kennt
}
window-table-triage-what = Sag, was ihre Spalten bedeuten, dann wird sie gelesen wie jede andere Quelle.
window-table-triage-do = Sagen, was ihre Spalten bedeuten
window-table-triage-heads = Spalten: { $heads }
window-mappings = Spalten, die du erklärt hast
window-mappings-like = Tabellen wie { $name }
window-mappings-used = { $count ->
    [0] nichts wurde so gelesen
    [one] eine Quelle wurde so gelesen
   *[other] { $count } Quellen wurden so gelesen
}
window-mappings-forget = Vergessen
window-mappings-forgot = Vergessen, was die Spalten von { $name } bedeuten.
window-source-mapping = Gelesen als
window-add-document = Ein Brief, eine Antwort oder ein Bild, das es zeigt
window-add-document-choose = Datei anhängen
window-add-document-leave = Weglassen
window-add-document-hint = Die Datei wird mit ihrer Prüfsumme aufbewahrt, und die Notiz führt zu ihr.
window-add-document-drop = Loslassen, um die Datei an deine Notiz zu hängen.
window-add-proposed = Was diese Worte heißen könnten
window-add-proposed-hint = Nur eine Lesart von Sayso: Kreuze an, was stimmt.
window-add-proposed-in = Gelesen in: „{ $line }“
window-add-basis = Worauf sie sich dafür berufen
window-add-basis-not-stated = Nicht gesagt
window-add-basis-consent = Meine Einwilligung
window-add-basis-legitimate-interest = Ihr berechtigtes Interesse
window-excerpt-document = Dieser Brief hat keinen Text, der hier gezeigt werden könnte. Er ist aufbewahrt, und seine Prüfsumme stimmt.
