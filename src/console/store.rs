//! SQL of the console. Every function takes the operator's proof. Lists are in `lists/store.rs`.

use super::{ListedOrganization, ListedUser, Membership, Owner};
use crate::{
    access::Role,
    kernel::{Fault, Kind, OrganizationId, UserId},
    sql,
    work::{Operator, Reading, UnitOfWork},
};

pub(super) async fn user(reading: &mut Reading, _: &Operator, user: UserId) -> Result<Option<ListedUser>, Fault> {
    reading
        .db()
        .opt(
            sql!(
                "select u.id, u.name, u.email, u.active, u.superuser, u.created_at,
                   (select count(*) from members m join organizations o on o.id = m.organization_id
                    where m.user_id = u.id and o.deleted_at is null) as organizations,
               (select p.mark from pictures p where p.user_id = u.id) as picture
                 from users u where u.id = $1"
            ),
            (user,),
        )
        .await
}

pub(super) async fn memberships(reading: &mut Reading, _: &Operator, user: UserId) -> Result<Vec<Membership>, Fault> {
    reading
        .db()
        .all(
            sql!(
                "select o.id, o.kind, o.name, o.slug, o.disabled_at, m.role, m.joined_at from members m
                 join organizations o on o.id = m.organization_id
                 where m.user_id = $1 and o.deleted_at is null order by o.name_key, o.id limit 500"
            ),
            (user,),
        )
        .await
}

pub(super) async fn organization(
    reading: &mut Reading,
    _: &Operator,
    organization: OrganizationId,
) -> Result<Option<ListedOrganization>, Fault> {
    reading
        .db()
        .opt(
            sql!(
                "select o.id, o.kind, o.slug, o.name, o.member_count, o.created_at, o.disabled_at, o.admits_support, o.owner_id,
                   (select w.name from users w where w.id = o.owner_id) as owner_name,
                   coalesce((select w.active from members m join users w on w.id = m.user_id
                     where m.organization_id = o.id and m.role = 'owner' and w.active limit 1), false) as owned
                 from organizations o where o.id = $1 and o.deleted_at is null"
            ),
            (organization,),
        )
        .await
}

/// By name, and not in the index of names, which would be read to its end for them.
pub(super) async fn owners(
    reading: &mut Reading,
    _: &Operator,
    organization: OrganizationId,
) -> Result<Vec<Owner>, Fault> {
    reading
        .db()
        .all(
            sql!(
                "select x.user_id as id, (select u.name from users u where u.id = x.user_id) as name,
                   (select u.email from users u where u.id = x.user_id) as email,
                   (select u.active from users u where u.id = x.user_id) as active
                 from (select m.user_id, m.name_key from members m where m.organization_id = $1 and m.role = 'owner'
                   order by m.name_key || '', m.user_id limit 50) x order by x.name_key, x.user_id"
            ),
            (organization,),
        )
        .await
}

/// Locks every organization of a person by writing to it, so that its other owners stay meanwhile.
pub(super) async fn lock_places(
    work: &mut UnitOfWork,
    _: &Operator,
    user: UserId,
) -> Result<Vec<OrganizationId>, Fault> {
    let rows: Vec<(OrganizationId,)> = work
        .db()
        .all(
            sql!(
                "update organizations set revision = revision + 1
                 where id in (select organization_id from members where user_id = $1) and deleted_at is null returning id"
            ),
            (user,),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The names of organizations that this person owns, and nobody active does.
pub(super) async fn left_ownerless(
    work: &mut UnitOfWork,
    _: &Operator,
    user: UserId,
    at_most: i64,
) -> Result<Vec<String>, Fault> {
    let rows: Vec<(String,)> = work
        .db()
        .all(
            sql!(
                "select o.name from members m join organizations o on o.id = m.organization_id
                 where m.user_id = $1 and m.role = 'owner' and o.deleted_at is null
                   and not exists (select 1 from members n join users u on u.id = n.user_id
                     where n.organization_id = o.id and n.role = 'owner' and u.active)
                 order by o.name_key, o.id limit $2"
            ),
            (user, at_most),
        )
        .await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// What rests on this person rests on another active owner from now on.
pub(super) async fn rest_on_other_owners(work: &mut UnitOfWork, _: &Operator, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update organizations set owner_id = (select m.user_id from members m join users u on u.id = m.user_id
                   where m.organization_id = organizations.id and m.role = 'owner' and u.active
                   order by m.joined_at, m.user_id limit 1)
                 where owner_id = $1 and deleted_at is null"
            ),
            (user,),
        )
        .await
}

pub(super) async fn revoke_invitations_of(work: &mut UnitOfWork, _: &Operator, user: UserId) -> Result<u64, Fault> {
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

/// Of which kind an organization is.
pub(super) async fn kind(
    reading: &mut Reading,
    _: &Operator,
    organization: OrganizationId,
) -> Result<Option<Kind>, Fault> {
    let row: Option<(Kind,)> = reading
        .db()
        .opt(
            sql!("select kind from organizations where id = $1 and deleted_at is null"),
            (organization,),
        )
        .await?;
    Ok(row.map(|(kind,)| kind))
}

/// Locks an organization by writing to it; whom it rests on, and whether it lets operators in; nothing if there is none.
pub(super) async fn lock_organization(
    work: &mut UnitOfWork,
    _: &Operator,
    organization: OrganizationId,
) -> Result<Option<(UserId, bool)>, Fault> {
    work.db()
        .opt(
            sql!(
                "update organizations set revision = revision + 1 where id = $1 and deleted_at is null
                 returning owner_id, admits_support"
            ),
            (organization,),
        )
        .await
}

/// Whether any of its owners is active.
pub(super) async fn is_owned(work: &mut UnitOfWork, _: &Operator, organization: OrganizationId) -> Result<bool, Fault> {
    let found: Option<(bool,)> = work
        .db()
        .opt(
            sql!(
                "select u.active from members m join users u on u.id = m.user_id
                 where m.organization_id = $1 and m.role = 'owner' and u.active limit 1"
            ),
            (organization,),
        )
        .await?;
    Ok(found.is_some())
}

pub(super) async fn role_of(
    work: &mut UnitOfWork,
    _: &Operator,
    organization: OrganizationId,
    user: UserId,
) -> Result<Option<Role>, Fault> {
    let row: Option<(Role,)> = work
        .db()
        .opt(
            sql!("select role from members where organization_id = $1 and user_id = $2"),
            (organization, user),
        )
        .await?;
    Ok(row.map(|(role,)| role))
}

pub(super) async fn raise(
    work: &mut UnitOfWork,
    _: &Operator,
    organization: OrganizationId,
    user: UserId,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update members set role = 'owner' where organization_id = $1 and user_id = $2"),
            (organization, user),
        )
        .await
}

pub(super) async fn rest_on(
    work: &mut UnitOfWork,
    _: &Operator,
    organization: OrganizationId,
    owner: UserId,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update organizations set owner_id = $2 where id = $1"),
            (organization, owner),
        )
        .await
}

/// Whoever else owns it stays as admin.
pub(super) async fn lower_others(
    work: &mut UnitOfWork,
    _: &Operator,
    organization: OrganizationId,
    owner: UserId,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update members set role = 'admin' where organization_id = $1 and role = 'owner' and user_id <> $2"),
            (organization, owner),
        )
        .await
}
