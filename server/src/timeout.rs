//! No request takes for ever. Counts until the answer begins: its body may be a stream.

use crate::pages::ErrorPages;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use std::time::Duration;

/// The longest that somebody waits for an answer to begin.
pub const TOTAL: Duration = Duration::from_secs(30);

/// Gives up after [`TOTAL`]; what was begun in the database is rolled back, because its future is dropped.
pub async fn limit(State(pages): State<ErrorPages>, request: Request, next: Next) -> Response {
    let instead = pages.of(&request);
    match tokio::time::timeout(TOTAL, next.run(request)).await {
        Ok(response) => response,
        Err(_) => instead.too_slow(),
    }
}
