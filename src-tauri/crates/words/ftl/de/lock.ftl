# What can go wrong with the record and its key: what happened, and what to do next.
lock-problem-wrong-passphrase = Die Passphrase ist falsch.
lock-next-wrong-passphrase = Prüfe Großschreibung und Tastatursprache und versuche es noch einmal. Auch der Wiederherstellungscode öffnet die Aufzeichnung.
lock-problem-wrong-code = Dieser Wiederherstellungscode öffnet die Aufzeichnung nicht.
lock-next-wrong-code = Nimm den neuesten Code, der dir für diese Aufzeichnung gezeigt wurde; ein älterer gilt nicht mehr.
lock-problem-mistyped-code = Im Wiederherstellungscode ist ein Tippfehler.
lock-next-mistyped-code = Vergleiche ihn Zeichen für Zeichen mit dem, was du notiert hast: sieben Vierergruppen.
lock-problem-empty-passphrase = Die Passphrase ist leer.
lock-next-empty-passphrase = Wähle eine aus mehreren Wörtern.
lock-problem-needs-passphrase = Die Aufzeichnung ist mit einer Passphrase verschlossen.
lock-next-needs-passphrase = Nenne eine Datei, in der sie steht: --passphrase-file DATEI.
lock-problem-not-by-passphrase = Diese Aufzeichnung ist nicht mit einer Passphrase verschlossen.
lock-next-not-by-passphrase = Lass --passphrase-file weg; der Schlüsselbund dieses Rechners öffnet sie.
lock-problem-not-by-recovery = Diese Aufzeichnung hat keinen Wiederherstellungscode.
lock-next-not-by-recovery = Öffne sie mit ihrer Passphrase oder dem Schlüsselbund.
lock-problem-not-by-keychain = Diese Aufzeichnung ist nicht mit dem Schlüsselbund verschlossen.
lock-next-not-by-keychain = Öffne sie mit ihrer Passphrase.
lock-problem-no-keychain = Auf diesem Rechner antwortet kein Schlüsselbund.
lock-next-no-keychain = Nimm eine Passphrase: Schreibe sie in die erste Zeile einer Datei und nenne sie mit --passphrase-file DATEI.
lock-problem-keychain-locked = Der Schlüsselbund dieses Rechners ist gesperrt.
lock-next-keychain-locked = Entsperre ihn und versuche es noch einmal, oder nimm eine Passphrase: --passphrase-file DATEI.
lock-problem-keychain-silent = Der Schlüsselbund dieses Rechners antwortet nicht.
lock-next-keychain-silent = Vielleicht fragt ein Fenster nach seinem Passwort. Sonst nimm eine Passphrase: --passphrase-file DATEI.
lock-problem-keychain-forgetful = Der Schlüsselbund dieses Rechners behält nicht, was er bekommt.
lock-next-keychain-forgetful = Nimm eine Passphrase: --passphrase-file DATEI.
lock-problem-keychain-failed = Der Schlüsselbund dieses Rechners hat versagt.
lock-next-keychain-failed = Versuche es noch einmal, oder nimm eine Passphrase: --passphrase-file DATEI.
lock-problem-keychain-lost = Im Schlüsselbund dieses Rechners ist kein Schlüssel für diese Aufzeichnung. Die Aufzeichnung selbst ist noch da.
lock-next-keychain-lost = Sieh nach, ob der richtige Schlüsselbund offen ist, oder öffne die Aufzeichnung mit Passphrase oder Wiederherstellungscode.
lock-problem-key-other = Der gefundene Schlüssel gehört zu einer anderen Aufzeichnung.
lock-next-key-other = Lege die Schlüsseldatei dieser Aufzeichnung zurück, oder spiele eine Sicherung ein.
lock-problem-key-missing = Die Aufzeichnung ist da, aber ihre Schlüsseldatei fehlt. Ohne sie öffnet nichts die Aufzeichnung.
lock-next-key-missing = Lege key.json wieder neben record.db, oder spiele eine Sicherung ein.
lock-problem-key-damaged = Die Schlüsseldatei ist beschädigt. Die Aufzeichnung selbst kann heil sein.
lock-next-key-damaged = Lege eine Kopie von key.json zurück, oder spiele eine Sicherung ein.
lock-problem-key-newer = Die Schlüsseldatei stammt von einem neueren Sayso.
lock-next-key-newer = Aktualisiere Sayso, um diese Aufzeichnung zu öffnen. Sie blieb unberührt.
lock-problem-no-random = Dieser Rechner gab keine Zufallszahlen, also lässt sich kein Schlüssel machen.
lock-next-no-random = Starte den Rechner neu und versuche es noch einmal.
lock-problem-record-damaged = Die Aufzeichnung ist beschädigt.
lock-next-record-damaged = Spiele eine Sicherung ein: sayso restore DATEI.
lock-problem-record-newer = Die Aufzeichnung stammt von einem neueren Sayso.
lock-next-record-newer = Aktualisiere Sayso, um sie zu öffnen. Sie blieb unberührt.
lock-problem-record-busy = Ein anderes Sayso arbeitet an dieser Aufzeichnung.
lock-next-record-busy = Warte, bis es fertig ist, oder schließe es, und versuche es noch einmal.
lock-problem-record-locked = Die Aufzeichnung ist verschlossen.
lock-next-record-locked = Schließe sie zuerst auf.
lock-problem-no-record = Es gibt noch keine Aufzeichnung.
lock-next-no-record = Lies zuerst etwas ein: sayso import DATEI.
lock-problem-disk-full = Der Datenträger ist voll. Die Aufzeichnung ist, wie sie vorher war.
lock-next-disk-full = Schaffe Platz und versuche es noch einmal.
lock-problem-read-only = In die Aufzeichnung lässt sich nicht schreiben.
lock-next-read-only = Prüfe die Rechte ihres Ordners und versuche es noch einmal.
lock-problem-unreachable = Eine Datei ist nicht erreichbar.
lock-next-unreachable = Prüfe, ob es sie gibt und ob du sie benutzen darfst, und versuche es noch einmal.
lock-problem-no-home = Es gibt keinen Ordner für die Aufzeichnung: Dieses Konto hat kein Heimverzeichnis.
lock-next-no-home = Nenne einen mit --home ORDNER.

