//! A second of what the fuzz targets do for hours: a small corpus and its mutations, replayed the same each time.

use crate::gathered::Gathered;
use crate::mutated::mutated;
use evidence::scan::Scanner;
use evidence::{Control, Tree};
use samples::kit::Rng;
use samples::x::{Ad, Conversion, Generation, XArchive};

fn corpus() -> Vec<Vec<u8>> {
    let life = |generation| {
        XArchive::new("maya_k")
            .generation(generation)
            .ad(Ad::of("Harbour \"Shoes\"", "@harbourshoes").list("l").on("Android", "Pixel 8"))
            .engagement(Ad::of("B", "@b").trend("1", "#b"), &[("2026-05-03 21:14:30", "TrendView")])
            .conversion(Conversion::site("C", "@c", "https://c.example"))
            .interest("Running")
            .device("phone", "SECRETSECRET")
            .login("2026-05-01T06:36:04.000Z", "203.0.113.7")
    };
    let mut corpus: Vec<Vec<u8>> = [Generation::Y2021, Generation::Y2025]
        .into_iter()
        .flat_map(|g| life(g).files())
        .map(|(_, bytes)| bytes)
        .filter(|bytes| bytes.len() > 80)
        .collect();
    corpus.push(b"\xef\xbb\xbfwindow.YTD.app.part0 = [];".to_vec());
    corpus.push(br#"window.YTD.ad_impressions.part0=[{"ad":{"adsUserData":{"adImpressions":{"impressions":[{"impressionTime":"\ud800"}]}}}}]"#.to_vec());
    corpus
}

#[test]
fn mutations_never_break_the_scanner_or_the_reader() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.js");
    let mut rng = Rng::new(11);
    let reader = evidence::recognise_as(model::SourceKind::XArchive).unwrap();
    for original in corpus() {
        for round in 0..40 {
            let bytes = if round == 0 { original.clone() } else { mutated(&mut rng, &original) };
            let paths: &[&[&str]] = &[&["ad", "adsUserData", "*", "impressions"], &["p13nData"], &["*"]];
            let mut scanner = Scanner::with_window(&bytes[..], paths, 16, 4096);
            loop {
                match scanner.pull() {
                    Ok(Some(record)) => {
                        let start = record.start as usize;
                        assert_eq!(&bytes[start..start + record.bytes.len()], record.bytes);
                    }
                    Ok(None) => break,
                    Err(cut) => assert!(cut.start <= bytes.len() as u64),
                }
            }
            std::fs::write(&path, &bytes).unwrap();
            let mut tree = Tree::open(&path).unwrap();
            let mut gathered = Gathered::default();
            evidence::read(reader, &mut tree, &mut gathered, &Control::default()).unwrap();
            for excerpt in gathered.excerpts() {
                assert_eq!(tree.excerpt(&excerpt.locator).unwrap(), excerpt.bytes);
            }
        }
    }
}
