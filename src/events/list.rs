//! What happened in an organization, newest first.

use super::{Event, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit},
    kernel::{Direction, EventId, Never, Outcome, Page, Slug, Timestamp, UserId},
};
use uuid::Uuid;

/// One line of the activity page.
#[derive(Clone, Debug)]
pub struct Activity {
    /// The event's id.
    pub id: EventId,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it; nobody when the system did.
    pub actor: Option<String>,
    /// Their id, and the mark of a picture of theirs that whoever reads this may see.
    pub portrait: Option<(UserId, Option<String>)>,
    /// Who acted as them, if an operator did.
    pub operator: Option<String>,
    /// Whether they acted as operator of the installation, not as a member.
    pub as_superuser: bool,
    /// Whom it concerns.
    pub subject: Option<String>,
    /// Whether that is whoever did it.
    pub of_themselves: bool,
    /// What happened; `None` for a kind that a newer version wrote.
    pub event: Option<Event>,
}

/// A page of the organization's events.
///
/// Denied to members without `activity:list`; a stranger gets [`crate::kernel::Denial::NotFound`].
pub async fn list(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    from: Option<(Direction, EventId)>,
    size: i64,
) -> Outcome<Page<Activity>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<permit::ListActivity>(slug).await?;
    let rows = match from {
        None => store::newest(&mut reading, &grant, Uuid::max(), size + 1).await?,
        Some((Direction::After, id)) => store::newest(&mut reading, &grant, id.0, size + 1).await?,
        Some((Direction::Before, id)) => store::oldest(&mut reading, &grant, id.0, size + 1).await?,
    };
    let size = usize::try_from(size).unwrap_or(1);
    let page = Page::cut(rows, size, from.map(|(direction, _)| direction), |row| {
        row.id.to_string()
    });
    Ok(page.map(|row| Activity {
        id: row.id,
        at: row.at,
        event: row.event(),
        as_superuser: row.standing == "superuser",
        of_themselves: row.actor_id.is_some() && row.actor_id == row.subject_id,
        portrait: row.actor_id.map(|actor| (actor, row.picture)),
        actor: row.actor,
        operator: row.operator,
        subject: row.subject,
    }))
}
