//! Where the installation asks somebody for a second factor and they have none (`ORGS_REQUIRE_FACTOR`): they are led to the page
//! that sets one up, and get nothing else. With scripts and without, by page and by server function.
//!
//! Never here: who is asked (that is `identity::Recognised`), or how a factor is set up.

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use http::{
    HeaderValue, Method, StatusCode,
    header::{CONTENT_TYPE, LOCATION},
};
use orgs::kernel::Denial;
use orgs_app::action_error::ActionError;

/// In a request of somebody who has to set one up first.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

/// Where it is set up, told why.
const PAGE: HeaderValue = HeaderValue::from_static("/account/security/two-factor?needed=1");

/// What it takes to get there, to set it up, to be asked once more who one is, and to go.
const OPEN: [&str; 11] = [
    "/account/security/two-factor",
    "/sudo",
    "/api/identity/viewer",
    "/api/identity/factor",
    "/api/identity/set-up-factor",
    "/api/identity/confirm-factor",
    "/api/identity/proof",
    "/api/identity/prove",
    "/api/identity/sign-out",
    "/api/identity/set-language",
    "/api/identity/set-theme",
];

/// Lets through whoever is asked for nothing, or has it; everybody else only where it is set up.
pub async fn ask(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if request.extensions().get::<Missing>().is_none() || OPEN.contains(&path) {
        return next.run(request).await;
    }
    let is_page = !path.starts_with(crate::pages::API) && [Method::GET, Method::HEAD].contains(request.method());
    if is_page {
        return (StatusCode::SEE_OTHER, [(LOCATION, PAGE)]).into_response();
    }
    denied(&ActionError::Denied(Denial::FactorNeeded))
}

/// What the browser's forms understand.
pub(crate) fn denied(error: &ActionError) -> Response {
    let body = serde_json::to_string(error).unwrap_or_default();
    (StatusCode::FORBIDDEN, [(CONTENT_TYPE, "application/json")], body).into_response()
}
