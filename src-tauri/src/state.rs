//! What the window keeps between two acts: the façade, the running import, the files it wrote.

use sayso::Sayso;
use sayso::shapes::Problem;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What the window keeps between two acts.
pub struct Desk {
    /// The façade on the record that is shown.
    sayso: Arc<Mutex<Sayso>>,
    /// The façade on the person's own record while the sample life is shown.
    own: Mutex<Option<Sayso>>,
    /// The running import.
    pub import: Arc<Job>,
    /// The running export.
    pub export: Arc<Job>,
    /// The files that were written, the only ones that may be opened from the window.
    written: Mutex<BTreeSet<PathBuf>>,
    /// What "Open with Sayso" named, until the interface fetches it.
    pub offered: Mutex<Vec<String>>,
}

/// Work that takes long, one at a time of its kind, and can be asked to stop.
#[derive(Default)]
pub struct Job {
    running: AtomicBool,
    cancelled: AtomicBool,
}

impl Job {
    /// Starts, unless one is running.
    pub fn start(&self) -> bool {
        self.cancelled.store(false, Ordering::SeqCst);
        !self.running.swap(true, Ordering::SeqCst)
    }

    /// Ends.
    pub fn end(&self) {
        self.running.store(false, Ordering::SeqCst);
    }

    /// Asks it to stop.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    /// Whether it was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::SeqCst)
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        self.running.load(Ordering::SeqCst)
    }
}

impl Desk {
    /// A desk with this record on it.
    pub fn new(sayso: Sayso, offered: Vec<String>) -> Self {
        Self {
            sayso: Arc::new(Mutex::new(sayso)),
            own: Mutex::new(None),
            import: Arc::default(),
            export: Arc::default(),
            written: Mutex::default(),
            offered: Mutex::new(offered),
        }
    }

    /// Does one act on the façade, off the window's own thread.
    pub async fn ask<T, F>(&self, act: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut Sayso) -> Result<T, Problem> + Send + 'static,
    {
        let sayso = Arc::clone(&self.sayso);
        off_thread(move || {
            let mut sayso = held(&sayso);
            sayso.look_at_clock();
            act(&mut sayso)
        })
        .await
    }

    /// A second handle on the same record, for work that takes long.
    pub async fn another(&self) -> Result<Sayso, Problem> {
        self.ask(|sayso| sayso.another()).await
    }

    /// Shows another record (the sample life) and keeps the person's own aside.
    pub fn show_sample(&self, sample: Sayso) {
        let own = std::mem::replace(&mut *held(&self.sayso), sample);
        held(&self.own).get_or_insert(own);
    }

    /// Shows the person's own record again; `false` if it is shown already.
    pub fn show_own(&self) -> bool {
        let Some(own) = held(&self.own).take() else { return false };
        *held(&self.sayso) = own;
        true
    }

    /// Whether the sample life is shown beside an own record.
    pub fn shows_sample(&self) -> bool {
        held(&self.own).is_some()
    }

    /// Remembers files that were just written.
    pub fn wrote(&self, files: &[String]) {
        held(&self.written).extend(files.iter().map(PathBuf::from));
    }

    /// The file, if the window wrote it.
    pub fn own_file(&self, path: &str) -> Result<PathBuf, Problem> {
        let path = PathBuf::from(path);
        if held(&self.written).contains(&path) {
            return Ok(path);
        }
        Err(Problem::new("Only files that Sayso has just written can be opened from here.")
            .to(path.display().to_string())
            .next("Open it in your file manager."))
    }
}

/// Runs blocking work off the window's thread.
pub async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    tauri::async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(Problem::new("Something went wrong inside Sayso. Nothing was changed.").code("bug")))
}

/// The value behind a lock; a panic elsewhere doesn't make the window useless, since each act leaves the record whole.
pub fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
