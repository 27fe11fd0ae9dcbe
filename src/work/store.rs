//! Looks up an organization together with the caller's membership, and writes events.

use super::standing::{Door, Place, Seen, State, Support};
use crate::{
    access::{Acting, Caller, Role},
    database::Conn,
    events::Recorded,
    kernel::{Denial, Fault, Kind, OrganizationId, Slug, Timestamp, UserId},
    sql,
};
use sqlx::types::Json;

type Found = (
    OrganizationId,
    String,
    String,
    Option<Timestamp>,
    bool,
    bool,
    Option<Role>,
    Option<bool>,
    Option<Timestamp>,
    i64,
    bool,
);

fn found(found: Found) -> Seen {
    let (id, slug, name, disabled_at, needs_factor, admits_support, role, has_factor, active_on, members, has_teams) =
        found;
    let state = if disabled_at.is_some() {
        State::Disabled
    } else {
        State::Active
    };
    let door = if needs_factor { Door::FactorNeeded } else { Door::Open };
    let support = if admits_support {
        Support::Admitted
    } else {
        Support::Refused
    };
    let place = Place {
        id,
        slug,
        name,
        state,
        door,
        support,
        members,
        has_teams,
    };
    Seen {
        place,
        role,
        has_factor: has_factor.unwrap_or_default(),
        active_on,
    }
}

/// As whom somebody asks, and who sits there; the same, but where an operator acts.
#[derive(Clone, Copy)]
pub(super) struct Asks {
    user: UserId,
    hand: UserId,
}

impl Asks {
    pub fn of(caller: &Caller) -> Result<Self, Denial> {
        match (caller.signed_in(), caller.hand()) {
            (Some(person), Some(hand)) => Ok(Self {
                user: person.user,
                hand,
            }),
            _ => Err(Denial::SignedOut),
        }
    }
}

pub(super) async fn look(db: &mut Conn, kind: &Kind, slug: &Slug, asks: Asks) -> Result<Option<Seen>, Fault> {
    let row: Option<Found> = db
        .opt(
            sql!(
                "select o.id, o.slug, o.name, o.disabled_at, o.needs_factor, o.admits_support, m.role,
                   u.second_factor and h.second_factor, m.active_on, o.member_count,
                   exists (select 1 from teams t where t.organization_id = o.id)
                 from organizations o left join members m on m.organization_id = o.id and m.user_id = $2
                 left join users u on u.id = $2 left join users h on h.id = $3
                 where o.kind = $4 and o.slug = $1 and o.deleted_at is null"
            ),
            (slug.as_str(), asks.user, asks.hand, kind.clone()),
        )
        .await?;
    Ok(row.map(found))
}

/// Locks the organization by writing to it (the one lock both engines know), then looks.
pub(super) async fn lock(db: &mut Conn, kind: &Kind, slug: &Slug, asks: Asks) -> Result<Option<Seen>, Fault> {
    let locked = db
        .run(
            sql!(
                "update organizations set revision = revision + 1 where kind = $2 and slug = $1 and deleted_at is null"
            ),
            (slug.as_str(), kind.clone()),
        )
        .await?;
    if locked == 0 {
        Ok(None)
    } else {
        look(db, kind, slug, asks).await
    }
}

/// Locks an organization that is known already, in the same way.
pub(super) async fn hold(db: &mut Conn, organization: OrganizationId) -> Result<u64, Fault> {
    db.run(
        sql!("update organizations set revision = revision + 1 where id = $1"),
        (organization,),
    )
    .await
}

/// The names that [`look`] goes by once more, for a slug that an organization had before.
pub(super) async fn moved_to(
    db: &mut Conn,
    kind: &Kind,
    slug: &Slug,
    user: UserId,
) -> Result<Option<(String, Option<Role>)>, Fault> {
    db.opt(
        sql!(
            "select o.slug, m.role from organization_slugs s join organizations o on o.id = s.organization_id
             left join members m on m.organization_id = o.id and m.user_id = $2
             where s.kind = $3 and s.slug = $1 and o.slug <> $1 and o.deleted_at is null"
        ),
        (slug.as_str(), user, kind.clone()),
    )
    .await
}

/// Makes the deeds of operators, and whatever changes who is one, wait for each other.
pub(super) async fn lock_installation(db: &mut Conn) -> Result<u64, Fault> {
    db.run(
        sql!("update installations set keeper_id = keeper_id where name = 'this'"),
        (),
    )
    .await
}

/// Whether somebody is an active superuser at this moment, whatever their session said.
pub(super) async fn operates(db: &mut Conn, user: UserId) -> Result<bool, Fault> {
    let found: Option<(i64,)> = db
        .opt(
            sql!("select cast(1 as bigint) from users where id = $1 and active and superuser"),
            (user,),
        )
        .await?;
    Ok(found.is_some())
}

/// One row for one fact.
pub(super) async fn record(db: &mut Conn, fact: &Recorded, standing: &'static str) -> Result<(), Fault> {
    let written = serde_json::to_value(&fact.event).map_err(Fault::broken)?;
    let kind = written.get("kind").and_then(|kind| kind.as_str()).unwrap_or_default();
    let detail = written.get("detail").cloned().unwrap_or_default();
    db.run(
        sql!(
            "insert into events (id, organization_id, actor_id, standing, subject_id, kind, detail, at, due_at, operator_id)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)"
        ),
        (
            fact.id,
            fact.organization,
            fact.actor,
            standing,
            fact.subject,
            kind,
            Json(detail),
            fact.at,
            fact.operator,
        ),
    )
    .await?;
    Ok(())
}

/// Whether this organization knows already that this operator acts as this person, from this time on.
pub(super) async fn has_opened(db: &mut Conn, organization: OrganizationId, acting: &Acting) -> Result<bool, Fault> {
    let found: Option<(i64,)> = db
        .opt(
            sql!(
                "select cast(1 as bigint) from events
                 where actor_id = $1 and kind = 'organization.opened-on-behalf' and organization_id = $2 and operator_id = $3
                   and at >= $4 limit 1"
            ),
            (acting.person.user, organization, acting.operator.user, acting.since),
        )
        .await?;
    Ok(found.is_some())
}
