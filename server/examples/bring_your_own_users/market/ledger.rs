//! What the market writes down when something has happened: a line for each vendor that is founded.

use super::pool::{Pool, ask};
use async_trait::async_trait;
use orgs::{
    Orgs,
    events::{Event, Recorded, Subscriber},
    kernel::Fault,
};
use sqlx::{query, query_scalar};

// [the subscriber]
/// A table of the market's own.
#[derive(Clone, Debug)]
pub struct Ledger {
    pub pool: Pool,
}

#[async_trait]
impl Subscriber for Ledger {
    async fn told(&self, orgs: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        let Event::OrganizationCreated { name, .. } = &recorded.event else {
            return Ok(());
        };
        // Told again after a failure: the event's id says that it is the same one.
        let line = "insert into ledger (event, says) values ($1, $2) on conflict do nothing";
        let (event, says) = (recorded.id.to_string(), format!("{name} is a {} now", orgs.kind()));
        ask!(&self.pool, db => query(line).bind(event).bind(says).execute(db).await.map(|_| ()))?;
        Ok(())
    }
}
// [end]

impl Ledger {
    /// All lines, in the order of what happened: so are the ids of events.
    pub async fn lines(&self) -> Result<Vec<String>, sqlx::Error> {
        let lines = "select says from ledger order by event";
        ask!(&self.pool, db => query_scalar(lines).fetch_all(db).await)
    }
}
