//! Who may read them: whoever reaches the port, and, where `ORGS_METRICS_TOKEN` is set, shows the token. GET and HEAD of
//! `/metrics`; there is nothing else at that port.

use super::{Metrics, exposition};
use crate::config::Hidden;
use axum::{
    Router,
    extract::{Request, State},
    response::{IntoResponse as _, Response},
    routing::get,
};
use http::{
    HeaderMap, StatusCode,
    header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, WWW_AUTHENTICATE},
};
use orgs::kernel::Digest;
use std::sync::Arc;

/// The one route.
pub fn routes(metrics: Metrics, token: Option<Hidden>) -> Router {
    let door = Arc::new(Door { metrics, token });
    Router::new().route("/metrics", get(tell)).with_state(door)
}

struct Door {
    metrics: Metrics,
    token: Option<Hidden>,
}

async fn tell(State(door): State<Arc<Door>>, request: Request) -> Response {
    if !may(door.token.as_ref(), request.headers()) {
        return (StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")]).into_response();
    }
    let headers = [(CONTENT_TYPE, exposition::TYPE), (CACHE_CONTROL, "no-store")];
    (headers, door.metrics.text().await).into_response()
}

/// Digests are compared, so that the time it takes says nothing of the token.
fn may(token: Option<&Hidden>, headers: &HeaderMap) -> bool {
    let Some(token) = token else { return true };
    let mut lines = headers.get_all(AUTHORIZATION).iter();
    let shown = lines
        .next()
        .and_then(|line| line.to_str().ok()?.strip_prefix("Bearer "));
    lines.next().is_none() && shown.is_some_and(|shown| Digest::of(shown) == Digest::of(token.reveal()))
}
