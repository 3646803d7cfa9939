# Der Unterschied zwischen dem, was gewollt ist, und dem, was zu sehen war; Schritte; Zellen.

gaps-against-wish = Du willst das nicht: { $purpose } ({ $scope }). { $brand } hat es trotzdem getan, { gaps-times }.
gaps-against-gift = Du willst das nur aus dem, was du selbst gegeben hast: { $purpose } ({ $scope }). { $brand } hat mehr genutzt, { gaps-times }.
gaps-against-never = Du willst, dass dafür nie { $category } genutzt wird: { $purpose } ({ $scope }). { $brand } hat es genutzt, { gaps-times }.
gaps-against-consent = Du willst das nicht: { $purpose } ({ $scope }). Ein Ja von dir an { $brand } gilt aber noch{ $dated ->
    [yes] , vom { $day }
   *[no] {""}
}.
gaps-against-held = Du willst das nicht: { $purpose } ({ $scope }). { $brand } hat Daten dieser Art; dass sie genutzt werden, war nicht zu sehen.
gaps-times = { $count ->
    [one] mindestens einmal
   *[other] mindestens { $count }-mal
}{ $dated ->
    [yes] , zuletzt am { $day }
   *[no] , ohne Datum
}
gaps-reopened = Es ist wieder offen: Du hast { $brand } am { $asked } aufgefordert aufzuhören{ $confirmed ->
    [yes] , die Marke hat es bestätigt,
   *[no] {""}
} und es war nach dem { $since } noch zu sehen.

gaps-step-control = Nutze die Einstellung „{ $name }“: { $stops }
gaps-step-unsubscribe = { $one ->
    [yes] Melde dich mit einem Klick ab, wie es die Nachricht selbst anbietet.
   *[no] Melde dich so ab, wie es die Nachricht selbst anbietet.
}
gaps-step-unsubscribe-leaves = { $brand } behält deine Adresse, und andere Listen laufen weiter.
gaps-step-request = Schreib an { $brand }: { $right } ({ $citation }).
gaps-step-withdraw = Schreib an { $brand } und nimm deine Einwilligung zurück: { $right } ({ $citation }).
gaps-step-leaves-objection-direct-marketing = { $brand } darf deine Daten für anderes behalten, etwa Bestellungen und Konten.
gaps-step-leaves-opt-out-marketing-messages = { $brand } behält deine Daten; nur die Nachrichten enden.
gaps-step-leaves-opt-out-sale-sharing = { $brand } behält deine Daten und darf sie selbst nutzen.
gaps-step-leaves-opt-out-sharing-for-marketing = { $brand } behält deine Daten und darf sie selbst nutzen.
gaps-step-leaves-limit-sensitive-data = { $brand } darf sie weiter für das nutzen, was der Dienst braucht.
gaps-step-leaves-withdraw-consent = Was vorher geschah, bleibt rechtmäßig, und was nicht auf einer Einwilligung beruht, geht weiter.
gaps-step-leaves-objection = { $brand } kann Gründe zeigen, die schwerer wiegen, und weitermachen.
gaps-step-signal-on = Im Firefox-Profil, das du importiert hast, ist { $name } an; schalte es auch in deinen anderen Browsern ein. { $what }
gaps-step-signal-off = Im Firefox-Profil, das du importiert hast, ist { $name } aus. Schalte es in deinem Browser ein. { $what }
gaps-step-signal = Schalte { $name } in deinem Browser ein. { $what }
gaps-step-none-home = Hier geht noch nichts, weil Sayso nicht weiß, wo du lebst und welches Gesetz dir hilft. Sag es unter „Wer du bist“.
gaps-step-none-law = Hier geht nichts, weil Sayso kein Gesetz deines Wohnorts, keine Einstellung und kein Signal kennt, die es beenden.
gaps-step-none-right = Hier geht nichts, weil kein Recht, keine Einstellung und kein Signal, die Sayso kennt, es auf dieser Grundlage beenden.

