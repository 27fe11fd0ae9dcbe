//! SQL of what is kept of removed members. It goes by itself when it is over: judged at use, and swept now and then.

use super::Removed;
use crate::{
    access::{Role, permission::permit::RemoveMembers},
    database::Conn,
    kernel::{Fault, InvitationId, OrganizationId, RemovalId, Timestamp, UserId},
    kinds::fields::listed,
    members::store::Ending,
    sql,
    work::{Grant, UnitOfWork},
};
use sqlx::types::Json;

type Removing = Grant<RemoveMembers>;

/// Somebody as they were.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Kept {
    pub user_id: UserId,
    pub role: Role,
    pub joined_at: Timestamp,
    pub active_on: Option<Timestamp>,
    pub invitation_id: Option<InvitationId>,
    pub fields: Option<Json<serde_json::Value>>,
    pub revoked: Json<Vec<InvitationId>>,
}

pub(super) async fn membership(
    work: &mut UnitOfWork,
    grant: &Removing,
    member: UserId,
) -> Result<Option<Ending>, Fault> {
    work.db()
        .opt(
            sql!(
                "select m.role, m.joined_at, m.active_on, m.invitation_id from members m
                 where m.organization_id = $1 and m.user_id = $2"
            ),
            (grant.organization(), member),
        )
        .await
}

/// What goes when the membership does; see `members::store::end`.
pub(super) async fn waiting(
    work: &mut UnitOfWork,
    grant: &Removing,
    member: UserId,
) -> Result<Vec<InvitationId>, Fault> {
    let rows: Vec<(InvitationId,)> = work
        .db()
        .all(
            sql!(
                "select i.id from invitations i
                 where i.inviter_id = $2 and i.status = 'pending' and i.organization_id = $1 order by i.id"
            ),
            (grant.organization(), member),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn insert(
    work: &mut UnitOfWork,
    grant: &Removing,
    member: UserId,
    removal: RemovalId,
    removed: &Removed,
) -> Result<u64, Fault> {
    let (now, was) = (work.now(), &removed.was);
    let kept = (
        grant.organization(),
        member,
        removal,
        was.role,
        was.joined_at,
        was.invitation_id,
        removed.fields.clone().map(Json),
        Json(removed.waiting.clone()),
        now,
        was.active_on,
    );
    work.db()
        .run(
            sql!(
                "insert into removals
                   (organization_id, user_id, id, role, joined_at, invitation_id, fields, revoked, removed_at, active_on)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                 on conflict (organization_id, user_id) do update set id = excluded.id, role = excluded.role,
                   joined_at = excluded.joined_at, invitation_id = excluded.invitation_id, fields = excluded.fields,
                   revoked = excluded.revoked, removed_at = excluded.removed_at, active_on = excluded.active_on"
            ),
            kept,
        )
        .await
}

/// Of this organization, and removed after `since`.
pub(super) async fn find(
    work: &mut UnitOfWork,
    grant: &Removing,
    removal: RemovalId,
    since: Timestamp,
) -> Result<Option<Kept>, Fault> {
    work.db()
        .opt(
            sql!(
                "select r.user_id, r.role, r.joined_at, r.active_on, r.invitation_id, r.fields, r.revoked from removals r
                 where r.id = $2 and r.organization_id = $1 and r.removed_at > $3"
            ),
            (grant.organization(), removal, since),
        )
        .await
}

/// Lets the invitations wait again that were revoked with the membership: all but those whose address was invited anew since, whatever
/// came of it; and none where there is no room for them any more.
pub(super) async fn reopen(work: &mut UnitOfWork, grant: &Removing, kept: &Kept) -> Result<u64, Fault> {
    let most = work.orgs().limits().pending_invitations;
    let listed = listed(kept.revoked.0.iter().map(|id| id.0));
    let asked = (grant.organization(), kept.user_id, listed, most);
    // Two texts: each engine has its own way to make rows of a list.
    let text = sql!(
        sqlite: "update invitations set status = 'pending', decided_at = null
                 where organization_id = $1 and inviter_id = $2 and status = 'revoked'
                   and id in (select unhex(x.value) from json_each($3) x)
                   and not exists (select 1 from invitations other where other.organization_id = $1
                     and other.email_key = invitations.email_key and other.id > invitations.id)
                   and (select count(*) from invitations w where w.organization_id = $1 and w.status = 'pending')
                     + json_array_length($3) <= $4",
        postgres: "update invitations set status = 'pending', decided_at = null
                   where organization_id = $1 and inviter_id = $2 and status = 'revoked'
                     and id in (select cast(x.value as uuid) from jsonb_array_elements_text($3) as x(value))
                     and not exists (select 1 from invitations other where other.organization_id = $1
                       and other.email_key = invitations.email_key and other.id > invitations.id)
                     and (select count(*) from invitations w where w.organization_id = $1 and w.status = 'pending')
                       + jsonb_array_length($3) <= $4"
    );
    work.db().run(text, asked).await
}

/// 0 when somebody else has put it back.
pub(super) async fn forget(work: &mut UnitOfWork, grant: &Removing, removal: RemovalId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("delete from removals where id = $2 and organization_id = $1"),
            (grant.organization(), removal),
        )
        .await
}

/// Whoever goes by themselves does not want to be brought back.
pub(crate) async fn forget_of(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    member: UserId,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("delete from removals where organization_id = $1 and user_id = $2"),
            (organization, member),
        )
        .await
}

/// A thousand at a time.
pub(crate) async fn sweep(db: &mut Conn, until: Timestamp) -> Result<u64, Fault> {
    db.run(
        sql!(
            "delete from removals where id in (select r.id from removals r where r.removed_at <= $1
               order by r.removed_at limit 1000)"
        ),
        (until,),
    )
    .await
}
