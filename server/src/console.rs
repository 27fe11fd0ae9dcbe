//! For whoever does not operate the installation there is no console: its server functions are answered like some that never
//! were, before anything is read, and its pages are the page of an address that leads nowhere.
//!
//! Never here: who may do what. The domain judges once more, inside the transaction that acts.

use crate::{pages::ErrorPages, second_factor};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use http::{HeaderValue, Method, StatusCode, Uri, header::LOCATION, uri::PathAndQuery};
use orgs::{
    Orgs,
    access::caller::Superuser,
    identity::{self, ProofRefusal},
    kernel::{Denial, Failure, Fault, Outcome, Secret},
};
use orgs_app::{action_error::ActionError, console, context::Visit, mount::carrying};

/// Where the console's server functions are.
const API: &str = "/api/console/";
/// An address that leads nowhere; what is shown there is what anybody gets to see at the console's.
const NOWHERE: &str = "/nowhere/at/all";

/// What the layer needs.
#[derive(Clone, Debug)]
pub struct Console {
    /// The domain's handle.
    pub orgs: Orgs,
    /// The answers of addresses that lead nowhere.
    pub pages: ErrorPages,
}

/// Lets operators through who have lately shown that it is they, asks the others of them, and hides the console from everybody
/// else.
pub async fn hide(State(Console { orgs, pages }): State<Console>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_page = console::has(path);
    if !(is_page || path.starts_with(API)) {
        return next.run(request).await;
    }
    if operates(&request) {
        let session = request
            .extensions()
            .get::<Visit>()
            .and_then(|visit| visit.session.clone());
        return match elevated(&orgs, session).await {
            Ok(()) => next.run(request).await,
            Err(Failure::Refused(ProofRefusal::Stale)) if is_page && is_read(&request) => ask_first(&request),
            Err(Failure::Refused(ProofRefusal::Stale)) => second_factor::denied(&ActionError::ProofNeeded),
            Err(Failure::Denied(_)) => pages.of(&request).nothing_here(),
            Err(Failure::Faulted(fault)) => pages.of(&request).fault(&fault),
            // Guards are asked about what is written, and looking writes nothing.
            Err(Failure::Vetoed(veto)) => pages.of(&request).fault(&Fault::broken(veto.to_string())),
        };
    }
    if !is_page || !is_read(&request) {
        return pages.of(&request).nothing_here();
    }
    *request.uri_mut() = Uri::from_static(NOWHERE);
    let mut response = next.run(request).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

/// The flag alone, in a browser that was left open, is not enough.
async fn elevated(orgs: &Orgs, session: Option<Secret>) -> Outcome<(), ProofRefusal> {
    identity::elevated(orgs, &session.ok_or(Denial::SignedOut)?).await
}

fn is_read(request: &Request) -> bool {
    [Method::GET, Method::HEAD].contains(request.method())
}

/// To the page that asks, and back here.
fn ask_first(request: &Request) -> Response {
    let here = request.uri().path_and_query().map_or("/admin", PathAndQuery::as_str);
    let way = carrying("/sudo", here);
    let way = HeaderValue::from_str(&way).unwrap_or(HeaderValue::from_static("/sudo"));
    (StatusCode::SEE_OTHER, [(LOCATION, way)]).into_response()
}

fn operates(request: &Request) -> bool {
    let caller = request.extensions().get::<Visit>().map(|visit| &visit.caller);
    let person = caller.and_then(|caller| caller.signed_in());
    person.is_some_and(|person| person.superuser == Superuser::Yes)
}