gaps-state-agreed = Du hast bei { $brand } zugestimmt: { $purpose }. Eine Nutzung war nicht zu sehen.
gaps-state-refused = Du hast bei { $brand } abgelehnt: { $purpose }. Seitdem war keine Nutzung zu sehen.
gaps-state-asked-to-stop = Du hast { $brand } aufgefordert aufzuhören: { $purpose }. Seit dem Tag, an dem Schluss sein musste, war keine Nutzung zu sehen.
gaps-state-in-use = Bei { $brand } zu sehen: { $purpose }{ $dated ->
    [yes] , zuletzt am { $day }
   *[no] {""}
}.
gaps-state-could = { $brand } hat, was es dafür braucht: { $purpose }. Dass es geschieht, war nicht zu sehen.
gaps-state-unknown = Was du importiert hast, sagt dazu nichts: { $purpose } bei { $brand }.

gaps-seen-when = ({ $count ->
    [one] einmal
   *[other] { $count }-mal
}{ $dated ->
    [yes] , zuletzt am { $day }
   *[no] {""}
}{ $known ->
    [yes] ; Daten: { $category }
   *[no] {""}
})
gaps-seen-ad-by-their-data = Eine Anzeige von { $brand } wurde nach etwas ausgesucht, das du der Marke nicht gesagt hast.
gaps-seen-ad-by-what-may-be-told = Eine Anzeige von { $brand } wurde nach etwas ausgesucht, das du selbst gegeben haben kannst.
gaps-seen-ad-without-reasons = Eine Anzeige von { $brand } wurde gezeigt; wonach sie ausgesucht wurde, steht nicht da.
gaps-seen-content-by-their-data = Etwas von { $brand } wurde dir nach einem Merkmal von dir gezeigt.
gaps-seen-content-by-own-choice = Etwas von { $brand } wurde dir gezeigt, weil du einem Konto folgst.
gaps-seen-content-without-reasons = Etwas von { $brand } wurde dir gezeigt; wonach es ausgesucht wurde, steht nicht da.
gaps-seen-message-that-sells = { $brand } hat eine Nachricht geschickt, die verkauft.
gaps-seen-list-reached-a-platform = Eine Liste von { $brand }, auf der du stehst, lag bei einer Plattform.
gaps-seen-bought-segment = { $brand } hat eine Kategorie über dich von Dritten genutzt.
gaps-seen-worked-out-trait = { $brand } hat einen Rückschluss auf dich genutzt: eine Ähnlichkeit, ein Interesse oder ein Thema.
gaps-seen-watched-elsewhere = { $brand } hat genutzt, was du auf einer Seite oder in einer App getan hast.
gaps-seen-chosen-by-something-sensitive = Etwas von { $brand } wurde nach einer sensiblen Kategorie ausgesucht.
gaps-seen-chosen-by-something-sensitive-told = Etwas von { $brand } wurde nach einer sensiblen Kategorie ausgesucht, die du selbst gegeben haben kannst.
gaps-seen-gave-a-list = { $brand } hat Daten über dich an andere gegeben.
gaps-seen-gave-an-address = Eine Adresse, die du nur { $brand } gegeben hast, nutzt jemand anderes.
gaps-seen-got-an-address = { $brand } hat eine Adresse genutzt, die du jemand anderem gegeben hast.
gaps-seen-got-a-segment = { $brand } hat eine Liste oder ein Segment mit dir darin bekommen.
gaps-seen-reported-an-event = { $brand } hat einer anderen Firma gemeldet, was du getan hast.
gaps-seen-got-an-event = { $brand } hat von anderen erfahren, was du auf deren Seiten oder in deren Apps getan hast.
gaps-seen-sensitive-went-on = Sensible Daten gingen von einer Firma zur anderen; { $brand } war eine davon.
gaps-seen-it-wrote-to-sell = { $brand } hat dir geschrieben, um zu verkaufen.
gaps-seen-it-has-an-address = { $brand } hat dir wegen etwas anderem geschrieben und hat also eine Adresse von dir.
gaps-seen-worked-out = { $brand } hat das über dich geschlossen.
gaps-seen-watched = { $brand } hat beobachtet, was du tust, und es behalten.
gaps-seen-got-from-others = { $brand } hat das über dich von anderen bekommen.
gaps-seen-sensitive-worked-out = { $brand } hat etwas Sensibles über dich geschlossen oder von anderen bekommen.
gaps-seen-sensitive-held = { $brand } hat etwas Sensibles über dich.
gaps-seen-named-as-giver = Jemand anderes hat das und sagt, dass es von { $brand } kam.
gaps-seen-holds-enough = { $brand } hat Daten über dich.

