//! SQL of the requests about invitations.

use super::Requested;
use crate::{
    access::permission::permit::{ListInvitations, ManageInvitations},
    database::Conn,
    invitations::{Asking, store::Row},
    kernel::{Fault, InvitationId, Timestamp, UserId},
    limits::first_when_full,
    sql,
    work::{Grant, Reading, UnitOfWork},
};

/// How somebody stands to an invitation that is not theirs.
pub(in crate::invitations) async fn asking(db: &mut Conn, row: &Row, person: UserId) -> Result<Asking, Fault> {
    let found: Option<(bool, Option<Timestamp>, Option<Timestamp>)> = db
        .opt(
            sql!(
                "select exists (select 1 from members m where m.organization_id = $1 and m.user_id = u.id), r.asked_at, r.settled_at
                 from users u left join invitation_requests r on r.organization_id = $1 and r.invitation_id = $2 and r.user_id = u.id
                 where u.id = $3"
            ),
            (row.organization_id, row.id, person),
        )
        .await?;
    Ok(match found.unwrap_or_default() {
        (true, ..) => Asking::Needless,
        (false, None, _) => Asking::Open,
        (false, Some(_), None) => Asking::Asked,
        (false, Some(_), Some(_)) => Asking::Settled,
    })
}

/// When somebody asked first of those times that are as many as they may within a day; nothing while there were fewer.
pub(super) async fn full_of_person(
    work: &mut UnitOfWork,
    person: UserId,
    since: Timestamp,
) -> Result<Option<Timestamp>, Fault> {
    let most = work.orgs().limits().requests_a_day;
    let newest = work
        .db()
        .all(
            sql!(
                "select asked_at from invitation_requests where user_id = $1 and asked_at > $2 order by asked_at desc limit $3"
            ),
            (person, since, most),
        )
        .await?;
    Ok(first_when_full(&newest, most))
}

/// The same about one invitation, whoever asked.
pub(super) async fn full_about(work: &mut UnitOfWork, row: &Row, since: Timestamp) -> Result<Option<Timestamp>, Fault> {
    let most = work.orgs().limits().requests_a_day;
    let newest = work
        .db()
        .all(
            sql!(
                "select asked_at from invitation_requests where organization_id = $1 and invitation_id = $2 and asked_at > $3
                 order by asked_at desc limit $4"
            ),
            (row.organization_id, row.id, since, most),
        )
        .await?;
    Ok(first_when_full(&newest, most))
}

/// 0 when they asked before.
pub(super) async fn insert(work: &mut UnitOfWork, row: &Row, person: UserId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into invitation_requests (organization_id, invitation_id, user_id, asked_at) values ($1, $2, $3, $4)
                 on conflict (organization_id, invitation_id, user_id) do nothing"
            ),
            (row.organization_id, row.id, person, now),
        )
        .await
}

macro_rules! open {
    ($rest:literal) => {
        sql!(concat!(
            "select r.user_id, u.name, u.email, r.asked_at
             from invitation_requests r join users u on u.id = r.user_id and u.active
             where r.organization_id = $1 and r.invitation_id = $2 and r.settled_at is null",
            $rest
        ))
    };
}

pub(super) async fn open(
    reading: &mut Reading,
    grant: &Grant<ListInvitations>,
    id: InvitationId,
) -> Result<Vec<Requested>, Fault> {
    let text = open!(" order by r.asked_at, r.user_id limit 50");
    reading.db().all(text, (grant.organization(), id)).await
}

pub(super) async fn open_of(reading: &mut Reading, row: &Row, person: UserId) -> Result<Option<Requested>, Fault> {
    let text = open!(" and r.user_id = $3");
    reading.db().opt(text, (row.organization_id, row.id, person)).await
}

/// What was asked about the address before is of no interest any more.
pub(in crate::invitations) async fn settle(
    work: &mut UnitOfWork,
    grant: &Grant<ManageInvitations>,
    id: InvitationId,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update invitation_requests set settled_at = $3
                 where organization_id = $1 and invitation_id = $2 and settled_at is null"
            ),
            (grant.organization(), id, now),
        )
        .await
}

/// 0 when they did not ask, or it is settled.
pub(super) async fn dismiss(
    work: &mut UnitOfWork,
    grant: &Grant<ManageInvitations>,
    id: InvitationId,
    person: UserId,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update invitation_requests set settled_at = $4
                 where organization_id = $1 and invitation_id = $2 and user_id = $3 and settled_at is null"
            ),
            (grant.organization(), id, person, now),
        )
        .await
}
