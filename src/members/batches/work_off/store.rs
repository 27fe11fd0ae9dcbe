//! SQL of working batches off: the lease, whose turn it is, and the tick behind each.

use crate::{
    access::{Role, SignedIn, caller::Superuser},
    database::Conn,
    kernel::{BatchId, Fault, Kind, OrganizationId, RemovalId, Slug, Timestamp, UserId},
    members::batches::{Act, Reason},
    sql,
    work::UnitOfWork,
};

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
