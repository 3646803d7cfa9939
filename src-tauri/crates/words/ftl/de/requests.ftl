# Rechte, Briefe, Fristen und das Leben einer Anfrage.

## Rechte
requests-right = { $right ->
    [objection-direct-marketing] Direktwerbung widersprechen
    [opt-out-marketing-messages] Werbenachrichten beenden
    [opt-out-sale-sharing] Verkauf und Weitergabe untersagen
    [opt-out-sharing-for-marketing] Nutzung für fremde Werbung beenden
    [limit-sensitive-data] Nutzung sensibler Daten beschränken
    [withdraw-consent] Einwilligung widerrufen
    [objection] Der Verarbeitung widersprechen
    [erasure] Löschung
    [access] Auskunft
    [portability] Daten mitnehmen
    [source-of-data] Woher die Daten kommen
    [recipients] Wer die Daten erhielt
   *[other] { $right }
}
requests-basis = { $basis ->
    [law] Frist des Gesetzes
    [regulator] wie die Aufsicht das Gesetz liest
   *[ours] unsere Erinnerung; das Gesetz nennt keine Zahl
}

## Fristen, wie das Gesetz sie schreibt
requests-period-months = { $count ->
    [one] ein Monat
   *[other] { $count } Monate
}
requests-period-calendar-days = { $count ->
    [one] ein Kalendertag
   *[other] { $count } Kalendertage
}
requests-period-business-days = { $count ->
    [one] ein Werktag
   *[other] { $count } Werktage
}
requests-period-at-once = sofort; unsere Erinnerung nach: { $reminder }
requests-period-reasonable = angemessene Zeit; Erinnerung nach: { $reminder }
requests-period-none = keine Frist

## Warum dieser Tag
requests-why-rule = Frist für die Antwort von { $brand }: { $period } ({ $citation }).
requests-why-rule-open = Das Gesetz nennt { $brand } keine Zahl von Tagen: { $period } ({ $citation }).
requests-why-start-draft = Der Brief ist noch nicht gesendet: gezählt, als ginge er am { $day } hinaus.
requests-why-start-assumed = Du hast ihn am { $sent } gesendet. Gesendet ist nicht angekommen: Wir nehmen an, dass eine E-Mail am selben Tag ankommt.
requests-why-start-post = Du hast ihn am { $sent } gesendet. Gesendet ist nicht angekommen: Wir geben der Post { $post } Tage, gezählt wird ab { $day }.
requests-why-start-received = { $brand } hat den Eingang am { $day } bestätigt; gezählt wird ab da.
requests-why-start-sent = Du hast ihn am { $sent } gesendet; nach diesem Gesetz beginnt damit die Frist.
requests-why-end = Der letzte Tag ist der { $day }.
requests-why-end-moved = Sie endete am { $plain }, an einem Wochenende oder Feiertag, und läuft deshalb bis { $day }.
requests-why-extended = { $brand } hat die Verlängerung ({ $longer }) genommen und das rechtzeitig gesagt (bis { $day }).
requests-why-extended-late = { $brand } hat eine Verlängerung zu spät angekündigt: Das ging bis { $day }. Es bleibt bei der ersten Frist.
requests-why-paused = Die Frist ruht seit { $day }, seit { $brand } dich etwas gefragt hat, worauf sie warten darf.
requests-why-was-paused = { $count ->
    [one] Die Frist ruhte einen Tag, solange eine Frage an dich offen war.
   *[other] Die Frist ruhte { $count } Tage, solange eine Frage an dich offen war.
}
requests-why-holidays = Gezählt mit den Feiertagen von { $country }.
requests-why-holidays-assumed = Wir wissen nicht, in welchem Land { $brand } sitzt; gezählt mit den Feiertagen von { $country }, wo du wohnst.
requests-why-holidays-unknown = Wir kennen dort keine Feiertage; nur Wochenenden sind berücksichtigt.
requests-why-chased = Du hast { $brand } am { $on } erinnert und Zeit bis { $day } gegeben. Diese Zeit ({ $period }) ist unsere, nicht die des Gesetzes.
requests-why-appealed-law = Du hast dich am { $on } bei { $brand } selbst beschwert; dafür gibt das Gesetz Zeit bis { $day } ({ $period }).
requests-why-appealed = Du hast dich am { $on } bei { $brand } selbst beschwert und Zeit bis { $day } gegeben. Diese Zeit ({ $period }) ist unsere, nicht die des Gesetzes.
requests-why-basis-law = Die Frist setzt das Gesetz.
requests-why-basis-regulator = Die Zahl ist die Lesart der Aufsicht, nicht des Gesetzes.
requests-why-basis-ours = Die Zahl ist unsere, zur Erinnerung.
requests-country = { $code ->
    [AT] Österreich
    [AU] Australien
    [BE] Belgien
    [BG] Bulgarien
    [CY] Zypern
    [CZ] Tschechien
    [DE] Deutschland
    [DK] Dänemark
    [EE] Estland
    [ES] Spanien
    [FI] Finnland
    [FR] Frankreich
    [GB] Großbritannien
    [GB-NIR] Nordirland
    [GB-SCT] Schottland
    [GR] Griechenland
    [HR] Kroatien
    [HU] Ungarn
    [IE] Irland
    [IS] Island
    [IT] Italien
    [LI] Liechtenstein
    [LT] Litauen
    [LU] Luxemburg
    [LV] Lettland
    [MT] Malta
    [NL] den Niederlanden
    [NO] Norwegen
    [PL] Polen
    [PT] Portugal
    [RO] Rumänien
    [SE] Schweden
    [SI] Slowenien
    [SK] der Slowakei
    [US] den USA
    [US-CA] Kalifornien
   *[other] { $code }
}

