//! What the market writes down when something has happened: a line for each vendor that is founded.

use super::customers::Customers;
use async_trait::async_trait;
use orgs::{
    Orgs,
    events::{Event, Recorded, Subscriber},
    kernel::Fault,
};
use sqlx::{SqlitePool, query, query_scalar};

// [the subscriber]
/// A table of the market's own.
#[derive(Clone, Debug)]
pub struct Ledger {
    pool: SqlitePool,
}

#[async_trait]
impl Subscriber for Ledger {
    async fn told(&self, orgs: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        let Event::OrganizationCreated { name, .. } = &recorded.event else {
            return Ok(());
        };
        // Told again after a failure: the event's id says that it is the same one.
        let line = query("insert into ledger (event, says) values ($1, $2) on conflict do nothing");
        let says = format!("{name} is a {} now", orgs.kind());
        line.bind(recorded.id.to_string())
            .bind(says)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
// [end]

impl Ledger {
    pub fn of(customers: &Customers) -> Self {
        Self {
            pool: customers.pool.clone(),
        }
    }

    /// All lines, in the order of what happened: so are the ids of events.
    pub async fn lines(&self) -> Result<Vec<String>, sqlx::Error> {
        query_scalar("select says from ledger order by event")
            .fetch_all(&self.pool)
            .await
    }
}
