//! SQL of the invitations.

use super::{Delivery, Invite, Key, Manner, Status, Unusable, Which};
use crate::{
    access::{
        Role,
        permission::permit::{InviteMembers, ListInvitations, ManageInvitations, Permit},
    },
    database::Conn,
    kernel::{Direction, Fault, InvitationId, Kind, Language, OrganizationId, Timestamp, UserId},
    sql,
    work::{Grant, Reading, UnitOfWork},
};
use uuid::Uuid;

/// An invitation with everything that decides whether it can be used.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Row {
    pub id: InvitationId,
    pub organization_id: OrganizationId,
    pub organization: String,
    pub slug: String,
    pub email: String,
    pub email_key: String,
    pub role: Role,
    pub message: String,
    pub language: Language,
    pub status: Status,
    pub manner: Manner,
    pub generation: i64,
    /// The generation of the token in hand; the invitation's own when it was found by id.
    pub held: i64,
    pub expires_at: Timestamp,
    pub inviter_id: UserId,
    pub inviter: String,
    pub inviter_email: String,
    pub inviter_role: Option<Role>,
    pub inviter_superuser: bool,
    pub away: bool,
    /// Whether the link of this generation was made to be handed over.
    pub handed: bool,
}

impl Row {
    /// The rule of usability, in the order in which people should hear it.
    pub fn usable(&self, now: Timestamp) -> Result<(), Unusable> {
        match self.status {
            Status::Accepted => return Err(Unusable::Used),
            Status::Declined => return Err(Unusable::Declined),
            Status::Revoked => return Err(Unusable::Revoked),
            Status::Expired => return Err(Unusable::Expired),
            Status::Pending => {}
        }
        if self.away {
            return Err(Unusable::OrganizationAway);
        }
        if self.held != self.generation {
            return Err(Unusable::Superseded);
        }
        if self.expires_at <= now {
            return Err(Unusable::Expired);
        }
        let offers = crate::access::policy::allows;
        let could = self.inviter_superuser
            || self
                .inviter_role
                .is_some_and(|role| role >= self.role && offers(role, crate::access::Permission::InviteMembers));
        if could { Ok(()) } else { Err(Unusable::InviterGone) }
    }
}

macro_rules! select {
    ($held:literal, $rest:literal) => {
        sql!(concat!(
            "select i.id, i.organization_id, o.name as organization, o.slug, i.email, i.email_key, i.role, i.message,
               i.language, i.status, i.manner, i.generation, ",
            $held,
            " as held, i.expires_at, i.inviter_id, u.name as inviter, u.email as inviter_email, m.role as inviter_role, u.superuser as inviter_superuser,
               (o.disabled_at is not null or o.deleted_at is not null) as away, i.handed
             from invitations i
             join organizations o on o.id = i.organization_id
             join users u on u.id = i.inviter_id
             left join members m on m.organization_id = i.organization_id and m.user_id = i.inviter_id ",
            $rest
        ))
    };
}

async fn by_key(db: &mut Conn, kind: Kind, key: &Key) -> Result<Option<Row>, Fault> {
    match key {
        Key::Token(token) => {
            let text = select!(
                "t.generation",
                "join invitation_tokens t on t.invitation_id = i.id where t.digest = $1 and o.kind = $2"
            );
            db.opt(text, (token.digest(), kind)).await
        }
        Key::Id(id) => {
            db.opt(select!("i.generation", "where i.id = $1 and o.kind = $2"), (*id, kind))
                .await
        }
    }
}

/// Finds the invitation and locks its organization, so that everything read here stays true until the commit.
pub(super) async fn find(work: &mut UnitOfWork, key: &Key) -> Result<Option<Row>, Fault> {
    let kind = work.orgs().kind().clone();
    let Some(seen) = by_key(work.db(), kind.clone(), key).await? else {
        return Ok(None);
    };
    work.hold(seen.organization_id).await?;
    by_key(work.db(), kind, key).await
}

pub(super) async fn look(reading: &mut Reading, key: &Key) -> Result<Option<Row>, Fault> {
    let kind = reading.kind().clone();
    by_key(reading.db(), kind, key).await
}

/// At most this many waiting invitations are shown to one person.
const WAITING: i64 = 50;

pub(super) async fn to_person(reading: &mut Reading, person: UserId) -> Result<Vec<Row>, Fault> {
    let text = select!(
        "i.generation",
        "where i.email_key in (select a.email_key from user_addresses a where a.user_id = $1) and i.status = 'pending' and o.kind = $3
           and not exists (select 1 from members n where n.organization_id = i.organization_id and n.user_id = $1) order by i.id desc limit $2"
    );
    let kind = reading.kind().clone();
    reading.db().all(text, (person, WAITING, kind)).await
}

