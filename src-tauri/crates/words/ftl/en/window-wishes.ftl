# The screens of preferences and of the rule book.

window-preferences = What I want
window-rules = Rule book

## Starting points
window-wishes-none = Say once what you want, of everyone
window-wishes-none-what = Nothing is assumed from silence. Take a place to begin from, or say single things; every change shows first what it would alter, and can be taken back.
window-starts = Places to begin from
window-starts-again = Begin from one of the four places again
window-start-touches = { $count ->
    [0] It would set nothing.
    [one] It would set one preference. { $brands ->
        [0] No brand in the record does otherwise.
        [one] For one brand in the record something else would be wanted than now.
       *[other] For { $brands } brands in the record something else would be wanted than now.
      }
   *[other] It would set { $count } preferences. { $brands ->
        [0] No brand in the record does otherwise.
        [one] For one brand in the record something else would be wanted than now.
       *[other] For { $brands } brands in the record something else would be wanted than now.
      }
  }
window-start-narrower = { $count ->
    [one] One narrower preference of yours stays and goes on winning.
   *[other] { $count } narrower preferences of yours stay and go on winning.
  }
window-start-changes = What it would set
window-start-take = Take this one
window-start-taken = Taken: { $name }.

## What is wanted
window-wishes-headline = { $count ->
    [one] You have said **one thing** that you want.
   *[other] You have said **{ $count } things** that you want.
  }
window-wish-say = Say what you want
window-wish-purpose = For what
window-wish-wish = What you want
window-wish-brand = Of this brand only (empty: of everyone)
window-wish-sector = Or of this sector only
window-wish-never = Never with these data
window-wish-never-what = Even where you say fine, it must not use them.
window-wish-never-find = Search kinds of data
window-wish-never-none = No kind of data is called so.
window-wish-never-chosen = Never with
window-wish-never-remove = Take off { $name }
window-never-with = never with { $names }
window-until = until { $day }
window-wish-single = Or say single things
window-wish-change = Change
window-wish-unsay = Take out
window-wish-unsaid = Taken out: { $line }.
window-wish-history = What you wanted over time
window-wish-undo = { $count ->
    [one] Take back the last change
   *[other] Take back the last change ({ $count } lines)
  }
window-wish-until = Only until this day, if you like
window-wish-see = See what it would alter
window-wish-set = Say so
window-wish-same = You already wanted that.
window-wish-touches = { $count ->
    [0] Nothing would change.
   *[other] { $brands ->
        [0] No brand in the record does otherwise.
        [one] For one brand in the record something else would be wanted than now.
       *[other] For { $brands } brands in the record something else would be wanted than now.
      }
  }

## Differences
window-differences = Where what you want and what was seen differ
window-wishes-show-as = Show as
window-wishes-as-list = a list, the worst first
window-wishes-as-grid = a grid of brands and purposes
window-gaps-none = Nothing differs: what you imported shows nothing against what you said.
window-gaps-nothing-said = You have not said what you want yet, so nothing can differ.
window-gaps-count = { $count ->
    [one] One difference.
   *[other] { $count } differences. Those stand first that are more sensitive, more recent and more frequent.
  }
window-gaps-more = Show more of { $count }
window-gap-choose = Choose this difference with { $brand }
window-gap-reopened = Open again
window-gap-step = The smallest step:
window-gap-leaves = Goes on all the same: { $leaves }
window-gap-write = Write the letter
window-gap-instead = Write to them instead
window-gap-open = Show where
window-gaps-see = { $count ->
    [one] See what would be done about it
   *[other] See what would be done about these { $count }
  }
window-gaps-acted = What would be done
window-gaps-by-hand = To do by hand
window-gaps-write = { $count ->
    [one] Write the letter. Nothing is sent
   *[other] Write these { $count } letters. Nothing is sent
  }
window-gaps-written = { $count ->
    [one] One letter is written. Send it yourself.
   *[other] { $count } letters are written. Send them yourself.
  }

## On the overview
window-overview-differences = { $count ->
    [one] **One difference** between what you want and what was seen.
   *[other] **{ $count } differences** between what you want and what was seen.
  }
