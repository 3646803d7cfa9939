# Was das Fenster selbst sagt. Sätze über die Aufzeichnungen kommen aus den anderen Räumen.

## Places

window-overview = Überblick
window-brands = Marken
window-why = Warum
window-requests = Anfragen
window-import = Einlesen
window-settings = Einstellungen
window-places = Orte
window-menu = Menü
window-skip = Zur Seite springen
window-nowhere = Unter dieser Adresse ist nichts.
window-find = Suchen
window-keys = Tasten
window-lock-now = Jetzt sperren
window-nothing-leaves = Nichts verlässt diesen Computer.
window-sample-note = Das ist das Beispielleben. Menschen und Marken darin sind erfunden.
window-sample-leave = Zu deinen eigenen Aufzeichnungen
window-sample-look = Im Beispielleben umsehen

## General

window-reading = Wird gelesen …
window-undo = Rückgängig
window-undone = Rückgängig gemacht.
window-cancel = Abbrechen
window-close = Schließen
window-save = Speichern
window-copy = Kopieren
window-copied = Kopiert.
window-saved-at = Gespeichert als { $path }.
window-go-on = Weiter
window-all = Alle
window-total = Summe
window-as-table = Als Tabelle
window-as-picture = Als Bild
window-show-more = { $count } weitere zeigen
window-cut = Zu sehen: { $shown } von { $count }. Eine Ausgabe, in den Einstellungen, enthält alle.
window-drop-here = Einfach loslassen: Es wird hier gelesen und geht nirgendwohin.
window-sensitive = heikel
window-last-on = zuletzt am { $day }
window-span = { $from } bis { $to }
window-seen-span = zuerst gesehen am { $from }, zuletzt am { $to }
window-language = Sprache

## Links outside

window-link-title = Diese Adresse in deinem Browser öffnen?
window-link-leaves = Dein Browser ruft dann diese Seite ab wie bei jedem Link. Sayso selbst sendet nichts.
window-link-open = Im Browser öffnen

## How a statement is known

window-stated = Steht so im Beleg
window-stated-by = { $who } sagt es
window-stated-mail = Die Nachricht selbst sagt es
window-deduced = Von uns erschlossen
window-deduced-strength = Von uns erschlossen · { $strength }
window-entered = Von dir notiert
window-strength-weak = schwach
window-strength-moderate = mittel
window-strength-strong = stark
window-not-proved = Nicht bewiesen:

## Evidence

window-evidence = Beleg
window-evidence-number = Beleg { $number }
window-show-words = Wortlaut zeigen
window-its-words = Im Wortlaut:
window-excerpt = Auszug
window-excerpt-whole = Ganzen Eintrag zeigen
window-excerpt-file = Gerade aus der Datei gelesen. Sie liegt, wo sie war, und diese Bytes sind unverändert.
window-excerpt-copy = Aus der Kopie in deinen verschlüsselten Aufzeichnungen; die Datei selbst fehlt oder wurde verändert.
window-excerpt-none = Die Datei fehlt oder wurde verändert, und es gibt keine Kopie. Die Aussage bleibt; ihre Bytes lassen sich nicht zeigen.
window-evidence-exactly = Wo genau
window-evidence-bytes = Bytes
window-evidence-range = { $from } bis { $to }
window-evidence-pointer = Stelle
window-evidence-digest = SHA-256 dieser Bytes
window-evidence-file-digest = SHA-256 der Datei
window-evidence-id = Kennung
window-further-evidence = Alle Belege dazu

## Shared screen

window-masked-off = Werte verdecken
window-masked-on = Werte verdeckt
window-masked-label = Geteilter Bildschirm: Adressen, Nummern und Werte verdecken
window-masked-hint = Die Taste M tut es überall, bis das Fenster geschlossen wird.
window-masked-here = Der Auszug ist verdeckt, solange der Bildschirm geteilt ist.
window-masked-all = Das ist verdeckt, solange der Bildschirm geteilt ist.
window-unmask = Zeigen

## Find

