//! SQL of the events: claiming for the relay, reading for the activity page.

use super::{Event, subscriber::Recorded};
use crate::{
    access::permission::permit,
    database::Conn,
    kernel::{EventId, Fault, Kind, OrganizationId, Timestamp, UserId},
    sql,
    work::{Grant, Reading, UnitOfWork},
};
use sqlx::types::Json;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Claimed {
    id: EventId,
    organization_kind: Option<Kind>,
    organization_id: Option<OrganizationId>,
    actor_id: Option<UserId>,
    operator_id: Option<UserId>,
    subject_id: Option<UserId>,
    kind: String,
    detail: Json<serde_json::Value>,
    at: Timestamp,
    attempts: i64,
}

/// An event that this process tells.
pub(super) struct Claim {
    pub id: EventId,
    /// Which kind of organizations it is about, if about one.
    pub kind: Option<Kind>,
    /// Nothing for a kind of events that this version does not know.
    pub recorded: Option<Recorded>,
}

/// The event a row tells of, or `None` for a kind that this version does not know.
pub(crate) fn read(kind: String, detail: serde_json::Value) -> Option<Event> {
    serde_json::from_value(serde_json::json!({ "kind": kind, "detail": detail })).ok()
}

/// Takes the twenty oldest due events and puts their next delivery off until `lease`, so that no other process takes them
/// too. The number stands in the text: for a limit it does not know, PostgreSQL plans to read every event there is.
pub(super) async fn claim(work: &mut UnitOfWork, lease: Timestamp) -> Result<Vec<Claim>, Fault> {
    let now = work.now();
    let rows: Vec<Claimed> = work
        .db()
        .all(
            // Two texts: PostgreSQL skips rows that another process is claiming; SQLite has one writer anyway.
            sql!(
                sqlite: "update events set due_at = $2, attempts = attempts + 1
                         where id in (select id from events where due_at <= $1 order by due_at, id limit 20)
                         returning id, organization_id, actor_id, operator_id, subject_id, kind, detail, at, attempts,
                           (select o.kind from organizations o where o.id = events.organization_id) as organization_kind",
                postgres: "update events set due_at = $2, attempts = attempts + 1
                           where id in (select id from events where due_at <= $1 order by due_at, id limit 20 for update skip locked)
                           returning id, organization_id, actor_id, operator_id, subject_id, kind, detail, at, attempts,
                           (select o.kind from organizations o where o.id = events.organization_id) as organization_kind"
            ),
            (now, lease),
        )
        .await?;
    let mut claimed: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let recorded = read(row.kind, row.detail.0).map(|event| Recorded {
                id: row.id,
                organization: row.organization_id,
                actor: row.actor_id,
                operator: row.operator_id,
                subject: row.subject_id,
                event,
                at: row.at,
                attempt: row.attempts,
            });
            Claim {
                id: row.id,
                kind: row.organization_kind,
                recorded,
            }
        })
        .collect();
    claimed.sort_by_key(|claim| claim.id);
    Ok(claimed)
}

pub(super) async fn relayed(work: &mut UnitOfWork, id: EventId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("update events set due_at = null, relayed_at = $2, trouble = null where id = $1"),
            (id, now),
        )
        .await
}

/// Ends a lease of ours; 0 when it is over, and the event somebody else's.
pub(super) async fn give_back(work: &mut UnitOfWork, id: EventId, lease: Timestamp) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("update events set due_at = $2, attempts = attempts - 1 where id = $1 and due_at = $3"),
            (id, now, lease),
        )
        .await
}

pub(super) async fn put_off(
    work: &mut UnitOfWork,
    id: EventId,
    until: Option<Timestamp>,
    trouble: &str,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update events set due_at = $2, trouble = $3 where id = $1"),
            (id, until, trouble),
        )
        .await
}

/// A row of the activity page.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct ActivityRow {
    pub id: EventId,
    pub at: Timestamp,
    pub standing: String,
    pub kind: String,
    pub detail: Json<serde_json::Value>,
    pub actor_id: Option<UserId>,
    pub actor: Option<String>,
    pub picture: Option<String>,
    pub operator: Option<String>,
    pub subject_id: Option<UserId>,
    pub subject: Option<String>,
}

impl ActivityRow {
    pub fn event(&self) -> Option<Event> {
        read(self.kind.clone(), self.detail.0.clone())
    }
}

type Listing = Grant<permit::ListActivity>;

/// The organization is a range of one, so that only an index that begins with it has the order; see the invitations' store.
pub(super) async fn newest(
    reading: &mut Reading,
    grant: &Listing,
    before: Uuid,
    limit: i64,
) -> Result<Vec<ActivityRow>, Fault> {
    reading
        .db()
        .all(
            sql!(
                "select e.id, e.at, e.standing, e.kind, e.detail, e.actor_id, a.name as actor, h.name as operator,
                   e.subject_id, s.name as subject, (select p.mark from members m join pictures p on p.user_id = m.user_id
                     where m.organization_id = e.organization_id and m.user_id = e.actor_id) as picture
                 from events e
                 left join users a on a.id = e.actor_id left join users h on h.id = e.operator_id
                 left join users s on s.id = e.subject_id
                 where (e.organization_id, e.id) < ($1, $2) and e.organization_id >= $1 order by e.organization_id desc, e.id desc limit $3"
            ),
            (grant.organization(), before, limit),
        )
        .await
}

pub(super) async fn oldest(
    reading: &mut Reading,
    grant: &Listing,
    after: Uuid,
    limit: i64,
) -> Result<Vec<ActivityRow>, Fault> {
    reading
        .db()
        .all(
            sql!(
                "select e.id, e.at, e.standing, e.kind, e.detail, e.actor_id, a.name as actor, h.name as operator,
                   e.subject_id, s.name as subject, (select p.mark from members m join pictures p on p.user_id = m.user_id
                     where m.organization_id = e.organization_id and m.user_id = e.actor_id) as picture
                 from events e
                 left join users a on a.id = e.actor_id left join users h on h.id = e.operator_id
                 left join users s on s.id = e.subject_id
                 where (e.organization_id, e.id) > ($1, $2) and e.organization_id <= $1 order by e.organization_id, e.id limit $3"
            ),
            (grant.organization(), after, limit),
        )
        .await
}

/// How many events wait, and how many were given up: for operators.
pub(super) async fn backlog(db: &mut Conn) -> Result<(i64, i64), Fault> {
    let waiting = db
        .get(sql!("select count(*) from events where due_at is not null"), ())
        .await?;
    let given_up = db
        .get(
            sql!("select count(*) from events where due_at is null and relayed_at is null"),
            (),
        )
        .await?;
    Ok((waiting, given_up))
}

/// By what happened, not by when it is due: while a mail server is away, everything is due later.
pub(super) async fn waits_since(db: &mut Conn) -> Result<Option<Timestamp>, Fault> {
    db.get(sql!("select min(at) from events where due_at is not null"), ())
        .await
}

pub(super) async fn newest_at(db: &mut Conn) -> Result<Option<Timestamp>, Fault> {
    let text = sql!("select at from events where id < $1 order by id desc limit 1");
    let row: Option<(Timestamp,)> = db.opt(text, (Uuid::max(),)).await?;
    Ok(row.map(|(at,)| at))
}
