//! Which slug an organization would get whose founder types none: the one that was wished for, or one made of its name, or the next free
//! one behind it. Nothing is kept free for them. A part of `show` and `foresee`.

use super::store::Row;
use crate::{
    Orgs,
    database::Conn,
    kernel::{Fault, Slug},
    organizations::{self, Typed},
};

/// As things stand; nothing where the name has nothing to make one of.
pub(super) async fn proposed(db: &mut Conn, orgs: &Orgs, row: &Row) -> Result<Option<Slug>, Fault> {
    let policy = orgs.slugs();
    let words = match policy.typed() {
        Typed::Honoured if !row.slug.is_empty() => row.slug.clone(),
        Typed::Honoured | Typed::PutAside => policy.derive(&row.name),
    };
    organizations::store::free(db, orgs.kind().clone(), &words).await
}
