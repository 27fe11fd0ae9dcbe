//! One person, and where they belong.

use super::{ListedUser, store};
use crate::{
    Orgs,
    access::{Caller, Role},
    kernel::{Denial, Kind, Never, OrganizationId, Outcome, Timestamp, UserId},
};

/// One person, and where they belong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownUser {
    /// The person.
    pub user: ListedUser,
    /// Their organizations by name; the first few hundred.
    pub memberships: Vec<Membership>,
}

/// What somebody is in one organization.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Membership {
    /// The organization.
    pub id: OrganizationId,
    /// Its kind: all of them are shown, whichever kind the handle is for.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Its slug.
    pub slug: String,
    /// Since when it is put aside, if it is.
    pub disabled_at: Option<Timestamp>,
    /// What they are in it.
    pub role: Role,
    /// Since when.
    pub joined_at: Timestamp,
}

/// Shows one person; [`Denial::NotFound`] if there is nobody by this id.
pub async fn show_user(orgs: &Orgs, caller: &Caller, user: UserId) -> Outcome<ShownUser, Never> {
    let mut reading = orgs.reading(caller).await?;
    let operator = reading.operate().await?;
    let found = store::user(&mut reading, &operator, user).await?;
    Ok(ShownUser {
        user: found.ok_or(Denial::NotFound)?,
        memberships: store::memberships(&mut reading, &operator, user).await?,
    })
}
