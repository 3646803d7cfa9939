//! What Gmail's labels, Thunderbird's marks and folder names say about a message.

use super::data;
use super::headers::Headers;
use model::fold;

/// What is known about where a message was kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Roles {
    /// Among the sent ones.
    pub sent: bool,
    /// A draft.
    pub draft: bool,
    /// Among the unwanted.
    pub spam: bool,
    /// A chat.
    pub chat: bool,
    /// Gmail takes it for an advertisement.
    pub promotions: bool,
    /// Deleted in Thunderbird.
    pub deleted: bool,
}

impl Roles {
    /// What a folder's or file's name says (`.Sent`, `Gesendet`, `Spam.mbox`).
    pub fn of_member(name: &str) -> Self {
        let mut roles = Self::default();
        for part in name.split(['/', '\\']) {
            let part = part.trim_start_matches('.');
            let part = part.strip_suffix(".mbox").or_else(|| part.strip_suffix(".sbd")).unwrap_or(part);
            roles.add(part);
            // Maildir++ writes sub-folders as `.Parent.Child`.
            if let Some((_, child)) = part.rsplit_once('.') {
                roles.add(child);
            }
        }
        // `1.host:2,DS` (Windows: `;2,`): the letters behind a file of a Maildir.
        let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
        if let Some((_, flags)) = file.rsplit_once("2,").filter(|(before, _)| before.ends_with([':', ';', '!'])) {
            roles.draft |= flags.contains('D');
            roles.deleted |= flags.contains('T');
        }
        roles
    }

    /// These roles, and what the message's own headers say.
    pub fn with(mut self, headers: &Headers<'_>) -> Self {
        if let Some(value) = headers.decoded("X-Gmail-Labels") {
            for label in split(&value) {
                self.add(&label);
            }
        }
        let status = headers.text("X-Mozilla-Status").and_then(|s| u32::from_str_radix(s.trim(), 16).ok());
        self.deleted |= status.is_some_and(|status| status & 0x0008 != 0);
        self.draft |= headers.has("X-Mozilla-Draft-Info") && !headers.has("Received");
        self
    }

    fn add(&mut self, label: &str) {
        let (label, known) = (fold(label), data::labels());
        self.sent |= known.sent.contains(&label);
        self.draft |= known.draft.contains(&label);
        self.spam |= known.spam.contains(&label);
        self.chat |= known.chat.contains(&label);
        self.promotions |= known.promotions.contains(&label);
    }
}

/// Labels are separated by commas; one that contains a comma stands in quotes.
fn split(value: &str) -> Vec<String> {
    let mut labels = Vec::new();
    let mut label = String::new();
    let mut quoted = false;
    for c in value.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => labels.push(std::mem::take(&mut label)),
            c => label.push(c),
        }
    }
    labels.push(label);
    labels.into_iter().map(|label| label.trim().to_owned()).filter(|label| !label.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_joined_decoded_and_split() {
        let headers = Headers::of(
            b"X-Gmail-Labels: =?UTF-8?Q?Messages_archiv=C3=A9s,Ouvert,Cat=C3=A9gorie=C2=A0:_E-mails_?=\r\n =?UTF-8?Q?personnels,,\"Culture,_associations\"?=\r\n",
        );
        assert_eq!(
            split(&headers.decoded("X-Gmail-Labels").unwrap()),
            ["Messages archivés", "Ouvert", "Catégorie\u{a0}: E-mails personnels", "Culture, associations"]
        );
    }

    #[test]
    fn roles_in_several_languages() {
        let of = |labels: &str| Roles::default().with(&Headers::of(format!("X-Gmail-Labels: {labels}\n").as_bytes()));
        assert!(of("Inbox,Category Promotions").promotions);
        assert!(of("Posteingang,Kategorie: Werbung").promotions);
        assert!(of("Gesendet").sent && of("Chat").chat && of("Spam,Unread").spam);
        assert_eq!(of("Work,Sentimental"), Roles::default());
        assert!(Roles::of_member("Maildir/.Archiv.Gesendet/cur/1:2,S").sent);
        assert!(Roles::of_member("Takeout/Mail/Spam.mbox").spam);
        assert!(Roles::of_member("Maildir/cur/1.host:2,DS").draft);
        assert!(Roles::of_member("Maildir/cur/1.host;2,ST").deleted);
        assert_eq!(Roles::of_member("Maildir/cur/1.host:2,S"), Roles::default());
        assert_eq!(Roles::of_member("Takeout/Mail/All mail Including Spam and Trash.mbox"), Roles::default());
    }

    #[test]
    fn thunderbird_keeps_what_was_deleted() {
        let of = |status: &str| {
            Roles::default().with(&Headers::of(format!("X-Mozilla-Status: {status}\n").as_bytes())).deleted
        };
        assert!(of("0009") && !of("0001") && !of("junk"));
    }
}
