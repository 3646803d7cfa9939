//! A password list is read for site and user name: no secret in it reaches the record, an answer, a message or the disk.
//!
//! Every list has secrets of its own in every place where people keep one (`samples::logins`), whole and cut off behind
//! each of them, in rows that slipped and in addresses. What is searched is whatever could hold them: all that the program
//! wrote, in whatever folder; all that it said; and all that the record gives out again.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use samples::logins::{self, Expected, List};
use sayso::shapes::BrandsQuery;
use sayso::{ImportOptions, Options, Sayso, Unlock};
use sayso_tests::{Home, PASSPHRASE};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What stands in the middle of every secret.
const MARK: &[u8] = b"hidden";

/// The first secret in some bytes, in any case of letters, in UTF-8 or UTF-16.
fn secret_in(bytes: &[u8]) -> Option<String> {
    let lower = bytes.to_ascii_lowercase();
    // UTF-16 without its zeros is plain text again.
    let narrow: Vec<u8> = lower.iter().copied().filter(|byte| *byte != 0).collect();
    [lower, narrow].iter().find_map(|bytes| {
        let found = bytes.windows(MARK.len()).enumerate().filter(|(_, window)| *window == MARK);
        let mut around = found.filter_map(|(at, _)| bytes.get(at.checked_sub(4)?..at + MARK.len() + 4));
        around.find(|word| word.starts_with(b"zq")).map(|word| String::from_utf8_lossy(word).into_owned())
    })
}

fn never_secret(what: &str, bytes: &[u8]) {
    assert_eq!(secret_in(bytes), None, "{what} holds a secret");
}

/// Every file below a folder, but for what the test itself put there.
fn files(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).into_iter().flatten().map(Result::unwrap) {
        let path = entry.path();
        match path.file_name().and_then(|name| name.to_str()) {
            Some("lists" | "passphrase") => {}
            _ if path.is_dir() => files(&path, out),
            _ => out.push(path),
        }
    }
}

/// All lists as files, whole and cut off: those that are known by their content, and those that have to be named.
struct Written {
    known: Vec<PathBuf>,
    to_name: Vec<PathBuf>,
    aliases: Vec<PathBuf>,
}

fn write(folder: &Path) -> Written {
    let mut written = Written { known: Vec::new(), to_name: Vec::new(), aliases: Vec::new() };
    for (number, list) in logins::all().into_iter().enumerate() {
        let cuts = list.cut_off().into_iter().map(|bytes| List { bytes, ..list.clone() });
        for (n, one) in std::iter::once(list.clone()).chain(cuts).enumerate() {
            let folder = folder.join(format!("{number}-{n}"));
            std::fs::create_dir_all(&folder).unwrap();
            let path = one.write(&folder).unwrap();
            match (list.expected, n) {
                (Expected::Logins | Expected::Declined | Expected::Aliases, 0) => written.known.push(path),
                (Expected::Aliases, _) => written.aliases.push(path),
                // What was cut off may be known by nobody any more.
                _ => written.to_name.push(path),
            }
        }
    }
    written
}

/// Runs the command line with a folder of its own for temporary files and as much logging as can be asked for.
fn run(home: &Home, args: &[OsString], said: &mut Vec<u8>) -> Option<i32> {
    let mut command = home.command(args);
    let out = command.env("TMPDIR", home.path("tmp")).env("RUST_LOG", "trace").env("RUST_BACKTRACE", "full").output();
    let out = out.unwrap();
    said.extend(&out.stdout);
    said.extend(&out.stderr);
    out.status.code()
}

fn import(home: &Home, kind: Option<&str>, paths: &[PathBuf], said: &mut Vec<u8>) {
    for json in [false, true] {
        let mut args: Vec<OsString> = if json { vec!["--json".into()] } else { Vec::new() };
        args.push("import".into());
        if let Some(kind) = kind {
            args.extend(["--as".into(), kind.into()]);
        }
        args.extend(paths.iter().map(OsString::from));
        run(home, &args, said);
    }
}

