//! SQL of the built-in people.

use super::{Browser, SignUp, WaitingSignUp, throttle::Act};
use crate::{
    access::{SignedIn, caller::Superuser},
    database::Conn,
    kernel::{Digest, Direction, Fault, Language, Secret, Timestamp, UserId},
    sql,
    users::addresses::store as addresses,
    work::UnitOfWork,
};
use uuid::Uuid;

/// A sign-up behind a mailed token.
#[derive(sqlx::FromRow)]
pub(super) struct SignUpRow {
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub password_hash: String,
    browser_digest: Digest,
    pub next: String,
    pub language: Language,
    pub expires_at: Timestamp,
    pub completed_at: Option<Timestamp>,
}

impl SignUpRow {
    /// Digests are compared, so that the time it takes says nothing of the secret.
    pub fn seen_from(&self, browser: Option<&Secret>) -> Browser {
        if browser.is_some_and(|browser| browser.digest() == self.browser_digest) {
            Browser::Same
        } else {
            Browser::Other
        }
    }
}

pub(super) async fn by_token(db: &mut Conn, token: &Secret) -> Result<Option<SignUpRow>, Fault> {
    db.opt(
        sql!(
            "select s.id, s.email, s.name, s.password_hash, s.browser_digest, s.next, s.language, s.expires_at, s.completed_at
             from sign_up_tokens t join sign_ups s on s.id = t.sign_up_id where t.digest = $1"
        ),
        (token.digest(),),
    )
    .await
}

pub(super) async fn insert_sign_up(
    work: &mut UnitOfWork,
    id: Uuid,
    input: &SignUp,
    password_hash: &str,
    browser: &Digest,
    next: &str,
) -> Result<u64, Fault> {
    let now = work.now();
    let expires_at = now + work.orgs().limits().sign_up_lifetime;
    work.db()
        .run(
            sql!(
                "insert into sign_ups (id, email, email_key, name, password_hash, browser_digest, next, created_at, expires_at,
                   language)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
            ),
            (
                id,
                input.email.as_str(),
                input.email.canonical(),
                input.name.as_str(),
                password_hash,
                browser.clone(),
                next,
                now,
                expires_at,
                input.language,
            ),
        )
        .await
}

/// Address, language and end of a sign-up that still waits.
pub(super) async fn waiting(work: &mut UnitOfWork, id: Uuid) -> Result<Option<(String, Language, Timestamp)>, Fault> {
    let now = work.now();
    work.db()
        .opt(
            sql!(
                "select email, language, expires_at from sign_ups where id = $1 and completed_at is null and expires_at > $2"
            ),
            (id, now),
        )
        .await
}

/// Sign-ups that wait, beyond a place in the list; the newest first, or back to them.
pub(super) async fn waiting_sign_ups(
    db: &mut Conn,
    from: Option<(Direction, Uuid)>,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<WaitingSignUp>, Fault> {
    match from.unwrap_or((Direction::After, Uuid::max())) {
        (Direction::After, id) => {
            let text = sql!(
                "select id, name, email, created_at, expires_at from sign_ups
                 where id < $1 and completed_at is null and expires_at > $2 order by id desc limit $3"
            );
            db.all(text, (id, now, limit)).await
        }
        (Direction::Before, id) => {
            let text = sql!(
                "select id, name, email, created_at, expires_at from sign_ups
                 where id > $1 and completed_at is null and expires_at > $2 order by id limit $3"
            );
            db.all(text, (id, now, limit)).await
        }
    }
}

pub(super) async fn add_token(work: &mut UnitOfWork, id: Uuid, digest: &Digest) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("insert into sign_up_tokens (digest, sign_up_id) values ($1, $2)"),
            (digest.clone(), id),
        )
        .await
}

/// 0 when somebody was faster. The hash has moved to the credentials and is not kept twice.
pub(super) async fn complete(work: &mut UnitOfWork, id: Uuid) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update sign_ups set completed_at = $2, password_hash = ''
                 where id = $1 and completed_at is null and expires_at > $2"
            ),
            (id, now),
        )
        .await
}

/// A person who can sign in.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct CredentialsRow {
    pub id: UserId,
    email: String,
    name: String,
    superuser: bool,
    pub password_hash: String,
}

impl CredentialsRow {
    pub fn signed_in(&self) -> SignedIn {
        let superuser = Superuser::from_flag(self.superuser);
        SignedIn {
            user: self.id,
            name: self.name.clone(),
            email: self.email.clone(),
            superuser,
        }
    }
}

pub(super) async fn credentials(db: &mut Conn, email_key: &str) -> Result<Option<CredentialsRow>, Fault> {
    db.opt(
        sql!(
            "select u.id, u.email, u.name, u.superuser, c.password_hash from user_addresses a
             join users u on u.id = a.user_id join credentials c on c.user_id = u.id
             where a.email_key = $1 and u.active"
        ),
        (email_key,),
    )
    .await
}

/// Locks the person and the credentials by writing to them (the one lock both engines know); 0 when they are not what was read.
/// The person first, as everybody does: whoever puts them aside at this moment ends the session that comes of it, or there is none.
pub(super) async fn hold_credentials(work: &mut UnitOfWork, row: &CredentialsRow) -> Result<u64, Fault> {
    if addresses::hold(work, row.id).await? == 0 {
        return Ok(0);
    }
    work.db()
        .run(
            sql!("update credentials set changed_at = changed_at where user_id = $1 and password_hash = $2"),
            (row.id, row.password_hash.as_str()),
        )
        .await
}

