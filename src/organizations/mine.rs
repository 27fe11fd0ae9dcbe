//! The organizations of one person.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Role},
    kernel::{Never, OrganizationId, Outcome, key},
};

/// One of a person's organizations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mine {
    /// Its id.
    pub id: OrganizationId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What they are in it.
    pub role: Role,
    /// How many members it has.
    pub member_count: i64,
    /// Whether it is disabled. Only its owners see it listed then.
    pub disabled: bool,
}

/// At most this many are listed; nobody reads on.
const AT_MOST: i64 = 500;

/// The caller's organizations by name; none for nobody.
pub async fn mine(orgs: &Orgs, caller: &Caller) -> Outcome<Vec<Mine>, Never> {
    let Some(user) = caller.signed_in() else {
        return Ok(Vec::new());
    };
    let mut reading = orgs.reading(caller).await?;
    let mut rows = store::of_user(&mut reading, user.user, AT_MOST).await?;
    // As people read it, and not by bytes or by the database's language: the same order on every engine.
    rows.sort_by_cached_key(|row| (key::fold(&row.name), row.slug.clone()));
    let mine = rows.into_iter().map(|row| Mine {
        id: row.id,
        slug: row.slug,
        name: row.name,
        role: row.role,
        member_count: row.member_count,
        disabled: row.disabled_at.is_some(),
    });
    Ok(mine.filter(|mine| !mine.disabled || mine.role == Role::Owner).collect())
}
