//! SQL of an import: the marks, and rows with the dates they had there. Never here: the tables of another application; see `shapes`.

use super::Letters;
use crate::{
    access::Role,
    kernel::{Digest, DisplayName, EmailAddress, Fault, InvitationId, OrganizationId, Slug, Timestamp, UserId},
    kinds, organizations, search, sql, users,
    work::UnitOfWork,
};
use uuid::Uuid;

/// What became of a row.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Mark {
    pub target_id: Uuid,
    pub within_id: Option<Uuid>,
    pub made_at: Option<Timestamp>,
    pub there: Digest,
    pub here: Digest,
}

impl Mark {
    pub const fn of(target_id: Uuid, there: Digest, here: Digest) -> Self {
        let (within_id, made_at) = (None, None);
        Self {
            target_id,
            within_id,
            made_at,
            there,
            here,
        }
    }

    pub const fn within(organization: OrganizationId, target_id: Uuid, there: Digest, here: Digest) -> Self {
        let mut mark = Self::of(target_id, there, here);
        mark.within_id = Some(organization.0);
        mark
    }

    /// Of a row that was made at this moment there, where it says so.
    pub const fn made(mut self, at: Option<Timestamp>) -> Self {
        self.made_at = at;
        self
    }

    /// Whether the row that has the key now is another one than the one that came: it was made at another moment. Engines round
    /// moments differently.
    pub fn is_anothers(&self, made_at: Option<Timestamp>) -> bool {
        let moments = self.made_at.zip(made_at);
        moments.is_some_and(|(then, now)| then.0.abs_diff(now.0) > 1_000_000)
    }
}

/// Imports wait for each other.
pub(super) async fn hold(work: &mut UnitOfWork) -> Result<(), Fault> {
    // Two texts: on SQLite there is one writer anyway.
    let text = sql!(sqlite: "select 1", postgres: "lock imports in share row exclusive mode");
    work.db().run(text, ()).await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct MarkRow {
    source_key: String,
    #[sqlx(flatten)]
    mark: Mark,
}

/// Those of one table, by their keys.
pub(super) async fn marks(work: &mut UnitOfWork, source: &str) -> Result<Vec<(String, Mark)>, Fault> {
    let text = sql!("select source_key, target_id, within_id, made_at, there, here from imports where source = $1");
    let rows: Vec<MarkRow> = work.db().all(text, (source,)).await?;
    Ok(rows.into_iter().map(|row| (row.source_key, row.mark)).collect())
}

pub(super) async fn put_mark(work: &mut UnitOfWork, source: &str, key: &str, mark: &Mark) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into imports (source, source_key, target_id, within_id, made_at, there, here, taken_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)
                 on conflict (source, source_key) do update set target_id = excluded.target_id, within_id = excluded.within_id,
                   made_at = excluded.made_at, there = excluded.there, here = excluded.here, taken_at = excluded.taken_at"
            ),
            (
                source,
                key,
                mark.target_id,
                mark.within_id,
                mark.made_at,
                mark.there.clone(),
                mark.here.clone(),
                now,
            ),
        )
        .await
}

pub(super) async fn forget_mark(work: &mut UnitOfWork, source: &str, key: &str) -> Result<u64, Fault> {
    let text = sql!("delete from imports where source = $1 and source_key = $2");
    work.db().run(text, (source, key)).await
}

/// Whether a person who has an address, or an organization that is not deleted, has this id.
pub(super) async fn is_here(work: &mut UnitOfWork, id: Uuid) -> Result<bool, Fault> {
    let text = sql!(
        "select cast(1 as bigint) from users where id = $1 and email_key is not null
         union all select cast(1 as bigint) from organizations where id = $1 and deleted_at is null"
    );
    let found: Option<(i64,)> = work.db().opt(text, (id,)).await?;
    Ok(found.is_some())
}

/// When they came there, and whether they may sign in.
pub(super) async fn date_user(
    work: &mut UnitOfWork,
    id: UserId,
    joined: Option<Timestamp>,
    active: bool,
) -> Result<u64, Fault> {
    let text = sql!("update users set created_at = coalesce($2, created_at) where id = $1");
    work.db().run(text, (id, joined)).await?;
    users::store::set_active(work, id, active).await
}

/// Their sessions end by that. 0 where an organization, or the installation, rests on them.
pub(super) async fn deactivate(work: &mut UnitOfWork, id: UserId) -> Result<u64, Fault> {
    let rows = work
        .db()
        .run(
            sql!(
                "update users set active = false where id = $1 and active and not superuser
                   and not exists (select 1 from organizations o where o.owner_id = $1 and o.deleted_at is null)"
            ),
            (id,),
        )
        .await?;
    users::store::copy_footing(work, id).await?;
    Ok(rows)
}

