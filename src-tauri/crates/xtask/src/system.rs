//! What the machine itself must have: system libraries and Node. On Debian and Ubuntu it is installed, after saying
//! what; elsewhere it is named.

use crate::step::{Done, answer, has, npm, step, step_with, ui};
use std::path::Path;

/// To build and open the window.
const BUILD: &[&str] =
    &["build-essential", "pkg-config", "perl", "file", "libwebkit2gtk-4.1-dev", "librsvg2-dev", "libssl-dev"];

/// To test it as well: a display, a message bus, a keychain, and programs of others that check what we write.
const TEST: &[&str] = &[
    "xvfb",
    "xauth",
    "dbus",
    "webkit2gtk-driver",
    "gnome-keyring",
    "fonts-dejavu-core",
    "poppler-utils",
    "qpdf",
    "strace",
    "util-linux",
    "python3-minimal",
];

/// Makes sure of what building needs.
pub fn ready_to_build() -> Done {
    ready(BUILD)
}

/// Makes sure of what testing needs.
pub fn ready_to_test() -> Done {
    let all: Vec<&str> = BUILD.iter().chain(TEST).copied().collect();
    ready(&all)
}

fn ready(packages: &[&str]) -> Done {
    node()?;
    if cfg!(target_os = "linux") && has("dpkg-query", "--version") {
        return debian(packages);
    }
    if cfg!(target_os = "macos") {
        println!(
            "macOS: Sayso needs the Xcode command line tools (`xcode-select --install`). Nothing is installed for you."
        );
    } else if cfg!(windows) {
        println!(
            "Windows: Sayso needs the Microsoft C++ build tools, WebView2 (part of Windows 11) and Perl (for OpenSSL). \
             Nothing is installed for you."
        );
    } else {
        println!("This system has no apt. Sayso needs what Debian calls: {}.", packages.join(" "));
    }
    Ok(())
}

fn debian(packages: &[&str]) -> Done {
    let missing: Vec<&str> = packages.iter().copied().filter(|p| !installed(p)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!(
        "These system packages are missing and will be installed with apt-get (about 250 MB in all, a minute or two):"
    );
    println!("  {}", missing.join(" "));
    let root = answer("id", &["-u"]).as_deref() == Some("0");
    if !root && !has("sudo", "--version") {
        return Err(format!("Please install them as root, then try again: apt-get install {}", missing.join(" ")));
    }
    let apt = |args: &[&str]| {
        let (program, head) = if root { ("apt-get", None) } else { ("sudo", Some("apt-get")) };
        let args: Vec<&str> = head.into_iter().chain(args.iter().copied()).collect();
        step_with("system packages", Path::new("/"), program, &args, &[("DEBIAN_FRONTEND", "noninteractive")])
    };
    apt(&["update", "-qq"])?;
    let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
    install.extend(&missing);
    apt(&install)
}

fn installed(package: &str) -> bool {
    answer("dpkg-query", &["-W", "-f=${db:Status-Status}", package]).as_deref() == Some("installed")
}

fn node() -> Done {
    let version = answer("node", &["--version"]).unwrap_or_default();
    let mut parts = version.trim_start_matches('v').split('.').map(|p| p.parse::<u32>().unwrap_or(0));
    let (major, minor) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if (major, minor) < (20, 19) || !has(npm(), "--version") {
        let found = if version.is_empty() { "none was found".to_owned() } else { format!("{version} was found") };
        return Err(format!(
            "The interface needs Node 20.19 or newer with npm; {found}. Please install it, then try again."
        ));
    }
    Ok(())
}

/// Builds the interface into `ui/dist`, installing its packages when the lock file is newer than what is installed.
pub fn interface() -> Done {
    let lock = ui().join("package-lock.json");
    let mark = ui().join("node_modules/.package-lock.json");
    let modified = |path: &Path| path.metadata().and_then(|m| m.modified()).ok();
    if modified(&mark).is_none() || modified(&lock) > modified(&mark) {
        step("interface packages (npm ci, about half a minute)", &ui(), npm(), &["ci", "--no-audit", "--no-fund"])?;
    }
    step("interface (vite build)", &ui(), npm(), &["run", "--silent", "build"])
}