/// The account behind the invited address.
#[derive(sqlx::FromRow)]
pub(super) struct Addressee {
    pub id: UserId,
    pub is_member: bool,
}

pub(super) async fn addressee(reading: &mut Reading, row: &Row) -> Result<Option<Addressee>, Fault> {
    reading
        .db()
        .opt(
            sql!(
                "select u.id, exists (select 1 from members m where m.organization_id = $1 and m.user_id = u.id) as is_member
                 from user_addresses a join users u on u.id = a.user_id where a.email_key = $2"
            ),
            (row.organization_id, row.email_key.as_str()),
        )
        .await
}

pub(crate) async fn has_member<P: Permit>(
    work: &mut UnitOfWork,
    grant: &Grant<P>,
    email_key: &str,
) -> Result<bool, Fault> {
    let found: Option<(i64,)> = work
        .db()
        .opt(
            sql!(
                "select cast(1 as bigint) from user_addresses a join members m on m.user_id = a.user_id and m.organization_id = $1
                 where a.email_key = $2"
            ),
            (grant.organization(), email_key),
        )
        .await?;
    Ok(found.is_some())
}

/// An invitation whose time is over makes room for a new one.
pub(crate) async fn expire<P: Permit>(work: &mut UnitOfWork, grant: &Grant<P>, email_key: &str) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update invitations set status = 'expired', decided_at = $3
                 where organization_id = $1 and email_key = $2 and status = 'pending' and expires_at <= $3"
            ),
            (grant.organization(), email_key, now),
        )
        .await
}

/// Those that somebody could still accept.
pub(super) async fn count_pending(work: &mut UnitOfWork, grant: &Grant<InviteMembers>) -> Result<i64, Fault> {
    let now = work.now();
    work.db()
        .get(
            sql!(
                "select count(*) from invitations where organization_id = $1 and status = 'pending' and expires_at > $2"
            ),
            (grant.organization(), now),
        )
        .await
}

/// 0 when the address has a pending invitation.
pub(super) async fn insert(
    work: &mut UnitOfWork,
    grant: &Grant<InviteMembers>,
    id: InvitationId,
    input: &Invite,
    manner: Manner,
) -> Result<u64, Fault> {
    let now = work.now();
    let expires_at = now + work.orgs().limits().invitation_lifetime;
    work.db()
        .run(
            sql!(
                "insert into invitations (id, organization_id, email, email_key, role, message, status, inviter_id, generation,
                   delivery, sent_at, expires_at, manner, language)
                 values ($1, $2, $3, $4, $5, $6, 'pending', $7, 1, 'queued', $8, $9, $10, $11)
                 on conflict (organization_id, email_key) where status = 'pending' do nothing"
            ),
            (
                id,
                grant.organization(),
                input.email.as_str(),
                input.email.canonical(),
                input.role,
                input.message.as_str(),
                grant.actor().user,
                now,
                expires_at,
                manner,
                input.language,
            ),
        )
        .await
}

/// Whoever is added is not asked: the invitation is accepted as it is made.
pub(super) async fn take_for_granted(
    work: &mut UnitOfWork,
    grant: &Grant<InviteMembers>,
    id: InvitationId,
    person: UserId,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update invitations set status = 'accepted', accepted_by = $3, decided_at = $4
                 where organization_id = $1 and id = $2 and status = 'pending'"
            ),
            (grant.organization(), id, person, now),
        )
        .await
}

/// What resending and revoking need to know.
#[derive(sqlx::FromRow)]
pub(crate) struct OneRow {
    pub email: String,
    pub email_key: String,
    pub role: Role,
    pub status: Status,
    pub sent_at: Timestamp,
}

pub(crate) async fn one(
    work: &mut UnitOfWork,
    grant: &Grant<ManageInvitations>,
    id: InvitationId,
) -> Result<Option<OneRow>, Fault> {
    work.db()
        .opt(
            sql!(
                "select email, email_key, role, status, sent_at from invitations where organization_id = $1 and id = $2"
            ),
            (grant.organization(), id),
        )
        .await
}

