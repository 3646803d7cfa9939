//! Exports that are a handful of small files: Snapchat, Reddit, Uber, Discord, Telegram, Twitch, Tinder, Strava,
//! Microsoft, Apple. One person each, with something in every file that is read.

use crate::kit;
use crate::table::csv;
use serde_json::{Value, json};
use std::io;
use std::path::{Path, PathBuf};

/// An export as a name and its members.
#[derive(Clone, Debug)]
pub struct PlainExport {
    /// The zip's name as the platform gives it.
    pub name: &'static str,
    /// The members, in order.
    pub members: Vec<(String, Vec<u8>)>,
}

impl PlainExport {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, members: Vec::new() }
    }

    pub(crate) fn json(mut self, name: &str, value: &Value) -> Self {
        self.members.push((name.to_owned(), serde_json::to_vec_pretty(value).unwrap_or_default()));
        self
    }

    pub(crate) fn table<const N: usize>(mut self, name: &str, heads: &str, rows: &[[&str; N]]) -> Self {
        let rows: Vec<Vec<&str>> = rows.iter().map(|r| r.to_vec()).collect();
        self.members.push((name.to_owned(), csv(heads, &rows)));
        self
    }

    /// Any other file.
    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.members.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// Writes the zip into this folder.
    pub fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        kit::write_zip(&folder.join(self.name), &self.members)
    }
}

/// Snapchat, about 2026.
pub fn snapchat() -> PlainExport {
    PlainExport::new("mydata~1777800000.zip")
        .json(
            "mydata~1777800000/json/user_profile.json",
            &json!({
                "App Profile": {"Country": "NL", "Creation Time": "2017-02-02 11:16:14 UTC"},
                "Demographics": {"Cohort Age": "AGE_21_TO_24", "Derived Ad Demographic": "FEMALE"},
                "Engagement": [{"Event": "Application Opens", "Occurrences": 12}],
                "Interest Categories": ["Furniture Stores", "Pregnancy"],
                "Content Categories": [],
                "Interactions": {"Web Interactions": ["shop.example"], "App Interactions": ["Harbour Shoes"]},
                "Ads You Interacted With": [],
                "Off-Platform Sharing": [{"Share Destination": "Camera Roll", "Date": "2026-01-01 10:00:00 UTC"}],
                "Mobile Ad Id": "5550100a-0000-4000-8000-00000000000a",
            }),
        )
        .json(
            "mydata~1777800000/json/account.json",
            &json!({"Basic Information": {"Username": "maya.k", "Name": "Maya", "Creation Date": "2017-02-02 11:16:14 UTC", "Registration IP": "203.0.113.7", "Country": "NL"}, "Device History": [{"Make": "Google", "Model": "Pixel 8", "Start Time": "2024-01-01 10:00:00 UTC"}], "Login History": [{"IP": "203.0.113.8", "Country": "NL", "Created": "2026-01-01 10:00:00 UTC"}]}),
        )
        .json("mydata~1777800000/json/email_campaign_history.json", &json!({"Email Campaign Subscriptions": [{"Email Campaign": "Trends", "Opt Out Status": "OptedOut"}, {"Email Campaign": "News", "Opt Out Status": "OptedIn"}], "Email Campaign History": []}))
        .json("mydata~1777800000/json/location_history.json", &json!({"Frequent Locations": [], "Latest Location": [{"City": "Utrecht", "Country": "NL"}], "Home, School & Work": {}, "Businesses and places you may have visited": {"a1": {"Date": "2026-01-01 10:00:00 UTC", "Name": "Clinic"}}, "Areas you may have visited in the last two years": [{"Time": "2026-01-01 10:00:00 UTC", "City": "Utrecht"}]}))
        .json("mydata~1777800000/json/friends.json", &json!({"Friends": [{"Username": "someone"}, {"Username": "else"}]}))
        .json("mydata~1777800000/json/connected_apps.json", &json!({"Apps": []}))
}

