//! Which file of an export holds what, in every year's folders.

use super::off_meta_pages::{self, AsJson, Page};
use super::page::is_page;
use crate::kit::{ending, letters, stem};
use model::Origin;

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Whose account it is.
    Profile,
    /// In which zone the account is.
    Zone,
    /// Advertisers, with what they used (2021 on).
    Advertisers,
    /// Advertisers that uploaded a list (until 2022).
    Audiences,
    /// Ads that something was done with.
    Ads,
    /// Ads that were shown (2026 on).
    AdsShown,
    /// What was typed into advertisers' forms.
    Leads,
    /// Events that businesses sent.
    OffMeta,
    /// The same as pages.
    OffMetaPages(Page),
    /// Connected apps.
    Apps,
    /// Permissions of apps.
    Permissions,
    /// Consents and choices about ads.
    Settings,
    /// A list of words of one category.
    Words(&'static str),
    /// Anything of one category, read leaf by leaf.
    Leaves(&'static str, Origin),
    /// Sign-ins and sessions: addresses, browsers, places.
    Logins,
    /// Telephones.
    Devices,
    /// Browser cookies.
    Cookies,
    /// Other people's contacts.
    Contacts,
}

/// What happens to a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is read.
    Read(Kind),
    /// It looks like evidence, and its form isn't known.
    Unknown,
    /// A page that says what is also there as JSON.
    Twin,
    /// No evidence of what Sayso asks about.
    Bulk,
    /// Nothing is in it (`no-data.txt`, entry pages).
    Nothing,
}

const INTERESTS: Kind = Kind::Words("pd:Interest");
const CATEGORIES: Kind = Kind::Words("pd:Profile");

/// Files by the letters and digits of their names: apostrophes come as `'`, `’` and `_`.
const FILES: &[(&str, Kind)] = &[
    ("profileinformation", Kind::Profile),
    ("timezone", Kind::Zone),
    ("advertisersusingyouractivityorinformation", Kind::Advertisers),
    ("advertiserswhouploadedacontactlistwithyourinformation", Kind::Audiences),
    ("advertisersyouveinteractedwith", Kind::Ads),
    ("informationyouvesubmittedtoadvertisers", Kind::Leads),
    ("yourofffacebookactivity", Kind::OffMeta),
    ("youractivityoffmetatechnologies", Kind::OffMeta),
    ("appsandwebsites", Kind::Apps),
    ("connectedappsandwebsites", Kind::Apps),
    ("permissionsyouhavegrantedtoapps", Kind::Permissions),
    ("youractivityoffmetatechnologiessettings", Kind::Settings),
    ("adpreferences", Kind::Settings),
    ("adspersonalizationconsent", Kind::Settings),
    ("yourconsentsettings", Kind::Settings),
    ("subscriptionfornoads", Kind::Settings),
    ("adsaboutmeta", Kind::Settings),
    ("consents", Kind::Settings),
    ("adsinterests", INTERESTS),
    ("yourtopics", INTERESTS),
    ("othercategoriesusedtoreachyou", CATEGORIES),
    ("locationsofinterest", Kind::Leaves("pd:Location", Origin::Inferred)),
    ("primarylocation", Kind::Leaves("pd:Location", Origin::Inferred)),
    ("lastlocation", Kind::Leaves("pd:Location", Origin::Observed)),
    ("yourprivacyjurisdiction", Kind::Leaves("pd:Country", Origin::Inferred)),
    ("detectedhardware", Kind::Leaves("pd:DeviceBased", Origin::Observed)),
    ("accountactivity", Kind::Logins),
    ("ipaddressactivity", Kind::Logins),
    ("usedipaddresses", Kind::Logins),
    ("loginsandlogouts", Kind::Logins),
    ("whereyoureloggedin", Kind::Logins),
    ("recognizeddevices", Kind::Logins),
    ("loginprotectiondata", Kind::Logins),
    ("recorddetails", Kind::Logins),
    ("administrativerecords", Kind::Logins),
    ("mobiledevices", Kind::Devices),
    ("browsercookies", Kind::Cookies),
    ("contactsuploadedfromyourphone", Kind::Contacts),
    ("youraddressbooks", Kind::Contacts),
];

/// Folders whose unknown files are listed one by one, by the letters and digits of their names.
const EVIDENCE: &[&str] = &[
    "ads",
    "adsinformation",
    "adsandbusinesses",
    "appsandwebsites",
    "appsandwebsitesoffoffacebook",
    "loggedinformation",
    "otherloggedinformation",
];

