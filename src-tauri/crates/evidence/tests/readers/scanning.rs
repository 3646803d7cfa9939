//! The scanner: ranges are exact whatever the chunks, and nothing makes it panic.

use evidence::scan::{Cut, Scanner};
use proptest::prelude::*;
use std::io::{self, Read};

/// Hands out its bytes in pieces of these sizes, over and over.
struct Pieces<'a> {
    bytes: &'a [u8],
    sizes: Vec<usize>,
    at: usize,
}

impl<'a> Pieces<'a> {
    fn new(bytes: &'a [u8], sizes: &[usize]) -> Self {
        Self { bytes, sizes: sizes.to_vec(), at: 0 }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let size = self.sizes.get(self.at % self.sizes.len().max(1)).copied().unwrap_or(7).max(1);
        self.at += 1;
        let n = size.min(into.len()).min(self.bytes.len());
        into[..n].copy_from_slice(&self.bytes[..n]);
        self.bytes = &self.bytes[n..];
        Ok(n)
    }
}

type Found = (u64, Vec<u8>, usize, String);

fn scan(input: impl Read, paths: &[&[&str]], window: usize, largest: usize) -> (Vec<Found>, Vec<Cut>) {
    let mut scanner = Scanner::with_window(input, paths, window, largest);
    let (mut found, mut cuts) = (Vec::new(), Vec::new());
    loop {
        match scanner.pull() {
            Ok(Some(r)) => found.push((r.start, r.bytes.to_vec(), r.path, r.pointer.to_owned())),
            Ok(None) => return (found, cuts),
            Err(cut) => cuts.push(cut),
        }
        assert!(found.len() + cuts.len() < 1_000_000, "the scanner must come to an end");
    }
}

fn records(text: &str, paths: &[&[&str]]) -> Vec<String> {
    let (found, cuts) = scan(text.as_bytes(), paths, 64, 1 << 20);
    assert_eq!(cuts, []);
    found.into_iter().map(|(_, bytes, _, _)| String::from_utf8(bytes).unwrap()).collect()
}

