//! Puts teams into view models. Only on the server.

use super::{
    view_model::{CandidateRow, TeamLink, TeamQuery, TeamRow, TeamView, TeammateRow},
    words::Words,
};
use crate::{
    action_error::ActionError,
    words::{day, picture},
};
use orgs::{
    kernel::{Denial, Direction, TeamId, UserId, page::Cursor},
    members::TeamOf,
    teams::{Candidate, Listed, Shown, Teammate, Teams},
};

/// As many of those who could be added are shown at once. Whoever is not among them is found by their name.
pub const CANDIDATES: i64 = 20;

/// A team's id out of an address bar: what is none belongs to no team.
pub fn known(team: &str) -> Result<TeamId, ActionError> {
    team.parse().map_err(|_| Denial::NotFound.into())
}

/// Somebody's id out of a form.
pub fn somebody(member: &str) -> Result<UserId, ActionError> {
    member.parse().map_err(|_| Denial::NotFound.into())
}

/// All of them.
pub fn list(teams: Teams) -> Vec<TeamRow> {
    let words = Words::here();
    let row = |listed: Listed| TeamRow {
        id: listed.id.to_string(),
        name: listed.name,
        members: words.members(listed.members),
        part: listed.part,
    };
    teams.teams.into_iter().map(row).collect()
}

/// The place in the list that stands in the address bar.
pub fn from(typed: &TeamQuery) -> Option<(Direction, Cursor)> {
    let after = Cursor::parse(&typed.after).map(|cursor| (Direction::After, cursor));
    after.or_else(|| Cursor::parse(&typed.before).map(|cursor| (Direction::Before, cursor)))
}

/// One team.
pub fn shown(shown: Shown) -> TeamView {
    let (managed, caller) = (shown.manages(), shown.caller);
    let page = shown.page.map(|mate| teammate(mate, caller));
    TeamView {
        id: shown.id.to_string(),
        name: shown.name,
        total: shown.total,
        part: shown.part,
        managed,
        rows: page.rows,
        previous: page.previous,
        next: page.next,
    }
}

fn teammate(mate: Teammate, caller: UserId) -> TeammateRow {
    TeammateRow {
        user: mate.user.to_string(),
        you: mate.user == caller,
        picture: picture(mate.user, mate.picture, 64),
        name: mate.name,
        email: mate.email,
        role: mate.role,
        part: mate.part,
        added: day(mate.added_at),
    }
}

/// Those who could be added.
pub fn candidates(found: Vec<Candidate>) -> Vec<CandidateRow> {
    let row = |it: Candidate| CandidateRow {
        user: it.user.to_string(),
        picture: picture(it.user, it.picture, 64),
        name: it.name,
        email: it.email,
    };
    found.into_iter().map(row).collect()
}

/// The teams of a member.
pub fn links_of(teams: Vec<TeamOf>) -> Vec<TeamLink> {
    let link = |team: TeamOf| TeamLink {
        id: team.id.to_string(),
        name: team.name,
    };
    teams.into_iter().map(link).collect()
}
