//! SQL of the organizations. Every write takes its organization from a grant, except the founding, which makes it.

use super::{Create, Created, Inventoried, words::store as words};
use crate::{
    access::{Role, SignedIn, permission::permit},
    database::Conn,
    kernel::{DisplayName, Fault, Kind, Language, OrganizationId, Slug, Timestamp, UserId},
    search, sql,
    work::{Grant, Reading, UnitOfWork},
};
use uuid::Uuid;

type Update = Grant<permit::UpdateOrganization>;
type Disable = Grant<permit::DisableOrganization>;

/// The organization, its slug and its founder's membership. 0 when the slug is taken.
pub(super) async fn insert(
    work: &mut UnitOfWork,
    id: OrganizationId,
    slug: &Slug,
    name: &DisplayName,
    founder: &SignedIn,
) -> Result<u64, Fault> {
    let (now, kind, key) = (
        work.now(),
        work.orgs().kind().clone(),
        search::place(name.as_str(), slug.as_str()),
    );
    let inserted = work
        .db()
        .run(
            sql!(
                "insert into organizations (id, slug, name, founder_id, owner_id, member_count, created_at, name_key, kind)
                 values ($1, $2, $3, $4, $4, 1, $5, $6, $7) on conflict (kind, slug) do nothing"
            ),
            (id, slug.as_str(), name.as_str(), founder.user, now, key.as_str(), kind.clone()),
        )
        .await?;
    if inserted == 0 {
        return Ok(0);
    }
    let named = work
        .db()
        .run(
            sql!(
                "insert into organization_slugs (slug, organization_id, taken_at, kind) values ($1, $2, $3, $4)
                 on conflict (kind, slug) do nothing"
            ),
            (slug.as_str(), id, now, kind),
        )
        .await?;
    if named == 0 {
        return Ok(0);
    }
    words::write(work, id, &key).await?;
    work.db()
        .run(
            sql!(
                "insert into members (organization_id, user_id, role, name_key, footing, joined_at)
                 values ($1, $2, $3, (select u.name_key from users u where u.id = $2),
                   (select u.footing from users u where u.id = $2), $4)"
            ),
            (id, founder.user, Role::Owner, now),
        )
        .await?;
    words::copy_to_member(work, id, founder.user).await?;
    Ok(1)
}

/// Makes the foundings of one person wait for each other, so that what they count stays true until the commit. 0 when they are
/// not active (any more).
pub(super) async fn lock_founder(work: &mut UnitOfWork, founder: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update users set active = active where id = $1 and active"),
            (founder,),
        )
        .await
}

/// The organization that the same form has made a moment ago.
pub(super) async fn just_founded(
    work: &mut UnitOfWork,
    founder: UserId,
    input: &Create,
    since: Timestamp,
) -> Result<Option<Created>, Fault> {
    let kind = work.orgs().kind().clone();
    let row: Option<(OrganizationId, String)> = work
        .db()
        .opt(
            sql!(
                "select id, slug from organizations
                 where founder_id = $1 and name = $2 and created_at > $3 and deleted_at is null and ($4 = '' or slug = $4) and kind = $5
                 order by created_at desc limit 1"
            ),
            (founder, input.name.as_str(), since, input.slug.as_ref().map_or("", Slug::as_str), kind),
        )
        .await?;
    Ok(row.and_then(|(id, slug)| Slug::parse(&slug).ok().map(|slug| Created { id, slug })))
}

pub(super) async fn founded_since(work: &mut UnitOfWork, founder: UserId, since: Timestamp) -> Result<i64, Fault> {
    work.db()
        .get(
            sql!("select count(*) from organizations where founder_id = $1 and created_at > $2"),
            (founder, since),
        )
        .await
}

/// Whether an organization has, or had, this slug.
pub(crate) async fn taken(db: &mut Conn, kind: Kind, slug: &str) -> Result<bool, Fault> {
    let found: Option<(i64,)> = db
        .opt(
            sql!("select cast(1 as bigint) from organization_slugs where kind = $2 and slug = $1"),
            (slug, kind),
        )
        .await?;
    Ok(found.is_some())
}

/// The words themselves, or with the least free number behind them.
pub(crate) async fn free(db: &mut Conn, kind: Kind, words: &str) -> Result<Option<Slug>, Fault> {
    if words.is_empty() {
        return Ok(None);
    }
    let rows: Vec<(String,)> = db
        .all(
            // From "words-" up to "words.", the character after the hyphen: everything that begins with "words-".
            sql!(
                "select slug from organization_slugs
                 where kind = $4 and slug = $1 or kind = $4 and slug >= $2 and slug < $3 limit 1000"
            ),
            (words, format!("{words}-"), format!("{words}."), kind),
        )
        .await?;
    let numbered = (2..1000).map(|number| format!("{words}-{number}"));
    let mut candidates = std::iter::once(words.to_owned()).chain(numbered);
    Ok(candidates.find_map(|candidate| {
        let is_free = !rows.iter().any(|(taken,)| *taken == candidate);
        Slug::parse(&candidate).ok().filter(|_| is_free)
    }))
}

