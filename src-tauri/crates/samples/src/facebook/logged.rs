//! What Facebook logged and worked out, and whose account it is.

use super::json::{Json, list, object};
use super::write::{Member, field, record};
use super::{FacebookExport, Generation};

impl FacebookExport {
    pub(super) fn logged_files(&self) -> Vec<Member> {
        let mut files: Vec<Member> = Vec::new();
        let logged = self.generation.logged();
        let v2 = self.generation.v2();
        if !self.interests.is_empty() {
            let json = object([(if v2 { "topics_v2" } else { "topics" }, list(&self.interests, Json::from))]);
            files.push((format!("{}/ads_interests.json", self.generation.interests()), json.to_bytes()));
        }
        if !self.topics.is_empty() {
            let key = if v2 { "inferred_topics_v2" } else { "inferred_topics" };
            let json = object([(key, list(&self.topics, Json::from))]);
            files.push((format!("{logged}your_topics/your_topics.json"), json.to_bytes()));
        }
        if !self.shown.is_empty() && self.generation == Generation::Y2026 {
            let each = |(name, at): &(String, i64)| {
                let link = "https://www.facebook.com/ads/555";
                let ad = object([("label", "Ad".into()), ("value", name.into()), ("href", link.into())]);
                let time = object([("label", "Time".into()), ("timestamp_value", (*at).into())]);
                record(None, None, None, vec![ad, time])
            };
            files.push((format!("{logged}interactions/ads.json"), list(&self.shown, each).to_bytes()));
        }
        if let Some((city, region, zip)) = &self.home {
            let pair: Json = vec![city.into(), region.into()].into();
            let place = object([("city_region_pairs", vec![pair].into()), ("zipcode", vec![zip.into()].into())]);
            let json = object([(if v2 { "primary_location_v2" } else { "primary_location" }, place)]);
            files.push((format!("{logged}location/primary_location.json"), json.to_bytes()));
        }
        if let Some(zone) = &self.timezone {
            let json = if self.generation.labelled() {
                self.one(record(None, None, None, vec![field("Time zone", zone)]))
            } else {
                object([(if v2 { "timezone_v2" } else { "timezone" }, zone.into())])
            };
            files.push((format!("{logged}location/timezone.json"), json.to_bytes()));
        }
        files
    }

    pub(super) fn account_files(&self) -> Vec<Member> {
        let mut files: Vec<Member> = Vec::new();
        if self.profile {
            files.push((self.generation.profile().to_owned(), self.profile_json().to_bytes()));
        }
        let mut add = |name: &str, json: Json| {
            files.push((format!("security_and_login_information/{name}.json"), json.to_bytes()));
        };
        let key = |name: &str| format!("{name}{}", if self.generation.v2() { "_v2" } else { "" });
        if !self.logins.is_empty() {
            let each = |(ip, browser, at): &(String, String, i64)| {
                object([
                    ("action", "Login".into()),
                    ("timestamp", (*at).into()),
                    ("ip_address", ip.into()),
                    ("user_agent", browser.into()),
                    ("datr_cookie", "abcd****************".into()),
                    ("city", "Hamburg".into()),
                    ("region", "Hamburg".into()),
                    ("country", "DE".into()),
                    ("site_name", "www.facebook.com".into()),
                ])
            };
            add("account_activity", object([(&*key("account_activity"), list(&self.logins, each))]));
        }
        if !self.devices.is_empty() {
            let each = |(kind, os, id): &(String, String, String)| {
                object([
                    ("type", kind.into()),
                    ("os", os.into()),
                    ("update_time", 1_700_000_000_i64.into()),
                    ("advertiser_id", id.into()),
                    ("udid", "d3v1c3-0001".into()),
                    ("push_tokens", vec![object([("token", "PUSH-TOKEN-SECRET".into())])].into()),
                ])
            };
            add("mobile_devices", object([(&*key("devices"), list(&self.devices, each))]));
        }
        if !self.cookies.is_empty() {
            let cookies =
                self.cookies.iter().map(|(cookie, at)| (cookie.clone(), Json::from(vec![(*at).into()]))).collect();
            add("browser_cookies", object([(&*key("datr_stats"), Json::Object(cookies))]));
        }
        if self.contacts > 0 {
            let each = |n| object([("name", format!("Friend {n}").as_str().into())]);
            let json = object([("address_book_v2", object([("address_book", list(1..=self.contacts, each))]))]);
            let folder = if self.generation.labelled() {
                "personal_information/other_personal_information"
            } else {
                "about_you"
            };
            files.push((format!("{folder}/contacts_uploaded_from_your_phone.json"), json.to_bytes()));
        }
        files
    }

    fn profile_json(&self) -> Json {
        if self.generation == Generation::Y2018 {
            return object([(
                "profile",
                object([("name", (&self.name).into()), ("registration_timestamp", 1_262_304_000_i64.into())]),
            )]);
        }
        let (first, last) = self.name.split_once(' ').unwrap_or((&self.name, ""));
        let name =
            object([("full_name", (&self.name).into()), ("first_name", first.into()), ("last_name", last.into())]);
        let emails: Vec<Json> = self.email.iter().map(Json::from).collect();
        let phones = list(&self.phone, |p| {
            object([("phone_type", "Mobile".into()), ("phone_number", p.into()), ("verified", true.into())])
        });
        let profile = object([
            ("name", name),
            ("emails", object([("emails", emails.into()), ("previous_emails", Vec::new().into())])),
            ("phone_numbers", phones),
            ("username", (&self.vanity).into()),
            ("registration_timestamp", 1_262_304_000_i64.into()),
            ("profile_uri", format!("https://www.facebook.com/{}", self.vanity).as_str().into()),
        ]);
        object([(if self.generation.v2() { "profile_v2" } else { "profile" }, profile)])
    }
}
