//! Which file of which package says what.

use super::{log, person, segments};
use crate::kit::Make::{Count, Hold, With};
use crate::kit::{Fate, Sheet, ending, letters, stem};
use model::Origin::{Inferred, Observed};

/// Records of a list at the top, or a bare object.
const TOP: &[&[&str]] = &[&[]];
const PERSON: Sheet =
    Sheet { paths: TOP, at: &["creationTime"], makes: &[With(person::user)], narrow: true, ..Sheet::NEW };
const USER: &[&str] = &[
    "username",
    "email",
    "country",
    "createdFromFacebook",
    "facebookUid",
    "birthdate",
    "gender",
    "postalCode",
    "mobileNumber",
    "mobileOperator",
    "mobileBrand",
    "displayName",
    "firstName",
    "lastName",
    "imageUrl",
    "largeImageUrl",
    "tasteMaker",
    "verified",
    "identifierType",
    "identifierValue",
];
const LOG: Sheet = Sheet { paths: TOP, at: &["timestamp_utc", "context_time"], aside: &["*"], ..Sheet::NEW };

/// The files that are read.
pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        names: &["inferences"],
        paths: &[&["inferences"], &["tags"]],
        makes: &[With(inference)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["marquee"],
        paths: TOP,
        makes: &[With(person::marquee)],
        aside: &["artistName", "segment"],
        ..Sheet::NEW
    },
    Sheet { names: &["userdata", "identity", "identifiers"], aside: USER, ..PERSON },
    // A map whose keys nobody has listed.
    Sheet { names: &["userattributes"], aside: &["*"], ..PERSON },
    Sheet {
        names: &["payments"],
        paths: TOP,
        makes: &[With(person::payment)],
        aside: &["payment_method", "creation_date", "country", "postal_code"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["searchqueries"],
        paths: TOP,
        at: &["searchTime"],
        makes: &[Hold("searchQuery", "pd:BrowsingBehaviour", Observed)],
        aside: &["platform", "searchInteractionURIs"],
        ..Sheet::NEW
    },
    Sheet {
        names: &[
            "streaminghistorymusic*",
            "streaminghistorypodcast*",
            "streaminghistoryaudiobook*",
            "streaminghistory",
        ],
        paths: TOP,
        at: &["endTime"],
        makes: &[Count("StreamingHistory", "pd:ServiceConsumptionBehaviour", Observed)],
        aside: &[
            "artistName",
            "trackName",
            "msPlayed",
            "podcastName",
            "episodeName",
            "audiobookName",
            "chapterName",
            "authorName",
        ],
        ..Sheet::NEW
    },
    Sheet {
        names: &["streaminghistoryaudio*", "streaminghistoryvideo*", "endsong", "endvideo"],
        paths: TOP,
        at: &["ts"],
        makes: &[
            Count("Extended streaming history", "pd:ServiceConsumptionBehaviour", Observed),
            With(person::address),
        ],
        aside: &[
            "username",
            "platform",
            "ms_played",
            "conn_country",
            "ip_addr",
            "ip_addr_decrypted",
            "user_agent_decrypted",
            "city",
            "region",
            "master_metadata_track_name",
            "master_metadata_album_artist_name",
            "master_metadata_album_album_name",
            "spotify_track_uri",
            "episode_name",
            "episode_show_name",
            "spotify_episode_uri",
            "audiobook_title",
            "audiobook_uri",
            "audiobook_chapter_title",
            "audiobook_chapter_uri",
            "reason_start",
            "reason_end",
            "shuffle",
            "skipped",
            "offline",
            "offline_timestamp",
            "incognito_mode",
        ],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["tasteprofile"],
        paths: &[&["tasteProfile"]],
        makes: &[Hold("musicalIdentity", "pd:FavouriteMusic", Inferred)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["follow"],
        paths: TOP,
        skip: Some("Other people (whom you follow, who follows you): counted, not read."),
        ..Sheet::NEW
    },
    Sheet { names: &["adrequestserviceprogrammaticevent*"], makes: &[With(log::exchange)], ..LOG },
    Sheet { names: &["adrequestserviceevent*"], makes: &[With(log::returned)], ..LOG },
    Sheet {
        names: &["adrequestevent*", "adlogicarsclient*"],
        makes: &[Count("Requests for an ad (no impressions)", "pd:Interaction", Observed)],
        ..LOG
    },
    Sheet { names: &["paradoxcampaignoptimizerevent*"], makes: &[With(log::campaign)], ..LOG },
    Sheet { names: &["inappmessageimpressionevent*"], makes: &[With(log::in_app)], ..LOG },
    Sheet { names: &["daylistgenerated*"], makes: &[With(log::daylist)], ..LOG },
    Sheet { names: &["deviceidentifier*"], makes: &[With(log::device)], narrow: true, ..LOG },
    Sheet { names: &["adsidentityiostrackingpermissions*"], makes: &[With(log::tracking)], ..LOG },
    Sheet { names: &["cardetectionevent*"], makes: &[Count("CarDetectionEvent", "pd:VehicleUsage", Observed)], ..LOG },
    Sheet {
        names: &["homesectionresponse*"],
        makes: &[Count("HomeSectionResponse", "pd:Interaction", Observed)],
        ..LOG
    },
];

/// `inferences` hold strings, `tags` hold objects.
fn inference(desk: &mut crate::kit::Desk<'_>, row: &crate::kit::Row<'_>) -> Result<(), crate::Stopped> {
    if row.get("yr_qtr").is_some() { segments::tags(desk, row) } else { segments::segment(desk, row) }
}

/// Files that would answer what Sayso asks, but whose form nobody has described.
const WANTED: &[&str] = &[
    "recipients",
    "adsidentitysecondpartyidentifiers",
    "marqueeviewserviceresponseevent",
    "partnerbannersessionevent",
    "merchandisingcataloggetpropositionsevent",
    "podcastad",
    "settingsmutated",
    "oauthtokenrefresh",
    "agnosticapiauthrequests",
    "authhttpreqwebapi",
    "clientmessagingplatform",
];

/// What becomes of a member that is no sheet.
pub(super) fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    match ending(name).as_str() {
        "json" if WANTED.iter().any(|wanted| key.starts_with(wanted)) || about_ads(name) => Fate::Unread(
            "This file looks like evidence about ads, choices or recipients, but Sayso doesn't know its form yet.",
        ),
        "json" => Fate::Skip("Library, playlists and events of the app: no evidence that Sayso reads.".into()),
        _ => Fate::Skip("Read-me files, pictures and recordings: left out.".into()),
    }
}

/// Whether a file of the log is named after ads (`AdRequestEvent`, `AdsIdentity…`), and not after something added.
fn about_ads(name: &str) -> bool {
    let rest = stem(name).strip_prefix("Ads").or_else(|| stem(name).strip_prefix("Ad"));
    rest.is_some_and(|rest| rest.chars().next().is_none_or(|c| !c.is_lowercase()))
}
