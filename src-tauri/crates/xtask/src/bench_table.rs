//! The whole-process table: each source into the encrypted record, beside what people use instead, in the same run.
//!
//! A rival that is missing is said to be missing. Times are minimum and median of alternating runs.

use crate::sample::make;
use crate::step::{Done, root};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const RUNS: usize = 3;

/// One program at one input.
struct Rival {
    name: &'static str,
    script: &'static str,
}

/// One kind of input, with the programs that people use on it instead.
struct Work {
    kind: &'static str,
    file: &'static str,
    records: u64,
    rivals: &'static [Rival],
}

/// Parses the largest member of a zip.
const PARSE_JSON: &str = "import sys,zipfile,json\nz=zipfile.ZipFile(sys.argv[1])\nprint(len(json.loads(z.read(max(z.infolist(),key=lambda m:m.file_size)))))";
/// Counts the rows of the largest member of a zip.
const COUNT_CSV: &str = "import sys,zipfile,csv,io\nz=zipfile.ZipFile(sys.argv[1])\nm=max(z.infolist(),key=lambda m:m.file_size)\nprint(sum(1 for _ in csv.reader(io.TextIOWrapper(z.open(m),'utf-8-sig'))))";

const fn json(kind: &'static str, file: &'static str, records: u64) -> Work {
    Work { kind, file, records, rivals: &[Rival { name: "Python json, parse", script: PARSE_JSON }] }
}

const fn csv(kind: &'static str, file: &'static str, records: u64) -> Work {
    Work { kind, file, records, rivals: &[Rival { name: "Python csv, count", script: COUNT_CSV }] }
}

const WORKS: &[Work] = &[
    Work {
        kind: "x",
        file: "x.zip",
        records: 20_000,
        rivals: &[
            Rival {
                name: "Python json, count",
                script: "import sys,zipfile,json\nz=zipfile.ZipFile(sys.argv[1])\nn=[m for m in z.namelist() if m.endswith('ad-impressions.js')][0]\nd=z.read(n)\nj=json.loads(d[d.index(b'=')+1:])\nprint(sum(len(a['ad']['adsUserData']['adImpressions']['impressions']) for a in j))",
            },
            Rival {
                name: "Python orjson, count",
                script: "import sys,zipfile,orjson\nz=zipfile.ZipFile(sys.argv[1])\nn=[m for m in z.namelist() if m.endswith('ad-impressions.js')][0]\nd=z.read(n)\nj=orjson.loads(d[d.index(b'=')+1:])\nprint(sum(len(a['ad']['adsUserData']['adImpressions']['impressions']) for a in j))",
            },
        ],
    },
    Work {
        kind: "google",
        file: "google.zip",
        records: 50_000,
        rivals: &[
            Rival {
                name: "google-takeout-to-sqlite, into SQLite",
                script: "import sys,os,tempfile\nfrom google_takeout_to_sqlite.cli import cli\nwith tempfile.TemporaryDirectory() as d: cli(['my-activity',os.path.join(d,'o.db'),sys.argv[1]],standalone_mode=False)",
            },
            Rival {
                name: "google_takeout_parser, to its objects",
                script: "import sys,zipfile,tempfile,pathlib\nfrom google_takeout_parser.parse_json import _parse_json_activity\nwith tempfile.TemporaryDirectory() as d:\n  zipfile.ZipFile(sys.argv[1]).extractall(d)\n  print(sum(1 for p in pathlib.Path(d).rglob('*.json') for x in _parse_json_activity(p)))",
            },
            Rival { name: "Python json, parse", script: PARSE_JSON },
        ],
    },
    Work {
        kind: "google-pages",
        file: "google-pages.zip",
        records: 10_000,
        rivals: &[Rival {
            name: "google_takeout_parser, to its objects",
            script: "import sys,zipfile,tempfile,pathlib\nfrom google_takeout_parser.parse_html.activity import _parse_html_activity\nwith tempfile.TemporaryDirectory() as d:\n  zipfile.ZipFile(sys.argv[1]).extractall(d)\n  print(sum(1 for p in pathlib.Path(d).rglob('*.html') for x in _parse_html_activity(p)))",
        }],
    },
    json("facebook", "facebook.zip", 100_000),
    json("instagram", "instagram.zip", 100_000),
    json("tiktok", "TikTok_Data_1777800000.zip", 100_000),
    csv("amazon", "amazon.zip", 100_000),
    csv("netflix", "netflix-report.zip", 100_000),
    Work {
        kind: "mailbox",
        file: "mail.mbox",
        records: 20_000,
        rivals: &[Rival {
            name: "Python mailbox, headers",
            script: "import sys,mailbox\nn=0\nfor m in mailbox.mbox(sys.argv[1]):\n  n+=1 if m['From'] and m['Subject'] else 0\nprint(n)",
        }],
    },
];

