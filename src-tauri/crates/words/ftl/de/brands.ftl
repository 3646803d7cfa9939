# Marken und was über sie gesagt ist: Gespeichertes, Weitergaben, Einwilligungen, Kontakte, Verbindungen; Überblick; Suche; Exporte.

## Gespeichertes. $category ist ein Name unten; $value der wörtliche Wert.
brands-holding-provided = { $has ->
    [yes] { $holder } hat von dir { $category }, von dir angegeben: „{ $value }“.
   *[no] { $holder } hat von dir { $category }, von dir angegeben.
}
brands-holding-observed = { $has ->
    [yes] { $holder } hat von dir { $category } festgehalten: „{ $value }“.
   *[no] { $holder } hat von dir { $category } festgehalten.
}
brands-holding-inferred = { $has ->
    [yes] { $holder } schreibt dir zu ({ $category }): „{ $value }“.
   *[no] { $holder } hat über dich erschlossen: { $category }.
}
brands-holding-acquired = { $has ->
    [yes] { $holder } hat von { $from } über dich bekommen ({ $category }): „{ $value }“.
   *[no] { $holder } hat von { $from } über dich bekommen: { $category }.
}
brands-holding-interest = { $holder } schreibt dir „{ $value }“ als Interesse zu.
brands-holding-interest-off = { $holder } schrieb dir „{ $value }“ als Interesse zu; du hast das abgeschaltet.
brands-holding-language-off = { $holder } hielt „{ $value }“ für eine deiner Sprachen; du hast das abgeschaltet.
brands-holding-audiences = { $holder } zählt dich zu { $value } Zielgruppen, die andere mitgebracht haben; zu welchen, wird nicht gesagt.
brands-holding-setting = { $holder } führt deine Einstellung „{ $literal }“: { $value }.
brands-holding-cookie = { $holder } kann deinen Browser am Cookie „{ $value }“ wiedererkennen.
brands-holding-cookie-before = { $holder } hat das Cookie „{ $value }“ gesetzt, bevor von Einwilligung die Rede war.
brands-holding-disagree = Was { $holder } über deine Einwilligung gesagt wurde, passt nicht zusammen: { $value }.
brands-holding-storage = { $holder } hält { $value } eigene Einträge in deinem Browser.
brands-holding-search = { $holder } hat sich gemerkt, dass du nach „{ $value }“ gesucht hast.
brands-holding-visits = Du hast { $holder } besucht: { $value }. Was es sich davon gemerkt hat, ist nicht gesagt.
brands-holding-counted = { $holder } hat Einträge von dir unter „{ $literal }“: { $value }.
brands-holding-app = { $holder } glaubt, dass „{ $value }“ auf deinem Gerät ist oder war.
brands-holding-age = { $holder } hält dich für { $value } Jahre alt.
brands-from-elsewhere = anderen

## Weitergaben.
brands-transfer-customer-list = { $to } sagt, dass { $from } eine Zielgruppe oder Liste mit dir mitgebracht hat („{ $literal }“).
brands-transfer-do-not-reach = { $to } sagt, dass du auf einer Liste von Menschen stehst, die { $from } nicht erreichen will.
brands-transfer-site-event = { $from } hat { $to } gemeldet, was du auf einer Website getan hast: „{ $literal }“.
brands-transfer-called = Eine Seite von { $from } ließ deinen Browser { $to } aufrufen.
brands-transfer-leaked = Eine Seite von { $from } ließ deinen Browser { $to } mitteilen: „{ $literal }“.
brands-transfer-let-in = { $from } ließ { $to } etwas in deinem Browser ablegen („{ $literal }“).
brands-transfer-app-event = { $from } hat { $to } gemeldet, was du in einer App getan hast: „{ $literal }“.
brands-transfer-site-event-untold = { $from } hat { $to } gemeldet, dass du auf einer Website etwas getan hast; was, wird nicht gesagt.
brands-transfer-app-event-untold = { $from } hat { $to } gemeldet, dass du in einer App etwas getan hast; was, wird nicht gesagt.
brands-transfer-app-access = Du hast { $to } in dein Konto bei { $from } gelassen.
brands-transfer-segment = { $from } hat dich in eine Zielgruppe gesetzt, die { $to } nutzen kann („{ $literal }“).
brands-transfer-alias-leak = { $to } nutzte eine Adresse, die du { $from } gegeben hast: „{ $literal }“.
brands-transfer-alias-made = { $to } schrieb an „{ $literal }“, eine Adresse, die für { $from } gemacht wurde.
brands-transfer-named-by-giver = { $from } nennt { $to } in deinen Daten („{ $literal }“).
brands-transfer-named-by-taker = { $to } nennt { $from } in deinen Daten („{ $literal }“).
brands-transfer-other = { $from } kann bei { $to } nutzen, was es von dir weiß („{ $literal }“).
brands-caveat-customer-list = Dass { $from } selbst deine Adresse hat, ist wahrscheinlich, aber nicht gesagt: Listen können von Agenturen und Datenhändlern kommen.
brands-caveat-alias-leak = Ein Datenleck, ein Zufall und ein Dienstleister von { $from } sind andere Erklärungen.
brands-caveat-alias-of-another = Deine Alias-Liste sagt, dass diese Adresse für jemand anderen als { $from } gemacht wurde.
brands-caveat-event = Der Tag ist der, an dem { $to } es bekam. Um welche Seite oder Sache es ging, ist nicht gesagt.

