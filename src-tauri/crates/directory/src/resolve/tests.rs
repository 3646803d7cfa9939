use super::*;
use model::{Party, Platform};
use proptest::prelude::*;

/// Parties and the records that name several of them.
#[derive(Default)]
struct Evidence(BTreeMap<PartyId, PartyProfile>);

impl Evidence {
    fn record(mut self, marks: &[Party]) -> Self {
        for mark in marks {
            let profile = self.0.entry(mark.id()).or_insert_with(|| PartyProfile {
                party: mark.clone(),
                written_with: Vec::new(),
                claims: 0,
            });
            profile.claims += 1;
            for other in marks.iter().filter(|o| o.id() != mark.id()) {
                match profile.written_with.iter_mut().find(|(id, _)| *id == other.id()) {
                    Some((_, times)) => *times += 1,
                    None => profile.written_with.push((other.id(), 1)),
                }
            }
        }
        self
    }

    fn profiles(&self) -> Vec<PartyProfile> {
        self.0.values().cloned().collect()
    }

    fn resolve(&self, decisions: &[Decision]) -> Resolution {
        resolve(&self.profiles(), decisions)
    }
}

fn x(handle: &str) -> Party {
    Party::handle(Platform::X, handle)
}
fn d(domain: &str) -> Party {
    Party::domain(domain)
}
fn n(name: &str) -> Party {
    Party::name(name)
}

fn brand_of<'r>(resolution: &'r Resolution, party: &Party) -> &'r ResolvedBrand {
    resolution.brands.iter().find(|b| b.parties.contains(&party.id())).unwrap()
}

fn together(resolution: &Resolution, a: &Party, b: &Party) -> bool {
    brand_of(resolution, a).id == brand_of(resolution, b).id
}

/// An ad, a mail and an uploaded list of one shop.
fn shop() -> Evidence {
    Evidence::default()
        .record(&[x("@harbourshoes"), n("Harbour Shoes")])
        .record(&[d("news.harbourshoes.example"), n("Harbour Shoes")])
        .record(&[n("Harbour Shoes")])
}

#[test]
fn one_shop_across_three_sources_is_one_brand() {
    let resolution = shop().resolve(&[]);
    assert_eq!(resolution.brands.len(), 1, "{resolution:#?}");
    let brand = &resolution.brands[0];
    assert_eq!((brand.id.as_str(), brand.name.as_str()), ("harbourshoes.example", "Harbour Shoes"));
    assert!(resolution.waiting.is_empty());
    let rules: BTreeSet<&str> = resolution.joins.iter().map(|j| j.rule).collect();
    assert_eq!(rules, BTreeSet::from(["handle-is-domain-label", "same-record"]));
}

#[test]
fn ids_are_readable_whatever_the_mark() {
    let r = Evidence::default()
        .record(&[x("@Acme_Co")])
        .record(&[n("Café Zoë & Sons")])
        .record(&[d("a.b.co.uk")])
        .resolve(&[]);
    let ids: Vec<&str> = r.brands.iter().map(|b| b.id.as_str()).collect();
    assert_eq!(ids, ["b.co.uk", "cafe-zoe-sons", "x:@acme_co"]);
}

#[test]
fn a_shared_domain_joins_nobody() {
    let r = Evidence::default()
        .record(&[d("gmail.com"), n("Harbour Shoes")])
        .record(&[d("gmail.com"), n("Pine Yoga")])
        .record(&[d("us1.mcsv.net")])
        .record(&[d("us2.mcsv.net")])
        .resolve(&[]);
    assert!(r.joins.is_empty(), "{:?}", r.joins);
    assert_eq!(r.brands.len(), 5);
}

#[test]
fn two_accounts_of_one_name_wait_for_the_person() {
    let evidence =
        Evidence::default().record(&[x("@pineyogaau"), n("Pine Yoga")]).record(&[x("@pineyoganz"), n("Pine Yoga")]);
    let r = evidence.resolve(&[]);
    assert!(!together(&r, &x("pineyogaau"), &x("pineyoganz")));
    assert_eq!(r.waiting.len(), 1);
    assert_eq!((r.waiting[0].rule, r.waiting[0].strength), ("same-name", Strength::Unsure));
    let yes = Decision { a: r.waiting[0].a.clone(), b: r.waiting[0].b.clone(), same: true };
    let r = evidence.resolve(&[yes]);
    assert!(together(&r, &x("pineyogaau"), &x("pineyoganz")) && together(&r, &n("Pine Yoga"), &x("pineyogaau")));
    assert!(r.waiting.is_empty());
}