/// What happens to the member with this name.
pub(super) fn fate(name: &str) -> Fate {
    let mut parts = name.rsplit(['/', '\\']);
    let file = parts.next().unwrap_or_default();
    if let Some(page) = off_meta_pages::is_it(name) {
        return Fate::Read(Kind::OffMetaPages(page));
    }
    let key = letters(stem(file));
    if key == "nodata" || file.is_empty() || (is_page(name) && (key == "starthere" || key == "index")) {
        return Fate::Nothing;
    }
    // The name says enough in its own folder only.
    let shown = key == "ads" && parts.clone().next().is_some_and(|folder| letters(folder) == "interactions");
    let named = FILES.iter().find(|(name, _)| *name == key).map(|(_, kind)| *kind);
    let kind = if shown { Some(Kind::AdsShown) } else { named };
    let folder = || parts.clone().any(|part| EVIDENCE.contains(&letters(part).as_str()));
    let readable = || is_page(name) || ending(name) == "json";
    match kind {
        Some(kind) if readable() => Fate::Read(kind),
        None if readable() && folder() => Fate::Unknown,
        _ => Fate::Bulk,
    }
}

/// What happens to each of these members: a page is left alone where the same file is there as JSON.
pub(super) fn fates(names: &[&str]) -> Vec<Fate> {
    let json = AsJson::of(names.iter().copied());
    let each = names.iter().map(|name| match fate(name) {
        Fate::Read(_) | Fate::Unknown if json.has(name) => Fate::Twin,
        fate => fate,
    });
    each.collect()
}

/// The top folder below wrapping folders: the export's own name, and the one of an export of several of Meta's products.
pub(super) fn top_folder(name: &str) -> &str {
    let is_wrapper = |part: &&str| {
        let part = part.to_ascii_lowercase();
        ["facebook-", "instagram-", "meta-"].iter().any(|start| part.starts_with(start))
    };
    let mut parts = name.split(['/', '\\']).filter(|p| !p.is_empty()).skip_while(is_wrapper);
    parts.next().filter(|top| !top.contains('.')).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apostrophes_folders_and_wrappers_make_no_difference() {
        for name in [
            "ads_information/advertisers_you've_interacted_with.json",
            "ads_information/advertisers_you_ve_interacted_with.json",
            "facebook-maya-2026-05-03-abc/ads_information/advertisers_you’ve_interacted_with.json",
            "Takeout\\facebook\\ads\\advertisers_you've_interacted_with.json",
        ] {
            assert_eq!(fate(name), Fate::Read(Kind::Ads), "{name}");
        }
    }

    #[test]
    fn every_key_is_letters_and_digits() {
        for (name, _) in FILES {
            assert_eq!(letters(name), *name);
        }
        assert_eq!(
            fate("apps_and_websites_off_of_facebook/your_off-facebook_activity.json"),
            Fate::Read(Kind::OffMeta)
        );
    }

    #[test]
    fn what_is_unknown_is_told_apart_from_what_is_no_evidence() {
        assert_eq!(fate("ads_information/your_recent_reported_conversions.json"), Fate::Unknown);
        assert_eq!(fate("your_facebook_activity/posts/your_posts_1.json"), Fate::Bulk);
        assert_eq!(fate("ads_information/no-data.txt"), Fate::Nothing);
        assert_eq!(fate("ads_information/ad_preferences.html"), Fate::Read(Kind::Settings));
        assert_eq!(fate("logged_information/interactions/ads.json"), Fate::Read(Kind::AdsShown));
        assert_eq!(fate("logged_information/ads.json"), Fate::Unknown);
        assert_eq!(fate("start_here.html"), Fate::Nothing);
        assert_eq!(fate("ads_information/new_thing.html"), Fate::Unknown);
        assert_eq!(top_folder("facebook-maya-2026-05-03-abc/messages/inbox/x.json"), "messages");
        assert_eq!(
            top_folder("meta-2026-May-03-10-00-00/facebook-maya-2026-05-03-abc/connections/x.html"),
            "connections"
        );
    }

    #[test]
    fn a_page_is_left_alone_where_its_json_is() {
        let folder = "apps_and_websites_off_of_facebook/your_activity_off_meta_technologies";
        let (page, business) = (format!("{folder}.html"), format!("a/{folder}/shop_alpha_10.html"));
        let names = [page.as_str(), &business, "ads_information/ad_preferences.html"];
        let read: Vec<bool> = fates(&names).iter().map(|f| matches!(f, Fate::Read(_))).collect();
        assert_eq!(read, [true, true, true]);
        let json = format!("{folder}.json");
        let fates = fates(&[names[0], names[1], names[2], &json]);
        assert_eq!(fates[..3], [Fate::Twin, Fate::Twin, Fate::Read(Kind::Settings)]);
    }
}
