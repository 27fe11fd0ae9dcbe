//! One bound for every body, whatever its encoding, its announced length or the handler: it is read here, whole.
//!
//! A quarter of a megabyte is generous for forms. One path takes a file: its body is bounded as well, but goes on as it comes, to be
//! read only by whoever may send one. No other layer meets a stream.

use crate::pages::ErrorPages;
use axum::{
    body::Body,
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{Method, header::CONTENT_LENGTH};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use orgs_app::pictures;

/// The largest body, in bytes.
pub const LIMIT: usize = 256 * 1024;
/// The largest with a file in it. More than any that is taken, so that whoever sends one that is too large is told so on their page.
pub const UPLOAD: usize = 16 * 1024 * 1024;

/// Reads the body, or answers 413 (too large) or 400 (broken off).
pub async fn bound(State(pages): State<ErrorPages>, request: Request, next: Next) -> Response {
    let instead = pages.of(&request);
    let announced = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    let is_upload = request.method() == Method::POST && request.uri().path() == pictures::UPLOAD;
    let limit = if is_upload { UPLOAD } else { LIMIT };
    if announced.is_some_and(|length| length > limit) {
        return instead.too_large();
    }
    let (parts, body) = request.into_parts();
    if is_upload {
        return next
            .run(Request::from_parts(parts, Body::new(Limited::new(body, limit))))
            .await;
    }
    match Limited::new(body, LIMIT).collect().await {
        Ok(whole) => next.run(Request::from_parts(parts, Body::from(whole.to_bytes()))).await,
        Err(error) if error.is::<LengthLimitError>() => instead.too_large(),
        Err(_) => instead.unreadable(),
    }
}
