//! A desktop of the test's own: a display, a session bus, a WebDriver, and the real window on it.

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use sayso_tests::{Home, has, program};
use serde_json::{Value, json};
use std::io::Read as _;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long to wait for anything on a slow and busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// A display and a session bus with a WebDriver on them; ended with the test.
pub struct Desktop {
    display: Child,
    name: String,
    driver: Child,
    port: u16,
}

/// Whether this machine has what a desktop needs; says what is missing.
pub fn possible() -> bool {
    ["Xvfb", "dbus-run-session", "WebKitWebDriver"].iter().all(|name| has(name))
}

impl Desktop {
    /// Starts one. The programs on it see this home and nothing of the machine's user.
    pub fn start(home: &Home, environment: &[(&str, &str)]) -> Self {
        let (mut reader, writer) = std::io::pipe().unwrap();
        let display = Command::new("sh")
            .args(["-c", "exec Xvfb -displayfd 1 -screen 0 1280x960x24 -nolisten tcp"])
            .stdin(Stdio::null())
            .stdout(writer)
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        let mut number = Vec::new();
        let mut byte = [0];
        while reader.read(&mut byte).unwrap() == 1 && byte[0] != b'\n' {
            number.push(byte[0]);
        }
        let name = format!(":{}", String::from_utf8_lossy(&number));
        let port = free_port();
        let user = home.path("user");
        std::fs::create_dir_all(&user).unwrap();
        let driver = Command::new("dbus-run-session")
            .args(["--", "WebKitWebDriver", &format!("--port={port}")])
            .env("DISPLAY", &name)
            .env_remove("WAYLAND_DISPLAY")
            .env("HOME", &user)
            .env("XDG_DATA_HOME", user.join("data"))
            .env("XDG_CONFIG_HOME", user.join("config"))
            .env("XDG_CACHE_HOME", user.join("cache"))
            .env("LANG", "C.UTF-8")
            .env("SAYSO_HOME", home.path("record"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        let desktop = Self { display, name, driver, port };
        let begin = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begin.elapsed() < PATIENCE, "WebKitWebDriver does not answer");
            std::thread::sleep(Duration::from_millis(50));
        }
        desktop
    }

    /// The display's name, for other programs on it.
    pub fn display(&self) -> &str {
        &self.name
    }

    /// Opens the window with these arguments.
    pub async fn open(&self, arguments: &[String]) -> Window {
        let options = json!({ "binary": program("sayso-desktop"), "args": arguments });
        let mut capabilities = Capabilities::new();
        capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .expect("the window opens");
        Window { client }
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for child in [&mut self.driver, &mut self.display] {
            // The whole group: the bus, the driver and the window with its helpers.
            let _ = Command::new("kill").args(["-TERM", "--", &format!("-{}", child.id())]).status();
            let _ = child.wait();
        }
    }
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// The real window, as a person uses it.
pub struct Window {
    pub client: Client,
}

impl Window {
    /// Waits for what a person would look for.
    pub async fn wait(&self, css: &str) -> fantoccini::elements::Element {
        match self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(why) => panic!("{css} never came ({why}); the page says: {}", self.text().await),
        }
    }

    /// Waits until the page has these words.
    pub async fn wait_for_words(&self, words: &str) {
        let begin = Instant::now();
        while !self.text().await.contains(words) {
            assert!(begin.elapsed() < PATIENCE, "{words:?} never came; the page says: {}", self.text().await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// All words of the page.
    pub async fn text(&self) -> String {
        let text = self.client.execute("return document.body.innerText", vec![]).await;
        text.ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Presses the button or link that has these words.
    pub async fn press(&self, words: &str) {
        let path = format!("//*[self::button or self::a][normalize-space()={words:?}]");
        match self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await {
            Ok(element) => element.click().await.unwrap(),
            Err(why) => panic!("no {words:?} to press ({why}); the page says: {}", self.text().await),
        }
    }

    /// Presses the first button of the page that begins with these words.
    pub async fn press_that_begins(&self, words: &str) {
        let path = format!("//main//button[starts-with(normalize-space(), {words:?})]");
        self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await.unwrap().click().await.unwrap();
    }

    /// Types into the field that has this label, over what stands there.
    pub async fn type_into(&self, label: &str, text: &str) {
        let path = format!("//label[normalize-space()={label:?}]");
        let label = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await.unwrap();
        let id = label.attr("for").await.unwrap().unwrap();
        let field = self.client.find(Locator::Id(&id)).await.unwrap();
        field.clear().await.unwrap();
        // A line break is the Enter key, as WebDriver names it.
        field.send_keys(&text.replace('\n', "\u{e007}")).await.unwrap();
    }

    /// Chooses an option of the select that has this label.
    pub async fn choose(&self, label: &str, value: &str) {
        let path = format!("//label[normalize-space()={label:?}]");
        let label = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await.unwrap();
        let id = label.attr("for").await.unwrap().unwrap();
        self.client.find(Locator::Id(&id)).await.unwrap().select_by_value(value).await.unwrap();
    }

    /// Goes to an address inside the window.
    pub async fn go(&self, address: &str) {
        self.client.execute("location.hash = arguments[0]", vec![json!(address)]).await.unwrap();
    }

    /// Keeps a picture among the test's output.
    pub async fn picture(&self, name: &str) {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("output");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("window-{name}.png")), self.client.screenshot().await.unwrap()).unwrap();
    }

    /// Dresses the window light or dark, whatever the desktop says. Every fading is brought to its end at once: axe and
    /// the picture would see a colour half-way between two. A window that paints seldom is waited for, but not for ever.
    pub async fn theme(&self, theme: &str) {
        let dress = "const [theme, done] = arguments;
            document.documentElement.dataset.theme = theme;
            void getComputedStyle(document.body).color;
            for (const fading of document.getAnimations()) fading.finish();
            setTimeout(() => done(null), 2000);
            requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";
        self.client.execute_async(dress, vec![json!(theme)]).await.unwrap();
    }

    /// What axe finds wrong on the page as it is, contrast included; nothing if axe is not installed.
    pub async fn faults(&self) -> Vec<String> {
        let axe = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let Ok(source) = std::fs::read_to_string(&axe) else {
            eprintln!("skipped: axe-core is not installed (npm ci in ui/)");
            return Vec::new();
        };
        self.client.execute(&format!("if (!window.axe) {{ {source} }}"), vec![]).await.unwrap();
        let run = "const done = arguments[0];
            axe.run(document).then(
                (result) => done(result.violations.map((one) =>
                    `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)),
                (why) => done(['axe failed: ' + why]));";
        let found = self.client.execute_async(run, vec![]).await.unwrap();
        match found {
            Value::Array(list) => list.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect(),
            other => vec![other.to_string()],
        }
    }
}
