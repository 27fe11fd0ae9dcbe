//! A connection that is only lent for looking, in the middle of somebody else's transaction.
//!
//! Whatever it is used for, nothing stays of it: the look is a savepoint that is always rolled back, and who tried to write is
//! told so. PostgreSQL refuses the write itself; SQLite counts the rows that changed.

use super::{Column, Conn, Params, Row, Sql};
use crate::{kernel::Fault, sql};

/// A connection for reading only.
pub struct Look<'a> {
    conn: &'a mut Conn,
    changes: i64,
}

impl<'a> Look<'a> {
    /// Begins to look.
    pub(crate) async fn begin(conn: &'a mut Conn) -> Result<Self, Fault> {
        conn.run(sql!("savepoint look"), ()).await?;
        let changes = guarded(conn).await?;
        Ok(Self { conn, changes })
    }

    /// Ends it. A fault if something was written; it is not written any more.
    pub(crate) async fn end(self) -> Result<(), Fault> {
        // What failed in the look has spoilt it, and no question is answered before the rollback on PostgreSQL.
        let wrote = match guarded(self.conn).await {
            Ok(changes) => changes != self.changes,
            Err(_) => false,
        };
        self.conn.run(sql!("rollback to savepoint look"), ()).await?;
        self.conn.run(sql!("release savepoint look"), ()).await?;
        if wrote {
            return Err(Fault::broken(
                "something was written through a connection that is for reading",
            ));
        }
        Ok(())
    }

    /// All rows.
    pub async fn all<T: Row, const N: usize>(&mut self, sql: Sql<N>, params: impl Params<N>) -> Result<Vec<T>, Fault> {
        self.conn.all(sql, params).await
    }

    /// The first row, if there is one.
    pub async fn opt<T: Row, const N: usize>(
        &mut self,
        sql: Sql<N>,
        params: impl Params<N>,
    ) -> Result<Option<T>, Fault> {
        self.conn.opt(sql, params).await
    }

    /// The first column of the only row.
    pub async fn get<T: Column, const N: usize>(&mut self, sql: Sql<N>, params: impl Params<N>) -> Result<T, Fault> {
        self.conn.get(sql, params).await
    }
}

/// Two texts: SQLite says how many rows this connection has changed so far, PostgreSQL is told to change none.
async fn guarded(conn: &mut Conn) -> Result<i64, Fault> {
    conn.get(
        sql!(
            sqlite: "select total_changes()",
            postgres: "select cast(length(set_config('transaction_read_only', 'on', true)) as bigint)"
        ),
        (),
    )
    .await
}
