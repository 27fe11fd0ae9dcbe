//! SQL of the memberships. The seat counter changes only in `take_seat` and `end`. Lists are in `list/store.rs`.

use super::{Member, TeamOf, is_told, teams};
use crate::access::permission::permit::Permit;
use crate::{
    access::{Role, permission::permit},
    kernel::{Fault, Footing, InvitationId, Language, OrganizationId, Slug, Timestamp, UserId},
    organizations, sql,
    work::{Grant, Reading, UnitOfWork},
};

#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct MemberRow {
    pub user_id: UserId,
    pub name: String,
    pub email: String,
    /// Whether they can sign in: what operators see.
    pub role: Role,
    pub joined_at: Timestamp,
    pub active_on: Option<Timestamp>,
    pub name_key: String,
    pub footing: Footing,
    pub picture: Option<String>,
}

impl MemberRow {
    /// As whoever has this role sees it, with the teams they are in.
    pub fn seen_as(self, role: Role, teams: Vec<TeamOf>) -> Member {
        Member {
            user: self.user_id,
            name: self.name,
            email: self.email,
            role: self.role,
            joined_at: self.joined_at,
            last_active: is_told(role).then(|| self.active_on.into()),
            footing: is_told(role).then_some(self.footing),
            picture: self.picture,
            teams,
        }
    }
}

type Listing = Grant<permit::ListMembers>;

/// A member, and who invited them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct ShownRow {
    #[sqlx(flatten)]
    pub member: MemberRow,
    pub invited_by: Option<String>,
}

pub(super) async fn shown(reading: &mut Reading, grant: &Listing, member: UserId) -> Result<Option<ShownRow>, Fault> {
    reading
        .db()
        .opt(
            sql!(
                "select m.user_id, u.name, u.email, m.role, m.joined_at, m.active_on, m.name_key, u.footing,
               (select p.mark from pictures p where p.user_id = m.user_id) as picture,
               (select b.name from invitations i join users b on b.id = i.inviter_id
                 where i.organization_id = m.organization_id and i.id = m.invitation_id) as invited_by
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
    role_in(work, grant.organization(), member).await
}

/// Locks an organization that is not deleted; since when it is put aside, if it is.
pub(super) async fn hold_place(
    work: &mut UnitOfWork,
    slug: &Slug,
) -> Result<Option<(OrganizationId, Option<Timestamp>)>, Fault> {
    let kind = work.orgs().kind().clone();
    work.db()
        .opt(
            sql!(
                "update organizations set member_count = member_count where kind = $1 and slug = $2 and deleted_at is null
                 returning id, disabled_at"
            ),
            (kind, slug.as_str()),
        )
        .await
}

/// What somebody is in an organization that is held.
pub(super) async fn role_in(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    member: UserId,
) -> Result<Option<Role>, Fault> {
    let row: Option<(Role,)> = work
        .db()
        .opt(
            sql!("select m.role from members m where m.organization_id = $1 and m.user_id = $2"),
            (organization, member),
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

/// A membership that is about to be.
pub(super) struct Membership {
    pub organization: OrganizationId,
    pub member: UserId,
    pub role: Role,
    pub joined_at: Timestamp,
    pub active_on: Option<Timestamp>,
    pub invitation: Option<InvitationId>,
}

/// 0 when the person is a member already. The person is held, so their name and footing are what they will be at the commit.
pub(super) async fn insert(work: &mut UnitOfWork, new: &Membership) -> Result<u64, Fault> {
    let joined = work
        .db()
        .run(
            sql!(
                "insert into members (organization_id, user_id, role, name_key, footing, joined_at, invitation_id, active_on)
                 values ($1, $2, $3, (select u.name_key from users u where u.id = $2),
                   (select u.footing from users u where u.id = $2), $4, $5, $6)
                 on conflict (organization_id, user_id) do nothing"
            ),
            (
                new.organization,
                new.member,
                new.role,
                new.joined_at,
                new.invitation,
                new.active_on,
            ),
        )
        .await?;
    if joined > 0 {
        organizations::words::store::copy_to_member(work, new.organization, new.member).await?;
        settle_request(work, new.organization, new.member).await?;
    }
    Ok(joined)
}

/// Whoever is a member, by whichever way, does not ask to be one any more.
async fn settle_request(work: &mut UnitOfWork, organization: OrganizationId, member: UserId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update join_requests set ending = 'joined', ended_at = $3, ended_by = $2, message = ''
                 where organization_id = $1 and user_id = $2 and ending is null"
            ),
            (organization, member, now),
        )
        .await
}

/// 0 when that day or a later one is noted, or they are no member (any more). The organization is not locked: nothing hangs on it.
pub(super) async fn note_active(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    member: UserId,
    day: Timestamp,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update members set active_on = $3
                 where organization_id = $1 and user_id = $2 and (active_on is null or active_on < $3)"
            ),
            (organization, member, day),
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

/// A membership that is about to end.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Ending {
    pub role: Role,
    pub joined_at: Timestamp,
    pub active_on: Option<Timestamp>,
    pub invitation_id: Option<InvitationId>,
}

/// Ends a membership, frees its seat and its places in teams, and revokes the invitations that hung on its right to invite.
pub(super) async fn end<P: Permit>(
    work: &mut UnitOfWork,
    grant: &Grant<P>,
    member: UserId,
    role: Role,
) -> Result<u64, Fault> {
    let (organization, now) = (grant.organization(), work.now());
    teams::store::leave(work, organization, member).await?;
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

/// Somebody who may look after invitations and requests.
#[derive(sqlx::FromRow)]
pub(super) struct Manager {
    pub user_id: UserId,
    pub email: String,
    pub language: Language,
    pub role: Role,
}

/// Those of the organization who can sign in; `first` before the others, if they are one of them.
pub(super) async fn managers(
    reading: &mut Reading,
    organization: OrganizationId,
    first: UserId,
) -> Result<Vec<Manager>, Fault> {
    reading
        .db()
        .all(
            sql!(
                "select m.user_id, u.email, u.language, m.role from members m join users u on u.id = m.user_id and u.active
                 where m.organization_id = $1 and m.role in ('owner', 'admin')
                 order by (m.user_id = $2) desc, m.name_key, m.user_id limit 50"
            ),
            (organization, first),
        )
        .await
}
