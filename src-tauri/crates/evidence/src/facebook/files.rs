//! Which file of an export holds what, in every year's folders.

use model::Origin;

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Whose account it is.
    Profile,
    /// Advertisers, with what they used (2021 on).
    Advertisers,
    /// Advertisers that uploaded a list (until 2022).
    Audiences,
    /// Ads that something was done with.
    Ads,
    /// What was typed into advertisers' forms.
    Leads,
    /// Events that businesses sent.
    OffMeta,
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
    /// The HTML form of evidence.
    Html,
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
    ("timezone", Kind::Leaves("pd:Location", Origin::Observed)),
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
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
    let extension = extension.to_ascii_lowercase();
    let stem = letters(stem);
    if stem == "nodata" || file.is_empty() {
        return Fate::Nothing;
    }
    let kind = FILES.iter().find(|(name, _)| *name == stem).map(|(_, kind)| *kind);
    let folder = || parts.clone().any(|part| EVIDENCE.contains(&letters(part).as_str()));
    match (extension.as_str(), kind) {
        ("json", Some(kind)) => Fate::Read(kind),
        ("json", None) if folder() => Fate::Unknown,
        ("html" | "htm", _) if stem == "starthere" || stem == "index" => Fate::Nothing,
        ("html" | "htm", Some(_)) => Fate::Html,
        ("html" | "htm", None) if folder() => Fate::Html,
        _ => Fate::Bulk,
    }
}

/// The file's name without folders and ending, as Facebook writes it: the words that claims are known by.
pub(super) fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// The top folder below a wrapping folder of the export's own name.
pub(super) fn top_folder(name: &str) -> &str {
    let mut parts = name.split(['/', '\\']).filter(|p| !p.is_empty());
    let first = parts.next().unwrap_or_default();
    let wrapped = first.to_ascii_lowercase().starts_with("facebook-");
    let top = if wrapped { parts.next() } else { Some(first) };
    top.filter(|top| !top.contains('.')).unwrap_or("")
}

fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
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
        assert_eq!(fate("ads_information/ad_preferences.html"), Fate::Html);
        assert_eq!(top_folder("facebook-maya-2026-05-03-abc/messages/inbox/x.json"), "messages");
    }
}
