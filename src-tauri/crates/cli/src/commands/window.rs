//! `open`: the window on this record.

use super::{Desk, Ended};
use sayso::shapes::{ChangedShape, Problem};
use std::process::{Command, ExitCode, Stdio};
use words::Args as Values;

/// Starts the window that was installed beside this program, on the same record.
pub fn open(desk: &mut Desk) -> Ended {
    let words = desk.out.words();
    let name = format!("sayso-desktop{}", std::env::consts::EXE_SUFFIX);
    let program = std::env::current_exe().ok().map(|me| me.with_file_name(&name)).filter(|p| p.is_file());
    let program = program.ok_or_else(|| {
        Problem::new(words.plain("cli-open-missing")).to(name).next(words.plain("cli-open-missing-next"))
    })?;
    let shown = |name: &str| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    if cfg!(target_os = "linux") && !shown("DISPLAY") && !shown("WAYLAND_DISPLAY") {
        return Err(Problem::new(words.plain("cli-open-no-display")).next(words.plain("cli-open-no-display-next")));
    }
    let mut command = Command::new(&program);
    if let Some(home) = &desk.general.home {
        command.arg("--home").arg(home);
    }
    if let Some(file) = &desk.general.passphrase_file {
        command.arg("--passphrase-file").arg(file);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map_err(|e| {
        Problem::new(words.say("cli-open-failed", &Values::new().text("why", &e.to_string())))
            .to(program.display().to_string())
    })?;
    desk.out.show(&ChangedShape::default(), |text, out| text.line(&out.words().plain("cli-open-done")));
    Ok(ExitCode::SUCCESS)
}
