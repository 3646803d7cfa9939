//! X's records as borrowed shapes. Every field is optional: platforms leave out and add. A field of type [`Skip`] is
//! known and not needed.

// The fields are called what X calls them.
#![allow(clippy::struct_field_names)]

use super::parse::{Skip, Text};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Impression<'a> {
    #[serde(borrow)]
    pub(super) impression_time: Text<'a>,
    #[serde(borrow)]
    pub(super) display_location: Text<'a>,
    #[serde(borrow)]
    pub(super) promoted_tweet_info: Option<Tweet<'a>>,
    #[serde(borrow)]
    pub(super) promoted_trend_info: Option<Trend<'a>>,
    #[serde(borrow)]
    pub(super) advertiser_info: Option<Advertiser<'a>>,
    #[serde(borrow)]
    pub(super) rtb_creative_media_info: Option<Exchange<'a>>,
    #[serde(borrow)]
    pub(super) matched_targeting_criteria: Option<Vec<Criterion<'a>>>,
    #[serde(rename = "publisherInfo")]
    _publisher: Skip,
    #[serde(rename = "deviceInfo")]
    _device: Option<Device>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Tweet<'a> {
    #[serde(borrow)]
    pub(super) tweet_id: Text<'a>,
    #[serde(borrow)]
    pub(super) tweet_text: Text<'a>,
    #[serde(rename = "urls")]
    _urls: Skip,
    #[serde(rename = "mediaUrls")]
    _media: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Trend<'a> {
    #[serde(borrow)]
    pub(super) trend_id: Text<'a>,
    #[serde(borrow)]
    pub(super) name: Text<'a>,
    #[serde(rename = "description")]
    _description: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Advertiser<'a> {
    #[serde(borrow)]
    pub(super) advertiser_name: Text<'a>,
    #[serde(borrow)]
    pub(super) screen_name: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Exchange<'a> {
    #[serde(borrow)]
    pub(super) dsp_name: Text<'a>,
    #[serde(rename = "mediaType")]
    _media: Skip,
}

/// The device key is a pseudonym of the person's phone; nothing of it is kept.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Device {
    #[serde(rename = "osType")]
    _os: Skip,
    #[serde(rename = "deviceId")]
    _id: Skip,
    #[serde(rename = "deviceType")]
    _kind: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Criterion<'a> {
    #[serde(borrow)]
    pub(super) targeting_type: Text<'a>,
    #[serde(borrow)]
    pub(super) targeting_value: Option<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Engagement<'a> {
    #[serde(borrow)]
    pub(super) impression_attributes: Impression<'a>,
    #[serde(rename = "engagementAttributes")]
    _events: Vec<Event>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Event {
    #[serde(rename = "engagementTime")]
    _time: Skip,
    #[serde(rename = "engagementType")]
    _kind: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Conversion<'a> {
    #[serde(borrow)]
    pub(super) mobile_platform: Text<'a>,
    #[serde(borrow)]
    pub(super) conversion_platform: Text<'a>,
    #[serde(borrow)]
    pub(super) conversion_event: Text<'a>,
    #[serde(borrow)]
    pub(super) event_type: Text<'a>,
    #[serde(borrow)]
    pub(super) application_name: Text<'a>,
    #[serde(borrow)]
    pub(super) conversion_url: Text<'a>,
    #[serde(borrow)]
    pub(super) advertiser_info: Option<Advertiser<'a>>,
    #[serde(borrow)]
    pub(super) conversion_time: Text<'a>,
    #[serde(rename = "attributedConversionType")]
    _attributed: Skip,
    #[serde(rename = "conversionValue")]
    _value: Skip,
    #[serde(rename = "additionalParameters")]
    _more: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Manifest<'a> {
    #[serde(borrow)]
    pub(super) user_info: UserInfo<'a>,
    #[serde(borrow)]
    pub(super) archive_info: ArchiveInfo<'a>,
    #[serde(borrow)]
    pub(super) data_types: BTreeMap<String, DataType<'a>>,
    #[serde(rename = "readmeInfo")]
    _readme: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct UserInfo<'a> {
    #[serde(borrow)]
    pub(super) account_id: Text<'a>,
    #[serde(borrow)]
    pub(super) user_name: Text<'a>,
    #[serde(rename = "displayName")]
    _display: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct ArchiveInfo<'a> {
    #[serde(borrow)]
    pub(super) generation_date: Text<'a>,
    #[serde(borrow)]
    pub(super) is_partial_archive: Text<'a>,
    #[serde(rename = "sizeBytes")]
    _size: Skip,
    #[serde(rename = "maxPartSizeBytes")]
    _most: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct DataType<'a> {
    #[serde(borrow)]
    pub(super) files: Vec<DataFile<'a>>,
    #[serde(rename = "mediaDirectory")]
    _media: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct DataFile<'a> {
    #[serde(borrow)]
    pub(super) file_name: Text<'a>,
    #[serde(borrow)]
    pub(super) count: Text<'a>,
    #[serde(rename = "globalName")]
    _global: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct AccountInfo<'a> {
    #[serde(borrow)]
    pub(super) email: Text<'a>,
    #[serde(borrow)]
    pub(super) username: Text<'a>,
    #[serde(borrow)]
    pub(super) account_id: Text<'a>,
    #[serde(rename = "createdAt")]
    _created: Skip,
    #[serde(borrow)]
    pub(super) account_display_name: Text<'a>,
    #[serde(borrow)]
    pub(super) phone_number: Text<'a>,
    #[serde(rename = "createdVia")]
    _via: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct AgeInfo<'a> {
    #[serde(borrow)]
    pub(super) age: Vec<Text<'a>>,
    #[serde(borrow)]
    pub(super) birth_date: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct GenderInfo<'a> {
    #[serde(borrow)]
    pub(super) gender: Text<'a>,
    #[serde(borrow)]
    pub(super) gender_override: Text<'a>,
}

