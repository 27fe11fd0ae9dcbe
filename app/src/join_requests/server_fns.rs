//! Server functions of the requests to join: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{RequestsQuery, RequestsView};
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Asks to join by a share link that is not for the signed-in person's addresses.
#[server(prefix = "/api", endpoint = "join-requests/ask")]
pub async fn ask_to_join(token: String, #[server(default)] message: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    let person = signed_in()?;
    let token = super::explain::token(&token)?;
    let input = ::orgs::join_requests::Ask::parse(&message)?;
    ::orgs::join_requests::ask(&orgs(), &caller(), &token, &input).await?;
    Ok(Done::saying(super::words::Words::here().you_have_asked(&person.email)))
}

/// Takes one's own request back.
#[server(prefix = "/api", endpoint = "join-requests/withdraw")]
pub async fn withdraw_request(request: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    signed_in()?;
    let request = request.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    ::orgs::join_requests::withdraw(&orgs(), &caller(), request).await?;
    Ok(Done::saying(super::words::Words::here().is_withdrawn()))
}

/// A page of the requests that wait in an organization.
#[server(prefix = "/api", endpoint = "join-requests/list", output = crate::json::Json)]
pub async fn list_requests(slug: String, #[server(default)] query: RequestsQuery) -> Result<RequestsView, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let (orgs, from) = (orgs(), super::view::from(&query));
    let size = orgs.limits().page_size.min(super::view::most());
    let requests = ::orgs::join_requests::list(&orgs, &caller(), &slug, from, size).await?;
    Ok(super::view::list(requests, orgs.now()))
}

/// Lets somebody in who asked; with the link's role, where none is chosen.
#[server(prefix = "/api", endpoint = "join-requests/approve")]
pub async fn approve_request(
    slug: String,
    request: String,
    #[server(default)] role: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let request = request.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let role = ::orgs::join_requests::input::role(&role)?;
    let approved = ::orgs::join_requests::approve(&orgs(), &caller(), &slug, request, role).await?;
    let a_role = crate::words::a_role(approved.role);
    let says = super::words::Words::here().is_now(&approved.name, a_role);
    Ok(Done::saying(says))
}

/// Does not let somebody in who asked.
#[server(prefix = "/api", endpoint = "join-requests/decline")]
pub async fn decline_request(slug: String, request: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let request = request.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let name = ::orgs::join_requests::decline(&orgs(), &caller(), &slug, request).await?;
    Ok(Done::saying(super::words::Words::here().is_declined(&name)))
}

/// Decides about all that are chosen, `act` being `approve` or `decline`: `chosen[request-ID]=ID` for each. (What begins with a digit would
/// be taken for a place in a list.)
#[server(prefix = "/api", endpoint = "join-requests/decide")]
pub async fn decide_requests(
    slug: String,
    #[server(default)] act: String,
    #[server(default)] role: String,
    #[server(default)] chosen: BTreeMap<String, String>,
) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let input = ::orgs::join_requests::DecideMany::parse(&act, &role, chosen.values().map(String::as_str))?;
    let answers = ::orgs::join_requests::decide_many(&orgs(), &caller(), &slug, &input).await?;
    super::decided::done(&answers)
}