window-find-title = Eine Marke, eine Aussage oder eine Handlung finden
window-find-hint = Harbour Shoes, Kissen, einlesen …
window-find-results = Gefunden
window-find-nothing = Nichts in deinen Aufzeichnungen enthält diese Wörter.
window-find-more = { $count } weitere. Tippe mehr, um einzugrenzen.
window-hit-brand = Marke
window-hit-holding = gespeichert
window-hit-transfer = weitergegeben
window-hit-personalisation = dir gezeigt
window-hit-consent = Einwilligung
window-hit-contact = Nachricht
window-hit-request = Anfrage
window-hit-act = Handlung
window-act-write = Brief schreiben
window-act-import = Dateien einlesen

## Keys

window-key-find = Alles finden
window-key-list = In einer Liste gehen
window-key-open = Öffnen
window-key-back = Zurück
window-key-mask = Werte auf geteiltem Bildschirm verdecken
window-key-lock = Sperren
window-key-zoom = Größer, kleiner, wie gewohnt
window-key-close = Schließen, was oben liegt
window-key-keys = Diese Liste

## Overview

window-worth-doing = Was sich lohnt
window-months-title = Warum du sahst, was du sahst
window-class-list = eine hochgeladene Liste, und Ähnliche
window-class-did = was du anderswo getan hast
window-class-taken = wofür eine Plattform dich hält
window-class-where = Ort, Gerät, Sprache
window-class-none = kein Grund genannt, oder ein anderer
window-who-most = Wer am meisten verwendet hat
window-all-brands = Alle { $count } Marken
window-empty-headline = Hier siehst du bald, wer was über dich weiß und warum du welche Werbung sahst.
window-empty-what = Fordere bei X, Google, Facebook oder einer anderen Plattform eine Kopie deiner Daten an oder sichere dein Postfach, und gib Sayso die Dateien. Sie werden auf diesem Computer gelesen und bleiben hier.

## Brands

window-brands-empty = Hier stehen die Marken, die etwas über dich wissen, sobald du eine Datei eingelesen hast.
window-brands-find = Marke finden
window-sort = Ordnen nach
window-sort-claims = meisten Aussagen
window-sort-personalisations = am häufigsten gezeigt
window-sort-holdings = am meisten gespeichert
window-sort-sensitivity = am heikelsten
window-sort-name = Name
window-look-alike-short = ähnlicher Name
window-look-alike = Der Name sieht aus wie { $name }, gehört aber nicht dazu.
window-categories = Arten von Daten im Spiel
window-brand-write = An sie schreiben
window-brand-holds = Was sie wissen
window-brand-holds-none = Nichts in deinen Dateien sagt, was sie wissen.
window-brand-got = Woher sie es haben
window-brand-got-none = Nichts in deinen Dateien zeigt, dass Daten an sie gingen.
window-brand-did = Was sie damit taten
window-brand-did-none = Nichts in deinen Dateien wurde dir für sie gezeigt.
window-brand-gave = Wem sie es gaben
window-brand-gave-none = Nichts in deinen Dateien zeigt, dass sie Daten weitergaben.
window-brand-wrote = Wann sie dir schrieben
window-brand-wrote-none = Keine Nachricht von ihnen in deinen Dateien.
window-brand-consents = Worin du eingewilligt hast
window-brand-asked = Was du von ihnen verlangt hast
window-brand-asked-none = Noch nichts.
window-brand-who = Warum diese Namen eine Marke sind
window-brand-who-none = Sie hat nur einen Namen; nichts wurde verbunden.
window-brand-correct = Berichtigen
window-join-by-you = Das hast du gesagt.
window-join-by-rule = Regel: { $rule }
window-rename = Ein anderer Name dafür
window-rename-do = Umbenennen
window-renamed = Umbenannt.
window-merge = Sie ist dieselbe wie
window-merge-hint = Beide werden eine Marke; das lässt sich rückgängig machen.
window-merge-do = Verbinden
window-merged = Verbunden.
window-split = Etwas hier gehört nicht dazu
window-split-do = Herausnehmen
window-split-done = { $name } ist jetzt eine eigene Marke.
window-review = Zu prüfende Verbindungen
window-review-open = Ansehen
window-review-same = Dieselbe
window-review-different = Verschieden
window-review-joined = { $a } und { $b } sind jetzt eine Marke.
window-review-kept-apart = { $a } und { $b } bleiben getrennt.

## Why

