# import
import-cancelled = Der Import wurde abgebrochen. Von dieser Datei ist nichts in den Aufzeichnungen.
import-no-reader = Sayso kann „{ $kind }“ nicht lesen. Lass --as weg, oder sieh mit „sayso kinds“ nach, was es liest.
import-not-recognised = { $name } ist kein Export, den Sayso lesen kann. „sayso kinds“ zeigt, was es liest; wenn du sicher bist, was es ist, nenne es mit --as.
import-no-source = Es gibt keine Quelle „{ $id }“ in den Aufzeichnungen.
import-no-source-next = „sayso sources“ zeigt alle.
import-other-account = Das ist ein Export von { $account } bei { $platform }, zuerst hast du aber einen von { $other } importiert. Wenn er jemand anderem gehört, nimm den Import zurück.
import-kind-x-archive = Archiv von X
import-kind-facebook-export = Export von Facebook
import-kind-mailbox = Postfach
import-kind-email-message = Einzelne E-Mail
import-how-x-archive = Bitte X in den Einstellungen deines Kontos um ein Archiv deiner Daten.
import-how-facebook-export = Bitte Facebook um einen Export deiner Informationen, als JSON.
import-how-mailbox = Exportiere dein Postfach als mbox-Datei, oder zeige auf den Maildir-Ordner deines Mailprogramms.
import-how-email-message = Speichere eine Nachricht aus deinem Mailprogramm als .eml-Datei.
