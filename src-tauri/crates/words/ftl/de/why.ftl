# Warum etwas gezeigt wurde: Sätze, Lesarten, Stützen, Vorbehalte, Auswege.

## Ein Satz für eine Personalisierung. $aims ist eine Aufzählung der Wendungen unten.
why-ad = { $brand } richtete diese Anzeige an { $aims }.
why-ad-nobody = Jemand, den { $platform } nicht nennt, richtete diese Anzeige an { $aims }.
why-ad-silent = { $brand } zeigte dir diese Anzeige; { $platform } nennt keinen Grund.
why-ad-nobody-silent = { $platform } zeigte dir diese Anzeige und nennt weder Werbende noch Grund.
why-ad-exchange = Eine Anzeige, die { $exchange } an { $platform } verkaufte; weder Werbende noch Grund sind genannt.
why-other-kind = { $brand } wählte dies auf { $platform } für dich aus, nach { $aims }.
why-other-kind-silent = { $platform } wählte dies für dich aus und nennt keinen Grund.
why-mail = { $brand } schrieb dir an { $address }.
why-mail-subject = { $brand } schrieb dir an { $address }: „{ $subject }“.

## Wendungen: an wen. $value ist der wörtliche Wert der Plattform; $count zählt Werte einer Art.
why-aim-customer-list = { $count ->
    [one] eine hochgeladene Liste
   *[other] { $count } hochgeladene Listen
}
why-aim-list-look-alike = Menschen, die denen auf einer ihrer Listen ähneln
why-aim-site-activity = Menschen nach dem, was sie auf einer Website taten
why-aim-app-activity = Menschen nach dem, was sie in einer App taten
why-aim-engagement = Menschen, die auf frühere Beiträge reagierten
why-aim-followed-account = alle, die { $value } folgen
why-aim-follower-look-alike = { $count ->
    [one] Menschen, die denen ähneln, die { $value } folgen
   *[other] Menschen, die denen ähneln, die einem von { $count } Konten folgen
}
why-aim-interest = { $count ->
    [one] Menschen, denen man { $value } als Interesse zuschreibt
   *[other] Menschen, denen man { $count } Interessen zuschreibt
}
why-aim-conversation-topic = { $count ->
    [one] Menschen, die über { $value } sprechen
   *[other] Menschen, die über { $count } Themen sprechen
}
why-aim-search = { $count ->
    [one] Menschen, die „{ $value }“ suchten oder schrieben
   *[other] Menschen, die eines von { $count } Wörtern suchten oder schrieben
}
why-aim-demographic = Menschen, die für { $value } gehalten werden
why-aim-location = { $count ->
    [one] { $value }
   *[other] { $count } Orte
}
why-aim-device = { $count ->
    [one] Menschen mit { $value }
   *[other] Menschen mit einer von { $count } Arten von Geräten
}
why-aim-language = Menschen, die { $value } nutzen
why-aim-third-party-segment = Menschen in einer Kategorie von anderswo („{ $value }“)
why-aim-purchase-history = Menschen nach dem, was sie kauften
why-aim-viewing-history = Menschen nach dem, was sie angesehen haben
why-aim-event = Menschen, die { $value } anzieht
why-aim-contact-history = Menschen, denen schon früher geschrieben wurde
why-aim-context = alle, die diese Seite lasen
why-aim-other = Menschen nach einer Regel, die niemand erklärt („{ $value }“)
why-aim-not-stated = Menschen aus einem Grund, der nicht genannt ist
why-aim-unnamed-topic = Menschen, die über etwas sprechen, das nicht genannt ist
why-aim-unnamed = Menschen nach einer Regel ohne Wert („{ $stated }“)
why-and-more = { $count ->
    [one] nach einer weiteren Regel
   *[other] nach { $count } weiteren Regeln
}
why-list-pair = { $clause ->
    [yes] { $a }, und { $b }
   *[no] { $a } und { $b }
}
why-list-last = { $clause ->
    [yes] { $a }, und { $b }
   *[no] { $a } und { $b }
}

