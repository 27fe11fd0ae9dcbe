//! An organization as its members see it.

use super::store;
use crate::{
    Orgs,
    access::{Caller, permission::permit::ViewOrganization},
    kernel::{Never, Outcome, Slug, Timestamp},
    work::{Door, Found, Reading, Standing, State, Support},
};
use std::time::Duration;

/// An organization as its members see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether it is in use.
    pub state: State,
    /// How somebody has to sign in to get in.
    pub door: Door,
    /// Whether operators of the installation may look in.
    pub support: Support,
    /// Whether it reminds whoever has not answered its invitations.
    pub reminds: bool,
    /// What the caller is in it.
    pub standing: Standing,
    /// How many members it has.
    pub member_count: i64,
    /// How many invitations wait for an answer.
    pub pending_count: i64,
    /// Since when it exists.
    pub created_at: Timestamp,
    /// Counts its changes; what [`crate::live::watch`] compares with.
    pub revision: i64,
}

/// The organization, or where it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Here it is.
    Here(Organization),
    /// It has this slug now.
    Moved(String),
}

/// A superuser's visits are recorded at most this often.
const VISIT: Duration = Duration::from_secs(60 * 60);

/// Shows an organization to its members and to superusers, also by a slug it had before.
///
/// # Events
/// `organization.opened-by-superuser`, once an hour, when a superuser who is no member looks at it;
/// `organization.opened-on-behalf`, once, when an operator who acts as a member does. That causes one mail to each owner.
pub async fn show(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<Shown, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = match reading.find::<ViewOrganization>(slug).await? {
        Found::Moved(now) => return Ok(Shown::Moved(now)),
        Found::Here(grant) => grant,
    };
    let (pending_count, created_at, revision, reminds) = store::figures(&mut reading, &grant, orgs.now()).await?;
    let visited = match reading.acting() {
        Some(_) => !reading.is_announced(&grant).await?,
        None => Reading::is_visit(&grant) && !store::visited_since(&mut reading, &grant, orgs.now() - VISIT).await?,
    };
    drop(reading);
    if visited {
        // The one read that writes: the trace of the operator's access.
        let traced = orgs.work(caller, async |work| -> Outcome<(), Never> {
            let grant = work.require::<ViewOrganization>(slug).await?;
            Ok(work.record_visit(&grant).await?)
        });
        traced.await?;
    }
    let place = grant.place();
    Ok(Shown::Here(Organization {
        slug: place.slug.clone(),
        name: place.name.clone(),
        state: place.state,
        door: place.door,
        support: place.support,
        reminds,
        standing: grant.actor().standing,
        member_count: grant.place().members,
        pending_count,
        created_at,
        revision,
    }))
}