#[test]
fn no_secret_of_any_list_gets_further_than_the_reader() {
    assert!(
        secret_in(b"x zq03hidden17xv y").is_some()
            && secret_in(b"z\0Q\x000\x003\0h\0i\0d\0d\0e\0n\x001\x007\0X\0v\0").is_some()
    );
    let home = Home::new();
    std::fs::create_dir_all(home.path("tmp")).unwrap();
    let lists = write(&home.path("lists"));
    assert!(lists.to_name.len() > 100, "every secret has a list that ends with it");
    let mut said = Vec::new();
    // Tried first, then done, then those that must be named.
    let mut rehearsal = vec!["import".into(), "--dry-run".into()];
    rehearsal.extend(lists.known.iter().map(OsString::from));
    run(&home, &rehearsal, &mut said);
    import(&home, None, &lists.known, &mut said);
    import(&home, Some("password-list"), &lists.to_name, &mut said);
    import(&home, Some("alias-list"), &lists.aliases, &mut said);
    // As a folder that is dropped whole, which looks at each file with every reader.
    import(&home, None, &[home.path("lists")], &mut said);

    // What the record gives out again.
    let brands = home.json(&["brands", "--limit", "500"]).to_string();
    for site in ["www.shop.example", "bank.example", "harbourshoes.example"] {
        assert!(brands.contains(site.trim_start_matches("www.")), "{site} was not read: {brands}");
    }
    for format in ["csv", "json", "jsonld"] {
        let out = home.path(format);
        run(&home, &["export".into(), "--format".into(), format.into(), "--out".into(), out.into()], &mut said);
    }
    for args in [
        &["brands", "--limit", "500"][..],
        &["brand", "shop.example"],
        &["brand", "bank.example"],
        &["sources"],
        &["search", "hidden"],
        &["search", "zq"],
        &["search", "maya"],
        &["undo", "--list"],
        &["check"],
        &["why"],
    ] {
        run(&home, &args.iter().map(OsString::from).collect::<Vec<_>>(), &mut said);
    }
    never_secret("what was said", &said);

    // The same through the façade, where every page, source and piece of evidence is opened.
    let mut sayso = Sayso::start(Options {
        home: Some(home.path("record")),
        unlock: Unlock::Passphrase(PASSPHRASE.to_owned().into()),
        ..Options::default()
    })
    .unwrap();
    let again = sayso.import(&lists.known, &ImportOptions::default(), &mut |progress| {
        never_secret("progress", format!("{progress:?}").as_bytes());
        true
    });
    never_secret("the answer of an import", format!("{again:?}").as_bytes());
    for source in sayso.sources().unwrap().sources {
        never_secret("a source", format!("{:?}", sayso.source(&source.id).unwrap()).as_bytes());
    }
    let query = BrandsQuery { limit: Some(500), ..BrandsQuery::default() };
    let mut opened = 0;
    for brand in sayso.brands(&query).unwrap().brands {
        let page = sayso.brand_whole(&brand.id).unwrap();
        never_secret("a brand's page", format!("{page:?}").as_bytes());
        for evidence in page.holdings.iter().flat_map(|holding| &holding.evidence) {
            let shown = sayso.evidence(&evidence.id).unwrap();
            assert!(shown.excerpt.is_some(), "{shown:?}");
            never_secret("a piece of evidence", format!("{shown:?}").as_bytes());
            opened += 1;
        }
    }
    assert!(opened > 50, "{opened}");
    for secret in logins::all().into_iter().flat_map(|list| list.secrets) {
        assert_eq!(sayso.search(&secret, 5, None).unwrap().total, 0, "{secret} is found");
    }
    drop(sayso);

    // Whatever was written, wherever: the record is sealed, its exports are not.
    let mut all = Vec::new();
    files(&home.path(""), &mut all);
    assert!(all.iter().any(|path| path.starts_with(home.path("csv"))) && all.len() > 5, "{all:?}");
    for path in all {
        never_secret(&path.display().to_string(), &std::fs::read(&path).unwrap());
    }
}