## Einwilligungen.
brands-consent-given = Du hast { $vendor } für „{ $purpose }“ zugestimmt.
brands-consent-refused = Du hast { $vendor } für „{ $purpose }“ abgelehnt.
brands-consent-withdrawn = Du hast deine Zustimmung für { $vendor } zu „{ $purpose }“ zurückgenommen.
brands-consent-objected = Du hast „{ $purpose }“ durch { $vendor } widersprochen.

## Kontakte.
brands-contact-account = { $sender } schrieb an { $address } zu einem Konto.
brands-contact-order = { $sender } schrieb an { $address } zu einer Bestellung.
brands-contact-transactional = { $sender } schrieb an { $address }.
brands-contact-marketing = { $sender } schickte Werbung an { $address }.
brands-contact-policy = { $sender } meldete { $address } neue Bedingungen.
brands-contact-unclear = { $sender } schrieb an { $address }; warum, ist nicht klar.

## Warum zwei Kennzeichen eine Marke sind oder sein können.
brands-join-same-domain = „{ $a }“ und „{ $b }“ gehören zu einer Domain.
brands-join-same-operator = „{ $a }“ und „{ $b }“ gehören zu einer Plattform.
brands-join-company-pack = Die Firmenliste ordnet „{ $a }“ und „{ $b }“ einer Firma zu.
brands-join-same-record = Ein Datensatz nennt „{ $a }“ und „{ $b }“ zusammen.
brands-join-app-is-domain = Die App „{ $a }“ und „{ $b }“ tragen dieselbe Domain.
brands-join-handle-is-domain-label = „{ $a }“ und „{ $b }“ sind dasselbe Wort.
brands-join-same-name = „{ $a }“ und „{ $b }“ tragen denselben Namen.
brands-join-name-is-domain-label = „{ $a }“ und „{ $b }“ sind dasselbe Wort.
brands-join-person = Du hast gesagt, dass „{ $a }“ und „{ $b }“ eins sind.
brands-join-waits = { $why } Sind sie eine Marke?

## Was nicht zu finden oder nicht zu machen ist.
brands-none = Keine Marke heißt „{ $text }“.
brands-none-next = Suche sie mit `sayso brands`, oder importiere den Beleg, der sie nennt.
brands-several = „{ $text }“ kann mehrere Marken meinen.
brands-several-next = Nimm die Kennung von einer davon.
brands-no-mark = { $brand } hat keinen Namen, kein Konto und keine Domain „{ $text }“.
brands-no-mark-next = Wähle eines ihrer Kennzeichen.
brands-no-join = Eine solche Verbindung gibt es nicht.
brands-no-join-next = Zeige die wartenden mit `sayso brand review`.
brands-same = Beide sind schon dieselbe Marke.
brands-empty-name = Eine Marke braucht einen Namen.
brands-no-claim = Eine Erklärung „{ $text }“ gibt es nicht.
brands-no-claim-next = Zeige mit `sayso why`, was dir gezeigt wurde.
brands-no-evidence = Einen Beleg „{ $text }“ gibt es nicht.
brands-no-evidence-next = Kennungen von Belegen stehen neben jeder Aussage.
brands-unknown-word = „{ $text }“ gehört nicht zu den Wörtern, die hier stehen können.
brands-unknown-word-next = Nimm eines von: { $words }.
brands-bad-date = „{ $text }“ ist kein Datum.
brands-bad-date-next = Schreib es wie 2026-05-03.
brands-unknown-category = „{ $text }“ ist keine Datenkategorie von DPV.
brands-unknown-category-next = Nimm eine Kennung wie pd:EmailAddress oder den englischen Namen.

