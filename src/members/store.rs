//! SQL of the memberships. The seat counter changes only in `take_seat` and `end`.

use super::{Entry, Member, Order, Query, list::COUNTED};
use crate::access::permission::permit::Permit;
use crate::{
    access::{Role, permission::permit},
    kernel::{Fault, OrganizationId, Timestamp, UserId, key, page::Cursor},
    sql,
    work::{Grant, Reading, UnitOfWork},
};
use uuid::Uuid;

#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct MemberRow {
    pub user_id: UserId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub joined_at: Timestamp,
    pub name_key: String,
    pub picture: Option<String>,
}

impl From<MemberRow> for Member {
    fn from(row: MemberRow) -> Self {
        Self {
            user: row.user_id,
            name: row.name,
            email: row.email,
            role: row.role,
            joined_at: row.joined_at,
            picture: row.picture,
        }
    }
}

type Listing = Grant<permit::ListMembers>;

/// The columns and conditions that the four orders share, with and without a role: a condition that a parameter switches
/// off cannot choose an index, and the admins may be few among very many.
macro_rules! walk {
    ($db:ident, $role:expr, $page:expr, $place:literal, $order:literal) => {{
        let (organization, edge, id, like, limit) = $page;
        match $role {
            None => {
                $db.all(walk!("", $place, $order), (organization, edge, id, like, limit))
                    .await
            }
            Some(role) => {
                let text = walk!("m.role = $6 and ", $place, $order);
                $db.all(text, (organization, edge, id, like, limit, role)).await
            }
        }
    }};
    ($role:literal, $place:literal, $order:literal) => {
        sql!(concat!(
            "select m.user_id, u.name, u.email, m.role, m.joined_at, m.name_key,
               (select p.mark from pictures p where p.user_id = m.user_id) as picture
             from members m join users u on u.id = m.user_id
             where m.organization_id = $1 and ",
            $role,
            $place,
            " and m.name_key like $4 escape '\\' order by ",
            $order,
            " limit $5"
        ))
    };
}

/// The year 9999: the latest that PostgreSQL and people agree on.
const LATEST: i64 = 253_370_764_800_000_000;

/// Rows beyond a cursor, in the order they are walked.
pub(super) async fn walk(
    reading: &mut Reading,
    grant: &Listing,
    query: &Query,
    order: Order,
    cursor: Option<Cursor>,
    limit: i64,
) -> Result<Vec<MemberRow>, Fault> {
    let organization = grant.organization();
    let like = key::contains(&query.search);
    let db = reading.db();
    // Without a cursor the walk begins before the first or behind the last possible key: one text for every page.
    let by_name = |edge: &str, id| {
        cursor
            .clone()
            .map_or((edge.to_owned(), id), |cursor| (cursor.key, cursor.id))
    };
    let by_time = |edge: i64, id| {
        let at = |key: &str| key.parse().ok().filter(|at| (0..=LATEST).contains(at)).unwrap_or(edge);
        cursor
            .clone()
            .map_or((Timestamp(edge), id), |cursor| (Timestamp(at(&cursor.key)), cursor.id))
    };
    match order {
        Order::NameUp => {
            let (name, id) = by_name("", Uuid::nil());
            let page = (organization, name, id, like, limit);
            walk!(
                db,
                query.role,
                page,
                "(m.name_key, m.user_id) > ($2, $3)",
                "m.name_key, m.user_id"
            )
        }
        Order::NameDown => {
            let (name, id) = by_name("\u{10FFFF}", Uuid::max());
            let page = (organization, name, id, like, limit);
            walk!(
                db,
                query.role,
                page,
                "(m.name_key, m.user_id) < ($2, $3)",
                "m.name_key desc, m.user_id desc"
            )
        }
        Order::JoinedUp => {
            let (at, id) = by_time(0, Uuid::nil());
            let page = (organization, at, id, like, limit);
            walk!(
                db,
                query.role,
                page,
                "(m.joined_at, m.user_id) > ($2, $3)",
                "m.joined_at, m.user_id"
            )
        }
        Order::JoinedDown => {
            let (at, id) = by_time(LATEST, Uuid::max());
            let page = (organization, at, id, like, limit);
            walk!(
                db,
                query.role,
                page,
                "(m.joined_at, m.user_id) < ($2, $3)",
                "m.joined_at desc, m.user_id desc"
            )
        }
    }
}

pub(super) async fn count_all(reading: &mut Reading, grant: &Listing) -> Result<i64, Fault> {
    reading
        .db()
        .get(
            sql!("select member_count from organizations where id = $1"),
            (grant.organization(),),
        )
        .await
}

