//! What one of a vendor's people writes to another: where the row actions of `vendors` lead.
//!
//! Never here: who belongs to a vendor; the verb says so.

use super::{
    house::{House, own_page},
    kinds::{VENDORS, Vendors},
    outbox::Outbox,
};
use axum::{
    Form, Router,
    extract::{Query, Request, State},
    response::{IntoResponse as _, Redirect, Response},
    routing::get,
};
use http::{StatusCode, request::Parts};
use leptos::prelude::*;
use orgs::{
    kernel::Slug,
    members::{self, Member},
};
use orgs_server::screens::Host as _;
use serde::Deserialize;

/// The routes.
pub fn routes(house: &House, outbox: &Outbox) -> Router {
    Router::new()
        .route("/messages", get(write).post(send))
        .with_state((house.clone(), outbox.clone()))
}

/// A message, and at which stall its writer found who it is for.
#[derive(Clone, Deserialize)]
struct Note {
    to: String,
    vendor: String,
    #[serde(default)]
    text: String,
}

/// Whoever it is for, if both belong to the vendor.
async fn addressee(house: &House, visit: &Parts, note: &Note) -> Option<Member> {
    let caller = house.caller(visit).await.ok()?;
    let (slug, member) = (Slug::parse(&note.vendor).ok()?, note.to.parse().ok()?);
    let shown = members::show(&house.orgs.of::<Vendors>(), &caller, &slug, member).await;
    shown.ok()?.map(|shown| shown.member)
}

async fn write(
    State((house, _)): State<(House, Outbox)>,
    Query(note): Query<Note>,
    visit: Parts,
    request: Request,
) -> Response {
    let Some(member) = addressee(&house, &visit, &note).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let page = move || {
        let (heading, note) = (format!("A message to {}", member.name), note.clone());
        let page = view! {
            <main class="market-page">
                <h1>{heading}</h1>
                <form method="post" action="/messages">
                    <input type="hidden" name="to" value=note.to />
                    <input type="hidden" name="vendor" value=note.vendor />
                    <label>"Message " <textarea class="input" name="text" rows="4"></textarea></label>
                    <button class="button button--primary">"Send"</button>
                </form>
            </main>
        };
        own_page("A message", page.into_any())
    };
    leptos_axum::render_app_async(page)(request).await.into_response()
}

async fn send(State((house, outbox)): State<(House, Outbox)>, visit: Parts, Form(note): Form<Note>) -> Response {
    let Some(member) = addressee(&house, &visit, &note).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match outbox.tell(&member.email, &note.text) {
        Ok(()) => Redirect::to(&VENDORS.page(&note.vendor, "members")).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
