//! `browsers`.

use super::{Desk, Ended};
use crate::output::{Output, Text};
use sayso::shapes::{BrowserPartShape, BrowserShape};
use std::process::ExitCode;
use words::Args as Values;

/// The browsers on this computer, and what would be read of each.
pub fn browsers(desk: &mut Desk) -> Ended {
    let found = desk.start()?.browsers()?;
    desk.out.show(&found, |text, out| {
        for browser in &found.browsers {
            say_browser(browser, text, out);
            text.gap();
        }
        match found.browsers.first() {
            Some(first) => {
                let which = format!("\"{}/{}\"", first.browser, first.name);
                text.line(&out.say("cli-browsers-next", &Values::new().text("which", &which)));
            }
            None => text.line(&out.words().plain("cli-browsers-none")),
        }
    });
    Ok(ExitCode::SUCCESS)
}

fn say_browser(browser: &BrowserShape, text: &mut Text, out: &Output) {
    let head = if browser.is_default { "cli-browser-head-default" } else { "cli-browser-head" };
    text.line(&out.say(head, &Values::new().text("browser", &browser.browser).text("name", &browser.name)));
    text.under(&browser.path);
    let parts: Vec<String> = browser.parts.iter().map(|part| say_part(part, out)).collect();
    text.under(&out.say("cli-browser-reads", &Values::new().text("parts", &parts.join("; "))));
    for (id, at) in [("cli-browser-used", &browser.used_at), ("cli-browser-imported", &browser.imported_at)] {
        if let Some(day) = at.as_deref().and_then(|at| at.get(..10)) {
            text.under(&out.say(id, &Values::new().text("day", day)));
        }
    }
    if browser.running {
        text.under(&out.words().plain("cli-browser-running"));
    }
}

fn say_part(part: &BrowserPartShape, out: &Output) -> String {
    let values = Values::new().text("name", &part.name).number("files", part.files.into());
    out.say("cli-browser-part", &values.text("size", &size(part.bytes, out)))
}

/// A size for people, in thousands or millions of bytes.
fn size(bytes: u64, out: &Output) -> String {
    let (unit, name) = if bytes < 1_000_000 { (1_000, "kB") } else { (1_000_000, "MB") };
    format!("{} {name}", out.words().number(bytes.div_ceil(unit)))
}
