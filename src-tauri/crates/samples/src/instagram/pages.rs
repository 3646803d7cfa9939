//! The export as pages, which people get when they don't choose.

use super::{Generation, InstagramExport, USAGE};
use crate::markup::{Markup, escape};

impl InstagramExport {
    fn markup(&self) -> Markup {
        match self.generation {
            Generation::Y2021 => Markup::Blocks,
            Generation::Y2024 => Markup::Boxes,
            Generation::Y2026 => Markup::Sections,
        }
    }

    /// Every page of the export. From 2026 on all records of a page stand in one more.
    pub(super) fn pages(&self) -> Vec<(String, Vec<u8>)> {
        let markup = self.markup();
        let old = self.generation == Generation::Y2021;
        let [ads, business, about, topics] = self.folders();
        let entry = if self.generation == Generation::Y2026 { "start_here.html" } else { "index.html" };
        let mut out = vec![(entry.to_owned(), markup.page("Instagram-Data", ""))];
        let mut add = |name: String, records: &str| {
            let logo = "<img src=\"files/Instagram-Logo.png\" alt=\"Instagram\" />";
            let title = name.rsplit('/').next().unwrap_or_default().replace('_', " ");
            let framed = self.generation == Generation::Y2026;
            let records = if framed { markup.record(None, records, None) } else { records.to_owned() };
            let page = markup.page(&title, &records);
            let page = String::from_utf8_lossy(&page).replacen("<h1>", &format!("{logo}<h1>"), 1);
            out.push((format!("{name}.html"), page.into_bytes()));
        };
        let label = if old { "Nome utente" } else { "Username" };
        let profile = [
            Markup::below(label, &escape(&self.user)),
            Markup::below("Email", &format!("{}@example.org", escape(&self.user))),
        ];
        let profile = markup.record(None, &Markup::table(&profile), None);
        let folder = if old { "account_information" } else { "personal_information/personal_information" };
        add(format!("{folder}/personal_information"), &profile);
        let views = |records: &[(String, i64)]| -> String {
            records.iter().map(|(author, at)| self.view(author, *at)).collect()
        };
        if !self.viewed.is_empty() {
            add(format!("{ads}/ads_viewed"), &views(&self.viewed));
        }
        if !self.clicked.is_empty() {
            let each = |(title, at): &(String, i64)| {
                if markup == Markup::Sections {
                    return markup.record(Some(title), "", Some(*at));
                }
                markup.record(Some(title), &format!("<div><div>{}</div></div>", markup.clock(*at)), None)
            };
            add(format!("{ads}/ads_clicked"), &self.clicked.iter().map(each).collect::<String>());
        }
        if !self.suggested.is_empty() {
            let name = if old { "suggested_accounts_viewed" } else { "suggested_profiles_viewed" };
            add(format!("{ads}/{name}"), &views(&self.suggested));
        }
        if self.videos > 0 {
            let list: Vec<(String, i64)> =
                (0..self.videos).map(|n| ("docks".to_owned(), 1_767_261_600 + i64::from(n) * 86_400)).collect();
            add(format!("{ads}/videos_watched"), &views(&list));
        }
        if !self.advertisers.is_empty() {
            add(format!("{business}/advertisers_using_your_activity_or_information"), &self.advertisers_page());
        }
        if !self.topics.is_empty() {
            let name = if old { "your_topics" } else { "recommended_topics" };
            let label = if old { "Nome" } else { "Name" };
            let each = |topic: &String| {
                if markup == Markup::Sections {
                    return markup.leaf(topic);
                }
                markup.record(None, &Markup::table(&[Markup::below(label, &escape(topic))]), None)
            };
            add(format!("{topics}/{name}"), &self.topics.iter().map(each).collect::<String>());
        }
        if !self.places.is_empty() && !old {
            let names: String = self.places.iter().map(|p| markup.leaf(p)).collect();
            let rows = [Markup::below("Locations of interest", &names), Markup::below("Usage explanation", USAGE)];
            add(format!("{about}/locations_of_interest"), &markup.record(None, &Markup::table(&rows), None));
        }
        if !self.phones.is_empty() {
            let each = |phone: &String| markup.record(None, &format!("<div><div>{}</div></div>", escape(phone)), None);
            add(format!("{about}/possible_phone_numbers"), &self.phones.iter().map(each).collect::<String>());
        }
        if !self.logins.is_empty() {
            let each = |(ip, at): &(String, i64)| {
                let rows = [
                    Markup::below("Cookie Name", "SECRETCOOKIE"),
                    Markup::below("IP Address", ip),
                    markup.time_row("Time", *at),
                ];
                markup.record(Some("2026"), &Markup::table(&rows), None)
            };
            let name = "security_and_login_information/login_and_profile_creation/login_activity";
            add(name.to_owned(), &self.logins.iter().map(each).collect::<String>());
        }
        let someone = markup.record(None, &Markup::link("https://www.instagram.com/someone"), Some(1_700_000_000));
        add("connections/followers_and_following/followers_1".to_owned(), &someone);
        self.off_meta_pages(&mut out);
        out
    }