window-overview-differences-act = See the list
window-overview-nothing-said = You have not said yet what you want. Said once, it holds for everyone.
window-overview-say = Say what you want
window-overview-wishes-act = See what you said

## The grid
window-wishes-grid = Brands by purposes
window-wishes-sector = Sector
window-wishes-source = Seen at
window-wishes-any = any
window-wishes-sensitive = Only where something sensitive was seen
window-wishes-differing = Only differences
window-wishes-no-brand = No brand is like that.
window-wishes-brands = { $count ->
    [one] One brand. Arrows move, Enter opens a cell.
   *[other] { $count } brands. Arrows move, Enter opens a cell.
  }
window-shown-agreed = agreed
window-shown-refused = refused
window-shown-asked-to-stop = asked to stop
window-shown-in-use = in use
window-shown-could = could
window-shown-unknown = unknown
window-shown-differs = not as wanted

## One cell
window-cell-headline = { $brand } and { $purpose }
window-cell-wanted = What you want
window-cell-not-said = You have not said anything about this.
window-cell-never = Never with: { $names }.
window-cell-say-first = Say what you want of { $brand }
window-cell-say = Say something else for { $brand }
window-cell-shown = What the record shows
window-cell-difference = The difference, and the smallest step

## Consents, on a brand's page and in a cell
window-consent-basis-consent = by consent
window-consent-basis-legitimate-interest = as a legitimate interest
window-consent-basis-not-stated = basis not stated
window-consent-site = on { $site }
window-consent-back = Taking a yes back
window-consent-back-what = A consent can be taken back at any time, as easily as it was given. It counts from then on.

## Sectors and tags of a brand
window-tags = Sectors and tags
window-tags-listed = By the company list: { $names }.
window-tags-unlisted = The company list names no sector for this brand.
window-tags-own = Your own tags
window-tag-add = A tag of your own
window-tag-add-what = Something you want can be said of all brands with this tag. Tags stay with you.
window-tag-add-do = Add the tag
window-tag-remove = Remove the tag { $tag }
window-tagged = Tagged: { $tag }.
window-untagged = Tag removed: { $tag }.

## Sets that travel
window-sets = Sets: save mine, take or compare another's
window-sets-what = A set is a file without anything personal in it. Advocates publish such sets; you see what one would change before you take it.
window-set-brands = Wishes for single brands go along
window-set-brands-what = Under the brand's public name. They can tell something about you.
window-set-mine = Your set
window-set-title = Title, if you like
window-set-by = Who publishes it, if you want to say so
window-set-by-what = It stands in the file as you write it.
window-set-about = What you say about it
window-set-left-brand = stays here; it is about a single brand.
window-set-left-unknown = stays here; its brand has no domain or name that others would know.
window-set-left-tag = stays here; it is about a tag of your own.
window-set-left-ended = stays here; it has run out.
window-set-save = Save mine …
window-set-theirs = Somebody else's set
window-set-theirs-what = It is put beside yours, line by line. Nothing changes until you take it.
window-set-choose = Choose a set …
window-set-saved = { $count ->
    [one] One preference is saved in { $file }
   *[other] { $count } preferences are saved in { $file }
  }
window-compare = The set beside what you want
window-compare-mine = You
window-compare-theirs = They
window-compare-stands = How yours stands
window-compare-then = If you take it
window-compare-stays = stays as it is
window-compare-same = { $count ->
    [one] One line is the same.
   *[other] { $count } lines are the same.
  }
window-set-take = { $count ->
    [one] Take it: one change
   *[other] Take it: { $count } changes
  }
window-set-leave = Leave it
window-set-taken = { $count ->
    [one] One preference is taken from the set.
   *[other] { $count } preferences are taken from the set.
  }

## The rule book
window-rules-against = A brand against the rules
window-rules-brand = Brand
window-rules-other = Beside another, if you like
window-rules-look = Look
window-rules-question = Question
window-rules-how = How it is judged, and on what it stands
window-rules-judged = How it is judged
window-rules-decides = What would decide an unknown
window-rules-stands-on = It stands on
window-rules-answer = How a brand may answer
window-rules-version = Rule book “{ $id }”, version { $version }
window-rules-save-html = Save as a page …
window-rules-save-pdf = Save as PDF …
