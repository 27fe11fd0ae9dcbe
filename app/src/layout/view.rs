//! Puts into words what the bar shows. Only on the server.

use super::view_model::{SwitcherEntry, Viewer};
use crate::{context::Visit, words};
use orgs::{access::Caller, organizations::Mine};

/// What belongs to whoever asks.
pub fn viewer(visit: &Visit, organizations: Vec<Mine>, waiting: usize) -> Viewer {
    let picture = |user| words::picture(user, visit.picture.clone(), 64);
    let entry = |mine: Mine| SwitcherEntry {
        slug: mine.slug,
        name: mine.name,
    };
    Viewer {
        picture: visit.caller.signed_in().and_then(|person| picture(person.user)),
        organizations: organizations.into_iter().map(entry).collect(),
        waiting,
    }
}

/// Where an operator goes on who has acted as somebody: to that person in the console.
pub fn after_acting(caller: &Caller) -> String {
    match caller.acting() {
        Some(acting) => format!("/admin/users/{}", acting.person.user),
        None => "/admin/users".to_owned(),
    }
}