window-why-empty = Hier steht jede Werbung, Empfehlung und gezielte Nachricht mit ihren Gründen, sobald du eine Datei eingelesen hast.
window-why-to-brand = Alles über { $brand }
window-why-all = Alles, was dir gezeigt wurde
window-why-all-from = alles von { $brand }
window-why-all-count = Alle { $count } ansehen
window-why-gone = Das ist nicht mehr in deinen Aufzeichnungen.
window-filter-kind = Art
window-filter-platform = Wo
window-no-day = Kein Datum im Beleg
window-all-about = Alles über { $brand }
window-explain-crumb = { $kind } auf { $platform }
window-explain-crumb-mail = { $kind } in deinem Postfach
window-it-said = Darin stand:
window-zone-utc = als UTC gelesen; der Beleg nennt keine Zeitzone
window-reasons-none = Der Beleg nennt kein Kriterium.
window-stops = Was es beenden würde
window-stop-leaves = Läuft trotzdem weiter:
window-write-it = Schreiben
window-show-where = Zeigen, wo
window-personalisation-ad = Werbung
window-personalisation-recommendation = Empfehlungen
window-personalisation-marketing-message = Werbepost
window-personalisation-notification = Benachrichtigungen
window-personalisation-feed = Feed
window-personalisation-offer = Angebote
window-one-ad = Eine Werbung
window-one-recommendation = Eine Empfehlung
window-one-marketing-message = Eine Werbenachricht
window-one-notification = Eine Benachrichtigung
window-one-feed = Ein Beitrag in deinem Feed
window-one-offer = Ein Angebot
window-platform-x = X
window-platform-facebook = Facebook
window-platform-instagram = Instagram
window-platform-google = Google
window-platform-tiktok = TikTok
window-platform-linkedin = LinkedIn
window-platform-amazon = Amazon
window-platform-spotify = Spotify
window-platform-email = E-Mail
window-reason-customer-list = hochgeladene Liste
window-reason-list-look-alike = ähnlich wie eine Liste
window-reason-site-activity = Besuch einer Website
window-reason-app-activity = Nutzung einer App
window-reason-engagement = Reaktion darauf
window-reason-followed-account = wem du folgst
window-reason-follower-look-alike = ähnlich wie Follower
window-reason-interest = ein Interesse
window-reason-conversation-topic = ein Gesprächsthema
window-reason-search = eine Suche
window-reason-demographic = Alter, Geschlecht oder Ähnliches
window-reason-location = Ort
window-reason-device = Gerät
window-reason-language = Sprache
window-reason-third-party-segment = Segment eines Datenhändlers
window-reason-purchase-history = Gekauftes
window-reason-viewing-history = Angesehenes
window-reason-event = ein Ereignis
window-reason-contact-history = früherer Kontakt
window-reason-context = das Umfeld
window-reason-not-stated = kein Grund genannt
window-reason-other = ein anderer Grund

## Import

window-import-headline = Gib Sayso, was die Plattformen dir geben müssen.
window-import-choose = Dateien wählen …
window-import-choose-folder = Ordner wählen …
window-import-how = Wie du an die Dateien kommst
window-import-keep = Kopien der Einträge behalten, auf denen Aussagen beruhen
window-import-keep-hint = In deinen verschlüsselten Aufzeichnungen, damit der Beleg bleibt, wenn du den Download löschst.
window-import-running = liest
window-import-starting = Ich sehe nach, was es ist …
window-import-reading = { $name } wird gelesen
window-import-progress = Wie weit das Lesen ist
window-import-far = { $done } von { $of }
window-import-spoken = { $percent } Prozent gelesen
window-import-safe = Du kannst Sayso derweil weiter benutzen. Brichst du ab, bleiben deine Aufzeichnungen, wie sie vor dieser Datei waren.
window-import-cancel = Abbrechen
window-import-stopping = Hält an …
window-import-result = Was dabei herauskam
window-import-read = { $name } wurde gelesen: { $kind }.
window-import-again = { $name } war schon eingelesen. Nichts hat sich geändert.
window-import-warning = bitte ansehen
window-import-failed = nicht gelesen
window-import-see = Ansehen, was ist
window-imported-on = eingelesen am { $day }
window-unread-none = Alles, was dieser Leser kennt, konnte gelesen werden.
window-unread-see = Ansehen, was
window-skipped = Absichtlich ausgelassen
window-unknown-fields = Felder, die diese Version nicht kennt
window-unknown-fields-what = Sie wurden gezählt und in Ruhe gelassen. Plattformen ändern ihre Exporte jedes Jahr.
window-kinds = Was gelesen werden kann und wie du es bekommst
window-kinds-where = Wo du es anforderst
window-source-kind = Art
window-source-sure = am Inhalt erkannt, zu { $percent } % sicher
window-source-account = Konto
window-source-covers = Zeitraum
window-source-made = Von der Plattform erstellt
window-source-imported = Eingelesen
window-source-statements = Aussagen
window-source-copy = Kopien
window-source-copy-yes = in deinen verschlüsselten Aufzeichnungen
window-source-copy-no = keine; Belege werden aus der Datei gelesen
window-source-size = Größe
window-source-path = Lag unter
window-source-remove = Aus den Aufzeichnungen entfernen
window-source-remove-title = { $name } entfernen?
window-source-remove-file = Die Datei selbst bleibt unberührt. Abgeschickte Briefe behalten ihre Anlagen.
window-source-removed = { $name } ist entfernt.