    fn view(&self, author: &str, at: i64) -> String {
        let markup = self.markup();
        match self.generation {
            Generation::Y2021 | Generation::Y2024 => {
                let (who, when) =
                    if self.generation == Generation::Y2021 { ("Autore", "Orario") } else { ("Author", "Time") };
                let rows = [Markup::below(who, &escape(author)), markup.time_row(when, at)];
                markup.record(None, &Markup::table(&rows), None)
            }
            Generation::Y2026 => {
                let owner = Markup::table(&[
                    Markup::row("URL", ""),
                    Markup::row("Naam", &author.to_uppercase()),
                    Markup::row("Gebruikersnaam", author),
                ]);
                // As deep as it is in real pages: a record in a record in a cell.
                let owner = markup.record(None, &markup.record(None, &owner, None), None);
                let owner = Markup::table(&[Markup::below("", &owner)]);
                let owner = markup.record(Some("Eigenaar"), &markup.record(None, &owner, None), None);
                let link = Markup::link(&format!("https://www.instagram.com/p/{at}/"));
                let rows = [Markup::below("URL", &link), Markup::below("", &owner)];
                markup.record(None, &Markup::table(&rows), Some(at))
            }
        }
    }

    fn advertisers_page(&self) -> String {
        let markup = self.markup();
        let (list, interaction) = (
            "A list uploaded or used by the advertiser",
            "Interactions you may have had with the advertiser's website, app or store",
        );
        if self.generation != Generation::Y2026 {
            // The heads of this table have not been handed down; these are the words of later exports.
            let cell = |text: &str| format!("<td style=\"text-align:center\">{}</td>", escape(text));
            let heads = format!("<tr><td></td>{}{}{}</tr>", cell(list), cell(interaction), cell("Store visits"));
            let tick = |yes: bool| cell(if yes { "x" } else { "" });
            let each = |(name, a, b): &(String, bool, bool)| {
                let name = escape(name);
                format!(
                    "<tr class=\"_1isx\"><td><strong>{name}</strong></td>{}{}{}</tr>",
                    tick(*a),
                    tick(*b),
                    tick(false)
                )
            };
            let rows: String = self.advertisers.iter().map(each).collect();
            return format!("<table>{heads}{rows}</table>");
        }
        let named = |pick: fn(&(String, bool, bool)) -> bool| -> String {
            self.advertisers.iter().filter(|a| pick(a)).map(|(name, ..)| markup.leaf(name)).collect()
        };
        let rows = [Markup::below(list, &named(|a| a.1)), Markup::below(interaction, &named(|a| a.2))];
        markup.record(None, &Markup::table(&rows), None)
    }

    /// A list of businesses and a page for each, which names it in its main heading only.
    fn off_meta_pages(&self, out: &mut Vec<(String, Vec<u8>)>) {
        if self.off_meta.is_empty() || self.generation == Generation::Y2021 {
            return;
        }
        let markup = self.markup();
        let folder = "apps_and_websites_off_of_instagram/apps_and_websites/your_activity_off_meta_technologies";
        let mut links = String::new();
        for (at, (business, event, time)) in self.off_meta.iter().enumerate() {
            let link = format!("<strong><a href=\"{folder}/{at}.html\">{}</a></strong>", escape(business));
            links.push_str(&markup.record(None, &link, None));
            let rows = [Markup::row("ID", "1"), Markup::row("Event", event), markup.time_row("Received on", *time)];
            let page = markup.page(business, &markup.record(None, &Markup::table(&rows), None));
            out.push((format!("{folder}/{at}.html"), page));
        }
        out.push((format!("{folder}.html"), markup.page("Your activity off Meta technologies", &links)));
    }
}
