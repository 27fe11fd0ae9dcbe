//! SQL of the users' projection.

use super::{Profile, addresses::store as addresses, words::store as words};
use crate::{
    access::SignedIn,
    database::Conn,
    kernel::{DisplayName, Factor, Fault, Language, UserId},
    search, sql,
    work::UnitOfWork,
};

/// A person's row.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct UserRow {
    pub id: UserId,
    pub email: String,
    pub name: String,
    pub active: bool,
    pub superuser: bool,
}

/// `None` when another person already has the address.
pub(crate) async fn insert(work: &mut UnitOfWork, id: UserId, profile: &Profile) -> Result<Option<UserId>, Fault> {
    // Asked for first, because here SQLite would look through every table that names a user, were it a part of the statement.
    // Who takes the address in this moment makes the next insertion meet a conflict, and then it is run again.
    if addresses::who_has(work.db(), &profile.email.canonical())
        .await?
        .is_some()
    {
        return Ok(None);
    }
    let (now, key) = (
        work.now(),
        search::person(profile.name.as_str(), profile.email.as_str()),
    );
    let rows = work
        .db()
        .run(
            sql!(
                "insert into users (id, external_id, email, email_key, name, created_at, name_key) values ($1, $2, $3, $4, $5, $6, $7)
                 on conflict do nothing"
            ),
            (
                id,
                profile.external_id.as_str(),
                profile.email.as_str(),
                profile.email.canonical(),
                profile.name.as_str(),
                now,
                key.as_str(),
            ),
        )
        .await?;
    if rows == 0 {
        return Ok(None);
    }
    words::write(work, id, &key).await?;
    match addresses::insert(work, id, &profile.email).await? {
        0 => Err(Fault::conflict("the address was taken in this moment")),
        _ => Ok(Some(id)),
    }
}

/// The primary address gives way to another one. 0 when that is somebody else's.
pub(crate) async fn update(work: &mut UnitOfWork, id: UserId, profile: &Profile) -> Result<u64, Fault> {
    addresses::take_away_primary(work, id, &profile.email).await?;
    if addresses::insert(work, id, &profile.email).await? == 0 {
        return Ok(0);
    }
    work.db()
        .run(
            sql!("update users set email = $2, email_key = $3, name = $4 where id = $1"),
            (
                id,
                profile.email.as_str(),
                profile.email.canonical(),
                profile.name.as_str(),
            ),
        )
        .await?;
    words::spell(work, id, profile.name.as_str(), profile.email.as_str()).await?;
    Ok(1)
}

/// 0 when it is their name already.
pub(crate) async fn rename(work: &mut UnitOfWork, person: &SignedIn, name: &DisplayName) -> Result<u64, Fault> {
    let rows = work
        .db()
        .run(
            sql!("update users set name = $2 where id = $1 and name <> $2"),
            (person.user, name.as_str()),
        )
        .await?;
    if rows > 0 {
        words::spell(work, person.user, name.as_str(), &person.email).await?;
    }
    Ok(rows)
}

pub(super) async fn by_external_id(db: &mut Conn, external_id: &str) -> Result<Option<UserRow>, Fault> {
    db.opt(
        sql!("select id, email, name, active, superuser from users where external_id = $1"),
        (external_id,),
    )
    .await
}

/// The keys of all but the primary address.
pub(super) async fn other_addresses(db: &mut Conn, id: UserId) -> Result<Vec<String>, Fault> {
    let rows: Vec<(String,)> = db
        .all(
            sql!(
                "select a.email_key from user_addresses a join users u on u.id = a.user_id
                 where a.user_id = $1 and a.email_key <> u.email_key limit 1000"
            ),
            (id,),
        )
        .await?;
    Ok(rows.into_iter().map(|(key,)| key).collect())
}

/// By any of their verified addresses.
pub(crate) async fn by_email(db: &mut Conn, email_key: &str) -> Result<Option<UserRow>, Fault> {
    db.opt(
        sql!(
            "select u.id, u.email, u.name, u.active, u.superuser from user_addresses a join users u on u.id = a.user_id
             where a.email_key = $1"
        ),
        (email_key,),
    )
    .await
}

