//! The market's own pages: its front page, its sign-in, and the mails it has sent.
//!
//! Never here: an organization's page.

use super::{
    customers::Customer,
    house::{House, own_page, session, sessions, welcome},
    ledger::Ledger,
    outbox::Outbox,
};
use axum::{
    Extension, Form, Router,
    extract::{Query, Request, State},
    response::{IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use http::{StatusCode, header::CONTENT_TYPE};
use leptos::prelude::*;
use orgs_app::layout::Here;
use serde::Deserialize;

/// The routes.
pub fn routes(house: &House, ledger: &Ledger, outbox: &Outbox) -> Router {
    let (ledger, outbox) = (ledger.clone(), outbox.clone());
    Router::new()
        .route("/", get(move |request: Request| front(ledger.clone(), request)))
        .route("/login", get(login).post(sign_in))
        .route("/logout", post(sign_out))
        .route(
            "/outbox",
            get(move || async move { outbox.texts().join("\n\n---\n\n") }),
        )
        .route(
            "/market.css",
            get(|| async { ([(CONTENT_TYPE, "text/css")], include_str!("market.css")) }),
        )
        .with_state(house.clone())
}

async fn front(ledger: Ledger, request: Request) -> Response {
    let lines = ledger.lines().await.unwrap_or_default();
    let page = move || {
        let lines = lines
            .iter()
            .map(|line| view! { <li>{line.clone()}</li> })
            .collect_view();
        let page = view! {
            <main class="market-page">
                <h1>"Good morning"</h1>
                <p><a href="/market/vendors">"Sell with us"</a>" or "<a href="/circles">"buy together"</a>"."</p>
                <p>"No customer yet? "<a href="/market/vendors/foundings">"Begin with your stall"</a>"."</p>
                <h2>"News"</h2>
                <ul>{lines}</ul>
            </main>
        };
        own_page("The Market", page.into_any())
    };
    leptos_axum::render_app_async(page)(request).await.into_response()
}

/// Instead of what happened in a circle: nobody keeps it.
pub fn no_activity() -> AnyView {
    let says = format!("What happened in {} is nobody’s business.", Here::find().now().name);
    view! { <div class="page"><h1>"Neighbours do not keep books"</h1><p>{says}</p></div> }.into_any()
}

/// Where one was going.
#[derive(Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
}

async fn login(Query(Next { next }): Query<Next>, request: Request) -> Response {
    let page = move || {
        let page = view! {
            <main class="market-page">
                <h1>"Log in to the Market"</h1>
                <form method="post" action="/login">
                    <input type="hidden" name="next" value=next.clone() />
                    <label>"Address " <input class="input" name="email" autocomplete="username" /></label>
                    <label>"PIN " <input class="input" name="pin" type="password" autocomplete="current-password" /></label>
                    <button class="button button--primary">"Log in"</button>
                </form>
            </main>
        };
        own_page("Log in", page.into_any())
    };
    leptos_axum::render_app_async(page)(request).await.into_response()
}

#[derive(Deserialize)]
struct Credentials {
    email: String,
    pin: String,
    #[serde(default)]
    next: String,
}

async fn sign_in(State(house): State<House>, Form(typed): Form<Credentials>) -> Response {
    let customer = house.customers.sign_in(&typed.email, &typed.pin).await;
    match customer {
        Ok(Some(customer)) => welcome(customer.id, &typed.next),
        Ok(None) => (StatusCode::UNAUTHORIZED, "No customer has this address and this PIN.").into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn sign_out(customer: Option<Extension<Customer>>, request: Request) -> Redirect {
    if let Some(secret) = session(&request).filter(|_| customer.is_some()) {
        sessions().remove(&secret);
    }
    Redirect::to("/")
}