## Was sie erfahren
requests-learns-name = Deinen Namen: { $value }
requests-learns-email = Eine E-Mail-Adresse für die Antwort: { $value }
requests-learns-address = Deine Postanschrift: { $value }
requests-learns-residence = Dass du in Kalifornien wohnst
requests-identifier = { $kind ->
    [email] E-Mail-Adresse
    [account] Konto
    [order] Bestellnummer
    [handle] Benutzername
   *[name] Name
}
requests-learns-known = { $kind ->
    [email] Deine E-Mail-Adresse, die sie haben: { $value }
    [account] Dein Konto, das sie haben: { $value }
    [order] Deine Bestellnummer, die sie haben: { $value }
    [handle] Deinen Benutzernamen, den sie haben: { $value }
   *[name] Deinen Namen, den sie haben: { $value }
}
requests-learns-new = { $kind ->
    [email] Deine E-Mail-Adresse, soweit wir wissen neu für sie: { $value }
    [account] Dein Konto, soweit wir wissen neu für sie: { $value }
    [order] Deine Bestellnummer, soweit wir wissen neu für sie: { $value }
    [handle] Deinen Benutzernamen, soweit wir wissen neu für sie: { $value }
   *[name] Deinen Namen, soweit wir wissen neu für sie: { $value }
}
requests-learns-dealings = Dass du an { $brand } geschrieben hast, weshalb, und was daraus wurde
requests-learns-relation = { $kind ->
    [mail] Dass dir ihre Nachricht vom { $on } aufgefallen ist
    [order] Dass du dich auf deine Bestellung beziehst ({ $on })
    [account] Dass du dich auf dein Konto beziehst
    [list] Dass du von der Kontaktliste hinter einer Anzeige weißt ({ $on })
    [ad] Dass dir ihre Anzeige vom { $on } aufgefallen ist
    [transfer] Dass du von erhaltenen oder weitergegebenen Daten weißt
   *[holding] Dass du weißt, dass sie Daten haben
}

