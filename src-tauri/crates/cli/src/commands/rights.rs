//! `rights`, `me`.

use super::{Desk, Ended};
use crate::output::{Output, Text};
use clap::{Args, Subcommand};
use sayso::shapes::MeShape;
use serde_json::json;
use std::process::ExitCode;
use words::Args as Values;

/// `rights`.
#[derive(Debug, Args)]
pub struct Rights {
    /// For somebody who lives there: DE, GB, AU, US-CA
    #[arg(long = "for", value_name = "CODE")]
    pub code: Option<String>,
}

/// `me`.
#[derive(Debug, Args)]
pub struct Me {
    /// What to do.
    #[command(subcommand)]
    pub act: MeAct,
}

/// Who you are, for letters only.
#[derive(Debug, Subcommand)]
pub enum MeAct {
    /// What you said
    Show,
    /// Say it; what isn't named stays as it is, an empty text takes it away
    Set(Set),
}

/// `me set`.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub struct Set {
    /// Your name
    #[arg(long, value_name = "N")]
    pub name: Option<String>,
    /// Your postal address; `\n` between its lines
    #[arg(long, value_name = "A")]
    pub address: Option<String>,
    /// Your e-mail addresses, the preferred one first
    #[arg(long, value_name = "E")]
    pub email: Vec<String>,
    /// Where you live: DE, GB, AU, US-CA
    #[arg(long, value_name = "CODE")]
    pub lives_in: Option<String>,
    /// Your language: en, de
    #[arg(long, value_name = "L")]
    pub language: Option<String>,
    /// Your time zone: Europe/Berlin
    #[arg(long, value_name = "TZ")]
    pub zone: Option<String>,
}

/// The rights that can be used.
pub fn rights(desk: &mut Desk, arguments: &Rights) -> Ended {
    let found = desk.start()?.rights(arguments.code.as_deref())?;
    desk.out.show(&found, |text, out| {
        if found.rights.is_empty() {
            text.line(&out.words().plain("cli-rights-none"));
        }
        let mut law = None;
        for right in &found.rights {
            if law != Some(&right.law) {
                text.gap();
                text.line(&format!("{} ({})", right.law_name, right.law));
                law = Some(&right.law);
            }
            text.under(&format!("{} ({})", right.name, right.id));
            let values = Values::new().text("citation", &right.citation).text("period", &right.period);
            text.deeper(2, &out.say("cli-right-line", &values));
            if let Some(note) = &right.note {
                text.deeper(2, note);
            }
        }
    });
    Ok(ExitCode::SUCCESS)
}

/// Shows or changes who the person is.
pub fn me(desk: &mut Desk, arguments: Me) -> Ended {
    let mut sayso = desk.start()?;
    match arguments.act {
        MeAct::Show => {
            let me = sayso.me()?;
            desk.out.show(&me, |text, out| say_me(&me, text, out));
        }
        MeAct::Set(set) => {
            let me = sayso.set_me(&changed(sayso.me()?, set))?;
            let mut document = serde_json::to_value(&me).unwrap_or_default();
            if let Some(fields) = document.as_object_mut() {
                fields.insert("changed".to_owned(), json!(["me"]));
            }
            desk.out.show(&document, |text, out| say_me(&me, text, out));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn changed(mut me: MeShape, set: Set) -> MeShape {
    let said = |text: String| Some(text).filter(|t| !t.trim().is_empty());
    if let Some(name) = set.name {
        me.name = said(name);
    }
    if let Some(address) = set.address {
        me.address = said(address.replace("\\n", "\n"));
    }
    if !set.email.is_empty() {
        me.emails = set.email.into_iter().filter_map(said).collect();
    }
    if let Some(code) = set.lives_in {
        me.lives_in = said(code);
    }
    if let Some(language) = set.language {
        me.language = said(language);
    }
    if let Some(zone) = set.zone {
        me.zone = said(zone);
    }
    me
}

fn say_me(me: &MeShape, text: &mut Text, out: &Output) {
    let unsaid = out.words().plain("cli-me-unsaid");
    for (id, value) in [
        ("cli-me-name", me.name.clone()),
        ("cli-me-address", me.address.as_ref().map(|a| a.replace('\n', ", "))),
        ("cli-me-emails", Some(me.emails.join(", ")).filter(|e| !e.is_empty())),
        ("cli-me-lives-in", me.lives_in.clone()),
        ("cli-me-language", me.language.clone()),
        ("cli-me-zone", me.zone.clone()),
        ("cli-me-laws", Some(me.laws.join(", ")).filter(|l| !l.is_empty())),
    ] {
        text.line(&out.say(id, &Values::new().text("value", value.as_deref().unwrap_or(&unsaid))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_isnt_named_stays_and_an_empty_text_takes_away() {
        let before =
            MeShape { name: Some("Zoë".to_owned()), zone: Some("Europe/Berlin".to_owned()), ..MeShape::default() };
        let set = Set {
            name: None,
            address: Some("A 1\\nB 2".to_owned()),
            email: vec![],
            lives_in: None,
            language: None,
            zone: Some(String::new()),
        };
        let after = changed(before, set);
        assert_eq!(after.name.as_deref(), Some("Zoë"));
        assert_eq!(after.address.as_deref(), Some("A 1\nB 2"));
        assert_eq!(after.zone, None);
    }
}
