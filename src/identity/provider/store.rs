//! SQL of the provider: who is on the way, who is who, what was offered.

use super::Purpose;
use crate::{
    access::{SignedIn, caller::Superuser},
    database::Conn,
    kernel::{Digest, EmailAddress, Fault, Timestamp, UserId},
    sql,
    work::UnitOfWork,
};

pub(super) async fn keep_attempt(
    work: &mut UnitOfWork,
    (state, browser): (&Digest, &Digest),
    purpose: Purpose,
    user: Option<UserId>,
    next: &str,
) -> Result<u64, Fault> {
    let now = work.now();
    let expires_at = now + work.orgs().limits().provider_attempt;
    work.db()
        .run(
            sql!(
                "insert into provider_attempts (digest, browser_digest, purpose, user_id, next, created_at, expires_at)
                 values ($1, $2, $3, $4, $5, $6, $7)"
            ),
            (
                state.clone(),
                browser.clone(),
                purpose.as_str(),
                user,
                next,
                now,
                expires_at,
            ),
        )
        .await
}

/// What it is for.
pub(super) async fn attempt(
    db: &mut Conn,
    state: &Digest,
    browser: &Digest,
    now: Timestamp,
) -> Result<Option<String>, Fault> {
    let row: Option<(String,)> = db
        .opt(
            sql!("select purpose from provider_attempts where digest = $1 and browser_digest = $2 and expires_at > $3"),
            (state.clone(), browser.clone(), now),
        )
        .await?;
    Ok(row.map(|(purpose,)| purpose))
}

/// Somebody who left.
#[derive(sqlx::FromRow)]
pub(super) struct AttemptRow {
    pub purpose: String,
    pub user_id: Option<UserId>,
    pub next: String,
    pub created_at: Timestamp,
}

/// Gone by this: nothing when somebody was faster, or its time is over.
pub(super) async fn take_attempt(
    work: &mut UnitOfWork,
    state: &Digest,
    browser: &Digest,
) -> Result<Option<AttemptRow>, Fault> {
    let now = work.now();
    work.db()
        .opt(
            sql!(
                "delete from provider_attempts where digest = $1 and browser_digest = $2 and expires_at > $3
                 returning purpose, user_id, next, created_at"
            ),
            (state.clone(), browser.clone(), now),
        )
        .await
}

/// Whoever has an identity, also when they are deactivated.
#[derive(sqlx::FromRow)]
pub(super) struct KnownRow {
    pub user_id: UserId,
    email: Option<String>,
    name: String,
    superuser: bool,
}

impl KnownRow {
    pub fn signed_in(&self) -> SignedIn {
        SignedIn {
            user: self.user_id,
            name: self.name.clone(),
            email: self.email.clone().unwrap_or_default(),
            superuser: Superuser::from_flag(self.superuser),
        }
    }
}

pub(super) async fn by_subject(db: &mut Conn, issuer: &str, subject: &str) -> Result<Option<KnownRow>, Fault> {
    db.opt(
        sql!(
            "select i.user_id, u.email, u.name, u.superuser from identities i join users u on u.id = i.user_id
             where i.issuer = $1 and i.subject = $2"
        ),
        (issuer, subject),
    )
    .await
}

/// 0 when it is somebody else's by now.
pub(super) async fn note_use(work: &mut UnitOfWork, issuer: &str, subject: &str, user: UserId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("update identities set used_at = $4 where issuer = $1 and subject = $2 and user_id = $3"),
            (issuer, subject, user, now),
        )
        .await
}

/// 0 when somebody has it, or the person another one of the same issuer.
pub(super) async fn link(
    work: &mut UnitOfWork,
    (issuer, subject): (&str, &str),
    user: UserId,
    email: &str,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into identities (issuer, subject, user_id, email, linked_at) values ($1, $2, $3, $4, $5)
                 on conflict do nothing"
            ),
            (issuer, subject, user, email, now),
        )
        .await
}

