//! The exports of [`crate::plain`] as they were in other years, in other languages and for other requests, and those of
//! platforms that are recognised and listed only.

use crate::kit;
use crate::plain::PlainExport;
use serde_json::json;

/// Snapchat, of 2022: interests stand in the ranking.
pub fn snapchat_2022() -> PlainExport {
    PlainExport::new("mydata_1669823359244.zip")
        .json(
            "mydata_1669823359244/json/ranking.json",
            &json!({"Number of Stories Viewed": [3], "Content Interests": ["Comedy"]}),
        )
        .json(
            "mydata_1669823359244/json/user_profile.json",
            &json!({
                "App Profile": {"Country": "NL"},
                "Demographics": {"Cohort Age": "AGE_21_TO_24", "Derived Ad Demographic": "FEMALE"},
                "Engagement": [{"Event": "Story Views", "Occurences": 3}],
                "Interest Categories": ["Pets"],
                "Interactions": {"Web Interactions": [], "App Interactions": []},
                "Ads You Interacted With": [{"Advertiser Name": "Harbour Shoes", "Date": "2022-11-01 10:00:00 UTC"}],
            }),
        )
        .json(
            "mydata_1669823359244/json/terms_history.json",
            &json!({"Snap Inc. Terms of Service": [{"Version": "11", "Acceptance Date": "2021-01-01 10:00:00 UTC"}]}),
        )
        .json(
            "mydata_1669823359244/json/account_history.json",
            &json!({
                "Email Change": [{"Date": "2020-01-01 10:00:00 UTC", "Email Address": "maya@example.org"}],
                "Password Change": [{"Date": "2020-01-01 10:00:00 UTC"}],
                "Download My Data Reports": [],
            }),
        )
        .json("mydata_1669823359244/json/snapchat_plus.json", &json!({"": []}))
}

/// Reddit, of about 2022, with a file that was split and one that is empty but for a blank row.
pub fn reddit_2022() -> PlainExport {
    PlainExport::new("export_maya_k_20220503.zip")
        .table("subscribed_subreddits_1.csv", "subreddit", &[["sailing"]])
        .table("subscribed_subreddits_2.csv", "subreddit", &[["knots"]])
        .table(
            "reddit_gold_information.csv",
            "processor,transaction_id,date,cost,payer email",
            &[["paypal", "1", "2019-01-01 10:00:00 UTC", "3", "SECRET@example.org"]],
        )
        .table("linked_identities.csv", "subject_id,issuer_id", &[["55501001", "9"]])
        .table("twitter.csv", "username", &[["maya_x"]])
        .file("user_preferences.csv", b"\xef\xbb\xbfpreference,value\r\nhide_ads,True\r\ntheme,dark\r\n")
        .table("account_gender.csv", "account_gender", &[[""]])
        .table("comment_headers.csv", "id,permalink", &[["1", "p"]])
}

/// Uber, of 2018.
pub fn uber_2018() -> PlainExport {
    PlainExport::new("Uber Data Request 2018.zip")
        .table(
            "Uber Data/Account and Profile/profile_data.csv",
            "name,e-mail,mobile,rating,sign-up date,Signup Lat,Signup Long",
            &[["Maya", "maya@example.org", "+49 30 5550100", "5", "2015-01-01", "53.5", "9.9"]],
        )
        .table(
            "Uber Data/Account and Profile/payment_methods.csv",
            "created,brand,bank,country,type",
            &[["2017-01-01", "VISA", "Northwind Bank", "DE", "CREDIT"]],
        )
        .table(
            "Uber Data/Rider/trips_data.csv",
            "City,Product Type,Trip or Order Status,Request Time,Begin Trip Time,Begin Trip Address,Dropoff Time",
            &[
                ["51", "uberX", "COMPLETED", "2018-04-05 05:52:02 +0000 UTC", "2018-04-05 05:55:02 +0000 UTC", "x", ""],
                ["51", "POOL", "CANCELED", "2018-04-06 05:52:02 +0000 UTC", "1970-01-01 00:00:00 +0000 UTC", "x", ""],
            ],
        )
        .table("Uber Data/Eats/eats_order_details.csv", "Order ID,Item,Price", &[["1", "Soup", "9"]])
        .table("Uber Data/Eats/eats_restaurant_names.csv", "Order ID,Restaurant Name", &[["1", "Golden Wok"]])
}

