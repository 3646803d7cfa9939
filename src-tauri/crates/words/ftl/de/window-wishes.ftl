# Die Bildschirme der Wünsche und des Regelbuchs.

window-preferences = Was ich will
window-rules = Regelbuch

## Ausgangspunkte
window-wishes-none = Sag einmal, was du willst, von allen
window-wishes-none-what = Aus Schweigen wird nichts geschlossen. Nimm einen Ausgangspunkt oder sag Einzelnes; jede Änderung zeigt erst, was sie ändern würde, und lässt sich zurücknehmen.
window-starts = Ausgangspunkte
window-starts-again = Noch einmal von einem der vier Ausgangspunkte beginnen
window-start-touches = { $count ->
    [0] Es würde nichts gesetzt.
    [one] Es würde ein Wunsch gesetzt. { $brands ->
        [0] Keine Marke in den Aufzeichnungen macht es anders.
        [one] Bei einer Marke in den Aufzeichnungen wäre etwas anderes gewollt als jetzt.
       *[other] Bei { $brands } Marken in den Aufzeichnungen wäre etwas anderes gewollt als jetzt.
      }
   *[other] Es würden { $count } Wünsche gesetzt. { $brands ->
        [0] Keine Marke in den Aufzeichnungen macht es anders.
        [one] Bei einer Marke in den Aufzeichnungen wäre etwas anderes gewollt als jetzt.
       *[other] Bei { $brands } Marken in den Aufzeichnungen wäre etwas anderes gewollt als jetzt.
      }
  }
window-start-narrower = { $count ->
    [one] Ein engerer Wunsch von dir bleibt und gilt weiter vor diesem.
   *[other] { $count } engere Wünsche von dir bleiben und gelten weiter vor diesem.
  }
window-start-changes = Was gesetzt würde
window-start-take = Diesen nehmen
window-start-taken = Genommen: { $name }.

## Was gewollt ist
window-wishes-headline = { $count ->
    [one] Du hast **eine Sache** gesagt, die du willst.
   *[other] Du hast **{ $count } Sachen** gesagt, die du willst.
  }
window-wish-say = Sagen, was du willst
window-wish-purpose = Wofür
window-wish-wish = Was du willst
window-wish-brand = Nur von dieser Marke (leer: von allen)
window-wish-sector = Oder nur von dieser Branche
window-wish-never = Nie mit diesen Daten
window-wish-never-what = Auch wo du „in Ordnung“ sagst, dürfen sie nicht genutzt werden.
window-wish-never-find = Arten von Daten suchen
window-wish-never-none = Keine Art von Daten heißt so.
window-wish-never-chosen = Nie mit
window-wish-never-remove = { $name } wegnehmen
window-never-with = nie mit: { $names }
window-until = bis { $day }
window-wish-single = Oder sag Einzelnes
window-wish-change = Ändern
window-wish-unsay = Herausnehmen
window-wish-unsaid = Herausgenommen: { $line }.
window-wish-history = Was du bisher gewollt hast
window-wish-undo = { $count ->
    [one] Die letzte Änderung zurücknehmen
   *[other] Die letzte Änderung zurücknehmen ({ $count } Zeilen)
  }
window-wish-until = Nur bis zu diesem Tag, wenn du magst
window-wish-see = Sehen, was sich ändern würde
window-wish-set = So sagen
window-wish-same = Das wolltest du schon.
window-wish-touches = { $count ->
    [0] Nichts würde sich ändern.
   *[other] { $brands ->
        [0] Keine Marke in den Aufzeichnungen macht es anders.
        [one] Bei einer Marke in den Aufzeichnungen wäre etwas anderes gewollt als jetzt.
       *[other] Bei { $brands } Marken in den Aufzeichnungen wäre etwas anderes gewollt als jetzt.
      }
  }

## Unterschiede
window-differences = Wo sich Gewolltes und Gesehenes unterscheiden
window-wishes-show-as = Zeigen als
window-wishes-as-list = Liste, das Schlimmste zuerst
window-wishes-as-grid = Tafel aus Marken und Zwecken
window-gaps-none = Nichts unterscheidet sich: nichts von dem, was du eingelesen hast, spricht gegen das, was du gesagt hast.
window-gaps-nothing-said = Du hast noch nicht gesagt, was du willst. Also kann sich nichts unterscheiden.
window-gaps-count = { $count ->
    [one] Ein Unterschied.
   *[other] { $count } Unterschiede. Vorn steht, was heikler, neuer und häufiger ist.
  }
window-gaps-more = Mehr von { $count } zeigen
window-gap-choose = Diesen Unterschied bei { $brand } auswählen
window-gap-reopened = Wieder offen
window-gap-step = Der kleinste Schritt:
window-gap-leaves = Läuft trotzdem weiter: { $leaves }
window-gap-write = Den Brief schreiben
window-gap-instead = Ihnen stattdessen schreiben
window-gap-open = Zeigen, wo
window-gaps-see = { $count ->
    [one] Sehen, was dagegen getan würde
   *[other] Sehen, was gegen diese { $count } getan würde
  }
window-gaps-acted = Was getan würde
window-gaps-by-hand = Von Hand zu tun
window-gaps-write = { $count ->
    [one] Den Brief schreiben. Gesendet wird nichts
   *[other] Diese { $count } Briefe schreiben. Gesendet wird nichts
  }
window-gaps-written = { $count ->
    [one] Ein Brief ist geschrieben. Sende ihn selbst.
   *[other] { $count } Briefe sind geschrieben. Sende sie selbst.
  }

## Auf der Übersicht
window-overview-differences = { $count ->
    [one] **Ein Unterschied** zwischen dem, was du willst, und dem, was gesehen wurde.
   *[other] **{ $count } Unterschiede** zwischen dem, was du willst, und dem, was gesehen wurde.
  }
