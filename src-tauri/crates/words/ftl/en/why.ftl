# Why something was shown: sentences, readings, supports, caveats, stops.

## One sentence for a personalisation. $aims is a list of the phrases below.
why-ad = { $brand } aimed this ad at { $aims }.
why-ad-nobody = An advertiser that { $platform } doesn't name aimed this ad at { $aims }.
why-ad-silent = { $brand } showed you this ad; { $platform } gives no reason.
why-ad-nobody-silent = { $platform } showed you this ad and names neither advertiser nor reason.
why-ad-exchange = An ad that { $exchange } sold to { $platform }; neither advertiser nor reason is named.
why-other-kind = { $brand } chose this for you on { $platform }, as for { $aims }.
why-other-kind-silent = { $platform } chose this for you and gives no reason.
why-mail = { $brand } wrote to you at { $address }.
why-mail-subject = { $brand } wrote to you at { $address }: “{ $subject }”.

## Phrases: at whom. $value is the platform's literal value; $count counts values of one kind.
why-aim-customer-list = { $count ->
    [one] a list they uploaded
   *[other] { $count } lists they uploaded
}
why-aim-list-look-alike = people who resemble a list of theirs
why-aim-site-activity = people by what they did on a site
why-aim-app-activity = people by what they did in an app
why-aim-engagement = people who did something with their earlier posts
why-aim-followed-account = followers of { $value }
why-aim-follower-look-alike = { $count ->
    [one] people who resemble the followers of { $value }
   *[other] people who resemble the followers of { $count } accounts
}
why-aim-interest = { $count ->
    [one] people taken to like { $value }
   *[other] people taken to like { $count } things
}
why-aim-conversation-topic = { $count ->
    [one] people who talk about { $value }
   *[other] people who talk about { $count } topics
}
why-aim-search = { $count ->
    [one] people who searched for or wrote “{ $value }”
   *[other] people who searched for or wrote one of { $count } words
}
why-aim-demographic = people taken to be { $value }
why-aim-location = { $count ->
    [one] { $value }
   *[other] { $count } places
}
why-aim-device = { $count ->
    [one] people on { $value }
   *[other] people on one of { $count } kinds of device
}
why-aim-language = people who use { $value }
why-aim-third-party-segment = people in a category from elsewhere (“{ $value }”)
why-aim-purchase-history = people by what they bought
why-aim-viewing-history = people by what they watched
why-aim-event = people drawn to { $value }
why-aim-contact-history = people they wrote to before
why-aim-context = whoever read this page
why-aim-other = a rule whose meaning nobody explains (“{ $value }”)
why-aim-not-stated = people for a reason that isn't given
why-aim-unnamed-topic = people who talk about something that isn't named
why-aim-unnamed = people by a rule without a value (“{ $stated }”)
why-and-more = { $count ->
    [one] one more rule
   *[other] { $count } more rules
}
why-list-pair = { $a } and { $b }
why-list-last = { $a }, and { $b }

## Our reading of one reason.
why-reading-customer-list = { $has ->
    [yes] The campaign has a rule on a list that { $brand } uploaded, named “{ $value }”.
   *[no] The campaign has a rule on a list that { $brand } uploaded; its name isn't given.
}
why-reading-list-look-alike = { $has ->
    [yes] The campaign looks for people who resemble the list “{ $value }” of { $brand }.
   *[no] The campaign looks for people who resemble a list of { $brand }.
}
why-reading-site-activity = { $has ->
    [yes] The campaign has a rule on what people did on a site, named “{ $value }” by { $brand }.
   *[no] The campaign has a rule on what people did on a site; its name isn't given.
}
why-reading-app-activity = { $has ->
    [yes] The campaign has a rule on what people did in an app: “{ $value }”.
   *[no] The campaign has a rule on what people did in an app.
}
why-reading-engagement = The campaign looks for people who did something with earlier posts or ads of { $brand }.
why-reading-followed-account = The campaign looks for people who follow { $value }.
why-reading-follower-look-alike = The campaign looks for people who resemble the followers of { $value }.
why-reading-interest = The campaign looks for people taken to like { $value }.
why-reading-conversation-topic = { $has ->
    [yes] The campaign looks for people who talk about { $value }.
   *[no] The campaign looks for people who talk about a topic that isn't named.
}
why-reading-search = The campaign looks for people who searched for or wrote “{ $value }”.
why-reading-demographic = The campaign looks for people taken to be { $value }.
why-reading-location = The campaign looks for people in { $value }.
why-reading-device = The campaign looks for people whose device fits { $value }.
why-reading-language = The campaign looks for people who use { $value }.
why-reading-third-party-segment = The campaign uses a category that the platform got from elsewhere: “{ $value }”.
why-reading-purchase-history = The campaign has a rule on what people bought.
why-reading-viewing-history = It rests on what you watched, by { $platform }'s own name for it: “{ $stated }”.
why-reading-event = The campaign looks for people drawn to the event { $value }.
why-reading-contact-history = The message goes to people whom { $brand } wrote to before.
why-reading-context = What was on the page at the time decided.
why-reading-unnamed = The campaign has a rule whose value isn't given: “{ $stated }”.
why-reading-not-stated = { $platform } gives no reason.
why-reading-not-stated-mail = The message doesn't say why you get it.
why-reading-other = { $has ->
    [yes] A rule whose meaning nobody explains: “{ $stated }”, “{ $value }”.
   *[no] A rule whose meaning nobody explains: “{ $stated }”.
}
why-reading-exchange = The ad was sold through { $exchange }, outside { $platform }; no rule is named.