/// Uber, of 2026: two times for each ride, an earlier card, a shifted row, a driver's choices.
pub fn uber_2026() -> PlainExport {
    PlainExport::new("Uber Data Request 2026.zip")
        .table(
            "Account_and_Profile/payment_methods-0.csv",
            "Profile Type,Bank/Issuer Name,Payment Method Brand,Is the Latest Version,Deleted At",
            &[["BANK_CARD", "Old Bank", "MASTERCARD", "true", "2024-01-01T10:00:00Z"], ["PAYPAL", "", "", "true", ""]],
        )
        .table(
            "Account_and_Profile/driver_profile-0.csv",
            "First Name,Opted-in to E-Mail,Opted-in to SMS",
            &[["Maya", "Yes", "No"]],
        )
        .table(
            "Account_and_Profile/rider_eater_saved_locations.csv",
            "Label,Street name,City,Postal code,Latitude",
            &[["SECRET aunt", "SECRET street", "Kiel", "24103", "54.3"]],
        )
        .table(
            "Rider/rider_lifetime_trips-0.csv",
            "city_name,currency_code,request_timestamp_local,request_timestamp_utc,begintrip_string,promotion_local",
            &[["Paris", "EUR", "2024-02-04T11:31:15.000Z", "2024-02-04T10:31:15.000Z", "SECRET street", "3.50"]],
        )
        .table(
            "Eats/user_orders-0.csv",
            "Restaurant_Name,Request_Time_Local,Item_Name,Special_Instructions,Order_Price,Currency",
            &[
                ["Golden Wok", "2026-01-02T19:00:00.000Z", "Soup", "SECRET gate", "18", "EUR"],
                ["Golden Wok", "2026-01-02T19:00:00.000Z", "Rice", "SECRET gate", "18", "EUR"],
                ["Pizza P", "2026-01-03T19:00:00.000Z", "Pizza", "x", "y", "18.00"],
            ],
        )
        .file(
            "Regional information/For_California_users.txt",
            "In the past 12 months, Uber has sold your personal\r\ninformation to the following categories of third parties:\r\n\r\n• Advertising network providers\r\n".as_bytes(),
        )
}

/// Discord, before 2024, its folders in small letters.
pub fn discord_2023() -> PlainExport {
    PlainExport::new("package.zip")
        .json("activities/1/users/user.json", &json!({"id": "999", "username": "SECRET", "email": "SECRET@example.org"}))
        .json(
            "account/user.json",
            &json!({
                "id": "5550100", "username": "maya_k", "discriminator": 7, "email": "maya@example.org", "flags": 0,
                "relationships": [{"id": "1", "type": 1, "user": {"username": "Someone"}}],
                "notes": {"1": "secret words"},
                "connections": [{"type": "steam", "id": "x", "revoked": true}, {"type": "contacts", "id": "x"}],
                "payments": [{"id": "1", "description": "Nitro", "created_at": "2022-01-01T10:00:00Z"}],
            }),
        )
        .file("messages/1/messages.csv", b"ID,Timestamp,Contents,Attachments\n1,2020-01-01,secret words,\n")
        .file(
            "activity/reporting/events-2023-00000-of-00001.json",
            b"{\"event_type\":\"quest_content_viewed\",\"event_id\":\"1\",\"event_source\":\"client\",\"quest_id\":\"888\",\"timestamp\":\"\\\"2023-06-01T00:00:00.000Z\\\"\"}\n{\"event_type\":\"ad_decision_stage_decision\",\"event_id\":\"2\"}\n",
        )
}

