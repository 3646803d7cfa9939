//! The record key and what wraps it: keychain, passphrase, recovery code.