gaps-why-ad-by-their-data = Die Plattform nennt ein Merkmal, das beobachtet, geschlossen oder gekauft wurde; du hast es dieser Marke nicht gesagt.
gaps-why-ad-by-what-may-be-told = Sie wurde für dich ausgesucht. Ob du das Alter, die Sprache oder die Adresse dahinter selbst gegeben hast, sagt das Merkmal allein nicht.
gaps-why-ad-without-reasons = Der Beleg nennt kein Merkmal. Sie kann für dich oder für alle ausgesucht worden sein.
gaps-why-content-by-their-data = Es wurde dir nach einem Merkmal von dir gezeigt.
gaps-why-content-by-own-choice = Jemandem zu folgen ist deine eigene Wahl, und du hast sie genau diesem Dienst mitgeteilt.
gaps-why-content-without-reasons = Nichts sagt, wonach es ausgesucht wurde.
gaps-why-message-that-sells = Die Nachricht hat dich erreicht. Woher die Adresse kam, sagt sie nicht.
gaps-why-list-reached-a-platform = Eine Plattform gleicht so eine Liste mit ihren Mitgliedern ab; die Marke hat sie übergeben, oder jemand für sie.
gaps-why-bought-segment = Jemand anderes hat die Kategorie gebildet und weitergegeben.
gaps-why-worked-out-trait = Eine Ähnlichkeit, ein Interesse oder ein Thema ist ein Rückschluss auf dich.
gaps-why-watched-elsewhere = Was du dort getan hast, musste gemessen werden, bevor danach etwas ausgesucht werden konnte.
gaps-why-chosen-by-something-sensitive = Das Recht sieht die Kategorie als sensibel an, und sie wurde beobachtet, geschlossen oder gekauft.
gaps-why-chosen-by-something-sensitive-told = Das Recht sieht die Kategorie als sensibel an. Ob du sie selbst gegeben hast, sagt das Merkmal allein nicht.
gaps-why-gave-a-list = Der Beleg sagt, dass diese Marke Daten über dich weitergegeben hat.
gaps-why-gave-an-address = Nur diese Marke bekam die Adresse. Sie wurde weitergegeben oder gestohlen.
gaps-why-got-an-address = Du hast die Adresse jemand anderem gegeben.
gaps-why-got-a-segment = Listen und Segmente sind dafür da, Anzeigen auszusuchen. Dass sie eins bekam, zeigt nicht, dass sie es tat.
gaps-why-reported-an-event = Sie hat beobachtet, was du getan hast, und es einer anderen Firma gemeldet.
gaps-why-got-an-event = Sie sammelt, was du auf Seiten und in Apps anderer Firmen tust.
gaps-why-sensitive-went-on = Das Recht sieht die Kategorie als sensibel an, und sie ging von einer Firma zur anderen.
gaps-why-it-wrote-to-sell = Die Nachricht verkauft, oder sie ist ein Newsletter.
gaps-why-it-has-an-address = Wer wegen einer Bestellung schreiben kann, kann auch wegen eines Angebots schreiben.
gaps-why-worked-out = Sie sagt selbst, dass sie das geschlossen hat.
gaps-why-watched = Sie hat beobachtet, was du getan hast oder wo du warst, und es behalten.
gaps-why-got-from-others = Sie ergänzt, was sie hat, um das, was andere wissen.
gaps-why-sensitive-worked-out = Etwas Sensibles zu schließen oder zu kaufen heißt, es zu nutzen, was immer danach kommt.
gaps-why-sensitive-held = Dass sie etwas damit tut, ist nicht zu sehen.
gaps-why-named-as-giver = Wer es jetzt hat, nennt diese Marke als Quelle.
gaps-why-holds-enough = Wer Daten hat, kann das damit tun. Mehr zeigt das nicht.

gaps-none = Nichts weicht ab: Was du importiert hast, zeigt nichts gegen das, was du gesagt hast. Hast du noch nichts gesagt: sayso prefs start.
gaps-line-step = Schritt: { $step }
gaps-line-leaves = Geht trotzdem weiter: { $leaves }
gaps-acted-letters = { $count ->
    [0] Kein Brief wurde geschrieben.
    [one] Ein Brief ist geschrieben. Gesendet wird nichts: Das machst du.
   *[other] { $count } Briefe sind geschrieben. Gesendet wird nichts: Das machst du.
}
gaps-acted-by-hand = Von Hand zu tun:
gaps-acted-unknown = { $id } ist heute kein Unterschied.
