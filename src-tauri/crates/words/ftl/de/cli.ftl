# The command line's own sentences.
cli-choices = Wähle eins: { $choices }.
cli-passphrase-file = Die Passphrasendatei ist nicht lesbar: { $path }: { $why }.
cli-passphrase-file-next = Prüfe den Pfad und deine Rechte.
cli-ask-passphrase = Passphrase (oder Notfallcode):
cli-ask-passphrase-of-backup = Passphrase oder Notfallcode der Sicherung:
cli-ask-new-why = Die Aufzeichnungen werden mit einer Passphrase verschlossen. Am besten mehrere Wörter, die du sonst nirgends benutzt; niemand kann sie zurücksetzen.
cli-ask-new-passphrase = Neue Passphrase:
cli-ask-new-again = Noch einmal:
cli-ask-new-differ = Die beiden unterscheiden sich.
cli-check-well = { $count ->
    [0] Die Aufzeichnungen sind heil.
    [one] Die Aufzeichnungen sind heil. Ein aufbewahrter Beleg stimmt mit seiner Prüfsumme überein.
   *[other] Die Aufzeichnungen sind heil. { $count } aufbewahrte Belege stimmen mit ihren Prüfsummen überein.
}
cli-undo-none = Noch wurde nichts getan.
cli-undo-line = { $at }  { $sentence }
cli-undo-undone = { $at }  { $sentence } (zurückgenommen)
cli-undo-done = Zurückgenommen: { $sentence }.
cli-key-changed = Das Schloss ist geändert. Der alte Weg öffnet die Aufzeichnungen nicht mehr.
cli-key-strength = Die neue Passphrase ist { $strength }.
cli-key-no-new = Es fehlt eine neue Passphrase.
cli-key-no-new-next = Schreibe sie in die erste Zeile einer Datei und nenne sie: sayso key change --new-passphrase-file DATEI.
cli-key-code = Dein Notfallcode:
cli-key-code-once = Schreibe ihn auf und bewahre ihn nicht bei diesem Computer auf. Er wird nur dieses eine Mal gezeigt; ein früherer Code gilt nicht mehr.
cli-backup-done = Gespeichert und geprüft: { $path }.
cli-restore-done = Wiederhergestellt aus { $path }.
cli-forget-name = Wird gelöscht: { $name }
cli-forget-ask = Tippe „löschen“, um zu löschen. Es lässt sich nicht zurücknehmen:
cli-forget-word = löschen
cli-forget-kept = Nichts wurde gelöscht.
cli-forget-nothing = Es gibt nichts zu löschen.
cli-forget-dry = Das war nur eine Probe; nichts wurde gelöscht.
cli-forget-done = Gelöscht.
cli-open-missing = Das Fenster ist nicht neben diesem Programm installiert.
cli-open-missing-next = Lege sayso-desktop in denselben Ordner, oder nimm die Kommandozeile.
cli-open-no-display = Es gibt keinen Bildschirm für ein Fenster.
cli-open-no-display-next = Auf der Kommandozeile geht alles; sayso demo zeigt es im Ganzen.
cli-open-failed = Das Fenster ließ sich nicht starten: { $why }.
cli-open-done = Das Fenster öffnet sich.

# Import and sources.
cli-import-failed = { $path } war nicht lesbar: { $why }
cli-import-again = War schon eingelesen; nichts hat sich geändert.
cli-sources-none = Noch ist nichts eingelesen. Was geht, zeigt: sayso kinds.
cli-source-head = { $name } ({ $kind })
cli-source-id = Kennung: { $id }
cli-source-account = Konto: { $name } bei { $platform }
cli-source-address = Adresse: { $name }
cli-source-covers = Reicht vom { $from } bis { $to }
cli-source-skipped = { $count } ausgelassen: { $why }
cli-source-unread = { $count ->
    [one] Ein Teil war nicht lesbar:
   *[other] { $count } Teile waren nicht lesbar:
}
cli-source-unknown = { $count ->
    [one] Ein Feld ist neu für Sayso; es wurde gezählt, nicht geraten.
   *[other] { $count } Felder sind neu für Sayso; sie wurden gezählt, nicht geraten.
}
cli-source-would-go = Gehen würde: { $gone }. Bliebe, weil andere Belege es stützen: { $kept }.
cli-source-gone = Gegangen: { $gone }. Geblieben, weil andere Belege es stützen: { $kept }. Zurücknehmen: sayso undo.
cli-kind-wait = Wie lange es dauert: { $wait }
cli-browsers-none = Kein Browser hat hier ein Profil an den üblichen Orten. Importiere den Ordner eines Profils über seinen Pfad.
cli-browsers-next = Nichts davon wurde gelesen. Lies eines mit: sayso import --browser { $which }
cli-browser-head = { $browser }: { $name }
cli-browser-head-default = { $browser }: { $name } (damit startet er)
cli-browser-part = { $files ->
    [one] { $name }, { $size }
   *[other] { $name }, { $files } Dateien, { $size }
}
cli-browser-reads = Gelesen würde: { $parts }
cli-browser-used = Zuletzt benutzt { $day }
cli-browser-imported = Importiert { $day }
cli-browser-running = Er läuft wohl gerade. Gelesen wird eine Kopie; unter Windows muss er vielleicht erst geschlossen werden.
cli-count-holdings = { $count ->
    [one] { $count } gespeicherte Angabe
   *[other] { $count } gespeicherte Angaben
}
cli-count-transfers = { $count ->
    [one] { $count } Weitergabe
   *[other] { $count } Weitergaben
}
cli-count-personalisations = { $count ->
    [one] { $count } Einblendung
   *[other] { $count } Einblendungen
}
cli-count-consents = { $count ->
    [one] { $count } Einwilligung
   *[other] { $count } Einwilligungen
}
cli-count-contacts = { $count ->
    [one] { $count } Nachricht
   *[other] { $count } Nachrichten
}
cli-count-nothing = nichts
cli-page = { $shown } von { $total } gezeigt.
cli-page-next = { $shown } von { $total } gezeigt. Weiter mit: --after { $next }

