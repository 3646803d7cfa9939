# Das Regelbuch: was sich gezeigt hat. $brand steht in jedem Satz. Was die Kriterien fragen, steht im Buch selbst.

## Durchschaubar sein
rulebook-said-few = Die Aufzeichnungen haben { $total ->
    [0] nichts
    [one] eine Sache
   *[other] { $total } Sachen
  }, die für { $brand } für dich ausgesucht wurde: zu wenig, um es zu sagen.
rulebook-said = Von { $total } Sachen, die dir für { $brand } gezeigt wurden, kommen { $stated } mit einem Grund, so wie die Plattform ihn nennt.
rulebook-checkable-few = Die Plattformen nennen { $total ->
    [0] keinen Grund
    [one] einen Grund
   *[other] { $total } Gründe
  } für das, was für { $brand } gezeigt wurde: zu wenig, um es zu sagen.
rulebook-checkable = Von { $total } genannten Gründen für das, was für { $brand } gezeigt wurde, nennen { $named } etwas, das du nachsehen kannst: welche Liste, welches Interesse, welchen Ort.
rulebook-agree-few = Die Gründe für das, was { $brand } dir zeigen ließ, sagen zu wenig über dich, um sie zu vergleichen.
rulebook-agree = { $count } Angaben zu deinem Alter oder Geschlecht in den Gründen für das, was { $brand } dir zeigen ließ, passen zueinander.
rulebook-agree-not = Die Gründe für das, was { $brand } dir zeigen ließ, halten dich für { $what }. Beides kann nicht stimmen.
rulebook-agree-gender = einen Mann und eine Frau
rulebook-agree-age = verschieden alt
rulebook-way-out-missing = { $without } von { $total } Nachrichten von { $brand }, die verkaufen wollen, nennen keinen Weg von der Liste.
rulebook-way-out-mail = { $mails ->
    [one] Die eine Nachricht von { $brand }, die verkaufen will, nennt
   *[other] Alle { $mails } Nachrichten von { $brand }, die verkaufen wollen, nennen
  } einen Weg von der Liste.
rulebook-way-out-both = { $mails ->
    [one] Die eine Nachricht von { $brand }, die verkaufen will, nennt
   *[other] Alle { $mails } Nachrichten von { $brand }, die verkaufen wollen, nennen
  } einen Weg von der Liste, und für die Werbung gibt es eine Einstellung.
rulebook-way-out-ads = Für das, was { $brand } dir gezeigt hat, gibt es bei der Plattform eine Einstellung. { $brand } selbst nennt in diesen Belegen keinen Ausweg.
rulebook-way-out-unknown = Keine Nachricht von { $brand }, die verkaufen will, ist in den Aufzeichnungen, und für das Gezeigte ist keine Einstellung bekannt.
rulebook-way-out-untried = Du hast { $brand } nicht gebeten, nicht mehr zu schreiben. Ob der Ausweg hilft, ist also nicht bekannt.
rulebook-messages-stopped = Seit { $since }, als deine Anfrage wirksam wurde, ist keine Nachricht von { $brand }, die verkaufen will, in den Aufzeichnungen.
rulebook-messages-went-on = Nach dem { $since }, als deine Anfrage wirksam wurde, schrieb { $brand } noch { $count ->
    [one] einmal
   *[other] { $count }-mal
  }, um dir etwas zu verkaufen.
rulebook-messages-broken = { $brand } hat zugesagt aufzuhören. Nach dem { $since } kam noch { $count ->
    [one] eine Nachricht
   *[other] { $count }-mal eine Nachricht
  }, um dir etwas zu verkaufen.
rulebook-messages-too-early = Deine Anfrage an { $brand } wurde am { $since } wirksam. Aus der Zeit danach ist zu wenig in den Aufzeichnungen, um es zu sagen.

## Behutsam sein
rulebook-scale-gdpr9 = besonders geschützt nach Artikel 9 DSGVO
rulebook-scale-cpra = heikel nach kalifornischem Recht
rulebook-scale-cpra-precise = heikel nach kalifornischem Recht, wenn genau
rulebook-scale-pew = { $share } % nannten es sehr heikel, Pew 2014
rulebook-sensitive-used = Nach dem Gesetz heikel und von { $brand } oder dafür verwendet: { $categories }.
rulebook-sensitive-none = Keine der { $count } genannten Verwendungen von Daten für { $brand } ist von einer Art, die Artikel 9 DSGVO oder Kalifornien besonders oder heikel nennen.
rulebook-sensitive-few = Über die für { $brand } verwendeten Daten wird zu wenig gesagt, um zu sagen, ob etwas davon nach dem Gesetz heikel ist.
rulebook-matters-used = Von { $brand } oder dafür verwendet: { $categories }.
rulebook-matters-none = Keine der { $count } genannten Verwendungen von Daten für { $brand } betrifft Nachrichten, Gesundheit, Orte oder ein Kind.
rulebook-matters-few = Über die für { $brand } verwendeten Daten wird zu wenig gesagt.
rulebook-place-mail = dein Postfach
rulebook-followed = In { $days } Tagen bist du { $brand } { $times }-mal an mehreren Orten begegnet: { $places }. Keine Pause war länger als eine Woche.
rulebook-followed-few = Du bist { $brand } { $times ->
    [0] nirgends
    [one] einmal
   *[other] { $times }-mal
  } an einem bekannten Tag begegnet: zu selten, um es zu sagen.
