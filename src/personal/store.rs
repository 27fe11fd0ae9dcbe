//! SQL of a person's copy. Five hundred rows a page; the number stands in the texts, for the sake of PostgreSQL's plans.

use super::{
    CopiedAddress, CopiedEvent, CopiedInvitation, CopiedJoinRequest, CopiedMembership, CopiedPicture, CopiedProfile,
    CopiedTeam, Part,
};
use crate::{
    database::Conn,
    kernel::{EventId, Fault, Timestamp, UserId},
    sql,
};
use sqlx::types::Json;
use uuid::Uuid;

pub(super) async fn profile(db: &mut Conn, user: UserId) -> Result<Option<CopiedProfile>, Fault> {
    db.opt(
        sql!("select id, name, email as primary_address, language, created_at from users where id = $1 and active"),
        (user,),
    )
    .await
}

pub(super) async fn picture(db: &mut Conn, user: UserId) -> Result<Option<CopiedPicture>, Fault> {
    db.opt(
        sql!("select set_at, large as picture from pictures where user_id = $1"),
        (user,),
    )
    .await
}

/// Nobody has more than they may ask for.
pub(super) async fn addresses(db: &mut Conn, user: UserId) -> Result<Vec<CopiedAddress>, Fault> {
    db.all(
        sql!(
            "select email as address, verified_at from user_addresses where user_id = $1 order by email_key limit 1000"
        ),
        (user,),
    )
    .await
}

pub(super) async fn memberships(db: &mut Conn, user: UserId, after: Uuid) -> Result<Vec<CopiedMembership>, Fault> {
    db.all(
        sql!(
            "select m.organization_id, o.slug as organization, o.name, m.role, m.joined_at, m.active_on
             from members m join organizations o on o.id = m.organization_id
             where m.user_id = $1 and m.organization_id > $2 and o.deleted_at is null order by m.organization_id limit 500"
        ),
        (user, after),
    )
    .await
}

pub(super) async fn teams(
    db: &mut Conn,
    user: UserId,
    (organization, team): (Uuid, Uuid),
) -> Result<Vec<CopiedTeam>, Fault> {
    db.all(
        sql!(
            "select x.organization_id, x.team_id, o.slug as organization, t.name, x.part, x.added_at from team_members x
             join organizations o on o.id = x.organization_id
             join teams t on t.organization_id = x.organization_id and t.id = x.team_id
             where x.user_id = $1 and (x.organization_id, x.team_id) > ($2, $3) and o.deleted_at is null
             order by x.organization_id, x.team_id limit 500"
        ),
        (user, organization, team),
    )
    .await
}

macro_rules! invitations {
    ($whose:literal) => {
        sql!(concat!(
            "select i.id, o.name as organization, i.email as address, i.role, i.message, i.status, i.sent_at, i.expires_at
             from invitations i join organizations o on o.id = i.organization_id
             where ",
            $whose,
            " and i.id > $2 order by i.id limit 500"
        ))
    };
}

pub(super) async fn invitations_sent(db: &mut Conn, user: UserId, after: Uuid) -> Result<Vec<CopiedInvitation>, Fault> {
    db.all(invitations!("i.inviter_id = $1"), (user, after)).await
}

/// To any of their verified addresses.
pub(super) async fn invitations_received(
    db: &mut Conn,
    user: UserId,
    after: Uuid,
) -> Result<Vec<CopiedInvitation>, Fault> {
    let text = invitations!("i.email_key in (select a.email_key from user_addresses a where a.user_id = $1)");
    db.all(text, (user, after)).await
}

pub(super) async fn join_requests(db: &mut Conn, user: UserId, after: Uuid) -> Result<Vec<CopiedJoinRequest>, Fault> {
    db.all(
        sql!(
            "select r.id, o.name as organization, r.message, coalesce(r.ending, 'waiting') as status, r.asked_at
             from join_requests r join organizations o on o.id = r.organization_id
             where r.user_id = $1 and r.id > $2 order by r.id limit 500"
        ),
        (user, after),
    )
    .await
}

#[derive(sqlx::FromRow)]
struct EventRow {
    id: EventId,
    at: Timestamp,
    kind: String,
    organization: Option<String>,
    operator: Option<String>,
    detail: Json<serde_json::Value>,
}

impl EventRow {
    fn seen_as(self, part: Part) -> CopiedEvent {
        CopiedEvent {
            id: self.id,
            at: self.at,
            kind: self.kind,
            organization: self.organization,
            part,
            operator: self.operator,
            detail: self.detail.0,
        }
    }
}

/// By kind, because the index of what somebody did is: in the order of their ids every page would look at everything.
pub(super) async fn done_by(db: &mut Conn, user: UserId, kind: &str, after: Uuid) -> Result<Vec<CopiedEvent>, Fault> {
    let rows: Vec<EventRow> = db
        .all(
            sql!(
                "select e.id, e.at, e.kind, o.slug as organization, h.name as operator, e.detail from events e
             left join organizations o on o.id = e.organization_id left join users h on h.id = e.operator_id
             where e.actor_id = $1 and (e.kind, e.id) > ($2, $3) order by e.kind, e.id limit 500"
            ),
            (user, kind, after),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.seen_as(Part::Actor)).collect())
}

/// What others did.
pub(super) async fn about(db: &mut Conn, user: UserId, after: Uuid) -> Result<Vec<CopiedEvent>, Fault> {
    let rows: Vec<EventRow> = db
        .all(
            sql!(
            "select e.id, e.at, e.kind, o.slug as organization, h.name as operator, e.detail from events e
             left join organizations o on o.id = e.organization_id left join users h on h.id = e.operator_id
             where e.subject_id = $1 and e.id > $2 and (e.actor_id is null or e.actor_id <> $1) order by e.id limit 500"
        ),
            (user, after),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.seen_as(Part::Subject)).collect())
}

/// As an operator.
pub(super) async fn done_on_behalf(db: &mut Conn, user: UserId, after: Uuid) -> Result<Vec<CopiedEvent>, Fault> {
    let rows: Vec<EventRow> = db
        .all(
            sql!(
                "select e.id, e.at, e.kind, o.slug as organization, h.name as operator, e.detail from events e
             left join organizations o on o.id = e.organization_id left join users h on h.id = e.operator_id
             where e.operator_id = $1 and e.id > $2 order by e.id limit 500"
            ),
            (user, after),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.seen_as(Part::Operator)).collect())
}
