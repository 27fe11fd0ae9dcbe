//! SQL of leaving everywhere. Deleted organizations keep their members: they are gone for everybody already, and rest on their
//! owner as before.

use super::Owned;
use crate::{
    access::Role,
    database::Conn,
    kernel::{Fault, OrganizationId, UserId},
    sql,
    work::UnitOfWork,
};

/// Locks every organization the person belongs to by writing to it, as every verb does.
pub(super) async fn lock(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update organizations set revision = revision + 1 where deleted_at is null
                   and id in (select m.organization_id from members m where m.user_id = $1)"
            ),
            (user,),
        )
        .await
}

/// By name; nobody reads on behind a hundred.
pub(super) async fn only_owner_of(db: &mut Conn, user: UserId) -> Result<Vec<Owned>, Fault> {
    db.all(
        sql!(
            "select o.slug, o.name from members m join organizations o on o.id = m.organization_id
                 where m.user_id = $1 and m.role = 'owner' and o.deleted_at is null
                   and not exists (select 1 from members other join users u on u.id = other.user_id
                     where other.organization_id = o.id and other.role = 'owner' and other.user_id <> $1 and u.active)
                 order by o.name, o.slug limit 100"
        ),
        (user,),
    )
    .await
}

/// Lets the owner key of each organization rest on another active owner.
pub(super) async fn rest_on_others(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update organizations set owner_id = (select m.user_id from members m join users u on u.id = m.user_id
                   where m.organization_id = organizations.id and m.role = 'owner' and m.user_id <> $1 and u.active
                   order by m.joined_at, m.user_id limit 1)
                 where owner_id = $1 and deleted_at is null
                   and id in (select m.organization_id from members m where m.user_id = $1)"
            ),
            (user,),
        )
        .await
}

pub(super) async fn memberships(work: &mut UnitOfWork, user: UserId) -> Result<Vec<(OrganizationId, Role)>, Fault> {
    work.db()
        .all(
            sql!(
                "select m.organization_id, m.role from members m join organizations o on o.id = m.organization_id
                 where m.user_id = $1 and o.deleted_at is null order by m.organization_id"
            ),
            (user,),
        )
        .await
}

pub(super) async fn free_seats(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update organizations set member_count = member_count - 1 where deleted_at is null
                   and id in (select m.organization_id from members m where m.user_id = $1)"
            ),
            (user,),
        )
        .await
}

pub(super) async fn end(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from members where user_id = $1
                   and organization_id in (select o.id from members m join organizations o on o.id = m.organization_id
                     where m.user_id = $1 and o.deleted_at is null)"
            ),
            (user,),
        )
        .await
}

/// Wherever they invited somebody, as a superuser even where they were no member.
pub(super) async fn revoke(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update invitations set status = 'revoked', decided_at = $2 where inviter_id = $1 and status = 'pending'"
            ),
            (user, now),
        )
        .await
}

/// Who has gone asks for nothing, and what they wrote is forgotten.
pub(super) async fn forget_join_requests(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(sql!("delete from join_requests where user_id = $1"), (user,))
        .await
}

/// Nobody puts back who has gone.
pub(super) async fn forget_removals(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(sql!("delete from removals where user_id = $1"), (user,))
        .await
}