/// What one run took.
#[derive(Clone, Copy)]
struct Took {
    seconds: f64,
    peak_mb: f64,
}

/// Makes the inputs and prints the table.
pub fn table(large: bool) -> Done {
    let dir = std::env::temp_dir().join("sayso-bench");
    fs::create_dir_all(&dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    fs::write(dir.join("passphrase"), "correct horse battery staple\n").map_err(|e| e.to_string())?;
    println!("| input | who | MB/s (median) | seconds (min, median) | peak MB |\n| --- | --- | --- | --- | --- |");
    for work in WORKS {
        let records = if large { work.records * 10 } else { work.records };
        let input = dir.join(format!("{records}-{}", work.file));
        if !input.exists() {
            make(work.kind, &input, 7, records).map_err(|e| format!("{}: {e}", input.display()))?;
        }
        let bytes = unpacked(&input)?;
        let mut ours = Vec::new();
        let mut again = Vec::new();
        let mut theirs: Vec<Option<Vec<Took>>> = work.rivals.iter().map(|_| Some(Vec::new())).collect();
        for _ in 0..RUNS {
            let home = dir.join("home");
            let _ = fs::remove_dir_all(&home);
            ours.push(timed(&mut sayso(&dir, &home, &input))?);
            again.push(timed(&mut sayso(&dir, &home, &input))?);
            for (rival, results) in work.rivals.iter().zip(&mut theirs) {
                let run = timed(Command::new("python3").arg("-c").arg(rival.script).arg(&input)).ok();
                match (run, results.as_mut()) {
                    (Some(took), Some(list)) => list.push(took),
                    _ => *results = None,
                }
            }
        }
        let label = format!("{} {records} records, {:.0} MB", work.kind, bytes / 1e6);
        row(&label, "Sayso, into the encrypted record", bytes, &ours);
        row(&label, "Sayso, the same again", bytes, &again);
        for (rival, results) in work.rivals.iter().zip(theirs) {
            match results {
                Some(results) => row(&label, rival.name, bytes, &results),
                None => println!("| {label} | {} | not installed here | | |", rival.name),
            }
        }
    }
    Ok(())
}

fn sayso(dir: &Path, home: &Path, input: &Path) -> Command {
    let mut command = Command::new(root().join("target/release/sayso"));
    command
        .arg("--home")
        .arg(home)
        .arg("--passphrase-file")
        .arg(dir.join("passphrase"))
        .arg("--json")
        .arg("import")
        .arg(input);
    command
}

/// The size of an input once unpacked: what MB/s counts.
fn unpacked(input: &Path) -> Result<f64, String> {
    if input.extension().is_some_and(|e| e == "zip") {
        return samples::kit::unpacked_size(input).map(|n| n as f64).map_err(|e| e.to_string());
    }
    input.metadata().map(|m| m.len() as f64).map_err(|e| e.to_string())
}

/// Runs to the end, watching the highest resident memory (Linux only; elsewhere it reads 0).
fn timed(command: &mut Command) -> Result<Took, String> {
    let start = Instant::now();
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(|e| e.to_string())?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak_mb: f64 = 0.0;
    loop {
        if let Ok(text) = fs::read_to_string(&status) {
            let high =
                text.lines().find_map(|l| l.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse::<f64>().ok());
            peak_mb = peak_mb.max(high.unwrap_or(0.0) / 1024.0);
        }
        if let Some(status) = child.try_wait().map_err(|e| e.to_string())? {
            let seconds = start.elapsed().as_secs_f64();
            return if status.success() { Ok(Took { seconds, peak_mb }) } else { Err(format!("exit {status}")) };
        }
        sleep(Duration::from_millis(3));
    }
}

fn row(label: &str, who: &str, bytes: f64, took: &[Took]) {
    let mut seconds: Vec<f64> = took.iter().map(|t| t.seconds).collect();
    seconds.sort_by(f64::total_cmp);
    let (least, median) = (seconds[0], seconds[seconds.len() / 2]);
    let peak = took.iter().map(|t| t.peak_mb).fold(0.0, f64::max);
    println!("| {label} | {who} | {:.0} | {least:.2}, {median:.2} | {peak:.0} |", bytes / 1e6 / median);
}