## Requests

window-requests-empty = Hier stehen bald Briefe an Marken und die Tage, an denen ihre Antworten fällig sind.
window-requests-empty-what = Sayso schreibt den Brief aus dem Recht, das dich schützt, und aus deinen Aufzeichnungen. Du liest ihn, du schickst ihn.
window-calendar = Fristen als Kalender speichern …
window-draft-who = Für einen Brief braucht es das Recht und deinen Namen.
window-draft-who-what = Welches Recht dich schützt, folgt daraus, wo du lebst. Alles Übrige steht nur in deinen Briefen, soweit jeder es braucht.
window-draft-whom = An wen willst du schreiben?
window-draft-brand = Marke
window-draft-right = Was willst du von { $brand }?
window-draft-headline = Dein Brief an { $brand }
window-draft-other-right = Ein anderes Recht wählen
window-confidence-partial = Die Quelle zu dieser Zeile wurde nur teilweise gelesen.
window-confidence-memory = Diese Zeile ist aus dem Gedächtnis und noch nicht am Gesetz geprüft.
window-rights-none = Sayso kennt kein Recht für den Ort, an dem du lebst. Prüfe ihn in den Einstellungen.
window-letter = Der Brief
window-letter-setting = Der Brief wird gesetzt …
window-letter-facts = Zu diesem Brief
window-letter-save = Brief speichern
window-letter-writing = Wird gespeichert …
window-letter-copy = Text kopieren
window-letter-form = Sprache und Papier
window-letter-language = Sprache des Briefs
window-letter-language-yours = wie in deinen Einstellungen
window-letter-paper = Papier
window-right = Recht
window-law = Gesetz
window-to = An
window-to-change = Empfänger ändern
window-to-choose = Welche davon?
window-to-unsaid = wählen …
window-to-enter = E-Mail-Adresse oder Postanschrift
window-to-enter-hint = Zum Beispiel aus ihrer Datenschutzerklärung.
window-to-name = Nur mit Namen anschreiben
window-to-none = Keine Adresse: Feld leer lassen
window-to-none-hint = Der Brief nennt die Marke; den Weg findest du selbst.
window-learns = Sie erfahren
window-learns-nothing = nichts Neues
window-identify = Woran sie dich erkennen
window-identify-what = Das Wenigste, das sie schon haben, ist für dich gewählt. Nimm anderes nur, wenn es sein muss.
window-identify-email = Die Adresse, an die sie schreiben
window-identify-account = Dein Konto dort
window-identify-order = Eine Bestellnummer
window-identify-handle = Dein Name auf der Plattform
window-identify-name = Nur dein Name
window-identify-value = Etwas Bestimmtes (leer: aus deinen Aufzeichnungen)
window-due = Fällig
window-due-by = fällig bis { $day }
window-due-ours = unsere Erinnerung, nicht die des Gesetzes
window-due-why = Warum dieses Datum?
window-due-acknowledge-by = Eingang bestätigt bis { $day }
window-due-answer-by = Antwort bis { $day }
window-due-effective-on = endet spätestens am { $day }
window-due-extension-notice-by = Verlängerung angekündigt bis { $day }
window-due-appeal-by = Widerspruch bis { $day }
window-reference = Zeichen
window-overdue-since = überfällig seit { $day }
window-files = Der Brief, gespeichert
window-file-pdf = Zum Drucken oder Anhängen (PDF)
window-file-eml = Als E-Mail-Entwurf (öffnet sich in deinem Mailprogramm)
window-file-txt = Als reiner Text
window-file-other = Datei
window-file-open = Öffnen
window-file-show = Im Ordner zeigen
window-request-draft = Dein Brief an { $brand } ist geschrieben. **Abschicken musst du ihn selbst.**
window-request-waiting = { $brand } hat bis **{ $day }** Zeit zu antworten.
window-request-overdue = { $brand } hätte bis **{ $day }** antworten müssen.
window-request-state = Deine Anfrage an { $brand }: { $state }.
window-request-life = Was bisher geschah
window-next-send = Als Nächstes: abschicken
window-next-send-what = Per E-Mail von der Adresse, die sie kennen, oder per Post. Dann notiere hier den Tag, und die Frist läuft.
window-next-sent = Ich habe ihn abgeschickt
window-next-drop = Ich schicke ihn nicht ab
window-next-happened = Was ist geschehen?
window-next-what = Sie
window-next-choose = wählen …
window-next-on = An welchem Tag
window-next-note = Notiz (nur für dich)
window-next-reason = Der Grund, den sie nannten
window-next-mark = Notieren
window-marked = Notiert: { $state }.
window-state-draft = geschrieben
window-state-sent = abgeschickt
window-state-acknowledged = Eingang bestätigt
window-state-asked-for-more = mehr verlangt
window-state-asked-for-id = Ausweis verlangt
window-state-asked-for-fee = Gebühr verlangt
window-state-other-channel = woandershin verwiesen
window-state-extended = verlängert
window-state-fulfilled = erfüllt
window-state-partly-fulfilled = teilweise erfüllt
window-state-refused = abgelehnt
window-state-no-reply = keine Antwort
window-state-chased = erinnert
window-state-appealed = bei ihnen beschwert
window-state-complained = Beschwerde bei der Behörde
window-state-withdrawn = zurückgezogen
window-happened-acknowledged = haben den Eingang bestätigt
window-happened-fulfilled = haben getan, was ich verlangte
window-happened-partly-fulfilled = haben einen Teil getan
window-happened-refused = haben abgelehnt
window-happened-asked-for-more = haben weitere Angaben verlangt
window-happened-asked-for-id = haben einen Ausweis verlangt
window-happened-asked-for-fee = haben eine Gebühr verlangt
window-happened-other-channel = haben mich auf einen anderen Weg verwiesen
window-happened-extended = haben gesagt, dass sie länger brauchen
window-happened-no-reply = haben nicht geantwortet
window-happened-withdrawn = (ich ziehe meine Anfrage zurück)

