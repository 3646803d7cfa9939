//! Which file of an export holds what, in every year's folders.

use super::UNKNOWN;
use crate::facebook::off_meta_pages::{self, Page};
use crate::facebook::page::is_page;
use crate::kit::{Fate, ending, letters, stem};
use model::Origin::{self, Inferred, Observed};

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Profile,
    AdsViewed,
    AdsClicked,
    Suggested,
    /// A history of what was viewed, counted: its literal.
    Viewed(&'static str),
    Advertisers,
    Leads,
    OffMeta,
    /// The same as pages.
    OffMetaPages(Page),
    Settings,
    /// Words of one category.
    Words(&'static str, Origin),
    Places,
    Logins,
    Apps,
    Links,
    /// Other people.
    Others,
}

/// By the letters and digits of the name; apostrophes come as `'`, `’` and `_`.
const FILES: &[(&str, Kind)] = &[
    ("personalinformation", Kind::Profile),
    ("adsviewed", Kind::AdsViewed),
    ("adsclicked", Kind::AdsClicked),
    ("suggestedprofilesviewed", Kind::Suggested),
    ("suggestedaccountsviewed", Kind::Suggested),
    ("postsviewed", Kind::Viewed("posts_viewed")),
    ("videoswatched", Kind::Viewed("videos_watched")),
    ("advertisersusingyouractivityorinformation", Kind::Advertisers),
    ("informationyouvesubmittedtoadvertisers", Kind::Leads),
    ("youractivityoffmetatechnologies", Kind::OffMeta),
    ("youractivityoffmetatechnologiessettings", Kind::Settings),
    ("subscriptionfornoads", Kind::Settings),
    ("adpreferences", Kind::Settings),
    ("adsaboutmeta", Kind::Settings),
    ("consents", Kind::Settings),
    ("notificationofprivacypolicyupdates", Kind::Settings),
    ("othercategoriesusedtoreachyou", Kind::Words("pd:Profile", Inferred)),
    ("recommendedtopics", Kind::Words("pd:Interest", Inferred)),
    ("yourtopics", Kind::Words("pd:Interest", Inferred)),
    ("yourreelstopics", Kind::Words("pd:Interest", Inferred)),
    ("yourreelssentiments", Kind::Words("pd:Emotion", Inferred)),
    ("adsinterests", Kind::Words("pd:Interest", Inferred)),
    ("possiblephonenumbers", Kind::Words("pd:TelephoneNumber", Inferred)),
    ("profilebasedin", Kind::Words("pd:City", Inferred)),
    ("accountbasedin", Kind::Words("pd:City", Inferred)),
    ("locationsofinterest", Kind::Places),
    ("loginactivity", Kind::Logins),
    ("logoutactivity", Kind::Logins),
    ("signupinformation", Kind::Logins),
    ("signupdetails", Kind::Logins),
    ("lastknownlocation", Kind::Words("pd:Location", Observed)),
    ("devices", Kind::Logins),
    ("camerainformation", Kind::Logins),
    ("activeapps", Kind::Apps),
    ("expiredapps", Kind::Apps),
    ("linkhistory", Kind::Links),
    ("syncedcontacts", Kind::Others),
    ("followers", Kind::Others),
    ("following", Kind::Others),
    ("closefriends", Kind::Others),
    ("blockedprofiles", Kind::Others),
];

/// What the member of this name is.
pub(super) fn kind(name: &str) -> Option<Kind> {
    if let Some(page) = off_meta_pages::is_it(name) {
        return Some(Kind::OffMetaPages(page));
    }
    let stem = letters(stem(name));
    let bare = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    FILES.iter().find(|(known, _)| *known == stem || *known == bare).map(|(_, kind)| *kind)
}

/// What becomes of the rest.
pub(super) fn other(name: &str) -> Fate {
    let folders = name.to_lowercase();
    let entry = is_page(name) && matches!(letters(stem(name)).as_str(), "index" | "starthere");
    match ending(name).as_str() {
        "html" | "htm" if entry => Fate::Nothing,
        "json" | "html" | "htm"
            if ["ads_information/", "ads_and_topics/", "instagram_ads_and_businesses/", "ads_and_businesses/"]
                .iter()
                .any(|f| folders.contains(f)) =>
        {
            UNKNOWN
        }
        "json" | "html" | "htm" => {
            Fate::Skip("Your own posts, messages and settings at Instagram: no evidence that Sayso reads.".into())
        }
        "" | "txt" => Fate::Nothing,
        _ => Fate::Skip("Pictures and videos: left out.".into()),
    }
}