## Was jetzt zu tun ist
requests-authority = der Datenschutzaufsicht
requests-window-ready = Der nächste Schritt ist bereit
requests-window-write = { $kind ->
    [chase] Erinnerung schreiben
    [appeal] Zuerst dort beschweren
   *[complaint] Beschwerde schreiben
}
requests-window-until = Der Brief wünscht eine Antwort bis { $day }.
requests-window-attach = Die Antwort anhängen …
requests-window-drop = Loslassen, um sie an diesen Schritt der Anfrage zu hängen.
requests-window-drop-one = An einen Schritt lässt sich eine Datei hängen. Pack mehrere zuerst in ein Archiv.
requests-window-save-file = Kopie sichern
requests-window-bytes = { $bytes } Bytes
requests-next-draft = Lies den Brief, sende ihn selbst und vermerke ihn dann als gesendet.
requests-next-overdue = Die Antwort von { $brand } ist überfällig.
requests-next-remind = Erinnere zuerst daran. Bringt das keine Antwort:
requests-next-wait = { $brand } hat jetzt eine weitere Zeit. Vermerke hier, was geantwortet wird.
requests-next-complained = Die Behörde hat deine Beschwerde. Vermerke hier, was daraus wird.
requests-next-asked-for-more = Gib { $brand } nur, was nötig ist, um dich zu finden, und vermerke die Anfrage dann erneut als gesendet.
requests-next-fulfilled = Importiere später einen neueren Export: Er zeigt, ob { $brand } sich daran gehalten hat.

requests-ready-why = { $ground ->
    [refusal] { $brand } hat am { $day } abgelehnt.
    [part] { $brand } hat am { $day } nur einen Teil getan.
   *[silence] Die Zeit für die Antwort endete am { $day }.
}
requests-ready = { $kind ->
    [chase] Eine Erinnerung an { $brand } kann jetzt geschrieben werden.
    [appeal] Eine Beschwerde bei { $brand } selbst kann jetzt geschrieben werden; dieses Gesetz setzt sie vor die bei der Behörde.
   *[complaint] Eine Beschwerde bei der Behörde kann jetzt geschrieben werden.
}

## Empfänger
requests-window-authority = Behörde an deinem Wohnort
requests-source-authority = Aus der Liste der Behörden: { $url }
requests-source-none = Nur mit Namen adressiert; eine Anschrift ist nicht bekannt.
requests-source-person = Von dir genannt.
requests-source-mail = Aus den eigenen Nachrichten der Marke: die Adresse, die sie zum Abmelden nennen.
requests-source-mail-of = Aus der eigenen Nachricht der Marke vom { $day }: die Adresse, von der sie schreibt.
requests-source-pack = Aus { $pack }, Stand { $day } ({ $quality }).
requests-quality = { $quality ->
    [tested] mit einer Anfrage erprobt
    [verified] von der Redaktion geprüft
    [imported] aus einer anderen Liste übernommen
    [scraped] von einem Programm gesammelt
   *[other] { $quality }
}

## Hinweise zum Brief
requests-note-none = Der Entwurf hat noch keinen Empfänger: Trage ihn ein, bevor du sendest.
requests-note-needs-id = { $brand } verlangt bekanntlich einen Ausweis. Warte auf Gründe, bevor du einen schickst.
requests-note-form = Die Firma hat für solche Anfragen auch ein Formular: { $url }
requests-note-unsure-law = Ein Teil dieser Angaben zum Gesetz wurde nicht im amtlichen Text gelesen. Prüfe die Fundstelle, bevor du dich darauf stützt.
requests-note-other-home = Dieses Gesetz ist nicht das, das aus deinem Wohnort folgt.
requests-note-new-identifier = Dein Bestand zeigt nicht, dass { $brand } diese Angabe schon hat. Der Brief würde sie verraten.
requests-note-no-identifier = Der Brief nennt nichts außer deinem Namen, woran { $brand } dich finden könnte.
requests-note-look-alike = Der Name { $brand } ähnelt dem einer anderen Marke. Vergewissere dich, wer das ist, bevor du schreibst.
requests-note-again = Du hast schon eine offene Anfrage dieser Art an { $brand } ({ $reference }).
requests-note-brand-first = Die Behörde erwartet, dass du dich zuerst bei { $brand } selbst beschwert hast. Dein Bestand zeigt keine solche Beschwerde.
requests-note-authority = Wie diese Behörde Beschwerden annimmt, steht hier: { $url }
requests-note-authority-form = Diese Behörde hat ein Formular für Beschwerden; es fragt nach denselben Tatsachen: { $url }
requests-note-authority-part = In deinem Land nimmt die Behörde des Landesteils, in dem du wohnst, Beschwerden an: Wähle deine. Sagst du mit seinem Kürzel, wo du wohnst, etwa { $example }, dann wird sie für dich gewählt.
requests-note-pace = Briefe dieser Art werden verteilt: höchstens { $count } am Tag.
requests-note-left-out = Im Brief weggelassen, weil es sich nicht drucken lässt oder etwas verbirgt: { $signs }