/// Discord, of late 2025: sections of the account in files of their own, games by number only.
pub fn discord_2025() -> PlainExport {
    PlainExport::new("package.zip")
        .json(
            "Account/user.json",
            &json!({"id": "5550100", "username": "maya_k", "global_name": "Maya", "flags": ["A"]}),
        )
        .json(
            "Account/user_data_exports/discord_billing/payments.json",
            &json!({"section": "payments", "generated_at": "2025-12-03T10:00:00Z", "record_count": 1, "metadata": {},
                "records": [{"id": "1", "created_at": "2025-01-01T10:00:00Z", "amount": 999}]}),
        )
        .json(
            "Account/user_data_exports/discord_harvests/data_subject_access_requests.json",
            &json!([{"id": "1", "created_at": "2025-01-01T10:00:00Z"}]),
        )
        .json(
            "Ads/traits.json",
            &json!([{"user_id": "5550100", "day_pt": "2025-12-02T00:00:00", "age_group": "18-24",
                "game_ids_l90": ["11"], "game_names_clean_l90": [], "custom_audiences": ["spring, list"]}]),
        )
}

/// Microsoft's dashboard archive, its titles quoted twice.
pub fn microsoft_2023() -> PlainExport {
    PlainExport::new("archive.zip")
        .file(
            "BrowsingHistory.csv",
            "DateTime,DeviceId,NavigatedToUrl,PageTitle,SearchTerms\r\n3/8/2023 9:05:00\u{202f}PM +00:00,g:1,\"https://shop.example/SECRET\",\"\"He said \"\"hi\"\", ok\"\",boots\r\n3/9/2023 9:05:00 PM +00:00,g:1,https://b.example/,Plain,,one,too many\r\n".as_bytes(),
        )
        .file("InkingTypingAndSpeechUtterance/audio-001-x.mp4", b"SECRET")
}

/// Microsoft's dashboard archive before it wrote tables.
pub fn microsoft_2018() -> PlainExport {
    PlainExport::new("archive.zip")
        .json(
            "BrowseHistory.json",
            &json!([{"dateTime": "2018-01-01T10:00:00Z", "deviceId": "g:1", "navigatedToUrl": "https://shop.example/SECRET", "searchTerms": "boots"}]),
        )
        .json("SearchRequestsAndQuery.json", &json!([{"DateTime": "2018-01-02T10:00:00Z", "SearchTerms": "knee", "Url": ""}]))
}

/// Microsoft's full export of a privacy request; one of its lists lacks its end.
pub fn microsoft_full() -> PlainExport {
    PlainExport::new("230101120000000000abcdef1234.zip")
        .json(
            "Search/Ads/ads.json",
            &json!([{"time": "2023-01-01T10:00:00Z", "correlationId": "c", "properties": {"Segment": "SECRET"}}]),
        )
        .file(
            "Browser/Edge/edge.json",
            br#"[{"time": "2023-01-01T10:00:00Z", "correlationId": "c", "properties": {"Url": "SECRET"}},{"time": "2023-02-01T10:00:00Z", "correlationId": "c", "properties": {"Url": "SECRET"}},"#,
        )
}

/// Apple, of 2019.
pub fn apple_2019() -> PlainExport {
    PlainExport::new("Apple Media Services information.zip")
        .table(
            "iTunes and App-Book Re-download and Update History.csv",
            "Activity Date,Content Type,Item Description,Seller",
            &[["2018-08-14T00:00:28.440Z", "iOS", "Harbour Run", "Harbour Ltd"]],
        )
        .table(
            "Store Transaction History.csv",
            "Item Purchased Date,Item Description,Seller,iCloud Family Purchase?",
            &[
                ["2018-08-14T00:00:28.440Z", "Tides", "Tide Ltd", "No"],
                ["2018-08-15T00:00:28.440Z", "SECRET", "X", "Yes"],
            ],
        )
        .table("Limit Ad Tracking Information.csv", "Created Date,Device", &[["03-15-2018 10:00:00", "iPhone"]])
        .file("Empty.csv", b"")
}

