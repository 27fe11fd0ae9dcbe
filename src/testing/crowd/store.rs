//! SQL of the crowd.

use crate::{
    Orgs,
    access::permission::permit::InviteMembers,
    kernel::Fault,
    sql, users,
    work::{Grant, UnitOfWork},
};

/// The least number below `end` whose address nobody has, or `end`. Batches are whole and in order, so there are no gaps.
pub(super) async fn first_missing(orgs: &Orgs, end: u32, address: impl Fn(u32) -> String) -> Result<u32, Fault> {
    let mut db = orgs.database().read().await?;
    let (mut from, mut to) = (0, end);
    while from < to {
        let middle = from + (to - from) / 2;
        match users::store::by_email(&mut db, &address(middle)).await? {
            Some(_) => from = middle + 1,
            None => to = middle,
        }
    }
    Ok(from)
}

/// A large transaction wants room for its pages on SQLite. On PostgreSQL it must not keep the plans by which keys were checked
/// when the tables were small: a scan for each of a hundred thousand rows.
pub(super) async fn prepare(work: &mut UnitOfWork) -> Result<(), Fault> {
    work.db()
        .run(
            sql!(sqlite: "pragma cache_size = -262144", postgres: "set local enable_seqscan = off"),
            (),
        )
        .await?;
    work.db()
        .run(
            sql!(sqlite: "pragma temp_store = memory", postgres: "discard plans"),
            (),
        )
        .await?;
    Ok(())
}

pub(super) async fn count_in(work: &mut UnitOfWork, grant: &Grant<InviteMembers>, people: u32) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update organizations set member_count = member_count + $2 where id = $1"),
            (grant.organization(), i64::from(people)),
        )
        .await
}