window-overview-differences-act = Die Liste ansehen
window-overview-nothing-said = Du hast noch nicht gesagt, was du willst. Einmal gesagt, gilt es für alle.
window-overview-say = Sagen, was du willst
window-overview-wishes-act = Ansehen, was du gesagt hast

## Die Tafel
window-wishes-grid = Marken und Zwecke
window-wishes-sector = Branche
window-wishes-source = Gesehen bei
window-wishes-any = beliebig
window-wishes-sensitive = Nur wo Heikles gesehen wurde
window-wishes-differing = Nur Unterschiede
window-wishes-no-brand = Keine Marke ist so.
window-wishes-brands = { $count ->
    [one] Eine Marke. Pfeile bewegen, Enter öffnet ein Feld.
   *[other] { $count } Marken. Pfeile bewegen, Enter öffnet ein Feld.
  }
window-shown-agreed = zugestimmt
window-shown-refused = abgelehnt
window-shown-asked-to-stop = Ende verlangt
window-shown-in-use = im Gange
window-shown-could = möglich
window-shown-unknown = unbekannt
window-shown-differs = nicht wie gewollt

## Ein Feld
window-cell-headline = { $brand } und { $purpose }
window-cell-wanted = Was du willst
window-cell-not-said = Dazu hast du nichts gesagt.
window-cell-never = Nie mit: { $names }.
window-cell-say-first = Sagen, was du von { $brand } willst
window-cell-say = Für { $brand } etwas anderes sagen
window-cell-shown = Was die Aufzeichnungen zeigen
window-cell-difference = Der Unterschied und der kleinste Schritt

## Einwilligungen, auf der Seite einer Marke und in einem Feld
window-consent-basis-consent = mit Einwilligung
window-consent-basis-legitimate-interest = als berechtigtes Interesse
window-consent-basis-not-stated = Grundlage nicht genannt
window-consent-site = auf { $site }
window-consent-back = Ein Ja zurücknehmen
window-consent-back-what = Eine Einwilligung lässt sich jederzeit so einfach zurücknehmen, wie sie gegeben wurde. Das gilt von da an.

## Branchen und Etiketten einer Marke
window-tags = Branchen und Etiketten
window-tags-listed = Nach der Firmenliste: { $names }.
window-tags-unlisted = Die Firmenliste nennt für diese Marke keine Branche.
window-tags-own = Deine eigenen Etiketten
window-tag-add = Ein eigenes Etikett
window-tag-add-what = Was du willst, lässt sich für alle Marken mit diesem Etikett sagen. Etiketten bleiben bei dir.
window-tag-add-do = Etikett anbringen
window-tag-remove = Etikett { $tag } abnehmen
window-tagged = Etikett angebracht: { $tag }.
window-untagged = Etikett abgenommen: { $tag }.

## Sätze, die reisen
window-sets = Sätze: meinen speichern, einen anderen nehmen oder vergleichen
window-sets-what = Ein Satz ist eine Datei ohne Persönliches. Verbände veröffentlichen solche Sätze; du siehst, was einer ändern würde, bevor du ihn nimmst.
window-set-brands = Wünsche für einzelne Marken gehen mit
window-set-brands-what = Unter dem öffentlichen Namen der Marke. Sie können etwas über dich verraten.
window-set-mine = Dein Satz
window-set-title = Titel, wenn du magst
window-set-by = Wer ihn veröffentlicht, wenn du es sagen willst
window-set-by-what = Es steht in der Datei, wie du es schreibst.
window-set-about = Was du dazu sagst
window-set-left-brand = bleibt hier; es gilt einer einzelnen Marke.
window-set-left-unknown = bleibt hier; die Marke hat weder Domain noch Namen, die andere kennen.
window-set-left-tag = bleibt hier; es gilt einem eigenen Etikett.
window-set-left-ended = bleibt hier; es ist abgelaufen.
window-set-save = Meinen speichern …
window-set-theirs = Der Satz von anderen
window-set-theirs-what = Er wird Zeile für Zeile neben deinen gestellt. Nichts ändert sich, bevor du ihn nimmst.
window-set-choose = Einen Satz wählen …
window-set-saved = { $count ->
    [one] Ein Wunsch ist gespeichert in { $file }
   *[other] { $count } Wünsche sind gespeichert in { $file }
  }
window-compare = Der Satz neben dem, was du willst
window-compare-mine = Du
window-compare-theirs = Die anderen
window-compare-stands = Wie deiner steht
window-compare-then = Wenn du ihn nimmst
window-compare-stays = bleibt, wie es ist
window-compare-same = { $count ->
    [one] Eine Zeile ist gleich.
   *[other] { $count } Zeilen sind gleich.
  }
window-set-take = { $count ->
    [one] Nehmen: eine Änderung
   *[other] Nehmen: { $count } Änderungen
  }
window-set-leave = Nicht nehmen
window-set-taken = { $count ->
    [one] Ein Wunsch ist aus dem Satz übernommen.
   *[other] { $count } Wünsche sind aus dem Satz übernommen.
  }

## Das Regelbuch
window-rules-against = Eine Marke neben den Regeln
window-rules-brand = Marke
window-rules-other = Neben einer anderen, wenn du magst
window-rules-look = Ansehen
window-rules-question = Frage
window-rules-how = Wie geurteilt wird, und worauf es steht
window-rules-judged = Wie geurteilt wird
window-rules-decides = Was Unbekanntes entscheiden würde
window-rules-stands-on = Es steht auf
window-rules-answer = Wie eine Marke antworten kann
window-rules-version = Regelbuch „{ $id }“, Fassung { $version }
window-rules-save-html = Als Seite speichern …
window-rules-save-pdf = Als PDF speichern …
