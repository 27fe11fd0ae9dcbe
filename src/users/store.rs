//! SQL of the users' projection.

use super::{Factor, Profile};
use crate::{
    access::SignedIn,
    database::Conn,
    kernel::{DisplayName, Fault, UserId, key},
    sql,
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
    let now = work.now();
    let rows = work
        .db()
        .run(
            sql!(
                "insert into users (id, external_id, email, email_key, name, created_at) values ($1, $2, $3, $4, $5, $6)
                 on conflict do nothing"
            ),
            (
                id,
                profile.external_id.as_str(),
                profile.email.as_str(),
                profile.email.canonical(),
                profile.name.as_str(),
                now,
            ),
        )
        .await?;
    Ok((rows == 1).then_some(id))
}

pub(super) async fn update(work: &mut UnitOfWork, id: UserId, profile: &Profile) -> Result<(), Fault> {
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
    sort(work, id, profile.name.as_str(), profile.email.as_str()).await
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
        sort(work, person.user, name.as_str(), &person.email).await?;
    }
    Ok(rows)
}

/// Puts the person where they belong in every member list.
async fn sort(work: &mut UnitOfWork, id: UserId, name: &str, email: &str) -> Result<(), Fault> {
    work.db()
        .run(
            sql!("update members set name_key = $2 where user_id = $1"),
            (id, key::person(name, email)),
        )
        .await?;
    Ok(())
}

pub(super) async fn by_external_id(work: &mut UnitOfWork, external_id: &str) -> Result<Option<UserRow>, Fault> {
    work.db()
        .opt(
            sql!("select id, email, name, active, superuser from users where external_id = $1"),
            (external_id,),
        )
        .await
}

pub(crate) async fn by_email(db: &mut Conn, email_key: &str) -> Result<Option<UserRow>, Fault> {
    db.opt(
        sql!("select id, email, name, active, superuser from users where email_key = $1"),
        (email_key,),
    )
    .await
}

/// 0 when the host says nothing new.
pub(crate) async fn set_second_factor(work: &mut UnitOfWork, id: UserId, factor: Factor) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update users set second_factor = $2 where id = $1 and second_factor <> $2"),
            (id, factor == Factor::Present),
        )
        .await
}

pub(super) async fn set_superuser(work: &mut UnitOfWork, id: UserId, superuser: bool) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update users set superuser = $2 where id = $1 and superuser <> $2"),
            (id, superuser),
        )
        .await
}
