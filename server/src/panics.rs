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
    let (instead, reference) = (pages.of(&request), Reference::of(&request));
    // Unwind safe: the request and everything it owned are gone with the future.
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!(reference = %reference.0, "a request panicked");
            instead.broken()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, body::Body, middleware::from_fn_with_state, routing::get};
    use http::StatusCode;
    use tower::ServiceExt as _;

    #[tokio::test]
    async fn one_request_is_lost_and_the_next_one_is_answered() {
        let pages = ErrorPages::new(&orgs_app::context::Site {
            product: "Orgs".into(),
            origin: "http://127.0.0.1:3000".into(),
            cookies: orgs_app::context::Cookies::Plain,
            mailbox: None,
            provider: None,
            version: "x".into(),
        });
        let broken = get(|| async {
            if true {
                panic!("out of luck")
            }
        });
        let router = Router::new()
            .route("/broken", broken)
            .route("/", get(|| async { "fine" }))
            .layer(from_fn_with_state(pages, catch));
        for (path, status) in [("/broken", StatusCode::INTERNAL_SERVER_ERROR), ("/", StatusCode::OK)] {
            let request = Request::get(path).body(Body::empty()).unwrap();
            assert_eq!(router.clone().oneshot(request).await.unwrap().status(), status);
        }
    }
}