/// Apple, of 2025 in the European Union, in French and Chinese folders: what brought an app, what was recommended,
/// mailings, service.
pub fn apple_2025() -> PlainExport {
    let cards = r#"{"id":"1","name":"Tides | pro","reco_id":"r1"}|{"id":"2","name":"Docks"}"#;
    let clicks = PlainExport::new("Appstore.zip").table(
        "Appstore/App Store Click Activity.csv",
        "Event Date Time,Event Type,Page,Is Personalized,Channel Partner,External Referral App Name,Impressed Content Names",
        &[
            ["2025-08-14T00:02:28.440Z", "impressions", "today", "false", "", "com.apple.mobilesafari", cards],
            ["2025-08-14T00:03:28.440Z", "page", "product", "true", "Acme Partner", "", ""],
        ],
    );
    let clicks: Vec<(&str, &[u8])> = clicks.members.iter().map(|(n, b)| (n.as_str(), b.as_slice())).collect();
    PlainExport::new("AppInstallActivity.zip")
        .file("AppInstallActivity/Appstore.zip", &kit::zip_bytes(clicks).unwrap_or_default())
        .table(
            "AppInstallActivity/App install activity.csv",
            "Apple ID Number,App Name,Event Date,External Referral URL",
            &[
                ["5550100", "Harbour Run", "2025-05-01T10:00:00.000Z", "https://ads.example/go?utm=SECRET"],
                ["5550100", "Plain App", "2025-05-02T10:00:00.000Z", ""],
            ],
        )
        .table(
            "AppleAccountInformation/Apps Using Sign In with Apple.csv",
            "Apple ID Number,Application,First Use Date",
            &[["5550100", "Golden Wok", "2022-01-01"]],
        )
        .table(
            "AppleAccountInformation/Hide My Email Information.csv",
            "Forward To,Address,Label",
            &[["maya@example.org", "abc@privaterelay.appleid.com", "shop.example"]],
        )
        .table(
            "Apple.com 和 Apple Store 商店/Transaction History/Online Purchase History.csv",
            "Customer Order Number,Order Date,Line Item,Description",
            &[
                ["Customer Order Number", "Order Date", "Line Item", "Description"],
                ["W1", "2020-01-02 10:00:00", "1", "iPhone"],
                ["W1", "2020-01-02 10:00:00", "1", "iPhone"],
                ["", "", "", ""],
            ],
        )
        .file(
            "AppleCare/AppleCare Cases.csv",
            b"Creation Date,Case Title\n2020-01-02 10:00:00,Screen\none\ntwo\nthree\n",
        )
        .file(
            "AppleCare/AppleCare Partners Repairs and Service.csv",
            b"one\ntwo\nthree\nfour\nTimeStamp,Serial Number\n2020-01-02 10:00:00,S5550100\nfoot,\n",
        )
        .file("Apple Advertising.csv", b"Segment\nx\n")
}

/// Telegram, of several versions: without the twin of a time, and with the twin only.
pub fn telegram_old() -> PlainExport {
    PlainExport::new("DataExport.zip").json(
        "DataExport/result.json",
        &json!({
            "about": "Hier sind deine Daten.",
            "frequent_contacts": {"list": [{"name": "Someone"}]},
            "web_sessions": {"list": [
                {"last_active": "2020-05-01T12:00:00", "domain_name": null, "bot_username": "otherbot", "created": "2020-01-01T10:00:00"},
                {"last_active_unixtime": "1777629600", "domain_name": "third.example", "created_unixtime": "1767261600"},
            ]},
            "other_data": {"about_meta": "x", "ips": [{"ip": "203.0.113.50"}]},
            "left_chats": {"list": [{"name": "Someone", "id": 1, "messages": [{"text": "secret words"}]}]},
        }),
    )
}

/// Twitch, of 2019, and what was put out again.
pub fn twitch_2019() -> PlainExport {
    PlainExport::new("request.zip")
        .table(
            "request/site_history/minute_watched.csv",
            "time,channel,minutes_logged,game",
            &[["2019-01-01 10:00:00", "docks", "1", "Sea"]],
        )
        .table(
            "request/account/security/oauth_deauthorize.csv",
            "time,client_ip,client_id",
            &[["2019-02-01 10:00:00", "203.0.113.7", "abc"]],
        )
        .table("request/site_history/minute_broadcast.csv", "time,minutes", &[["2019-01-01 10:00:00", "1"]])
        .json("request/users/user/5550100.json", &json!({"createdOn": "2015-01-01T10:00:00.123456Z"}))
}

