//! What the verbs and the relay would have left, row by row.

use crate::{
    access::{Role, permission::permit::InviteMembers},
    database::{Cell, Cell::Null},
    events::Event,
    kernel::{
        EventId, Fault, Footing, InvitationId, Kind, Language, OrganizationId, Timestamp, UserId, secret::fresh_id,
    },
    moving::tables,
    search,
    users::Profile,
    work::{Grant, UnitOfWork},
};
use std::time::Duration;
use uuid::Uuid;

/// Who was invited thinks it over for so long.
const THOUGHT: Duration = Duration::from_secs(3 * 60 * 60);
/// And the relay took so long to tell.
const TOLD: Duration = Duration::from_secs(2);
const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

#[derive(Default)]
pub(super) struct Rows {
    users: Vec<Vec<Cell>>,
    addresses: Vec<Vec<Cell>>,
    user_words: Vec<Vec<Cell>>,
    organizations: Vec<Vec<Cell>>,
    slugs: Vec<Vec<Cell>>,
    organization_words: Vec<Vec<Cell>>,
    invitations: Vec<Vec<Cell>>,
    members: Vec<Vec<Cell>>,
    member_words: Vec<Vec<Cell>>,
    events: Vec<Vec<Cell>>,
}

/// Who did what, where: the actor is also the subject when they came from outside.
struct Deed {
    organization: OrganizationId,
    actor: UserId,
    standing: &'static str,
    subject: Cell,
    at: Timestamp,
}

impl Rows {
    /// Somebody was invited by the grant's actor, and accepted.
    pub fn member(
        &mut self,
        grant: &Grant<InviteMembers>,
        person: &Profile,
        role: Role,
        (came, active_on): (Timestamp, Option<Timestamp>),
    ) -> Result<(), Fault> {
        let (organization, inviter, sent) = (grant.organization(), grant.actor().user, came - THOUGHT);
        let user: UserId = fresh_id(came);
        let invitation: InvitationId = fresh_id(sent);
        self.user(user, person, came);
        self.invitations.push(vec![
            id(organization.0),
            id(invitation.0),
            text(person.email.as_str()),
            text(person.email.canonical()),
            text(role.as_str()),
            text(""),
            text("accepted"),
            id(inviter.0),
            Cell::Number(1),
            text("sent"),
            moment(sent),
            moment(sent + WEEK),
            moment(came),
            id(user.0),
            Null,
            text("asked"),
            Cell::Number(0),
            Null,
            text(Language::default().code()),
        ]);
        let active_on = active_on.map_or(Null, moment);
        self.membership(organization, user, person, role, came, [id(invitation.0), active_on]);
        let sending = Event::InvitationSent {
            invitation,
            email: person.email.to_string(),
            role,
            generation: 1,
        };
        let deed = Deed {
            organization,
            actor: inviter,
            standing: grant.actor().standing.as_str(),
            subject: Null,
            at: sent,
        };
        self.event(&deed, &sending)?;
        let deed = Deed {
            organization,
            actor: user,
            standing: "outsider",
            subject: id(user.0),
            at: came,
        };
        self.event(&deed, &Event::InvitationAccepted { invitation, role })
    }

    /// Somebody founded an organization.
    pub fn founding(&mut self, founder: &Profile, name: &str, slug: &str, at: Timestamp) -> Result<(), Fault> {
        let user: UserId = fresh_id(at);
        let organization: OrganizationId = fresh_id(at);
        let key = search::place(name, slug);
        self.user(user, founder, at);
        self.organizations.push(vec![
            id(organization.0),
            text(slug),
            text(name),
            id(user.0),
            id(user.0),
            text("owner"),
            Null,
            Cell::Number(1),
            Cell::Number(0),
            moment(at),
            Null,
            Null,
            Cell::Number(0),
            text(key.as_str()),
            Cell::Number(1),
            text(Kind::PLAIN.as_str()),
            Cell::Number(1),
        ]);
        let kind = text(Kind::PLAIN.as_str());
        self.slugs.push(vec![kind, text(slug), id(organization.0), moment(at)]);
        self.organization_words
            .extend(words(&key, |word, said| vec![word, id(organization.0), said]));
        self.membership(organization, user, founder, Role::Owner, at, [Null, Null]);
        let deed = Deed {
            organization,
            actor: user,
            standing: "member",
            subject: Null,
            at,
        };
        let (name, slug) = (name.to_owned(), slug.to_owned());
        self.event(&deed, &Event::OrganizationCreated { name, slug })
    }