/// Reddit, of 2026.
pub fn reddit() -> PlainExport {
    PlainExport::new("export_maya_k_20260503.zip")
        .table(
            "statistics.csv",
            "statistic,value",
            &[
                ["account name", "maya_k"],
                ["export time", "2026-05-03 10:00:00 UTC"],
                ["email address", "maya@example.org"],
            ],
        )
        .table(
            "user_preferences.csv",
            "preference,value",
            &[
                ["third_party_data_personalized_ads", "False"],
                ["activity_relevant_ads", "True"],
                ["email_unsubscribe_all", "True"],
                ["theme", "dark"],
            ],
        )
        .table(
            "sensitive_ads_preferences.csv",
            "type,preference",
            &[["gambling", "LIMITED"], ["alcohol", "SOMETHING_NEW"]],
        )
        .table("linked_identities.csv", "issuer_id,subject_id", &[["accounts.google.com", "55501001"]])
        .table("persona.csv", "persona_inquiry_id", &[["inq_5550100"]])
        .table(
            "purchases.csv",
            "processor,transaction_id,product,date,cost,currency,status",
            &[["stripe", "1", "Coins", "2026-01-01 10:00:00 UTC", "2", "EUR", "ok"]],
        )
        .table(
            "ip_logs.csv",
            "date,ip",
            &[["registration ip", "203.0.113.7"], ["2026-01-01 10:00:00 UTC", "203.0.113.8"]],
        )
        .table("subscribed_subreddits.csv", "subreddit", &[["sailing"]])
        .table(
            "messages.csv",
            "id,permalink,thread_id,date,ip,from,to,subject,body",
            &[["1", "p", "t", "2026-01-01 10:00:00 UTC", "", "a", "b", "s", "secret words"]],
        )
        .table("post_votes.csv", "id,permalink,direction", &[["1", "p", "up"]])
}

/// Uber, of 2026, with the text for California.
pub fn uber() -> PlainExport {
    PlainExport::new("Uber Data Request 5550100.zip")
        .table("Uber Data/Account and Profile/user_profile-0.csv", "First Name,Last Name,E-Mail,Mobile,Rating,Language,Signup City,Signup Lat,Signup Long,Signup Date", &[["Maya", "Kessler", "maya@example.org", "+49 30 5550100", "4.9", "de", "Hamburg", "53.5", "9.9", "2019-01-01 10:00:00"]])
        .table("Uber Data/Account and Profile/payment_methods-0.csv", "Profile Type,Bank/Issuer Name,Payment Method Brand,Is the Latest Version", &[["BANK_CARD", "Northwind Bank", "VISA", "true"], ["APPLE_PAY", "", "APPLE PAY VISA", "true"]])
        .table("Uber Data/Rider/trips_data-0.csv", "city,product_type,status,request_time,begintrip_address,dropoff_address,dropoff_time", &[["Hamburg", "UberX", "completed", "2026-01-01T10:00:00.000Z", "Hafenweg 1", "Deichstr. 2", "2026-01-01T10:20:00.000Z"]])
        .table("Uber Data/Eats/user_orders-0.csv", "Restaurant_Name,Request_Time_Local,Item_Name,Order_Price", &[["Golden Wok", "2026-01-02T19:00:00.000Z", "Soup", "9"], ["Golden Wok", "2026-01-02T19:00:00.000Z", "Rice", "9"]])
        .table("Uber Data/Rider/rider_app_analytics-0.csv", "Event Time (UTC),Latitude,Longitude,Cellular Carrier,Device ID,IP Address,Device Model,Analytics Event Type", &[["2026-01-03 10:00:00.123", "53.5", "9.9", "Acme Mobil", "5550100a", "203.0.113.7", "Pixel 8", "impression"], ["2026-01-03 10:00:01.123", "53.5", "9.9", "Acme Mobil", "5550100a", "203.0.113.7", "Pixel 8", "tap"]])
        .file("Uber Data/Regional information/For_California_users.txt", b"About you\n\nIn the past 12 months, Uber has sold your personal data to the following categories of third parties:\n- Advertising network providers\n\nMore text.\n")
}

