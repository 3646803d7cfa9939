//! Tables of any company, read by what the person says of their columns.

use crate::gathered::{Gathered, Place, file, read_with};
use evidence::table::{Look, MappedTable, Means, is_offered, look};
use evidence::{Control, Stopped, Tree};
use model::{Category, DateOrder, MappedCategory, MappedDate, MappedParty, MappedValue, Mapping, Named, Origin, Party};
use proptest::prelude::*;

fn looked(place: &Place) -> Result<Look, String> {
    look(&mut Tree::open(&place.path).unwrap(), 3).map_err(|fault| fault.why)
}

fn broker() -> MappedParty {
    MappedParty::Named(Named::new(Party::name("Nimbus Data")))
}

fn value(column: &str, category: &str) -> MappedValue {
    let category = MappedCategory::Fixed(Category::new(category));
    MappedValue { column: column.to_owned(), category, origin: Origin::Inferred }
}

fn mapping(values: Vec<MappedValue>) -> Mapping {
    Mapping { holder: broker(), values, date: None, from: None }
}

/// Reads a table and proves each excerpt by cutting it out of the file again.
fn read(place: &Place, mapping: &Mapping) -> Gathered {
    let mut tree = Tree::open(&place.path).unwrap();
    let gathered = read_with(&MappedTable::new(mapping.clone()), &mut tree);
    for excerpt in gathered.excerpts() {
        assert_eq!(tree.excerpt(&excerpt.locator).unwrap(), excerpt.bytes, "{:?}", excerpt.locator);
    }
    gathered
}

fn refused(place: &Place, mapping: &Mapping) -> String {
    let mut tree = Tree::open(&place.path).unwrap();
    let mut gathered = Gathered::default();
    let stopped = evidence::read(&MappedTable::new(mapping.clone()), &mut tree, &mut gathered, &Control::default());
    assert!(gathered.claims.is_empty());
    stopped.unwrap_err().to_string()
}

