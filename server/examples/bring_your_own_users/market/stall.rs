//! Two pages of the market's own with parts of ours in them: a vendor as customers see it, with the people behind it, and the stalls
//! that a customer helps at.

use super::house::{House, own_page};
use axum::{
    Router,
    extract::{Path, Request, State},
    response::{IntoResponse as _, Response},
    routing::get,
};
use http::{StatusCode, request::Parts};
use leptos::prelude::*;
use orgs::kernel::{Failure, Slug};
use orgs_app::embedding;
use orgs_server::screens::Host as _;

/// The routes.
pub fn routes(house: &House, parts: &embedding::Parts) -> Router {
    Router::new()
        .route("/vendors", get(stalls))
        .route("/vendors/{slug}", get(stall))
        .with_state((house.clone(), parts.clone()))
}

type Both = (House, embedding::Parts);

// [the part]
/// A vendor's stall. Who stands behind it is for those to see who belong to it: the part says what the verb would.
async fn stall(
    State((house, ours)): State<Both>,
    Path(slug): Path<String>,
    visit: Parts,
    request: Request,
) -> Response {
    let (Ok(slug), Ok(caller)) = (Slug::parse(&slug), house.caller(&visit).await) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let people = match ours.members(&caller, &slug).await {
        Ok(people) => Some(people),
        Err(Failure::Denied(_)) => None,
        Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    let page = move || {
        let people = match &people {
            Some(people) => people.view(),
            None => view! { <p>"Whoever belongs to it sees here who does."</p> }.into_any(),
        };
        let page = view! { <main class="market-page market-page--wide"><h1>"Behind this stall"</h1> {people}</main> };
        own_page("Behind this stall", page.into_any())
    };
    leptos_axum::render_app_async(page)(request).await.into_response()
}

/// The stalls that a customer helps at.
async fn stalls(State((house, ours)): State<Both>, visit: Parts, request: Request) -> Response {
    let Ok(caller) = house.caller(&visit).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let Ok(mine) = ours.organizations(&caller).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = move || {
        let none = mine.is_empty().then(|| view! { <p>"You help at none yet."</p> });
        let page = view! { <main class="market-page"><h1>"Your stalls"</h1> {mine.view()} {none}</main> };
        own_page("Your stalls", page.into_any())
    };
    leptos_axum::render_app_async(page)(request).await.into_response()
}
// [end]
