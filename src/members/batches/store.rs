//! SQL of the batches.

use super::{Act, Batch, Outcome, Reason, Settled, Tally, choose::Person};
use crate::{
    access::{Role, SignedIn, caller::Superuser, permission::permit::BatchMembers},
    database::Conn,
    kernel::{BatchId, Fault, Kind, OrganizationId, RemovalId, Slug, Timestamp, UserId},
    kinds::fields::listed,
    sql,
    work::{Grant, Reading, UnitOfWork},
};

type Batching = Grant<BatchMembers>;

/// A batch that this process works off.
#[derive(Debug)]
pub(super) struct Claimed {
    pub id: BatchId,
    pub organization_id: OrganizationId,
    pub kind: Kind,
    pub actor: UserId,
    pub act: Act,
    /// Until when it is ours.
    pub lease: Timestamp,
}

/// Somebody whose turn it is.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Waiting {
    pub user_id: UserId,
    pub removal_id: Option<RemovalId>,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct BatchRow {
    id: BatchId,
    act: String,
    role: Option<Role>,
    actor: String,
    begun_at: Timestamp,
    finished_at: Option<Timestamp>,
    stopped: bool,
}

impl BatchRow {
    pub fn shown(self, tally: Tally, settled: Vec<Settled>, undoable: i64) -> Batch {
        Batch {
            id: self.id,
            act: Act::read(&self.act, self.role),
            actor: self.actor,
            begun_at: self.begun_at,
            stopped: self.stopped,
            finished_at: self.finished_at,
            tally,
            undoable,
            settled,
        }
    }
}

/// Those of the users who are members here; nobody learns a name of anybody else.
pub(super) async fn members(reading: &mut Reading, grant: &Batching, users: &[UserId]) -> Result<Vec<Person>, Fault> {
    let listed = listed(users.iter().map(|user| user.0));
    let rows: Vec<(UserId, String)> = reading
        .db()
        .all(
            // Two texts: each engine has its own way to make rows of a list.
            sql!(
                sqlite: "select m.user_id, u.name from members m join users u on u.id = m.user_id
                         where m.organization_id = $1 and m.user_id in (select unhex(x.value) from json_each($2) x)
                         order by m.name_key, m.user_id",
                postgres: "select m.user_id, u.name from members m join users u on u.id = m.user_id
                           where m.organization_id = $1
                             and m.user_id in (select cast(x.value as uuid) from jsonb_array_elements_text($2) as x(value))
                           order by m.name_key, m.user_id"
            ),
            (grant.organization(), listed),
        )
        .await?;
    Ok(rows.into_iter().map(|(user, name)| Person { user, name }).collect())
}

/// 0 when another one is at work.
pub(super) async fn begin(work: &mut UnitOfWork, grant: &Batching, batch: BatchId, act: Act) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into batches (id, organization_id, actor_id, act, role, begun_at, due_at)
                 values ($1, $2, $3, $4, $5, $6, $6)
                 on conflict (organization_id) where finished_at is null do nothing"
            ),
            (
                batch,
                grant.organization(),
                grant.actor().user,
                act.as_str(),
                act.role(),
                now,
            ),
        )
        .await
}

pub(super) async fn enlist(
    work: &mut UnitOfWork,
    grant: &Batching,
    batch: BatchId,
    people: &[UserId],
) -> Result<u64, Fault> {
    let listed = listed(people.iter().map(|user| user.0));
    // Two texts, as above.
    let text = sql!(
        sqlite: "insert into batch_members (batch_id, user_id)
                 select b.id, m.user_id from batches b join members m on m.organization_id = b.organization_id
                 where b.id = $1 and m.organization_id = $2 and m.user_id in (select unhex(x.value) from json_each($3) x)",
        postgres: "insert into batch_members (batch_id, user_id)
                   select b.id, m.user_id from batches b join members m on m.organization_id = b.organization_id
                   where b.id = $1 and m.organization_id = $2
                     and m.user_id in (select cast(x.value as uuid) from jsonb_array_elements_text($3) as x(value))"
    );
    work.db().run(text, (batch, grant.organization(), listed)).await
}

/// Whom another batch of the organization has removed, after `since`.
pub(super) async fn enlist_removed(
    work: &mut UnitOfWork,
    grant: &Batching,
    batch: BatchId,
    removing: BatchId,
    since: Timestamp,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "insert into batch_members (batch_id, user_id, removal_id)
                 select b.id, m.user_id, m.removal_id from batches b
                   join batches other on other.organization_id = b.organization_id
                   join batch_members m on m.batch_id = other.id
                   join removals r on r.id = m.removal_id
                 where b.id = $1 and b.organization_id = $2 and other.id = $3 and m.outcome = 'done'
                   and r.organization_id = $2 and r.removed_at > $4"
            ),
            (batch, grant.organization(), removing, since),
        )
        .await
}