#[test]
fn arrays_on_the_way_and_at_the_end_are_flattened() {
    assert_eq!(
        records(r#"[{"a":{"b":[1,[2,3],{"c":4}]}},{"a":{"b":5}}]"#, &[&["a", "b"]]),
        ["1", "2", "3", r#"{"c":4}"#, "5"]
    );
    assert_eq!(records(r#"{"x":{"one":[1],"two":[2]}}"#, &[&["x", "*"]]), ["1", "2"]);
    assert_eq!(records(r#"{"bare":true}"#, &[&[]]), [r#"{"bare":true}"#]);
    assert_eq!(records("[ ]", &[&[]]), Vec::<String>::new());
    assert_eq!(records("{\"a\":1}\n{\"a\":2}\n", &[&["a"]]), ["1", "2"]);
    assert_eq!(records(r#"{"k\u0065y":1}"#, &[&["key"]]), ["1"]);
    assert_eq!(records(r#"{"a":{"b":1,"c":[2,3]}}"#, &[&["a", "c"], &["a", "b"]]), ["1", "2", "3"]);
}

#[test]
fn a_prefix_a_mark_and_a_semicolon_are_passed_over() {
    for text in [
        "window.YTD.app.part0 = [ {\"a\" : 1} ]",
        "window.YTD.app.part0 = [{\"a\":1}];",
        "\u{feff}window.YTD.app.part0=[{\"a\":1}];\n",
        "\u{feff}  [{\"a\":1}]  ",
    ] {
        assert_eq!(records(text, &[&["a"]]), ["1"], "{text}");
    }
    let mut scanner = Scanner::new(&b"window.YTD.app.part0 = [];"[..], &[&[]]);
    assert_eq!(scanner.pull().unwrap(), None);
    assert_eq!(scanner.variable(), Some("window.YTD.app.part0"));
}

#[test]
fn keys_off_the_path_are_counted_by_name() {
    let text = br#"[{"a":{"b":1,"new":2}},{"a":{"new":3},"other":{"deep":[1]}}]"#;
    let mut scanner = Scanner::new(&text[..], &[&["a", "b"]]);
    while scanner.pull().unwrap().is_some() {}
    let others: Vec<_> = scanner.others().iter().map(|(k, n)| (k.as_str(), *n)).collect();
    assert_eq!(others, [("a.new", 2), ("other", 1)]);
}

#[test]
fn what_is_cut_off_is_told_and_what_came_before_stands() {
    let text = r#"[{"a":1},{"a":22},{"a":"thr"#;
    let (found, cuts) = scan(text.as_bytes(), &[&["a"]], 64, 1 << 20);
    assert_eq!(found.iter().map(|f| &f.1[..]).collect::<Vec<_>>(), [&b"1"[..], b"22"]);
    assert_eq!(cuts.len(), 1);
    assert_eq!((cuts[0].start, cuts[0].pointer.as_deref()), (23, Some("/2/a")));
    for at in 0..text.len() {
        let (_, cuts) = scan(&text.as_bytes()[..at], &[&["a"]], 16, 1 << 20);
        assert_eq!(cuts.len(), 1, "cut at {at}");
    }
}

#[test]
fn a_record_that_is_too_large_is_left_out_and_the_next_is_read() {
    let text = format!(r#"[{{"a":"{}"}},{{"a":"small"}}]"#, "x".repeat(10_000));
    let (found, cuts) = scan(text.as_bytes(), &[&["a"]], 64, 1_000);
    assert_eq!(found.len(), 1);
    assert_eq!(&found[0].1, b"\"small\"");
    assert_eq!((cuts[0].start, cuts[0].length), (6, Some(10_002)));
}

#[test]
fn a_hundred_thousand_levels_take_no_stack() {
    let deep = format!(r#"{{"off":{}{},"a":1}}"#, "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(records(&deep, &[&["a"]]), ["1"]);
    let (found, cuts) = scan("[".repeat(100_000).as_bytes(), &[&["a"]], 64, 1 << 20);
    assert_eq!((found.len(), cuts.len()), (0, 1));
    assert!(cuts[0].why.contains("deeper"));
}

#[test]
fn other_encodings_and_other_files_are_told() {
    let utf16: Vec<u8> = "[{\"a\":1}]".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark = [&[0xff, 0xfe], &utf16[..]].concat();
    for bytes in [&utf16[..], &with_mark] {
        let (found, cuts) = scan(bytes, &[&["a"]], 64, 1 << 20);
        assert_eq!(found, []);
        assert!(cuts[0].why.contains("UTF-16"), "{}", cuts[0].why);
    }
    for bytes in
        [&b""[..], b"   \n", b"\xef\xbb\xbf", b"window.YTD.a.part0 = ", b"hello", b"{\"a\" 1}", b"{,:}", b"]", b"[1}"]
    {
        let (_, cuts) = scan(bytes, &[&["a"]], 64, 1 << 20);
        assert_eq!(cuts.len(), 1, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn an_error_of_the_input_is_a_cut_with_its_sentence() {
    struct Fails;
    impl Read for Fails {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("The disk came loose."))
        }
    }
    let (found, cuts) = scan(b"[{\"a\":1},".chain(Fails), &[&["a"]], 64, 1 << 20);
    assert_eq!(found.len(), 1);
    assert_eq!(cuts[0].why, "The disk came loose.");
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i32>().prop_map(Into::into),
        "[ -~é\\\\\"\n]{0,40}".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 64, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map("[ab\"\\\\c]{0,3}", inner, 0..6)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

/// What the scanner should find, by walking the parsed value.
fn expected<'v>(value: &'v serde_json::Value, path: &[&str], out: &mut Vec<&'v serde_json::Value>) {
    match (value, path) {
        (serde_json::Value::Array(items), _) => items.iter().for_each(|item| expected(item, path, out)),
        (value, []) => out.push(value),
        (serde_json::Value::Object(map), [key, rest @ ..]) => {
            // Keys come in the order of the text, which is the map's.
            if let Some(inner) = map.get(*key) {
                expected(inner, rest, out);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn records_and_their_ranges_are_right_for_any_chunks(
        value in json(),
        pretty in any::<bool>(),
        prefix in any::<bool>(),
        sizes in prop::collection::vec(1_usize..50, 1..6),
        window in 16_usize..200,
        path in prop::sample::select(vec![vec![], vec!["a"], vec!["a", "b"], vec!["b", "c"]]),
    ) {
        let body = if pretty { serde_json::to_string_pretty(&value).unwrap() } else { value.to_string() };
        // A text that begins with a letter is no JSON of an export; scalars at the top are not of interest.
        prop_assume!(value.is_array() || value.is_object());
        let text = if prefix { format!("window.YTD.x.part0 = {body};") } else { body };
        let (found, cuts) = scan(Pieces::new(text.as_bytes(), &sizes), &[&path], window, 1 << 20);
        prop_assert_eq!(cuts, vec![]);
        let mut wanted = Vec::new();
        expected(&value, &path, &mut wanted);
        prop_assert_eq!(found.len(), wanted.len());
        for ((start, bytes, _, pointer), wanted) in found.iter().zip(wanted) {
            let start = *start as usize;
            prop_assert_eq!(&text.as_bytes()[start..start + bytes.len()], &bytes[..]);
            prop_assert_eq!(&serde_json::from_slice::<serde_json::Value>(bytes).unwrap(), wanted);
            prop_assert_eq!(value.pointer(pointer), Some(wanted));
        }
    }

    #[test]
    fn nothing_makes_it_panic_or_run_for_ever(
        bytes in prop::collection::vec(prop::sample::select(b"[]{}\",:\\ =;ab1\n\xff\x00window.".to_vec()), 0..300),
        sizes in prop::collection::vec(1_usize..20, 1..4),
        largest in 16_usize..64,
    ) {
        let paths: &[&[&str]] = &[&["a"], &["b", "*"], &[]];
        let (found, cuts) = scan(Pieces::new(&bytes, &sizes), paths, 16, largest);
        for (start, record, _, _) in &found {
            let start = *start as usize;
            prop_assert_eq!(&bytes[start..start + record.len()], &record[..]);
        }
        // The same whatever the chunks.
        let (again, cuts_again) = scan(&bytes[..], paths, 16, largest);
        prop_assert_eq!(found, again);
        prop_assert_eq!(cuts.len(), cuts_again.len());
    }
}
