//! SQL of passkeys and of what is asked of them.

use super::challenge::Purpose;
use crate::{
    access::{SignedIn, caller::Superuser},
    database::Conn,
    kernel::{Digest, Fault, PasskeyId, Timestamp, UserId},
    sql,
    work::UnitOfWork,
};
use webauthn_rs::prelude::Passkey;

/// What is asked, to judge its answer by.
pub(super) struct Asked {
    pub ticket: Digest,
    pub browser: Digest,
    pub purpose: Purpose,
    pub user: Option<UserId>,
    pub state: String,
}

pub(super) async fn keep_challenge(work: &mut UnitOfWork, asked: &Asked) -> Result<u64, Fault> {
    let now = work.now();
    let expires_at = now + work.orgs().limits().passkey_challenge;
    work.db()
        .run(
            sql!(
                "insert into passkey_challenges (digest, browser_digest, purpose, user_id, state, created_at, expires_at)
                 values ($1, $2, $3, $4, $5, $6, $7)"
            ),
            (
                asked.ticket.clone(),
                asked.browser.clone(),
                asked.purpose.as_str(),
                asked.user,
                asked.state.as_str(),
                now,
                expires_at,
            ),
        )
        .await
}

/// Whom it asked, and what. Gone by this: nothing when somebody was faster, or its time is over.
pub(super) async fn take_challenge(
    work: &mut UnitOfWork,
    ticket: &Digest,
    browser: &Digest,
    purpose: Purpose,
) -> Result<Option<(Option<UserId>, String)>, Fault> {
    let now = work.now();
    work.db()
        .opt(
            sql!(
                "delete from passkey_challenges where digest = $1 and browser_digest = $2 and purpose = $3 and expires_at > $4
                 returning user_id, state"
            ),
            (ticket.clone(), browser.clone(), purpose.as_str(), now),
        )
        .await
}

/// A passkey and whose it is.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct PasskeyRow {
    pub id: PasskeyId,
    pub user_id: UserId,
    email: String,
    user_name: String,
    superuser: bool,
    pub credential_id: Vec<u8>,
    credential: String,
    pub name: String,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

impl PasskeyRow {
    pub fn key(&self) -> Result<Passkey, Fault> {
        serde_json::from_str(&self.credential).map_err(Fault::broken)
    }

    pub fn signed_in(&self) -> SignedIn {
        SignedIn {
            user: self.user_id,
            name: self.user_name.clone(),
            email: self.email.clone(),
            superuser: Superuser::from_flag(self.superuser),
        }
    }
}

macro_rules! passkeys {
    ($rest:literal) => {
        sql!(concat!(
            "select p.id, p.user_id, u.email, u.name as user_name, u.superuser, p.credential_id, p.credential, p.name,
               p.created_at, p.used_at
             from passkeys p join users u on u.id = p.user_id where u.active and ",
            $rest
        ))
    };
}

pub(super) async fn by_credential(db: &mut Conn, credential_id: &[u8]) -> Result<Option<PasskeyRow>, Fault> {
    db.opt(passkeys!("p.credential_id = $1"), (credential_id.to_vec(),))
        .await
}

/// Nobody has more than they may add.
pub(super) async fn of(db: &mut Conn, user: UserId) -> Result<Vec<PasskeyRow>, Fault> {
    db.all(
        passkeys!("p.user_id = $1 order by p.created_at, p.id limit 1000"),
        (user,),
    )
    .await
}

pub(in crate::identity) async fn count(db: &mut Conn, user: UserId) -> Result<i64, Fault> {
    db.get(sql!("select count(*) from passkeys where user_id = $1"), (user,))
        .await
}

/// 0 when the credential is somebody's already.
pub(super) async fn insert(
    work: &mut UnitOfWork,
    id: PasskeyId,
    user: UserId,
    credential_id: &[u8],
    credential: &str,
    name: &str,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into passkeys (id, user_id, credential_id, credential, uses, name, created_at)
                 values ($1, $2, $3, $4, 0, $5, $6) on conflict (credential_id) do nothing"
            ),
            (id, user, credential_id.to_vec(), credential, name, now),
        )
        .await
}

/// 0 when it is gone, or was used with this number or a higher one meanwhile; devices that do not count say 0 always.
pub(super) async fn note_use(work: &mut UnitOfWork, id: PasskeyId, credential: &str, uses: u32) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update passkeys set credential = $2, uses = $3, used_at = $4
                 where id = $1 and (uses < $3 or (uses = 0 and $3 = 0))"
            ),
            (id, credential, i64::from(uses), now),
        )
        .await
}

pub(super) async fn name_of(db: &mut Conn, user: UserId, id: PasskeyId) -> Result<Option<String>, Fault> {
    let row: Option<(String,)> = db
        .opt(
            sql!("select name from passkeys where id = $2 and user_id = $1"),
            (user, id),
        )
        .await?;
    Ok(row.map(|(name,)| name))
}

/// 0 when it is called so already.
pub(super) async fn rename(work: &mut UnitOfWork, user: UserId, id: PasskeyId, name: &str) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update passkeys set name = $3 where id = $2 and user_id = $1 and name <> $3"),
            (user, id, name),
        )
        .await
}

pub(super) async fn remove(work: &mut UnitOfWork, user: UserId, id: PasskeyId) -> Result<u64, Fault> {
    work.db()
        .run(sql!("delete from passkeys where id = $2 and user_id = $1"), (user, id))
        .await
}

/// Those that were added since go; older ones stay. What is asked of the person is forgotten.
pub(in crate::identity) async fn remove_since(
    work: &mut UnitOfWork,
    user: UserId,
    since: Timestamp,
) -> Result<u64, Fault> {
    let db = work.db();
    db.run(sql!("delete from passkey_challenges where user_id = $1"), (user,))
        .await?;
    db.run(
        sql!("delete from passkeys where user_id = $1 and created_at >= $2"),
        (user, since),
    )
    .await
}

/// A thousand at most, as all sweeps; see those in `identity/store.rs`.
pub(in crate::identity) async fn sweep(work: &mut UnitOfWork, now: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from passkey_challenges where digest in
                   (select digest from passkey_challenges where expires_at <= $1 order by expires_at, digest limit 1000)
                 and expires_at <= $1"
            ),
            (now,),
        )
        .await
}