/// The person by our id of them, active or not.
pub(crate) async fn by_id(work: &mut UnitOfWork, id: UserId) -> Result<Option<UserRow>, Fault> {
    work.db()
        .opt(
            sql!("select id, email, name, active, superuser from users where id = $1"),
            (id,),
        )
        .await
}

/// What somebody is called, or was.
pub(crate) async fn name(db: &mut Conn, id: UserId) -> Result<Option<String>, Fault> {
    let row: Option<(String,)> = db.opt(sql!("select name from users where id = $1"), (id,)).await?;
    Ok(row.map(|(name,)| name))
}

/// Lets the installation rest on one of its active superusers, as they are now. 0 when there is none.
pub(crate) async fn rest_on_a_superuser(work: &mut UnitOfWork) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "insert into installations (name, keeper_id)
                 select 'this', u.id from users u where u.superuser and u.active order by u.id limit 1
                 on conflict (name) do update set keeper_id = excluded.keeper_id"
            ),
            (),
        )
        .await
}

/// 0 when it is theirs already, or nobody has the id.
pub(crate) async fn set_language(work: &mut UnitOfWork, id: UserId, language: Language) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update users set language = $2 where id = $1 and language <> $2"),
            (id, language),
        )
        .await
}

/// 0 when the host says nothing new.
pub(crate) async fn set_second_factor(work: &mut UnitOfWork, id: UserId, factor: Factor) -> Result<u64, Fault> {
    let rows = work
        .db()
        .run(
            sql!("update users set second_factor = $2 where id = $1 and second_factor <> $2"),
            (id, factor == Factor::Present),
        )
        .await?;
    if rows > 0 {
        copy_footing(work, id).await?;
    }
    Ok(rows)
}

/// 0 when they are so already.
pub(crate) async fn set_active(work: &mut UnitOfWork, id: UserId, active: bool) -> Result<u64, Fault> {
    let rows = work
        .db()
        .run(
            sql!("update users set active = $2 where id = $1 and active <> $2"),
            (id, active),
        )
        .await?;
    if rows > 0 {
        copy_footing(work, id).await?;
    }
    Ok(rows)
}

/// What their memberships have of it is a copy. Whoever is about to join holds the person, so none is missed.
pub(crate) async fn copy_footing(work: &mut UnitOfWork, id: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update members set footing = (select u.footing from users u where u.id = $1) where user_id = $1"),
            (id,),
        )
        .await
}

/// Makes everybody wait who is about to change what this person has, active or not.
pub(super) async fn lock(work: &mut UnitOfWork, id: UserId) -> Result<u64, Fault> {
    work.db()
        .run(sql!("update users set active = active where id = $1"), (id,))
        .await
}

/// Leaves the name and the row. 0 when they have gone before.
pub(super) async fn take_leave(work: &mut UnitOfWork, id: UserId) -> Result<u64, Fault> {
    let rows = work
        .db()
        .run(
            sql!(
                "update users set active = false, superuser = false, second_factor = false, email = '', email_key = null,
                        external_id = $2
                 where id = $1 and email_key is not null"
            ),
            (id, format!("departed:{id}")),
        )
        .await?;
    copy_footing(work, id).await?;
    // The address is in their key, too, and so among their words.
    if let Some(gone) = by_id(work, id).await? {
        words::spell(work, id, &gone.name, "").await?;
    }
    Ok(rows)
}

pub(super) async fn set_superuser(work: &mut UnitOfWork, id: UserId, superuser: bool) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update users set superuser = $2 where id = $1 and superuser <> $2"),
            (id, superuser),
        )
        .await
}

/// How many operate the installation, and how many of them by a password alone.
pub(super) async fn operators(db: &mut Conn) -> Result<(i64, i64), Fault> {
    let all = db
        .get(sql!("select count(*) from users where superuser and active"), ())
        .await?;
    let without = db
        .get(
            sql!("select count(*) from users where superuser and active and not second_factor"),
            (),
        )
        .await?;
    Ok((all, without))
}