#[test]
fn a_wide_answer_of_a_broker_is_a_column_for_each_kind_of_data() {
    let text = "E-Mail;Estimated income;Segment;Collected;Obtained from;Internal ref\r\n\
                maya@post.example;60000-75000;Pet owners;03/05/2026;harbourshoes.example;X-1\r\n\
                ;n/a;Runners;25/06/2026;;\r\n";
    let place = file("answer.csv", text.as_bytes());
    let seen = looked(&place).unwrap();
    assert_eq!(seen.columns.len(), 6);
    assert!(seen.whole && seen.looked_at == 2);
    let guessed = |head: &str| seen.columns.iter().find(|c| c.head == head).and_then(|c| c.guess.clone());
    assert_eq!(guessed("E-Mail").and_then(|g| g.category), Some(Category::new("pd:EmailAddress")));
    assert_eq!(guessed("Obtained from").map(|g| g.means), Some(Means::From));
    assert_eq!(guessed("Internal ref"), None);
    let two = seen.columns.iter().find_map(|c| c.two_dates.clone());
    assert_eq!(two.as_deref(), Some("03/05/2026"));

    let mapping = Mapping {
        date: Some(MappedDate { column: "Collected".into(), order: Some(DateOrder::Day) }),
        from: Some(MappedParty::Column("Obtained from".into())),
        ..mapping(vec![
            value("E-Mail", "pd:EmailAddress"),
            value("Estimated income", "pd:Income"),
            value("Segment", "pd:Profile"),
        ])
    };
    let found = read(&place, &mapping);
    insta::assert_snapshot!(found.lines().join("\n"), @r"
    Nimbus Data holds pd:EmailAddress = maya@post.example (acquired, E-Mail) at 2026-05-03 <- the file itselfrow 1
    Nimbus Data holds pd:Income = 60000-75000 (acquired, Estimated income) at 2026-05-03 <- the file itselfrow 1
    Nimbus Data holds pd:Profile = Pet owners (acquired, Segment) at 2026-05-03 <- the file itselfrow 1
    Nimbus Data holds pd:Profile = Runners (inferred, Segment) at 2026-06-25 <- the file itselfrow 2
    ");
    assert_eq!(found.holdings()[0].acquired_from.as_ref().map(Named::display), Some("harbourshoes.example"));
    assert_eq!(found.holdings()[3].acquired_from, None);
    assert_eq!(found.unknown.values().sum::<u64>(), 1, "{:?}", found.unknown);
    assert!(found.unread.is_empty() && found.covers.is_empty());
}

#[test]
fn in_a_long_answer_another_column_says_the_kind_in_the_senders_words() {
    let text = "field\tvalue\ttopic\nhobby\tclimbing\ta\nHobby\tcooking\ta\nshoe size\t42\ta\n\tlost\ta\n";
    let place = file("answer.tsv", text.as_bytes());
    let by = |otherwise: Option<&str>| {
        mapping(vec![MappedValue {
            column: "value".into(),
            category: MappedCategory::Column {
                column: "field".into(),
                known: [("hobby".to_owned(), Category::new("pd:Interest"))].into(),
                otherwise: otherwise.map(Category::new),
            },
            origin: Origin::Observed,
        }])
    };
    let found = read(&place, &by(None));
    assert_eq!(found.held("pd:Interest"), ["climbing", "cooking"]);
    assert_eq!(&*found.holdings()[1].literal, "Hobby", "the sender's own word is kept");
    let why: Vec<&str> = found.unread.iter().map(|unread| unread.why.as_str()).collect();
    assert_eq!(why.len(), 2, "{why:?}");
    assert!(why[0].contains("“shoe size”") && why[1].contains("is empty here"), "{why:?}");
    let found = read(&place, &by(Some("pd:Profile")));
    assert_eq!(found.held("pd:Profile"), ["42", "lost"]);
    assert!(found.unread.is_empty());
}

#[test]
fn each_row_may_name_its_holder_and_one_without_is_listed() {
    let text = "Advertiser,Data\nharbourshoes.example,shoe size\n,unknown\nLumen Clinic,\n";
    let place = file("shops.csv", text.as_bytes());
    let found = read(
        &place,
        &Mapping { holder: MappedParty::Column("Advertiser".into()), ..mapping(vec![value("Data", "pd:Purchase")]) },
    );
    assert_eq!(found.holdings().len(), 1);
    assert_eq!(found.holdings()[0].holder.display(), "harbourshoes.example");
    assert!(found.unread[0].why.contains("“Advertiser” is empty here"));
    assert_eq!(found.unread[0].locator.pointer.as_deref(), Some("row 2"));
    assert_eq!(found.skipped, [("Rows with nothing in the columns that you gave a meaning.".to_owned(), 1)]);
}

#[test]
fn json_is_a_list_an_object_with_a_list_in_it_or_an_object_a_line() {
    let one = r#"{"email": "maya@post.example", "score": {"income": 3}, "tags": ["a", "b"]}"#;
    let two = r#"{"email": "maya.k@post.example", "score": null}"#;
    for (name, text) in [
        ("list.json", format!("[{one}, {two}]")),
        ("lines.jsonl", format!("{one}\n{two}\n")),
        ("inside.json", format!(r#"{{"made": "2026-05-03", "answer": {{"records": [{one}, {two}]}}, "more": 1}}"#)),
    ] {
        let place = file(name, text.as_bytes());
        let seen = looked(&place).unwrap();
        let heads: Vec<&str> = seen.columns.iter().map(|c| c.head.as_str()).collect();
        assert_eq!(heads, ["email", "score.income", "tags", "score"], "{name}");
        let found = read(&place, &mapping(vec![value("email", "pd:EmailAddress"), value("tags", "pd:Profile")]));
        assert_eq!(found.held("pd:EmailAddress"), ["maya@post.example", "maya.k@post.example"], "{name}");
        assert_eq!(found.held("pd:Profile"), ["a", "b"], "{name}");
        assert!(found.unknown.keys().any(|(_, field)| field == "score.income"), "{name}: {:?}", found.unknown);
    }
    let lone = file("settings.json", br#"{"window": {"width": 3}, "theme": "dark"}"#);
    assert!(is_offered("settings.json", &mut Tree::open(&lone.path).unwrap()).is_none(), "no list of records");
}

#[test]
fn a_date_that_could_be_two_is_never_guessed() {
    let place = file("answer.csv", b"on,what\n03/05/2026,a\n2026-05-04,b\nsoon,c\n");
    let told = |order| Mapping {
        date: Some(MappedDate { column: "on".into(), order }),
        ..mapping(vec![value("what", "pd:Interest")])
    };
    let days = |found: &Gathered| -> Vec<Option<String>> {
        found.claims.iter().map(|(claim, _)| claim.at.as_ref().map(model::Moment::iso)).collect()
    };
    let some = |day: &str| Some(day.to_owned());
    assert_eq!(days(&read(&place, &told(Some(DateOrder::Day)))), [some("2026-05-03"), some("2026-05-04"), None]);
    assert_eq!(days(&read(&place, &told(Some(DateOrder::Month)))), [some("2026-03-05"), some("2026-05-04"), None]);
    let untold = read(&place, &told(None));
    assert_eq!(days(&untold), [None, some("2026-05-04"), None]);
    assert_eq!(untold.skipped.iter().map(|(_, count)| count).sum::<u64>(), 2, "{:?}", untold.skipped);
}

#[test]
fn other_encodings_and_files_that_are_no_tables_get_a_sentence() {
    let utf16: Vec<u8> = "\u{feff}name,value\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bare: Vec<u8> =
        "name,value\nMaya,1\nMaya,2\nMaya,3\nMaya,4\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, says) in [
        (utf16, "UTF-16"),
        (bare, "UTF-16"),
        (b"Name;Stra\xdfe\nM\xfcller;1\n".to_vec(), "not written in UTF-8"),
        (b"\x89PNG\0\0\0\x01 and more".to_vec(), "not made of text"),
        (b"  \n ".to_vec(), "is empty"),
        (b"[1, 2, 3]".to_vec(), "no list of objects"),
    ] {
        let place = file("answer.csv", &bytes);
        let why = looked(&place).unwrap_err();
        assert!(why.contains(says), "{why}");
        assert!(refused(&place, &mapping(vec![value("name", "pd:Name")])).contains(says));
    }
    // What lies further back is listed row by row.
    let mut late = b"name,value\n".to_vec();
    for _ in 0..60_000 {
        late.extend_from_slice(b"Maya,123\n");
    }
    late.extend_from_slice(b"M\xfcller,1\nMaya,2\n");
    let found = read(&file("answer.csv", &late), &mapping(vec![value("name", "pd:Name")]));
    assert_eq!(found.claims.len(), 60_001);
    assert!(found.unread[0].why.contains("UTF-8"), "{:?}", found.unread);
}

#[test]
fn secrets_are_not_shown_not_mapped_and_not_kept_beside_what_is() {
    let text = "site,Login Password,mail\nharbourshoes.example,SECRET,maya@post.example\n";
    let place = file("odd.csv", text.as_bytes());
    let seen = looked(&place).unwrap();
    assert!(!format!("{seen:?}").contains("SECRET"), "{seen:?}");
    assert!(seen.columns[1].secret);
    assert!(refused(&place, &mapping(vec![value("Login Password", "pd:Name")])).contains("secrets"));
    let found = read(&place, &mapping(vec![value("mail", "pd:EmailAddress")]));
    assert!(found.excerpts().all(|excerpt| !String::from_utf8_lossy(&excerpt.bytes).contains("SECRET")));
    assert_eq!(found.claims[0].1.bytes, b"maya@post.example");
}

#[test]
fn notes_before_the_heads_are_passed_over_and_nameless_columns_have_a_number() {
    let place = file("answer.csv", b"\xef\xbb\xbfAnswer to your request\n\nField,,Value\nhobby,x,chess\n");
    let seen = looked(&place).unwrap();
    let heads: Vec<&str> = seen.columns.iter().map(|c| c.head.as_str()).collect();
    assert_eq!(heads, ["Field", "column 2", "Value"]);
    let semicolons = file("answer.csv", b"Report for Maya\n\nField;Value\nhobby;chess, go\n");
    assert_eq!(looked(&semicolons).unwrap().columns.len(), 2, "a title says nothing of what stands between fields");
    let found = read(&semicolons, &mapping(vec![value("Value", "pd:Interest")]));
    assert_eq!(found.held("pd:Interest"), ["chess, go"]);
    let found = read(&place, &mapping(vec![value("Value", "pd:Interest"), value("column 2", "pd:Profile")]));
    assert_eq!((found.held("pd:Interest"), found.held("pd:Profile")), (vec!["chess"], vec!["x"]));
}

#[test]
fn a_mapping_for_another_table_and_a_cancel_leave_nothing() {
    let place = file("answer.csv", b"a,b\n1,2\n3,4\n");
    assert!(refused(&place, &mapping(vec![value("c", "pd:Name")])).contains("no column “c”"));
    let mut tree = Tree::open(&place.path).unwrap();
    let control = Control::default();
    control.cancel();
    let table = MappedTable::new(mapping(vec![value("a", "pd:Name")]));
    let stopped = evidence::read(&table, &mut tree, &mut Gathered::default(), &control);
    assert!(matches!(stopped, Err(Stopped::Cancelled)));
    let mut gathered = Gathered::default();
    let first = MappedTable::new(mapping(vec![value("a", "pd:Name")])).first(1);
    assert!(matches!(evidence::read(&first, &mut tree, &mut gathered, &Control::default()), Err(Stopped::Cancelled)));
    assert_eq!(gathered.claims.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_value_of_any_table_is_read_back_with_its_bytes(
        rows in prop::collection::vec(prop::collection::vec("[a-z,;\"| é0-9]{0,10}", 3), 1..30),
        separator in prop::sample::select(vec![b',', b';', b'\t', b'|']),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        writer.write_record(["one", "two", "three"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let place = file("any.csv", &writer.into_inner().unwrap());
        let found = read(&place, &mapping(vec![value("one", "pd:Name"), value("three", "pd:Interest")]));
        let nothing = |text: &str| text.is_empty() || ["n/a", "null", "none"].contains(&text);
        let expected: Vec<&str> =
            rows.iter().flat_map(|row| [&row[0], &row[2]]).map(|text| text.trim()).filter(|t| !nothing(t)).collect();
        let held: Vec<&str> = found.holdings().iter().filter_map(|h| h.value.as_deref()).collect();
        prop_assert_eq!(held, expected);
        prop_assert!(found.unread.is_empty());
    }

    #[test]
    fn any_bytes_are_survived(
        bytes in prop::collection::vec(any::<u8>(), 1..300),
        text in "[\\[\\]{}\":,;a1\n\t/ ]{1,200}",
    ) {
        for bytes in [bytes, text.into_bytes()] {
            let place = file("any.csv", &bytes);
            let Ok(seen) = looked(&place) else { continue };
            let values = seen.columns.iter().map(|column| value(&column.head, "pd:Name")).collect();
            let mapping = Mapping {
                date: seen.columns.first().map(|c| MappedDate { column: c.head.clone(), order: Some(DateOrder::Day) }),
                ..mapping(values)
            };
            if seen.columns.iter().all(|column| !column.secret) {
                read(&place, &mapping);
            }
        }
    }
}
