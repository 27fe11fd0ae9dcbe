//! Two questions that a supervisor asks often: `/healthz`, is the process alive; `/readyz`, does its database answer. GET and
//! HEAD only, cheap, without a session. Never here: anything a stranger could learn something from.

use crate::route::Route;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use http::{
    Method, StatusCode,
    header::{CACHE_CONTROL, RETRY_AFTER},
};
use orgs::Orgs;
use std::time::Duration;

/// A database that takes longer is not there.
const PATIENCE: Duration = Duration::from_secs(2);

/// Answers these two, and lets everything else through.
pub async fn answer(State(orgs): State<Orgs>, request: Request, next: Next) -> Response {
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return next.run(request).await;
    }
    let (route, (status, says)) = match request.uri().path() {
        "/healthz" => ("/healthz", (StatusCode::OK, "alive\n")),
        "/readyz" => ("/readyz", ready(&orgs).await),
        _ => return next.run(request).await,
    };
    Route::is(request.extensions(), route);
    let mut response = (status, [(CACHE_CONTROL, "no-store")], says).into_response();
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response
            .headers_mut()
            .insert(RETRY_AFTER, http::HeaderValue::from_static("5"));
    }
    response
}

async fn ready(orgs: &Orgs) -> (StatusCode, &'static str) {
    match tokio::time::timeout(PATIENCE, orgs.database().answers()).await {
        Ok(Ok(())) => (StatusCode::OK, "ready\n"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
