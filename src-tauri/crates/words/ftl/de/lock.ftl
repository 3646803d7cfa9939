# What can go wrong with the record and its key: what happened, and what to do next.
lock-problem-wrong-passphrase = Die Passphrase ist falsch.
lock-next-wrong-passphrase = Prüfe Großschreibung und Tastatursprache und versuche es noch einmal. Auch der Notfallcode öffnet die Aufzeichnungen.
lock-problem-wrong-code = Dieser Notfallcode öffnet die Aufzeichnungen nicht.
lock-next-wrong-code = Nimm den neuesten Code, der dir für diese Aufzeichnungen gezeigt wurde; ein älterer gilt nicht mehr.
lock-problem-mistyped-code = Im Notfallcode ist ein Tippfehler.
lock-next-mistyped-code = Vergleiche ihn Zeichen für Zeichen mit dem, was du notiert hast: sieben Vierergruppen.
lock-problem-empty-passphrase = Die Passphrase ist leer.
lock-next-empty-passphrase = Wähle eine aus mehreren Wörtern.
lock-problem-needs-passphrase = Die Aufzeichnungen sind mit einer Passphrase verschlossen.
lock-next-needs-passphrase = Nenne eine Datei, in der sie steht: --passphrase-file DATEI.
lock-problem-not-by-passphrase = Diese Aufzeichnungen sind nicht mit einer Passphrase verschlossen.
lock-next-not-by-passphrase = Lass --passphrase-file weg; der Schlüsselbund dieses Computers öffnet sie.
lock-problem-not-by-recovery = Diese Aufzeichnungen haben keinen Notfallcode.
lock-next-not-by-recovery = Öffne sie mit ihrer Passphrase oder dem Schlüsselbund.
lock-problem-not-by-keychain = Diese Aufzeichnungen sind nicht mit dem Schlüsselbund verschlossen.
lock-next-not-by-keychain = Öffne sie mit ihrer Passphrase.
lock-problem-no-keychain = Auf diesem Computer antwortet kein Schlüsselbund.
lock-next-no-keychain = Nimm eine Passphrase: Schreibe sie in die erste Zeile einer Datei und nenne sie mit --passphrase-file DATEI.
lock-problem-keychain-locked = Der Schlüsselbund dieses Computers ist gesperrt.
lock-next-keychain-locked = Entsperre ihn und versuche es noch einmal, oder nimm eine Passphrase: --passphrase-file DATEI.
lock-problem-keychain-silent = Der Schlüsselbund dieses Computers antwortet nicht.
lock-next-keychain-silent = Vielleicht fragt ein Fenster nach seinem Passwort. Sonst nimm eine Passphrase: --passphrase-file DATEI.
lock-problem-keychain-forgetful = Der Schlüsselbund dieses Computers behält nicht, was er bekommt.
lock-next-keychain-forgetful = Nimm eine Passphrase: --passphrase-file DATEI.
lock-problem-keychain-failed = Der Schlüsselbund dieses Computers hat versagt.
lock-next-keychain-failed = Versuche es noch einmal, oder nimm eine Passphrase: --passphrase-file DATEI.
lock-problem-keychain-lost = Im Schlüsselbund dieses Computers ist kein Schlüssel für diese Aufzeichnungen. Die Aufzeichnungen selbst sind noch da.
lock-next-keychain-lost = Sieh nach, ob der richtige Schlüsselbund offen ist, oder öffne die Aufzeichnungen mit Passphrase oder Notfallcode.
lock-problem-key-other = Der gefundene Schlüssel gehört zu anderen Aufzeichnungen.
lock-next-key-other = Lege die Schlüsseldatei dieser Aufzeichnungen zurück, oder spiele eine Sicherung ein.
lock-problem-key-missing = Die Aufzeichnungen sind da, aber ihre Schlüsseldatei fehlt. Ohne sie öffnet nichts die Aufzeichnungen.
lock-next-key-missing = Lege key.json wieder neben record.db, oder spiele eine Sicherung ein.
lock-problem-key-damaged = Die Schlüsseldatei ist beschädigt. Die Aufzeichnungen selbst können heil sein.
lock-next-key-damaged = Lege eine Kopie von key.json zurück, oder spiele eine Sicherung ein.
lock-problem-key-newer = Die Schlüsseldatei stammt von einem neueren Sayso.
lock-next-key-newer = Aktualisiere Sayso, um diese Aufzeichnungen zu öffnen. Sie blieben unberührt.
lock-problem-no-random = Dieser Computer gab keine Zufallszahlen, also lässt sich kein Schlüssel machen.
lock-next-no-random = Starte den Computer neu und versuche es noch einmal.
lock-problem-record-damaged = Die Aufzeichnungen sind beschädigt.
lock-next-record-damaged = Spiele eine Sicherung ein: sayso restore DATEI.
lock-problem-record-newer = Die Aufzeichnungen stammen von einem neueren Sayso.
lock-next-record-newer = Aktualisiere Sayso, um sie zu öffnen. Sie blieben unberührt.
lock-problem-record-busy = Ein anderes Sayso arbeitet an diesen Aufzeichnungen.
lock-next-record-busy = Warte, bis es fertig ist, oder schließe es, und versuche es noch einmal.
lock-problem-record-locked = Die Aufzeichnungen sind verschlossen.
lock-next-record-locked = Schließe sie zuerst auf.
lock-problem-no-record = Es gibt noch keine Aufzeichnungen.
lock-next-no-record = Lies zuerst etwas ein: sayso import DATEI.
lock-problem-disk-full = Der Datenträger ist voll. Die Aufzeichnungen sind, wie sie vorher waren.
lock-next-disk-full = Schaffe Platz und versuche es noch einmal.
lock-problem-read-only = In die Aufzeichnungen lässt sich nicht schreiben.
lock-next-read-only = Prüfe die Rechte ihres Ordners und versuche es noch einmal.
lock-problem-unreachable = Eine Datei ist nicht erreichbar.
lock-next-unreachable = Prüfe, ob es sie gibt und ob du sie benutzen darfst, und versuche es noch einmal.
lock-problem-no-home = Es gibt keinen Ordner für die Aufzeichnungen: Dieses Konto hat kein Heimverzeichnis.
lock-next-no-home = Nenne einen mit --home ORDNER.