/// Discord, in French, of 2025.
pub fn discord() -> PlainExport {
    let line = |value: &Value| format!("{value}\n");
    let predicted = |day: &str, band: &str| json!({"user_id": "5550100", "predicted_age": band, "probability": 0.8, "prob_18_24": 0.8, "model_version": "2025-01-01", "day_pt": format!("{day} 00:00:00 UTC")});
    let event = |id: &str| json!({"event_type": "authorized_app_connected", "event_id": id, "event_source": "client", "application_name": "Harbour Bot", "timestamp": "\"2025-06-01T00:00:00.000Z\""});
    let install = json!({"event_type": "user_attribution_received", "event_id": "9", "attribution_network": "Acme Network", "attribution_campaign": "spring", "adjust_adid": "SECRETADID", "timestamp": "\"2025-06-01T00:00:00.000Z\""});
    let analytics = [
        line(&predicted("2025-05-01", "18-24")),
        line(&predicted("2025-05-03", "25-34")),
        line(&event("1")),
        line(&install),
        line(&json!({"event_type": "app_opened", "event_id": "2"})),
    ]
    .concat();
    PlainExport::new("package.zip")
        .json("Compte/user.json", &json!({"id": "5550100", "username": "maya_k", "global_name": "Maya", "email": "maya@example.org", "flags": [], "ip": "203.0.113.7", "relationships": [{"id": "1", "type": "FRIEND"}], "connections": [{"type": "spotify", "id": "x", "name": "maya", "revoked": false, "access_token": "SECRETTOKEN"}], "user_sessions": [{"id_hash": "h", "user_data": {"approx_last_used_time": "2025-06-01T10:00:00Z", "client_info": {"ip": "203.0.113.8", "os": "Android"}}}]}))
        .json("Publicités/traits.json", &json!({"user_id": "5550100", "day_pt": "2025-12-02T00:00:00", "age_group": "18-24", "reg_country_code": "FR", "game_ids_l90": ["1"], "game_names_clean_l90": ["Sea Sim"], "genre_names_l90": ["Strategy"], "custom_audiences": ["aud_harbour_spring"], "brand_new_trait": "x"}))
        .json("Publicités/quests_user_status.json", &json!([{"user_id": "5550100", "quest_id": "777", "enrolled_at": "2025-07-01T10:00:00+00:00", "completed_at": null}]))
        .file("Activité/analytics/events-2025-00000-of-00001.json", analytics.as_bytes())
        .file("Activité/reporting/events-2025-00000-of-00001.json", line(&event("1")).as_bytes())
        .json("Messages/index.json", &json!({"1": "someone"}))
}

/// Telegram Desktop.
pub fn telegram() -> PlainExport {
    PlainExport::new("DataExport_2026-05-03.zip")
        .json("result.json", &json!({
            "about": "Here is the data you requested.",
            "personal_information": {"user_id": 5_550_100, "first_name": "Maya", "last_name": "K", "phone_number": "+49 30 5550100"},
            "contacts": {"about": "x", "list": [{"first_name": "Someone"}]},
            "sessions": {"about": "x", "list": [{"last_active": "2026-05-01T10:00:00", "last_active_unixtime": "1777629600", "last_ip": "203.0.113.7", "last_country": "Germany", "application_name": "Forkgram", "device_model": "Pixel 8"}]},
            "web_sessions": {"about": "x", "list": [{"last_active": "2026-05-01T10:00:00", "last_active_unixtime": "1777629600", "domain_name": "shop.example", "bot_username": "shopbot", "created": "2026-01-01T10:00:00"}]},
            "chats": {"about": "x", "list": [{"name": "Someone", "messages": [{"text": "secret words"}]}]},
        }))
}