## First run and lock

window-first-headline = Sieh, wer was über dich weiß, und mach Schluss damit.
window-first-what = Sayso bewahrt alles, was du einliest, verschlüsselt auf diesem Computer auf. Es nutzt kein Netz. Wähle zuerst, was die Aufzeichnungen öffnet.
window-first-sample-title = Noch unsicher?
window-first-sample-what = Das Beispielleben gehört einer erfundenen Person, mit einer überfälligen Antwort und einer Überraschung. Es bleibt von deinem getrennt.
window-first-lock = Was deine Aufzeichnungen öffnet
window-first-recovery = Danach bekommst du einmal einen Notfallcode, für den Tag, an dem dieses Schloss versagt.
window-first-where = Die Aufzeichnungen liegen dann in { $home }
window-first-make = Meine Aufzeichnungen anlegen
window-first-making = Wird angelegt …
window-lock-keychain = Der Schlüsselbund dieses Computers
window-lock-keychain-hint = Öffnet sich mit deiner Anmeldung; nichts zu merken.
window-lock-keychain-none = Dieser Computer hat keinen Schlüsselbund, der funktioniert.
window-lock-passphrase = Eine Passphrase
window-lock-passphrase-hint = Hält auch jene fern, die diesen Computer als du benutzen können.
window-passphrase = Passphrase
window-passphrase-new = Neue Passphrase
window-passphrase-again = Noch einmal dieselbe
window-passphrase-differs = Die beiden sind verschieden.
window-passphrase-hint = Ein paar Wörter ohne Zusammenhang sind stark und leicht zu merken.
window-passphrase-change = Passphrase ändern
window-passphrase-set = Passphrase setzen
window-passphrase-changed = Die Passphrase ist geändert.
window-keychain-use = Auch den Schlüsselbund nutzen
window-keychain-set = Der Schlüsselbund öffnet jetzt deine Aufzeichnungen.
window-recovery-code = Notfallcode
window-recovery-headline = Schreib dir deinen Notfallcode auf. Er wird nur jetzt gezeigt.
window-recovery-what = Gehen Schlüsselbund oder Passphrase verloren, öffnet dieser Code deine Aufzeichnungen. Ohne eines davon kann es niemand, auch wir nicht. Bewahre ihn auf Papier auf, nicht auf diesem Computer.
window-recovery-noted = Ich habe ihn aufgeschrieben
window-recovery-go-on = Anfangen
window-recovery-new = Neuer Notfallcode
window-recovery-new-title = Dein neuer Notfallcode
window-recovery-new-what = Er wird nur jetzt gezeigt. Der alte Code gilt nicht mehr.
window-locked = Gesperrt
window-locked-headline = Deine Aufzeichnungen sind gesperrt.
window-locked-keychain = Der Schlüsselbund dieses Computers öffnet sie.
window-open-record = Öffnen
window-opening = Wird geöffnet …
window-open-by-keychain = Schlüsselbund nutzen
window-open-by-passphrase = Passphrase nutzen
window-open-by-recovery = Notfallcode nutzen

