//! Puts what the domain says to operators into view models. Only on the server.

use super::{
    view_model::{ListQuery, ListRow, ListView, LogQuery, OrganizationView, Remark, UserView},
    words::Words,
};
use crate::{
    action_error::ActionError,
    activity::{
        explain,
        view_model::{ActivityRow, ActivityView},
    },
    members::{self, view_model::MembersQuery},
    words,
};
use orgs::{
    access::{Caller, caller::Superuser},
    console::{
        EventsQuery, ListedMember, ListedMembers, ListedOrganization, ListedUser, Logged, Membership, Owner,
        ShownOrganization, ShownUser,
    },
    events::list::Activity,
    identity::WaitingSignUp,
    kernel::{Denial, Direction, EventId, Issue, Page, Problems, State, Timestamp, UserId, page::Cursor},
    members::Query,
};
use std::str::FromStr;

/// An id from the address bar or a form; what is none names nothing.
pub fn id<T: FromStr>(typed: &str) -> Result<T, ActionError> {
    typed.parse().map_err(|_| Denial::NotFound.into())
}

/// The place in the list that stands in the address bar.
pub fn from<T: FromStr>(query: &ListQuery) -> Option<(Direction, T)> {
    cursor(&query.after, &query.before)
}

fn cursor<T: FromStr>(after: &str, before: &str) -> Option<(Direction, T)> {
    let after = after.parse().ok().map(|id| (Direction::After, id));
    after.or_else(|| before.parse().ok().map(|id| (Direction::Before, id)))
}

/// What is searched for; nobody has a longer name.
pub fn search(query: &ListQuery) -> &str {
    let end = query.q.char_indices().nth(100).map_or(query.q.len(), |(end, _)| end);
    &query.q[..end]
}

/// What somebody is to become, and what is said then.
pub fn appointment(to: &str) -> Result<(Superuser, &'static str), ActionError> {
    let says = Words::here();
    match to {
        "superuser" => Ok((Superuser::Yes, says.a_superuser_now())),
        "ordinary" => Ok((Superuser::No, says.ordinary_now())),
        _ => Err(Problems::of("to", Issue::NotAChoice).into()),
    }
}

fn list<T>(page: Page<T>, row: impl FnMut(T) -> ListRow) -> ListView {
    let page = page.map(row);
    ListView {
        rows: page.rows,
        previous: page.previous,
        next: page.next,
        total: None,
    }
}

fn is(caller: &Caller, user: UserId) -> bool {
    caller.signed_in().is_some_and(|person| person.user == user)
}

/// A page of people.
pub fn users(page: Page<ListedUser>, caller: &Caller) -> ListView {
    let says = Words::here();
    list(page, |user| person(says, user, caller))
}

fn person(says: Words, user: ListedUser, caller: &Caller) -> ListRow {
    let marks = [
        (is(caller, user.id), Remark::You),
        (user.superuser, Remark::Superuser),
        (!user.active, Remark::Deactivated),
    ];
    ListRow {
        id: user.id.to_string(),
        name: user.name,
        detail: user.email,
        picture: words::picture(user.id, user.picture, 64),
        marks: marked(marks),
        cells: vec![says.organizations_of(user.organizations)],
        since: words::day(user.created_at),
    }
}

fn marked<const N: usize>(marks: [(bool, Remark); N]) -> Vec<Remark> {
    marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark).collect()
}

/// One person.
pub fn user(shown: ShownUser, sessions: i64, events: Page<Logged>, caller: &Caller, now: Timestamp) -> UserView {
    let says = Words::here();
    let (active, superuser) = (shown.user.active, shown.user.superuser);
    UserView {
        active,
        superuser,
        you: is(caller, shown.user.id),
        sessions: match sessions {
            0 => says.signed_in_nowhere().to_owned(),
            sessions => says.signed_in_with(&says.browsers(sessions)),
        },
        row: person(says, shown.user, caller),
        organizations: shown.memberships.into_iter().map(membership).collect(),
        events: rows(events, now),
    }
}

fn membership(membership: Membership) -> ListRow {
    ListRow {
        id: membership.id.to_string(),
        name: membership.name,
        detail: membership.slug,
        picture: None,
        marks: marked([(membership.disabled_at.is_some(), Remark::Disabled)]),
        cells: vec![words::role(membership.role).to_owned()],
        since: words::day(membership.joined_at),
    }
}

/// A page of sign-ups.
pub fn sign_ups(page: Page<WaitingSignUp>, now: Timestamp) -> ListView {
    list(page, |waiting| ListRow {
        id: waiting.id.to_string(),
        name: waiting.name,
        detail: waiting.email,
        picture: None,
        marks: Vec::new(),
        cells: vec![words::when(waiting.expires_at, now).text],
        since: words::when(waiting.created_at, now),
    })
}

