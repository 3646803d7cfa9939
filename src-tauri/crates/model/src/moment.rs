//! A moment as some evidence writes it: its literal, its value, and how much of that is certain.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeZone, Utc};
use serde::{Deserialize, Serialize};

/// How finely a moment is known. A day is a day, not midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// The day.
    Day,
    /// Hour and minute.
    Minute,
    /// To the second or finer.
    Second,
}

/// Whether the evidence itself says which zone its clock is in.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ZoneBasis {
    /// The evidence states an instant or an offset.
    Stated,
    /// The evidence is silent; we read it in this zone and say so ("UTC").
    Assumed(String),
}

/// A point in time with its literal, its local value and offset, and its precision.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// Just as the evidence writes it.
    pub literal: String,
    /// The clock reading: local if `offset` is absent.
    pub local: NaiveDateTime,
    /// Seconds east of UTC, only if the evidence states it.
    pub offset: Option<i32>,
    /// Whether the zone is stated or assumed.
    pub basis: ZoneBasis,
    /// How finely it is known.
    pub precision: Precision,
}

impl Moment {
    /// An instant given as seconds since 1970 in UTC, as most platforms write it.
    pub fn from_epoch(seconds: i64) -> Option<Self> {
        let at = DateTime::from_timestamp(seconds, 0)?;
        Some(Self::stated(seconds.to_string(), at.fixed_offset()))
    }

    /// A moment whose evidence states the offset.
    pub fn stated(literal: impl Into<String>, at: DateTime<FixedOffset>) -> Self {
        Self {
            literal: literal.into(),
            local: at.naive_local(),
            offset: Some(at.offset().local_minus_utc()),
            basis: ZoneBasis::Stated,
            precision: Precision::Second,
        }
    }

    /// A clock reading without a zone, which we take to be UTC and say so.
    pub fn assumed_utc(literal: impl Into<String>, local: NaiveDateTime) -> Self {
        Self {
            literal: literal.into(),
            local,
            offset: None,
            basis: ZoneBasis::Assumed("UTC".to_owned()),
            precision: Precision::Second,
        }
    }

    /// A day without a time.
    pub fn day(literal: impl Into<String>, day: NaiveDate) -> Self {
        Self {
            literal: literal.into(),
            local: day.and_time(NaiveTime::MIN),
            offset: None,
            basis: ZoneBasis::Assumed("local day".to_owned()),
            precision: Precision::Day,
        }
    }

    /// Reads an RFC 3339 time (`2026-05-03T21:14:07.000Z`).
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|at| Self::stated(text, at))
    }

    /// Reads `YYYY-MM-DD HH:MM:SS` without a zone, as X writes it.
    pub fn from_plain(text: &str) -> Option<Self> {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").ok().map(|at| Self::assumed_utc(text, at))
    }

    /// Our best instant, in milliseconds since 1970 UTC: what lists are ordered by.
    pub fn instant_ms(&self) -> i64 {
        let utc = self.local - Duration::seconds(i64::from(self.offset.unwrap_or(0)));
        utc.and_utc().timestamp_millis()
    }

    /// ISO 8601 for machines: with an offset only if the evidence states it, and only as fine as it is known.
    pub fn iso(&self) -> String {
        match self.precision {
            Precision::Year => self.local.format("%Y").to_string(),
            Precision::Month => self.local.format("%Y-%m").to_string(),
            Precision::Day => self.local.format("%Y-%m-%d").to_string(),
            Precision::Minute | Precision::Second => match self.offset.and_then(FixedOffset::east_opt) {
                Some(offset) => offset.from_local_datetime(&self.local).single().map_or_else(
                    || self.local.format("%Y-%m-%dT%H:%M:%S").to_string(),
                    |at| at.to_rfc3339_opts(SecondsFormat::Secs, true),
                ),
                None => self.local.format("%Y-%m-%dT%H:%M:%S").to_string(),
            },
        }
    }

    /// What `at_basis` says beside `iso`: `None` when the zone is stated.
    pub fn basis_text(&self) -> Option<String> {
        match &self.basis {
            ZoneBasis::Stated => None,
            ZoneBasis::Assumed(zone) => Some(format!("assumed {zone}")),
        }
    }

    /// The same moment in UTC, for arithmetic between moments.
    pub fn utc(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.instant_ms()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_appears_only_when_the_evidence_states_it() {
        let plain = Moment::from_plain("2026-05-03 21:14:07").unwrap();
        assert_eq!(plain.iso(), "2026-05-03T21:14:07");
        assert_eq!(plain.basis_text().as_deref(), Some("assumed UTC"));
        let stated = Moment::from_rfc3339("2026-05-03T21:14:07.000+02:00").unwrap();
        assert_eq!(stated.iso(), "2026-05-03T21:14:07+02:00");
        assert_eq!(stated.basis_text(), None);
        assert_eq!(Moment::from_epoch(0).unwrap().iso(), "1970-01-01T00:00:00Z");
    }

    #[test]
    fn a_day_stays_a_day() {
        let day = Moment::day("2026-05-03", NaiveDate::from_ymd_opt(2026, 5, 3).unwrap());
        assert_eq!(day.iso(), "2026-05-03");
    }
}
