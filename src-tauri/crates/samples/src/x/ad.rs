//! One ad and what X says was matched to show it.

use super::json::{Json, object, texts};

/// An ad as it stands in `ad-impressions.js`, and inside `ad-engagements.js`.
#[derive(Clone, Debug, Default)]
pub struct Ad {
    pub(super) name: Option<String>,
    pub(super) handle: Option<String>,
    pub(super) at: String,
    pub(super) tweet: Option<String>,
    no_tweet: bool,
    text: String,
    trend: Option<(String, String)>,
    dsp: Option<String>,
    publisher: Option<(String, String)>,
    place: String,
    os: String,
    device: Option<String>,
    criteria: Option<Vec<(String, Option<String>)>>,
    extra: Vec<(String, String)>,
}

macro_rules! criteria {
    ($($(#[$doc:meta])* $method:ident = $literal:literal),+ $(,)?) => {
        $($(#[$doc])* #[must_use] pub fn $method(self, value: &str) -> Self { self.criterion($literal, value) })+
    };
}

impl Ad {
    /// A promoted tweet of this advertiser.
    pub fn of(name: &str, handle: &str) -> Self {
        Self {
            name: Some(name.to_owned()),
            handle: Some(handle.to_owned()),
            at: "2026-05-03 21:14:07".to_owned(),
            text: format!("{name}: something new for you"),
            place: "TimelineHome".to_owned(),
            os: "Desktop".to_owned(),
            criteria: Some(Vec::new()),
            ..Self::default()
        }
    }

    /// An ad sold through an outside exchange (2025 and later): no advertiser, no tweet, no criteria.
    pub fn through_exchange(dsp: &str) -> Self {
        Self { name: None, handle: None, dsp: Some(dsp.to_owned()), no_tweet: true, criteria: None, ..Self::of("", "") }
    }

    /// When it was shown, as X writes it: `YYYY-MM-DD HH:MM:SS`.
    #[must_use]
    pub fn at(mut self, time: &str) -> Self {
        time.clone_into(&mut self.at);
        self
    }

    /// The tweet's number; without it, one is made from the advertiser and the text.
    #[must_use]
    pub fn tweet(mut self, id: &str) -> Self {
        self.tweet = Some(id.to_owned());
        self
    }

    /// What the tweet said.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        text.clone_into(&mut self.text);
        self
    }

    /// A promoted account ("who to follow"): there is no tweet.
    #[must_use]
    pub fn account_only(mut self) -> Self {
        self.no_tweet = true;
        self.place("WtfSidebar")
    }

    /// A promoted trend instead of a tweet.
    #[must_use]
    pub fn trend(mut self, id: &str, name: &str) -> Self {
        self.trend = Some((id.to_owned(), name.to_owned()));
        self.no_tweet = true;
        self.place("Trends")
    }

    /// Whose video it ran before.
    #[must_use]
    pub fn before_video_of(mut self, name: &str, handle: &str) -> Self {
        self.publisher = Some((name.to_owned(), handle.to_owned()));
        self
    }

    /// Where on X it was shown.
    #[must_use]
    pub fn place(mut self, place: &str) -> Self {
        place.clone_into(&mut self.place);
        self
    }

    /// On which phone (`Android`, `Pixel 8`).
    #[must_use]
    pub fn on(mut self, os: &str, device: &str) -> Self {
        os.clone_into(&mut self.os);
        self.device = Some(device.to_owned());
        self
    }

    /// Any criterion, in X's words.
    #[must_use]
    pub fn criterion(mut self, kind: &str, value: &str) -> Self {
        self.criteria.get_or_insert_default().push((kind.to_owned(), Some(value.to_owned())));
        self
    }

    /// A criterion that X lists without a value.
    #[must_use]
    pub fn bare(mut self, kind: &str) -> Self {
        self.criteria.get_or_insert_default().push((kind.to_owned(), None));
        self
    }

    /// X gives no criteria at all: the key is missing.
    #[must_use]
    pub fn without_reasons(mut self) -> Self {
        self.criteria = None;
        self
    }

    /// A field that no reader knows yet.
    #[must_use]
    pub fn extra(mut self, key: &str, value: &str) -> Self {
        self.extra.push((key.to_owned(), value.to_owned()));
        self
    }

    criteria! {
        /// A list of customers, by the advertiser's own name for it.
        list = "List",
        /// Words searched for or written.
        keyword = "Keywords",
        /// An age range.
        age = "Age",
        /// `Men` or `Women`.
        gender = "Gender",
        /// A place.
        location = "Locations",
        /// A language.
        language = "Languages",
        /// `iOS`, `Android`, `Desktop`.
        platform = "Platforms",
        /// A version of the phone's software.
        os_version = "OS versions",
        /// How new the phone is.
        new_device = "New device targeting",
        /// An interest.
        interest = "Interests",
        /// A topic of conversation.
        topic = "Conversation topics",
        /// An account whose followers the person resembles.
        look_alike_of = "Follower look-alikes",
        /// An account that the person follows.
        follower_of = "Followers of a user id",
        /// What was done in an app.
        app_activity = "App Activity",
        /// What was done on a site.
        website = "Website Activity",
        /// A campaign that the person engaged with.
        retargeting_campaign = "Retargeting campaign engager",
        /// A film or series.
        movie = "Movies and TV shows",
        /// An event.
        event = "Events",
        /// People who resemble a customer list.
        list_look_alike = "Tailored audience CRM lookalike targeting",
        /// A category from a data broker.
        behavior = "Behaviors",
    }

    /// The same tweet for the same advertiser and text, so that an engagement meets its impression.
    fn tweet_id(&self) -> String {
        self.tweet.clone().unwrap_or_else(|| {
            let mut hash = 0xcbf2_9ce4_8422_2325_u64;
            for byte in self.handle.iter().chain(Some(&self.text)).flat_map(|t| t.bytes()) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
            (1_600_000_000_000_000_000 + hash % 400_000_000_000_000_000).to_string()
        })
    }

    pub(super) fn json(&self) -> Json {
        let mut device = object([("osType", self.os.as_str().into())]);
        if let Some(kind) = &self.device {
            device = device.with("deviceId", "mDq6oW4yR1Zc0Vt9Kx3Lb7Ne5Ug2Hs8Pa").with("deviceType", kind.as_str());
        }
        let mut ad = object([("deviceInfo", device), ("displayLocation", self.place.as_str().into())]);
        if let Some(dsp) = &self.dsp {
            ad = ad.with("rtbCreativeMediaInfo", object([("dspName", dsp.as_str().into())]));
        }
        if !self.no_tweet {
            ad = ad.with(
                "promotedTweetInfo",
                object([
                    ("tweetId", self.tweet_id().into()),
                    ("tweetText", self.text.as_str().into()),
                    ("urls", texts::<&str>(&[])),
                    ("mediaUrls", texts::<&str>(&[])),
                ]),
            );
        }
        if let Some((id, name)) = &self.trend {
            ad = ad.with(
                "promotedTrendInfo",
                object([
                    ("trendId", id.as_str().into()),
                    ("name", name.as_str().into()),
                    ("description", self.text.as_str().into()),
                ]),
            );
        }
        if let (Some(name), Some(handle)) = (&self.name, &self.handle) {
            let advertiser = object([("advertiserName", name.as_str().into()), ("screenName", handle.as_str().into())]);
            ad = ad.with("advertiserInfo", advertiser);
        }
        if let Some((name, handle)) = &self.publisher {
            let publisher = object([("publisherName", name.as_str().into()), ("screenName", handle.as_str().into())]);
            ad = ad.with("publisherInfo", publisher);
        }
        let criteria = self.criteria.as_ref().filter(|c| !c.is_empty()).map(|list| {
            Json::List(
                list.iter()
                    .map(|(kind, value)| {
                        object([("targetingType", kind.as_str().into())]).maybe("targetingValue", value.as_deref())
                    })
                    .collect(),
            )
        });
        ad = ad.maybe("matchedTargetingCriteria", criteria);
        for (key, value) in &self.extra {
            ad = ad.with(key, value.as_str());
        }
        ad.with("impressionTime", self.at.as_str())
    }
}

/// An event that an app or a site reported to X.
#[derive(Clone, Debug)]
pub struct Conversion {
    pub(super) attributed: bool,
    pub(super) site: bool,
    name: String,
    handle: Option<String>,
    url: String,
    event: String,
    at: String,
    platform: String,
}

impl Conversion {
    /// From an app, by the name X knows it by.
    pub fn app(name: &str) -> Self {
        Self {
            attributed: false,
            site: false,
            name: name.to_owned(),
            handle: None,
            url: String::new(),
            event: "session".to_owned(),
            at: "2026-05-02 08:10:00".to_owned(),
            platform: "Android".to_owned(),
        }
    }

    /// From an advertiser's site.
    pub fn site(name: &str, handle: &str, url: &str) -> Self {
        Self {
            site: true,
            handle: Some(handle.to_owned()),
            url: url.to_owned(),
            event: "Purchase".to_owned(),
            platform: "Desktop".to_owned(),
            ..Self::app(name)
        }
    }

    /// What happened.
    #[must_use]
    pub fn event(mut self, event: &str) -> Self {
        event.clone_into(&mut self.event);
        self
    }

    /// When, as X writes it.
    #[must_use]
    pub fn at(mut self, time: &str) -> Self {
        time.clone_into(&mut self.at);
        self
    }

    /// X linked it to an ad.
    #[must_use]
    pub fn attributed(mut self) -> Self {
        self.attributed = true;
        self
    }

    pub(super) fn json(&self) -> Json {
        let mut out = object([]);
        if self.attributed {
            out = out.with("attributedConversionType", "PostView");
        }
        if self.site {
            out = out
                .with("eventType", self.event.as_str())
                .with("conversionPlatform", self.platform.as_str())
                .with("conversionUrl", self.url.as_str())
                .with(
                    "advertiserInfo",
                    object([]).with("advertiserName", self.name.as_str()).maybe("screenName", self.handle.as_deref()),
                );
        } else {
            out = out
                .with("mobilePlatform", self.platform.as_str())
                .with("conversionEvent", self.event.as_str())
                .with("applicationName", self.name.as_str());
        }
        out.with("conversionValue", "0")
            .with("conversionTime", self.at.as_str())
            .with("additionalParameters", object([]))
    }
}
