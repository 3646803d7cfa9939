//! `gaps`: where what you want and what was seen differ.

use super::requests::say_request;
use super::{Desk, Ended, say_page};
use crate::output::{Output, Text};
use crate::values;
use clap::{Args, Subcommand};
use sayso::shapes::{ActedShape, GapShape, GapsQuery};
use std::path::PathBuf;
use std::process::ExitCode;
use words::Args as Values;

/// `gaps`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Gaps {
    /// What to do.
    #[command(subcommand)]
    pub act: Option<GapsAct>,
    /// Of this brand: id, exact name, domain or handle
    #[arg(long, value_name = "B")]
    pub brand: Option<String>,
    /// For this purpose
    #[arg(long, value_name = "P", value_parser = values::purpose)]
    pub purpose: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", value_parser = values::limit)]
    pub limit: Option<u32>,
    /// The page after this one
    #[arg(long, value_name = "CURSOR")]
    pub after: Option<String>,
}

/// What can be done with differences.
#[derive(Debug, Subcommand)]
pub enum GapsAct {
    /// Write the letters that these differences ask for, and list what to do by hand
    Act {
        /// Their ids
        #[arg(required = true, value_name = "ID")]
        ids: Vec<String>,
        /// The folder for the letters
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

/// Lists differences, or acts on them.
pub fn gaps(desk: &mut Desk, arguments: Gaps) -> Ended {
    let mut sayso = desk.start()?;
    if let Some(GapsAct::Act { ids, out }) = arguments.act {
        let acted = sayso.gaps_act(&ids, Some(&out.to_string_lossy()), false)?;
        desk.out.show(&acted, |text, out| say_acted(&acted, text, out));
        let nothing = acted.requests.is_empty() && acted.by_hand.is_empty();
        return Ok(if nothing { ExitCode::from(1) } else { ExitCode::SUCCESS });
    }
    let Gaps { brand, purpose, limit, after, .. } = arguments;
    let found = sayso.gaps(&GapsQuery { brand, purpose, limit, after })?;
    desk.out.show(&found, |text, out| {
        if found.gaps.is_empty() {
            text.line(&out.words().plain("gaps-none"));
        }
        found.gaps.iter().for_each(|gap| say_gap(gap, text, out));
        say_page(found.gaps.len(), found.total, found.next.as_deref(), text, out);
    });
    Ok(ExitCode::SUCCESS)
}

fn say_gap(gap: &GapShape, text: &mut Text, out: &Output) {
    text.line(&gap.sentence);
    text.under(&gap.id);
    text.under(&out.say("gaps-line-step", &Values::new().text("step", &gap.step.sentence)));
    for line in [&gap.step.url, &gap.step.path].into_iter().flatten() {
        text.under(line);
    }
    if let Some(leaves) = &gap.step.leaves {
        text.under(&out.say("gaps-line-leaves", &Values::new().text("leaves", leaves)));
    }
}

fn say_acted(acted: &ActedShape, text: &mut Text, out: &Output) {
    text.line(&out.say("gaps-acted-letters", &Values::new().number("count", acted.requests.len() as u64)));
    acted.requests.iter().for_each(|request| say_request(request, text, out));
    for left in &acted.left_out {
        let values = Values::new().text("brand", &left.brand.name).text("why", &left.why);
        text.line(&out.say("cli-request-left-out", &values));
    }
    if !acted.by_hand.is_empty() {
        text.gap();
        text.line(&out.words().plain("gaps-acted-by-hand"));
        acted.by_hand.iter().for_each(|gap| say_gap(gap, text, out));
    }
    for id in &acted.unknown {
        text.line(&out.say("gaps-acted-unknown", &Values::new().text("id", id)));
    }
}
