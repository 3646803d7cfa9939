//! Without a network, in a place of odd encodings and locales.

use crate::{archive, import};
use sayso_tests::{Home, has};
use std::process::{Command, Output};

/// The command line without any network, if this machine lets a test do that.
fn apart(home: &Home, args: &[&str]) -> Output {
    let inner = home.command(args);
    let mut command = Command::new("unshare");
    command.args(["-n", "--"]).arg(inner.get_program()).args(inner.get_args());
    for (name, value) in inner.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command.output().unwrap()
}

#[test]
fn the_main_job_needs_no_network() {
    let home = Home::new();
    if !has("unshare") || !Command::new("unshare").args(["-n", "true"]).status().is_ok_and(|s| s.success()) {
        eprintln!("skipped: this machine doesn't let the test do without a network");
        return;
    }
    let life = samples::life::write(&home.path("downloads")).unwrap();
    let files: Vec<&str> = life.files.iter().map(|f| f.to_str().unwrap()).collect();
    let (letters, table, demo) = (home.path("letters"), home.path("table"), home.path("demo"));
    let (letters, table, demo) = (letters.to_str().unwrap(), table.to_str().unwrap(), demo.to_str().unwrap());
    let mut request = vec!["--as-of", "2026-05-20", "request", "new", "--brand", "harbourshoes.example"];
    request.extend(["--right", "objection-direct-marketing", "--to", "privacy@harbourshoes.example", "--out", letters]);
    let me = ["me", "set", "--name", &life.me.name, "--address", &life.me.address, "--lives-in", "DE"];
    let jobs: [&[&str]; 6] = [
        &[&["import"], files.as_slice()].concat(),
        &["why", "--limit", "5"],
        &me,
        &request,
        &["export", "--format", "csv", "--out", table],
        &["demo", "--out", demo],
    ];
    for job in jobs {
        let output = apart(&home, job);
        assert!(output.status.success(), "{job:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(home.json(&["sources"])["total"], life.files.len());
    for folder in [letters, table, demo] {
        assert!(std::fs::read_dir(folder).unwrap().count() >= 3, "{folder} is not full");
    }
}

#[cfg(unix)]
#[test]
fn odd_locales_zones_and_paths_change_nothing_that_is_read() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let home = Home::new();
    let path = archive(&home, "one.zip", &["İstanbul Çarşı", "straße & co"]);
    let (status, plain, stderr) = import(&home, &path);
    assert_eq!(status, 0, "{plain:#}\n{stderr}");
    let plain = home.json(&["why"]);
    // A name that is no UTF-8, in a folder of spaces, behind a link.
    let folder = home.path("a folder\u{301} of mine");
    std::fs::create_dir(&folder).unwrap();
    let odd = folder.join(OsStr::from_bytes(b"twitter \xff\n.zip"));
    std::fs::copy(&path, &odd).unwrap();
    let link = home.path("link");
    std::os::unix::fs::symlink(&odd, &link).unwrap();
    for (locale, zone) in
        [("tr_TR.UTF-8", "Pacific/Kiritimati"), ("C", "America/St_Johns"), ("xx_XX.latin9", "No/Where")]
    {
        for path in [&odd, &link] {
            let other = Home::new();
            let mut command = other.command(&["--json".as_ref(), "import".as_ref(), path.as_os_str()]);
            let output = command.env("LC_ALL", locale).env("TZ", zone).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{locale} {zone}: {said}");
            let ids = |why: &serde_json::Value| {
                let all = why["personalisations"].as_array().unwrap().iter();
                all.map(|p| (p["id"].clone(), p["at"].clone(), p["sentence"].clone())).collect::<Vec<_>>()
            };
            assert_eq!(ids(&other.json(&["why"])), ids(&plain), "{locale} {zone}");
        }
    }
}