/// A language or an interest that the person can switch off.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Switchable<'a> {
    #[serde(borrow)]
    pub(super) name: Text<'a>,
    #[serde(borrow)]
    pub(super) language: Text<'a>,
    #[serde(borrow)]
    pub(super) is_disabled: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct ConnectedApp<'a> {
    #[serde(borrow)]
    pub(super) organization: Organization<'a>,
    #[serde(borrow)]
    pub(super) name: Text<'a>,
    #[serde(borrow)]
    pub(super) permissions: Vec<Text<'a>>,
    #[serde(borrow)]
    pub(super) approved_at: Text<'a>,
    #[serde(borrow)]
    pub(super) id: Text<'a>,
    #[serde(rename = "description")]
    _description: Skip,
    #[serde(rename = "userId")]
    _user: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Organization<'a> {
    #[serde(borrow)]
    pub(super) name: Text<'a>,
    #[serde(borrow)]
    pub(super) url: Text<'a>,
    #[serde(borrow)]
    pub(super) privacy_policy_url: Text<'a>,
    #[serde(rename = "termsAndConditionsUrl")]
    _terms: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct App<'a> {
    #[serde(borrow)]
    pub(super) app_id: Text<'a>,
    #[serde(borrow)]
    pub(super) app_names: Vec<Text<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Login<'a> {
    #[serde(borrow)]
    pub(super) created_at: Text<'a>,
    #[serde(borrow)]
    pub(super) login_ip: Text<'a>,
    #[serde(rename = "accountId")]
    _account: Skip,
    #[serde(rename = "loginPortNumber")]
    _port: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct DeviceToken<'a> {
    #[serde(borrow)]
    pub(super) client_application_id: Text<'a>,
    #[serde(borrow)]
    pub(super) client_application_name: Text<'a>,
    #[serde(borrow)]
    pub(super) created_at: Text<'a>,
    #[serde(rename = "lastSeenAt")]
    _seen: Skip,
    #[serde(rename = "token")]
    _token: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct PushDevice<'a> {
    #[serde(borrow)]
    pub(super) device_version: Text<'a>,
    #[serde(borrow)]
    pub(super) device_type: Text<'a>,
    #[serde(borrow)]
    pub(super) carrier: Text<'a>,
    #[serde(borrow)]
    pub(super) phone_number: Text<'a>,
    #[serde(borrow)]
    pub(super) created_date: Text<'a>,
    #[serde(rename = "updatedDate")]
    _updated: Skip,
    #[serde(rename = "udid")]
    _udid: Skip,
    #[serde(rename = "token")]
    _token: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct EmailChanged<'a> {
    #[serde(borrow)]
    pub(super) email_change: EmailChange<'a>,
    #[serde(rename = "accountId")]
    _account: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct EmailChange<'a> {
    #[serde(borrow)]
    pub(super) changed_at: Text<'a>,
    #[serde(borrow)]
    pub(super) changed_from: Text<'a>,
    #[serde(borrow)]
    pub(super) changed_to: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct SignIn<'a> {
    #[serde(borrow)]
    pub(super) sso_email: Text<'a>,
    #[serde(borrow)]
    pub(super) association_method_type: Text<'a>,
    #[serde(borrow)]
    pub(super) created_at: Text<'a>,
    #[serde(rename = "ssoId")]
    _id: Skip,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Phone<'a> {
    #[serde(borrow)]
    pub(super) phone_number: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct LinkClick<'a> {
    #[serde(borrow)]
    pub(super) tweet_id: Text<'a>,
    #[serde(borrow)]
    pub(super) final_url: Text<'a>,
    #[serde(borrow)]
    pub(super) time_stamp_of_interaction: Text<'a>,
}