/// An organization as it was there.
pub(super) struct NewPlace<'a> {
    pub id: OrganizationId,
    pub name: &'a DisplayName,
    pub slug: &'a Slug,
    pub owner: UserId,
    pub created_at: Option<Timestamp>,
    pub joined_at: Option<Timestamp>,
    pub active: bool,
}

/// The organization, its slug and its owner's membership.
pub(super) async fn insert_place(work: &mut UnitOfWork, place: &NewPlace<'_>) -> Result<(), Fault> {
    let (now, kind) = (work.now(), work.orgs().kind().clone());
    let created_at = place.created_at.unwrap_or(now);
    let disabled_at = (!place.active).then_some(now);
    let (slug, name) = (place.slug.as_str(), place.name.as_str());
    work.db()
        .run(
            sql!(
                "insert into organizations (id, slug, name, founder_id, owner_id, member_count, created_at, disabled_at, name_key, kind)
                 values ($1, $2, $3, $4, $4, 1, $5, $6, '', $7)"
            ),
            (place.id, slug, name, place.owner, created_at, disabled_at, kind.clone()),
        )
        .await?;
    work.db()
        .run(
            sql!("insert into organization_slugs (slug, organization_id, taken_at, kind) values ($1, $2, $3, $4)"),
            (slug, place.id, created_at, kind),
        )
        .await?;
    spell_place(work, place.id, name, slug).await?;
    insert_member(work, place.id, place.owner, Role::Owner, place.joined_at).await?;
    kinds::keeping::founded(work, place.id, place.owner).await
}

/// An organization that is here.
#[derive(sqlx::FromRow)]
pub(super) struct PlaceRow {
    pub id: OrganizationId,
    pub slug: String,
    pub name: String,
    pub owner_id: UserId,
    disabled_at: Option<Timestamp>,
}

impl PlaceRow {
    pub const fn is_active(&self) -> bool {
        self.disabled_at.is_none()
    }
}

/// Locks it, unless it is deleted. Where nothing is to be changed, nothing has.
pub(super) async fn place(work: &mut UnitOfWork, id: OrganizationId) -> Result<Option<PlaceRow>, Fault> {
    work.db()
        .opt(
            sql!(
                "update organizations set revision = revision where id = $1 and deleted_at is null
                 returning id, slug, name, owner_id, disabled_at"
            ),
            (id,),
        )
        .await
}

/// Its pages have something new to show.
pub(super) async fn turn_place(work: &mut UnitOfWork, id: OrganizationId) -> Result<u64, Fault> {
    let text = sql!("update organizations set revision = revision + 1 where id = $1");
    work.db().run(text, (id,)).await
}

pub(super) async fn rename_place(work: &mut UnitOfWork, id: OrganizationId, name: &DisplayName) -> Result<u64, Fault> {
    let text = sql!("update organizations set name = $2 where id = $1");
    work.db().run(text, (id, name.as_str())).await
}

/// 0 when it is, or was, another organization's.
pub(super) async fn take_slug(work: &mut UnitOfWork, id: OrganizationId, slug: &Slug) -> Result<u64, Fault> {
    let (now, kind) = (work.now(), work.orgs().kind().clone());
    let taken = work
        .db()
        .run(
            sql!(
                "insert into organization_slugs (slug, organization_id, taken_at, kind) values ($1, $2, $3, $4)
                 on conflict (kind, slug) do update set taken_at = excluded.taken_at
                 where organization_slugs.organization_id = excluded.organization_id"
            ),
            (slug.as_str(), id, now, kind),
        )
        .await?;
    if taken == 0 {
        return Ok(0);
    }
    let text = sql!("update organizations set slug = $2 where id = $1");
    work.db().run(text, (id, slug.as_str())).await
}

/// Where it stands in the operators' list.
pub(super) async fn spell_place(
    work: &mut UnitOfWork,
    id: OrganizationId,
    name: &str,
    slug: &str,
) -> Result<u64, Fault> {
    organizations::words::store::spell(work, id, &search::place(name, slug)).await
}

pub(super) async fn set_place_active(work: &mut UnitOfWork, id: OrganizationId, active: bool) -> Result<u64, Fault> {
    let disabled_at = (!active).then_some(work.now());
    let text = sql!("update organizations set disabled_at = $2 where id = $1");
    work.db().run(text, (id, disabled_at)).await
}

