//! Temporary: methods of the façade that have not landed yet.
#![allow(missing_docs, unused_variables, clippy::pedantic)]
use sayso::{Sayso, shapes::*};
type R<T> = Result<T, Problem>;
fn no<T>() -> R<T> { Err(Problem::new("This is not built yet.")) }
pub trait Stub: Sized {
    fn import(&mut self, paths: &[std::path::PathBuf], keep_copy: bool, progress: &mut dyn FnMut(ProgressShape) -> bool) -> R<ImportShape> { no() }
    fn overview(&self) -> R<OverviewShape> { no() }
    fn sources(&self) -> R<SourcesShape> { no() }
    fn source(&self, id: &str) -> R<SourceShape> { no() }
    fn removal(&self, id: &str) -> R<RemovalShape> { no() }
    fn remove_source(&mut self, id: &str, dry_run: bool) -> R<RemovalShape> { no() }
    fn kinds(&self) -> R<KindsShape> { no() }
    fn brands(&self, q: &BrandsQuery) -> R<BrandsShape> { no() }
    fn brand(&self, name: &str) -> R<BrandPageShape> { no() }
    fn brand_merge(&mut self, a: &str, b: &str) -> R<ChangedShape> { no() }
    fn brand_split(&mut self, a: &str, name: &str) -> R<ChangedShape> { no() }
    fn brand_rename(&mut self, a: &str, name: &str) -> R<ChangedShape> { no() }
    fn brand_review(&self) -> R<ReviewShape> { no() }
    fn brand_decide(&mut self, join: &str, same: bool) -> R<ChangedShape> { no() }
    fn why(&self, q: &WhyQuery) -> R<WhyShape> { no() }
    fn why_one(&self, id: &str) -> R<WhyShape> { no() }
    fn evidence(&self, id: &str) -> R<EvidenceShape> { no() }
    fn search(&self, text: &str, limit: u32, after: Option<&str>) -> R<SearchPage> { no() }
    fn rights(&self, code: Option<&str>) -> R<RightsShape> { no() }
    fn me(&self) -> R<MeShape> { no() }
    fn set_me(&mut self, me: &MeShape) -> R<MeShape> { no() }
    fn request_preview(&self, n: &NewRequest) -> R<LetterPreview> { no() }
    fn request_new(&mut self, n: &NewRequest) -> R<RequestsShape> { no() }
    fn request_list(&self, due: bool, state: Option<&str>) -> R<RequestsShape> { no() }
    fn request_show(&self, id: &str) -> R<RequestShape> { no() }
    fn request_mark(&mut self, id: &str, state: &str, on: Option<&str>, note: Option<&str>, attach: Option<&std::path::Path>) -> R<RequestShape> { no() }
    fn request_calendar(&self, out: &std::path::Path) -> R<ChangedShape> { no() }
}
impl Stub for Sayso {}
