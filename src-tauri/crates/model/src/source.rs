//! Sources: imported files, whose they are, and what they cover.

use crate::personalisation::kinds;
use crate::{AccountId, Digester, Locator};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// A platform, by the id that the controls use (`x`, `facebook`, …).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Platform(pub Cow<'static, str>);

impl Platform {
    /// X, formerly Twitter.
    pub const X: Self = Self(Cow::Borrowed("x"));
    /// Facebook.
    pub const FACEBOOK: Self = Self(Cow::Borrowed("facebook"));
    /// Electronic mail, which is nobody's platform.
    pub const EMAIL: Self = Self(Cow::Borrowed("email"));

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is the own domain of a platform whose exports are read.
    pub fn owns(domain: &str) -> bool {
        const READ: [&str; 18] = [
            "x",
            "facebook",
            "instagram",
            "google",
            "youtube",
            "tiktok",
            "snapchat",
            "linkedin",
            "amazon",
            "spotify",
            "netflix",
            "apple",
            "microsoft",
            "reddit",
            "discord",
            "uber",
            "strava",
            "twitch",
        ];
        READ.iter().any(|id| Self(Cow::Borrowed(*id)).domain_and_name().0 == domain)
    }

    /// The platform's own domain and the name people know it by; an unknown id stands for itself.
    pub fn domain_and_name(&self) -> (&str, &str) {
        match self.as_str() {
            "x" => ("x.com", "X"),
            "facebook" => ("facebook.com", "Facebook"),
            "instagram" => ("instagram.com", "Instagram"),
            "google" => ("google.com", "Google"),
            "youtube" => ("youtube.com", "YouTube"),
            "tiktok" => ("tiktok.com", "TikTok"),
            "snapchat" => ("snapchat.com", "Snapchat"),
            "linkedin" => ("linkedin.com", "LinkedIn"),
            "amazon" => ("amazon.com", "Amazon"),
            "spotify" => ("spotify.com", "Spotify"),
            "netflix" => ("netflix.com", "Netflix"),
            "apple" => ("apple.com", "Apple"),
            "microsoft" => ("microsoft.com", "Microsoft"),
            "reddit" => ("reddit.com", "Reddit"),
            "discord" => ("discord.com", "Discord"),
            "uber" => ("uber.com", "Uber"),
            "strava" => ("strava.com", "Strava"),
            "tinder" => ("tinder.com", "Tinder"),
            "telegram" => ("telegram.org", "Telegram"),
            "twitch" => ("twitch.tv", "Twitch"),
            "pinterest" => ("pinterest.com", "Pinterest"),
            "whatsapp" => ("whatsapp.com", "WhatsApp"),
            "chatgpt" => ("chatgpt.com", "ChatGPT"),
            "garmin" => ("garmin.com", "Garmin"),
            "fitbit" => ("fitbit.com", "Fitbit"),
            "airbnb" => ("airbnb.com", "Airbnb"),
            "hinge" => ("hinge.co", "Hinge"),
            "duolingo" => ("duolingo.com", "Duolingo"),
            "ring" => ("ring.com", "Ring"),
            other => (other, other),
        }
    }
}

impl fmt::Display for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One person's account at one platform, or a mailbox address: whose evidence this is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Account {
    /// Where the account is.
    pub platform: Platform,
    /// The platform's own id of it; a mailbox's address.
    pub native_id: String,
    /// What people call it (`@maya_k`), if the evidence says.
    pub name: Option<String>,
}

impl Account {
    /// The account's id.
    pub fn id(&self) -> AccountId {
        AccountId::of(
            &Digester::new("account").part(self.platform.as_str()).part(&self.native_id.to_lowercase()).finish(),
        )
    }
}

kinds! {
    /// Every kind of source in the contract of the command line.
    SourceKind {
        /// The archive that X hands out.
        XArchive = "x-archive",
        /// Facebook's "Download your information".
        FacebookExport = "facebook-export",
        /// Instagram's "Download your information".
        InstagramExport = "instagram-export",
        /// Google Takeout.
        GoogleTakeout = "google-takeout",
        /// TikTok's "Download your data".
        TiktokExport = "tiktok-export",
        /// Snapchat's "My Data".
        SnapchatExport = "snapchat-export",
        /// LinkedIn's "Get a copy of your data".
        LinkedinExport = "linkedin-export",
        /// Amazon's "Request my data".
        AmazonExport = "amazon-export",
        /// Spotify's "Download your data", any of its three packages.
        SpotifyExport = "spotify-export",
        /// Netflix' "Download your personal information".
        NetflixExport = "netflix-export",
        /// Apple's "Request a copy of your data".
        AppleExport = "apple-export",
        /// What Microsoft's privacy dashboard exports.
        MicrosoftExport = "microsoft-export",
        /// Reddit's data request.
        RedditExport = "reddit-export",
        /// Discord's data package.
        DiscordExport = "discord-export",
        /// Uber's "Download your data".
        UberExport = "uber-export",
        /// Strava's archive.
        StravaExport = "strava-export",
        /// Tinder's "Download my data".
        TinderExport = "tinder-export",
        /// What Telegram Desktop exports.
        TelegramExport = "telegram-export",
        /// Twitch's data request.
        TwitchExport = "twitch-export",
        /// Another platform's export: recognised, and read as far as its form is known.
        OtherExport = "other-export",
        /// A mailbox: mbox in any variant, or a Maildir.
        Mailbox = "mailbox",
        /// One message in a file.
        EmailMessage = "email-message",
        /// A profile of Firefox or of a browser made from it.
        BrowserFirefox = "browser-firefox",
        /// A profile of Chrome or of a browser made from Chromium.
        BrowserChromium = "browser-chromium",
        /// Safari's cookies.
        BrowserSafari = "browser-safari",
        /// What a browser recorded of its requests (HTTP Archive 1.2).
        Har = "har",
        /// Consent strings, pasted or in a file (TCF, GPP, US Privacy, cookies of consent managers).
        ConsentStrings = "consent-strings",
        /// A list of sites with a saved login, by a password manager or a browser.
        PasswordList = "password-list",
        /// A list of mail aliases.
        AliasList = "alias-list",
        /// Any table, its columns mapped by the person.
        Table = "table",
        /// A letter or an answer, kept whole.
        Document = "document",
        /// Entered by the person.
        ByHand = "by-hand",
    }
}

impl fmt::Display for SourceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The span of days that a source covers for one kind of claim; absence means *ended* only inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covers {
    /// First day.
    pub from: chrono::NaiveDate,
    /// Last day.
    pub to: chrono::NaiveDate,
}

/// Something that could not be read, where it stands and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Where it stands.
    pub locator: Locator,
    /// Why, in a sentence.
    pub why: String,
}

/// What was left out on purpose, and how often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// Why, in a sentence.
    pub why: String,
    /// How many records.
    pub count: u64,
}

/// A field that no reader knows, and how often it was met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownField {
    /// In which member.
    pub member: String,
    /// Its path inside a record (`deviceInfo.newThing`).
    pub field: String,
    /// How often.
    pub count: u64,
}
