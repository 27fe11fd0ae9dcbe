//! Puts requests to join into view models. Only on the server.

use super::view_model::{AskedRow, AskingView, RequestRow, RequestsQuery, RequestsView};
use crate::{
    action_error::ActionError,
    context::{caller, orgs},
    words,
};
use orgs::{
    access::Role,
    join_requests::{self, AT_ONCE, Asking, Listed, Requests, Waiting},
    kernel::{Direction, JoinRequestId, Secret, Timestamp},
    share_links::{Shown, Visitor},
};

/// As many stand on a page as one form decides about.
pub fn most() -> i64 {
    i64::try_from(AT_ONCE).unwrap_or(i64::MAX)
}

/// The place in the list that stands in the address bar.
pub fn from(typed: &RequestsQuery) -> Option<(Direction, JoinRequestId)> {
    let after = typed.after.parse().ok().map(|id| (Direction::After, id));
    after.or_else(|| typed.before.parse().ok().map(|id| (Direction::Before, id)))
}

/// A page of them.
pub fn list(requests: Requests, now: Timestamp) -> RequestsView {
    let highest = requests.standing.role().min(Role::Admin);
    let page = requests.page.map(|listed| row(listed, now));
    RequestsView {
        rows: page.rows,
        total: requests.total,
        previous: page.previous,
        next: page.next,
        offers: Role::ALL.into_iter().filter(|role| *role <= highest).collect(),
    }
}

fn row(listed: Listed, now: Timestamp) -> RequestRow {
    RequestRow {
        id: listed.id.to_string(),
        user: listed.user_id.to_string(),
        picture: words::picture(listed.user_id, listed.picture, 64),
        name: listed.name,
        email: listed.email,
        message: listed.message,
        role: listed.role,
        domain: listed.domain,
        asked: words::when(listed.asked_at, now),
    }
}

/// What the person waits for.
pub fn asked(waiting: Vec<Waiting>, now: Timestamp) -> Vec<AskedRow> {
    let row = |it: Waiting| AskedRow {
        id: it.id.to_string(),
        organization: it.organization,
        asked: words::when(it.asked_at, now),
    };
    waiting.into_iter().map(row).collect()
}

/// How the viewer of a share link stands to it, where it is not for their addresses.
pub async fn asking(shown: Option<&Shown>, token: Option<&Secret>) -> Result<Option<Asking>, ActionError> {
    match (shown.map(|shown| &shown.visitor), token) {
        (Some(Visitor::OtherDomain(_)), Some(token)) => Ok(join_requests::asking(&orgs(), &caller(), token).await?),
        _ => Ok(None),
    }
}

/// The same for the page.
pub fn stands(asking: Asking, now: Timestamp) -> AskingView {
    match asking {
        Asking::Open => AskingView::Open,
        Asking::Waiting { request, asked_at } => AskingView::Waiting {
            request: request.to_string(),
            asked: words::when(asked_at, now),
        },
        Asking::Declined { again_at } => AskingView::Declined {
            again: words::when(again_at, now),
        },
        Asking::FactorNeeded => AskingView::FactorNeeded,
    }
}
