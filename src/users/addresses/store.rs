//! SQL of the verified addresses. Whoever changes those of a person holds the person first: see [`hold`].

use super::{Address, Rank};
use crate::{
    database::Conn,
    kernel::{AddressId, EmailAddress, Fault, Timestamp, UserId, secret::fresh_id},
    sql, users,
    work::UnitOfWork,
};

/// A row, and whether it is the primary one.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct AddressRow {
    pub id: AddressId,
    pub email: String,
    pub email_key: String,
    verified_at: Timestamp,
    is_primary: bool,
}

impl AddressRow {
    pub const fn rank(&self) -> Rank {
        if self.is_primary {
            Rank::Primary
        } else {
            Rank::Secondary
        }
    }
}

impl From<AddressRow> for Address {
    fn from(row: AddressRow) -> Self {
        Self {
            rank: row.rank(),
            id: row.id,
            email: row.email,
            verified_at: row.verified_at,
        }
    }
}

/// Makes everybody wait who is about to change what this person has; 0 when they are not active.
pub(crate) async fn hold(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update users set active = active where id = $1 and active"),
            (user,),
        )
        .await
}

/// All of somebody's, the primary one first. Nobody has more than they may ask for.
pub(crate) async fn of(db: &mut Conn, user: UserId) -> Result<Vec<AddressRow>, Fault> {
    db.all(
        sql!(
            "select a.id, a.email, a.email_key, a.verified_at, (a.email_key = u.email_key) as is_primary
             from user_addresses a join users u on u.id = a.user_id
             where a.user_id = $1 order by 5 desc, a.email_key limit 1000"
        ),
        (user,),
    )
    .await
}

/// One of somebody's.
pub(crate) async fn one(db: &mut Conn, user: UserId, id: AddressId) -> Result<Option<AddressRow>, Fault> {
    db.opt(
        sql!(
            "select a.id, a.email, a.email_key, a.verified_at, (a.email_key = u.email_key) as is_primary
             from user_addresses a join users u on u.id = a.user_id where a.id = $2 and a.user_id = $1"
        ),
        (user, id),
    )
    .await
}

/// Whose an address is, and its id.
pub(crate) async fn who_has(db: &mut Conn, email_key: &str) -> Result<Option<(UserId, AddressId)>, Fault> {
    db.opt(
        sql!("select user_id, id from user_addresses where email_key = $1"),
        (email_key,),
    )
    .await
}

/// Whether this address is one of theirs, verified.
pub(crate) async fn is_theirs(db: &mut Conn, user: UserId, email_key: &str) -> Result<bool, Fault> {
    let found: Option<(i64,)> = db
        .opt(
            sql!("select cast(1 as bigint) from user_addresses where email_key = $2 and user_id = $1"),
            (user, email_key),
        )
        .await?;
    Ok(found.is_some())
}

/// 0 when somebody else has it; one's own is only spelled anew.
pub(crate) async fn insert(work: &mut UnitOfWork, user: UserId, email: &EmailAddress) -> Result<u64, Fault> {
    let id: AddressId = fresh_id(work.now());
    insert_as(work, id, user, email).await
}

/// The same with a given id.
pub(crate) async fn insert_as(
    work: &mut UnitOfWork,
    id: AddressId,
    user: UserId,
    email: &EmailAddress,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into user_addresses (id, user_id, email, email_key, verified_at) values ($1, $2, $3, $4, $5)
                 on conflict (email_key) do update set email = excluded.email where user_addresses.user_id = excluded.user_id"
            ),
            (id, user, email.as_str(), email.canonical(), now),
        )
        .await
}

/// Makes one of their addresses the primary one; 0 when it is that already. Member lists follow.
pub(crate) async fn make_primary(work: &mut UnitOfWork, user: UserId, to: &AddressRow) -> Result<u64, Fault> {
    let name: Option<(String,)> = work
        .db()
        .opt(
            sql!("update users set email = $2, email_key = $3 where id = $1 and email_key <> $3 returning name"),
            (user, to.email.as_str(), to.email_key.as_str()),
        )
        .await?;
    let Some((name,)) = name else { return Ok(0) };
    users::words::store::spell(work, user, &name, &to.email).await?;
    Ok(1)
}

/// The same with an address of theirs whose row nobody has read.
pub(crate) async fn put_back(work: &mut UnitOfWork, user: UserId, email: &EmailAddress) -> Result<u64, Fault> {
    let all = of(work.db(), user).await?;
    match all.iter().find(|row| row.email_key == email.canonical()) {
        Some(row) => make_primary(work, user, row).await,
        None => Ok(0),
    }
}

/// 0 when it is the primary one, or none of theirs.
pub(crate) async fn remove(work: &mut UnitOfWork, user: UserId, id: AddressId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from user_addresses where id = $2 and user_id = $1
                   and email_key <> (select u.email_key from users u where u.id = $1)"
            ),
            (user, id),
        )
        .await
}

/// All of them, because their person goes.
pub(in crate::users) async fn forget(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(sql!("delete from user_addresses where user_id = $1"), (user,))
        .await
}

/// The host has another primary address for somebody; the one before is theirs no more, unless the host says so.
pub(in crate::users) async fn take_away_primary(
    work: &mut UnitOfWork,
    user: UserId,
    other: &EmailAddress,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from user_addresses where user_id = $1 and email_key <> $2
                   and email_key = (select u.email_key from users u where u.id = $1)"
            ),
            (user, other.canonical()),
        )
        .await
}

/// All but the primary one are theirs no more.
pub(in crate::users) async fn take_away_secondary(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from user_addresses where user_id = $1
                   and email_key <> (select u.email_key from users u where u.id = $1)"
            ),
            (user,),
        )
        .await
}
