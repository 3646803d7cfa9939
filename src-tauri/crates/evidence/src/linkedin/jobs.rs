//! Who got the person's data through LinkedIn: employers, verifiers, recruiters.

use crate::Stopped;
use crate::kit::{Desk, Row, is_nothing, times};
use model::{Category, Claim, ClaimBody, ConsentState, Holding, Named, Origin, Party};
use model::{Transfer, TransferKind};

/// An application: the company got what it names. Answers to its questions are not kept.
pub(super) fn application(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(company) = row.cell("Company Name") else {
        desk.unread_row(row, "This application names no company.");
        return Ok(());
    };
    let at = row.get("Application Date").and_then(times::read_us);
    let to = Named::new(Party::name(&company.value));
    let distinct = row.get("Job Url").or_else(|| row.get("Job Title")).unwrap_or_default().to_owned();
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: to.clone(),
        kind: TransferKind::Other,
        category: Some(Category::new("pd:Professional")),
        literal: "Job Applications".into(),
        detail: row.get("Job Title").map(str::to_owned),
    });
    let excerpt = row.part(company, desk.base());
    desk.put(Claim::stated(body, at.clone()).distinct(&distinct), excerpt)?;
    let given = [
        ("Contact Email", "pd:EmailAddress"),
        ("Contact Phone Number", "pd:TelephoneNumber"),
        ("Resume Name", "pd:WorkHistory"),
    ];
    for (name, category) in given {
        let Some(cell) = row.cell(name).filter(|c| !is_nothing(&c.value)) else { continue };
        let body = ClaimBody::Holding(Holding {
            holder: to.clone(),
            category: Category::new(category),
            value: Some(cell.value.to_string()),
            origin: Origin::Provided,
            acquired_from: None,
            literal: format!("Job Applications: {}", cell.name).into(),
        });
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, at.clone()), excerpt)?;
    }
    Ok(())
}

/// An outside verifier handled a document of the person's.
pub(super) fn verification(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(verifier) = row.cell("Verification service provider").filter(|c| !is_nothing(&c.value)) else {
        desk.skip("Verifications that name no outside verifier.", 1);
        return Ok(());
    };
    let kind = row.first(&["Document type", "Verification type"]).unwrap_or_default();
    let document = row.get("Document type").is_some();
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::name(&verifier.value)),
        kind: TransferKind::Other,
        category: Some(Category::new(if document { "pd:OfficialID" } else { "pd:Identifying" })),
        literal: "Verifications".into(),
        detail: Some(kind.to_owned()).filter(|k| !k.is_empty()),
    });
    let excerpt = row.part(verifier, desk.base());
    desk.put(Claim::stated(body, row.get("Verified date").and_then(times::read_us)), excerpt)
}

/// What recruiters may see: choices of the person's.
pub(super) fn preferences(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    for name in ["Open To Recruiters", "Profile Shared With Job Poster", "Open Candidate Visibility"] {
        let Some(cell) = row.cell(name).filter(|c| !is_nothing(&c.value)) else { continue };
        let state = match cell.value.to_ascii_lowercase().as_str() {
            "yes" | "true" | "recruiters" | "all" | "everyone" => ConsentState::Given,
            "no" | "false" => ConsentState::Refused,
            _ => {
                desk.hold(row, cell, ("pd:PrivacyPreference", Origin::Provided), None)?;
                continue;
            }
        };
        desk.choice(row, cell, &cell.name, state, None)?;
    }
    for name in ["Job Seeker Activity Level", "Job Seeking Urgency Level"] {
        if let Some(cell) = row.cell(name) {
            desk.hold(row, cell, ("pd:Professional", Origin::Provided), None)?;
        }
    }
    Ok(())
}
