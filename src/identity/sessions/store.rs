//! SQL of sessions. A session is found by the digest of its token, which is nowhere in readable form.

use crate::{
    access::{SignedIn, caller::Superuser},
    database::Conn,
    kernel::{Digest, Fault, Timestamp, UserId},
    sql,
    work::UnitOfWork,
};

pub(in crate::identity) async fn insert_session(
    work: &mut UnitOfWork,
    user: UserId,
    digest: &Digest,
    expires_at: Timestamp,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("insert into sessions (digest, user_id, created_at, seen_at, expires_at, proved_at) values ($1, $2, $3, $3, $4, $3)"),
            (digest.clone(), user, now, expires_at),
        )
        .await
}

/// Another digest for a session that goes on; `None` when it is over, or somebody else's.
pub(in crate::identity) async fn renew_session(
    work: &mut UnitOfWork,
    user: UserId,
    old: &Digest,
    new: &Digest,
) -> Result<Option<Timestamp>, Fault> {
    let now = work.now();
    let row: Option<(Timestamp,)> = work
        .db()
        .opt(
            sql!(
                "update sessions set digest = $3, seen_at = $4, proved_at = $4
                 where digest = $2 and user_id = $1 and expires_at > $4 returning expires_at"
            ),
            (user, old.clone(), new.clone(), now),
        )
        .await?;
    Ok(row.map(|(expires_at,)| expires_at))
}

/// 1 while it is true.
pub(in crate::identity) async fn proved_since(db: &mut Conn, digest: &Digest, since: Timestamp) -> Result<i64, Fault> {
    db.get(
        sql!("select count(*) from sessions where digest = $1 and proved_at > $2"),
        (digest.clone(), since),
    )
    .await
}

/// A live session and whose it is.
#[derive(sqlx::FromRow)]
pub(in crate::identity) struct SessionRow {
    id: UserId,
    email: String,
    name: String,
    superuser: bool,
    pub seen_at: Timestamp,
}

impl SessionRow {
    pub fn signed_in(self) -> SignedIn {
        SignedIn {
            user: self.id,
            name: self.name,
            email: self.email,
            superuser: Superuser::from_flag(self.superuser),
        }
    }
}

pub(in crate::identity) async fn session(
    db: &mut Conn,
    digest: &Digest,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Option<SessionRow>, Fault> {
    db.opt(
        sql!(
            "select u.id, u.email, u.name, u.superuser, s.seen_at from sessions s join users u on u.id = s.user_id
             where s.digest = $1 and s.expires_at > $2 and s.seen_at > $3 and u.active"
        ),
        (digest.clone(), now, idle_since),
    )
    .await
}

pub(in crate::identity) async fn mark_seen(work: &mut UnitOfWork, digest: &Digest) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("update sessions set seen_at = $2 where digest = $1 and seen_at < $2"),
            (digest.clone(), now),
        )
        .await
}

pub(in crate::identity) async fn end_session(work: &mut UnitOfWork, digest: &Digest) -> Result<u64, Fault> {
    work.db()
        .run(sql!("delete from sessions where digest = $1"), (digest.clone(),))
        .await
}

pub(in crate::identity) async fn end_sessions_of(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(sql!("delete from sessions where user_id = $1"), (user,))
        .await
}

/// Digest, beginning and last use of the sessions that still open something.
pub(in crate::identity) async fn sessions_of(
    db: &mut Conn,
    user: UserId,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Vec<(Digest, Timestamp, Timestamp)>, Fault> {
    db.all(
        sql!(
            "select digest, created_at, seen_at from sessions
             where user_id = $1 and expires_at > $2 and seen_at > $3 order by seen_at desc, digest limit 100"
        ),
        (user, now, idle_since),
    )
    .await
}

pub(in crate::identity) async fn count_sessions(
    db: &mut Conn,
    user: UserId,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<i64, Fault> {
    db.get(
        sql!("select count(*) from sessions where user_id = $1 and expires_at > $2 and seen_at > $3"),
        (user, now, idle_since),
    )
    .await
}

/// 0 when it is over, or somebody else's.
pub(in crate::identity) async fn end_session_of(
    work: &mut UnitOfWork,
    user: UserId,
    digest: &Digest,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("delete from sessions where digest = $2 and user_id = $1"),
            (user, digest.clone()),
        )
        .await
}

pub(in crate::identity) async fn end_sessions_but(
    work: &mut UnitOfWork,
    user: UserId,
    digest: &Digest,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("delete from sessions where user_id = $1 and digest <> $2"),
            (user, digest.clone()),
        )
        .await
}

/// By idleness alone: what is not used any more is idle soon, whatever its end.
pub(in crate::identity) async fn sweep_sessions(work: &mut UnitOfWork, idle_since: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from sessions where digest in
                   (select digest from sessions where seen_at <= $1 order by seen_at, digest limit 1000)"
            ),
            (idle_since,),
        )
        .await
}
