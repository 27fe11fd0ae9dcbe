//! SQL of the requests to join.

use super::{Asking, Ending, Listed, Waiting};
use crate::{
    access::{
        Role, SignedIn,
        caller::Superuser,
        permission::permit::{InviteMembers, ListInvitations},
    },
    database::Conn,
    kernel::{Direction, Fault, JoinRequestId, OrganizationId, Timestamp, UserId},
    limits::first_when_full,
    share_links::store::Row as Link,
    sql,
    work::{Grant, Reading, UnitOfWork},
};
use std::time::Duration;
use uuid::Uuid;

/// What somebody asked at the link's organization and waits for, or asked by this link and was declined lately.
pub(super) async fn asking(
    db: &mut Conn,
    link: &Link,
    person: UserId,
    now: Timestamp,
    pause: Duration,
) -> Result<Option<Asking>, Fault> {
    let found: Option<(JoinRequestId, Timestamp, Option<Timestamp>)> = db
        .opt(
            sql!(
                "select r.id, r.asked_at, r.ended_at from join_requests r
                 where r.user_id = $1 and r.organization_id = $2
                   and (r.ending is null or (r.ending = 'declined' and r.share_link_id = $3 and r.ended_at > $4))
                 order by case when r.ending is null then 0 else 1 end, r.asked_at desc limit 1"
            ),
            (person, link.organization_id, link.id, now - pause),
        )
        .await?;
    Ok(found.map(|(request, asked_at, ended_at)| match ended_at {
        None => Asking::Waiting { request, asked_at },
        Some(ended_at) => Asking::Declined {
            again_at: ended_at + pause,
        },
    }))
}

/// When somebody asked first of those times that are as many as they may within a day; nothing while there were fewer.
pub(super) async fn full_of_person(
    work: &mut UnitOfWork,
    person: UserId,
    since: Timestamp,
) -> Result<Option<Timestamp>, Fault> {
    let most = work.orgs().limits().join_requests_a_day;
    let newest = work
        .db()
        .all(
            sql!(
                "select asked_at from join_requests where user_id = $1 and asked_at > $2 order by asked_at desc limit $3"
            ),
            (person, since, most),
        )
        .await?;
    Ok(first_when_full(&newest, most))
}

/// The same in one organization, whoever asked.
pub(super) async fn full_of_place(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    since: Timestamp,
) -> Result<Option<Timestamp>, Fault> {
    let most = work.orgs().limits().join_requests_to_one_a_day;
    let newest = work
        .db()
        .all(
            sql!(
                "select asked_at from join_requests where organization_id = $1 and asked_at > $2
                 order by organization_id desc, id desc limit $3"
            ),
            (organization, since, most),
        )
        .await?;
    Ok(first_when_full(&newest, most))
}

/// 0 when they asked before, and wait.
pub(super) async fn insert(
    work: &mut UnitOfWork,
    link: &Link,
    (id, person): (JoinRequestId, UserId),
    domain: &str,
    message: &str,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into join_requests (id, organization_id, user_id, share_link_id, role, domain, message, asked_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)
                 on conflict (organization_id, user_id) where ending is null do nothing"
            ),
            (
                id,
                link.organization_id,
                person,
                link.id,
                link.role,
                domain,
                message,
                now,
            ),
        )
        .await
}

/// A request with everything that decides what may become of it.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub user_id: UserId,
    pub name: String,
    email: String,
    superuser: bool,
    pub has_factor: bool,
    pub needs_factor: bool,
    pub role: Role,
    ending: Option<Ending>,
    ended_by: Option<String>,
}

impl Row {
    /// By whom and how, if it has ended.
    pub fn decided(&self) -> Option<(String, Ending)> {
        self.ended_by.clone().zip(self.ending)
    }

    /// Who asks.
    pub fn person(&self) -> SignedIn {
        SignedIn {
            user: self.user_id,
            name: self.name.clone(),
            email: self.email.clone(),
            superuser: Superuser::from_flag(self.superuser),
        }
    }
}

/// One of the organization, which is locked: whoever ends it locks it too.
pub(super) async fn find(
    work: &mut UnitOfWork,
    grant: &Grant<InviteMembers>,
    id: JoinRequestId,
) -> Result<Option<Row>, Fault> {
    work.db()
        .opt(
            sql!(
                "select r.user_id, u.name, u.email, u.superuser, u.second_factor as has_factor, o.needs_factor, r.role, r.ending,
                   d.name as ended_by
                 from join_requests r
                 join organizations o on o.id = r.organization_id
                 join users u on u.id = r.user_id
                 left join users d on d.id = r.ended_by
                 where r.organization_id = $1 and r.id = $2"
            ),
            (grant.organization(), id),
        )
        .await
}

