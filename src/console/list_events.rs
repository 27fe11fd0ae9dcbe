//! The event log of the whole installation, newest first.

use super::{EventsQuery, log::store};
use crate::{
    Orgs,
    access::Caller,
    events::list::Activity,
    kernel::{Direction, EventId, Never, Outcome, Page},
};

/// An event, and where it happened.
#[derive(Clone, Debug)]
pub struct Logged {
    /// What happened, as an organization's own activity shows it.
    pub activity: Activity,
    /// Its kind on the wire.
    pub kind: String,
    /// The organization's name, deleted ones included.
    pub organization: Option<String>,
}

/// A page of the log. What is asked for and unknown (an organization, a person) has no events.
pub async fn list_events(
    orgs: &Orgs,
    caller: &Caller,
    query: &EventsQuery,
    from: Option<(Direction, EventId)>,
    size: i64,
) -> Outcome<Page<Logged>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let operator = reading.operate().await?;
    let Some(places) = store::resolve(&mut reading, &operator, query).await? else {
        return Ok(Page::cut(Vec::new(), 1, None, |_| String::new()));
    };
    let rows = store::events(&mut reading, &operator, &places, from, size + 1).await?;
    let (size, direction) = (usize::try_from(size).unwrap_or(1), from.map(|(direction, _)| direction));
    let page = Page::cut(rows, size, direction, |row| row.id.to_string());
    Ok(page.map(store::LoggedRow::logged))
}
