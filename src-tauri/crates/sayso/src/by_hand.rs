//! What the person enters by hand.

use crate::imports::ImportOptions;
use crate::shapes::{
    CategoriesShape, ChangedShape, NewConsent, NewHolding, NewPersonalisation, Problem, ProposalShape, ProposalsShape,
};
use crate::{Sayso, statements};
use model::{
    Basis, Category, Claim, ClaimBody, Consent, ConsentState, Excerpt, Holding, Locator, Moment, Named, Origin, Party,
    Personalisation, PersonalisationKind, Platform, Reason, ReasonKind, Sha256, SourceId, SourceKind, Standing,
};
use std::path::Path;
use words::Args;

/// Our word for what stands on the person's own say-so.
const BY_HAND: &str = "by hand";

impl Sayso {
    /// Notes that somebody holds data about the person.
    ///
    /// # Errors
    /// When the category, the origin or the date is unknown, or the record can't be changed.
    pub fn add_holding(&mut self, new: &NewHolding) -> Result<ChangedShape, Problem> {
        let known: Vec<&str> = Origin::ALL.iter().map(|o| o.id()).collect();
        let origin = match new.origin.as_deref() {
            Some(text) => Origin::parse(text).ok_or_else(|| self.unknown_word(text, &known))?,
            None => Origin::Provided,
        };
        let value = filled(new.value.as_deref());
        // An alias of a forwarding service is made for one brand; another that writes to it was not given it.
        let alias = value.as_deref().is_some_and(evidence::mailbox::is_alias);
        let body = ClaimBody::Holding(Holding {
            holder: self.named(&new.holder)?,
            category: self.category(&new.category)?,
            value,
            origin,
            acquired_from: new.from.as_deref().map(|text| self.named(text)).transpose()?,
            literal: if alias { "alias, by hand" } else { BY_HAND }.into(),
        });
        self.enter(body, new.at.as_deref(), new.document.as_deref())
    }

    /// Notes that something was chosen for the person.
    ///
    /// # Errors
    /// When a word or the date is unknown, or the record can't be changed.
    pub fn add_personalisation(&mut self, new: &NewPersonalisation) -> Result<ChangedShape, Problem> {
        let known: Vec<&str> = PersonalisationKind::ALL.iter().map(|k| k.id()).collect();
        let kind = match new.kind.as_deref() {
            Some(text) => PersonalisationKind::parse(text).ok_or_else(|| self.unknown_word(text, &known))?,
            None => PersonalisationKind::Ad,
        };
        let mut reasons = Vec::new();
        let stated = filled(new.stated.as_deref());
        let literal = || stated.clone().unwrap_or_else(|| BY_HAND.to_owned()).into();
        for text in &new.reasons {
            let (word, value) = text.split_once(':').map_or((text.as_str(), None), |(w, v)| (w, filled(Some(v))));
            let known: Vec<&str> = ReasonKind::ALL.iter().map(|k| k.id()).collect();
            let kind = ReasonKind::parse(word.trim()).ok_or_else(|| self.unknown_word(word, &known))?;
            reasons.push(Reason { kind, stated: literal(), value: value.map(Into::into), categories: Vec::new() });
        }
        // Words of the platform whose meaning the person leaves open.
        if reasons.is_empty() && stated.is_some() {
            reasons.push(Reason { kind: ReasonKind::Other, stated: literal(), value: None, categories: Vec::new() });
        }
        let body = ClaimBody::Personalisation(Personalisation {
            platform: Platform(new.platform.trim().to_lowercase().into()),
            brand: new.brand.as_deref().map(|text| self.named(text)).transpose()?,
            kind,
            subject: filled(new.subject.as_deref()),
            place: None,
            reasons,
        });
        self.enter(body, new.at.as_deref(), new.document.as_deref())
    }

    /// The reasons that a pasted "why this ad?" may name. Nothing is entered: the person says which are right.
    pub fn reasons_proposed(&self, text: &str) -> ProposalsShape {
        let shape = |proposal: evidence::pasted::Proposal| ProposalShape {
            kind: proposal.kind.id().to_owned(),
            line: proposal.line,
            value: proposal.value,
        };
        ProposalsShape { proposals: evidence::pasted::reasons(text).into_iter().map(shape).collect() }
    }

    /// Notes what was said to a vendor about a purpose.
    ///
    /// # Errors
    /// When a word or the date is unknown, or the record can't be changed.
    pub fn add_consent(&mut self, new: &NewConsent) -> Result<ChangedShape, Problem> {
        let known: Vec<&str> = ConsentState::ALL.iter().map(|s| s.id()).collect();
        let state = ConsentState::parse(&new.state).ok_or_else(|| self.unknown_word(&new.state, &known))?;
        let known: Vec<&str> = Basis::ALL.iter().map(|b| b.id()).collect();
        let basis = match new.basis.as_deref() {
            Some(text) => Basis::parse(text).ok_or_else(|| self.unknown_word(text, &known))?,
            None => Basis::NotStated,
        };
        let body = ClaimBody::Consent(Consent {
            vendor: self.named(&new.vendor)?,
            vendor_number: None,
            purpose: new.purpose.trim().to_owned(),
            basis,
            state,
            site: filled(new.site.as_deref()),
        });
        self.enter(body, new.at.as_deref(), new.document.as_deref())
    }