pub(super) async fn put_credentials(work: &mut UnitOfWork, user: UserId, hash: &str) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into credentials (user_id, password_hash, changed_at) values ($1, $2, $3)
                 on conflict (user_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
                   foreign_cost = null"
            ),
            (user, hash, now),
        )
        .await
}

/// 0 when there were none.
pub(super) async fn replace_credentials(work: &mut UnitOfWork, user: UserId, hash: &str) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("update credentials set password_hash = $2, changed_at = $3, foreign_cost = null where user_id = $1"),
            (user, hash, now),
        )
        .await
}

/// The same password under another hash: nothing that anybody would notice. The credentials are held.
pub(super) async fn renew_credentials(work: &mut UnitOfWork, row: &CredentialsRow, hash: &str) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update credentials set password_hash = $2, foreign_cost = null where user_id = $1 and password_hash = $3"),
            (row.id, hash, row.password_hash.as_str()),
        )
        .await
}

/// A hash that another application made, of somebody who has just come from there.
pub(crate) async fn put_foreign(work: &mut UnitOfWork, user: UserId, hash: &str, cost: &str) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("insert into credentials (user_id, password_hash, changed_at, foreign_cost) values ($1, $2, $3, $4)"),
            (user, hash, now, cost),
        )
        .await
}

/// Another one in the place of a foreign hash: its person has not signed in here since. 0 when theirs is one of ours, or there is
/// none, or it is the same.
pub(crate) async fn replace_foreign(work: &mut UnitOfWork, user: UserId, hash: &str, cost: &str) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update credentials set password_hash = $2, changed_at = $3, foreign_cost = $4
                 where user_id = $1 and foreign_cost is not null and password_hash <> $2"
            ),
            (user, hash, now, cost),
        )
        .await
}

/// Every cost that a foreign hash has, cheaply however many there are: from one to the next along their index.
pub(super) async fn foreign_costs(db: &mut Conn) -> Result<Vec<String>, Fault> {
    let mut costs: Vec<String> = Vec::new();
    loop {
        let last = costs.last().map_or("", String::as_str);
        let text = sql!("select foreign_cost from credentials where foreign_cost > $1 order by foreign_cost limit 1");
        let next: Option<(String,)> = db.opt(text, (last,)).await?;
        match next {
            Some((cost,)) => costs.push(cost),
            None => return Ok(costs),
        }
    }
}

/// Where an active user receives mail, and in what language.
pub(super) async fn address(db: &mut Conn, user: UserId) -> Result<Option<(String, Language)>, Fault> {
    db.opt(
        sql!("select email, language from users where id = $1 and active"),
        (user,),
    )
    .await
}

/// Counts one; a window that began at or before `stale` begins anew. 0 when the limit is reached, and then nothing changes.
pub(super) async fn hit(
    work: &mut UnitOfWork,
    act: Act,
    subject: &str,
    stale: Timestamp,
    limit: i64,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into throttles (act, subject, since, hits) values ($1, $2, $3, 1)
                 on conflict (act, subject) do update set
                   since = case when throttles.since <= $4 then excluded.since else throttles.since end,
                   hits = case when throttles.since <= $4 then 1 else throttles.hits + 1 end
                 where throttles.since <= $4 or throttles.hits < $5"
            ),
            (act.as_str(), subject, now, stale, limit),
        )
        .await
}

pub(super) async fn counted_since(work: &mut UnitOfWork, act: Act, subject: &str) -> Result<Option<Timestamp>, Fault> {
    let row: Option<(Timestamp,)> = work
        .db()
        .opt(
            sql!("select since from throttles where act = $1 and subject = $2"),
            (act.as_str(), subject),
        )
        .await?;
    Ok(row.map(|(since,)| since))
}

pub(super) async fn forget(work: &mut UnitOfWork, act: Act, subject: &str) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("delete from throttles where act = $1 and subject = $2"),
            (act.as_str(), subject),
        )
        .await
}

/// Sweeps forget at most a thousand rows of a kind, so that one never holds anybody up; the number stands in the texts, for the
/// sake of PostgreSQL's plans. These are the tokens of the same sign-ups that [`sweep_sign_ups`] deletes next.
pub(super) async fn sweep_tokens(work: &mut UnitOfWork, ended: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from sign_up_tokens where sign_up_id in
                   (select id from sign_ups where expires_at <= $1 order by expires_at, id limit 1000)"
            ),
            (ended,),
        )
        .await
}

pub(super) async fn sweep_sign_ups(work: &mut UnitOfWork, ended: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from sign_ups where id in
                   (select id from sign_ups where expires_at <= $1 order by expires_at, id limit 1000)"
            ),
            (ended,),
        )
        .await
}

pub(super) async fn sweep_throttles(work: &mut UnitOfWork, window_since: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from throttles where (act, subject) in
                   (select act, subject from throttles where since <= $1 order by since, act, subject limit 1000)
                 and since <= $1"
            ),
            (window_since,),
        )
        .await
}