pub(super) async fn stop(work: &mut UnitOfWork, grant: &Batching, batch: BatchId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update batches set finished_at = $3, due_at = null, stopped = true
                 where id = $1 and organization_id = $2 and finished_at is null"
            ),
            (batch, grant.organization(), now),
        )
        .await
}

pub(super) async fn is_underway(work: &mut UnitOfWork, grant: &Batching) -> Result<bool, Fault> {
    let found: Option<(i64,)> = work
        .db()
        .opt(
            sql!("select cast(1 as bigint) from batches where organization_id = $1 and finished_at is null"),
            (grant.organization(),),
        )
        .await?;
    Ok(found.is_some())
}

/// 0 when nobody is left.
pub(super) async fn go_on(work: &mut UnitOfWork, grant: &Batching, batch: BatchId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update batches set finished_at = null, due_at = $4, stopped = false, actor_id = $3
                 where id = $1 and organization_id = $2 and finished_at is not null
                   and exists (select 1 from batch_members m where m.batch_id = $1 and m.outcome in ('waiting', 'refused'))"
            ),
            (batch, grant.organization(), grant.actor().user, now),
        )
        .await
}

pub(super) async fn reset(work: &mut UnitOfWork, batch: BatchId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update batch_members set outcome = 'waiting', reason = null, says = null
                 where batch_id = $1 and outcome = 'refused'"
            ),
            (batch,),
        )
        .await
}

pub(super) async fn is_any_due(db: &mut Conn, now: Timestamp) -> Result<bool, Fault> {
    let found: Option<(i64,)> = db
        .opt(
            sql!("select cast(1 as bigint) from batches where due_at <= $1 order by due_at, id limit 1"),
            (now,),
        )
        .await?;
    Ok(found.is_some())
}

type ClaimedRow = (BatchId, OrganizationId, UserId, String, Option<Role>, Kind);

/// Takes the one that is due longest, and puts it off until `lease`, so that no other process takes it too.
pub(super) async fn claim(work: &mut UnitOfWork, lease: Timestamp) -> Result<Option<Claimed>, Fault> {
    let now = work.now();
    let row: Option<ClaimedRow> = work
        .db()
        .opt(
            // Two texts: PostgreSQL skips what another process is claiming; SQLite has one writer anyway.
            sql!(
                sqlite: "update batches set due_at = $2
                         where id in (select b.id from batches b where b.due_at <= $1 order by b.due_at, b.id limit 1)
                         returning id, organization_id, actor_id, act, role,
                           (select o.kind from organizations o where o.id = batches.organization_id)",
                postgres: "update batches set due_at = $2
                           where id in (select b.id from batches b where b.due_at <= $1 order by b.due_at, b.id limit 1
                             for update skip locked)
                           returning id, organization_id, actor_id, act, role,
                             (select o.kind from organizations o where o.id = batches.organization_id)"
            ),
            (now, lease),
        )
        .await?;
    Ok(row.map(|(id, organization_id, actor, act, role, kind)| Claimed {
        id,
        organization_id,
        kind,
        actor,
        act: Act::read(&act, role),
        lease,
    }))
}

pub(super) async fn next(db: &mut Conn, batch: &Claimed) -> Result<Option<Waiting>, Fault> {
    db.opt(
        sql!(
            "select m.user_id, m.removal_id from batch_members m where m.batch_id = $1 and m.outcome = 'waiting'
                 order by m.user_id limit 1"
        ),
        (batch.id,),
    )
    .await
}

/// Whoever began it, if they may still sign in.
pub(super) async fn actor(db: &mut Conn, batch: &Claimed) -> Result<Option<SignedIn>, Fault> {
    let row: Option<(UserId, String, String, bool)> = db
        .opt(
            sql!("select u.id, u.name, u.email, u.superuser from users u where u.id = $1 and u.active"),
            (batch.actor,),
        )
        .await?;
    Ok(row.map(|(user, name, email, superuser)| SignedIn {
        user,
        name,
        email,
        superuser: Superuser::from_flag(superuser),
    }))
}

/// Locks the organization; what it is called now. Nothing when it is deleted.
pub(super) async fn hold(work: &mut UnitOfWork, batch: &Claimed) -> Result<Option<Slug>, Fault> {
    let row: Option<(String,)> = work
        .db()
        .opt(
            sql!(
                "update organizations set revision = revision + 1 where id = $1 and deleted_at is null returning slug"
            ),
            (batch.organization_id,),
        )
        .await?;
    row.map(|(slug,)| Slug::parse(&slug).map_err(|_| Fault::broken("a slug that is none")))
        .transpose()
}

/// Ticks somebody off. 0 when it is not ours any more.
pub(super) async fn done(
    work: &mut UnitOfWork,
    batch: &Claimed,
    waiting: &Waiting,
    removal: Option<RemovalId>,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update batch_members set outcome = 'done', removal_id = $4
                 where batch_id = $1 and user_id = $2 and outcome = 'waiting'
                   and exists (select 1 from batches b where b.id = $1 and b.due_at = $3)"
            ),
            (batch.id, waiting.user_id, batch.lease, removal),
        )
        .await
}

