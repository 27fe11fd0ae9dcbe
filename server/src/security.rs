//! What a browser must know and what it must not do for others: the headers of every answer, and the check that a changing
//! request comes from our own pages.
//!
//! Leptos checks no origins, by decision (leptos-rs/leptos#3786), so this is the wall; `SameSite=Lax` is the second.
//! Never here: who asks (that is `session.rs`).

use crate::{origin::Origin, pages::ErrorPages, reference::Reference};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{
    HeaderMap, HeaderName, HeaderValue, Method,
    header::{
        CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, ORIGIN, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, VARY,
        X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
    },
};
use orgs_app::context::Cookies;

/// Set on every answer, whatever it says. No referrer: invitation links hold tokens.
const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
];

/// For answers that bring no policy of their own: nothing may be loaded from them.
const NOTHING: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);
/// Two years, which is what preload lists ask for, and for all hosts below ours: one of them without https could write
/// cookies for us (ASVS 3.4.1).
const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// Headers of every answer: pages, errors, redirects, files. Whoever says nothing about caching must not be cached.
pub async fn headers(State(cookies): State<Cookies>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    if cookies == Cookies::Host {
        headers.insert(STRICT_TRANSPORT_SECURITY, HSTS);
    }
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(NOTHING);
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
    response
}

/// What [`same_origin`] needs.
#[derive(Clone, Debug)]
pub struct Gate {
    /// Ours.
    pub origin: Origin,
    /// The answer to others.
    pub pages: ErrorPages,
}

/// Lets requests that may change something pass only if one of our own pages sent them.
pub async fn same_origin(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let reads = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    if reads || is_ours(request.headers(), gate.origin.as_str()) {
        return next.run(request).await;
    }
    let reference = Reference::of(&request);
    tracing::warn!(reference = %reference.0, "a request from another origin was refused");
    gate.pages.of(&request).not_from_here()
}

/// Whether a script of one of our own pages asks, and nobody else: for what may not even be opened from elsewhere, although it
/// changes nothing. Not for what a person types into the address bar.
pub fn is_from_our_page(headers: &HeaderMap, own: &str) -> bool {
    if is_doubled(headers) {
        return false;
    }
    match headers.get("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => headers.get(ORIGIN).is_some_and(|origin| origin == own),
    }
}

/// Browsers say it in `Sec-Fetch-Site`, which no page can forge; older ones in `Origin`. Our own pages send `Origin: null`,
/// because of our referrer policy, so `Origin` counts only where the better header is missing. A client that says neither is
/// no browser, and harmless unless it brings somebody's cookies.
fn is_ours(headers: &HeaderMap, own: &str) -> bool {
    if is_doubled(headers) {
        return false;
    }
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    match headers.get(ORIGIN) {
        Some(origin) => origin == own,
        None => !headers.contains_key(COOKIE),
    }
}

/// No browser says it twice; of two, one was put there by somebody else.
fn is_doubled(headers: &HeaderMap) -> bool {
    let twice = |name: HeaderName| headers.get_all(name).iter().nth(1).is_some();
    twice(HeaderName::from_static("sec-fetch-site")) || twice(ORIGIN)
}
