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
