//! Tables of what the person wants and asked for.

use super::csv::table;
use super::out::Out;
use super::wants;
use crate::Sayso;
use crate::shapes::Problem;

pub(super) fn write(sayso: &Sayso, out: &mut Out<'_>) -> Result<(), Problem> {
    let head = ["purpose", "scope", "scope_id", "scope_name", "wish", "never_with", "until", "set_at", "sentence"];
    table(out, "preferences.csv", &head, |rows| {
        for p in sayso.preferences_show()?.preferences {
            rows.put(vec![
                p.purpose,
                p.scope.kind,
                p.scope.id.unwrap_or_default(),
                p.scope.name.unwrap_or_default(),
                p.wish,
                p.never_with.join(" "),
                p.until.unwrap_or_default(),
                p.set_at,
                p.sentence,
            ])?;
        }
        Ok(())
    })?;
    table(out, "tags.csv", &["brand_id", "brand", "tag"], |rows| {
        for of_brand in wants::tags(sayso)? {
            for tag in of_brand.tags {
                rows.put(vec![of_brand.brand.id.clone(), of_brand.brand.name.clone(), tag])?;
            }
        }
        Ok(())
    })?;
    let requests = sayso.request_list(false, None)?.requests;
    let head = [
        "id",
        "reference",
        "brand_id",
        "brand",
        "right",
        "law",
        "citation",
        "language",
        "recipient",
        "email",
        "address",
        "state",
        "drafted_on",
        "answer_by",
        "effective_on",
    ];
    table(out, "requests.csv", &head, |rows| {
        for r in requests.iter().cloned() {
            rows.put(vec![
                r.id,
                r.reference,
                r.brand.id,
                r.brand.name,
                r.right,
                r.law,
                r.citation,
                r.language,
                r.recipient.name,
                r.recipient.email.unwrap_or_default(),
                r.recipient.address.unwrap_or_default(),
                r.state,
                r.drafted_on,
                r.deadline.answer_by.unwrap_or_default(),
                r.deadline.effective_on.unwrap_or_default(),
            ])?;
        }
        Ok(())
    })?;
    let head = ["request", "state", "on", "note", "attachment", "attachment_sha256"];
    table(out, "request-steps.csv", &head, |rows| {
        for request in &requests {
            for step in request.steps.iter().cloned() {
                let (name, sha256) = step.attachment.map(|kept| (kept.name, kept.sha256)).unwrap_or_default();
                rows.put(vec![request.id.clone(), step.state, step.on, step.note.unwrap_or_default(), name, sha256])?;
            }
        }
        Ok(())
    })
}
