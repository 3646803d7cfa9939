//! Lists of mail aliases: which address was made for whom, so that its use by another is seen.

use super::named;
use crate::kit::{Desk, Row, letters, peek, table};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::{Category, Claim, ClaimBody, Holding, Origin, Platform, SourceKind};

/// Reads lists of aliases (SimpleLogin, addy.io, and tables with the same columns).
pub struct AliasReader;

const ADDRESS: &[&str] = &["alias", "email", "full_address"];
const NOTE: &[&str] = &["note", "description", "generated_for"];
/// Heads of each service, by their letters.
const SERVICES: &[&[&str]] =
    &[&["alias", "note", "enabled"], &["localpart", "description", "email", "active"], &["fulladdress", "description"]];

impl Reader for AliasReader {
    fn kind(&self) -> SourceKind {
        SourceKind::AliasList
    }

    fn version(&self) -> u32 {
        1
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        let heads = if tree.is_single() { peek::heads(tree, 0) } else { return None };
        let fits = |service: &[&str]| service.iter().all(|head| heads.iter().any(|h| h == head));
        let secret = heads.iter().any(|h| letters(h).contains("password"));
        (!secret && SERVICES.iter().any(|s| fits(s))).then_some(Recognition {
            kind: self.kind(),
            confidence: 0.93,
            delivery: None,
        })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let mut desk = Desk::new(sink, control, Platform("accounts".into()));
        desk.sink().about(None, None)?;
        desk.take_up(tree, 0);
        table(&mut desk, tree, 0, &|_| true, |desk, heads, body| body.each(desk, heads, alias))?;
        desk.finish(true)
    }
}

fn alias(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(address) = ADDRESS.iter().find_map(|n| row.cell(n)).filter(|c| c.value.contains('@')) else {
        desk.unread_row(row, "This row names no address.");
        return Ok(());
    };
    let Some(holder) = row.first(NOTE).and_then(named) else {
        desk.skip("Aliases without a note: nothing says for whom they were made.", 1);
        return Ok(());
    };
    let at = row.first(&["created_at", "createTime"]).and_then(crate::kit::times::read);
    let body = ClaimBody::Holding(Holding {
        holder,
        category: Category::new("pd:EmailAddress"),
        value: Some(address.value.to_lowercase()),
        origin: Origin::Provided,
        acquired_from: None,
        literal: "alias made for it".into(),
    });
    // Notes and names beside it are left out.
    let excerpt = row.part(address, desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}
