//! SQL of the share links.

use super::{JoinRefusal, Make, Unusable, input::domain_in};
use crate::{
    access::{
        Permission, Role,
        permission::permit::{InviteMembers, ListInvitations},
        policy,
    },
    database::Conn,
    kernel::{Digest, Fault, Kind, OrganizationId, Secret, ShareLinkId, Timestamp, UserId},
    limits::first_when_full,
    sql,
    work::{Grant, Reading, UnitOfWork},
};

/// A link with everything that decides whether it can be used.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Row {
    pub id: ShareLinkId,
    pub organization_id: OrganizationId,
    pub organization: String,
    pub slug: String,
    pub role: Role,
    pub domain: Option<String>,
    pub uses: i64,
    pub most_uses: Option<i64>,
    pub maker: String,
    pub maker_role: Option<Role>,
    pub maker_active: bool,
    pub maker_superuser: bool,
    pub made_at: Timestamp,
    pub expires_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    pub needs_factor: bool,
    pub is_away: bool,
    pub is_full: bool,
}

impl Row {
    /// The rule of usability, in the order in which people should hear it.
    pub fn usable(&self, now: Timestamp) -> Result<(), Unusable> {
        let could = self.maker_superuser
            || self
                .maker_role
                .is_some_and(|role| role >= self.role && policy::allows(role, Permission::InviteMembers));
        if self.ended_at.is_some() {
            Err(Unusable::SwitchedOff)
        } else if self.is_away {
            Err(Unusable::OrganizationAway)
        } else if self.expires_at <= now {
            Err(Unusable::Expired)
        } else if self.most_uses.is_some_and(|most| self.uses >= most) {
            Err(Unusable::UsedUp)
        } else if !(could && self.maker_active) {
            Err(Unusable::MakerGone)
        } else if self.is_full {
            Err(Unusable::SeatsTaken)
        } else {
            Ok(())
        }
    }
}

/// Who comes by a link, as far as it matters.
pub(crate) struct Comer {
    pub is_member: bool,
    was_removed: bool,
    has_factor: bool,
    /// Verified ones, in their canonical form.
    addresses: Vec<(String,)>,
}

impl Comer {
    /// Whether the organization asks for a second factor that the person does not have.
    pub const fn lacks_factor(&self, link: &Row) -> bool {
        link.needs_factor && !self.has_factor
    }

    /// What is between the person and a link that can be used.
    pub fn may_join(&self, link: &Row) -> Result<(), JoinRefusal> {
        let of_domain = |domain: &String| {
            let domains = self.addresses.iter().map(|(address,)| domain_in(address));
            domains.into_iter().any(|theirs| theirs == Some(domain))
        };
        if self.is_member {
            Err(JoinRefusal::AlreadyMember)
        } else if self.was_removed {
            Err(JoinRefusal::Removed)
        } else if !link.domain.as_ref().is_none_or(of_domain) {
            Err(JoinRefusal::OtherDomain)
        } else if self.lacks_factor(link) {
            Err(JoinRefusal::FactorNeeded)
        } else {
            Ok(())
        }
    }
}

macro_rules! select {
    ($which:literal) => {
        sql!(concat!(
            "select l.id, l.organization_id, o.name as organization, o.slug, l.role, l.domain, l.uses, l.most_uses, u.name as maker,
               m.role as maker_role, u.active as maker_active, u.superuser as maker_superuser, l.made_at, l.expires_at, l.ended_at,
               o.needs_factor, (o.disabled_at is not null or o.deleted_at is not null) as is_away,
               (o.seats is not null and o.member_count >= o.seats) as is_full
             from share_links l
             join organizations o on o.id = l.organization_id
             join users u on u.id = l.maker_id
             left join members m on m.organization_id = l.organization_id and m.user_id = l.maker_id
             where ",
            $which
        ))
    };
}

async fn by_token(db: &mut Conn, kind: Kind, token: &Secret) -> Result<Option<Row>, Fault> {
    db.opt(select!("l.digest = $1 and o.kind = $2"), (token.digest(), kind))
        .await
}

