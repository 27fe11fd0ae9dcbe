//! SQL of the links to choose a new password.

use crate::{
    access::{SignedIn, caller::Superuser},
    database::Conn,
    kernel::{Digest, Fault, Language, Timestamp, UserId},
    sql,
    work::UnitOfWork,
};
use uuid::Uuid;

/// A person behind a link.
#[derive(sqlx::FromRow)]
pub(in crate::identity) struct ResetRow {
    id: UserId,
    email: String,
    name: String,
    superuser: bool,
    pub expires_at: Timestamp,
}

impl ResetRow {
    pub fn signed_in(self) -> SignedIn {
        SignedIn {
            user: self.id,
            name: self.name,
            email: self.email,
            superuser: Superuser::from_flag(self.superuser),
        }
    }
}

/// One row per address, whoever has it: the newest request puts an older one, and its token, out of use.
pub(in crate::identity) async fn ask(work: &mut UnitOfWork, id: Uuid, email_key: &str) -> Result<u64, Fault> {
    let now = work.now();
    let expires_at = now + work.orgs().limits().reset_lifetime;
    work.db()
        .run(
            sql!(
                "insert into password_resets (id, email_key, asked_at, expires_at) values ($1, $2, $3, $4)
                 on conflict (email_key) do update set id = excluded.id, asked_at = excluded.asked_at,
                   expires_at = excluded.expires_at, user_id = null, digest = null"
            ),
            (id, email_key, now, expires_at),
        )
        .await
}

/// Who gets the mail of a request that is still the newest: an active user with its address.
pub(in crate::identity) async fn addressee(
    work: &mut UnitOfWork,
    id: Uuid,
) -> Result<Option<(UserId, String, Language, Timestamp)>, Fault> {
    let now = work.now();
    work.db()
        .opt(
            sql!(
                "select u.id, a.email, u.language, r.expires_at from password_resets r
                 join user_addresses a on a.email_key = r.email_key join users u on u.id = a.user_id
                 where r.id = $1 and r.expires_at > $2 and u.active"
            ),
            (id, now),
        )
        .await
}

/// 0 when a newer request came meanwhile.
pub(in crate::identity) async fn set_token(
    work: &mut UnitOfWork,
    id: Uuid,
    user: UserId,
    digest: &Digest,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update password_resets set user_id = $2, digest = $3 where id = $1"),
            (id, user, digest.clone()),
        )
        .await
}

/// Only while the person has the address that the mail went to.
pub(in crate::identity) async fn by_token(db: &mut Conn, digest: &Digest) -> Result<Option<ResetRow>, Fault> {
    db.opt(
        sql!(
            "select u.id, u.email, u.name, u.superuser, r.expires_at from password_resets r join users u on u.id = r.user_id
             join user_addresses a on a.user_id = u.id and a.email_key = r.email_key
             where r.digest = $1 and u.active"
        ),
        (digest.clone(),),
    )
    .await
}

/// 0 when somebody was faster, or its time is over.
pub(in crate::identity) async fn use_up(work: &mut UnitOfWork, digest: &Digest) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "delete from password_resets where digest = $1 and expires_at > $2
                   and exists (select 1 from users u join user_addresses a on a.user_id = u.id
                     where u.id = password_resets.user_id and u.active and a.email_key = password_resets.email_key)"
            ),
            (digest.clone(), now),
        )
        .await
}

/// Whoever has a new password needs no link any more: neither one that was mailed, nor one that waits for its mail.
pub(in crate::identity) async fn withdraw(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("delete from password_resets where email_key in (select email_key from user_addresses where user_id = $1)"),
            (user,),
        )
        .await
}

/// A thousand at most, as all sweeps; see those in `identity/store.rs`.
pub(in crate::identity) async fn sweep(work: &mut UnitOfWork, ended: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from password_resets where id in
                   (select id from password_resets where expires_at <= $1 order by expires_at, id limit 1000)
                 and expires_at <= $1"
            ),
            (ended,),
        )
        .await
}
