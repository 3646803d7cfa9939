//! Exports whose layout is known and whose interesting files nobody has described: recognised, listed, and read as far as
//! is sure. What may be about ads is listed as unread, so that it isn't missed.

use crate::kit::Make::{Count, Hold};
use crate::kit::export::{account_in, nobody, undated};
use crate::kit::{Export, Fate, Mark, Sheet, ending, letters, stem};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::Origin::{Observed, Provided};
use model::SourceKind;

/// Reads them.
pub struct OthersReader;

const TOP: &[&[&str]] = &[&[]];
const LIST: Sheet = Sheet { paths: TOP, aside: &["*"], narrow: true, ..Sheet::NEW };
const TABLE: Sheet = Sheet { aside: &["*"], narrow: true, ..Sheet::NEW };

fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    let wanted = [
        "ads",
        "adpreferences",
        "searchtelemetry",
        "activitylog",
        "consent",
        "consenthistory",
        "thirdpartypayees",
        "advertising",
    ];
    match ending(name).as_str() {
        "json" | "csv" | "html" if wanted.iter().any(|w| key == *w || key.starts_with("consent")) => {
            Fate::Unread("This file looks like evidence about ads or consents, but nobody has described its form yet.")
        }
        "json" | "csv" | "html" => {
            Fate::Skip("Files whose form nobody has described, and what you wrote yourself: listed, not read.".into())
        }
        "" => Fate::Nothing,
        _ => Fate::Skip("Pictures, recordings and other files: left out.".into()),
    }
}

const fn export(platform: &'static str, marks: &'static [Mark], sheets: &'static [Sheet]) -> Export {
    Export {
        kind: SourceKind::OtherExport,
        platform,
        version: 1,
        marks,
        sheets,
        other,
        account: nobody,
        made: undated,
        beside: None,
    }
}

static EXPORTS: &[Export] = &[
    Export {
        account: |tree| account_in(tree, "chatgpt", "user", TOP, &["email", "id"]),
        ..export(
            "chatgpt",
            &[Mark { name: "conversations*", words: &["\"mapping\"", "\"create_time\""] }],
            &[
                Sheet {
                    names: &["conversations*"],
                    makes: &[Count("conversations", "pd:Communication", Provided)],
                    at: &["create_time"],
                    ..LIST
                },
                Sheet {
                    names: &["user"],
                    makes: &[
                        Hold("email", "pd:EmailAddress", Provided),
                        Hold("phone_number", "pd:TelephoneNumber", Provided),
                        Hold("birth_year", "pd:AgeExact", Provided),
                    ],
                    ..LIST
                },
                Sheet { names: &["shopping"], makes: &[Count("shopping", "pd:Purchase", Observed)], ..LIST },
            ],
        )
    },
    export(
        "garmin",
        &[Mark { name: "events", words: &["\"eventType\"", "\"eventDateTime\""] }],
        &[Sheet {
            names: &["events"],
            at: &["eventDateTime"],
            makes: &[Count("events", "pd:Behavioural", Observed)],
            ..LIST
        }],
    ),
    export(
        "whatsapp",
        &[
            Mark { name: "registrationinformation", words: &["wa_registration_info"] },
            Mark { name: "contacts", words: &["\"wa_contacts\""] },
        ],
        &[
            Sheet {
                names: &["registrationinformation"],
                paths: &[&["wa_registration_info"]],
                at: &["registration_timestamp"],
                makes: &[Hold("platform", "pd:DeviceOperatingSystem", Observed)],
                ..LIST
            },
            Sheet {
                names: &["contacts", "groups"],
                paths: &[&["wa_contacts"], &["wa_groups"]],
                skip: Some("Other people (contacts, groups): counted, not read."),
                ..LIST
            },
        ],
    ),
    export(
        "airbnb",
        &[Mark { name: "searchhistory", words: &["Time of Search"] }, Mark { name: "searchtelemetry", words: &["{"] }],
        &[
            Sheet { names: &["reservations"], makes: &[Count("reservations", "pd:TravelHistory", Provided)], ..LIST },
            Sheet {
                names: &["searchhistory"],
                makes: &[Count("search_history", "pd:BrowsingBehaviour", Observed)],
                ..LIST
            },
            Sheet { names: &["messages", "reviews"], skip: Some("Other people's words: counted, not read."), ..LIST },
        ],
    ),
    export(
        "hinge",
        &[
            Mark { name: "prompts", words: &["\"prompt\"", "\"text\""] },
            Mark { name: "matches", words: &["\"match\"", "\"like\""] },
        ],
        &[Sheet { names: &["matches"], skip: Some("Other people (matches): counted, not read."), ..LIST }],
    ),
    export(
        "duolingo",
        &[Mark { name: "leaderboards", words: &["leaderboard"] }, Mark { name: "experiments", words: &["experiment"] }],
        &[
            Sheet { names: &["experiments"], makes: &[Count("experiments", "pd:Behavioural", Observed)], ..TABLE },
            Sheet { names: &["languages"], makes: &[Count("languages", "pd:Education", Provided)], ..TABLE },
        ],
    ),
    export(
        "ring",
        &[Mark { name: "deviceevents", words: &["Event", "Device"] }],
        &[Sheet { names: &["deviceevents"], makes: &[Count("DeviceEvents", "pd:DeviceBased", Observed)], ..TABLE }],
    ),
];

impl OthersReader {
    fn fitting(tree: &mut Tree) -> Option<&'static Export> {
        EXPORTS.iter().find(|export| export.recognise(tree).is_some())
    }
}

impl Reader for OthersReader {
    fn kind(&self) -> SourceKind {
        SourceKind::OtherExport
    }

    fn version(&self) -> u32 {
        1
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        // Marks of these are weaker than those of the platforms with a reader of their own.
        Self::fitting(tree).map(|_| Recognition { kind: SourceKind::OtherExport, confidence: 0.75, delivery: None })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        match Self::fitting(tree) {
            Some(export) => export.read(tree, sink, control),
            None => Err(crate::Fault::new(format!(
                "{} is none of the other exports that Sayso knows: see “sayso kinds”.",
                tree.name()
            ))
            .into()),
        }
    }
}
