//! What a person can read out to us, so that we find the log line. Random, no secret, made for every request; what a client
//! claims in `x-request-id` is not believed.

use axum::{extract::Request, middleware::Next, response::Response};
use http::{HeaderName, HeaderValue};
use std::sync::Arc;

/// One request's name, such as `k3v9-2m7q-xw4d`.
#[derive(Clone, Debug)]
pub struct Reference(pub Arc<str>);

/// The header that carries it.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Digits and letters that cannot be mistaken for each other when they are read out.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl Reference {
    fn random() -> Self {
        let mut bits = fastrand::u64(..);
        let mut text = String::with_capacity(14);
        for place in 0..12 {
            if place > 0 && place % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[(bits % 32) as usize]));
            bits /= 32;
        }
        Self(text.into())
    }

    /// Of the request it was given to; every request has one behind [`give`].
    pub fn of<B>(request: &http::Request<B>) -> Self {
        request
            .extensions()
            .get::<Self>()
            .cloned()
            .unwrap_or_else(|| Self("unknown".into()))
    }
}

/// Names the request, and the answer.
pub async fn give(mut request: Request, next: Next) -> Response {
    let reference = Reference::random();
    let header = HeaderValue::from_str(&reference.0);
    request.extensions_mut().insert(reference);
    let mut response = next.run(request).await;
    if let Ok(header) = header {
        response.headers_mut().insert(HEADER, header);
    }
    response
}
