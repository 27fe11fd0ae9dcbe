//! A panic while one request is answered costs that request a 500, and nobody else anything.

use crate::{pages::ErrorPages, reference::Reference};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use futures_util::FutureExt as _;
use std::panic::AssertUnwindSafe;

/// Catches. What the panic said is in the log, written by the hook that `telemetry` installs.
pub async fn catch(State(pages): State<ErrorPages>, request: Request, next: Next) -> Response {
    let (path, reference) = (request.uri().path().to_owned(), Reference::of(&request));
    // Unwind safe: the request and everything it owned are gone with the future.
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!(reference = %reference.0, "a request panicked");
            pages.broken(&path, &reference)
        }
    }
}