## Unsere Lesart eines Grundes.
why-reading-customer-list = { $has ->
    [yes] Die Kampagne hat eine Regel zu einer Liste, die { $brand } hochgeladen hat: „{ $value }“.
   *[no] Die Kampagne hat eine Regel zu einer Liste, die { $brand } hochgeladen hat; ihr Name fehlt.
}
why-reading-list-look-alike = { $has ->
    [yes] Die Kampagne sucht Menschen, die denen auf der Liste „{ $value }“ von { $brand } ähneln.
   *[no] Die Kampagne sucht Menschen, die denen auf einer Liste von { $brand } ähneln.
}
why-reading-site-activity = { $has ->
    [yes] Die Kampagne hat eine Regel zum Verhalten auf einer Website, von { $brand } „{ $value }“ genannt.
   *[no] Die Kampagne hat eine Regel zum Verhalten auf einer Website; ihr Name fehlt.
}
why-reading-app-activity = { $has ->
    [yes] Die Kampagne hat eine Regel zum Verhalten in einer App: „{ $value }“.
   *[no] Die Kampagne hat eine Regel zum Verhalten in einer App.
}
why-reading-engagement = Die Kampagne sucht Menschen, die auf frühere Beiträge oder Anzeigen von { $brand } reagierten.
why-reading-followed-account = Die Kampagne sucht Menschen, die { $value } folgen.
why-reading-follower-look-alike = Die Kampagne sucht Menschen, die denen ähneln, die { $value } folgen.
why-reading-interest = Die Kampagne sucht Menschen, denen { $value } als Interesse zugeschrieben wird.
why-reading-conversation-topic = { $has ->
    [yes] Die Kampagne sucht Menschen, die über { $value } sprechen.
   *[no] Die Kampagne sucht Menschen, die über ein Thema sprechen, das nicht genannt ist.
}
why-reading-search = Die Kampagne sucht Menschen, die „{ $value }“ suchten oder schrieben.
why-reading-demographic = Die Kampagne sucht Menschen, die für { $value } gehalten werden.
why-reading-location = Die Kampagne sucht Menschen in { $value }.
why-reading-device = Die Kampagne sucht Menschen, deren Gerät zu { $value } passt.
why-reading-language = Die Kampagne sucht Menschen, die { $value } nutzen.
why-reading-third-party-segment = Die Kampagne nutzt eine Kategorie, die die Plattform von anderswo hat: „{ $value }“.
why-reading-purchase-history = Die Kampagne hat eine Regel zu dem, was Menschen kauften.
why-reading-viewing-history = Es beruht auf dem, was du angesehen hast, nach dem Namen, den { $platform } dafür hat: „{ $stated }“.
why-reading-event = Die Kampagne sucht Menschen, die das Ereignis { $value } anzieht.
why-reading-contact-history = Die Nachricht geht an Menschen, denen { $brand } schon früher schrieb.
why-reading-context = Was gerade auf der Seite stand, entschied.
why-reading-unnamed = Die Kampagne hat eine Regel, deren Wert nicht genannt ist: „{ $stated }“.
why-reading-not-stated = { $platform } nennt keinen Grund.
why-reading-not-stated-mail = Die Nachricht sagt nicht, warum du sie bekommst.
why-reading-other = { $has ->
    [yes] Eine Regel, die niemand erklärt: „{ $stated }“, „{ $value }“.
   *[no] Eine Regel, die niemand erklärt: „{ $stated }“.
}
why-reading-exchange = Die Anzeige wurde über { $exchange } verkauft, außerhalb von { $platform }; keine Regel ist genannt.

## Was einen Grund stützt. $platform sagt; $brand tat; $day ist ein Tag.
why-support-audience = { $platform } sagt, dass du zu einer Zielgruppe gehörst, die { $brand } mitgebracht hat.
why-support-audience-look-alike = { $platform } sagt, dass du zu einer Zielgruppe gehörst, die der Kundschaft von { $brand } ähnelt.
why-support-do-not-reach = { $platform } sagt, dass du auf einer Liste von Menschen stehst, die { $brand } nicht erreichen will.
why-support-list-elsewhere = { $platform } sagt, dass { $brand } eine Liste mit dir hochgeladen oder genutzt hat („{ $literal }“).
why-support-audience-elsewhere = { $platform } sagt, dass { $brand } dich nach deinem Verhalten erreichen kann („{ $literal }“).
why-support-order = { $brand } schrieb dir am { $day } zu einer Bestellung: da hatte es deine Adresse { $address }.
why-support-account = { $brand } schrieb dir am { $day } zu einem Konto: da hatte es deine Adresse { $address }.
why-support-newsletter = { $brand } schickte dir am { $day } einen Newsletter an { $address }.
why-support-alias-leak = { $brand } nutzte eine Adresse, die du { $giver } gegeben hast: „{ $address }“.
why-support-alias-leak-bare = { $brand } nutzte eine Adresse, die du { $giver } gegeben hast.
why-support-event = { $platform } sagt, dass { $brand } am { $day } „{ $event }“ über dich gemeldet hat.
why-support-event-undated = { $platform } sagt, dass { $brand } „{ $event }“ über dich gemeldet hat.
why-support-app-belief = { $platform } glaubt, dass { $app } auf deinem Gerät ist oder war.
why-support-connected-app = Du hast { $brand } am { $day } in dein Konto bei { $platform } gelassen.
why-support-connected-app-undated = Du hast { $brand } in dein Konto bei { $platform } gelassen.
why-support-age-fits = { $platform } hält dich für { $held } Jahre alt.
why-support-age-touches = { $platform } hält dich für { $held } Jahre alt; das berührt diese Regel nur zum Teil.
why-support-age-differs = { $platform } hat { $held } gespeichert; diese Anzeige sagt { $asked }.
why-support-age-mistake = Du hast { $platform } gesagt, dass du { $year } geboren bist; gespeichert ist auch { $held }. Beides kann nicht stimmen.
why-support-trait-gender = { $platform } hat { $held } als dein Geschlecht gespeichert.
why-support-trait-gender-differs = { $platform } hat { $held } als dein Geschlecht gespeichert; diese Anzeige sagt { $asked }.
why-support-trait-place = { $platform } verortet dich in { $held }.
why-support-trait-interest = { $platform } schreibt dir { $held } als Interesse zu.
why-support-trait-language = { $platform } hat { $held } als deine Sprache gespeichert.
why-support-trait-device = { $platform } hat { $held } als dein Gerät gespeichert.
why-support-exclusive = Eine einzelne Einblendung nennt Listen, auf denen niemand zugleich stehen kann („{ $one }“, „{ $other }“): mindestens eine dieser Regeln hält Menschen fern.