## What to do next, where the façade's advice is for the command line

window-try-recipient = Sieh in die Datenschutzerklärung und trage die Adresse neben dem Brief ein.
window-try-unsure = Wähle neben dem Brief einen aus, oder lass die Adresse leer.
window-try-no-name = Sag ihn in den Einstellungen.
window-try-no-home = Sag es in den Einstellungen.
window-try-no-law = Sayso kennt das Recht der EU und des EWR, des Vereinigten Königreichs, Kaliforniens und Australiens.
window-try-unknown-right = Wähle eines davon:
window-try-several-rows = Wähle, was du meinst:
window-try-ambiguous = Wähle, was du meinst:
window-try-no-brand = Suche sie in der Liste der Marken.
window-try-no-identifier = Gib sie selbst an, neben dem Brief.
window-try-no-font = Gib der Marke auf ihrer Seite einen Namen in lateinischen Buchstaben.
window-try-header = Gib der Marke auf ihrer Seite einen sauberen Namen.
window-try-no-request = Suche sie in der Liste der Anfragen.
window-try-residents-only = Wohnst du dort, sag es in den Einstellungen.
window-try-needs-passphrase = Gib ihre Passphrase oder ihren Notfallcode ein.
window-try-not-by-passphrase = Öffne sie mit dem Schlüsselbund dieses Computers.
window-try-no-keychain = Nimm stattdessen eine Passphrase.
window-try-keychain-locked = Entsperre den Schlüsselbund und versuche es noch einmal, oder nimm eine Passphrase.
window-try-keychain-silent = Vielleicht fragt ein Fenster nach dem Passwort des Schlüsselbunds. Sonst nimm eine Passphrase.
window-try-keychain-forgetful = Nimm stattdessen eine Passphrase.
window-try-keychain-failed = Versuche es noch einmal, oder nimm eine Passphrase.
window-try-record-damaged = Spiele in den Einstellungen eine Sicherung ein.
window-try-no-record = Lies zuerst eine Datei ein.
window-try-no-home = Starte Sayso mit dem Namen eines Ordners für die Aufzeichnungen.
window-try-backup-no-way = Setze zuerst eine Passphrase oder erzeuge einen Notfallcode, unter „Schloss“.
window-try-not-a-backup = Wähle eine Datei, die als Sicherung gespeichert wurde.
window-try-nothing-to-undo = Der Verlauf in den Einstellungen zeigt, was getan wurde.
window-try-not-found = Suche es mit „Suchen“.
window-try-no-source = Suche sie in der Liste der eingelesenen Dateien.

