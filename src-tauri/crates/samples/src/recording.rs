//! What a browser records of its requests (HTTP Archive), and files of cookies as programs write them.
//!
//! ```
//! use samples::recording::{Call, Recording};
//! let har = Recording::of("https://www.shop.example/").call(Call::to("https://ads.example/pixel").setting("uid", None));
//! assert!(har.to_string().contains("\"entries\""));
//! ```

use serde_json::{Value, json};
use std::fmt;

/// A request and its answer.
#[derive(Clone, Debug)]
pub struct Call {
    url: String,
    second: u32,
    headers: Vec<(String, String)>,
    query: Option<Vec<(String, String)>>,
    post: Option<Value>,
    set: Vec<Value>,
    answer_headers: Vec<(String, String)>,
}

impl Call {
    /// A request to this address, ten seconds after the page.
    pub fn to(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            second: 10,
            headers: Vec::new(),
            query: None,
            post: None,
            set: Vec::new(),
            answer_headers: Vec::new(),
        }
    }

    /// So many seconds after the page began.
    #[must_use]
    pub fn at(mut self, second: u32) -> Self {
        self.second = second;
        self
    }

    /// With a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With a parameter in the address, listed as browsers list them.
    #[must_use]
    pub fn query(mut self, name: &str, value: &str) -> Self {
        let joint = if self.url.contains('?') { '&' } else { '?' };
        self.url = format!("{}{joint}{name}={value}", self.url);
        self.query.get_or_insert_default().push((name.to_owned(), value.to_owned()));
        self
    }

    /// With a text that is sent along.
    #[must_use]
    pub fn sending(mut self, kind: &str, text: &str) -> Self {
        self.post = Some(json!({"mimeType": kind, "text": text}));
        self
    }

    /// The answer sets this cookie, kept until then.
    #[must_use]
    pub fn setting(mut self, name: &str, until: Option<&str>) -> Self {
        self.set.push(json!({"name": name, "value": "SECRETVALUE", "expires": until}));
        self
    }

    /// The answer has this header.
    #[must_use]
    pub fn answered(mut self, name: &str, value: &str) -> Self {
        self.answer_headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn entry(self) -> Value {
        let list = |pairs: &[(String, String)]| -> Vec<Value> {
            pairs.iter().map(|(name, value)| json!({"name": name, "value": value})).collect()
        };
        let mut request = json!({
            "method": if self.post.is_some() { "POST" } else { "GET" },
            "url": self.url,
            "httpVersion": "HTTP/2",
            "headers": list(&self.headers),
            "cookies": [],
        });
        if let Some(query) = &self.query {
            request["queryString"] = list(query).into();
        }
        if let Some(post) = &self.post {
            request["postData"] = post.clone();
        }
        json!({
            "pageref": "page_1",
            "startedDateTime": format!("2026-05-03T10:00:{:02}.000Z", self.second),
            "_resourceType": "script",
            "request": request,
            "response": {
                "status": 200,
                "headers": list(&self.answer_headers),
                "cookies": self.set,
                "content": {"mimeType": "text/javascript", "size": 0},
            },
        })
    }
}

/// What a browser recorded while one page was open.
#[derive(Clone, Debug)]
pub struct Recording {
    entries: Vec<Value>,
}

impl Recording {
    /// A recording that begins with the page itself.
    pub fn of(page: &str) -> Self {
        Self { entries: vec![Call::to(page).at(0).setting("own", None).entry()] }
    }

    /// A request of the page.
    #[must_use]
    pub fn call(mut self, call: Call) -> Self {
        self.entries.push(call.entry());
        self
    }

    /// Without any cookie, as Chrome saves it unless asked.
    #[must_use]
    pub fn sanitised(mut self) -> Self {
        for entry in &mut self.entries {
            entry["response"]["cookies"] = json!([]);
        }
        self
    }
}

impl fmt::Display for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let page =
            json!({"id": "page_1", "startedDateTime": "2026-05-03T10:00:00.000Z", "title": "Shop", "pageTimings": {}});
        let creator = json!({"name": "WebInspector", "version": "537.36"});
        let har = json!({"log": {"version": "1.2", "creator": creator, "pages": [page], "entries": self.entries}});
        write!(f, "{har:#}")
    }
}

/// A file of cookies in Netscape's form: host, name, value, whether scripts may not see it.
pub fn cookies_txt(cookies: &[(&str, &str, &str, bool)]) -> String {
    let line = |(host, name, value, hidden): &(&str, &str, &str, bool)| {
        let mark = if *hidden { "#HttpOnly_" } else { "" };
        let all = if host.starts_with('.') { "TRUE" } else { "FALSE" };
        format!("{mark}{host}\t{all}\t/\tTRUE\t1900000000\t{name}\t{value}\n")
    };
    let lines: Vec<String> = cookies.iter().map(line).collect();
    format!("# Netscape HTTP Cookie File\n# This is a generated file! Do not edit.\n\n{}", lines.concat())
}
