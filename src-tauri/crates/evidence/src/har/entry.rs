//! One request of a recording with its answer, taken apart once. Browsers leave out what the standard requires.

use crate::kit::{Node, Piece, host, times};
use model::{Excerpt, Locator, Moment};
use std::borrow::Cow;

/// A name and a value, and where the value stands.
#[derive(Clone)]
pub(super) struct Pair<'a> {
    /// The name.
    pub name: Cow<'a, str>,
    /// The value.
    pub value: Cow<'a, str>,
    /// What holds the value.
    pub node: Node<'a>,
}

/// One request with its answer.
pub(super) struct Entry<'a> {
    piece: Piece<'a>,
    /// Its address.
    pub url: Option<Node<'a>>,
    /// The host it went to, if that is a public one.
    pub host: Option<String>,
    /// When it was sent.
    pub at: Option<Moment>,
    /// The page that it belongs to.
    pub page: Cow<'a, str>,
    /// What was asked for: a script, an image.
    pub what: Option<Cow<'a, str>>,
    /// Its headers.
    pub headers: Vec<Pair<'a>>,
    /// The parameters of its address.
    pub query: Vec<Pair<'a>>,
    /// What was sent with it: parameters of a form, or a text.
    pub form: Vec<Pair<'a>>,
    /// The same as a text.
    pub body: Option<Node<'a>>,
    /// The answer's headers.
    pub answer_headers: Vec<Pair<'a>>,
    /// The answer's cookies, each as an object.
    pub set: Vec<Node<'a>>,
    /// Whether cookies were sent along.
    pub sent_cookies: bool,
}

impl<'a> Entry<'a> {
    pub(super) fn of(piece: &Piece<'a>) -> Self {
        let mut entry = Self {
            piece: *piece,
            url: None,
            host: None,
            at: None,
            page: Cow::Borrowed(""),
            what: None,
            headers: Vec::new(),
            query: Vec::new(),
            form: Vec::new(),
            body: None,
            answer_headers: Vec::new(),
            set: Vec::new(),
            sent_cookies: false,
        };
        let mut kind = None;
        for (key, node) in piece.node.members() {
            match &*key {
                "pageref" => entry.page = node.text().unwrap_or_default(),
                "startedDateTime" => entry.at = node.text().and_then(|text| times::read(&text)),
                "_resourceType" => entry.what = node.some_text(),
                "request" => entry.request(node),
                "response" => kind = entry.response(node),
                _ => {}
            }
        }
        entry.what = entry.what.or(kind);
        entry
    }

    fn request(&mut self, request: Node<'a>) {
        for (key, node) in request.members() {
            match &*key {
                "url" => {
                    self.url = Some(node);
                    self.host = node.text().and_then(|url| host(&url));
                }
                "headers" => self.headers = pairs(node),
                "queryString" => self.query = pairs(node),
                "cookies" => self.sent_cookies = !node.items().is_empty(),
                "postData" => {
                    self.form = node.get("params").map(pairs).unwrap_or_default();
                    self.body = node.get("text").filter(|text| text.some_text().is_some());
                }
                _ => {}
            }
        }
    }

    fn response(&mut self, response: Node<'a>) -> Option<Cow<'a, str>> {
        let mut kind = None;
        for (key, node) in response.members() {
            match &*key {
                "headers" => self.answer_headers = pairs(node),
                "cookies" => self.set = node.items(),
                "content" => kind = node.get("mimeType").and_then(Node::some_text),
                _ => {}
            }
        }
        kind
    }

    /// The values of a header of the request. The same name may come several times, in any case.
    pub(super) fn header<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Pair<'a>> + use<'e, 'a> {
        self.headers.iter().filter(move |pair| pair.name.eq_ignore_ascii_case(name))
    }

    /// Whether any cookie was sent or set.
    pub(super) fn has_cookies(&self) -> bool {
        let cookie = |p: &Pair<'_>| p.name.eq_ignore_ascii_case("cookie") || p.name.eq_ignore_ascii_case("set-cookie");
        self.sent_cookies
            || !self.set.is_empty()
            || self.headers.iter().any(cookie)
            || self.answer_headers.iter().any(cookie)
    }

    /// This value as evidence.
    pub(super) fn whole(&self, node: Node<'_>, base: &Locator, what: &str) -> Excerpt {
        self.piece.excerpt(base, node, &format!(", {what}"))
    }

    /// These bytes inside a value as evidence, and nothing around them; `None` if the value is written in another way.
    pub(super) fn part(&self, node: Node<'_>, text: &str, base: &Locator, what: &str) -> Option<Excerpt> {
        let at = memchr::memmem::find(node.raw().as_bytes(), text.as_bytes()).filter(|_| !text.is_empty())?;
        let start = self.piece.start() + (node.offset(self.piece.bytes()) + at) as u64;
        let pointer = format!("{}, {what}", self.piece.pointer);
        let locator = base.record(start, text.len() as u64, pointer);
        Some(Excerpt { locator, bytes: text.as_bytes().to_vec() })
    }

    /// Lists the entry as one that is no request.
    pub(super) fn piece(&self) -> &Piece<'a> {
        &self.piece
    }
}

/// A list of objects with `name` and `value`.
fn pairs(list: Node<'_>) -> Vec<Pair<'_>> {
    /// No honest request has more.
    const MOST: usize = 5_000;
    let mut out = Vec::new();
    for item in list.items().into_iter().take(MOST) {
        let (mut name, mut value) = (None, None);
        for (key, node) in item.members() {
            match &*key {
                "name" => name = node.text(),
                "value" => value = Some(node),
                _ => {}
            }
        }
        if let (Some(name), Some(node)) = (name, value) {
            out.push(Pair { name, value: node.scalar().unwrap_or_default(), node });
        }
    }
    out
}
