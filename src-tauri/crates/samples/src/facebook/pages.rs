//! The export as pages, which people get when they don't choose.

use super::off_meta::event_id;
use super::write::Member;
use super::{Apostrophe, Business, FacebookExport, Generation};
use crate::markup::{Markup, escape};

impl FacebookExport {
    fn markup(&self) -> Markup {
        match self.generation {
            Generation::Y2018 | Generation::Y2020 | Generation::Y2021 => Markup::Blocks,
            Generation::Y2023 | Generation::Y2024 => Markup::Boxes,
            Generation::Y2025 | Generation::Y2026 => Markup::Sections,
        }
    }

    /// Every page of the export.
    pub(super) fn html_pages(&self) -> Vec<Member> {
        let entry = if self.generation >= Generation::Y2025 { "start_here.html" } else { "index.html" };
        let mut pages = vec![(entry.to_owned(), self.markup().page("Your Facebook information", ""))];
        self.ads_pages(&mut pages);
        self.off_meta_pages(&mut pages);
        self.logged_pages(&mut pages);
        self.account_pages(&mut pages);
        let activity = self.generation.activity();
        let post = self.markup().record(None, "<div class=\"_2pin\"><div>Morning run</div></div>", Some(1_700_000_000));
        pages.push((format!("{activity}posts/your_posts_1.html"), self.markup().page("Your posts", &post)));
        pages
    }

    fn ads_pages(&self, pages: &mut Vec<Member>) {
        let (markup, folder) = (self.markup(), self.generation.ads());
        let mut add = |name: &str, title: &str, records: &str| {
            pages.push((format!("{folder}/{name}.html"), markup.page(title, records)));
        };
        if !self.advertisers.is_empty() && self.generation < Generation::Y2021 {
            let names: String = self.advertisers.iter().filter(|a| a.list).map(|a| markup.leaf(&a.name)).collect();
            let title = "Advertisers who uploaded a contact list with your information";
            let file = "advertisers_who_uploaded_a_contact_list_with_your_information";
            add(file, title, &markup.record(None, &names, None));
        } else if !self.advertisers.is_empty() {
            let title = "Advertisers using your activity or information";
            add("advertisers_using_your_activity_or_information", title, &self.advertisers_page());
        }
        if !self.ads.is_empty() {
            let you = self.you_have();
            let records: String = self.ads.iter().map(|ad| self.ad_record(ad)).collect();
            add(&format!("advertisers_{you}_interacted_with"), "Advertisers you've interacted with", &records);
        }
        if !self.categories.is_empty() && self.generation >= Generation::Y2021 {
            let names: String = self.categories.iter().map(|c| markup.leaf(c)).collect();
            let table = Markup::table(&[Markup::below("Name", &names)]);
            let record = markup.record(None, &table, None);
            add("other_categories_used_to_reach_you", "Other categories used to reach you", &record);
        }
        if !self.leads.is_empty() && self.generation.v2() {
            let rows: Vec<String> = self.leads.iter().map(|(label, value)| Markup::row(label, value)).collect();
            let record = markup.record(None, &Markup::table(&rows), None);
            let name = format!("information_{}_submitted_to_advertisers", self.you_have());
            add(&name, "Information you've submitted to advertisers", &record);
        }
        for (file, label, value) in self.settings.iter().filter(|_| self.generation.labelled()) {
            let record = markup.record(None, &Markup::table(&[Markup::row(label, value)]), None);
            add(file, "Settings", &record);
        }
    }

