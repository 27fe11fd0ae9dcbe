//! Words between the processes of one PostgreSQL database. SQLite has one process, and no such thing.
//!
//! Never here: what the words mean.

use super::{Db, connection::Engine, pool::Pools};
use crate::{kernel::Fault, sql};
use sqlx::postgres::PgListener;

/// Listens to one channel, on a connection of its own.
pub struct Listener(PgListener);

/// What a [`Listener`] brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Somebody said this; possibly we ourselves.
    Said(String),
    /// The connection was lost and is there again: anything may have been said meanwhile.
    Gap,
}

impl Db {
    /// Says something to whoever listens to the channel, in a transaction of its own. Nothing on SQLite.
    pub async fn notify(&self, channel: &str, payload: &str) -> Result<(), Fault> {
        let mut conn = self.read().await?;
        let Engine::Postgres(_) = &conn.engine else {
            return Ok(());
        };
        // The first text only keeps the two alike; it is never run.
        conn.run(
            sql!(sqlite: "select $1, $2", postgres: "select pg_notify($1, $2)"),
            (channel, payload),
        )
        .await?;
        Ok(())
    }

    /// Listens to a channel; a fault on SQLite, where nobody speaks.
    pub async fn listen(&self, channel: &str) -> Result<Listener, Fault> {
        let Pools::Postgres(pool) = self.pools() else {
            return Err(Fault::broken("SQLite has no channels"));
        };
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(channel).await?;
        Ok(Listener(listener))
    }

    /// Whether other processes may work on the same database.
    pub const fn is_shared(&self) -> bool {
        matches!(self.pools(), Pools::Postgres(_))
    }
}

impl Listener {
    /// Waits for the next word.
    pub async fn heard(&mut self) -> Result<Heard, Fault> {
        Ok(match self.0.try_recv().await? {
            Some(said) => Heard::Said(said.payload().to_owned()),
            None => Heard::Gap,
        })
    }
}