# Backup and restore.
lock-problem-backup-no-way = Eine Sicherung dieser Aufzeichnungen ließe sich nur auf diesem Computer öffnen, denn nur sein Schlüsselbund öffnet sie.
lock-next-backup-no-way = Füge zuerst eine Passphrase oder einen Notfallcode hinzu: sayso key change oder sayso key recovery.
lock-problem-file-exists = Eine Datei dieses Namens gibt es schon.
lock-next-file-exists = Wähle einen anderen Namen, oder räume die Datei weg.
lock-problem-not-a-backup = Diese Datei ist keine Sicherung von Sayso.
lock-next-not-a-backup = Wähle eine Datei, die sayso backup geschrieben hat.
lock-problem-backup-damaged = Die Sicherung ist beschädigt. Deine Aufzeichnungen blieben, wie sie sind.
lock-next-backup-damaged = Nimm eine andere Kopie der Sicherung.
lock-problem-backup-newer = Die Sicherung stammt von einem neueren Sayso.
lock-next-backup-newer = Aktualisiere Sayso, um sie einzuspielen.
lock-problem-backup-unsure = Die Sicherung ließ sich nach dem Schreiben nicht zurücklesen und wurde entfernt.
lock-next-backup-unsure = Versuche es mit einem anderen Datenträger.

# Undo.
lock-problem-nothing-to-undo = Es gibt nichts zurückzunehmen.
lock-next-nothing-to-undo = Was getan wurde, zeigt sayso undo --list.
lock-did-import = { $subject } eingelesen
lock-did-remove-source = { $subject } entfernt, mit allem, was nur darauf beruhte
lock-did-merge-brands = Zwei Marken zusammengeführt: { $subject }
lock-did-split-brand = Eine Marke getrennt: { $subject }
lock-did-rename-brand = Eine Marke umbenannt: { $subject }
lock-did-decide-join = Beantwortet, ob zwei Namen eine Marke sind: { $subject }
lock-did-add = Von Hand eingetragen: { $subject }
lock-did-me = Angaben über dich geändert
lock-did-request = Den Brief { $subject } geschrieben
lock-did-step = Vermerkt, was aus dem Brief { $subject } wurde
lock-did-preferences = Geändert, was du willst: { $subject }
lock-did-tags = Deine Stichwörter zu einer Marke geändert: { $subject }
lock-did-keep-mapping = Gemerkt, was die Spalten von { $subject } bedeuten
lock-did-forget-mapping = Vergessen, was die Spalten von { $subject } bedeuten
lock-did-other = { $subject }

# Check.
lock-check-evidence = { $count ->
    [one] Ein aufbewahrter Beleg stimmt nicht mehr mit seiner Prüfsumme überein.
   *[other] { $count } aufbewahrte Belege stimmen nicht mehr mit ihren Prüfsummen überein.
}
lock-check-restore = Spiele eine Sicherung ein: sayso restore DATEI.

# Forget.
lock-forget-record = die Aufzeichnungen: { $path }
lock-forget-key = ihr Schlüssel: { $path }
lock-forget-keychain = ihr Eintrag im Schlüsselbund dieses Computers
lock-forget-other = { $path }
lock-forget-left = Briefe, Ausfuhren und Sicherungen, die du anderswo gespeichert hast, bleiben, wo sie sind.

# Strength of a passphrase.
lock-strength-weak = schwach: schnell erraten
lock-strength-fair = mäßig: wer Geduld hat, kann sie finden
lock-strength-good = gut
lock-strength-strong = stark
