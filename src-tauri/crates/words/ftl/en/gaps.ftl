# The difference between what is wanted and what was seen; steps; cells.

gaps-against-wish = You said no to { $purpose } ({ $scope }). { $brand } did it all the same, { gaps-times }.
gaps-against-gift = You said that { $purpose } may rest only on what you gave yourself ({ $scope }). { $brand } used more than that, { gaps-times }.
gaps-against-never = You said that { $purpose } may never use { $category } ({ $scope }). { $brand } used it, { gaps-times }.
gaps-against-consent = You said no to { $purpose } ({ $scope }), but a yes of yours to { $brand } still stands{ $dated ->
    [yes] , from { $day }
   *[no] {""}
}.
gaps-against-held = You said no to { $purpose } ({ $scope }). { $brand } holds data of this kind; that it uses it was not seen.
gaps-times = { $count ->
    [one] at least once
   *[other] at least { $count } times
}{ $dated ->
    [yes] , last seen on { $day }
   *[no] , without a date
}
gaps-reopened = It is open again: you asked { $brand } on { $asked } to stop{ $confirmed ->
    [yes] , it confirmed that it had,
   *[no] {""}
} and it was seen after { $since }.

gaps-step-control = Use the setting “{ $name }”: { $stops }
gaps-step-unsubscribe = { $one ->
    [yes] Unsubscribe with one click, as the message itself offers.
   *[no] Unsubscribe the way that the message itself offers.
}
gaps-step-unsubscribe-leaves = { $brand } keeps your address, and other lists of theirs go on.
gaps-step-request = Write to { $brand }: { $right } ({ $citation }).
gaps-step-withdraw = Write to { $brand } and take your consent back: { $right } ({ $citation }).
gaps-step-leaves-objection-direct-marketing = { $brand } may keep your data for other purposes, such as orders and accounts.
gaps-step-leaves-opt-out-marketing-messages = { $brand } keeps your data; only the messages end.
gaps-step-leaves-opt-out-sale-sharing = { $brand } keeps your data and may use it itself.
gaps-step-leaves-opt-out-sharing-for-marketing = { $brand } keeps your data and may use it itself.
gaps-step-leaves-limit-sensitive-data = { $brand } may go on using it for what the service needs.
gaps-step-leaves-withdraw-consent = What happened before stays lawful, and use that doesn't rest on consent goes on.
gaps-step-leaves-objection = { $brand } may show grounds that weigh more and go on.
gaps-step-signal-on = The Firefox profile that you imported has { $name } on; turn it on in your other browsers too. { $what }
gaps-step-signal-off = The Firefox profile that you imported has { $name } off. Turn it on in your browser. { $what }
gaps-step-signal = Turn on { $name } in your browser. { $what }
gaps-step-none-home = Nothing can be done here yet, because Sayso doesn't know where you live and so which law helps you. Say it under “Who you are”.
gaps-step-none-law = Nothing can be done here, because Sayso knows no law of the place where you live, no setting and no signal that would end it.
gaps-step-none-right = Nothing can be done here, because no right, setting or signal that Sayso knows ends it on this evidence.

gaps-state-agreed = You agreed to { $purpose } by { $brand }, and no use was seen.
gaps-state-refused = You refused { $purpose } by { $brand }, and no use was seen since.
gaps-state-asked-to-stop = You asked { $brand } to stop { $purpose }. No use was seen from the day on which it must have stopped.
gaps-state-in-use = Seen at { $brand }: { $purpose }{ $dated ->
    [yes] , last on { $day }
   *[no] {""}
}.
gaps-state-could = { $brand } holds what it would take for { $purpose }. That it does it was not seen.
gaps-state-unknown = What you imported doesn't tell anything about { $purpose } by { $brand }.

