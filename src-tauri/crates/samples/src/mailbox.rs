//! Mailboxes and single messages in every variant.