/// Who made it, whatever became of it.
pub(super) async fn name(
    reading: &mut Reading,
    grant: &Grant<InviteMembers>,
    id: JoinRequestId,
) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = reading
        .db()
        .opt(
            sql!(
                "select u.name from join_requests r join users u on u.id = r.user_id
                 where r.organization_id = $1 and r.id = $2"
            ),
            (grant.organization(), id),
        )
        .await?;
    Ok(found.map(|(name,)| name))
}

/// 0 when it has ended, or is gone.
pub(super) async fn end(
    work: &mut UnitOfWork,
    grant: &Grant<InviteMembers>,
    id: JoinRequestId,
    how: Ending,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update join_requests set ending = $3, ended_at = $4, ended_by = $5, message = ''
                 where organization_id = $1 and id = $2 and ending is null"
            ),
            (grant.organization(), id, how, now, grant.actor().user),
        )
        .await
}

/// Locks the organization of somebody's own request, if it is of this kind.
pub(super) async fn lock_own(
    work: &mut UnitOfWork,
    person: UserId,
    id: JoinRequestId,
) -> Result<Option<OrganizationId>, Fault> {
    let kind = work.orgs().kind().clone();
    let found: Option<(OrganizationId,)> = work
        .db()
        .opt(
            sql!(
                "select r.organization_id from join_requests r join organizations o on o.id = r.organization_id
                 where r.id = $1 and r.user_id = $2 and o.kind = $3"
            ),
            (id, person, kind),
        )
        .await?;
    let organization = found.map(|(organization,)| organization);
    if let Some(organization) = organization {
        work.hold(organization).await?;
    }
    Ok(organization)
}

pub(super) async fn ending_of_own(
    work: &mut UnitOfWork,
    person: UserId,
    id: JoinRequestId,
) -> Result<Option<Ending>, Fault> {
    let found: Option<(Option<Ending>,)> = work
        .db()
        .opt(
            sql!("select r.ending from join_requests r where r.id = $1 and r.user_id = $2"),
            (id, person),
        )
        .await?;
    Ok(found.and_then(|(ending,)| ending))
}

/// 0 when it has ended.
pub(super) async fn withdraw(work: &mut UnitOfWork, person: UserId, id: JoinRequestId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update join_requests set ending = 'withdrawn', ended_at = $3, ended_by = $2, message = ''
                 where id = $1 and user_id = $2 and ending is null"
            ),
            (id, person, now),
        )
        .await
}

macro_rules! walk {
    ($rest:literal) => {
        sql!(concat!(
            "select r.id, r.user_id, u.name, u.email, (select p.mark from pictures p where p.user_id = r.user_id) as picture,
               r.message, r.role, r.domain, r.asked_at
             from join_requests r join users u on u.id = r.user_id and u.active
             where r.ending is null and ",
            $rest,
            " limit $3"
        ))
    };
}

pub(super) async fn walk(
    reading: &mut Reading,
    grant: &Grant<ListInvitations>,
    from: Option<(Direction, JoinRequestId)>,
    limit: i64,
) -> Result<Vec<Listed>, Fault> {
    let db = reading.db();
    let (back, place) = match from {
        Some((direction, id)) => (direction == Direction::Before, id.0),
        None => (false, Uuid::nil()),
    };
    let page = (grant.organization(), place, limit);
    if back {
        let text = walk!(
            "(r.organization_id, r.id) < ($1, $2) and r.organization_id >= $1 order by r.organization_id desc, r.id desc"
        );
        db.all(text, page).await
    } else {
        let text =
            walk!("(r.organization_id, r.id) > ($1, $2) and r.organization_id <= $1 order by r.organization_id, r.id");
        db.all(text, page).await
    }
}

/// How many wait. Who asks is looked up one by one: whoever joins the tables reads much more of them.
pub(super) async fn total(reading: &mut Reading, grant: &Grant<ListInvitations>) -> Result<i64, Fault> {
    reading
        .db()
        .get(
            sql!(
                "select count(*) from join_requests r where r.organization_id = $1 and r.ending is null
                   and (select u.active from users u where u.id = r.user_id)"
            ),
            (grant.organization(),),
        )
        .await
}

/// At most fifty; nobody asks so often.
pub(super) async fn of_person(reading: &mut Reading, person: UserId) -> Result<Vec<Waiting>, Fault> {
    let kind = reading.kind().clone();
    reading
        .db()
        .all(
            sql!(
                "select r.id, o.name as organization, r.asked_at
                 from join_requests r join organizations o on o.id = r.organization_id and o.kind = $2
                 where r.user_id = $1 and r.ending is null order by r.asked_at desc, r.id desc limit 50"
            ),
            (person, kind),
        )
        .await
}
