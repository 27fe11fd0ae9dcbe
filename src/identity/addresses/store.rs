//! SQL of addresses that are claimed, and of primary addresses that can be put back.

use crate::{
    database::Conn,
    kernel::{AddressId, Digest, EmailAddress, Fault, Language, Timestamp, UserId},
    sql,
    users::addresses::store::AddressRow,
    work::UnitOfWork,
};
use uuid::Uuid;

/// An address that somebody says is theirs.
#[derive(sqlx::FromRow)]
pub(in crate::identity) struct ClaimRow {
    pub id: AddressId,
    pub user_id: UserId,
    pub email: String,
    pub asked_at: Timestamp,
    pub expires_at: Timestamp,
}

/// One row of a person and an address: the newest claim puts an older one, and its token, out of use. 0 when the person has as
/// many addresses as they may, those that wait included; the person has to be held, so that the count stays true.
pub(in crate::identity) async fn claim(
    work: &mut UnitOfWork,
    id: AddressId,
    user: UserId,
    email: &EmailAddress,
) -> Result<u64, Fault> {
    let (now, limits) = (work.now(), work.orgs().limits());
    let (expires_at, most) = (now + limits.address_lifetime, limits.addresses);
    work.db()
        .run(
            sql!(
                "insert into address_claims (id, user_id, email, email_key, asked_at, expires_at) select $1, $2, $3, $4, $5, $6
                 where (select count(*) from user_addresses a where a.user_id = $2)
                   + (select count(*) from address_claims c where c.user_id = $2 and c.email_key <> $4 and c.expires_at > $5) < $7
                 on conflict (user_id, email_key) do update set id = excluded.id, email = excluded.email,
                   asked_at = excluded.asked_at, expires_at = excluded.expires_at, digest = null"
            ),
            (id, user, email.as_str(), email.canonical(), now, expires_at, most),
        )
        .await
}

/// What still waits for its link, the newest first.
pub(in crate::identity) async fn claims_of(
    db: &mut Conn,
    user: UserId,
    now: Timestamp,
) -> Result<Vec<ClaimRow>, Fault> {
    db.all(
        sql!(
            "select id, user_id, email, asked_at, expires_at from address_claims
             where user_id = $1 and expires_at > $2 order by asked_at desc, id limit 1000"
        ),
        (user, now),
    )
    .await
}

/// Address, language and end of a claim that is still the newest, of somebody who is active: its mail can be written.
pub(in crate::identity) async fn waiting(
    work: &mut UnitOfWork,
    id: AddressId,
) -> Result<Option<(String, Language, Timestamp)>, Fault> {
    let now = work.now();
    work.db()
        .opt(
            sql!(
                "select c.email, u.language, c.expires_at from address_claims c join users u on u.id = c.user_id
                 where c.id = $1 and c.expires_at > $2 and u.active"
            ),
            (id, now),
        )
        .await
}

/// 0 when a newer claim came meanwhile.
pub(in crate::identity) async fn set_claim_token(
    work: &mut UnitOfWork,
    id: AddressId,
    digest: &Digest,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update address_claims set digest = $2 where id = $1"),
            (id, digest.clone()),
        )
        .await
}

pub(in crate::identity) async fn claim_by_token(db: &mut Conn, digest: &Digest) -> Result<Option<ClaimRow>, Fault> {
    db.opt(
        sql!("select id, user_id, email, asked_at, expires_at from address_claims where digest = $1"),
        (digest.clone(),),
    )
    .await
}

/// 0 when it was used meanwhile, is over, or is somebody else's.
pub(in crate::identity) async fn use_up_claim(
    work: &mut UnitOfWork,
    user: UserId,
    digest: &Digest,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("delete from address_claims where digest = $2 and user_id = $1 and expires_at > $3"),
            (user, digest.clone(), now),
        )
        .await
}

/// 0 when it is none of theirs.
pub(in crate::identity) async fn withdraw_claim(
    work: &mut UnitOfWork,
    user: UserId,
    id: AddressId,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("delete from address_claims where id = $2 and user_id = $1"),
            (user, id),
        )
        .await
}

pub(in crate::identity) async fn withdraw_claims_of(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(sql!("delete from address_claims where user_id = $1"), (user,))
        .await
}

