//! SQL of what changes while an invitation waits. What reads it, and what ends it, is in `invitations/store.rs`.

use crate::{
    access::{Role, permission::permit::ManageInvitations},
    kernel::{EmailAddress, Fault, InvitationId},
    sql,
    work::{Grant, UnitOfWork},
};

/// Another address, and a new generation: that, or `None` when that has a pending invitation.
pub(super) async fn readdress(
    work: &mut UnitOfWork,
    grant: &Grant<ManageInvitations>,
    id: InvitationId,
    to: &EmailAddress,
) -> Result<Option<i64>, Fault> {
    let now = work.now();
    let expires_at = now + work.orgs().limits().invitation_lifetime;
    let row: Option<(i64,)> = work
        .db()
        .opt(
            sql!(
                "update invitations set email = $6, email_key = $7, generation = generation + 1, status = 'pending', delivery = 'queued',
                   trouble = null, sent_at = $3, expires_at = $4, decided_at = null, inviter_id = $5, handed = false, reminded_at = null
                 where organization_id = $1 and id = $2 and status in ('pending', 'expired')
                   and not exists (select 1 from invitations other where other.organization_id = $1
                     and other.email_key = $7 and other.status = 'pending' and other.id <> $2)
                 returning generation"
            ),
            (
                grant.organization(),
                id,
                now,
                expires_at,
                grant.actor().user,
                to.as_str(),
                to.canonical(),
            ),
        )
        .await?;
    Ok(row.map(|(generation,)| generation))
}

/// A new generation that is handed over and not mailed; `None` when the address has another pending invitation. When its newest
/// mail was asked for stays as it is.
pub(super) async fn hand(
    work: &mut UnitOfWork,
    grant: &Grant<ManageInvitations>,
    id: InvitationId,
) -> Result<Option<i64>, Fault> {
    let expires_at = work.now() + work.orgs().limits().invitation_lifetime;
    let row: Option<(i64,)> = work
        .db()
        .opt(
            sql!(
                "update invitations set generation = generation + 1, status = 'pending', trouble = null, expires_at = $3,
                   decided_at = null, inviter_id = $4, handed = true, reminded_at = null
                 where organization_id = $1 and id = $2 and status in ('pending', 'expired')
                   and not exists (select 1 from invitations other where other.organization_id = $1
                     and other.email_key = invitations.email_key and other.status = 'pending' and other.id <> $2)
                 returning generation"
            ),
            (grant.organization(), id, expires_at, grant.actor().user),
        )
        .await?;
    Ok(row.map(|(generation,)| generation))
}

/// 0 when it was answered or revoked.
pub(super) async fn set_role(
    work: &mut UnitOfWork,
    grant: &Grant<ManageInvitations>,
    id: InvitationId,
    to: Role,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update invitations set role = $3, inviter_id = $4
                 where organization_id = $1 and id = $2 and status in ('pending', 'expired')"
            ),
            (grant.organization(), id, to, grant.actor().user),
        )
        .await
}

/// Its links are as if they had never been.
pub(super) async fn forget_tokens(
    work: &mut UnitOfWork,
    grant: &Grant<ManageInvitations>,
    id: InvitationId,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from invitation_tokens where invitation_id = $2
                   and exists (select 1 from invitations i where i.organization_id = $1 and i.id = $2)"
            ),
            (grant.organization(), id),
        )
        .await
}
