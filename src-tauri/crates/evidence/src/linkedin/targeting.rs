//! What LinkedIn offers advertisers about the person, and what it works out.

use crate::Stopped;
use crate::kit::{Desk, Row, is_nothing, letters};
use model::{Claim, Origin};
use std::collections::BTreeSet;

/// Which DPV category a column of `Ad_Targeting` is, and whether it repeats what the person wrote. Where a column comes
/// from is not in the file: the split into written, network and worked out is an interpretation.
fn column(key: &str) -> (&'static str, Origin) {
    use Origin::{Inferred, Observed, Provided};
    match key {
        "companynames" => ("pd:EmploymentHistory", Provided),
        "degrees" | "degreeclass" | "fieldsofstudy" | "graduationyear" => ("pd:EducationQualification", Provided),
        "memberschools" => ("pd:School", Provided),
        "membergroups" => ("pd:GroupMembership", Provided),
        "jobtitles" => ("pd:Job", Provided),
        "profilelocations" => ("pd:Location", Provided),
        "interfacelocales" | "interfacelocale" => ("pd:Language", Provided),
        "companyconnections" | "companyfollowerof" => ("pd:SocialNetwork", Observed),
        "recentdeviceos" | "devices" => ("pd:DeviceOperatingSystem", Observed),
        "memberage" => ("pd:AgeRange", Inferred),
        "membergender" => ("pd:Gender", Inferred),
        "memberinterests" => ("pd:Interest", Inferred),
        "memberskills" => ("pd:TechnicalKnowledge", Inferred),
        "yearsofexperience" | "jobfunctions" | "functionbysize" | "jobseniorities" => ("pd:Professional", Inferred),
        "companycategory" | "companysize" | "companyindustries" | "companygrowthrate" | "companyrevenue" => {
            ("pd:CurrentEmployment", Inferred)
        }
        _ => ("pd:Profile", Inferred),
    }
}

/// The one row of `Ad_Targeting`: three columns each share a head, values stand between semicolons and repeat.
pub(super) fn attributes(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let mut seen = BTreeSet::new();
    for cell in row.cells().iter().filter(|c| !c.value.is_empty()) {
        let (category, origin) = column(&cell.key);
        for value in cell.value.split(';').map(str::trim).filter(|v| !is_nothing(v)) {
            // A stray number among the traits is an internal code of nothing known.
            let stray = cell.key == "membertraits" && value.bytes().all(|b| b.is_ascii_digit());
            if stray || !seen.insert((cell.key.to_string(), value.to_owned())) {
                continue;
            }
            let body = desk.holding(category, Some(value), origin, &cell.name);
            let excerpt = row.part(cell, desk.base());
            desk.put(Claim::stated(body, None), excerpt)?;
        }
    }
    Ok(())
}

/// A row of `Inferences_about_you`. "No" is a negative result and never something that LinkedIn believes.
pub(super) fn inference(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(kind) = row.get("Type of inference") else {
        desk.unread_row(row, "This row names no inference.");
        return Ok(());
    };
    let answer = row.get("Inference").unwrap_or_default();
    let value = match answer.to_ascii_lowercase().as_str() {
        "no" | "false" | "" => {
            desk.skip("Inferences that LinkedIn lists as not true of you.", 1);
            return Ok(());
        }
        "yes" | "true" => kind.to_owned(),
        _ => format!("{kind}: {answer}"),
    };
    // What LinkedIn says the inference rests on is the only reason in the export, so its words stay beside it.
    let literal = match (row.get("Category"), row.get("Description")) {
        (Some(category), Some(basis)) => format!("{category}: {basis}"),
        (category, basis) => category.or(basis).unwrap_or("Inferences_about_you").to_owned(),
    };
    let body = desk.holding(about(kind), Some(&value), Origin::Inferred, &literal);
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

fn about(kind: &str) -> &'static str {
    let key = letters(kind);
    let has = |words: &[&str]| words.iter().any(|word| key.contains(word));
    match () {
        () if has(&["gender"]) => "pd:Gender",
        () if has(&["age"]) && !has(&["manage", "engage"]) => "pd:AgeRange",
        () if has(&["unemployment", "job", "career", "recruiter", "leader", "freelancer", "professional"]) => {
            "pd:Professional"
        }
        () if has(&["student", "education"]) => "pd:Education",
        () if has(&["newcomer"]) => "pd:Residency",
        () if has(&["opinion"]) => "pd:SocialStatus",
        () if has(&["interest", "affinity"]) => "pd:Interest",
        () => "pd:Profile",
    }
}

/// The name in the profile.
pub(super) fn name(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let parts: Vec<&str> = ["First Name", "Last Name"].iter().filter_map(|n| row.get(n)).collect();
    let (Some(cell), false) = (row.cell("First Name").or_else(|| row.cell("Last Name")), parts.is_empty()) else {
        return Ok(());
    };
    let body = desk.holding("pd:Name", Some(&parts.join(" ")), Origin::Provided, "First Name, Last Name");
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}