## Settings

window-settings-headline = Einstellungen deiner Aufzeichnungen und dieses Fensters
window-settings-headline-sample = Einstellungen des Beispiellebens
window-me = Wer du bist
window-me-what = Nur für Briefe. Ein Brief sagt davon so wenig wie möglich.
window-me-name = Name
window-me-address = Postanschrift
window-me-address-hint = Nur für Briefe auf Papier.
window-me-emails = E-Mail-Adressen
window-me-emails-hint = Eine pro Zeile, zuerst die, von der du schreibst.
window-me-lives = Wo du lebst
window-me-lives-hint = Daraus folgt, welche Gesetze dich schützen.
window-me-lives-unsaid = nicht gesagt
window-me-california = Kalifornien (Vereinigte Staaten)
window-me-language = Sprache deiner Briefe
window-me-language-unsaid = wie dieses Fenster
window-me-saved = Gespeichert.
window-looks = Dieses Fenster
window-theme = Hell oder dunkel
window-theme-system = wie der Desktop
window-theme-light = hell
window-theme-dark = dunkel
window-lock = Schloss
window-lock-what = Was deine Aufzeichnungen öffnet und wann sie sich selbst sperren.
window-lock-by = Sie öffnen sich mit: { $ways }.
window-wrap-keychain = dem Schlüsselbund
window-wrap-passphrase = einer Passphrase
window-wrap-recovery = dem Notfallcode
window-lock-after = Nach einer Weile ohne Handlung sperren
window-lock-never = nie
window-record = Die Aufzeichnungen
window-record-what = Wo sie liegen, eine Kopie davon, ob sie heil sind.
window-backup = Sicherung speichern …
window-backup-done = Die Sicherung ist gespeichert und geprüft: { $path }.
window-restore = Sicherung einspielen …
window-restore-title = Eine Sicherung an die Stelle dieser Aufzeichnungen setzen?
window-restore-what = Was jetzt in den Aufzeichnungen steht und nicht in der Sicherung, ist dann weg. Die Sicherung wird geprüft, bevor etwas ersetzt wird.
window-restore-do = Einspielen
window-restore-done = Eingespielt aus { $path }.
window-check = Aufzeichnungen prüfen
window-checking = Wird geprüft …
window-check-bad = Etwas stimmt nicht:
window-forget = Alles löschen
window-forget-what = Löscht die Aufzeichnungen und ihren Schlüssel von diesem Computer.
window-forget-title = Alles löschen?
window-forget-exactly = Das lässt sich nicht rückgängig machen, und kein Notfallcode hilft. Sicherungen und gespeicherte Briefe bleiben. Gelöscht werden:
window-forget-word = löschen
window-forget-type = Tippe „{ $word }“, um fortzufahren
window-history = Verlauf
window-history-what = Jede Änderung an den Aufzeichnungen. Die neueste lässt sich zurücknehmen.
window-history-empty = Noch wurde nichts geändert.
window-history-undone = zurückgenommen

## Counts