pub(crate) async fn look(reading: &mut Reading, token: &Secret) -> Result<Option<Row>, Fault> {
    let kind = reading.kind().clone();
    by_token(reading.db(), kind, token).await
}

/// Finds the link and locks its organization, so that everything read here stays true until the commit.
pub(crate) async fn lock(work: &mut UnitOfWork, token: &Secret) -> Result<Option<Row>, Fault> {
    let kind = work.orgs().kind().clone();
    let Some(seen) = by_token(work.db(), kind.clone(), token).await? else {
        return Ok(None);
    };
    work.hold(seen.organization_id).await?;
    by_token(work.db(), kind, token).await
}

pub(super) async fn in_use(reading: &mut Reading, grant: &Grant<ListInvitations>) -> Result<Option<Row>, Fault> {
    reading
        .db()
        .opt(
            select!("l.organization_id = $1 and l.ended_at is null"),
            (grant.organization(),),
        )
        .await
}

/// What the product knows of somebody who holds the link.
pub(crate) async fn comer(db: &mut Conn, link: &Row, person: UserId) -> Result<Comer, Fault> {
    let known: Option<(bool, bool, bool)> = db
        .opt(
            sql!(
                "select exists (select 1 from members m where m.organization_id = $1 and m.user_id = u.id),
                   exists (select 1 from events e where e.subject_id = u.id and e.organization_id = $1
                     and e.kind = 'member.removed' and e.at >= $3), u.second_factor
                 from users u where u.id = $2"
            ),
            (link.organization_id, person, link.made_at),
        )
        .await?;
    let (is_member, was_removed, has_factor) = known.unwrap_or_default();
    let addresses = db
        .all(
            sql!("select a.email_key from user_addresses a where a.user_id = $1"),
            (person,),
        )
        .await?;
    Ok(Comer {
        is_member,
        was_removed,
        has_factor,
        addresses,
    })
}

/// When the first of those was made that are as many as may be made after `since`; nothing while there are fewer.
pub(super) async fn made_since(
    work: &mut UnitOfWork,
    grant: &Grant<InviteMembers>,
    since: Timestamp,
) -> Result<Option<Timestamp>, Fault> {
    let most = work.orgs().limits().share_links_a_day;
    let newest: Vec<(Timestamp,)> = work
        .db()
        .all(
            sql!(
                "select made_at from share_links where organization_id = $1 and made_at > $2 order by organization_id desc, id desc limit $3"
            ),
            (grant.organization(), since, most),
        )
        .await?;
    Ok(first_when_full(&newest, most))
}

/// In the place of the one that was in use, which has ended.
pub(super) async fn insert(
    work: &mut UnitOfWork,
    grant: &Grant<InviteMembers>,
    id: ShareLinkId,
    input: &Make,
    digest: &Digest,
    expires_at: Timestamp,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into share_links (id, organization_id, digest, role, domain, most_uses, maker_id, made_at, expires_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
            ),
            (
                id,
                grant.organization(),
                digest.clone(),
                input.role,
                input.domain.clone(),
                input.most_uses,
                grant.actor().user,
                now,
                expires_at,
            ),
        )
        .await
}

/// Which one was in use until now, and how many came by it.
pub(super) async fn end(
    work: &mut UnitOfWork,
    grant: &Grant<InviteMembers>,
) -> Result<Option<(ShareLinkId, i64)>, Fault> {
    let now = work.now();
    work.db()
        .opt(
            sql!(
                "update share_links set ended_at = $2 where organization_id = $1 and ended_at is null returning id, uses"
            ),
            (grant.organization(), now),
        )
        .await
}

/// 0 when somebody was faster: with the last use, or with switching it off.
pub(super) async fn count_use(work: &mut UnitOfWork, link: &Row) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update share_links set uses = uses + 1 where organization_id = $1 and id = $2 and ended_at is null
                   and expires_at > $3 and (most_uses is null or uses < most_uses)"
            ),
            (link.organization_id, link.id, now),
        )
        .await
}
