//! The scanner must come to an end, and every record must be the bytes at its place.
#![no_main]

use evidence::scan::Scanner;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let paths: &[&[&str]] = &[&["ad", "adsUserData", "*", "impressions"], &["a"], &["a", "b"]];
    let mut scanner = Scanner::with_window(bytes, paths, 16, 4096);
    loop {
        match scanner.pull() {
            Ok(Some(record)) => {
                let start = record.start as usize;
                assert_eq!(&bytes[start..start + record.bytes.len()], record.bytes);
            }
            Ok(None) => break,
            Err(_) => {}
        }
    }
});