window-sum-personalisations = { $count ->
    [one] { $count }-mal gezeigt
   *[other] { $count }-mal gezeigt
}
window-sum-holdings = { $count ->
    [one] { $count } Angabe gespeichert
   *[other] { $count } Angaben gespeichert
}
window-sum-transfers = { $count ->
    [one] { $count } Datenübermittlung
   *[other] { $count } Datenübermittlungen
}
window-sum-contacts = { $count ->
    [one] { $count } Nachricht
   *[other] { $count } Nachrichten
}
window-sum-consents = { $count ->
    [one] { $count } Einwilligung
   *[other] { $count } Einwilligungen
}
window-open-request = { $count ->
    [one] { $count } offene Anfrage
   *[other] { $count } offene Anfragen
}
window-section-sum = { $count ->
    [one] { $count } Aussage
   *[other] { $count } Aussagen
}
window-statements = { $count ->
    [one] { $count } Aussage
   *[other] { $count } Aussagen
}
window-origin-provided = { $count ->
    [one] { $count } von dir
   *[other] { $count } von dir
}
window-origin-observed = { $count ->
    [one] { $count } beobachtet
   *[other] { $count } beobachtet
}
window-origin-inferred = { $count ->
    [one] { $count } geschlossen
   *[other] { $count } geschlossen
}
window-origin-acquired = { $count ->
    [one] { $count } von anderen
   *[other] { $count } von anderen
}
window-review-waiting = { $count ->
    [one] { $count } Namenspaar ist vielleicht eine Marke; du entscheidest.
   *[other] { $count } Namenspaare sind vielleicht je eine Marke; du entscheidest.
}
window-review-headline = { $count ->
    [one] { $count } Namenspaar ist vielleicht eine Marke. Du entscheidest.
   *[other] { $count } Namenspaare sind vielleicht je eine Marke. Du entscheidest.
}
window-why-headline = { $count ->
    [one] **{ $count }** Sache wurde für dich ausgewählt, Tag für Tag.
   *[other] **{ $count }** Sachen wurden für dich ausgewählt, Tag für Tag.
}
window-why-headline-brand = { $count ->
    [one] **{ $count }** Sache von { $brand } wurde für dich ausgewählt.
   *[other] **{ $count }** Sachen von { $brand } wurden für dich ausgewählt.
}
window-reasons = { $count ->
    [one] Grund
   *[other] Gründe
}
window-sources = { $count ->
    [one] { $count } Datei in deinen Aufzeichnungen
   *[other] { $count } Dateien in deinen Aufzeichnungen
}
window-import-found = { $count ->
    [one] bisher { $count } Aussage
   *[other] bisher { $count } Aussagen
}
window-unread = { $count ->
    [0] Was nicht zu lesen war
    [one] { $count } Stelle war nicht lesbar
   *[other] { $count } Stellen waren nicht lesbar
}
window-source-remove-goes = { $count ->
    [one] { $count } Aussage beruht allein darauf und geht.
   *[other] { $count } Aussagen beruhen allein darauf und gehen.
}
window-source-remove-stays = { $count ->
    [one] { $count } Aussage hat andere Belege und bleibt.
   *[other] { $count } Aussagen haben andere Belege und bleiben.
}
window-requests-overdue = { $count ->
    [one] { $count } Antwort ist überfällig
   *[other] { $count } Antworten sind überfällig
}
window-requests-drafts = { $count ->
    [one] { $count } Brief noch nicht abgeschickt
   *[other] { $count } Briefe noch nicht abgeschickt
}
window-requests-open = { $count ->
    [one] { $count } Antwort erwartet
   *[other] { $count } Antworten erwartet
}
window-requests-done = { $count ->
    [one] { $count } Anfrage erledigt
   *[other] { $count } Anfragen erledigt
}
window-letter-written = { $count ->
    [one] Gespeichert: { $count } Datei.
   *[other] Gespeichert: { $count } Dateien.
}
window-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
window-check-ok = { $count ->
    [one] Alles in Ordnung. { $count } Eintrag wurde gegen seine Prüfsumme geprüft.
   *[other] Alles in Ordnung. { $count } Einträge wurden gegen ihre Prüfsummen geprüft.
}
window-brands-headline = { $searching ->
    [yes] { $count ->
        [0] Keine Marke hat „{ $text }“ im Namen.
        [one] **{ $count } Marke** hat „{ $text }“ im Namen.
       *[other] **{ $count } Marken** haben „{ $text }“ im Namen.
    }
   *[no] { $count ->
        [one] **{ $count } Marke** weiß etwas über dich oder hat es verwendet.
       *[other] **{ $count } Marken** wissen etwas über dich oder haben es verwendet.
    }
}
window-requests-headline = { $overdue ->
    [0] { $open ->
        [0] Es steht keine Antwort aus.
        [one] **{ $open } Antwort** steht aus; keine ist überfällig.
       *[other] **{ $open } Antworten** stehen aus; keine ist überfällig.
    }
    [one] **{ $overdue } Antwort** ist überfällig; { $open ->
        [one] { $open } Anfrage ist offen.
       *[other] { $open } Anfragen sind offen.
    }
   *[other] **{ $overdue } Antworten** sind überfällig; { $open ->
        [one] { $open } Anfrage ist offen.
       *[other] { $open } Anfragen sind offen.
    }
}
