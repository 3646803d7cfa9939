//! Sources as the contract shows them.

use crate::shapes::{
    AccountShape, ClaimCounts, CoversShape, LocatorShape, SkippedShape, SourceShape, UnknownFieldShape, UnreadShape,
    WithinShape,
};
use crate::tables;
use model::{Account, Covers, Locator, Moment, Platform};
use record::{Counts, SourceRow};
use words::{Args, Words};

/// One source.
pub(super) fn source_shape(row: SourceRow, warning: Option<String>, words: &Words) -> SourceShape {
    let outcome = row.outcome;
    let all = outcome.covers.values().copied().reduce(|a, b| Covers { from: a.from.min(b.from), to: a.to.max(b.to) });
    SourceShape {
        id: row.id.0,
        path: row.path,
        name: row.name,
        kind: row.kind.id().to_owned(),
        kind_confidence: row.confidence,
        sha256: row.sha256.to_string(),
        bytes: row.bytes,
        exported_at: row.exported_at.as_ref().map(Moment::iso),
        account: row.account.map(account_shape),
        delivery: row.delivery,
        covers: all.map(covers_shape),
        covers_by_kind: outcome
            .covers
            .into_iter()
            .map(|(kind, covers)| (kind.id().to_owned(), covers_shape(covers)))
            .collect(),
        imported_at: Some(row.imported_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)),
        already_imported: false,
        claims: counts_shape(&row.counts),
        unread: outcome
            .unread
            .into_iter()
            .map(|unread| UnreadShape { locator: locator_shape(&unread.locator), why: unread.why })
            .collect(),
        skipped: outcome
            .skipped
            .into_iter()
            .map(|skipped| SkippedShape { why: skipped.why, count: count(skipped.count) })
            .collect(),
        unknown_fields: outcome
            .unknown_fields
            .into_iter()
            .map(|unknown| UnknownFieldShape {
                member: unknown.member,
                field: unknown.field,
                count: count(unknown.count),
            })
            .collect(),
        mapping: outcome.mapping.as_ref().map(tables::mapping_shape),
        mapping_says: outcome.mapping.as_ref().map(|mapping| tables::lines(words, mapping)).unwrap_or_default(),
        copy_kept: row.copy_kept,
        warning,
    }
}

/// How many claims of each kind.
pub(super) fn counts_shape(counts: &Counts) -> ClaimCounts {
    ClaimCounts {
        holding: counts.holding,
        transfer: counts.transfer,
        personalisation: counts.personalisation,
        consent: counts.consent,
        contact: counts.contact,
    }
}

/// A sentence when a source is of another account than what was imported first from the same platform. Several
/// mailboxes are ordinary; two accounts at one platform may be two people.
pub(super) fn other_account(row: &SourceRow, known: &[SourceRow], words: &Words) -> Option<String> {
    let account = row.account.as_ref()?;
    if account.platform == Platform::EMAIL {
        return None;
    }
    let first = known
        .iter()
        .filter(|other| other.id != row.id && other.imported_at <= row.imported_at)
        .filter(|other| other.account.as_ref().is_some_and(|a| a.platform == account.platform))
        .min_by_key(|other| (other.imported_at, other.id.clone()))?
        .account
        .as_ref()?;
    if first.id() == account.id() {
        return None;
    }
    let (_, platform) = account.platform.domain_and_name();
    let args = Args::new().text("account", called(account)).text("platform", platform).text("other", called(first));
    Some(words.say("import-other-account", &args))
}

fn called(account: &Account) -> &str {
    account.name.as_deref().unwrap_or(&account.native_id)
}

fn account_shape(account: Account) -> AccountShape {
    AccountShape {
        id: account.id().0,
        platform: account.platform.as_str().to_owned(),
        name: account.name,
        native_id: account.native_id,
    }
}

fn covers_shape(covers: Covers) -> CoversShape {
    CoversShape { from: covers.from.to_string(), to: covers.to.to_string() }
}

pub(crate) fn locator_shape(locator: &Locator) -> LocatorShape {
    let within = |outer: &model::Within| WithinShape { member: outer.member.to_string(), index: outer.index };
    LocatorShape {
        within: locator.within.iter().map(within).collect(),
        member: locator.member.as_deref().map(str::to_owned),
        index: locator.index,
        start: locator.start,
        length: locator.length,
        pointer: locator.pointer.clone(),
        digest: locator.digest.map(|digest| digest.to_string()),
    }
}

fn count(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
