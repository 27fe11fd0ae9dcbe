//! SQL of the second factors.

use super::{Key, RecoveryCode};
use crate::{
    access::{SignedIn, caller::Superuser},
    database::Conn,
    kernel::{Digest, Fault, Timestamp, UserId},
    sql,
    users::{Factor, store::set_second_factor},
    work::UnitOfWork,
};

/// A person's factor, or its set-up.
#[derive(sqlx::FromRow)]
pub(super) struct FactorRow {
    secret: Vec<u8>,
    pub begun_at: Timestamp,
    pub confirmed_at: Option<Timestamp>,
}

impl FactorRow {
    pub fn key(&self) -> Result<Key, Fault> {
        Key::stored(&self.secret)
    }
}

pub(super) async fn factor(db: &mut Conn, user: UserId) -> Result<Option<FactorRow>, Fault> {
    db.opt(
        sql!("select secret, begun_at, confirmed_at from second_factors where user_id = $1"),
        (user,),
    )
    .await
}

/// 0 when there is a confirmed one; another set-up is replaced.
pub(super) async fn begin(work: &mut UnitOfWork, user: UserId, key: &Key) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into second_factors (user_id, secret, begun_at, last_step) values ($1, $2, $3, -1)
                 on conflict (user_id) do update set secret = excluded.secret, begun_at = excluded.begun_at
                 where second_factors.confirmed_at is null"
            ),
            (user, key.bytes().to_vec(), now),
        )
        .await
}

/// 0 when the set-up is over, was replaced by another or confirmed by somebody faster.
pub(super) async fn confirm(work: &mut UnitOfWork, user: UserId, key: &Key, step: i64) -> Result<u64, Fault> {
    let now = work.now();
    let begun_since = now - work.orgs().limits().factor_set_up;
    work.db()
        .run(
            sql!(
                "update second_factors set confirmed_at = $3, last_step = $4
                 where user_id = $1 and secret = $2 and confirmed_at is null and begun_at > $5"
            ),
            (user, key.bytes().to_vec(), now, step, begun_since),
        )
        .await
}

/// Locks the credentials by writing to them: sign-ins hold them too, and wait.
pub(super) async fn hold_sign_ins(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update credentials set changed_at = changed_at where user_id = $1"),
            (user,),
        )
        .await
}

/// Locks the factor by writing to it; 0 when there is none that counts.
pub(super) async fn hold_factor(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update second_factors set last_step = last_step where user_id = $1 and confirmed_at is not null"),
            (user,),
        )
        .await
}

/// 0 when this code, or a later one, was used already.
pub(super) async fn use_step(work: &mut UnitOfWork, user: UserId, step: i64) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update second_factors set last_step = $2 where user_id = $1 and confirmed_at is not null and last_step < $2"),
            (user, step),
        )
        .await
}

/// 0 when it is none of theirs, or was used already.
pub(super) async fn use_code(work: &mut UnitOfWork, user: UserId, code: &RecoveryCode) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("delete from recovery_codes where user_id = $1 and digest = $2"),
            (user, code.digest()),
        )
        .await
}

pub(super) async fn codes_left(db: &mut Conn, user: UserId) -> Result<i64, Fault> {
    db.get(sql!("select count(*) from recovery_codes where user_id = $1"), (user,))
        .await
}

/// The old ones are dead from now on.
pub(super) async fn put_codes(work: &mut UnitOfWork, user: UserId, codes: &[RecoveryCode]) -> Result<(), Fault> {
    end_codes(work, user).await?;
    for code in codes {
        work.db()
            .run(
                sql!("insert into recovery_codes (user_id, digest) values ($1, $2)"),
                (user, code.digest()),
            )
            .await?;
    }
    Ok(())
}

async fn end_codes(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(sql!("delete from recovery_codes where user_id = $1"), (user,))
        .await
}

/// 0 when there was none that counted; a set-up goes as well.
pub(super) async fn remove(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    // Written to first: whoever adds codes meanwhile waits.
    let confirmed = hold_factor(work, user).await?;
    end_codes(work, user).await?;
    work.db()
        .run(sql!("delete from second_factors where user_id = $1"), (user,))
        .await?;
    Ok(confirmed)
}

/// One that counts only after `since` goes, with its codes; an older one stays.
pub(in crate::identity) async fn remove_since(
    work: &mut UnitOfWork,
    user: UserId,
    since: Timestamp,
) -> Result<u64, Fault> {
    match factor(work.db(), user).await? {
        Some(row) if row.confirmed_at.is_none_or(|at| at >= since) => {
            set_second_factor(work, user, Factor::Absent).await?;
            remove(work, user).await
        }
        _ => Ok(0),
    }
}

pub(in crate::identity) async fn is_on(db: &mut Conn, user: UserId) -> Result<bool, Fault> {
    let row = factor(db, user).await?;
    Ok(row.is_some_and(|row| row.confirmed_at.is_some()))
}

pub(super) async fn begin_half(
    work: &mut UnitOfWork,
    user: UserId,
    digest: &Digest,
    expires_at: Timestamp,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("insert into half_sign_ins (digest, user_id, created_at, expires_at) values ($1, $2, $3, $4)"),
            (digest.clone(), user, now, expires_at),
        )
        .await
}

/// Whose sign-in waits.
#[derive(sqlx::FromRow)]
pub(super) struct HalfRow {
    id: UserId,
    email: String,
    name: String,
    superuser: bool,
}

impl HalfRow {
    pub fn signed_in(self) -> SignedIn {
        SignedIn {
            user: self.id,
            name: self.name,
            email: self.email,
            superuser: Superuser::from_flag(self.superuser),
        }
    }
}

pub(super) async fn half(db: &mut Conn, digest: &Digest, now: Timestamp) -> Result<Option<HalfRow>, Fault> {
    db.opt(
        sql!(
            "select u.id, u.email, u.name, u.superuser from half_sign_ins h join users u on u.id = h.user_id
             where h.digest = $1 and h.expires_at > $2 and u.active"
        ),
        (digest.clone(), now),
    )
    .await
}

/// 0 when it is over, or somebody was faster.
pub(super) async fn use_up_half(work: &mut UnitOfWork, digest: &Digest) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "delete from half_sign_ins where digest = $1 and expires_at > $2
                   and exists (select 1 from users u where u.id = half_sign_ins.user_id and u.active)"
            ),
            (digest.clone(), now),
        )
        .await
}

/// A sign-in of before is none any more.
pub(in crate::identity) async fn end_halves(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(sql!("delete from half_sign_ins where user_id = $1"), (user,))
        .await
}

/// A thousand at most, as all sweeps; see those in `identity/store.rs`.
pub(in crate::identity) async fn sweep_halves(work: &mut UnitOfWork, now: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from half_sign_ins where digest in
                   (select digest from half_sign_ins where expires_at <= $1 order by expires_at, digest limit 1000)
                 and expires_at <= $1"
            ),
            (now,),
        )
        .await
}