# Brands.
cli-brands-none = Keine Marken. Lies zuerst etwas ein: sayso import DATEI.
cli-consents-none = Keine Einwilligungen.
cli-brand-look-alike = Der Name sieht aus wie { $other }. Beide bleiben getrennt.
cli-brand-span = Gesehen vom { $first } bis { $last }
cli-brand-holdings = Was gespeichert ist
cli-brand-transfers = Wer wem was gab
cli-brand-consents = Einwilligungen
cli-brand-contacts = Nachrichten
cli-brand-personalisations = Was gezeigt wurde
cli-brand-requests = Schreiben
cli-review-none = Keine Verbindung wartet auf dich.
cli-review-how = Ist das eine Marke? Antworte mit: sayso brand review KENNUNG --same oder --different.
cli-review-which = Sag, ob es eine Marke ist: --same oder --different.
cli-changed = Erledigt. Zurücknehmen: sayso undo.

# Why, evidence, search.
cli-why-none = Nichts Passendes wurde gezeigt.
cli-why-id = sayso why { $id }
cli-why-stated = Im Wortlaut: { $stated }
cli-brand-worked-out = { $sentence } (Regel { $rule }, { $strength })
cli-why-support = Gestützt durch: { $sentence } (Regel { $rule }, { $strength })
cli-why-support-stated = Gestützt durch: { $sentence } ({ $rule })
cli-why-stop = So hört es auf: { $action }
cli-why-leaves = Was weitergeht: { $leaves }
cli-why-evidence = Belege
cli-evidence-line = { $id }  { $source } { $place }
cli-evidence-more = und { $count } weitere
cli-evidence-sha256 = SHA-256 { $sha256 }
cli-evidence-bytes = { $length } Bytes ab Byte { $start }
cli-evidence-digest = Prüfsumme dieser Bytes: { $digest }
cli-evidence-from-file = Gerade aus der Originaldatei gelesen; die Prüfsumme stimmt.
cli-evidence-from-copy = Aus der Kopie in den Aufzeichnungen gelesen; die Prüfsumme stimmt.
cli-evidence-from-nowhere = Die Originaldatei ist nicht mehr da, und eine Kopie wurde nicht behalten.
cli-search-none = Nichts gefunden.

# Rights, who you are, requests.
cli-rights-none = Für diesen Ort ist noch kein Gesetz bekannt. Sag, wo du wohnst: sayso me set --lives-in CODE.
cli-right-line = { $citation }; Antwort innerhalb von { $period }
cli-me-unsaid = nicht gesagt
cli-me-name = Name: { $value }
cli-me-address = Anschrift: { $value }
cli-me-emails = E-Mail: { $value }
cli-me-lives-in = Wohnt in: { $value }
cli-me-language = Sprache: { $value }
cli-me-zone = Zeitzone: { $value }
cli-me-laws = Daraus folgende Gesetze: { $value }
cli-requests-none = Es gibt keine Schreiben.
cli-request-head = { $brand }: { $right }, { $citation } ({ $state })
cli-request-to = An { $to }
cli-request-due = Antwort fällig bis { $day }
cli-request-overdue = Überfällig seit { $day }
cli-request-next = Schreiben mit: sayso request next { $id } --kind { $kind } --out ORDNER
cli-request-next-sent = Wenn es gesendet ist: sayso request mark { $id } { $state }
cli-request-attached = [{ $name }, { $bytes } Bytes, SHA-256 { $sha256 }…]
cli-request-learns = Sie erfahren: { $learns }
cli-request-left-out = Ausgelassen: { $brand }. { $why }
cli-request-calendar = Die Fristen stehen in { $path }.

# Export, demo.
cli-export-done = Geschrieben nach { $path }:
cli-demo-files = Briefe zum Öffnen:
cli-demo-record = Sieh dich in diesen Aufzeichnungen um: sayso --home { $home } --passphrase-file { $passphrase } --as-of { $day } brands
cli-demo-imported = { $name } ist erfunden. Aus { $sources } ihrer Exporte: { $brands } Marken und { $personalisations } Einblendungen, jede mit ihren Gründen.
cli-demo-surprise = Eine Überraschung: { $sentence }
cli-demo-mistake = Ein Irrtum: { $sentence }
cli-demo-letter = Ein Brief an { $brand } ist geschrieben ({ $citation }). Geht er heute ab, ist die Antwort bis { $day } fällig.
cli-demo-overdue = { $brand } schuldet noch die Antwort auf ein früheres Schreiben. Fällig war sie am { $day }.
cli-import-dash-alone = Die Standardeingabe wird für sich als ein Text gelesen.
cli-import-dash-no-text = Die Standardeingabe ist kein Text in UTF-8.
cli-import-dash-large = Der Text auf der Standardeingabe ist größer als 16 MB.
cli-import-dash-empty = Die Standardeingabe ist leer.
cli-import-dash-next = Schreib „sayso import -“ allein und gib einen Text hinein, oder nenne Dateien.
cli-reasons-none = In diesen Worten findet Sayso keinen Grund.
cli-reasons-one = Vielleicht --reason "{ $reason }": „{ $line }“