## What supports a reason. $platform says; $brand did; $day is a day.
why-support-audience = { $platform } says that you are in an audience that { $brand } brought.
why-support-audience-look-alike = { $platform } says that you are in an audience of people who resemble customers of { $brand }.
why-support-do-not-reach = { $platform } says that you are on a list of people whom { $brand } does not want to reach.
why-support-list-elsewhere = { $platform } says that { $brand } uploaded or used a list with you on it (“{ $literal }”).
why-support-audience-elsewhere = { $platform } says that { $brand } can reach you by what you did (“{ $literal }”).
why-support-order = { $brand } wrote to you on { $day } about an order: it had your address { $address } then.
why-support-account = { $brand } wrote to you on { $day } about an account: it had your address { $address } then.
why-support-newsletter = { $brand } sent you a newsletter on { $day }, to { $address }.
why-support-alias-leak = { $brand } used an address that you gave to { $giver }: “{ $address }”.
why-support-alias-leak-bare = { $brand } used an address that you gave to { $giver }.
why-support-event = { $platform } says that { $brand } reported “{ $event }” about you on { $day }.
why-support-event-undated = { $platform } says that { $brand } reported “{ $event }” about you.
why-support-app-belief = { $platform } believes that { $app } is or was on your device.
why-support-connected-app = You let { $brand } into your account at { $platform } on { $day }.
why-support-connected-app-undated = You let { $brand } into your account at { $platform }.
why-support-age-fits = { $platform } takes you to be { $held } years old.
why-support-age-touches = { $platform } takes you to be { $held } years old, which touches this rule only in part.
why-support-age-differs = { $platform } holds { $held }; this ad says { $asked }.
why-support-age-mistake = You told { $platform } that you were born in { $year }; it also holds that you are { $held }. Both can't be right.
why-support-trait-gender = { $platform } holds { $held } as your gender.
why-support-trait-gender-differs = { $platform } holds { $held } as your gender; this ad says { $asked }.
why-support-trait-place = { $platform } has you in { $held }.
why-support-trait-interest = { $platform } takes you to like { $held }.
why-support-trait-language = { $platform } holds { $held } as your language.
why-support-trait-device = { $platform } holds { $held } as your device.
why-support-exclusive = One impression names lists that nobody can be on at once (“{ $one }”, “{ $other }”): at least one of these rules keeps people out.

## What is not proved.
why-caveat-list = A list rule proves that { $brand } uses a customer list for this campaign. You may be on the list, or see the ad because you are not. It does not prove that { $brand } holds your address.
why-caveat-list-exclusion = This list's name sounds like people who are kept out. You may see the ad because you are not on it.
why-caveat-list-look-alike = You are said to resemble people on a list. That doesn't say that you are on it.
why-caveat-site = The name is the advertiser's own. It can stand for people who are kept out, and it does not prove that your own visit was reported.
why-caveat-site-unnamed = It does not prove that your own visit was reported.
why-caveat-site-exclusion = “{ $value }” sounds like people who are kept out: you may see the ad because you did not do this.
why-caveat-app = The rule is about an app's events. That yours was reported is not said here.
why-caveat-rule = This is a rule of the campaign. That it fits you is likely, not said.
why-caveat-belief = This is a rule of the campaign. Whether it is true of you is not said.
why-caveat-engagement = Only a number is given for what you are said to have done.
why-caveat-segment = Where this category comes from is not said.
why-caveat-none = No reason is given. That doesn't mean that there was none.
why-caveat-none-facebook = Facebook's export names no reason for any ad.
why-caveat-other = We don't know this kind of rule; the platform's own words are kept.
why-caveat-mail-unchecked = Nobody checked the sender.
why-caveat-mail-carrier = Only the service that carried the mail was checked, not the brand.
why-caveat-mail-forwarded = A forwarding service rewrote the sender.
why-caveat-mail-spam = It was in the spam folder.
why-caveat-mail-address = The mail doesn't say to which of your addresses it came.

## What stops it.
why-stop-control = { $platform }, “{ $name }”: { $stops }
why-stop-no-switch = { $platform } has no switch that ends this for your account. What is left is to hide this advertiser.
why-stop-unsubscribe = Unsubscribe, as the message itself offers. { $brand } keeps your address.
why-stop-objection-direct-marketing = Object at { $brand } to direct marketing: lists, profiling and messages for it must then stop.
why-stop-opt-out-sale-sharing = Tell { $brand } not to sell or share what it has about you.
why-stop-opt-out-marketing-messages = Tell { $brand } to send you no more marketing.
why-stop-other-right = Use your right against { $brand } ({ $right }).
why-stop-checked = { $confidence ->
    [read] checked { $checked }
    [partial] checked { $checked }, in part from memory
   *[memory] from memory, { $checked }
}
