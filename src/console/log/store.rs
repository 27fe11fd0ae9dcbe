//! SQL of the installation's log. Every function takes the operator's proof.
//!
//! Every way through it has an index that begins with what is asked for and goes on by id; what hangs on an event is asked for
//! each of a page's rows by its key.

use crate::{
    console::{EventsQuery, list_events::Logged, lists::edge},
    events::{self, list::Activity},
    kernel::{Direction, EventId, Fault, OrganizationId, Timestamp, UserId},
    sql,
    work::{Operator, Reading},
};
use sqlx::types::Json;

/// What an events query names, found.
pub(in crate::console) struct Named {
    kind: String,
    organization: Option<OrganizationId>,
    person: Option<UserId>,
}

/// `None` when something is asked for that nobody knows.
pub(in crate::console) async fn resolve(
    reading: &mut Reading,
    _: &Operator,
    query: &EventsQuery,
) -> Result<Option<Named>, Fault> {
    let of = reading.kind().clone();
    let db = reading.db();
    // What PostgreSQL would not even look for names nothing.
    let typed = |text: &str| text.trim().replace('\0', "\u{FFFD}").to_lowercase();
    let (slug, address) = (typed(&query.organization), typed(&query.person));
    let organization: Option<(OrganizationId,)> = db
        .opt(
            sql!("select organization_id from organization_slugs where kind = $2 and slug = $1"),
            (slug.as_str(), of),
        )
        .await?;
    let person: Option<(UserId,)> = db
        .opt(sql!("select id from users where email_key = $1"), (address.as_str(),))
        .await?;
    let person = address.parse().ok().or(person.map(|(id,)| id));
    if !slug.is_empty() && organization.is_none() || !address.is_empty() && person.is_none() {
        return Ok(None);
    }
    Ok(Some(Named {
        kind: typed(&query.kind),
        organization: organization.map(|(id,)| id),
        person,
    }))
}

#[derive(sqlx::FromRow)]
pub(in crate::console) struct LoggedRow {
    pub id: EventId,
    at: Timestamp,
    standing: String,
    kind: String,
    detail: Json<serde_json::Value>,
    actor_id: Option<UserId>,
    actor: Option<String>,
    picture: Option<String>,
    operator: Option<String>,
    subject_id: Option<UserId>,
    subject: Option<String>,
    organization: Option<String>,
}

impl LoggedRow {
    pub fn logged(self) -> Logged {
        Logged {
            activity: Activity {
                id: self.id,
                at: self.at,
                as_superuser: self.standing == "superuser",
                of_themselves: self.actor_id.is_some() && self.actor_id == self.subject_id,
                portrait: self.actor_id.map(|actor| (actor, self.picture)),
                actor: self.actor,
                operator: self.operator,
                subject: self.subject,
                event: events::store::read(self.kind.clone(), self.detail.0),
            },
            kind: self.kind,
            organization: self.organization,
        }
    }
}

/// The two ways through a log. A key is a range of one, so that only an index that begins with it has the order; see the events'
/// store.
macro_rules! log {
    ($db:ident, $way:expr, $page:expr, $text:ident) => {
        match $way {
            Direction::After => $db.all($text!("<", ">=", " desc"), $page).await,
            Direction::Before => $db.all($text!(">", "<=", ""), $page).await,
        }
    };
    ($from:expr, $order:literal) => {
        sql!(concat!(
            "select x.id, x.at, x.standing, x.kind, x.detail, x.actor_id, x.subject_id,
               (select p.mark from pictures p where p.user_id = x.actor_id) as picture,
               (select a.name from users a where a.id = x.actor_id) as actor,
               (select h.name from users h where h.id = x.operator_id) as operator,
               (select s.name from users s where s.id = x.subject_id) as subject,
               (select o.name from organizations o where o.id = x.organization_id) as organization
             from ",
            $from,
            " order by x.id",
            $order,
            " limit $2"
        ))
    };
}

macro_rules! whole_log {
    ($beyond:literal, $range:literal, $order:literal) => {
        log!(concat!("events x where x.id ", $beyond, " $1"), $order)
    };
}

macro_rules! log_of_kind {
    ($beyond:literal, $range:literal, $order:literal) => {
        log!(
            concat!(
                "(select * from events e where (e.kind, e.id) ",
                $beyond,
                " ($3, $1) and e.kind ",
                $range,
                " $3 order by e.kind",
                $order,
                ", e.id",
                $order,
                " limit $2) x"
            ),
            $order
        )
    };
}

macro_rules! log_of_organization {
    ($beyond:literal, $range:literal, $order:literal) => {
        log!(
            concat!(
                "(select * from events e where (e.organization_id, e.id) ",
                $beyond,
                " ($4, $1) and e.organization_id ",
                $range,
                " $4 and ($3 = '' or e.kind = $3) order by e.organization_id",
                $order,
                ", e.id",
                $order,
                " limit $2) x"
            ),
            $order
        )
    };
}

/// What somebody did, what they did as somebody else, and what was done to them, each from its own index, and each as long as the page at most.
macro_rules! log_of_person {
    ($beyond:literal, $range:literal, $order:literal) => {
        log!(
            concat!(
                "events x where x.id in (select xs.id from (",
                log_of_person!("actor_id", $beyond, $range, $order),
                ") xs union select xs.id from (",
                log_of_person!("operator_id", $beyond, $range, $order),
                ") xs union select xs.id from (",
                log_of_person!("subject_id", $beyond, $range, $order),
                ") xs)"
            ),
            $order
        )
    };
    ($who:literal, $beyond:literal, $range:literal, $order:literal) => {
        concat!(
            "select e.id from events e where (e.",
            $who,
            ", e.id) ",
            $beyond,
            " ($5, $1) and e.",
            $who,
            " ",
            $range,
            " $5 and ($3 = '' or e.kind = $3) and (e.organization_id = $4 or $4 is null) order by e.",
            $who,
            $order,
            ", e.id",
            $order,
            " limit $2"
        )
    };
}

pub(in crate::console) async fn events(
    reading: &mut Reading,
    _: &Operator,
    named: &Named,
    from: Option<(Direction, EventId)>,
    limit: i64,
) -> Result<Vec<LoggedRow>, Fault> {
    let (way, id) = edge(from.map(|(way, id)| (way, id.0)));
    let (db, kind) = (reading.db(), named.kind.as_str());
    match (named.person, named.organization) {
        (Some(person), organization) => log!(db, way, (id, limit, kind, organization, person), log_of_person),
        (None, Some(organization)) => log!(db, way, (id, limit, kind, organization), log_of_organization),
        (None, None) if kind.is_empty() => log!(db, way, (id, limit), whole_log),
        (None, None) => log!(db, way, (id, limit, kind), log_of_kind),
    }
}
