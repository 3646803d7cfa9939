//! A letter or an answer that a company sent, kept by its digest. Nothing is read out of it: what it says is entered by
//! hand, and points here.

use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::SourceKind;

/// Takes a document as it is. It is never recognised by itself: the person says that a file is one.
pub struct DocumentReader;

impl Reader for DocumentReader {
    fn kind(&self) -> SourceKind {
        SourceKind::Document
    }

    fn version(&self) -> u32 {
        1
    }

    fn recognise(&self, _: &mut Tree) -> Option<Recognition> {
        None
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        sink.about(None, None)?;
        for member in tree.members() {
            control.check()?;
            control.advance(member.stored);
        }
        sink.skipped(
            "A document: kept by its digest, not read. Say by hand what it tells.",
            tree.members().len() as u64,
        );
        Ok(())
    }
}
