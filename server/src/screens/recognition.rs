//! Who asks, by the host's word; and what the last form had to say.
//!
//! Never here: a session of ours, and so no proof, no second step, and nobody who acts as somebody unless the host says so.

use super::Host;
use crate::{
    flash,
    pages::{ErrorPages, is_html},
    reference::Reference,
};
use axum::{
    body::Body,
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{Method, header::SET_COOKIE};
use orgs_app::context::{Cookies, Visit};
use std::sync::Arc;

/// What [`recognise`] needs.
#[derive(Clone)]
pub struct Door {
    pub host: Arc<dyn Host>,
    pub cookies: Cookies,
    pub pages: ErrorPages,
}

/// Puts a [`Visit`] into the request; forgets the flash once a page has shown it.
pub async fn recognise(State(door): State<Door>, request: Request<Body>, next: Next) -> Response {
    let (instead, reference) = (door.pages.of(&request), Reference::of(&request));
    let (mut parts, body) = request.into_parts();
    let caller = match door.host.caller(&parts).await {
        Ok(caller) => caller,
        Err(fault) => return instead.fault(&fault),
    };
    let language = door.host.language(&parts);
    let flash = flash::brought(door.cookies, &parts.headers);
    let flashes = parts.method == Method::GET && flash.is_some();
    parts.extensions.insert(Visit {
        flash,
        language,
        ..Visit::of(caller, reference.0.clone())
    });
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if flashes && is_html(response.headers()) {
        let forgotten = flash::forget(door.cookies).map(|header| (SET_COOKIE, header));
        response.headers_mut().extend(forgotten);
    }
    response
}
