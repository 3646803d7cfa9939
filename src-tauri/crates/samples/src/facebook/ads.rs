//! The files about ads.

use super::json::{Json, list, object};
use super::write::{Member, field, field_list, record};
use super::{Advertiser, Apostrophe, FacebookExport, Generation, Single};

impl FacebookExport {
    pub(super) fn ads_files(&self) -> Vec<Member> {
        let mut files = Vec::new();
        let folder = self.generation.ads();
        let mut add = |name: &str, json: &Json| files.push((format!("{folder}/{name}.json"), json.to_bytes()));
        if !self.advertisers.is_empty() {
            let (name, json) = self.advertisers_file();
            add(name, &json);
        }
        if !self.ads.is_empty() {
            let you = match self.apostrophe {
                Apostrophe::Straight => "you've",
                Apostrophe::Curly => "you’ve",
                Apostrophe::Underscore => "you_ve",
            };
            add(&format!("advertisers_{you}_interacted_with"), &self.ads_json());
        }
        if !self.categories.is_empty() && self.generation >= Generation::Y2021 {
            add("other_categories_used_to_reach_you", &self.categories_json());
        }
        if !self.leads.is_empty() && self.generation.v2() {
            let name = match self.apostrophe {
                Apostrophe::Straight => "information_you've_submitted_to_advertisers",
                Apostrophe::Curly => "information_you’ve_submitted_to_advertisers",
                Apostrophe::Underscore => "information_you_ve_submitted_to_advertisers",
            };
            add(name, &object([("lead_gen_info_v2", list(&self.leads, |(label, value)| field(label, value)))]));
        }
        for (file, label, value) in self.settings.iter().filter(|_| self.generation.labelled()) {
            add(file, &self.one(record(None, None, self.ent("AdsSetting"), vec![field(label, value)])));
        }
        files
    }

    /// One record, as the export's habit has it.
    pub(super) fn one(&self, record: Json) -> Json {
        match self.single {
            Single::Bare => record,
            Single::List => vec![record].into(),
        }
    }

    /// An internal name, in the generation that writes it.
    pub(super) fn ent(&self, name: &'static str) -> Option<&'static str> {
        (self.generation == Generation::Y2024).then_some(name)
    }

    fn advertisers_file(&self) -> (&'static str, Json) {
        let old = "advertisers_who_uploaded_a_contact_list_with_your_information";
        let new = "advertisers_using_your_activity_or_information";
        match self.generation {
            Generation::Y2018 | Generation::Y2020 => {
                let key = if self.generation == Generation::Y2018 { "custom_audiences" } else { "custom_audiences_v2" };
                (old, object([(key, list(self.advertisers.iter().filter(|a| a.list), |a| (&a.name).into()))]))
            }
            Generation::Y2021 | Generation::Y2023 => {
                let each = |a: &Advertiser| {
                    object([
                        ("advertiser_name", (&a.name).into()),
                        ("has_data_file_custom_audience", a.list.into()),
                        ("has_remarketing_custom_audience", a.interaction.into()),
                        ("has_in_person_store_visit", a.visit.into()),
                    ])
                };
                (new, object([("custom_audiences_all_types_v2", list(&self.advertisers, each))]))
            }
            _ => (new, self.one(self.advertisers_record())),
        }
    }

    fn advertisers_record(&self) -> Json {
        let named = |of: fn(&Advertiser) -> bool| -> Vec<&str> {
            self.advertisers.iter().filter(|a| of(a)).map(|a| a.name.as_str()).collect()
        };
        let list_label = self.list_label.as_deref().unwrap_or("A list uploaded or used by the advertiser");
        let interaction_label = self
            .interaction_label
            .as_deref()
            .unwrap_or("Interactions you may have had with the advertiser's website, app or store");
        let mut values = Vec::new();
        for (label, ent, names) in [
            (list_label, "data_file_custom_audience", named(|a| a.list)),
            (interaction_label, "remarketing_custom_audience", named(|a| a.interaction)),
            ("Visits to the advertiser's store", "in_person_store_visit", named(|a| a.visit)),
        ] {
            if !names.is_empty() {
                values.push(field_list(label, self.ent(ent), &names));
            }
        }
        record(None, None, self.ent("AdvertisersUsingYourActivity"), values)
    }

    fn ads_json(&self) -> Json {
        if self.generation >= Generation::Y2025 {
            let each = |ad: &super::Ad| {
                let values = vec![field("Title", &ad.title), field("Action", &ad.action)];
                record(None, Some(ad.at), None, values)
            };
            return list(&self.ads, each);
        }
        let each = |ad: &super::Ad| {
            object([("title", (&ad.title).into()), ("action", (&ad.action).into()), ("timestamp", ad.at.into())])
        };
        object([(if self.generation.v2() { "history_v2" } else { "history" }, list(&self.ads, each))])
    }

    fn categories_json(&self) -> Json {
        if self.generation.labelled() {
            let names: Vec<&str> = self.categories.iter().map(String::as_str).collect();
            self.one(record(None, None, self.ent("Bcts"), vec![field_list("Name", self.ent("name"), &names)]))
        } else {
            object([("bcts", list(&self.categories, Json::from))])
        }
    }
}