/// The new generation; `None` when the address has another pending invitation.
pub(super) async fn renew(
    work: &mut UnitOfWork,
    grant: &Grant<ManageInvitations>,
    id: InvitationId,
) -> Result<Option<i64>, Fault> {
    let now = work.now();
    let expires_at = now + work.orgs().limits().invitation_lifetime;
    let row: Option<(i64,)> = work
        .db()
        .opt(
            sql!(
                "update invitations set generation = generation + 1, status = 'pending', delivery = 'queued', trouble = null, sent_at = $3,
                   expires_at = $4, decided_at = null, inviter_id = $5, handed = false, reminded_at = null
                 where organization_id = $1 and id = $2 and status in ('pending', 'expired')
                   and not exists (select 1 from invitations other where other.organization_id = $1
                     and other.email_key = invitations.email_key and other.status = 'pending' and other.id <> $2)
                 returning generation"
            ),
            (grant.organization(), id, now, expires_at, grant.actor().user),
        )
        .await?;
    Ok(row.map(|(generation,)| generation))
}

pub(super) async fn revoke(
    work: &mut UnitOfWork,
    grant: &Grant<ManageInvitations>,
    id: InvitationId,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update invitations set status = 'revoked', decided_at = $3
                 where organization_id = $1 and id = $2 and status in ('pending', 'expired')"
            ),
            (grant.organization(), id, now),
        )
        .await
}

/// 0 when somebody was faster.
pub(super) async fn accept(work: &mut UnitOfWork, row: &Row, person: UserId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update invitations set status = 'accepted', accepted_by = $2, decided_at = $3
                 where id = $1 and status = 'pending' and expires_at > $3 and generation = $4"
            ),
            (row.id, person, now, row.generation),
        )
        .await
}

pub(super) async fn decline(work: &mut UnitOfWork, row: &Row) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("update invitations set status = 'declined', decided_at = $2 where id = $1 and status = 'pending'"),
            (row.id, now),
        )
        .await
}

/// A row of the list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct ListRow {
    pub id: InvitationId,
    pub email: String,
    pub role: Role,
    pub status: Status,
    pub manner: Manner,
    pub delivery: Delivery,
    pub trouble: Option<String>,
    pub inviter: String,
    pub sent_at: Timestamp,
    pub expires_at: Timestamp,
    pub message: String,
    pub handed: bool,
    pub reminded_at: Option<Timestamp>,
    pub requested: bool,
}

/// One text for each list and way: a condition that a parameter switches off cannot choose an index, and the open ones may
/// be few among very many.
///
/// The organization is a range of one, and not an equation, so that only an index that begins with it has the order: else
/// an engine may walk through everybody's ids and throw away what is not of this organization.
macro_rules! walk {
    ($which:literal, $place:literal) => {
        sql!(concat!(
            "select i.id, i.email, i.role, i.status, i.manner, i.delivery, i.trouble, u.name as inviter, i.sent_at, i.expires_at, i.message,
               i.handed, i.reminded_at, (select r.asked_at from invitation_requests r join users a on a.id = r.user_id and a.active
                 where r.organization_id = i.organization_id and r.invitation_id = i.id and r.settled_at is null limit 1) is not null as requested
             from invitations i join users u on u.id = i.inviter_id
             where ",
            $which,
            $place,
            " limit $3"
        ))
    };
}

pub(super) async fn walk(
    reading: &mut Reading,
    grant: &Grant<ListInvitations>,
    which: Which,
    from: Option<(Direction, InvitationId)>,
    limit: i64,
) -> Result<Vec<ListRow>, Fault> {
    let db = reading.db();
    let (back, place) = match from {
        Some((direction, id)) => (direction == Direction::Before, id.0),
        None => (false, Uuid::max()),
    };
    let page = (grant.organization(), place, limit);
    match (which, back) {
        (Which::Open, true) => {
            let text = walk!("i.status in ('pending', 'expired') and ", "(i.organization_id, i.id) > ($1, $2) and i.organization_id <= $1 order by i.organization_id, i.id");
            db.all(text, page).await
        }
        (Which::Open, false) => {
            let text = walk!(
                "i.status in ('pending', 'expired') and ",
                "(i.organization_id, i.id) < ($1, $2) and i.organization_id >= $1 order by i.organization_id desc, i.id desc"
            );
            db.all(text, page).await
        }
        (Which::All, true) => db.all(walk!("", "(i.organization_id, i.id) > ($1, $2) and i.organization_id <= $1 order by i.organization_id, i.id"), page).await,
        (Which::All, false) => db.all(walk!("", "(i.organization_id, i.id) < ($1, $2) and i.organization_id >= $1 order by i.organization_id desc, i.id desc"), page).await,
    }
}

pub(super) async fn listed(
    reading: &mut Reading,
    grant: &Grant<ListInvitations>,
    id: InvitationId,
) -> Result<Option<ListRow>, Fault> {
    reading
        .db()
        .opt(
            walk!("", "i.organization_id = $1 and i.id = $2"),
            (grant.organization(), id, 1_i64),
        )
        .await
}
