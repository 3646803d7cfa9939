//! Memory that held secrets: overwritten before it is given back.
//!
//! Lists of logins are read through buffers that do so. What the system, a decompressor or the disk cache kept of the
//! file is out of reach.

use zeroize::Zeroize as _;

/// Grows a buffer to this length; with `wiping` nothing of it stays behind where it was.
pub(crate) fn grow(buffer: &mut Vec<u8>, length: usize, wiping: bool) {
    if wiping && length > buffer.capacity() {
        let mut larger = Vec::with_capacity(length.max(buffer.capacity() * 2));
        larger.extend_from_slice(buffer);
        buffer.zeroize();
        *buffer = larger;
    }
    buffer.resize(length, 0);
}

#[cfg(test)]
mod tests {
    use super::grow;

    #[test]
    fn a_buffer_keeps_what_it_held_when_it_grows() {
        for wiping in [false, true] {
            let mut buffer = b"secret".to_vec();
            grow(&mut buffer, 4_000, wiping);
            assert!(buffer.len() == 4_000 && buffer.starts_with(b"secret\0"));
        }
    }
}