/// Tinder, its conversations first, under another name.
pub fn tinder_renamed() -> PlainExport {
    let talk: Vec<_> = (0..30)
        .map(|n| json!({"match_id": format!("Match {n}"), "messages": [{"to": n, "message": "secret words ".repeat(200), "sent_date": "Fri, 02 July 2021 20:31:15 GMT"}]}))
        .collect();
    PlainExport::new("myData.zip").json(
        "my data of tinder.json",
        &json!({
            "Messages": talk,
            "Usage": {"app_opens": {"2021-07-02": 3, "2021-07-09": 1}, "swipes_likes": {}},
            "Purchases": {"subscription": [{"product_type": "gold", "create_date": "2021-07-02T10:00:00.000Z"}]},
            "Campaigns": {"current_campaigns": [], "expired_campaigns": []},
            "User": {"email": "maya@example.org", "phone_id": "+49 30 5550100", "pos": {"at": "2021-07-02", "lat": 53.512_345, "lon": 9.912_345}},
        }),
    )
}

/// Strava, in Russian and German words.
pub fn strava_words() -> PlainExport {
    PlainExport::new("export_5550100.zip")
        .table("connected_apps.csv", "Название", &[["shop.example"]])
        .table("partner_opt_outs.csv", "Partner,Abgelehnt", &[["Acme Insights", "ja"], ["Northwind", "nein"]])
        .table("logins.csv", "IP,Source,Date", &[["203.0.113.7", "web", "5 мар. 2026 г., 07:00:00"]])
        .table(
            "activities.csv",
            "ID,Дата,Имя,Distance,Distance",
            &[["1234567890", "5 мар. 2026 г., 07:00:00", "x", "5", "5000"]],
        )
        .table("global_challenges.csv", "Имя,Дата", &[["Harbour 5k", "5 мар. 2026 г., 07:00:00"]])
        .file("information_we_disclose_for_a_business_purpose.pdf", b"%PDF")
}

/// ChatGPT, with ads.
pub fn chatgpt() -> PlainExport {
    PlainExport::new("chatgpt.zip")
        .json(
            "conversations-000.json",
            &json!([{"title": "secret words", "create_time": 1_777_800_000, "mapping": {}}]),
        )
        .json("user.json", &json!({"id": "user-5550100", "email": "maya@example.org"}))
        .json("ads.json", &json!({"ads_history": [{"x": 1}, {"x": 2}], "interests": ["SECRET"]}))
}

/// Garmin, a consent file too.
pub fn garmin() -> PlainExport {
    PlainExport::new("garmin.zip")
        .json("DI_CONNECT/DI-Connect-User/maya_user_contact.json", &json!([{"name": "Someone"}]))
        .json(
            "IT_GLOBAL_EVENT/events.json",
            &json!([{"eventType": "IT_SSO_LOGIN", "eventDateTime": "2026-01-01T10:00:00Z"}, {"eventType": "CONNECT_PRIVACY_SETTINGS", "eventDateTime": "2026-01-02T10:00:00Z"}]),
        )
        .json("IT_CONSENT/consent_history.json", &json!([]))
}

/// Fitbit, from its own site.
pub fn fitbit() -> PlainExport {
    PlainExport::new("MyFitbitData.zip")
        .json(
            "MayaK/user-site-export/heart_rate-2020-01-01.json",
            &json!([{"dateTime": "01/01/20 08:00:00", "value": {"bpm": 60}}]),
        )
        .json(
            "MayaK/user-site-export/heart_rate-2020-01-02.json",
            &json!([{"dateTime": "01/02/20 08:00:00", "value": {"bpm": 61}}]),
        )
        .json("MayaK/user-site-export/sleep-2019-12-01.json", &json!([{"dateOfSleep": "2019-12-02"}]))
}

