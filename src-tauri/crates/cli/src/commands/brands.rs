//! `brands`, `brand`.

use super::imports::claim_counts;
use super::why::{say_evidence, say_personalisation};
use super::{Desk, Ended};
use crate::output::{Output, Text};
use crate::values;
use clap::{Args, Subcommand};
use sayso::shapes::{
    BrandPageShape, BrandShape, BrandsQuery, ChangedShape, ClaimCounts, EvidenceShape, JoinShape, TransferShape,
};
use std::process::ExitCode;
use words::Args as Values;

/// `brands`.
#[derive(Debug, Args)]
pub struct Brands {
    /// Only brands whose name, domain or handle has this text
    pub query: Option<String>,
    /// What comes first
    #[arg(long, value_parser = ["holdings", "personalisations", "sensitivity", "name"])]
    pub sort: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", value_parser = values::limit)]
    pub limit: Option<u32>,
    /// The next page, as the page before names it
    #[arg(long, value_name = "NEXT")]
    pub after: Option<String>,
}

/// `consents`.
#[derive(Debug, Args)]
pub struct Consents {
    /// Only to this brand
    #[arg(long, value_name = "V")]
    pub vendor: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", value_parser = values::limit)]
    pub limit: Option<u32>,
    /// The next page, as the page before names it
    #[arg(long, value_name = "NEXT")]
    pub after: Option<String>,
}

/// `brand`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, arg_required_else_help = true)]
pub struct Brand {
    /// Id, exact name, domain or handle; a brand that is called like a command is found by its id
    pub name: Option<String>,
    /// What to correct.
    #[command(subcommand)]
    pub act: Option<BrandAct>,
}

/// What can be corrected about brands.
#[derive(Debug, Subcommand)]
pub enum BrandAct {
    /// Two brands are one
    Merge {
        /// The one
        a: String,
        /// The other
        b: String,
    },
    /// A name, domain or handle doesn't belong to the brand
    Split {
        /// The brand
        brand: String,
        /// What doesn't belong to it
        name: String,
    },
    /// Give the brand another name
    Rename {
        /// The brand
        brand: String,
        /// Its new name
        name: String,
    },
    /// Put the brand into sectors of your own, for preferences; without a tag it is in none
    Tag {
        /// The brand
        brand: String,
        /// The tags that it has from now on
        tags: Vec<String>,
    },
    /// The joins that wait for you; answer one with its id
    Review {
        /// The join
        join: Option<String>,
        /// They are one brand
        #[arg(long, conflicts_with = "different", requires = "join")]
        same: bool,
        /// They are two
        #[arg(long, requires = "join")]
        different: bool,
    },
}

/// The record, by brand.
pub fn brands(desk: &mut Desk, arguments: Brands) -> Ended {
    let query =
        BrandsQuery { text: arguments.query, sort: arguments.sort, limit: arguments.limit, after: arguments.after };
    let found = desk.start()?.brands(&query)?;
    desk.out.show(&found, |text, out| {
        if found.brands.is_empty() {
            text.line(&out.words().plain("cli-brands-none"));
        }
        for brand in &found.brands {
            say_brand(brand, text, out);
        }
        super::say_page(found.brands.len(), found.total, found.next.as_deref(), text, out);
    });
    Ok(ExitCode::SUCCESS)
}

/// Consents and their purposes.
pub fn consents(desk: &mut Desk, arguments: &Consents) -> Ended {
    let found =
        desk.start()?.consents_page(arguments.vendor.as_deref(), arguments.limit, arguments.after.as_deref())?;
    desk.out.show(&found, |text, out| {
        if found.consents.is_empty() {
            text.line(&out.words().plain("cli-consents-none"));
        }
        for consent in &found.consents {
            text.line(&consent.sentence);
            say_evidence(&consent.evidence, 2, text, out);
        }
        super::say_page(found.consents.len(), found.total, found.next.as_deref(), text, out);
    });
    Ok(ExitCode::SUCCESS)
}

fn say_brand(brand: &BrandShape, text: &mut Text, out: &Output) {
    text.line(&format!("{} ({})", brand.name, brand.id));
    let counts = ClaimCounts {
        holding: brand.holdings,
        transfer: brand.transfers,
        personalisation: brand.personalisations,
        consent: brand.consents,
        contact: brand.contacts,
    };
    text.under(&claim_counts(&counts, out));
    say_span(brand.first_seen.as_deref(), brand.last_seen.as_deref(), text, out);
    if let Some(other) = &brand.look_alike_of {
        text.under(&out.say("cli-brand-look-alike", &Values::new().text("other", other)));
    }
}

fn say_span(first: Option<&str>, last: Option<&str>, text: &mut Text, out: &Output) {
    if let (Some(first), Some(last)) = (first, last) {
        let day = |at: &str| at.chars().take(10).collect::<String>();
        text.under(&out.say("cli-brand-span", &Values::new().text("first", &day(first)).text("last", &day(last))));
    }
}