/// A page of organizations.
pub fn organizations(page: Page<ListedOrganization>) -> ListView {
    let says = Words::here();
    list(page, |organization| place(says, organization))
}

fn place(says: Words, organization: ListedOrganization) -> ListRow {
    let marks = [
        (organization.disabled_at.is_some(), Remark::Disabled),
        (!organization.owned, Remark::Ownerless),
        (!organization.admits_support, Remark::Closed),
    ];
    ListRow {
        id: organization.id.to_string(),
        name: organization.name,
        detail: format!("/orgs/{}", organization.slug),
        picture: None,
        marks: marked(marks),
        cells: vec![organization.owner_name, says.members_of(organization.member_count)],
        since: words::day(organization.created_at),
    }
}

/// The question for a page of members: as inside, by the same words, with the role as the filter.
pub fn members_query(query: ListQuery) -> (Query, Option<(Direction, Cursor)>) {
    let ListQuery {
        q,
        which,
        after,
        before,
    } = query;
    members::query(&MembersQuery {
        q,
        role: which,
        after,
        before,
        ..MembersQuery::default()
    })
}

/// A page of the members of one organization.
pub fn members(found: ListedMembers, query: &Query, caller: &Caller) -> ListView {
    ListView {
        total: Some(members::counted(found.total, query)),
        ..list(found.page, |listed| member(listed, caller))
    }
}

fn member(member: ListedMember, caller: &Caller) -> ListRow {
    ListRow {
        marks: marked([
            (is(caller, member.id), Remark::You),
            (member.state == State::Deactivated, Remark::Deactivated),
        ]),
        id: member.id.to_string(),
        name: member.name,
        detail: member.email,
        picture: words::picture(member.id, member.picture, 64),
        cells: vec![words::role(member.role).to_owned()],
        since: words::day(member.joined_at),
    }
}

/// One organization.
pub fn organization(shown: ShownOrganization, events: Page<Logged>, now: Timestamp) -> OrganizationView {
    let since = words::day(shown.organization.created_at);
    let owner = |owner: Owner| ListRow {
        id: owner.id.to_string(),
        name: owner.name,
        detail: owner.email,
        picture: None,
        marks: marked([(!owner.active, Remark::Deactivated)]),
        cells: Vec::new(),
        since: since.clone(),
    };
    OrganizationView {
        slug: shown.organization.slug.clone(),
        disabled: shown.organization.disabled_at.is_some(),
        owned: shown.organization.owned,
        admits_support: shown.organization.admits_support,
        owners: shown.owners.into_iter().map(owner).collect(),
        row: place(Words::here(), shown.organization),
        // Where it was is said by the page.
        events: explain::view(events.map(activity), now)
            .days
            .into_iter()
            .flat_map(|day| day.rows)
            .collect(),
    }
}

/// The newest events of a person, or of an organization.
pub fn events_of(person: &str, organization: &str) -> EventsQuery {
    EventsQuery {
        kind: String::new(),
        organization: organization.to_owned(),
        person: person.to_owned(),
    }
}

/// The domain's question for what stands in the address bar.
pub fn log(query: &LogQuery) -> (EventsQuery, Option<(Direction, EventId)>) {
    let asked = EventsQuery {
        kind: query.kind.clone(),
        organization: query.organization.clone(),
        person: query.person.clone(),
    };
    (asked, cursor(&query.after, &query.before))
}

/// A page of the log, by day: the sentences of an organization's own activity, with its name.
pub fn events(page: Page<Logged>, now: Timestamp) -> ActivityView {
    let places: Vec<_> = page.rows.iter().map(whereabouts).collect();
    let mut view = explain::view(page.map(activity), now);
    let rows = view.days.iter_mut().flat_map(|day| &mut day.rows);
    rows.zip(places).for_each(|(row, place)| row.text.push_str(&place));
    view
}

fn rows(page: Page<Logged>, now: Timestamp) -> Vec<ActivityRow> {
    events(page, now).days.into_iter().flat_map(|day| day.rows).collect()
}

fn whereabouts(logged: &Logged) -> String {
    logged
        .organization
        .as_ref()
        .map(|name| format!(" · {name}"))
        .unwrap_or_default()
}

/// Who asks for an account or a password has no name yet, and is not the system; who appoints on the command line has none.
fn activity(logged: Logged) -> Activity {
    let mut activity = logged.activity;
    if activity.actor.is_none() && logged.kind.starts_with("user.") {
        let says = Words::here();
        let actor = if logged.kind == "user.superuser-changed" {
            says.command_line()
        } else {
            says.somebody()
        };
        activity.actor = Some(actor.to_owned());
    }
    activity
}
