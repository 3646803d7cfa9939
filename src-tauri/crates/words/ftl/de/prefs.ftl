# Was ich will: zeigen und sagen, Ausgangspunkte, Sätze, die reisen.

# Zwecke, als das, was eine Marke tut.
prefs-purpose-personalised-advertising = für dich ausgesuchte Werbung
prefs-purpose-direct-marketing = Nachrichten, die dir etwas verkaufen
prefs-purpose-profiling = Rückschlüsse auf dich
prefs-purpose-selling-or-sharing = Weitergabe oder Verkauf deiner Daten
prefs-purpose-personalised-content = für dich ausgesuchte Inhalte und Empfehlungen
prefs-purpose-measurement = Messen, was du tust
prefs-purpose-research-and-experiments = Versuche und Forschung an dir
prefs-purpose-model-training = Training von Modellen mit deinen Daten
prefs-purpose-sensitive-use = alles, was eine sensible Kategorie nutzt

prefs-wish-fine = in Ordnung
prefs-wish-only-what-i-gave = nur aus dem, was du ihnen selbst gegeben hast
prefs-wish-no = nein
prefs-wish-not-said = nicht gesagt

prefs-scope-everyone = alle
prefs-scope-sector = alle Marken der Branche { $name }
prefs-scope-brand = { $name }

prefs-line = { $purpose }, { $scope }: { $wish }
prefs-line-never = { $line }; nie mit diesen Daten: { $categories }
prefs-line-until = { $line }; bis { $until }
prefs-line-ended = { $line } (abgelaufen)

prefs-none = Du hast noch nicht gesagt, was du willst. `sayso prefs start` zeigt vier Wege anzufangen; keiner ist für dich gewählt.
prefs-set-done = Du willst jetzt: { $line }.
prefs-set-would = Dann würdest du wollen: { $line }.
prefs-set-same = Nichts geändert: Das wolltest du schon.
prefs-taken-back = Zurückgenommen: { $sentence }.
prefs-nothing-to-undo = Du hast keinen Wunsch geändert, der sich zurücknehmen ließe.
prefs-nothing-to-undo-next = Sag erst, was du willst: sayso prefs set.
prefs-newer-change = Die letzte Änderung an den Aufzeichnungen ist eine andere: { $sentence }.
prefs-newer-change-next = Nimm erst diese mit sayso undo zurück oder sag den Wunsch neu.
prefs-unknown-sector = So heißt weder eine Branche noch ein eigenes Etikett.
prefs-unknown-sector-next = Nenne eine Branche der Firmenliste oder ein eigenes Etikett.
prefs-until-past = Dieser Tag ist vorbei.
prefs-until-past-next = Nenne heute oder einen späteren Tag, oder lass das Datum weg.

prefs-history-none = Du hast noch keinen Wunsch geändert.

# Ausgangspunkte.
prefs-start-as-it-is = Alles lassen, wie es ist
prefs-start-as-it-is-about = Nichts wird gesetzt. Was du schon gesagt hast, bleibt, und aus dem, was du nicht gesagt hast, wird nichts geschlossen.
prefs-start-what-i-agreed-to = Nur, wozu ich Ja gesagt habe
prefs-start-what-i-agreed-to-about = Für alle: nur aus dem, was du einer Marke selbst gegeben hast. Weitergabe oder Verkauf deiner Daten, Versuche und Forschung, Training von Modellen: nein.
prefs-start-no-ads-or-sales = Keine Werbung und kein Verkauf mit meinen Daten
prefs-start-no-ads-or-sales-about = Für alle: keine für dich ausgesuchte Werbung, keine Nachrichten, die verkaufen, keine Weitergabe und kein Verkauf deiner Daten. Der Rest bleibt ungesagt.
prefs-start-as-little-as-possible = So wenig wie möglich
prefs-start-as-little-as-possible-about = Für alle und jeden Zweck: nein. Was eine Bestellung, ein Vertrag oder ein Gesetz braucht, gehört nicht zu den Zwecken.
prefs-start-unknown = Einen solchen Ausgangspunkt gibt es nicht.
prefs-start-unknown-next = Wähle einen von: { $names }.
prefs-start-touches = { $brands ->
    [0] Es beträfe heute keine Marke in deinen Aufzeichnungen.
    [one] Es beträfe eine Marke in deinen Aufzeichnungen.
   *[other] Es beträfe { $brands } Marken in deinen Aufzeichnungen.
}
prefs-touched = { $brands ->
    [0] Es betrifft heute keine Marke in deinen Aufzeichnungen.
    [one] Es betrifft eine Marke in deinen Aufzeichnungen.
   *[other] Es betrifft { $brands } Marken in deinen Aufzeichnungen.
}
prefs-start-changes = { $count ->
    [0] Er würde nichts ändern, was du gesagt hast.
    [one] Er würde einen Wunsch setzen.
   *[other] Er würde { $count } Wünsche setzen.
}
prefs-start-narrower = { $count ->
    [one] Ein Wunsch von dir für eine Branche oder Marke ist enger und bleibt.
   *[other] { $count } Wünsche von dir für Branchen oder Marken sind enger und bleiben.
}
prefs-start-how = Nimm einen mit: sayso prefs start NAME

# Eine Änderung, vorher und nachher.
prefs-change = { $after } (vorher: { $before })

