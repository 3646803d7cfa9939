# Rechte, Briefe, Fristen und das Leben eines Antrags.

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
requests-no-law = Für deinen Wohnort ({ $code }) bringt Sayso noch kein Gesetz mit. Enthalten sind die der EU und des EWR, des Vereinigten Königreichs, Kaliforniens und Australiens.
requests-no-home = Du hast nicht angegeben, wo du wohnst; daher folgt kein Gesetz.

## Fristen, wie das Gesetz sie schreibt
requests-period-months = { $count ->
    [one] ein Monat
   *[other] { $count } Monate
}
requests-period-calendar-days = { $count ->
    [one] ein Tag
   *[other] { $count } Tage
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
requests-why-holidays-assumed = Wir wissen nicht, in welchem Land { $brand } sitzt; gezählt mit den Feiertagen deines Wohnorts: { $country }.
requests-why-holidays-unknown = Wir kennen dort keine Feiertage; nur Wochenenden sind berücksichtigt.
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
requests-authority = die Datenschutzaufsicht
requests-next-draft = Lies den Brief, sende ihn selbst und vermerke ihn dann als gesendet.
requests-next-overdue = Die Antwort von { $brand } ist überfällig.
requests-next-asked-for-more = Gib { $brand } nur, was nötig ist, um dich zu finden, und vermerke den Antrag dann erneut als gesendet.
requests-next-fulfilled = Importiere später einen neueren Export: Er zeigt, ob { $brand } sich daran gehalten hat.
