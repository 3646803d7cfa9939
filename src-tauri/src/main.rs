//! Starts the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use sayso_desktop::start::Start;

fn main() {
    let done = Start::read(std::env::args_os().skip(1), |name| std::env::var_os(name))
        .and_then(|start| sayso_desktop::run(&start));
    if let Err(sentence) = done {
        eprintln!("{sentence}");
        std::process::exit(1);
    }
}
