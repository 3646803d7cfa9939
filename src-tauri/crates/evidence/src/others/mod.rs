//! Exports whose layout is known and whose interesting files nobody has described: recognised, listed, and read as far as
//! is sure. What may be about ads is listed as unread, so that it isn't missed.

mod fitbit;
mod pinterest;

use crate::kit::Make::{Count, Hold};
use crate::kit::export::{account_in, nobody, undated};
use crate::kit::{Desk, Export, Fate, Mark, Sheet, ending, letters, stem};
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
        _ => Fate::Skip("Pictures, recordings and other files: left out.".into()),
    }
}

const fn export(platform: &'static str, marks: &'static [Mark], sheets: &'static [Sheet]) -> Export {
    Export {
        kind: SourceKind::OtherExport,
        platform,
        version: 2,
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
        beside: Some(top_keys),
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
            // Older reports are pages only.
            Mark { name: "registrationinformation", words: &[] },
            Mark { name: "avatarsinformation", words: &[] },
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
        &[
            Mark { name: "searchhistory", words: &["Time of Search"] },
            Mark { name: "searchtelemetry", words: &["{"] },
            Mark { name: "searchtelemetry", words: &[] },
            Mark { name: "hostkyc", words: &[] },
            Mark { name: "guestreferrals", words: &[] },
            Mark { name: "thirdpartypayees", words: &[] },
            Mark { name: "personaldata", words: &["\"Wishlists\""] },
        ],
        &[
            Sheet { names: &["reservations"], makes: &[Count("reservations", "pd:TravelHistory", Provided)], ..LIST },
            Sheet {
                names: &["searchhistory"],
                at: &["Time of Search"],
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
        &[
            Mark { name: "leaderboards", words: &["leaderboard"] },
            Mark { name: "experiments", words: &["experiment"] },
            Mark { name: "leaderboards", words: &[] },
            Mark { name: "experiments", words: &[] },
            Mark { name: "languages", words: &[] },
        ],
        &[
            Sheet { names: &["experiments"], makes: &[Count("experiments", "pd:Behavioural", Observed)], ..TABLE },
            Sheet { names: &["languages"], makes: &[Count("languages", "pd:Education", Provided)], ..TABLE },
        ],
    ),
    export(
        "ring",
        &[
            Mark { name: "deviceevents", words: &["Event", "Device"] },
            Mark { name: "deviceevents", words: &[] },
            Mark { name: "device", words: &[] },
        ],
        &[Sheet { names: &["deviceevents"], makes: &[Count("DeviceEvents", "pd:DeviceBased", Observed)], ..TABLE }],
    ),
    Export {
        other: |name| match ending(name).as_str() {
            // Read beside the sheets.
            "html" => Fate::Nothing,
            _ => other(name),
        },
        beside: Some(pinterest::read),
        ..export("pinterest", &[Mark { name: "*", words: &[pinterest::TITLE] }], &[])
    },
];

/// Fitbit's is told by its folders.
static FITBIT: Export = Export { other: |_| Fate::Nothing, beside: Some(fitbit::read), ..export("fitbit", &[], &[]) };

/// What a file about ads has at its top and how much of it; what it means nobody has described.
fn top_keys(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    for index in 0..tree.members().len() {
        if letters(stem(&tree.members()[index].name)) == "ads" {
            desk.take_up(tree, index);
            desk.each_json(tree, index, &[&["*"]], |desk, piece| {
                desk.unknown(piece.container());
                Ok(())
            })?;
        }
    }
    Ok(())
}

impl OthersReader {
    fn fitting(tree: &mut Tree) -> Option<&'static Export> {
        let by_folder = |tree: &Tree| fitbit::is_in(tree).then_some(&FITBIT);
        EXPORTS.iter().find(|export| export.recognise(tree).is_some()).or_else(|| by_folder(tree))
    }
}

impl Reader for OthersReader {
    fn kind(&self) -> SourceKind {
        SourceKind::OtherExport
    }

    fn version(&self) -> u32 {
        2
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