pub(crate) async fn free_slug(work: &mut UnitOfWork, words: &str) -> Result<Option<Slug>, Fault> {
    let kind = work.orgs().kind().clone();
    free(work.db(), kind, words).await
}

pub(super) async fn suggest(reading: &mut Reading, words: &str) -> Result<Option<Slug>, Fault> {
    let kind = reading.kind().clone();
    free(reading.db(), kind, words).await
}

pub(super) async fn is_taken(reading: &mut Reading, slug: &Slug) -> Result<bool, Fault> {
    let kind = reading.kind().clone();
    taken(reading.db(), kind, slug.as_str()).await
}

pub(super) async fn set_name(work: &mut UnitOfWork, grant: &Update, name: &DisplayName) -> Result<u64, Fault> {
    let (id, place) = (grant.organization(), grant.place());
    let renamed = work
        .db()
        .run(
            sql!("update organizations set name = $2 where id = $1 and name <> $2"),
            (id, name.as_str()),
        )
        .await?;
    words::spell(work, id, &search::place(name.as_str(), &place.slug)).await?;
    Ok(renamed)
}

/// 0 when the slug is, or was, another organization's.
pub(super) async fn claim_slug(work: &mut UnitOfWork, grant: &Update, slug: &Slug) -> Result<u64, Fault> {
    let (now, kind) = (work.now(), work.orgs().kind().clone());
    work.db()
        .run(
            sql!(
                "insert into organization_slugs (slug, organization_id, taken_at, kind) values ($1, $2, $3, $4)
                 on conflict (kind, slug) do update set taken_at = excluded.taken_at
                 where organization_slugs.organization_id = excluded.organization_id"
            ),
            (slug.as_str(), grant.organization(), now, kind),
        )
        .await
}

pub(super) async fn set_slug(work: &mut UnitOfWork, grant: &Update, slug: &Slug) -> Result<u64, Fault> {
    let (id, place) = (grant.organization(), grant.place());
    words::spell(work, id, &search::place(&place.name, slug.as_str())).await?;
    work.db()
        .run(
            sql!("update organizations set slug = $2 where id = $1"),
            (id, slug.as_str()),
        )
        .await
}

pub(super) async fn disable(work: &mut UnitOfWork, grant: &Disable) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!("update organizations set disabled_at = $2 where id = $1 and disabled_at is null"),
            (grant.organization(), now),
        )
        .await
}

pub(super) async fn enable(work: &mut UnitOfWork, grant: &Disable) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update organizations set disabled_at = null where id = $1 and disabled_at is not null"),
            (grant.organization(),),
        )
        .await
}

/// 0 when it is required already, or the grant's actor has none.
pub(super) async fn require_factor(work: &mut UnitOfWork, grant: &Grant<permit::RequireFactor>) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update organizations set needs_factor = true where id = $1 and not needs_factor
                   and exists (select 1 from users u where u.id = $2 and u.second_factor)"
            ),
            (grant.organization(), grant.actor().user),
        )
        .await
}

pub(super) async fn drop_factor(work: &mut UnitOfWork, grant: &Grant<permit::RequireFactor>) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update organizations set needs_factor = false where id = $1 and needs_factor"),
            (grant.organization(),),
        )
        .await
}

pub(super) async fn refuse_support(work: &mut UnitOfWork, grant: &Grant<permit::AdmitSupport>) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update organizations set admits_support = false where id = $1 and admits_support"),
            (grant.organization(),),
        )
        .await
}

pub(super) async fn admit_support(work: &mut UnitOfWork, grant: &Grant<permit::AdmitSupport>) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update organizations set admits_support = true where id = $1 and not admits_support"),
            (grant.organization(),),
        )
        .await
}

pub(super) async fn stop_reminders(
    work: &mut UnitOfWork,
    grant: &Grant<permit::UpdateOrganization>,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update organizations set reminds = false where id = $1 and reminds"),
            (grant.organization(),),
        )
        .await
}

pub(super) async fn resume_reminders(
    work: &mut UnitOfWork,
    grant: &Grant<permit::UpdateOrganization>,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update organizations set reminds = true where id = $1 and not reminds"),
            (grant.organization(),),
        )
        .await
}