# Backup and restore.
lock-problem-backup-no-way = Eine Sicherung dieser Aufzeichnung ließe sich nur auf diesem Rechner öffnen, denn nur sein Schlüsselbund öffnet sie.
lock-next-backup-no-way = Füge zuerst eine Passphrase oder einen Wiederherstellungscode hinzu: sayso key change oder sayso key recovery.
lock-problem-file-exists = Eine Datei dieses Namens gibt es schon.
lock-next-file-exists = Wähle einen anderen Namen, oder räume die Datei weg.
lock-problem-not-a-backup = Diese Datei ist keine Sicherung von Sayso.
lock-next-not-a-backup = Wähle eine Datei, die sayso backup geschrieben hat.
lock-problem-backup-damaged = Die Sicherung ist beschädigt. Deine Aufzeichnung blieb, wie sie ist.
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
lock-did-other = { $subject }

# Check.
lock-check-evidence = { $count ->
    [one] Ein aufbewahrter Beleg stimmt nicht mehr mit seiner Prüfsumme überein.
   *[other] { $count } aufbewahrte Belege stimmen nicht mehr mit ihren Prüfsummen überein.
}
lock-check-restore = Spiele eine Sicherung ein: sayso restore DATEI.

# Forget.
lock-forget-record = die Aufzeichnung: { $path }
lock-forget-key = ihr Schlüssel: { $path }
lock-forget-keychain = ihr Eintrag im Schlüsselbund dieses Rechners
lock-forget-other = { $path }
lock-forget-left = Briefe, Ausfuhren und Sicherungen, die du anderswo gespeichert hast, bleiben, wo sie sind.

# Strength of a passphrase.
lock-strength-weak = schwach: schnell erraten
lock-strength-fair = mäßig: wer Geduld hat, kann sie finden
lock-strength-good = gut
lock-strength-strong = stark