## Datenkategorien, von denen die drei Quellen sprechen.
brands-category-Age = Alter
brands-category-AgeExact = Alter
brands-category-AgeRange = Alter
brands-category-Behavioural = Verhalten
brands-category-BirthDate = Geburtsdatum
brands-category-BrowserHistory = besuchte Websites
brands-category-BrowsingBehaviour = Besuche auf Websites
brands-category-BrowsingReferral = von welcher Seite du kamst
brands-category-City = Stadt
brands-category-Communication = Nachrichten
brands-category-Contact = Kontaktdaten
brands-category-Country = Land
brands-category-CurrentEmployment = heutige Stelle
brands-category-CurrentLocation = heutiger Aufenthaltsort
brands-category-Demographic = Alter, Geschlecht und dergleichen
brands-category-DeviceApplications = Apps
brands-category-DeviceBased = Geräte
brands-category-DeviceOperatingSystem = Gerätesoftware
brands-category-DeviceSoftware = Gerätesoftware
brands-category-Education = Bildung
brands-category-EducationQualification = Abschlüsse
brands-category-EmailAddress = E-Mail-Adresse
brands-category-Emotion = Gefühle
brands-category-EmploymentHistory = frühere Stellen
brands-category-Ethnicity = ethnische Herkunft
brands-category-FamilyStructure = Familie
brands-category-FavouriteMusic = Lieblingsmusik
brands-category-FinancialAccount = Konten bei Banken und dergleichen
brands-category-FinancialStatus = finanzielle Lage
brands-category-GPSCoordinate = genauer Ort
brands-category-Gender = Geschlecht
brands-category-GroupMembership = Gruppen, in denen du bist
brands-category-Health = Gesundheit
brands-category-HomeLocation = Wohnort
brands-category-IPAddress = Netzadresse
brands-category-Identifier = Kennungen
brands-category-Identifying = was dich erkennbar macht
brands-category-Interaction = was du mit etwas getan hast
brands-category-Interest = Interessen
brands-category-Job = Arbeit
brands-category-Language = Sprache
brands-category-LifeHistory = Ereignisse in deinem Leben
brands-category-Like = was dir gefällt
brands-category-LinkClicked = gefolgte Links
brands-category-Location = Orte
brands-category-MedicalHealth = medizinische Daten
brands-category-Name = Name
brands-category-OfficialID = amtliche Ausweise
brands-category-Opinion = Meinungen
brands-category-PaymentCard = Zahlungskarten
brands-category-PersonalPossession = was du besitzt
brands-category-PhysicalAddress = Postanschrift
brands-category-PhysicalHealth = Körper und Fitness
brands-category-PoliticalAffiliation = politische Richtung
brands-category-PostalCode = Postleitzahl
brands-category-Preference = Vorlieben
brands-category-PrivacyPreference = Entscheidungen zur Privatsphäre
brands-category-Professional = Beruf
brands-category-Profile = Profil
brands-category-PublicLife = öffentliches Leben
brands-category-Purchase = Käufe
brands-category-PurchasesAndSpendingHabit = Kaufgewohnheiten
brands-category-Region = Region
brands-category-Religion = Religion
brands-category-Residency = Wohnsitz
brands-category-School = Schule
brands-category-ServiceConsumptionBehaviour = Nutzung von Diensten
brands-category-SexualPreference = sexuelle Orientierung
brands-category-SocialBehaviour = soziales Verhalten
brands-category-SocialMedia = Konto in einem sozialen Netz
brands-category-SocialNetwork = wem du folgst
brands-category-SocialStatus = Ansehen und Bewertungen
brands-category-TVViewingBehaviour = was du ansiehst
brands-category-TechnicalKnowledge = technische Kenntnisse
brands-category-TelephoneNumber = Telefonnummer
brands-category-Transaction = Zahlungen
brands-category-TravelHistory = Reisen und Fahrten
brands-category-UID = Kennungen
brands-category-UserAgent = Browser und Gerät
brands-category-Username = Benutzername
brands-category-VehicleUsage = Nutzung von Fahrzeugen
brands-category-VoiceCommunicationRecording = Sprachaufnahmen
brands-category-WorkHistory = Berufsweg

