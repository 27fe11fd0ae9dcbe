//! SQL of the batches, as people see them. What the worker asks is in `work_off/store.rs`.

use super::{Act, Batch, Outcome, Reason, Settled, Tally, choose::Person};
use crate::{
    access::{Role, permission::permit::BatchMembers},
    database::Conn,
    kernel::{BatchId, Fault, Timestamp, UserId},
    kinds::fields::listed,
    sql,
    work::{Grant, Reading, UnitOfWork},
};
use std::collections::BTreeSet;

type Batching = Grant<BatchMembers>;

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
pub(super) async fn members(
    reading: &mut Reading,
    grant: &Batching,
    users: &BTreeSet<UserId>,
) -> Result<Vec<Person>, Fault> {
    let listed = listed(users.iter().map(|user| user.0));
    let rows: Vec<(UserId, String)> = reading
        .db()
        .all(
            // Two texts: each engine has its own way to make rows of a list; and PostgreSQL, which cannot know how short it is,
            // would read the whole organization for it.
            sql!(
                sqlite: "select y.user_id, u.name from json_each($2) x cross join members y join users u on u.id = y.user_id
                         where y.organization_id = $1 and y.user_id = unhex(x.value) order by u.name_key, y.user_id",
                postgres: "select y.user_id, u.name from jsonb_array_elements_text($2) as x(value)
                           cross join lateral (select m.user_id from members m
                             where m.organization_id = $1 and m.user_id = cast(x.value as uuid) limit 1) y
                           join users u on u.id = y.user_id order by u.name_key, y.user_id"
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
                 select b.id, y.user_id from batches b cross join json_each($3) x cross join members y
                 where b.id = $1 and y.organization_id = $2 and y.user_id = unhex(x.value)",
        postgres: "insert into batch_members (batch_id, user_id)
                   select b.id, y.user_id from batches b cross join jsonb_array_elements_text($3) as x(value)
                   cross join lateral (select m.user_id from members m
                     where m.organization_id = $2 and m.user_id = cast(x.value as uuid) limit 1) y
                   where b.id = $1"
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

/// What became of one.
#[derive(Debug, sqlx::FromRow)]
struct SettledRow {
    user_id: UserId,
    name: String,
    outcome: String,
    reason: Option<String>,
    says: Option<String>,
}

impl From<SettledRow> for Settled {
    fn from(row: SettledRow) -> Self {
        Self {
            user: row.user_id,
            name: row.name,
            outcome: match (row.outcome.as_str(), row.reason) {
                ("done", _) | (_, None) => Outcome::Done,
                (_, Some(reason)) => Outcome::Refused(Reason::read(&reason, row.says)),
            },
        }
    }
}

/// The refused first; a thousand at most, which is all of them.
pub(super) async fn settled(reading: &mut Reading, batch: BatchId) -> Result<Vec<Settled>, Fault> {
    let rows: Vec<SettledRow> = reading
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
    Ok(rows.into_iter().map(Settled::from).collect())
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