/// Twitch, of 2024.
pub fn twitch() -> PlainExport {
    PlainExport::new("request.zip")
        .table(
            "request/account/security/oauth_authorize.csv",
            "time,user_id,client_id,client_name,ip",
            &[["2024-01-01 10:00:00", "5550100", "abc", "Harbour Bot", "203.0.113.7"]],
        )
        .table(
            "request/account/security/login.csv",
            "time,user_id,ip,device_id,country",
            &[["2024-01-01 10:00:00", "5550100", "203.0.113.7", "dev5550100", "DE"]],
        )
        .table(
            "request/site_history/minute_watched.csv",
            "day,channel_name,minutes_watched_unadjusted,platform",
            &[["2024-01-01", "docks", "12", "web"], ["2024-01-02", "docks", "12", "web"]],
        )
        .table(
            "request/site_history/chat_messages.csv",
            "time,channel,body",
            &[["2024-01-01 10:00:00", "docks", "secret words"]],
        )
}

/// Tinder, bare file in a zip.
pub fn tinder() -> PlainExport {
    PlainExport::new("myData.zip").json("data.json", &json!({
        "Usage": {"app_opens": {"2021-07-02": 3}},
        "User": {"create_date": "2021-07-02T10:00:00.000Z", "email": "maya@example.org", "full_name": "Maya", "birth_date": "1995-10-01T00:00:00.000Z", "gender": "F", "interested_in": "M", "ip_address": "203.0.113.7", "pos": {"at": "2021-07-02", "lat": 53.5, "lon": 9.9}},
        "Campaigns": {"current_campaigns": [], "expired_campaigns": [{"name": "Harbour"}]},
        "Spotify": {"spotify_connected": true},
        "Messages": [{"match_id": "1", "messages": [{"to": 1, "from": "You", "message": "secret words", "sent_date": "Fri, 02 July 2021 20:31:15 GMT"}]}],
        "Photos": [],
    }))
}

/// Strava, in French.
pub fn strava() -> PlainExport {
    PlainExport::new("export_5550100.zip")
        .table("connected_apps.csv", "Nom de l'application activée", &[["Harbour Run"], ["Northwind Health"]])
        .table("partner_opt_outs.csv", "Partenaire,Date", &[["Acme Insights", "2026-01-01"]])
        .table("logins.csv", "Adresse IP,Source,Date", &[["203.0.113.7", "web", "Jul 27, 2026, 7:00:00 AM"]])
        .table("mobile_device_identifiers.csv", "Identifiant", &[["5550100a-0000-4000-8000-00000000000a"]])
        .table(
            "activities.csv",
            "ID de l'activité,Date de l'activité,Distance,Distance",
            &[["1", "27 juil. 2026", "5", "5000"]],
        )
        .table("contacts.csv", "Nom", &[["Someone"]])
}

/// Microsoft's dashboard archive.
pub fn microsoft() -> PlainExport {
    PlainExport::new("MicrosoftAccountData.zip")
        .table(
            "BrowsingHistory.csv",
            "DateTime,DeviceId,NavigatedToUrl,PageTitle,SearchTerms",
            &[["3/7/2023 9:05:00 PM +00:00", "g:1", "https://shop.example/private?id=1", "Shop", "knee brace"]],
        )
        .table(
            "SearchRequestsAndQuery.csv",
            "DateTime,DeviceId,AccuracyRadius,Latitude,Longitude,Time,Title,Url,SearchTerms",
            &[
                [
                    "3/7/2023 9:05:00 PM +00:00",
                    "g:1",
                    "",
                    "",
                    "",
                    "3/7/2023 9:06:00 PM +00:00",
                    "A",
                    "https://a.example/",
                    "knee pain",
                ],
                [
                    "3/7/2023 9:05:00 PM +00:00",
                    "g:1",
                    "",
                    "",
                    "",
                    "3/7/2023 9:07:00 PM +00:00",
                    "B",
                    "https://b.example/",
                    "knee pain",
                ],
            ],
        )
        .table(
            "ProductAndServiceUsage.csv",
            "DateTime,EndDateTime,DeviceId,Aggregation,AppName,AppPublisher",
            &[
                ["3/1/2023 12:00:00 AM +00:00", "", "g:1", "Monthly", "Harbour Run", "Harbour Ltd"],
                ["3/2/2023 12:00:00 AM +00:00", "", "g:1", "Daily", "Harbour Run", "Harbour Ltd"],
            ],
        )
        .table(
            "RawUserLocations.csv",
            "DateTime,DeviceId,AccuracyRadius,ActivityType,FormattedAddress,Locality,Latitude,Longitude,AppName",
            &[[
                "3/7/2023 9:05:00 PM +00:00",
                "g:1",
                "10",
                "Unspecified",
                "Hafenweg 1",
                "Hamburg",
                "53.5",
                "9.9",
                "Harbour Maps",
            ]],
        )
}

