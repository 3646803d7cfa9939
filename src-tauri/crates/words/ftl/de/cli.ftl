# The command line's own sentences.
cli-choices = Wähle eins: { $choices }.
cli-passphrase-file = Die Passphrasendatei ist nicht lesbar: { $path }: { $why }.
cli-passphrase-file-next = Prüfe den Pfad und deine Rechte.
cli-ask-passphrase = Passphrase (oder Wiederherstellungscode):
cli-ask-passphrase-of-backup = Passphrase oder Wiederherstellungscode der Sicherung:
cli-ask-new-why = Die Aufzeichnung wird mit einer Passphrase verschlossen. Am besten mehrere Wörter, die du sonst nirgends benutzt; niemand kann sie zurücksetzen.
cli-ask-new-passphrase = Neue Passphrase:
cli-ask-new-again = Noch einmal:
cli-ask-new-differ = Die beiden unterscheiden sich.
cli-check-well = { $count ->
    [0] Die Aufzeichnung ist heil.
    [one] Die Aufzeichnung ist heil. Ein aufbewahrter Beleg stimmt mit seiner Prüfsumme überein.
   *[other] Die Aufzeichnung ist heil. { $count } aufbewahrte Belege stimmen mit ihren Prüfsummen überein.
}
cli-undo-none = Noch wurde nichts getan.
cli-undo-line = { $at }  { $sentence }
cli-undo-undone = { $at }  { $sentence } (zurückgenommen)
cli-undo-done = Zurückgenommen: { $sentence }.
cli-key-changed = Das Schloss ist geändert. Der alte Weg öffnet die Aufzeichnung nicht mehr.
cli-key-strength = Die neue Passphrase ist { $strength }.
cli-key-no-new = Es fehlt eine neue Passphrase.
cli-key-no-new-next = Schreibe sie in die erste Zeile einer Datei und nenne sie: sayso key change --new-passphrase-file DATEI.
cli-key-code = Dein Wiederherstellungscode:
cli-key-code-once = Schreibe ihn auf und bewahre ihn nicht bei diesem Rechner auf. Er wird nur dieses eine Mal gezeigt; ein früherer Code gilt nicht mehr.
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