/// Counts up to one more than is shown as a number; in order, so that an engine takes the index that has it and never looks
/// for a thousand of a large organization in the whole table.
pub(super) async fn count(reading: &mut Reading, grant: &Listing, query: &Query) -> Result<i64, Fault> {
    let (organization, like) = (grant.organization(), key::contains(&query.search));
    let db = reading.db();
    match query.role {
        None => {
            let text = sql!(
                "select count(*) from (select 1 from members m
                 where m.organization_id = $1 and m.name_key like $2 escape '\\'
                 order by m.name_key, m.user_id limit $3) x"
            );
            db.get(text, (organization, like, COUNTED + 1)).await
        }
        Some(role) => {
            let text = sql!(
                "select count(*) from (select 1 from members m
                 where m.organization_id = $1 and m.role = $4 and m.name_key like $2 escape '\\'
                 order by m.name_key, m.user_id limit $3) x"
            );
            db.get(text, (organization, like, COUNTED + 1, role)).await
        }
    }
}

pub(super) async fn one(reading: &mut Reading, grant: &Listing, member: UserId) -> Result<Option<MemberRow>, Fault> {
    reading
        .db()
        .opt(
            sql!(
                "select m.user_id, u.name, u.email, m.role, m.joined_at, m.name_key,
               (select p.mark from pictures p where p.user_id = m.user_id) as picture
             from members m join users u on u.id = m.user_id
                 where m.organization_id = $1 and m.user_id = $2"
            ),
            (grant.organization(), member),
        )
        .await
}

pub(crate) async fn role_of<P: Permit>(
    work: &mut UnitOfWork,
    grant: &Grant<P>,
    member: UserId,
) -> Result<Option<Role>, Fault> {
    let row: Option<(Role,)> = work
        .db()
        .opt(
            sql!("select role from members where organization_id = $1 and user_id = $2"),
            (grant.organization(), member),
        )
        .await?;
    Ok(row.map(|(role,)| role))
}

/// 0 when every seat is taken.
pub(super) async fn take_seat(work: &mut UnitOfWork, organization: OrganizationId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update organizations set member_count = member_count + 1
                 where id = $1 and (seats is null or member_count < seats)"
            ),
            (organization,),
        )
        .await
}

/// Somebody who is about to go waits, or is waited for: whoever joins is there. 0 when they are not active (any more).
pub(super) async fn hold_person(work: &mut UnitOfWork, person: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update users set active = active where id = $1 and active"),
            (person,),
        )
        .await
}

/// 0 when the person is a member already.
pub(super) async fn insert(work: &mut UnitOfWork, entry: &Entry<'_>) -> Result<u64, Fault> {
    let now = work.now();
    let name_key = key::person(&entry.person.name, &entry.person.email);
    work.db()
        .run(
            sql!(
                "insert into members (organization_id, user_id, role, name_key, joined_at, invitation_id)
                 values ($1, $2, $3, $4, $5, $6) on conflict (organization_id, user_id) do nothing"
            ),
            (
                entry.organization,
                entry.person.user,
                entry.role,
                name_key,
                now,
                entry.invitation,
            ),
        )
        .await
}

/// Lets the organization's owner key rest on another active owner than `member`. 0 when there is none.
pub(super) async fn rest_on_another_owner<P: Permit>(
    work: &mut UnitOfWork,
    grant: &Grant<P>,
    member: UserId,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update organizations set owner_id = coalesce((select m.user_id from members m join users u on u.id = m.user_id
                   where m.organization_id = $1 and m.role = 'owner' and m.user_id <> $2 and u.active
                   order by m.joined_at, m.user_id limit 1), owner_id)
                 where id = $1 and exists (select 1 from members m join users u on u.id = m.user_id
                   where m.organization_id = $1 and m.role = 'owner' and m.user_id <> $2 and u.active)"
            ),
            (grant.organization(), member),
        )
        .await
}

pub(crate) async fn set_role<P: Permit>(
    work: &mut UnitOfWork,
    grant: &Grant<P>,
    member: UserId,
    from: Role,
    to: Role,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update members set role = $4 where organization_id = $1 and user_id = $2 and role = $3"),
            (grant.organization(), member, from, to),
        )
        .await
}

/// Ends a membership, frees its seat, and revokes the invitations that hung on its right to invite.
pub(super) async fn end<P: Permit>(
    work: &mut UnitOfWork,
    grant: &Grant<P>,
    member: UserId,
    role: Role,
) -> Result<u64, Fault> {
    let (organization, now) = (grant.organization(), work.now());
    let ended = work
        .db()
        .run(
            sql!("delete from members where organization_id = $1 and user_id = $2 and role = $3"),
            (organization, member, role),
        )
        .await?;
    if ended == 0 {
        return Ok(0);
    }
    work.db()
        .run(
            sql!("update organizations set member_count = member_count - 1 where id = $1"),
            (organization,),
        )
        .await?;
    work.db()
        .run(
            sql!(
                "update invitations set status = 'revoked', decided_at = $3
                 where organization_id = $1 and inviter_id = $2 and status = 'pending'"
            ),
            (organization, member, now),
        )
        .await?;
    Ok(ended)
}