/// All about one brand, or a correction.
pub fn brand(desk: &mut Desk, arguments: &Brand) -> Ended {
    let mut sayso = desk.start()?;
    let changed = match &arguments.act {
        None => {
            let page = sayso.brand_whole(arguments.name.as_deref().unwrap_or_default())?;
            desk.out.show(&page, |text, out| say_page_of(&page, text, out));
            return Ok(ExitCode::SUCCESS);
        }
        Some(BrandAct::Review { join: None, .. }) => {
            let review = sayso.brand_review()?;
            desk.out.show(&review, |text, out| {
                if review.joins.is_empty() {
                    text.line(&out.words().plain("cli-review-none"));
                } else {
                    text.line(&out.words().plain("cli-review-how"));
                }
                for join in &review.joins {
                    say_join(join, text);
                }
            });
            return Ok(ExitCode::SUCCESS);
        }
        Some(BrandAct::Review { join: Some(join), same, different }) => {
            if same == different {
                return Err(sayso::shapes::Problem::new(desk.out.words().plain("cli-review-which")).to(join.clone()));
            }
            sayso.brand_decide(join, *same)?
        }
        Some(BrandAct::Merge { a, b }) => sayso.brand_merge(a, b)?,
        Some(BrandAct::Split { brand, name }) => sayso.brand_split(brand, name)?,
        Some(BrandAct::Rename { brand, name }) => sayso.brand_rename(brand, name)?,
        Some(BrandAct::Tag { brand, tags }) => sayso.set_brand_tags(brand, tags)?,
    };
    say_changed(desk, &changed);
    Ok(ExitCode::SUCCESS)
}

/// "Done", with the way back.
pub fn say_changed(desk: &Desk, changed: &ChangedShape) {
    desk.out.show(changed, |text, out| text.line(&out.words().plain("cli-changed")));
}

/// A transfer's sentence; of one of which several sources speak also by which rule, how strongly it holds, and what is
/// not proved.
fn worked_out(transfer: &TransferShape, out: &Output) -> String {
    let (Some(rule), Some(strength)) = (&transfer.rule, &transfer.strength) else { return transfer.sentence.clone() };
    let strength = out.words().plain(&format!("window-strength-{strength}"));
    let values = Values::new().text("sentence", &transfer.sentence).text("rule", rule).text("strength", &strength);
    let said = out.say("cli-brand-worked-out", &values);
    transfer.caveat.as_ref().map_or_else(|| said.clone(), |caveat| format!("{said} {caveat}"))
}

fn say_join(join: &JoinShape, text: &mut Text) {
    text.line(&join.sentence);
    text.under(&join.id);
}

fn say_page_of(page: &BrandPageShape, text: &mut Text, out: &Output) {
    text.line(&format!("{} ({})", page.name, page.id));
    let marks: Vec<&str> = page.domains.iter().chain(&page.handles).map(String::as_str).collect();
    if !marks.is_empty() {
        text.under(&marks.join(", "));
    }
    text.under(&claim_counts(&page.counts, out));
    say_span(page.first_seen.as_deref(), page.last_seen.as_deref(), text, out);
    if let Some(other) = &page.look_alike_of {
        text.under(&out.say("cli-brand-look-alike", &Values::new().text("other", other)));
    }
    let part = |heading: &str, sentences: Vec<(&str, &[EvidenceShape])>, text: &mut Text| {
        if sentences.is_empty() {
            return;
        }
        text.gap();
        text.line(&out.words().plain(heading));
        for (sentence, evidence) in sentences {
            text.under(sentence);
            say_evidence(evidence, 2, text, out);
        }
    };
    part(
        "cli-brand-holdings",
        page.holdings.iter().map(|h| (h.sentence.as_str(), h.evidence.as_slice())).collect(),
        text,
    );
    let transfers: Vec<String> = page.transfers.iter().map(|t| worked_out(t, out)).collect();
    part(
        "cli-brand-transfers",
        transfers.iter().zip(&page.transfers).map(|(said, t)| (said.as_str(), t.evidence.as_slice())).collect(),
        text,
    );
    part(
        "cli-brand-consents",
        page.consents.iter().map(|c| (c.sentence.as_str(), c.evidence.as_slice())).collect(),
        text,
    );
    part(
        "cli-brand-contacts",
        page.contacts.iter().map(|c| (c.sentence.as_str(), c.evidence.as_slice())).collect(),
        text,
    );
    if !page.personalisations.is_empty() {
        text.gap();
        text.line(&out.words().plain("cli-brand-personalisations"));
        for one in &page.personalisations {
            say_personalisation(one, false, text, out);
        }
    }
    if !page.requests.is_empty() {
        text.gap();
        text.line(&out.words().plain("cli-brand-requests"));
        for request in &page.requests {
            super::requests::say_request(request, text, out);
        }
    }
}
