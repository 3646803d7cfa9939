//! The archive that X hands out, in every generation from 2018 on.

use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::SourceKind;

/// Reads the archive that X hands out.
pub struct XReader;

impl Reader for XReader {
    fn kind(&self) -> SourceKind {
        SourceKind::XArchive
    }

    fn version(&self) -> u32 {
        1
    }

    fn recognise(&self, _tree: &mut Tree) -> Option<Recognition> {
        None
    }

    fn read(&self, _tree: &mut Tree, _sink: &mut dyn Sink, _control: &Control) -> Result<(), Stopped> {
        Ok(())
    }
}
