//! Why a message makes no claim, and what isn't proved about one that does. Stable texts: faces translate them.

/// The owner of the mailbox wrote it.
pub(super) const OWN: &str = "you wrote it yourself";
/// Never sent.
pub(super) const DRAFT: &str = "a draft that was never sent";
/// Google keeps chats as messages.
pub(super) const CHAT: &str = "a chat, not a mail";
/// Thunderbird leaves deleted messages in its files.
pub(super) const DELETED: &str = "deleted in the mail program and only waiting to be removed";
/// A list or group.
pub(super) const LIST: &str = "a mailing list or group, where members write";
/// A server says that a mail didn't arrive.
pub(super) const BOUNCE: &str = "a notice that a mail could not be delivered";
/// A person.
pub(super) const PRIVATE: &str = "private mail";
/// The provider's check failed.
pub(super) const FORGED: &str = "forged: the mail provider's check of the sender failed";
/// Name and domain contradict each other.
pub(super) const BORROWED: &str = "forged: a known brand's name with somebody else's address";
/// In the spam folder and unchecked.
pub(super) const SPAM: &str = "in the spam folder, and nobody checked the sender";
/// No sender that can be named.
pub(super) const NOBODY: &str = "it doesn't say who wrote it";
/// A file in a folder of mail that is no mail.
pub(super) const NO_MAIL: &str = "not a mail";

/// No verdict on record.
pub(super) const UNCHECKED: &str = "nobody checked the sender";
/// Only the carrying service was checked.
pub(super) const ONLY_CARRIER: &str = "only the sender service was checked, not the brand";
/// A forwarding service rewrote the sender.
pub(super) const FORWARDED: &str = "a forwarding service rewrote the sender";
/// In the spam folder although checked.
pub(super) const FROM_SPAM: &str = "it was in the spam folder";
/// No header names the address.
pub(super) const NO_ADDRESS: &str = "the mail doesn't say to which address it came";