/// Apple: a category's zip with a zip inside.
pub fn apple() -> PlainExport {
    let inner = PlainExport::new("Apple_Media_Services.zip")
        .table(
            "Apple_Media_Services/Stores Activity/Other Activity/App Store Click Activity.csv",
            "Event Date Time,Event Type,App,Search Term,External Referral URL,Is Personalized,Impressed Content Names",
            &[
                [
                    "2021-08-14T00:00:28.440Z",
                    "search",
                    "App Store",
                    "knee pain",
                    "https://news.example/x?campaign=5550100",
                    "true",
                    "",
                ],
                [
                    "2021-08-14T00:01:28.440Z",
                    "impressions",
                    "App Store",
                    "",
                    "",
                    "true",
                    "{\"id\":\"1\"}|{\"id\":\"2\"}",
                ],
            ],
        )
        .table(
            "Apple_Media_Services/Update and Redownload History/Store Re-download and Update History.csv",
            "Activity Date,Content Type,Item Description,Seller,Device IP Address",
            &[
                ["2021-08-14T00:00:28.440Z", "iOS", "Harbour Run", "Harbour Ltd", "203.0.113.7"],
                ["2021-09-14T00:00:28.440Z", "iOS", "Harbour Run", "Harbour Ltd", "203.0.113.7"],
            ],
        );
    let inner: Vec<(&str, &[u8])> = inner.members.iter().map(|(n, b)| (n.as_str(), b.as_slice())).collect();
    PlainExport::new("Apple Media Services information Part 1 of 2.zip")
        .file("Apple Media Services information/Apple_Media_Services.zip", &kit::zip_bytes(inner).unwrap_or_default())
        .table(
            "Communications marketing/Marketing Communications Delivery.csv",
            "Delivery Time,Communication Name",
            &[["Delivery Time", "Communication Name"], ["2022-01-01 10:00:00\u{200b}", "\u{200b}Spring offers"]],
        )
        .table(
            "AppleAccountInformation/Apple ID Account Information.csv",
            "Apple ID Number,First Name,Last Name,Last Update Date",
            &[["5550100", "Maya", "Kessler", "2022-01-01 10:00:00"]],
        )
        .table(
            "AppleAccountInformation/Apps Using Sign In with Apple.csv",
            "App Name,First Use Date",
            &[["Golden Wok", "2022-01-01"]],
        )
        .table(
            "AppleAccountInformation/Hide My Email Information.csv",
            "Address,App,Created Date",
            &[["abc5550100@privaterelay.appleid.com", "Golden Wok", "2022-01-01"]],
        )
        .table("Other/Limit Ad Tracking Information.csv", "Created Date,Device", &[["2019-01-01 10:00:00", "iPhone"]])
        .file("Other/Notes/Secret.txt", b"secret words")
}

/// Every one, with the kind that it is.
pub fn all() -> Vec<(&'static str, PlainExport)> {
    vec![
        ("snapchat-export", snapchat()),
        ("apple-export", apple()),
        ("microsoft-export", microsoft()),
        ("reddit-export", reddit()),
        ("discord-export", discord()),
        ("uber-export", uber()),
        ("strava-export", strava()),
        ("tinder-export", tinder()),
        ("telegram-export", telegram()),
        ("twitch-export", twitch()),
    ]
}
