//! SQL of the console. Every function takes the operator's proof.
//!
//! Lists go by id, and so by time: the newest first, on the primary key, with one text for each filter, because a condition that
//! a parameter switches off cannot choose an index. What hangs on a row is asked for each row by its key, so that no plan ever
//! reads a whole table to join it: PostgreSQL would, for an `exists` beside the columns.

use super::{ListedOrganization, ListedUser, Membership, Owner, WhichOrganizations, WhichUsers};
use crate::{
    access::Role,
    kernel::{Direction, Fault, OrganizationId, UserId, key},
    sql,
    work::{Operator, Reading, UnitOfWork},
};
use uuid::Uuid;

/// Where a walk begins: at a row's id, or before the first one.
pub(super) fn edge(from: Option<(Direction, Uuid)>) -> (Direction, Uuid) {
    from.unwrap_or((Direction::After, Uuid::max()))
}

/// One text for each way through the list. "After" is older.
macro_rules! walk {
    ($db:ident, $way:expr, $page:expr, $select:literal, $id:literal, $condition:literal) => {
        match $way {
            Direction::After => $db.all(walk!($select, $condition, $id, " < $1", " desc"), $page).await,
            Direction::Before => $db.all(walk!($select, $condition, $id, " > $1", ""), $page).await,
        }
    };
    ($select:literal, $condition:literal, $id:literal, $beyond:literal, $order:literal) => {
        sql!(concat!(
            $select,
            " where ",
            $condition,
            $id,
            $beyond,
            " order by ",
            $id,
            $order,
            " limit $3"
        ))
    };
}

macro_rules! walk_users {
    ($db:ident, $way:expr, $page:expr, $condition:literal) => {
        walk!(
            $db,
            $way,
            $page,
            "select u.id, u.name, u.email, u.active, u.superuser, u.created_at,
               (select count(*) from members m join organizations o on o.id = m.organization_id
                where m.user_id = u.id and o.deleted_at is null) as organizations
             from users u",
            "u.id",
            $condition
        )
    };
}

pub(super) async fn users(
    reading: &mut Reading,
    _: &Operator,
    search: &str,
    which: WhichUsers,
    from: Option<(Direction, UserId)>,
    limit: i64,
) -> Result<Vec<ListedUser>, Fault> {
    let (way, id) = edge(from.map(|(way, id)| (way, id.0)));
    let page = (id, key::contains(search), limit);
    let db = reading.db();
    match which {
        WhichUsers::All => walk_users!(db, way, page, "u.name_key like $2 escape '\\' and "),
        WhichUsers::Active => walk_users!(db, way, page, "u.active and u.name_key like $2 escape '\\' and "),
        WhichUsers::Deactivated => walk_users!(db, way, page, "not u.active and u.name_key like $2 escape '\\' and "),
        WhichUsers::Superusers => walk_users!(db, way, page, "u.superuser and u.name_key like $2 escape '\\' and "),
    }
}

pub(super) async fn user(reading: &mut Reading, _: &Operator, user: UserId) -> Result<Option<ListedUser>, Fault> {
    reading
        .db()
        .opt(
            sql!(
                "select u.id, u.name, u.email, u.active, u.superuser, u.created_at,
                   (select count(*) from members m join organizations o on o.id = m.organization_id
                    where m.user_id = u.id and o.deleted_at is null) as organizations
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

macro_rules! walk_organizations {
    ($db:ident, $way:expr, $page:expr, $condition:literal) => {
        walk!(
            $db,
            $way,
            $page,
            "select o.id, o.slug, o.name, o.member_count, o.created_at, o.disabled_at, o.owner_id,
               (select w.name from users w where w.id = o.owner_id) as owner_name,
               coalesce((select w.active from members m join users w on w.id = m.user_id
                 where m.organization_id = o.id and m.role = 'owner' and w.active limit 1), false) as owned
             from organizations o",
            "o.id",
            $condition
        )
    };
}

pub(super) async fn organizations(
    reading: &mut Reading,
    _: &Operator,
    search: &str,
    which: WhichOrganizations,
    from: Option<(Direction, OrganizationId)>,
    limit: i64,
) -> Result<Vec<ListedOrganization>, Fault> {
    let (way, id) = edge(from.map(|(way, id)| (way, id.0)));
    let page = (id, key::contains(search), limit, reading.kind().clone());
    let db = reading.db();
    match which {
        WhichOrganizations::All => {
            walk_organizations!(
                db,
                way,
                page,
                "o.kind = $4 and o.deleted_at is null and o.name_key like $2 escape '\\' and "
            )
        }
        WhichOrganizations::Active => walk_organizations!(
            db,
            way,
            page,
            "o.kind = $4 and o.deleted_at is null and o.disabled_at is null and o.name_key like $2 escape '\\' and "
        ),
        WhichOrganizations::Disabled => walk_organizations!(
            db,
            way,
            page,
            "o.kind = $4 and o.deleted_at is null and o.disabled_at is not null and o.name_key like $2 escape '\\' and "
        ),
        // From the few who are deactivated to what rests on them.
        WhichOrganizations::Ownerless => walk!(
            db,
            way,
            page,
            "select o.id, o.name, o.slug, o.member_count, o.created_at, o.disabled_at, o.owner_id,
               (select w.name from users w where w.id = o.owner_id) as owner_name, false as owned
             from organizations o",
            "o.id",
            "o.id in (select x.id from users d join organizations x on x.owner_id = d.id where not d.active)
             and not coalesce((select w.active from members m join users w on w.id = m.user_id
               where m.organization_id = o.id and m.role = 'owner' and w.active limit 1), false)
             and o.kind = $4 and o.deleted_at is null and o.name_key like $2 escape '\\' and "
        ),
    }
}

pub(super) async fn organization(
    reading: &mut Reading,
    _: &Operator,
    organization: OrganizationId,
) -> Result<Option<ListedOrganization>, Fault> {
    let kind = reading.kind().clone();
    reading
        .db()
        .opt(
            sql!(
                "select o.id, o.slug, o.name, o.member_count, o.created_at, o.disabled_at, o.owner_id,
                   (select w.name from users w where w.id = o.owner_id) as owner_name,
                   coalesce((select w.active from members m join users w on w.id = m.user_id
                     where m.organization_id = o.id and m.role = 'owner' and w.active limit 1), false) as owned
                 from organizations o where o.id = $1 and o.kind = $2 and o.deleted_at is null"
            ),
            (organization, kind),
        )
        .await
}

pub(super) async fn owners(
    reading: &mut Reading,
    _: &Operator,
    organization: OrganizationId,
) -> Result<Vec<Owner>, Fault> {
    reading
        .db()
        .all(
            sql!(
                "select u.id, u.name, u.email, u.active from members m join users u on u.id = m.user_id
                 where m.organization_id = $1 and m.role = 'owner' order by m.name_key, m.user_id limit 50"
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

/// Locks an organization by writing to it; whom it rests on, or nothing if there is none.
pub(super) async fn lock_organization(
    work: &mut UnitOfWork,
    _: &Operator,
    organization: OrganizationId,
) -> Result<Option<UserId>, Fault> {
    let kind = work.orgs().kind().clone();
    let row: Option<(UserId,)> = work
        .db()
        .opt(
            sql!(
                "update organizations set revision = revision + 1 where id = $1 and kind = $2 and deleted_at is null returning owner_id"
            ),
            (organization, kind),
        )
        .await?;
    Ok(row.map(|(owner,)| owner))
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
