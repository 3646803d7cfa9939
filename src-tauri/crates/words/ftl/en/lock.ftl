# What can go wrong with the record and its key: what happened, and what to do next.
lock-problem-wrong-passphrase = The passphrase is wrong.
lock-next-wrong-passphrase = Check capital letters and the language of the keyboard, then try again. The recovery code opens the record too.
lock-problem-wrong-code = This recovery code doesn't open the record.
lock-next-wrong-code = Use the newest code you were shown for this record; an older one no longer works.
lock-problem-mistyped-code = There is a slip in the recovery code.
lock-next-mistyped-code = Compare it sign by sign with what you wrote down: seven groups of four.
lock-problem-empty-passphrase = The passphrase is empty.
lock-next-empty-passphrase = Choose one of several words.
lock-problem-needs-passphrase = The record is locked with a passphrase.
lock-next-needs-passphrase = Name a file with it: --passphrase-file FILE.
lock-problem-not-by-passphrase = This record isn't locked with a passphrase.
lock-next-not-by-passphrase = Leave --passphrase-file out; the keychain of this computer opens it.
lock-problem-not-by-recovery = This record has no recovery code.
lock-next-not-by-recovery = Open it with its passphrase or the keychain.
lock-problem-not-by-keychain = This record isn't locked with the keychain.
lock-next-not-by-keychain = Open it with its passphrase.
lock-problem-no-keychain = This computer has no keychain that answers.
lock-next-no-keychain = Use a passphrase: put it in the first line of a file and name it with --passphrase-file FILE.
lock-problem-keychain-locked = The keychain of this computer is locked.
lock-next-keychain-locked = Unlock it and try again, or use a passphrase: --passphrase-file FILE.
lock-problem-keychain-silent = The keychain of this computer doesn't answer.
lock-next-keychain-silent = Look for a window that asks for its password, or use a passphrase: --passphrase-file FILE.
lock-problem-keychain-forgetful = The keychain of this computer doesn't keep what it is given.
lock-next-keychain-forgetful = Use a passphrase: --passphrase-file FILE.
lock-problem-keychain-failed = The keychain of this computer failed.
lock-next-keychain-failed = Try again, or use a passphrase: --passphrase-file FILE.
lock-problem-keychain-lost = The keychain of this computer has no key for this record. The record itself is still there.
lock-next-keychain-lost = Make sure that the right keychain is unlocked, or open the record with its passphrase or recovery code.
lock-problem-key-other = The key that was found belongs to another record.
lock-next-key-other = Put back the key file that belongs to this record, or restore a backup.
lock-problem-key-missing = The record is there, but its key file is missing. Nothing opens the record without it.
lock-next-key-missing = Put key.json back beside record.db, or restore a backup.
lock-problem-key-damaged = The key file is damaged. The record itself may be well.
lock-next-key-damaged = Put back a copy of key.json, or restore a backup.
lock-problem-key-newer = The key file was written by a newer Sayso.
lock-next-key-newer = Update Sayso to open this record. It was left untouched.
lock-problem-no-random = This computer gave no random bytes, so no key can be made.
lock-next-no-random = Restart the computer and try again.
lock-problem-record-damaged = The record is damaged.
lock-next-record-damaged = Restore it from a backup: sayso restore FILE.
lock-problem-record-newer = The record was written by a newer Sayso.
lock-next-record-newer = Update Sayso to open it. It was left untouched.
lock-problem-record-busy = Another Sayso is at work on this record.
lock-next-record-busy = Wait until it is done, or close it, and try again.
lock-problem-record-locked = The record is locked.
lock-next-record-locked = Unlock it first.
lock-problem-no-record = There is no record yet.
lock-next-no-record = Import something first: sayso import FILE.
lock-problem-disk-full = The disk is full. The record is as it was before.
lock-next-disk-full = Free some space and try again.
lock-problem-read-only = The record can't be written to.
lock-next-read-only = Check the permissions of its folder and try again.
lock-problem-unreachable = A file can't be reached.
lock-next-unreachable = Check that it exists and that you may use it, then try again.
lock-problem-no-home = There is no folder for the record: this account has no home folder.
lock-next-no-home = Name one with --home DIR.

# Backup and restore.
lock-problem-backup-no-way = A backup of this record could be opened on this computer only, since only its keychain opens it.
lock-next-backup-no-way = Add a passphrase or a recovery code first: sayso key change, or sayso key recovery.
lock-problem-file-exists = There is already a file of that name.
lock-next-file-exists = Choose another name, or move that file away.
lock-problem-not-a-backup = This file isn't a backup of Sayso.
lock-next-not-a-backup = Choose a file that sayso backup wrote.
lock-problem-backup-damaged = The backup is damaged. Your record was left as it is.
lock-next-backup-damaged = Use another copy of the backup.
lock-problem-backup-newer = The backup was written by a newer Sayso.
lock-next-backup-newer = Update Sayso to restore it.
lock-problem-backup-unsure = The backup could not be read back after it was written, so it was removed.
lock-next-backup-unsure = Try another disk.

# Undo.
lock-problem-nothing-to-undo = There is nothing to take back.
lock-next-nothing-to-undo = See what was done with sayso undo --list.
lock-did-import = Imported { $subject }
lock-did-remove-source = Removed { $subject } and what rested on it alone
lock-did-merge-brands = Joined two brands: { $subject }
lock-did-split-brand = Split a brand: { $subject }
lock-did-rename-brand = Renamed a brand: { $subject }
lock-did-decide-join = Answered whether two marks are one brand: { $subject }
lock-did-add = Entered by hand: { $subject }
lock-did-me = Changed who you are
lock-did-request = Wrote the letter { $subject }
lock-did-step = Noted what came of the letter { $subject }
lock-did-preferences = Changed what you want: { $subject }
lock-did-tags = Changed your tags of a brand: { $subject }
lock-did-keep-mapping = Kept what the columns of { $subject } mean
lock-did-forget-mapping = Forgot what the columns of { $subject } mean
lock-did-other = { $subject }

# Check.
lock-check-evidence = { $count ->
    [one] One kept record of evidence no longer matches its digest.
   *[other] { $count } kept records of evidence no longer match their digests.
}
lock-check-restore = Restore the record from a backup: sayso restore FILE.

# Forget.
lock-forget-record = the record: { $path }
lock-forget-key = its key: { $path }
lock-forget-keychain = its entry in the keychain of this computer
lock-forget-other = { $path }
lock-forget-left = Letters, exports and backups that you saved elsewhere stay where they are.

# Strength of a passphrase.
lock-strength-weak = weak: guessed quickly
lock-strength-fair = fair: a patient guesser may find it
lock-strength-good = good
lock-strength-strong = strong
