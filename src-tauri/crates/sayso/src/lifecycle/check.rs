//! Checking the record whole.

use crate::Sayso;
use crate::shapes::{CheckShape, Problem};
use model::{ClaimKind, Sha256};
use words::Args;

impl Sayso {
    /// Checks every page's seal, the structure, and each kept record of evidence against its digest.
    ///
    /// # Errors
    /// When the record can't be read at all.
    pub fn check(&self) -> Result<CheckShape, Problem> {
        let Some(record) = self.reading() else {
            return Ok(CheckShape { ok: true, problems: Vec::new(), checked: 0 });
        };
        let mut problems = record.check()?;
        let (mut checked, mut wrong) = (0, 0);
        if problems.is_empty() {
            for kind in ClaimKind::ALL {
                record.each_claim(*kind, &mut |_, observations| {
                    for observation in observations {
                        let copy = record.kept_copy(&observation.id)?;
                        if let (Some(bytes), Some(digest)) = (copy, observation.locator.digest) {
                            checked += 1;
                            wrong += u64::from(Sha256::of(&bytes) != digest);
                        }
                    }
                    Ok(())
                })?;
            }
        }
        if wrong > 0 {
            problems.push(self.words().say("lock-check-evidence", &Args::new().number("count", wrong)));
        }
        if !problems.is_empty() {
            problems.push(self.words().plain("lock-check-restore"));
        }
        Ok(CheckShape { ok: problems.is_empty(), problems, checked })
    }
}
