//! The sample life, to look around in before there is a record of one's own.

use super::{Options, Unlock};
use crate::Sayso;
use crate::problems::unreachable;
use crate::shapes::Problem;
use std::path::PathBuf;
use std::sync::Arc;
use vault::Key;

/// The folder of a sample record. It is removed with the last connection.
#[derive(Debug)]
pub(crate) struct SampleFolder(PathBuf);

impl Drop for SampleFolder {
    fn drop(&mut self) {
        // A folder that stays behind holds an encrypted record of invented people.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Sayso {
    /// Starts on the sample life, in a record of its own in the temporary folder, at its own date. The person's own
    /// record and the keychain are not touched.
    ///
    /// # Errors
    /// When the sample can't be written or read.
    pub fn sample(options: Options) -> Result<Self, Problem> {
        let secret = Key::random()?;
        let name = hex::encode(&secret.bytes()[..6]);
        let folder = std::env::temp_dir().join(format!("sayso-sample-{name}"));
        vault::private_folder(&folder)?;
        let sample = Arc::new(SampleFolder(folder.clone()));
        let life = samples::life::write(&folder.join("exports")).map_err(|e| unreachable(&folder, &e))?;
        // Nobody needs to open it again: its passphrase is as random as its key, and forgotten.
        let passphrase = zeroize::Zeroizing::new(hex::encode(Key::random()?.bytes().as_slice()));
        let mut sayso = Self::start(Options {
            home: Some(folder.join("record")),
            unlock: Unlock::Passphrase(passphrase),
            as_of: Some(life.as_of),
            ..options
        })?;
        sayso.sample = Some(sample);
        sayso.live(&life)?;
        Ok(sayso)
    }
}
