//! How somebody becomes a customer: by a link of ours that they were mailed, to an invitation or to a stall that they want to have. It
//! has proved their address, so the market asks for no second mail.
//!
//! Never here: an address that was typed. Whoever has the address of a colleague would be let in with their invitation.

use super::{
    house::{House, own_page, welcome},
    kinds::{Circles, Vendors},
};
use axum::{
    Form, Router,
    extract::{Query, Request, State},
    response::{IntoResponse as _, Response},
    routing::get,
};
use http::StatusCode;
use leptos::prelude::*;
use orgs::{Orgs, foundings, invitations, kernel::Secret, users::ProvenAddress};
use orgs_app::mount::carrying;
use serde::Deserialize;

/// The routes.
pub fn routes(house: &House) -> Router {
    Router::new()
        .route("/join", get(form).post(join))
        .with_state(house.clone())
}

// [the sign-up]
/// The address that the link proves which somebody comes from, and goes back to.
async fn proven(orgs: &Orgs, next: &str) -> Option<ProvenAddress> {
    let token = Secret::parse(next.rsplit('/').next()?)?;
    let (vendors, circles) = (orgs.of::<Vendors>(), orgs.of::<Circles>());
    for orgs in [&*vendors, &*circles] {
        if let Ok(address) = foundings::prove(orgs, &token).await {
            return Some(address);
        }
        if let Ok(address) = invitations::prove(orgs, &token).await {
            return Some(address);
        }
    }
    None
}

#[derive(Deserialize)]
struct Joining {
    next: String,
    name: String,
    pin: String,
}

async fn join(State(house): State<House>, Form(typed): Form<Joining>) -> Response {
    let Some(proven) = proven(&house.orgs, &typed.next).await else {
        return StatusCode::FORBIDDEN.into_response();
    };
    let address = proven.address().canonical();
    match house.customers.add(&typed.name, &address, &typed.pin).await {
        Ok(id) => welcome(id, &typed.next),
        Err(_) => (StatusCode::CONFLICT, "There is a customer with this address already.").into_response(),
    }
}
// [end]

#[derive(Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
}

async fn form(State(house): State<House>, Query(Next { next }): Query<Next>, request: Request) -> Response {
    let address = proven(&house.orgs, &next)
        .await
        .map(|proven| proven.address().to_string());
    let page = move || {
        let (login, next) = (carrying("/login", &next), next.clone());
        let form = match address.clone() {
            Some(address) => view! {
                <p>"As " <strong>{address}</strong></p>
                <form method="post" action="/join">
                    <input type="hidden" name="next" value=next />
                    <label>"Your name " <input class="input" name="name" autocomplete="name" required /></label>
                    <label>"PIN " <input class="input" name="pin" type="password" autocomplete="new-password" required /></label>
                    <button class="button button--primary">"Become a customer"</button>
                </form>
            }
            .into_any(),
            None => view! { <p>"New customers come by a link that we mail. Begin with your stall, or ask somebody to invite you."</p> }.into_any(),
        };
        let page = view! {
            <main class="market-page">
                <h1>"Become a customer"</h1>
                {form}
                <p>"You are one already? "<a href=login>"Log in"</a></p>
            </main>
        };
        own_page("Become a customer", page.into_any())
    };
    leptos_axum::render_app_async(page)(request).await.into_response()
}