rulebook-followed-not = Du bist { $brand } { $times }-mal begegnet, { $places ->
    [one] an einem Ort
   *[other] an { $places } Orten, aber nicht lange nacheinander
  }.
rulebook-flood = { $brand } schrieb bis zu { $day }-mal an einem Tag und bis zu { $week }-mal in einer Woche, um dir etwas zu verkaufen.
rulebook-night = { $count } von { $total } Nachrichten von { $brand }, die verkaufen wollen, kamen zwischen zehn Uhr abends und sechs Uhr morgens, dort, wo du lebst.
rulebook-night-few = { $total ->
    [0] Keine Nachricht
    [one] Eine Nachricht
   *[other] { $total } Nachrichten
  } von { $brand } zum Verkaufen mit Uhrzeit in den Aufzeichnungen: zu wenig, um etwas zu sagen.
rulebook-night-no-zone = { $brand } schreibt nicht in Fluten. Ob nachts, ist nicht bekannt, solange du nicht sagst, in welcher Zeitzone du lebst.
rulebook-night-none = { $total } Nachrichten von { $brand }, die verkaufen wollen, kamen bei Tag und nicht in Fluten.

## Beim Zweck bleiben
rulebook-given-nothing = Die Aufzeichnungen haben keine Bestellung bei { $brand } und kein Konto dort.
rulebook-given-listed = Seit { $since } hattest du mit { $brand } wegen einer Bestellung oder eines Kontos zu tun. Später ging eine Liste mit dir darauf von dort an eine Plattform, für Werbung.
rulebook-given-rule = Seit { $since } hattest du mit { $brand } wegen einer Bestellung oder eines Kontos zu tun. Die Kampagnen haben eine Regel zu einer hochgeladenen Liste; das beweist nicht, dass du darauf stehst.
rulebook-given-few = Seit { $since } hattest du mit { $brand } wegen einer Bestellung oder eines Kontos zu tun. { $count ->
    [0] Keine Werbung dafür kommt mit einem Grund
    [one] Nur eine Werbung dafür kommt mit einem Grund
   *[other] Nur { $count } Werbungen dafür kommen mit einem Grund
  }: zu wenig, um es zu sagen.
rulebook-given-kept = Seit { $since } hattest du mit { $brand } wegen einer Bestellung oder eines Kontos zu tun. Keine von { $count } Werbungen mit Gründen beruht auf einer Liste, und keine Plattform sagt, dass { $brand } eine übergeben hat.
rulebook-third-parties = { $count ->
    [one] Einmal
   *[other] { $count }-mal
  } gingen Daten über dich zwischen { $brand } und anderen hin oder her: { $others }{ $more ->
    [0] { "" }
   *[other] {" "}und { $more } weitere
  }.
rulebook-third-parties-answered = { $brand } hat deine Anfrage ganz beantwortet, und nichts in den Aufzeichnungen zeigt Daten, die zu anderen gingen oder von ihnen kamen.
rulebook-third-parties-unknown = Nichts in den Aufzeichnungen zeigt Daten zwischen { $brand } und anderen. Was anderswo geschieht, steht in keinem Export: das kann nur die Marke sagen.
rulebook-use-unasked = Du hast { $brand } nicht gebeten, deine Daten nicht mehr zu verwenden. Es gibt also nichts, woran sie sich halten könnte.
rulebook-use-stopped = Seit { $since }, als deine Anfrage wirksam wurde, zeigt nichts in den Aufzeichnungen, dass { $brand } deine Daten für Werbung verwendet.
rulebook-use-went-on = Nach dem { $since }, als deine Anfrage wirksam wurde, zeigen die Aufzeichnungen noch { $count ->
    [one] eine Verwendung
   *[other] { $count } Verwendungen
  } deiner Daten für { $brand }.
rulebook-use-broken = { $brand } hat bestätigt, getan zu haben, was du verlangt hast. Nach dem { $since } zeigen die Aufzeichnungen noch { $count ->
    [one] eine Verwendung
   *[other] { $count } Verwendungen
  } deiner Daten dafür: ein gebrochenes Versprechen.
