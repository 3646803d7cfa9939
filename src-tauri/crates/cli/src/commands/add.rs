//! `add`: what the person enters by hand.

use super::brands::say_changed;
use super::{Desk, Ended};
use crate::values;
use clap::{Args, Subcommand};
use sayso::shapes::{NewConsent, NewHolding, NewPersonalisation, ProposalsShape};
use std::process::ExitCode;
use words::Args as Values;

/// `add`.
#[derive(Debug, Args)]
pub struct Add {
    /// What to enter.
    #[command(subcommand)]
    pub what: What,
}

/// What can be entered.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Somebody holds data about you
    Holding {
        /// Who holds it: a brand's id, name, domain or handle, or a new one
        #[arg(long, visible_alias = "holder", value_name = "B")]
        brand: String,
        /// What kind of data: a DPV category by id or name (pd:EmailAddress)
        #[arg(long, value_name = "C")]
        category: String,
        /// The value
        #[arg(long, value_name = "V")]
        value: Option<String>,
        /// How they came by it
        #[arg(long, value_parser = ["provided", "observed", "inferred", "acquired"])]
        origin: Option<String>,
        /// From whom, if acquired
        #[arg(long, value_name = "B")]
        from: Option<String>,
        /// The day
        #[arg(long, value_name = "DATE", value_parser = values::moment_text)]
        at: Option<String>,
        /// A letter, an answer or a picture that shows it, kept with its digest
        #[arg(long, value_name = "FILE")]
        document: Option<String>,
    },
    /// Something was chosen for you
    Personalisation {
        /// By which platform
        #[arg(long, value_name = "P")]
        platform: String,
        /// For which brand
        #[arg(long, value_name = "B")]
        brand: Option<String>,
        /// What it was; an ad if absent
        #[arg(long, value_name = "K", value_parser = values::personalisation_kind)]
        kind: Option<String>,
        /// What it said
        #[arg(long, value_name = "TEXT")]
        subject: Option<String>,
        /// A reason kind, with an optional :VALUE; may repeat
        #[arg(long, value_name = "R")]
        reason: Vec<String>,
        /// The platform's own words on why
        #[arg(long, value_name = "TEXT")]
        stated: Option<String>,
        /// The day or moment
        #[arg(long, value_name = "DATE", value_parser = values::moment_text)]
        at: Option<String>,
        /// A letter, an answer or a picture that shows it, kept with its digest
        #[arg(long, value_name = "FILE")]
        document: Option<String>,
    },
    /// Which reasons a pasted “why this ad?” may name, for --reason; nothing is entered
    Reasons {
        /// The platform's own words
        text: String,
    },
    /// What you said to somebody about a purpose
    Consent {
        /// To whom
        #[arg(long, visible_alias = "brand", value_name = "V")]
        vendor: String,
        /// For what
        #[arg(long, value_name = "TEXT")]
        purpose: String,
        /// What you said
        #[arg(long, value_parser = ["given", "refused", "withdrawn", "objected"])]
        state: String,
        /// On which legal basis
        #[arg(long, value_parser = ["consent", "legitimate-interest", "not-stated"])]
        basis: Option<String>,
        /// On which site
        #[arg(long, value_name = "SITE")]
        site: Option<String>,
        /// The day
        #[arg(long, value_name = "DATE", value_parser = values::moment_text)]
        at: Option<String>,
        /// A letter, an answer or a picture that shows it, kept with its digest
        #[arg(long, value_name = "FILE")]
        document: Option<String>,
    },
}

/// Enters a claim by hand.
pub fn add(desk: &mut Desk, arguments: Add) -> Ended {
    let mut sayso = desk.start()?;
    let changed = match arguments.what {
        What::Reasons { text } => {
            say_proposals(desk, &sayso.reasons_proposed(&text));
            return Ok(ExitCode::SUCCESS);
        }
        What::Holding { brand, category, value, origin, from, at, document } => {
            sayso.add_holding(&NewHolding { holder: brand, category, value, origin, from, at, document })?
        }
        What::Personalisation { platform, brand, kind, subject, reason: reasons, stated, at, document } => sayso
            .add_personalisation(&NewPersonalisation {
                platform,
                brand,
                kind,
                subject,
                reasons,
                stated,
                at,
                document,
            })?,
        What::Consent { vendor, purpose, state, basis, site, at, document } => {
            sayso.add_consent(&NewConsent { vendor, purpose, state, basis, site, at, document })?
        }
    };
    say_changed(desk, &changed);
    Ok(ExitCode::SUCCESS)
}

/// What a pasted text may name, a line each.
fn say_proposals(desk: &Desk, found: &ProposalsShape) {
    desk.out.show(found, |text, out| {
        if found.proposals.is_empty() {
            text.line(&out.words().plain("cli-reasons-none"));
        }
        for one in &found.proposals {
            let reason = one.value.as_ref().map_or_else(|| one.kind.clone(), |value| format!("{}:{value}", one.kind));
            text.line(&out.say("cli-reasons-one", &Values::new().text("reason", &reason).text("line", &one.line)));
        }
    });
}