#[test]
fn a_strangers_mail_under_a_known_name_changes_nothing() {
    let r = shop().record(&[d("win-prizes.example"), n("Harbour Shoes")]).resolve(&[]);
    assert!(together(&r, &x("harbourshoes"), &d("news.harbourshoes.example")));
    assert!(together(&r, &n("Harbour Shoes"), &x("harbourshoes")));
    assert!(!together(&r, &d("win-prizes.example"), &x("harbourshoes")));
    assert_eq!(r.waiting.len(), 1);
}

#[test]
fn common_words_join_nobody() {
    let r = Evidence::default()
        .record(&[d("one.example"), n("Newsletter")])
        .record(&[d("two.example"), n("Newsletter")])
        .resolve(&[]);
    assert!(!together(&r, &d("one.example"), &d("two.example")));
    assert!(r.waiting.is_empty());
    assert_eq!(brand_of(&r, &d("one.example")).name, "one.example");
}

#[test]
fn a_handle_that_is_only_the_word_of_a_domain_waits() {
    let r = Evidence::default()
        .record(&[x("@harbourshoes"), n("Harbour Footwear")])
        .record(&[d("harbourshoes.example")])
        .resolve(&[]);
    assert!(!together(&r, &x("harbourshoes"), &d("harbourshoes.example")));
    assert_eq!(r.waiting[0].rule, "handle-is-domain-label");
}

#[test]
fn domains_of_one_company_and_of_one_platform_are_joined() {
    let r = Evidence::default()
        .record(&[d("mail.zalando.de")])
        .record(&[d("zalando-lounge.de")])
        .record(&[d("x.com"), n("X")])
        .record(&[d("notify.twitter.com")])
        .record(&[n("Zalando")])
        .resolve(&[]);
    assert!(together(&r, &d("mail.zalando.de"), &d("zalando-lounge.de")));
    assert!(together(&r, &n("Zalando"), &d("mail.zalando.de")));
    assert!(together(&r, &d("x.com"), &d("notify.twitter.com")));
    assert_eq!(brand_of(&r, &n("X")).id.as_str(), "x.com");
}

#[test]
fn an_app_of_the_same_name_belongs_to_its_domain() {
    let r = Evidence::default()
        .record(&[Party::app("com.harbourshoes.app"), n("Harbour Shoes")])
        .record(&[d("harbourshoes.com"), n("Harbour Shoes")])
        .resolve(&[]);
    assert_eq!(r.brands.len(), 1, "{r:#?}");
}

#[test]
fn a_split_holds_even_by_way_of_a_third() {
    let apart = Decision { a: x("harbourshoes").id(), b: d("news.harbourshoes.example").id(), same: false };
    let r = shop().resolve(std::slice::from_ref(&apart));
    assert!(!together(&r, &x("harbourshoes"), &d("news.harbourshoes.example")));
    assert!(r.waiting.is_empty(), "what the person decided isn't asked again: {:?}", r.waiting);
    let merged = Decision { same: true, ..apart };
    assert!(together(&shop().resolve(&[merged]), &x("harbourshoes"), &d("news.harbourshoes.example")));
}

#[test]
fn hosts_that_the_person_holds_apart_have_ids_of_their_own() {
    let evidence = Evidence::default().record(&[d("shop.acme.example")]).record(&[d("bank.acme.example")]);
    let apart = Decision { a: d("shop.acme.example").id(), b: d("bank.acme.example").id(), same: false };
    let r = evidence.resolve(&[apart]);
    assert_eq!(r.brands.len(), 2);
    assert_ne!(r.brands[0].id, r.brands[1].id);
}