/// Who somebody is elsewhere.
#[derive(sqlx::FromRow)]
pub(super) struct LinkedRow {
    pub issuer: String,
    pub email: String,
    pub linked_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// One for each issuer that this installation has ever had.
pub(super) async fn of(db: &mut Conn, user: UserId) -> Result<Vec<LinkedRow>, Fault> {
    db.all(
        sql!(
            "select issuer, email, linked_at, used_at from identities where user_id = $1 order by linked_at, issuer limit 1000"
        ),
        (user,),
    )
    .await
}

/// 0 when there is none.
pub(super) async fn unlink(work: &mut UnitOfWork, user: UserId, issuer: &str) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("delete from identities where user_id = $1 and issuer = $2"),
            (user, issuer),
        )
        .await
}

/// The newest of a browser counts.
pub(super) async fn offer(
    work: &mut UnitOfWork,
    browser: &Digest,
    (issuer, subject): (&str, &str),
    (user, email): (UserId, &EmailAddress),
) -> Result<u64, Fault> {
    let now = work.now();
    let expires_at = now + work.orgs().limits().provider_attempt;
    work.db()
        .run(
            sql!(
                "insert into identity_offers (browser_digest, issuer, subject, user_id, email, email_key, created_at, expires_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)
                 on conflict (browser_digest) do update set issuer = excluded.issuer, subject = excluded.subject,
                   user_id = excluded.user_id, email = excluded.email, email_key = excluded.email_key,
                   created_at = excluded.created_at, expires_at = excluded.expires_at"
            ),
            (
                browser.clone(),
                issuer,
                subject,
                user,
                email.as_str(),
                email.canonical(),
                now,
                expires_at,
            ),
        )
        .await
}

/// What was offered, and to whom.
#[derive(sqlx::FromRow)]
pub(super) struct OfferRow {
    pub subject: String,
    pub user_id: UserId,
    pub email: String,
    pub email_key: String,
}

pub(super) async fn offered(db: &mut Conn, browser: &Digest, now: Timestamp) -> Result<Option<OfferRow>, Fault> {
    db.opt(
        sql!(
            "select subject, user_id, email, email_key from identity_offers where browser_digest = $1 and expires_at > $2"
        ),
        (browser.clone(), now),
    )
    .await
}

/// Gone by this: nothing when it is over, or of another issuer.
pub(super) async fn take_offer(
    work: &mut UnitOfWork,
    browser: &Digest,
    issuer: &str,
) -> Result<Option<OfferRow>, Fault> {
    let now = work.now();
    work.db()
        .opt(
            sql!(
                "delete from identity_offers where browser_digest = $1 and issuer = $2 and expires_at > $3
                 returning subject, user_id, email, email_key"
            ),
            (browser.clone(), issuer, now),
        )
        .await
}

/// What was linked since goes, and what waits; what was linked before stays.
pub(in crate::identity) async fn remove_since(
    work: &mut UnitOfWork,
    user: UserId,
    since: Timestamp,
) -> Result<u64, Fault> {
    let db = work.db();
    db.run(sql!("delete from provider_attempts where user_id = $1"), (user,))
        .await?;
    db.run(sql!("delete from identity_offers where user_id = $1"), (user,))
        .await?;
    db.run(
        sql!("delete from identities where user_id = $1 and linked_at >= $2"),
        (user, since),
    )
    .await
}

/// A thousand at most, as all sweeps; see those in `identity/store.rs`.
pub(in crate::identity) async fn sweep_attempts(work: &mut UnitOfWork, now: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from provider_attempts where digest in
                   (select digest from provider_attempts where expires_at <= $1 order by expires_at, digest limit 1000)
                 and expires_at <= $1"
            ),
            (now,),
        )
        .await
}

/// The same of offers.
pub(in crate::identity) async fn sweep_offers(work: &mut UnitOfWork, now: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from identity_offers where browser_digest in
                   (select browser_digest from identity_offers where expires_at <= $1 order by expires_at, browser_digest limit 1000)
                 and expires_at <= $1"
            ),
            (now,),
        )
        .await
}