    fn user(&mut self, user: UserId, person: &Profile, at: Timestamp) {
        let key = search::person(person.name.as_str(), person.email.as_str());
        self.user_words
            .extend(words(&key, |word, said| vec![word, id(user.0), said]));
        self.users.push(vec![
            id(user.0),
            text(&person.external_id),
            text(person.email.as_str()),
            text(person.email.canonical()),
            text(person.name.as_str()),
            Cell::Number(1),
            Cell::Number(0),
            moment(at),
            Cell::Number(0),
            text(key),
            text(Language::default().code()),
        ]);
        self.addresses.push(vec![
            id(fresh_id(at)),
            id(user.0),
            text(person.email.as_str()),
            text(person.email.canonical()),
            moment(at),
        ]);
    }

    fn membership(
        &mut self,
        organization: OrganizationId,
        user: UserId,
        person: &Profile,
        role: Role,
        at: Timestamp,
        [invitation, active_on]: [Cell; 2],
    ) {
        let key = search::person(person.name.as_str(), person.email.as_str());
        self.member_words.extend(words(&key, |word, said| {
            vec![id(organization.0), word, text(key.as_str()), id(user.0), said]
        }));
        self.members.push(vec![
            id(organization.0),
            id(user.0),
            text(role.as_str()),
            text(key),
            moment(at),
            invitation,
            active_on,
            text(Footing::ALL[0].as_str()),
        ]);
    }

    /// Told already.
    fn event(&mut self, deed: &Deed, event: &Event) -> Result<(), Fault> {
        let written = serde_json::to_value(event).map_err(Fault::broken)?;
        let of = |field| written.get(field).cloned().unwrap_or_default();
        let event: EventId = fresh_id(deed.at);
        self.events.push(vec![
            id(event.0),
            id(deed.organization.0),
            id(deed.actor.0),
            text(deed.standing),
            text(of("kind").as_str().unwrap_or_default()),
            deed.subject.clone(),
            text(of("detail").to_string()),
            moment(deed.at),
            Null,
            Cell::Number(1),
            moment(deed.at + TOLD),
            Null,
            Null,
        ]);
        Ok(())
    }

    /// Writes them, what others point at first.
    pub async fn put(self, work: &mut UnitOfWork) -> Result<(), Fault> {
        for (table, rows) in [
            (&tables::USERS, self.users),
            (&tables::USER_ADDRESSES, self.addresses),
            (&tables::USER_WORDS, self.user_words),
            (&tables::ORGANIZATIONS, self.organizations),
            (&tables::ORGANIZATION_SLUGS, self.slugs),
            (&tables::ORGANIZATION_WORDS, self.organization_words),
            (&tables::INVITATIONS, self.invitations),
            (&tables::MEMBERS, self.members),
            (&tables::MEMBER_WORDS, self.member_words),
            (&tables::EVENTS, self.events),
        ] {
            work.db().put(table, rows).await?;
        }
        Ok(())
    }
}

/// A row for each word of a key.
fn words(key: &str, row: impl Fn(Cell, Cell) -> Vec<Cell>) -> impl Iterator<Item = Vec<Cell>> {
    let words = search::words(key).into_iter();
    words.map(move |word| row(Cell::Text(word.text), Cell::Number(word.said)))
}

fn id(id: Uuid) -> Cell {
    Cell::Bytes(id.as_bytes().to_vec())
}

fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

const fn moment(at: Timestamp) -> Cell {
    Cell::Number(at.0)
}