## Der Kalender
requests-calendar = Sayso: fällige Antworten
requests-calendar-answer = Antwort fällig: { $brand } ({ $reference })
requests-calendar-acknowledge = Eingangsbestätigung fällig: { $brand } ({ $reference })
requests-calendar-appeal = Letzter Tag für eine Beschwerde: { $brand } ({ $reference })

## Was schiefgehen kann
requests-problem-me-name = Ein Name kann keine Zeilenumbrüche oder Steuerzeichen enthalten.
requests-problem-me-home = „{ $code }“ ist kein Ländercode.
requests-try-me-home = Nimm ISO 3166, etwa DE, GB, AU oder US-CA.
requests-problem-me-zone = „{ $zone }“ ist keine Zeitzone.
requests-try-me-zone = Nimm einen Namen wie Europe/Berlin.
requests-problem-address = „{ $address }“ ist keine E-Mail-Adresse, die ein Brief tragen kann.
requests-try-address = Prüfe sie auf fehlende oder überzählige Zeichen.
requests-problem-language = Auf „{ $tag }“ gibt es keine Briefe.
requests-try-language = Nimm en oder de.
requests-problem-no-name = Ein Brief braucht deinen Namen.
requests-try-no-name = Sag ihn mit: sayso me set --name "…"
requests-problem-no-home = Welche Rechte du hast, folgt daraus, wo du wohnst, und das hast du nicht gesagt.
requests-try-no-home = Sag es mit: sayso me set --lives-in CODE (DE, GB, AU, US-CA, …)
requests-problem-no-law = Für deinen Wohnort ({ $code }) bringt Sayso noch kein Gesetz mit.
requests-try-no-law = Enthalten sind die der EU und des EWR, des Vereinigten Königreichs, Kaliforniens und Australiens; nenne eines mit --law, falls es dich schützt.
requests-problem-unknown-law = Ein Gesetz „{ $law }“ gibt es hier nicht.
requests-try-unknown-law = Wähle eines der enthaltenen.
requests-problem-unknown-right = Für „{ $right }“ gibt es unter diesem Gesetz keinen Brief.
requests-try-unknown-right = `sayso rights` zeigt die vorhandenen.
requests-problem-several-rows = „{ $right }“ kann gegenüber { $brand } mehrere Rechte meinen, und der Fall entscheidet es nicht.
requests-try-several-rows = Nenne die Zeile mit --right.
requests-problem-not-in-force = Auf „{ $right }“ kannst du dich nicht vor dem { $day } berufen.
requests-try-not-in-force = Warte bis zu diesem Tag.
requests-problem-residents-only = Dieses Gesetz schützt nur, wer in Kalifornien wohnt, und der Brief sagt das von dir.
requests-try-residents-only = Wenn du dort wohnst, sag es mit: sayso me set --lives-in US-CA
requests-problem-ad-alone = Der Bestand zeigt nur Anzeigen von { $brand }. Eine Anzeige allein zeigt nicht, dass Daten von dir dort liegen, und die Frage gäbe welche preis.
requests-try-ad-alone = Widersprich stattdessen oder melde dich ab; oder importiere Belege für ein Konto, eine Nachricht oder eine Weitergabe.
requests-problem-no-claim = Kein Beleg im Bestand nennt { $brand } als werbend, schreibend, speichernd, gebend oder empfangend.
requests-try-no-claim = Importiere zuerst Belege.
requests-problem-no-brand = Eine Marke „{ $brand }“ gibt es im Bestand nicht.
requests-try-no-brand = `sayso brands` zeigt sie; Name, Domain oder Handle genügt.
requests-problem-ambiguous = „{ $brand }“ kann mehrere Marken meinen.
requests-try-ambiguous = Nenne eine mit ihrer Kennung.
requests-problem-unsure = Die Firmenliste hat mehrere Firmen, die { $brand } sein könnten.
requests-try-unsure = Wähle eine mit --to, oder --to none.
requests-problem-recipient = Sayso kennt keine Anschrift für Briefe an { $brand }.
requests-try-recipient = Sieh in der Datenschutzerklärung nach und nenne sie mit --to: eine E-Mail-Adresse, eine Postanschrift oder none.
requests-problem-paper = Ein Papier „{ $paper }“ gibt es nicht.
requests-try-paper = Nimm a4 oder letter.
requests-problem-format = Als „{ $format }“ werden Briefe nicht geschrieben.
requests-try-format = Nimm pdf, eml oder txt.
requests-problem-identify = An „{ $kind }“ kann man dich nicht erkennen.
requests-try-identify = Nimm email, account, order, handle oder name, auf Wunsch mit :WERT.
requests-problem-no-identifier = Der Bestand hat keine Angabe „{ $kind }“, die { $brand } kennt.
requests-try-no-identifier = Gib sie selbst an: --identify-by { $kind }:WERT
requests-problem-paced = Heute wurden schon { $count } Briefe dieser Art geschrieben. Mehr auf einmal könnte als Missbrauch gelten, und niemand kann den Antworten folgen.
requests-try-paced = Mach morgen weiter.
requests-problem-no-font = „{ $text }“ steht in einer Schrift, die die Schriftarten des Briefs nicht haben ({ $script }).
requests-try-no-font = Gib der Marke mit sayso brand rename eine lateinische Form, oder lass das PDF mit --format eml,txt weg.
requests-problem-header = Ein Feld ({ $field }) enthält einen Zeilenumbruch oder ein Steuerzeichen und kann nicht im Kopf einer E-Mail stehen.
requests-try-header = Gib der Marke mit sayso brand rename einen sauberen Namen, oder lass den Entwurf mit --format pdf,txt weg.
requests-problem-nothing-due = In der Anfrage { $reference } an { $brand } ist nichts überfällig oder abgelehnt.
requests-try-nothing-due = Warte den Tag ab, an dem die Antwort fällig ist, oder vermerke, was { $brand } geantwortet hat.
requests-problem-no-such-step = Die Anfrage { $reference } an { $brand } lässt „{ $kind }“ jetzt nicht zu.
requests-try-no-such-step = Wähle, was er zulässt.
requests-problem-law-gone = Das Gesetz der Anfrage { $reference } an { $brand } hat Sayso nicht mehr.
requests-try-law-gone = Die Anfrage bleibt, wie sie ist; schreib { $brand } selbst.
requests-problem-no-attachment = Bei dieser Anfrage an { $brand } liegt keine Datei.
requests-try-no-attachment = Hänge eine an, wenn du einen Schritt vermerkst.
requests-problem-no-request = Eine Anfrage „{ $id }“ gibt es nicht.
requests-try-no-request = `sayso request list` zeigt sie.
requests-problem-state = Einen Stand „{ $state }“ gibt es nicht.
requests-try-state = Nimm einen der vorhandenen.
requests-problem-date = „{ $date }“ ist kein Tag.
requests-try-date = Schreib ihn als 2026-03-05.
requests-problem-not-sent = Die Anfrage ist ein Entwurf und kann noch nicht „{ $state }“ sein.
requests-try-not-sent = Vermerke ihn zuerst als gesendet, mit dem Tag des Absendens.
requests-problem-over = Die Anfrage wurde zurückgenommen; weitere Schritte gibt es nicht.
requests-try-over = Schreib einen neuen, oder nimm den Schritt zurück.
requests-problem-no-draft = Ein Brief, der draußen ist, wird nicht wieder zum Entwurf.
requests-try-no-draft = „Undo“ nimmt den letzten Schritt zurück.
requests-problem-before-last = Dieser Tag liegt vor dem letzten Schritt ({ $day }).
requests-try-before-last = Prüfe den Tag.
requests-problem-future = Dieser Tag liegt in der Zukunft.
requests-try-future = Vermerke den Schritt, wenn er geschehen ist.
requests-problem-exists = { $file } gibt es schon und ist kein Kalender von Sayso.
requests-try-exists = Nenne eine andere Datei.
requests-problem-attachment = { $file } kann nicht angehängt werden: nur Dateien bis 25 MB.
requests-try-attachment = Hänge eine kleinere Datei an.
