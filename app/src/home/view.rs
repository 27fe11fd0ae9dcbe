//! Puts the front page into words. Only on the server.

use super::{
    view_model::{HomeRow, HomeView, WaitingRow},
    words::Words,
};
use crate::{join_requests::view::asked, words::when};
use orgs::{invitations::Waiting, join_requests, kernel::Timestamp, organizations::Mine};

/// The front page.
pub fn home(mine: Vec<Mine>, waiting: Vec<Waiting>, requests: Vec<join_requests::Waiting>, now: Timestamp) -> HomeView {
    let words = Words::here();
    let organizations = mine.into_iter().map(|mine| HomeRow {
        members: words.number_of_members(mine.member_count),
        slug: mine.slug,
        name: mine.name,
        role: mine.role,
        disabled: mine.disabled,
    });
    let invitations = waiting.into_iter().map(|waiting| WaitingRow {
        id: waiting.id.to_string(),
        organization: waiting.organization,
        inviter: waiting.inviter,
        role: waiting.role,
        expires: when(waiting.expires_at, now),
    });
    HomeView {
        organizations: organizations.collect(),
        invitations: invitations.collect(),
        requests: asked(requests, now),
    }
}
