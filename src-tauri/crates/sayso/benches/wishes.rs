//! What the screens of wishes ask, through the façade and its SQL, on a record of a million personalisations by 5,000 brands.
//!
//! Says of each question the time that half, and 99 of 100, of its runs took at most, and the longest: of one core, wall
//! clock. `--home FOLDER` keeps the record for the next run; `--impressions N` and `--runs N` change how much.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use sayso::shapes::{BrandsQuery, GapsQuery, GridQuery, NewPreference};
use sayso::{ImportOptions, Options, Sayso, Unlock};
use std::cell::RefCell;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const BRANDS: usize = 5_000;
/// What the 300 brands with the most statements are tagged as.
const MINE: &str = "shops of mine";
/// No question may take longer in 99 of 100 runs.
const GOAL: Duration = Duration::from_millis(50);

fn argument(name: &str) -> Option<String> {
    std::env::args().skip_while(|a| a != name).nth(1)
}

fn start(home: &Path) -> Sayso {
    Sayso::start(Options {
        home: Some(home.to_owned()),
        as_of: Some("2026-05-20".parse().unwrap()),
        unlock: Unlock::Passphrase("quiet harbour lamps".to_owned().into()),
        ..Options::default()
    })
    .unwrap()
}

/// A record with so many impressions, made unless it is there.
fn record(home: &Path, impressions: u64) -> Sayso {
    let mut sayso = start(home);
    if sayso.sources().unwrap().total == 0 {
        let archive = home.join("archive.zip");
        std::fs::create_dir_all(home).unwrap();
        samples::x::large_of(&archive, 7, impressions, BRANDS).unwrap();
        sayso.import(std::slice::from_ref(&archive), &ImportOptions::default(), &mut |_| true).unwrap();
        std::fs::remove_file(archive).unwrap();
        sayso.take_start("as-little-as-possible", false).unwrap();
    }
    sayso
}

/// Runs a question often and says how long it took. `before` isn't measured.
fn measure(name: &str, runs: usize, mut before: impl FnMut(), mut ask: impl FnMut() -> u32) {
    let mut times: Vec<Duration> = Vec::with_capacity(runs);
    let mut answer = 0;
    for _ in 0..runs {
        before();
        let started = Instant::now();
        answer = black_box(ask());
        times.push(started.elapsed());
    }
    times.sort_unstable();
    let at = |share: usize| times[(times.len() * share).div_ceil(100).clamp(1, times.len()) - 1];
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let (p50, p99, most) = (at(50), at(99), at(100));
    let over = if p99 > GOAL { "  OVER" } else { "" };
    println!("{name:<52}{:>9.2}{:>9.2}{:>9.2}{answer:>9}{over}", ms(p50), ms(p99), ms(most));
}

fn main() {
    let number = |name, otherwise| argument(name).and_then(|n| n.parse().ok()).unwrap_or(otherwise);
    let (impressions, runs) = (number("--impressions", 1_000_000), number("--runs", 500) as usize);
    let made = tempfile::tempdir().unwrap();
    let home = argument("--home").map_or_else(|| made.path().join("home"), PathBuf::from);
    let mut sayso = record(&home, impressions);
    let some = BrandsQuery { limit: Some(300), ..BrandsQuery::default() };
    let brands = sayso.brands(&some).unwrap();
    if !sayso.wish_sectors().unwrap().sectors.iter().any(|sector| sector.id == MINE) {
        for brand in &brands.brands {
            sayso.set_brand_tags(&brand.id, &[MINE.to_owned()]).unwrap();
        }
    }
    println!("{impressions} impressions of {} brands, {runs} runs; milliseconds", brands.total);
    println!("{:<52}{:>9}{:>9}{:>9}{:>9}", "", "p50", "p99", "most", "answer");

    let grid = |sayso: &Sayso, query: &GridQuery| sayso.wish_grid(query).unwrap().total;
    let few = runs.min(100);
    let opened = RefCell::new(None);
    measure(
        "grid, first paint of a program just started",
        few.min(20),
        || *opened.borrow_mut() = Some(start(&home)),
        || grid(opened.borrow().as_ref().unwrap(), &GridQuery::default()),
    );
    drop(opened);
    let mut wish = ["fine", "no"].iter().cycle();
    let mut tag = [MINE, "left"].iter().cycle();
    let brand = brands.brands[0].id.clone();
    let shared = RefCell::new(sayso);
    let turn = |shared: &RefCell<Sayso>, wish: &str| {
        let (purpose, wish) = ("measurement".to_owned(), wish.to_owned());
        let wish = NewPreference { purpose, wish, ..NewPreference::default() };
        shared.borrow_mut().set_preference(&wish, false).unwrap();
    };
    let all_gaps = |shared: &RefCell<Sayso>| shared.borrow().gaps(&GapsQuery::default()).unwrap().total;
    measure(
        "grid, after a wish was changed",
        few,
        || turn(&shared, wish.next().unwrap()),
        || grid(&shared.borrow(), &GridQuery::default()),
    );
    measure(
        "the 50 worst differences, after a wish was changed",
        few,
        || turn(&shared, wish.next().unwrap()),
        || all_gaps(&shared),
    );
    measure(
        "grid, after a brand was tagged",
        few,
        || drop(shared.borrow_mut().set_brand_tags(&brand, &[(*tag.next().unwrap()).to_owned()]).unwrap()),
        || grid(&shared.borrow(), &GridQuery::default()),
    );
    sayso = shared.into_inner();

    let text = |text: &str| Some(text.to_owned());
    let all = GridQuery::default;
    let filters = [
        ("grid", all()),
        ("grid, a page far down", GridQuery { from: Some(4_000), ..all() }),
        ("grid, by name", GridQuery { sort: text("name"), ..all() }),
        ("grid, newest first", GridQuery { sort: text("recent"), ..all() }),
        ("grid, search", GridQuery { text: text("ar"), ..all() }),
        ("grid, sector", GridQuery { sector: text(MINE), ..all() }),
        ("grid, source", GridQuery { source: text("x"), ..all() }),
        ("grid, purpose and state", GridQuery { purpose: text("profiling"), state: text("in-use"), ..all() }),
        ("grid, sensitive only", GridQuery { sensitive: true, ..all() }),
        ("grid, differences only", GridQuery { differs: true, ..all() }),
    ];
    for (name, query) in &filters {
        measure(name, runs, || (), || grid(&sayso, query));
    }
    let gaps = |query: &GapsQuery| sayso.gaps(query).unwrap().total;
    measure("the 50 worst differences with evidence", runs, || (), || gaps(&GapsQuery::default()));
    let one = GapsQuery { brand: Some(brand.clone()), ..GapsQuery::default() };
    measure("differences of the brand with the most statements", runs, || (), || gaps(&one));
    let purposes = ["personalised-advertising", "profiling", "measurement", "sensitive-use"];
    for purpose in purposes {
        let cell = || sayso.wish_cell(&brand, purpose).unwrap().seen.len() as u32;
        measure(&format!("one cell: {purpose}"), runs, || (), cell);
    }
}