#[test]
fn look_alikes_are_told_and_never_joined() {
    let r = shop()
        .record(&[x("@harbourshoes_"), n("H\u{430}rbour Shoes")])
        .record(&[d("harb0urshoes.example"), n("Harb0ur Shoes")])
        .resolve(&[]);
    let original = brand_of(&r, &x("harbourshoes"));
    let cyrillic = brand_of(&r, &n("H\u{430}rbour Shoes"));
    assert_ne!(original.id, cyrillic.id);
    assert_eq!(cyrillic.look_alike_of.as_ref(), Some(&original.id));
    assert_eq!(original.look_alike_of, None);
    assert_eq!(brand_of(&r, &d("harb0urshoes.example")).look_alike_of, Some(original.id.clone()));
}

#[test]
fn a_name_with_a_legal_form_waits() {
    let r = shop().record(&[n("Harbour Shoes Pty Ltd")]).resolve(&[]);
    assert!(!together(&r, &n("Harbour Shoes Pty Ltd"), &n("Harbour Shoes")));
    assert_eq!(r.waiting.len(), 1);
}

fn any_party() -> impl Strategy<Value = Party> {
    let words =
        prop::sample::select(vec!["harbourshoes", "pineyoga", "zalando", "acme", "news", "h\u{430}rbourshoes", "x"]);
    let kinds = prop::sample::select(vec![0_u8, 1, 2, 3, 4]);
    (words, kinds).prop_map(|(word, kind)| match kind {
        0 => Party::domain(&format!("{word}.example")),
        1 => Party::domain(&format!("mail.{word}.de")),
        2 => Party::handle(Platform::X, word),
        3 => Party::app(&format!("com.{word}.app")),
        _ => Party::name(word),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_evidence_never_shows(
        records in prop::collection::vec(prop::collection::vec(any_party(), 1..3), 1..12),
        said in prop::collection::vec((any_party(), any_party(), any::<bool>()), 0..4),
        seed in any::<u64>(),
    ) {
        let evidence = records.iter().fold(Evidence::default(), |e, r| e.record(r));
        let mut decisions: Vec<Decision> =
            said.iter().map(|(a, b, same)| Decision { a: a.id(), b: b.id(), same: *same }).collect();
        let one = evidence.resolve(&decisions);
        let mut shuffled = evidence.profiles();
        let at = (seed as usize) % shuffled.len();
        shuffled.rotate_left(at);
        shuffled.reverse();
        for profile in &mut shuffled {
            profile.written_with.reverse();
        }
        decisions.reverse();
        prop_assert_eq!(&one, &resolve(&shuffled, &decisions));

        let ids: BTreeSet<&BrandId> = one.brands.iter().map(|b| &b.id).collect();
        prop_assert_eq!(ids.len(), one.brands.len(), "ids differ");
        let parties: usize = one.brands.iter().map(|b| b.parties.len()).sum();
        prop_assert_eq!(parties, evidence.0.len(), "every party is in one brand");
        for join in &one.waiting {
            prop_assert_eq!(join.strength, Strength::Unsure);
        }
        for decision in decisions.iter().filter(|d| !d.same && d.a != d.b) {
            let brand = one.brands.iter().find(|b| b.parties.contains(&decision.a));
            prop_assert!(brand.is_none_or(|b| !b.parties.contains(&decision.b)), "a split holds");
        }
    }

    #[test]
    fn a_split_and_its_undoing_lead_back(records in prop::collection::vec(prop::collection::vec(any_party(), 1..3), 2..8)) {
        let evidence = records.iter().fold(Evidence::default(), |e, r| e.record(r));
        let before = evidence.resolve(&[]);
        if let Some(brand) = before.brands.iter().find(|b| b.parties.len() > 1) {
            let split = Decision { a: brand.parties[0].clone(), b: brand.parties[1].clone(), same: false };
            let apart = evidence.resolve(std::slice::from_ref(&split));
            prop_assert!(apart.brands.iter().all(|b| !(b.parties.contains(&split.a) && b.parties.contains(&split.b))));
            prop_assert_eq!(evidence.resolve(&[]), before.clone());
            let merged = evidence.resolve(&[Decision { same: true, ..split.clone() }]);
            let brand = merged.brands.iter().find(|b| b.parties.contains(&split.a)).unwrap();
            prop_assert!(brand.parties.contains(&split.b));
        }
    }
}
