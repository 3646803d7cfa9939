//! `run`: build Sayso and open its window; without a display, do the main job on the command line.

use crate::step::{Done, cargo, root, step};
use crate::system;
use std::env::{self, consts::EXE_SUFFIX};

/// Builds and opens. Words after `run` go to the window (`--home DIR`).
pub fn run(args: &[String]) -> Done {
    println!("Sayso: from nothing this takes about a quarter of an hour on two cores, seconds the next time.");
    println!(
        "It installs missing system packages (saying which), the interface's packages in ui/node_modules, and builds into target/."
    );
    system::ready_to_build()?;
    system::interface()?;
    // What `test` builds too: with fewer targets Cargo would choose other features for a few crates below typst and the
    // window, and whoever runs both words would wait for those twice.
    cargo("Sayso", &["build", "--workspace", "--all-targets"])?;
    let target = root().join("target/debug");
    if !has_display() {
        println!(
            "\nThere is no display here, so no window can open. Instead, the main job on the command line, on the sample life:"
        );
        let out = env::temp_dir().join("sayso-demo");
        let program = target.join(format!("sayso{EXE_SUFFIX}"));
        step("sayso demo", &root(), &program.to_string_lossy(), &["demo", "--out", &out.to_string_lossy()])?;
        println!("\nThe letters are in {}: open them with any PDF reader or mail program.", out.display());
        return Ok(());
    }
    let program = target.join(format!("sayso-desktop{EXE_SUFFIX}"));
    step("Sayso's window (close it to come back here)", &root(), &program.to_string_lossy(), args)
}

fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|v| env::var_os(v).is_some_and(|d| !d.is_empty()))
}
