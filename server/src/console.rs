//! For whoever does not operate the installation there is no console: its server functions are answered like some that never
//! were, before anything is read, and its pages are the page of an address that leads nowhere.
//!
//! Never here: who may do what. The domain judges once more, inside the transaction that acts.

use crate::{pages::ErrorPages, reference::Reference};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{Method, StatusCode, Uri};
use orgs::access::caller::Superuser;
use orgs_app::{console, context::Visit};

/// Where the console's server functions are.
const API: &str = "/api/console/";
/// An address that leads nowhere; what is shown there is what anybody gets to see at the console's.
const NOWHERE: &str = "/nowhere/at/all";

/// Lets operators through, and hides the console from everybody else.
pub async fn hide(State(pages): State<ErrorPages>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_page = console::has(path);
    if operates(&request) || !(is_page || path.starts_with(API)) {
        return next.run(request).await;
    }
    if !is_page || ![Method::GET, Method::HEAD].contains(request.method()) {
        return pages.nothing_here(path, &Reference::of(&request));
    }
    *request.uri_mut() = Uri::from_static(NOWHERE);
    let mut response = next.run(request).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

fn operates(request: &Request) -> bool {
    let caller = request.extensions().get::<Visit>().map(|visit| &visit.caller);
    let person = caller.and_then(|caller| caller.signed_in());
    person.is_some_and(|person| person.superuser == Superuser::Yes)
}