pub(super) async fn refused(
    work: &mut UnitOfWork,
    batch: &Claimed,
    waiting: &Waiting,
    reason: &Reason,
) -> Result<u64, Fault> {
    let (word, says) = reason.written();
    work.db()
        .run(
            sql!(
                "update batch_members set outcome = 'refused', reason = $4, says = $5
                 where batch_id = $1 and user_id = $2 and outcome = 'waiting'
                   and exists (select 1 from batches b where b.id = $1 and b.due_at = $3)"
            ),
            (batch.id, waiting.user_id, batch.lease, word, says.map(str::to_owned)),
        )
        .await
}

/// 0 when somebody still waits, or it is not ours any more.
pub(super) async fn finish(work: &mut UnitOfWork, batch: &Claimed) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update batches set finished_at = $3, due_at = null where id = $1 and due_at = $2
                   and not exists (select 1 from batch_members m where m.batch_id = $1 and m.outcome = 'waiting')"
            ),
            (batch.id, batch.lease, now),
        )
        .await
}

pub(super) async fn give_back(work: &mut UnitOfWork, batch: &Claimed, now: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update batches set due_at = $3 where id = $1 and due_at = $2"),
            (batch.id, batch.lease, now),
        )
        .await
}

pub(super) async fn one(reading: &mut Reading, grant: &Batching, batch: BatchId) -> Result<Option<BatchRow>, Fault> {
    reading
        .db()
        .opt(
            sql!(
                "select b.id, b.act, b.role, u.name as actor, b.begun_at, b.finished_at, b.stopped
                 from batches b join users u on u.id = b.actor_id where b.id = $2 and b.organization_id = $1"
            ),
            (grant.organization(), batch),
        )
        .await
}

pub(super) async fn latest(
    reading: &mut Reading,
    grant: &Batching,
    since: Timestamp,
) -> Result<Option<BatchId>, Fault> {
    let row: Option<(BatchId,)> = reading
        .db()
        .opt(
            sql!(
                "select b.id from batches b where b.organization_id = $1 and (b.finished_at is null or b.finished_at > $2)
                 order by b.id desc limit 1"
            ),
            (grant.organization(), since),
        )
        .await?;
    Ok(row.map(|(id,)| id))
}

pub(super) async fn tally(reading: &mut Reading, batch: BatchId) -> Result<Tally, Fault> {
    let rows: Vec<(String, i64)> = reading
        .db()
        .all(
            sql!("select m.outcome, count(*) from batch_members m where m.batch_id = $1 group by m.outcome"),
            (batch,),
        )
        .await?;
    let of = |word: &str| {
        rows.iter()
            .find(|(outcome, _)| outcome == word)
            .map_or(0, |(_, count)| *count)
    };
    Ok(Tally {
        waiting: of("waiting"),
        done: of("done"),
        refused: of("refused"),
    })
}

/// The refused first; a thousand at most, which is all of them.
pub(super) async fn settled(reading: &mut Reading, batch: BatchId) -> Result<Vec<Settled>, Fault> {
    let rows: Vec<(UserId, String, String, Option<String>, Option<String>)> = reading
        .db()
        .all(
            sql!(
                "select m.user_id, u.name, m.outcome, m.reason, m.says
                 from batch_members m join users u on u.id = m.user_id
                 where m.batch_id = $1 and m.outcome in ('refused', 'done')
                 order by m.outcome desc, u.name_key, m.user_id limit 1000"
            ),
            (batch,),
        )
        .await?;
    let settled =
        |(user, name, outcome, reason, says): (UserId, String, String, Option<String>, Option<String>)| Settled {
            user,
            name,
            outcome: match (outcome.as_str(), reason) {
                ("done", _) | (_, None) => Outcome::Done,
                (_, Some(reason)) => Outcome::Refused(Reason::read(&reason, says)),
            },
        };
    Ok(rows.into_iter().map(settled).collect())
}

pub(super) async fn undoable(
    reading: &mut Reading,
    grant: &Batching,
    batch: BatchId,
    since: Timestamp,
) -> Result<i64, Fault> {
    let text = sql!(
        "select count(*) from batch_members m join removals r on r.id = m.removal_id
         where m.batch_id = $1 and m.outcome = 'done' and r.organization_id = $2 and r.removed_at > $3"
    );
    reading.db().get(text, (batch, grant.organization(), since)).await
}

/// A hundred at a time, each with its members.
pub(crate) async fn sweep(db: &mut Conn, until: Timestamp) -> Result<u64, Fault> {
    db.run(
        sql!(
            "delete from batches where id in (select b.id from batches b where b.finished_at <= $1
               order by b.finished_at limit 100)"
        ),
        (until,),
    )
    .await
}