## Was nicht bewiesen ist.
why-caveat-list = Eine Listenregel beweist, dass { $brand } für diese Kampagne eine Kundenliste nutzt. Du kannst auf der Liste stehen oder die Anzeige sehen, weil du nicht darauf stehst. Dass { $brand } deine Adresse hat, beweist sie nicht.
why-caveat-list-exclusion = Der Name dieser Liste klingt nach Menschen, die ferngehalten werden. Du siehst die Anzeige vielleicht, weil du nicht darauf stehst.
why-caveat-list-look-alike = Du sollst Menschen auf einer Liste ähneln. Dass du darauf stehst, ist damit nicht gesagt.
why-caveat-site = Der Name stammt von der werbenden Firma. Er kann für Menschen stehen, die ferngehalten werden, und beweist nicht, dass dein Besuch gemeldet wurde.
why-caveat-site-unnamed = Das beweist nicht, dass dein eigener Besuch gemeldet wurde.
why-caveat-site-exclusion = „{ $value }“ klingt nach Menschen, die ferngehalten werden: du siehst die Anzeige vielleicht, weil du das nicht getan hast.
why-caveat-app = Die Regel handelt von Ereignissen einer App. Dass deines gemeldet wurde, steht hier nicht.
why-caveat-rule = Das ist eine Regel der Kampagne. Dass sie auf dich passt, ist wahrscheinlich, aber nicht gesagt.
why-caveat-belief = Das ist eine Regel der Kampagne. Ob sie auf dich zutrifft, ist nicht gesagt.
why-caveat-engagement = Für das, was du getan haben sollst, steht nur eine Nummer da.
why-caveat-segment = Woher diese Kategorie stammt, ist nicht gesagt.
why-caveat-none = Kein Grund ist genannt. Das heißt nicht, dass es keinen gab.
why-caveat-none-facebook = Der Export von Facebook nennt für keine Anzeige einen Grund.
why-caveat-other = Diese Art von Regel kennen wir nicht; die Worte der Plattform bleiben stehen.
why-caveat-mail-unchecked = Niemand hat den Absender geprüft.
why-caveat-mail-carrier = Geprüft wurde nur der Dienst, der die Mail brachte, nicht die Marke.
why-caveat-mail-forwarded = Ein Weiterleitungsdienst hat den Absender umgeschrieben.
why-caveat-mail-spam = Sie lag im Spam-Ordner.
why-caveat-mail-address = Die Mail sagt nicht, an welche deiner Adressen sie kam.

## Was es beendet.
why-stop-control = { $platform }, „{ $name }“: { $stops }
why-stop-no-switch = { $platform } hat keinen Schalter, der das für dein Konto beendet. Es bleibt, diese Werbenden auszublenden.
why-stop-unsubscribe = Melde dich ab, wie es die Nachricht selbst anbietet. { $brand } behält deine Adresse.
why-stop-objection-direct-marketing = Widersprich bei { $brand } der Direktwerbung: Listen, Profile und Nachrichten dafür müssen dann enden.
why-stop-opt-out-sale-sharing = Sag { $brand }, dass es nichts über dich verkaufen oder weitergeben soll.
why-stop-opt-out-marketing-messages = Sag { $brand }, dass du keine Werbung mehr willst.
why-stop-other-right = Nutze dein Recht gegenüber { $brand } ({ $right }).
why-stop-checked = { $confidence ->
    [read] geprüft { $checked }
    [partial] geprüft { $checked }, zum Teil aus dem Gedächtnis
   *[memory] aus dem Gedächtnis, { $checked }
}