/// A primary address that can be put back.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::identity) struct ChangeRow {
    pub id: Uuid,
    pub user_id: UserId,
    pub from_email: String,
    pub from_key: String,
    pub to_email: String,
    pub language: Language,
    pub changed_at: Timestamp,
    pub expires_at: Timestamp,
}

pub(in crate::identity) async fn note_change(
    work: &mut UnitOfWork,
    id: Uuid,
    user: UserId,
    from: &AddressRow,
    to: &AddressRow,
) -> Result<u64, Fault> {
    let now = work.now();
    let expires_at = now + work.orgs().limits().undo_lifetime;
    work.db()
        .run(
            sql!(
                "insert into address_changes (id, user_id, from_email, from_key, to_email, to_key, changed_at, expires_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)"
            ),
            (
                id,
                user,
                from.email.as_str(),
                from.email_key.as_str(),
                to.email.as_str(),
                to.email_key.as_str(),
                now,
                expires_at,
            ),
        )
        .await
}

macro_rules! change {
    ($rest:literal) => {
        sql!(concat!(
            "select c.id, c.user_id, c.from_email, c.from_key, c.to_email, u.language, c.changed_at, c.expires_at
             from address_changes c join users u on u.id = c.user_id where u.active and ",
            $rest
        ))
    };
}

/// One whose mail can be written.
pub(in crate::identity) async fn change(work: &mut UnitOfWork, id: Uuid) -> Result<Option<ChangeRow>, Fault> {
    let now = work.now();
    work.db()
        .opt(change!("c.id = $1 and c.expires_at > $2"), (id, now))
        .await
}

pub(in crate::identity) async fn change_by_token(db: &mut Conn, digest: &Digest) -> Result<Option<ChangeRow>, Fault> {
    db.opt(change!("c.digest = $1"), (digest.clone(),)).await
}

/// 0 when it was undone meanwhile.
pub(in crate::identity) async fn set_undo_token(
    work: &mut UnitOfWork,
    id: Uuid,
    digest: &Digest,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update address_changes set digest = $2 where id = $1"),
            (id, digest.clone()),
        )
        .await
}

/// A change and all that came after it can be undone no more. 0 when somebody was faster, or its time is over.
pub(in crate::identity) async fn use_up_changes(work: &mut UnitOfWork, from: &ChangeRow) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "delete from address_changes where user_id = $1 and changed_at >= $2
                   and exists (select 1 from address_changes c where c.id = $3 and c.expires_at > $4)"
            ),
            (from.user_id, from.changed_at, from.id, now),
        )
        .await
}

/// What came to somebody since a change: confirmed since, or made primary since. Whoever made the change without a right to it
/// would come back through any of these.
macro_rules! since {
    ($what:literal) => {
        sql!(concat!(
            $what,
            " user_addresses where user_id = $1 and email_key <> $2 and (verified_at >= $3 or email_key in
               (select c.to_key from address_changes c where c.user_id = $1 and c.changed_at >= $3))"
        ))
    };
}

pub(in crate::identity) async fn came_since(db: &mut Conn, change: &ChangeRow) -> Result<Vec<(String,)>, Fault> {
    db.all(
        since!("select email from"),
        (change.user_id, change.from_key.as_str(), change.changed_at),
    )
    .await
}

pub(in crate::identity) async fn take_away_since(work: &mut UnitOfWork, change: &ChangeRow) -> Result<u64, Fault> {
    work.db()
        .run(
            since!("delete from"),
            (change.user_id, change.from_key.as_str(), change.changed_at),
        )
        .await
}

/// A password that was chosen since a change is nobody's any more.
pub(in crate::identity) async fn forget_password_since(
    work: &mut UnitOfWork,
    change: &ChangeRow,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("delete from credentials where user_id = $1 and changed_at >= $2"),
            (change.user_id, change.changed_at),
        )
        .await
}

/// A thousand at most, as all sweeps; see those in `identity/store.rs`.
pub(in crate::identity) async fn sweep_claims(work: &mut UnitOfWork, ended: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from address_claims where id in
                   (select id from address_claims where expires_at <= $1 order by expires_at, id limit 1000)
                 and expires_at <= $1"
            ),
            (ended,),
        )
        .await
}

/// The same of changes.
pub(in crate::identity) async fn sweep_changes(work: &mut UnitOfWork, ended: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from address_changes where id in
                   (select id from address_changes where expires_at <= $1 order by expires_at, id limit 1000)
                 and expires_at <= $1"
            ),
            (ended,),
        )
        .await
}