    /// The data categories that a holding may be of, by name.
    pub fn categories(&self) -> CategoriesShape {
        let mut categories: Vec<_> = Category::all().map(|c| statements::category(self.words(), &c)).collect();
        categories.sort_by_cached_key(|c| (model::fold(&c.name), c.id.clone()));
        CategoriesShape { categories }
    }

    fn enter(&mut self, body: ClaimBody, at: Option<&str>, document: Option<&str>) -> Result<ChangedShape, Problem> {
        let at = at.map(|text| self.moment(text)).transpose()?;
        let now = self.now;
        let claim = Claim { standing: Standing::Entered, ..Claim::stated(body, at) };
        let document = document.map(str::trim).filter(|path| !path.is_empty());
        let shown = document.map(|path| self.document(Path::new(path))).transpose()?;
        let upon = shown.as_ref().map(|(source, excerpt)| (source, excerpt));
        let id = self.writing()?.add_entered_upon(&claim, upon, now)?;
        Ok(ChangedShape { changed: vec![id.to_string()] })
    }

    /// A letter, an answer or a picture as a source, and the whole of it as evidence. What is a source already, of
    /// whatever kind, stays as it is.
    fn document(&mut self, path: &Path) -> Result<(SourceId, Excerpt), Problem> {
        let (_, bytes) = self.attachment(path)?;
        let sha256 = Sha256::of(&bytes);
        let known = |sayso: &Self| match sayso.reading() {
            Some(record) => record.source_by_digest(&sha256),
            None => Ok(None),
        };
        if known(self)?.is_none() {
            let options = ImportOptions { as_kind: Some(SourceKind::Document), ..ImportOptions::default() };
            let done = self.import(&[path.to_owned()], &options, &mut |_| true)?;
            if let Some(failed) = done.failed.into_iter().next() {
                return Err(Problem::new(failed.why).to(failed.path));
            }
        }
        let row = known(self)?.ok_or_else(|| {
            let args = Args::new().text("file", &path.display().to_string());
            Problem::new(self.words().say("brands-document-changed", &args))
                .next(self.words().plain("brands-document-changed-next"))
        })?;
        let length = bytes.len() as u64;
        let locator = Locator { start: Some(0), length: Some(length), digest: Some(sha256), ..Locator::default() };
        Ok((row.id, Excerpt { locator, bytes }))
    }

    /// A brand that the record knows, else a party just as the person writes it.
    pub(crate) fn named(&self, text: &str) -> Result<Named, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::new(self.words().plain("brands-empty-name")));
        }
        if let Some(record) = self.reading()
            && let Ok(row) = self.one_brand(text)
        {
            let mut parties = record.parties(&row.id)?.into_iter();
            if let Some(first) = parties.next() {
                return Ok(Named::new(first).also(Party::name(&row.name)));
            }
        }
        Ok(match text.strip_prefix('@') {
            Some(handle) => Named::new(Party::handle(Platform::X, handle)),
            None if directory::registrable(text).is_some() && !text.contains(char::is_whitespace) => {
                Named::new(Party::domain(text))
            }
            None => Named::new(Party::name(text)),
        })
    }

    /// A DPV category by its id, with or without `pd:`, or by its name in English or in the person's language.
    pub(crate) fn category(&self, text: &str) -> Result<Category, Problem> {
        let text = text.trim();
        let by_id = Category::new(&format!("pd:{}", text.trim_start_matches("pd:")));
        if by_id.is_known() {
            return Ok(by_id);
        }
        let folded = model::fold(text);
        let by_name = Category::all().find(|c| {
            model::fold(c.label()) == folded || model::fold(&statements::category_name(self.words(), c)) == folded
        });
        by_name.ok_or_else(|| {
            let args = Args::new().text("text", text);
            Problem::new(self.words().say("brands-unknown-category", &args))
                .next(self.words().plain("brands-unknown-category-next"))
        })
    }

    /// A day, or a moment with a time, as the person writes it.
    fn moment(&self, text: &str) -> Result<Moment, Problem> {
        let text = text.trim();
        let plain = text.replacen('T', " ", 1);
        if let Some(at) = Moment::from_rfc3339(text).or_else(|| Moment::from_plain(&plain)) {
            return Ok(at);
        }
        self.day(text).map(|day| Moment::day(text, day))
    }
}

fn filled(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned)
}
