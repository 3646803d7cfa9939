# import
import-cancelled = The import was cancelled. Nothing of this file is in the record.
import-no-reader = Sayso has no reader for “{ $kind }”. Leave out --as, or see “sayso kinds” for what it reads.
import-not-recognised = { $name } is not a kind of export that Sayso reads. See “sayso kinds” for what it reads; if you are sure what it is, name it with --as.
import-no-source = There is no source “{ $id }” in the record.
import-no-source-next = “sayso sources” lists them.
import-other-account = This is an export of { $account } on { $platform }, but what you imported first is of { $other }. If it is somebody else's, take the import back with undo.
import-kind-x-archive = X archive
import-kind-facebook-export = Facebook export
import-kind-mailbox = Mailbox
import-kind-email-message = Single e-mail
import-how-x-archive = Ask X for an archive of your data in the settings of your account.
import-how-facebook-export = Ask Facebook for an export of your information, as JSON.
import-how-mailbox = Export your mailbox as an mbox file, or point to your mail program's Maildir folder.
import-how-email-message = Save one message from your mail program as an .eml file.
