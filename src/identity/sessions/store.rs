//! SQL of sessions. A session is found by the digest of its token, which is nowhere in readable form.

use crate::{
    Orgs,
    access::{Acting, Caller, SignedIn, caller::Superuser},
    database::Conn,
    identity::{Recognised, Whereabouts},
    kernel::{Digest, Fault, Timestamp, UserId},
    sql,
    users::Factor,
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

/// 0 when it is over.
pub(in crate::identity) async fn settle_session(
    work: &mut UnitOfWork,
    digest: &Digest,
    brief: bool,
    expires_at: Timestamp,
    from: &Whereabouts,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update sessions set brief = $2, expires_at = $3, device = $4, network = $5 where digest = $1"),
            (
                digest.clone(),
                brief,
                expires_at,
                from.device.as_str(),
                from.network.as_str(),
            ),
        )
        .await
}

/// Whether it is a brief one; nothing when it is over.
pub(in crate::identity) async fn is_brief(db: &mut Conn, digest: &Digest) -> Result<Option<bool>, Fault> {
    let row: Option<(bool,)> = db
        .opt(sql!("select brief from sessions where digest = $1"), (digest.clone(),))
        .await?;
    Ok(row.map(|(brief,)| brief))
}

/// The instants before which a session has not been used for too long.
#[derive(Clone, Copy)]
pub(in crate::identity) struct Idle {
    remembered: Timestamp,
    brief: Timestamp,
}

impl Idle {
    pub fn now(orgs: &Orgs) -> Self {
        let (now, limits) = (orgs.now(), orgs.limits());
        Self {
            remembered: now - limits.session_idle,
            brief: now - limits.brief_idle,
        }
    }
}

/// Another digest for a session that goes on; `None` when it is over, or somebody else's.
pub(in crate::identity) async fn renew_session(
    work: &mut UnitOfWork,
    user: UserId,
    old: &Digest,
    new: &Digest,
) -> Result<Option<(Timestamp, bool)>, Fault> {
    let now = work.now();
    work.db()
        .opt(
            sql!(
                "update sessions set digest = $3, seen_at = $4, proved_at = $4
                 where digest = $2 and user_id = $1 and expires_at > $4 returning expires_at, brief"
            ),
            (user, old.clone(), new.clone(), now),
        )
        .await
}

/// 1 while it is true.
pub(in crate::identity) async fn proved_since(db: &mut Conn, digest: &Digest, since: Timestamp) -> Result<i64, Fault> {
    db.get(
        sql!("select count(*) from sessions where digest = $1 and proved_at > $2"),
        (digest.clone(), since),
    )
    .await
}

/// A live session, whose it is, and as whom it acts.
#[derive(sqlx::FromRow)]
pub(in crate::identity) struct SessionRow {
    id: UserId,
    email: String,
    name: String,
    superuser: bool,
    second_factor: bool,
    pub seen_at: Timestamp,
    person_id: Option<UserId>,
    person_email: Option<String>,
    person_name: Option<String>,
    acting_since: Option<Timestamp>,
    acting_until: Option<Timestamp>,
    acting_reason: Option<String>,
    picture: Option<String>,
}

impl SessionRow {
    pub fn recognised(mut self) -> Recognised {
        let factor = if self.second_factor {
            Factor::Present
        } else {
            Factor::Absent
        };
        let superuser = Superuser::from_flag(self.superuser);
        let picture = self.picture.take();
        Recognised {
            caller: self.caller(),
            superuser,
            factor,
            picture,
        }
    }

    fn caller(self) -> Caller {
        let own = SignedIn {
            user: self.id,
            name: self.name,
            email: self.email,
            superuser: Superuser::from_flag(self.superuser),
        };
        let person = self.person_id.zip(self.person_email).zip(self.person_name);
        let acting = self.acting_since.zip(self.acting_until).zip(self.acting_reason);
        let Some((((user, email), name), ((since, until), reason))) = person.zip(acting) else {
            return Caller::User(own);
        };
        Caller::Acting(Acting {
            person: SignedIn {
                user,
                name,
                email,
                superuser: Superuser::No,
            },
            operator: own,
            reason,
            since,
            until,
        })
    }
}

/// The person that a session acts as is found only while all of it holds: the time, the operator's power, and that the person is
/// active and has no such power. Otherwise it is the operator's own.
pub(in crate::identity) async fn session(
    db: &mut Conn,
    digest: &Digest,
    now: Timestamp,
    idle: Idle,
) -> Result<Option<SessionRow>, Fault> {
    db.opt(
        sql!(
            "select u.id, u.email, u.name, u.superuser, u.second_factor, s.seen_at, p.id as person_id, p.email as person_email,
               p.name as person_name, s.acting_since, s.acting_until, s.acting_reason,
               (select m.mark from pictures m where m.user_id = coalesce(p.id, u.id)) as picture
             from sessions s join users u on u.id = s.user_id
             left join users p on p.id = s.acting_as and s.acting_until > $2 and u.superuser and p.active and not p.superuser
             where s.digest = $1 and s.expires_at > $2 and s.seen_at > $3 and (s.seen_at > $4 or not s.brief) and u.active"
        ),
        (digest.clone(), now, idle.remembered, idle.brief),
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

/// A session of a list.
#[derive(sqlx::FromRow)]
pub(in crate::identity) struct OpenRow {
    pub digest: Digest,
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
    pub brief: bool,
    pub device: String,
    pub network: String,
}

/// The sessions that still open something.
pub(in crate::identity) async fn sessions_of(
    db: &mut Conn,
    user: UserId,
    now: Timestamp,
    idle: Idle,
) -> Result<Vec<OpenRow>, Fault> {
    db.all(
        sql!(
            "select digest, created_at, seen_at, brief, device, network from sessions
             where user_id = $1 and expires_at > $2 and seen_at > $3 and (seen_at > $4 or not brief) order by seen_at desc, digest limit 100"
        ),
        (user, now, idle.remembered, idle.brief),
    )
    .await
}

pub(in crate::identity) async fn count_sessions(
    db: &mut Conn,
    user: UserId,
    now: Timestamp,
    idle: Idle,
) -> Result<i64, Fault> {
    db.get(
        sql!(
            "select count(*) from sessions
             where user_id = $1 and expires_at > $2 and seen_at > $3 and (seen_at > $4 or not brief)"
        ),
        (user, now, idle.remembered, idle.brief),
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

/// By the longer idleness alone: what is not used any more is idle soon, whatever its end.
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