/// Pinterest: pages.
pub fn pinterest() -> PlainExport {
    let page = |title: &str, body: &str| {
        format!(
            "<html><head><title>Subject Access Request Data - {title}</title></head><body><h1>Subject Access Request Data - {title}</h1>{body}</body></html>"
        )
    };
    let pin = |n: u32, day: &str| {
        format!(
            "<a href=\"https://www.pinterest.com/pin/{n}/\">https://www.pinterest.com/pin/{n}/</a><br>Title: secret words<br>Details: No data<br>Created at: {day}<br>Image: 0a1b<br><br>"
        )
    };
    PlainExport::new("pinterest.zip")
        .file(
            "pins/0001.html",
            page("Pins", &format!("{}{}", pin(123, "2021/03/04"), pin(124, "2022/03/04"))).as_bytes(),
        )
        .file("interests.html", page("Interests", "Interest: SECRET<br>Score: 1<br>").as_bytes())
        .file("boards.html", page("Boards", "No data").as_bytes())
        .file("account.html", page("Account", "Name: SECRET<br>").as_bytes())
}

/// WhatsApp's report on the account.
pub fn whatsapp() -> PlainExport {
    PlainExport::new("My account info.zip")
        .json(
            "whatsapp_account_information/registration_information.json",
            &json!({"wa_registration_info": {"registration_timestamp": 1_777_800_000, "platform": "ANDROID"}}),
        )
        .json("whatsapp_connections/contacts.json", &json!({"wa_contacts": ["+49 30 SECRET"]}))
        .file("whatsapp_connections/contacts.html", b"<html></html>")
}

/// Airbnb, as JSON.
pub fn airbnb() -> PlainExport {
    PlainExport::new("Airbnb_data_request_01Jan2026_GMT.zip")
        .json("json/search_history.json", &json!([{"Time of Search": "2026-01-01 10:00:00", "city": "Perth"}]))
        .json("json/search_telemetry.json", &json!([{"a": 1}]))
        .json("json/messages.json", &json!([{"text": "secret words"}]))
}

/// Hinge.
pub fn hinge() -> PlainExport {
    PlainExport::new("Hinge Data Export.zip")
        .json(
            "export/matches.json",
            &json!([{"match": [{"timestamp": "2024-01-01 10:00:00"}], "like": [{"comment": "secret words"}]}]),
        )
        .json("export/user.json", &json!({"preferences": {}}))
}

/// Duolingo.
pub fn duolingo() -> PlainExport {
    PlainExport::new("duolingo.zip")
        .table("experiments.csv", "name,group", &[["red_button", "a"]])
        .table("languages.csv", "language", &[["Norwegian"]])
        .table("leaderboards.csv", "day", &[["2026-01-01"]])
}

/// Ring, in a zip named as one of Amazon's.
pub fn ring() -> PlainExport {
    PlainExport::new("All Data Categories.zip")
        .table("DeviceEvents.csv", "Event Time,Device", &[["2026-01-01", "Door"]])
        .table("RingDeviceRegistry/Device.csv", "id", &[["1"]])
}

/// Every one: the kind that it is, which it is, the export.
pub fn all() -> Vec<(&'static str, &'static str, PlainExport)> {
    vec![
        ("snapchat-export", "snapchat-2022", snapchat_2022()),
        ("apple-export", "apple-2019", apple_2019()),
        ("apple-export", "apple-2025", apple_2025()),
        ("microsoft-export", "microsoft-2018", microsoft_2018()),
        ("microsoft-export", "microsoft-2023", microsoft_2023()),
        ("microsoft-export", "microsoft-full", microsoft_full()),
        ("reddit-export", "reddit-2022", reddit_2022()),
        ("discord-export", "discord-2023", discord_2023()),
        ("discord-export", "discord-2025", discord_2025()),
        ("uber-export", "uber-2018", uber_2018()),
        ("uber-export", "uber-2026", uber_2026()),
        ("strava-export", "strava-words", strava_words()),
        ("tinder-export", "tinder-renamed", tinder_renamed()),
        ("telegram-export", "telegram-old", telegram_old()),
        ("twitch-export", "twitch-2019", twitch_2019()),
        ("other-export", "chatgpt", chatgpt()),
        ("other-export", "garmin", garmin()),
        ("other-export", "fitbit", fitbit()),
        ("other-export", "pinterest", pinterest()),
        ("other-export", "whatsapp", whatsapp()),
        ("other-export", "airbnb", airbnb()),
        ("other-export", "hinge", hinge()),
        ("other-export", "duolingo", duolingo()),
        ("other-export", "ring", ring()),
    ]
}