gaps-seen-when = ({ $count ->
    [one] once
   *[other] { $count } times
}{ $dated ->
    [yes] , last on { $day }
   *[no] {""}
}{ $known ->
    [yes] ; data: { $category }
   *[no] {""}
})
gaps-seen-ad-by-their-data = An ad of { $brand } was chosen by something that you didn't tell it.
gaps-seen-ad-by-what-may-be-told = An ad of { $brand } was chosen by something that may be what you gave.
gaps-seen-ad-without-reasons = An ad of { $brand } was shown; by what it was chosen isn't told.
gaps-seen-content-by-their-data = Something of { $brand } was put before you by a criterion about you.
gaps-seen-content-by-own-choice = Something of { $brand } was put before you because you follow an account.
gaps-seen-content-without-reasons = Something of { $brand } was put before you; by what it was chosen isn't told.
gaps-seen-message-that-sells = { $brand } sent a message that sells.
gaps-seen-list-reached-a-platform = A list of { $brand } with you on it was at a platform.
gaps-seen-bought-segment = { $brand } used a category about you from a third party.
gaps-seen-worked-out-trait = { $brand } used a conclusion about you: a likeness, an interest or a topic.
gaps-seen-watched-elsewhere = { $brand } used what you did on a site or in an app.
gaps-seen-chosen-by-something-sensitive = Something of { $brand } was chosen by a sensitive category.
gaps-seen-chosen-by-something-sensitive-told = Something of { $brand } was chosen by a sensitive category that may be what you gave.
gaps-seen-gave-a-list = { $brand } gave data about you to somebody else.
gaps-seen-gave-an-address = An address that you gave to { $brand } alone is used by another.
gaps-seen-got-an-address = { $brand } used an address that you gave to somebody else.
gaps-seen-got-a-segment = { $brand } got a list or a segment with you in it.
gaps-seen-reported-an-event = { $brand } reported what you did to another company.
gaps-seen-got-an-event = { $brand } was told by others what you did on their sites or in their apps.
gaps-seen-sensitive-went-on = Sensitive data went from one company to another; { $brand } was one of them.
gaps-seen-it-wrote-to-sell = { $brand } wrote to you to sell.
gaps-seen-it-has-an-address = { $brand } wrote to you about something else, so it has an address of yours.
gaps-seen-worked-out = { $brand } worked this out about you.
gaps-seen-watched = { $brand } watched what you did and kept it.
gaps-seen-got-from-others = { $brand } got this about you from others.
gaps-seen-sensitive-worked-out = { $brand } worked out something sensitive about you, or got it from others.
gaps-seen-sensitive-held = { $brand } holds something sensitive about you.
gaps-seen-named-as-giver = Somebody else holds this and says that it came from { $brand }.
gaps-seen-holds-enough = { $brand } holds data about you.

gaps-why-ad-by-their-data = The platform states a criterion that was watched, worked out or bought; you didn't tell it to this brand.
gaps-why-ad-by-what-may-be-told = It was chosen for you. Whether you gave the age, the language or the address behind it yourself, the criterion alone doesn't tell.
gaps-why-ad-without-reasons = The evidence lists no criterion. It may have been chosen for you, or for everyone.
gaps-why-content-by-their-data = It was put before you by a criterion about you.
gaps-why-content-by-own-choice = To follow somebody is your own choice, and you told it to this very service.
gaps-why-content-without-reasons = Nothing tells by what it was chosen.
gaps-why-message-that-sells = The message reached you. Where the address came from it doesn't tell.
gaps-why-list-reached-a-platform = A platform compares such a list with its members; the brand handed it over, or somebody did for it.
gaps-why-bought-segment = Somebody else worked the category out and passed it on.
gaps-why-worked-out-trait = A likeness, an interest or a topic is a conclusion about you.
gaps-why-watched-elsewhere = What you did there had to be measured before anything could be chosen by it.
gaps-why-chosen-by-something-sensitive = Law holds the category to be sensitive, and it was watched, worked out or bought.
gaps-why-chosen-by-something-sensitive-told = Law holds the category to be sensitive. Whether you gave it yourself, the criterion alone doesn't tell.
gaps-why-gave-a-list = The evidence says that this brand handed data about you on.
gaps-why-gave-an-address = Only this brand was given the address. It was passed on, or it was stolen.
gaps-why-got-an-address = You gave the address to somebody else.
gaps-why-got-a-segment = Lists and segments are made to choose ads by. That it got one doesn't show that it did.
gaps-why-reported-an-event = It watched what you did and told another company.
gaps-why-got-an-event = It collects what you do on other companies' sites and in their apps.
gaps-why-sensitive-went-on = Law holds the category to be sensitive, and it left one company for another.
gaps-why-it-wrote-to-sell = The message sells, or it is a newsletter.
gaps-why-it-has-an-address = Who can write about an order can write about an offer.
gaps-why-worked-out = It says itself that it worked this out.
gaps-why-watched = It watched what you did, or where you were, and kept it.
gaps-why-got-from-others = It adds what others know to what it has.
gaps-why-sensitive-worked-out = To work out or buy something sensitive is to use it, whatever comes after.
gaps-why-sensitive-held = That it does anything with it isn't shown.
gaps-why-named-as-giver = Whoever holds it now names this brand as the source.
gaps-why-holds-enough = Who holds data can do this with it. More than that a holding doesn't show.

# On the command line.
gaps-none = Nothing differs: what you imported shows nothing against what you said. If you have said nothing yet: sayso prefs start.
gaps-line-step = Step: { $step }
gaps-line-leaves = Goes on all the same: { $leaves }
gaps-acted-letters = { $count ->
    [0] No letter was written.
    [one] One letter is written. Nothing is sent: that is yours to do.
   *[other] { $count } letters are written. Nothing is sent: that is yours to do.
}
gaps-acted-by-hand = To do by hand:
gaps-acted-unknown = { $id } is no difference today.