# Dateien.
prefs-export-done = { $count ->
    [0] Geschrieben, auch wenn nichts darin reisen darf: { $path }
    [one] Ein Wunsch steht jetzt in { $path }
   *[other] { $count } Wünsche stehen jetzt in { $path }
}
prefs-export-left = { $count ->
    [one] Einer bleibt hier:
   *[other] { $count } bleiben hier:
}
prefs-left-brand = Er gilt einer einzelnen Marke. Mit --with-brands reist er unter ihrer Domain oder ihrem Namen.
prefs-left-unknown = Seine Marke hat weder Domain noch Namen, die andere kennen.
prefs-left-tag = Er gilt einem eigenen Etikett; die bleiben bei dir.
prefs-left-ended = Er ist abgelaufen.

prefs-import-none = Es ändert sich nichts: Das alles willst du schon.
prefs-import-would = { $count ->
    [one] Ein Wunsch würde sich ändern:
   *[other] { $count } Wünsche würden sich ändern:
}
prefs-import-did = { $count ->
    [one] Ein Wunsch hat sich geändert. sayso prefs undo nimmt ihn zurück:
   *[other] { $count } Wünsche haben sich geändert. sayso prefs undo nimmt sie gemeinsam zurück:
}
prefs-import-same = { $count ->
    [one] Einen willst du schon so.
   *[other] { $count } willst du schon so.
}
prefs-import-skipped = { $count ->
    [one] Einer wird nicht übernommen:
   *[other] { $count } werden nicht übernommen:
}
prefs-import-from = Aus einem Satz namens „{ $title }“.
prefs-import-from-by = Aus einem Satz namens „{ $title }“, von „{ $by }“, wie sie sich nennen.
prefs-skip-nobody = Eine solche Marke ist nicht in deinen Aufzeichnungen.
prefs-skip-several = Mehrere Marken in deinen Aufzeichnungen heißen so: { $names }.
prefs-skip-over = Sein letzter Tag ist vorbei.

prefs-compare-none = Weder du noch der Satz sagen etwas.
prefs-compare-line = { $purpose }, { $scope }: { $verdict }. Du: { $mine }. Die anderen: { $theirs }.
prefs-compare-same = gleich
prefs-compare-stricter = deiner erlaubt weniger
prefs-compare-looser = deiner erlaubt mehr
prefs-compare-mixed = deiner erlaubt im einen weniger, im anderen mehr
prefs-compare-only-mine = nur du hast etwas gesagt
prefs-compare-only-theirs = nur die anderen haben etwas gesagt
prefs-compare-sum = { $same } gleich, { $stricter } erlauben bei dir weniger, { $looser } erlauben bei dir mehr, { $mixed } gemischt, { $mine } nur von dir, { $theirs } nur von den anderen.
prefs-said-nothing = nichts gesagt

# Eine Datei, die kein Satz von Wünschen ist.
prefs-file = Die Datei lässt sich nicht übernehmen: Zeile { $line }, bei { $place }: { $why }
prefs-file-whole = Die Datei lässt sich nicht übernehmen: Zeile { $line }: { $why }
prefs-file-next = Nichts wurde geändert. Das Format beschreibt preferences.md.
prefs-file-too-long = Sie ist größer, als ein Satz von Wünschen sein kann.
prefs-file-not-text = Sie ist kein Text in UTF-8.
prefs-file-not-json = Sie ist kein JSON ({ $found }).
prefs-file-not-a-set = Sie ist kein Satz von Wünschen dieses Programms.
prefs-file-newer = Eine neuere Fassung des Formats hat sie gemacht ({ $found }); dieses Programm liest Fassung 1.
prefs-file-value = Dort steht { $found }, erwartet war { $expected }.
prefs-file-unknown-field = Das Format hat hier kein Feld „{ $found }“; es hat { $expected }.
prefs-file-field-twice = „{ $found }“ steht dort zweimal.
prefs-file-missing = „{ $found }“ fehlt.
prefs-file-line-twice = Eine frühere Zeile betrifft schon diesen Zweck und Geltungsbereich.
prefs-file-rules-differ = Ihre Regeln sagen nicht, was ihre Wünsche sagen; eines von beiden ist falsch.
prefs-expected-text = ein Text in Anführungszeichen
prefs-expected-some-text = ein Text, in dem etwas steht
prefs-expected-list = eine Liste in eckigen Klammern
prefs-expected-object = ein Objekt in geschweiften Klammern
prefs-expected-number = eine ganze Zahl
prefs-expected-day = ein Tag, den es gibt, wie 2027-01-31
prefs-expected-domain = eine Domain, die eine Firma angemeldet hat, wie harbourshoes.example
prefs-expected-category = eine Kategorie von DPV, wie pd:Location
prefs-expected-domain-or-name = eine Domain, ein Name oder beides
prefs-expected-at-most = höchstens { $count }
prefs-expected-one-of = eines von { $known }
prefs-expected-this = { $known }

# Die Branchen der Firmenliste.
prefs-sector-ads = Werbung
prefs-sector-addresses = Adresshandel
prefs-sector-church = Kirchen
prefs-sector-collection-agency = Inkasso
prefs-sector-commerce = Handel
prefs-sector-credit-agency = Auskunfteien
prefs-sector-entertainment = Unterhaltung
prefs-sector-finance = Banken und Finanzen
prefs-sector-health = Gesundheit
prefs-sector-insurance = Versicherungen
prefs-sector-nonprofit = Vereine und Hilfswerke
prefs-sector-political-party = Parteien
prefs-sector-public-body = Behörden
prefs-sector-school = Schulen
prefs-sector-social-media = soziale Netzwerke
prefs-sector-telecommunication = Telefon und Internet
prefs-sector-travel = Reisen
prefs-sector-utility = Energie und Wasser