## Der Überblick. Zahlen stehen zwischen zwei Sternen.
overview-empty = Noch ist nichts bekannt. Lege einen Export hier ab, oder sieh dich erst im Beispielleben um.
overview-headline = { $ads ->
    [0] **{ $brands } Marken** haben oder nutzen etwas über dich.
   *[other] **{ $brands } Marken** haben oder nutzen etwas über dich; **{ $ads } Mal** wählte eine von ihnen aus, was du sahst.
}
overview-overdue = { $count ->
    [one] Eine Antwort ist überfällig.
   *[other] { $count } Antworten sind überfällig.
}
overview-overdue-act = Den nächsten Schritt ansehen
overview-review = { $count ->
    [one] Ein Paar von Namen könnte eine Marke sein.
   *[other] { $count } Paare von Namen könnten je eine Marke sein.
}
overview-review-act = Entscheiden
overview-leak = { $to } nutzt eine Adresse, die du nur { $from } gegeben hast.
overview-leak-act = Den Beleg ansehen
overview-mistake-act = Ansehen, wofür es benutzt wurde
overview-objection = { $brand } richtete { $count } Anzeigen an dich, mehr als alle anderen.
overview-objection-act = Widerspruch schreiben
overview-sensitive = { $brand } hat etwas über dich, das das Recht für heikel hält: { $category }.
overview-sensitive-act = Ansehen
overview-export = { $kind }: Dein neuester Export ist { $days } Tage alt.
overview-export-x-archive = X behält Anzeigen etwa 90 Tage. Dein neuestes Archiv ist { $days } Tage alt.
overview-export-instagram-export = Instagram führt gesehene Werbung nur Tage lang auf. Dein neuester Export ist { $days } Tage alt.
overview-export-first = Du wolltest erinnert werden: { $kind }.
overview-export-act = Ein neues anfordern
overview-asked = Du hast es am { $day } angefordert: { $kind }. Importiere es, sobald es da ist.
overview-asked-act = Importieren
overview-me = Briefe müssen wissen, wo du lebst, denn daraus folgt das Recht.
overview-me-act = Sagen, wer du bist

## Exporte.
brands-export-format = „{ $text }“ ist kein Format, das hier geschrieben werden kann.
brands-export-format-next = Nimm csv, json oder jsonld.
brands-export-there = { $file } gibt es schon; die Datei blieb, wie sie ist.
brands-export-there-next = Wähle einen leeren Ordner.
brands-export-unequal = { $file } ließ sich nicht so zurücklesen, wie sie geschrieben wurde.
brands-export-unequal-next = Prüfe die Platte und exportiere noch einmal.
brands-export-stopped = Die Ausgabe wurde angehalten. Von ihr blieb nichts liegen.
brands-export-note = Dieser Ordner enthält persönliche Tatsachen aus einem Verzeichnis von Sayso, geschrieben am { $day }. Aussagen sind bezeichnet als stated (Worte des Belegs), deduced (eine Regel von uns) oder entered (von dir). In den Tabellen steht vor einer Zelle, die ein Tabellenprogramm für eine Formel hielte, ein Apostroph. Was einen Grund stützt und was ihn beenden würde, steht nicht in diesen Dateien: frag nach einer Erklärung mit „sayso why ID“.

## Letters and answers that show what was entered by hand.
brands-document-changed = { $file } hat sich beim Lesen geändert.
brands-document-changed-next = Warte, bis die Datei vollständig ist, und hänge sie dann noch einmal an.