pub(super) async fn role(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    user: UserId,
) -> Result<Option<Role>, Fault> {
    let text = sql!("select role from members where organization_id = $1 and user_id = $2");
    let row: Option<(Role,)> = work.db().opt(text, (organization, user)).await?;
    Ok(row.map(|(role,)| role))
}

async fn insert_member(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    user: UserId,
    role: Role,
    joined: Option<Timestamp>,
) -> Result<(), Fault> {
    let joined = joined.unwrap_or(work.now());
    // Who is known here already may change in this moment.
    work.db()
        .run(sql!("update users set active = active where id = $1"), (user,))
        .await?;
    work.db()
        .run(
            sql!(
                "insert into members (organization_id, user_id, role, name_key, footing, joined_at)
                 values ($1, $2, $3, (select u.name_key from users u where u.id = $2),
                   (select u.footing from users u where u.id = $2), $4)"
            ),
            (organization, user, role, joined),
        )
        .await?;
    organizations::words::store::copy_to_member(work, organization, user).await?;
    // Whoever is a member does not ask to be one any more.
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update join_requests set ending = 'joined', ended_at = $3, ended_by = $2, message = ''
                 where organization_id = $1 and user_id = $2 and ending is null"
            ),
            (organization, user, now),
        )
        .await?;
    Ok(())
}

/// A seat and its member. 0 when every seat is taken.
pub(super) async fn join(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    user: UserId,
    role: Role,
    joined: Option<Timestamp>,
) -> Result<u64, Fault> {
    let text = sql!(
        "update organizations set member_count = member_count + 1, revision = revision + 1
         where id = $1 and (seats is null or member_count < seats)"
    );
    let seats = work.db().run(text, (organization,)).await?;
    if seats > 0 {
        insert_member(work, organization, user, role, joined).await?;
        kinds::keeping::joined(work, organization, user, None).await?;
    }
    Ok(seats)
}

pub(super) async fn set_role(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    user: UserId,
    role: Role,
) -> Result<u64, Fault> {
    let text = sql!("update members set role = $3 where organization_id = $1 and user_id = $2 and role <> 'owner'");
    work.db().run(text, (organization, user, role)).await
}

/// The member goes, and with them the invitations that they sent and nobody has answered.
pub(super) async fn leave(work: &mut UnitOfWork, organization: OrganizationId, user: UserId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update invitations set status = 'revoked', decided_at = $3
                 where organization_id = $1 and inviter_id = $2 and status = 'pending'"
            ),
            (organization, user, now),
        )
        .await?;
    // The places in teams go with the membership; how many are in each is said here.
    work.db()
        .run(
            sql!(
                "update teams set member_count = member_count - 1 where id in (select x.team_id from team_members x
                   join members m on m.organization_id = x.organization_id and m.user_id = x.user_id and m.role <> 'owner'
                   where x.organization_id = $1 and x.user_id = $2)"
            ),
            (organization, user),
        )
        .await?;
    let text = sql!("delete from members where organization_id = $1 and user_id = $2 and role <> 'owner'");
    let gone = work.db().run(text, (organization, user)).await?;
    let text = sql!("update organizations set member_count = member_count - $2, revision = revision + 1 where id = $1");
    work.db()
        .run(text, (organization, i64::try_from(gone).unwrap_or_default()))
        .await
}

/// What an invitation says that nobody was mailed.
const HELD: &str = "It came over from another application and was not mailed. Send it again to mail it.";

/// It can be accepted from now on for as long as any. 0 when another one to the address waits.
pub(super) async fn insert_invitation(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    id: InvitationId,
    email: &EmailAddress,
    inviter: UserId,
    created_at: Option<Timestamp>,
    letters: Letters,
) -> Result<u64, Fault> {
    let now = work.now();
    let expires_at = now + work.orgs().limits().invitation_lifetime;
    let (delivery, trouble) = match letters {
        Letters::Send => ("queued", None),
        Letters::Hold => ("failed", Some(HELD)),
    };
    work.db()
        .run(
            sql!(
                "insert into invitations (id, organization_id, email, email_key, role, message, status, inviter_id, generation,
                   delivery, trouble, sent_at, expires_at)
                 values ($1, $2, $3, $4, 'member', '', 'pending', $5, 1, $6, $7, $8, $9)
                 on conflict (organization_id, email_key) where status = 'pending' do nothing"
            ),
            (
                id,
                organization,
                email.as_str(),
                email.canonical(),
                inviter,
                delivery,
                trouble,
                created_at.filter(|at| *at < expires_at).unwrap_or(now),
                expires_at,
            ),
        )
        .await
}
