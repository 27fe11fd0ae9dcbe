//! One bound for every body, whatever its encoding, its announced length or the handler: it is read here, whole.
//!
//! Nothing in the product takes uploads, so a quarter of a megabyte is generous, and no later layer meets a stream.

use crate::{pages::ErrorPages, reference::Reference};
use axum::{
    body::Body,
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::header::CONTENT_LENGTH;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};

/// The largest body, in bytes.
pub const LIMIT: usize = 256 * 1024;

/// Reads the body, or answers 413 (too large) or 400 (broken off).
pub async fn bound(State(pages): State<ErrorPages>, request: Request, next: Next) -> Response {
    let (path, reference) = (request.uri().path().to_owned(), Reference::of(&request));
    let announced = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > LIMIT) {
        return pages.too_large(&path, &reference);
    }
    let (parts, body) = request.into_parts();
    match Limited::new(body, LIMIT).collect().await {
        Ok(whole) => next.run(Request::from_parts(parts, Body::from(whole.to_bytes()))).await,
        Err(error) if error.is::<LengthLimitError>() => pages.too_large(&path, &reference),
        Err(_) => pages.unreadable(&path, &reference),
    }
}
