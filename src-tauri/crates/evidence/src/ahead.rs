//! Reading ahead: decompression on its own thread, parsing on ours.

use crossbeam_channel::{Receiver, Sender, bounded};
use std::io::{self, Read};

const BUFFERS: usize = 4;
const SIZE: usize = 256 << 10;

/// Runs `work` over a reader that is filled by another thread.
pub(crate) fn ahead<T>(reader: Box<dyn Read + Send + '_>, work: impl FnOnce(&mut dyn Read) -> T) -> T {
    std::thread::scope(|scope| {
        let (full_in, full) = bounded(BUFFERS);
        let (empty_in, empty) = bounded(BUFFERS);
        for _ in 0..BUFFERS {
            let _ = empty_in.send(vec![0; SIZE]);
        }
        scope.spawn(move || fill(reader, &empty, &full_in));
        // Dropping the reader at the end of `work` closes the channels, and the other thread ends.
        let mut ready = Ready { full, empty: empty_in, now: Vec::new(), pos: 0 };
        work(&mut ready)
    })
}

fn fill(mut reader: Box<dyn Read + Send + '_>, empty: &Receiver<Vec<u8>>, full: &Sender<io::Result<Vec<u8>>>) {
    while let Ok(mut buffer) = empty.recv() {
        buffer.resize(SIZE, 0);
        let mut len = 0;
        let mut failed = None;
        while let Some(rest) = buffer.get_mut(len..).filter(|rest| !rest.is_empty()) {
            match reader.read(rest) {
                Ok(0) => break,
                Ok(n) => len += n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    failed = Some(error);
                    break;
                }
            }
        }
        buffer.truncate(len);
        let ended = len < SIZE;
        if full.send(Ok(buffer)).is_err() {
            return;
        }
        if let Some(error) = failed {
            let _ = full.send(Err(error));
            return;
        }
        if ended {
            return;
        }
    }
}

struct Ready {
    full: Receiver<io::Result<Vec<u8>>>,
    empty: Sender<Vec<u8>>,
    now: Vec<u8>,
    pos: usize,
}

impl Read for Ready {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.pos == self.now.len() {
            let Ok(next) = self.full.recv() else { return Ok(0) };
            let spent = std::mem::replace(&mut self.now, next?);
            self.pos = 0;
            if spent.capacity() > 0 {
                // The other thread may have ended already; then nobody needs the buffer.
                let _ = self.empty.try_send(spent);
            }
        }
        let rest = self.now.get(self.pos..).unwrap_or_default();
        let n = rest.len().min(into.len());
        into[..n].copy_from_slice(&rest[..n]);
        self.pos += n;
        Ok(n)
    }
}