rulebook-use-too-early = Deine Anfrage an { $brand } wurde am { $since } wirksam. Aus der Zeit danach ist zu wenig in den Aufzeichnungen, um es zu sagen.
rulebook-experiments = { $count ->
    [one] Eine Angabe nennt
   *[other] { $count } Angaben nennen
  } einen Versuch oder Test bei { $brand }, in dem du vorkommst.
rulebook-experiments-unknown = Nichts in den Aufzeichnungen nennt einen Versuch bei { $brand }. Exporte tun das selten; das sagt also wenig.

## Das Buch als Datei
rulebook-source-checked = { $confidence ->
    [read] gelesen am { $checked }
    [partial] zum Teil gelesen, { $checked }
   *[memory] aus dem Gedächtnis, noch zu prüfen
  }
rulebook-refused = Diese Datei ist kein Regelbuch, nach dem Sayso urteilen kann: { $why }.
rulebook-refused-next = Berichtige die Stelle. `sayso audit rulebook` schreibt das mitgelieferte Buch, um davon auszugehen.
rulebook-not-text = sie ist kein Text in UTF-8
rulebook-too-large = sie ist größer, als ein Regelbuch sein kann (1 MiB)
rulebook-shape = Zeile { $line }: { $why }
rulebook-schema = Zeile { $line }: sie ist von Schema { $found }, und dieses Programm liest Schema { $known }

## Urteile, Wertungen, Berichte
rulebook-verdict-met = Erfüllt.
rulebook-verdict-breached = Nicht erfüllt, nach diesen Belegen.
rulebook-verdict-unknown = Nicht bekannt.
rulebook-score = { $percent } von 100, aus { $known } von { $of } Fragen.{ $rest ->
    [0] { "" }
   *[other] {" "}Der Rest ist nicht bekannt.
  }
rulebook-score-none = Keine Wertung: nur { $known } von { $of } Fragen lassen sich beantworten.
rulebook-would-decide = Was es entscheiden würde: { $what }
rulebook-report = Marken neben dem Regelbuch
rulebook-report-of = { $brand } neben dem Regelbuch
rulebook-report-made = { $day }, nach dem Regelbuch „{ $book }“, Fassung { $version }
rulebook-report-page = Seite { "{n}" } von { "{all}" }
rulebook-report-known = { $known } von { $of } Fragen lassen sich aus den Aufzeichnungen einer Person beantworten.
rulebook-report-bytes = { $length } Bytes ab { $start }
rulebook-report-source = { $name } ({ $kind }), SHA-256 { $sha256 }
rulebook-report-sources = Wo die Belege stehen
rulebook-report-above = { $place }: steht schon oben.
rulebook-report-no-excerpt = { $place }. Was dort steht, lässt sich nicht zeigen: weder die Datei noch eine behaltene Kopie hat es unverändert.
rulebook-report-excerpts = Auszüge sind nach { $count } Zeichen abgeschnitten. Von einer Mail stehen Datum, Absender, Empfänger, Betreff und der Weg von der Liste da. Mehrere Leerzeichen stehen als eines, verborgene Zeichen mit ihrer Nummer. Sie kommen aus den eigenen Dateien einer Person: sieh nach, was sie verraten, bevor du diesen Bericht weitergibst.
rulebook-report-no-advice = Das ist keine Rechtsberatung und kein Urteil, ob ein Gesetz verletzt wurde.
rulebook-report-method = Wie jede Frage beurteilt wurde
rulebook-report-how = { $what ->
    [how] Wie: { $text }
    [met] Erfüllt: { $text }
    [breached] Nicht erfüllt: { $text }
    [unknown] Nicht bekannt: { $text }
   *[source] Stützt sich auf: { $text }
  }
rulebook-report-signs = Die Schriften dieses PDF haben diese Zeichen nicht, darum fehlen sie darin: { "{signs}" }. Der Bericht als HTML hat sie.
rulebook-table-head = Nach dem Regelbuch „{ $book }“, Fassung { $version }: { $total ->
    [one] eine Marke
   *[other] { $total } Marken
  }
rulebook-none = Die Aufzeichnungen haben keine Marke, über die sich urteilen ließe.
rulebook-written = Geschrieben: { $file }
rulebook-of-brand = { $brand }: { $what }
rulebook-left-out = { $count ->
    [0] Alles ist von beiden bekannt.
    [one] Eine Frage bleibt weg, weil sie von mindestens einer nicht bekannt ist.
   *[other] { $count } Fragen bleiben weg, weil sie von mindestens einer nicht bekannt sind.
  }