    fn you_have(&self) -> &'static str {
        match self.apostrophe {
            Apostrophe::Straight => "you've",
            Apostrophe::Curly => "you’ve",
            Apostrophe::Underscore => "you_ve",
        }
    }

    /// Until 2023 a table with ticks, whose heads nobody has handed down: here the words of later exports.
    fn advertisers_page(&self) -> String {
        let markup = self.markup();
        let list = self.list_label.as_deref().unwrap_or("A list uploaded or used by the advertiser");
        let interaction = self
            .interaction_label
            .as_deref()
            .unwrap_or("Interactions you may have had with the advertiser's website, app or store");
        let visit = "Visits to the advertiser's store";
        if !self.generation.labelled() {
            let head = |text: &str| format!("<td style=\"text-align:center\">{}</td>", escape(text));
            let heads = format!("<tr><td></td>{}{}{}</tr>", head(list), head(interaction), head(visit));
            let tick = |yes: bool| head(if yes { "x" } else { "" });
            let each = |a: &super::Advertiser| {
                let name = escape(&a.name);
                let (a, b, c) = (tick(a.list), tick(a.interaction), tick(a.visit));
                format!("<tr class=\"_1isx\"><td><strong>{name}</strong></td>{a}{b}{c}</tr>")
            };
            let rows = self.advertisers.iter().map(each).collect::<Vec<_>>().concat();
            return format!("<table class=\"_1k_d\">{heads}{rows}</table>");
        }
        let named = |of: fn(&super::Advertiser) -> bool| -> String {
            self.advertisers.iter().filter(|a| of(a)).map(|a| markup.leaf(&a.name)).collect()
        };
        let lists = [(list, named(|a| a.list)), (interaction, named(|a| a.interaction)), (visit, named(|a| a.visit))];
        let rows = lists.into_iter().filter(|(_, names)| !names.is_empty());
        let rows: Vec<String> = rows.map(|(label, names)| Markup::below(label, &names)).collect();
        markup.record(None, &Markup::table(&rows), None)
    }

    fn ad_record(&self, ad: &super::Ad) -> String {
        let markup = self.markup();
        if self.generation < Generation::Y2025 {
            let action = format!("<div><div>{}</div></div>", escape(&ad.action));
            return markup.record(Some(&ad.title), &action, Some(ad.at));
        }
        let link = Markup::link("https://www.facebook.com/ads/555");
        let link = format!("<tr><td colspan=\"2\" class=\"_2pin _a6_q\">{link}</td></tr>");
        let rows = [Markup::row("Action", &ad.action), Markup::row("Title", &ad.title), link];
        markup.record(None, &Markup::table(&rows), Some(ad.at))
    }

    fn off_meta_pages(&self, pages: &mut Vec<Member>) {
        let markup = self.markup();
        if !self.businesses.is_empty() && self.generation >= Generation::Y2020 {
            let folder = self.generation.off_meta().trim_end_matches(".json");
            let file = |at: usize, b: &Business| {
                let name: String =
                    b.name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
                format!("{name}_{at}.html")
            };
            let links: String = self
                .businesses
                .iter()
                .enumerate()
                .map(|(at, b)| {
                    let link = format!("<a href=\"{folder}/{}\">{}</a>", file(at, b), escape(&b.name));
                    match markup {
                        Markup::Sections => {
                            format!("<section class=\"_a6-g\"><h2 class=\"_2ph_ _a6-h\">{link}</h2></section>")
                        }
                        _ => markup.record(None, &format!("<strong>{link}</strong>"), None),
                    }
                })
                .collect();
            pages.push((format!("{folder}.html"), markup.page("Your activity off Meta technologies", &links)));
            for (at, business) in self.businesses.iter().enumerate() {
                let page = self.business_page(at, business);
                // Since 2025 the same page stands there once more, under a number.
                if markup == Markup::Sections {
                    pages.push((format!("{folder}/{at}.html"), page.clone()));
                }
                pages.push((format!("{folder}/{}", file(at, business)), page));
            }
        }
        if !self.apps.is_empty() {
            let records: String = self.apps.iter().enumerate().map(|(at, app)| self.app_record(at, app)).collect();
            let name = self.generation.apps().replace(".json", ".html");
            pages.push((name, markup.page("Connected apps and websites", &records)));
        }
    }

    fn business_page(&self, at: usize, business: &Business) -> Vec<u8> {
        let markup = self.markup();
        let rows = |number: usize, kind: &str, time: i64| {
            let id = event_id(at, number).to_string();
            Markup::table(&[Markup::row("ID", &id), Markup::row("Event", kind), markup.time_row("Received on", time)])
        };
        let events = business.events.iter().enumerate();
        if markup != Markup::Sections {
            let name = escape(&business.name);
            let each = |(number, (kind, time)): (usize, &(String, i64))| {
                let rows = rows(number, kind, *time);
                format!(
                    "<div class=\"_4-u2 _3-8x _4-u8\"><div class=\"_4-u3 _5dwa\"><span class=\"_38my\">Activity received \
                     from {name}<span class=\"_c1c\"></span></span></div><div class=\"_4-u3\">{rows}</div></div>"
                )
            };
            return markup.page(&business.name, &events.map(each).collect::<Vec<_>>().concat());
        }
        let events: String =
            events.map(|(number, (kind, time))| markup.record(None, &rows(number, kind, *time), None)).collect();
        let table = Markup::table(&[Markup::row("ID", &format!("{}", 10 + at)), Markup::below("Events", &events)]);
        let inner = markup.record(None, &table, None);
        markup.page(&business.name, &markup.record(Some(&business.name), &inner, None))
    }

    fn app_record(&self, at: usize, app: &super::App) -> String {
        let markup = self.markup();
        let id = (10_001 + at).to_string();
        if !self.generation.labelled() {
            let table = Markup::table(&[Markup::row("Unique ID", &id)]);
            return markup.record(Some(&app.name), &table, Some(app.added));
        }
        let mut rows = vec![Markup::row("App Name", &app.name), Markup::row("Unique ID", &id)];
        rows.push(markup.time_row("Date Added", app.added));
        markup.record(None, &Markup::table(&rows), None)
    }

    fn logged_pages(&self, pages: &mut Vec<Member>) {
        let (markup, logged) = (self.markup(), self.generation.logged());
        let words = |words: &[String]| -> String {
            match markup {
                Markup::Sections => words.iter().map(|word| markup.record(Some(word), "", None)).collect(),
                _ => words
                    .iter()
                    .map(|word| markup.record(None, &format!("<div>{}</div>", escape(word)), None))
                    .collect(),
            }
        };
        if !self.interests.is_empty() {
            let name = format!("{}/ads_interests.html", self.generation.interests());
            pages.push((name, markup.page("Ads interests", &words(&self.interests))));
        }
        if !self.topics.is_empty() {
            pages.push((
                format!("{logged}your_topics/your_topics.html"),
                markup.page("Your topics", &words(&self.topics)),
            ));
        }
        if !self.shown.is_empty() && self.generation == Generation::Y2026 {
            let each = |(name, at): &(String, i64)| {
                let link =
                    format!("<a target=\"_blank\" href=\"https://www.facebook.com/ads/555\">{}</a>", escape(name));
                let rows = [Markup::below("Ad", &link), markup.time_row("Time", *at)];
                markup.record(None, &Markup::table(&rows), None)
            };
            let records: String = self.shown.iter().map(each).collect();
            pages.push((format!("{logged}interactions/ads.html"), markup.page("Ads", &records)));
        }
        if let Some((city, region, zip)) = &self.home {
            let rows = [Markup::row("City region pairs", &format!("{city}, {region}")), Markup::row("Zip code", zip)];
            let record = markup.record(None, &Markup::table(&rows), None);
            pages.push((format!("{logged}location/primary_location.html"), markup.page("Primary location", &record)));
        }
        if let Some(zone) = &self.timezone {
            let record = markup.record(None, &Markup::table(&[Markup::row("Time zone", zone)]), None);
            pages.push((format!("{logged}location/timezone.html"), markup.page("Time zone", &record)));
        }
    }

    fn account_pages(&self, pages: &mut Vec<Member>) {
        let markup = self.markup();
        if self.profile {
            let mut rows = vec![Markup::row("Name", &self.name), Markup::row("Username", &self.vanity)];
            rows.extend(self.email.iter().map(|email| Markup::row("Emails", email)));
            rows.extend(self.phone.iter().map(|phone| Markup::row("Phone numbers", phone)));
            let name = self.generation.profile().replace(".json", ".html");
            pages.push((name, markup.page("Profile information", &markup.record(None, &Markup::table(&rows), None))));
        }
        let mut add = |name: &str, title: &str, records: &str| {
            pages.push((format!("security_and_login_information/{name}.html"), markup.page(title, records)));
        };
        if !self.logins.is_empty() {
            let each = |(ip, browser, at): &(String, String, i64)| {
                let rows = [
                    Markup::row("IP Address", ip),
                    Markup::row("User Agent", browser),
                    Markup::row("Datr Cookie", "abcdSECRETCOOKIE"),
                    Markup::row("City", "Hamburg"),
                    Markup::row("Region", "Hamburg"),
                    Markup::row("Country", "DE"),
                ];
                markup.record(Some("Login"), &Markup::table(&rows), Some(*at))
            };
            add("account_activity", "Account activity", &self.logins.iter().map(each).collect::<String>());
        }
        if !self.devices.is_empty() {
            let each = |(kind, os, id): &(String, String, String)| {
                let rows = [
                    Markup::row("Type", kind),
                    Markup::row("OS", os),
                    Markup::row("Advertiser ID", id),
                    Markup::row("UDID", "d3v1c3-0001"),
                    Markup::row("Push tokens", "PUSH-TOKEN-SECRET"),
                ];
                markup.record(None, &Markup::table(&rows), Some(1_700_000_000))
            };
            add("mobile_devices", "Mobile devices", &self.devices.iter().map(each).collect::<String>());
        }
        if !self.cookies.is_empty() {
            let each = |(cookie, at): &(String, i64)| markup.record(Some(cookie), "", Some(*at));
            add("browser_cookies", "Browser cookies", &self.cookies.iter().map(each).collect::<String>());
        }
        if self.contacts > 0 {
            let each = |n: u32| {
                markup.record(Some(&format!("Friend {n}")), &Markup::table(&[Markup::row("Phone", "+49 40 1")]), None)
            };
            let folder = if self.generation.labelled() {
                "personal_information/other_personal_information"
            } else {
                "about_you"
            };
            let records: String = (1..=self.contacts).map(each).collect();
            let name = format!("{folder}/contacts_uploaded_from_your_phone.html");
            pages.push((name, markup.page("Contacts uploaded from your phone", &records)));
        }
    }
}