pub(super) async fn delete(work: &mut UnitOfWork, grant: &Grant<permit::DeleteOrganization>) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update invitations set status = 'revoked', decided_at = $2
                 where organization_id = $1 and status = 'pending'"
            ),
            (grant.organization(), now),
        )
        .await?;
    work.db()
        .run(
            sql!("delete from join_requests where organization_id = $1 and ending is null"),
            (grant.organization(),),
        )
        .await?;
    words::forget(work, grant.organization()).await?;
    work.db()
        .run(
            sql!("update organizations set deleted_at = $2 where id = $1"),
            (grant.organization(), now),
        )
        .await
}

pub(super) async fn figures(
    reading: &mut Reading,
    grant: &Grant<permit::ViewOrganization>,
    now: Timestamp,
) -> Result<(i64, Timestamp, i64, bool), Fault> {
    let row: Option<(i64, Timestamp, i64, bool)> = reading
        .db()
        .opt(
            sql!(
                "select (select count(*) from invitations i where i.organization_id = o.id and i.status = 'pending' and i.expires_at > $2),
                   o.created_at, o.revision, o.reminds
                 from organizations o where o.id = $1"
            ),
            (grant.organization(), now),
        )
        .await?;
    row.ok_or_else(|| Fault::broken("an organization vanished while it was shown"))
}

pub(super) async fn visited_since(
    reading: &mut Reading,
    grant: &Grant<permit::ViewOrganization>,
    since: Timestamp,
) -> Result<bool, Fault> {
    let found: Option<(i64,)> = reading
        .db()
        .opt(
            sql!(
                "select cast(1 as bigint) from events
                 where actor_id = $1 and kind = 'organization.opened-by-superuser' and organization_id = $2 and at > $3 limit 1"
            ),
            (grant.actor().user, grant.organization(), since),
        )
        .await?;
    Ok(found.is_some())
}

#[derive(sqlx::FromRow)]
pub(super) struct MineRow {
    pub id: OrganizationId,
    pub slug: String,
    pub name: String,
    pub role: Role,
    pub member_count: i64,
    pub disabled_at: Option<Timestamp>,
}

pub(super) async fn of_user(reading: &mut Reading, user: UserId, at_most: i64) -> Result<Vec<MineRow>, Fault> {
    let kind = reading.kind().clone();
    reading
        .db()
        .all(
            sql!(
                "select o.id, o.slug, o.name, m.role, o.member_count, o.disabled_at from members m
                 join organizations o on o.id = m.organization_id
                 where m.user_id = $1 and o.kind = $3 and o.deleted_at is null order by o.name, o.id limit $2"
            ),
            (user, at_most, kind),
        )
        .await
}

/// Of one kind, in the order of their keys, which is that of their founding.
pub(super) async fn of_kind(
    db: &mut Conn,
    kind: &Kind,
    after: Option<OrganizationId>,
    size: i64,
) -> Result<Vec<Inventoried>, Fault> {
    let after = after.unwrap_or(OrganizationId(Uuid::nil()));
    db.all(
        sql!(
            "select o.id, o.slug, o.name, o.member_count, o.created_at, o.disabled_at from organizations o
             where o.id > $2 and o.kind = $1 and o.deleted_at is null order by o.id limit $3"
        ),
        (kind.clone(), after, size),
    )
    .await
}

/// Name and slug of an organization that is not deleted, and what its actor and whoever acted as them are called.
pub(super) async fn names(
    db: &mut Conn,
    organization: OrganizationId,
    actor: Option<UserId>,
    operator: Option<UserId>,
) -> Result<Option<(String, String, Option<String>, Option<String>)>, Fault> {
    db.opt(
        sql!(
            "select o.name, o.slug, (select a.name from users a where a.id = $2) as actor,
               (select h.name from users h where h.id = $3) as operator
             from organizations o where o.id = $1 and o.deleted_at is null"
        ),
        (organization, actor, operator),
    )
    .await
}

/// Those who can sign in, by name; and not in the index of names, which would be read to its end for them.
pub(super) async fn owners(
    db: &mut Conn,
    organization: OrganizationId,
) -> Result<Vec<(UserId, String, Language)>, Fault> {
    db.all(
        sql!(
            "select x.user_id, (select u.email from users u where u.id = x.user_id), (select u.language from users u where u.id = x.user_id)
             from (select m.user_id, m.name_key from members m
               where m.organization_id = $1 and m.role = 'owner' and m.footing in ('-a', '+a')
               order by m.name_key || '', m.user_id limit 50) x order by x.name_key, x.user_id"
        ),
        (organization,),
    )
    .await
}
