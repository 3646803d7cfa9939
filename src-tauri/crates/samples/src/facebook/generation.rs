//! The generations of the export: which folder holds what.

use chrono::NaiveDate;

/// A generation of the export, named by a year in which it was handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Generation {
    /// `ads/`, flat folders, plain lists of words.
    Y2018,
    /// `ads_and_businesses/`, the first off-Facebook activity.
    Y2020,
    /// `ads_information/`, `_v2` containers, advertisers with three truth values.
    Y2021,
    /// As 2021, below `logged_information/`.
    Y2023,
    /// `label_values` records with internal field names; "off Meta technologies".
    Y2024,
    /// `label_values` records without internal field names.
    Y2025,
    /// Lists of records also for off-Meta activity.
    Y2026,
}

impl Generation {
    /// All generations, oldest first.
    pub const ALL: [Self; 7] =
        [Self::Y2018, Self::Y2020, Self::Y2021, Self::Y2023, Self::Y2024, Self::Y2025, Self::Y2026];

    /// The third of May of its year.
    pub(super) fn day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), 5, 3).unwrap_or_default()
    }

    /// Its year.
    pub fn year(self) -> i32 {
        match self {
            Self::Y2018 => 2018,
            Self::Y2020 => 2020,
            Self::Y2021 => 2021,
            Self::Y2023 => 2023,
            Self::Y2024 => 2024,
            Self::Y2025 => 2025,
            Self::Y2026 => 2026,
        }
    }

    /// Whether containers carry `_v2` in their names.
    pub(super) fn v2(self) -> bool {
        self >= Self::Y2021
    }

    /// Whether settings and lists are `label_values` records.
    pub(super) fn labelled(self) -> bool {
        self >= Self::Y2024
    }

    pub(super) fn ads(self) -> &'static str {
        match self {
            Self::Y2018 => "ads",
            Self::Y2020 => "ads_and_businesses",
            _ => "ads_information",
        }
    }

    pub(super) fn interests(self) -> &'static str {
        match self {
            Self::Y2018 => "ads",
            Self::Y2020 => "ads_and_businesses",
            Self::Y2021 => "other_logged_information",
            _ => "logged_information/other_logged_information",
        }
    }

    pub(super) fn logged(self) -> &'static str {
        if self >= Self::Y2023 { "logged_information/" } else { "" }
    }

    pub(super) fn apps(self) -> &'static str {
        match self {
            Self::Y2018 => "apps_and_websites/apps_and_websites.json",
            Self::Y2020 => "ads_and_businesses/apps_and_websites.json",
            Self::Y2021 | Self::Y2023 => "apps_and_websites_off_of_facebook/apps_and_websites.json",
            _ => "apps_and_websites_off_of_facebook/connected_apps_and_websites.json",
        }
    }

    pub(super) fn off_meta(self) -> &'static str {
        match self {
            Self::Y2018 | Self::Y2020 => "ads_and_businesses/your_off-facebook_activity.json",
            Self::Y2021 | Self::Y2023 => "apps_and_websites_off_of_facebook/your_off-facebook_activity.json",
            _ => "apps_and_websites_off_of_facebook/your_activity_off_meta_technologies.json",
        }
    }

    pub(super) fn profile(self) -> &'static str {
        if self >= Self::Y2024 {
            "personal_information/profile_information/profile_information.json"
        } else {
            "profile_information/profile_information.json"
        }
    }

    pub(super) fn activity(self) -> &'static str {
        match self {
            Self::Y2018 | Self::Y2020 | Self::Y2021 => "",
            Self::Y2023 => "your_activity_across_facebook/",
            _ => "your_facebook_activity/",
        }
    }
}
