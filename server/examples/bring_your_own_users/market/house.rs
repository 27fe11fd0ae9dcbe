//! The market as a house for our screens: who asks, and the document around every page, theirs and ours.

use super::customers::{Customer, Customers};
use async_trait::async_trait;
use axum::{
    Router,
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse as _, Redirect, Response},
};
use http::{
    StatusCode,
    header::{COOKIE, SET_COOKIE},
    request::Parts,
};
use leptos::prelude::*;
use leptos_meta::{MetaTags, Title, provide_meta_context};
use orgs::{
    Orgs,
    access::Caller,
    kernel::{Failure, Fault, Secret, own_path},
    users,
};
use orgs_server::screens::{self, Host};
use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

/// Who is signed in, by the secret in their cookie. A real market keeps it in a table.
static SESSIONS: LazyLock<Mutex<HashMap<String, i64>>> = LazyLock::new(Mutex::default);

/// The cookie.
pub const SESSION: &str = "market-session";

/// What the screens need to know of the market.
#[derive(Clone)]
pub struct House {
    pub orgs: Orgs,
    pub customers: Customers,
}

// [the host]
#[async_trait]
impl Host for House {
    async fn caller(&self, request: &Parts) -> Result<Caller, Fault> {
        let Some(customer) = request.extensions.get::<Customer>() else {
            return Ok(Caller::Nobody);
        };
        match users::recognize(&self.orgs, &customer.id.to_string()).await {
            Ok(caller) => Ok(caller),
            Err(Failure::Faulted(fault)) => Err(fault),
            Err(_) => Ok(Caller::Nobody),
        }
    }

    fn document(&self, page: AnyView) -> AnyView {
        document(page)
    }
}

/// Head, header and footer of every page of the market.
pub fn document(page: AnyView) -> AnyView {
    let customer = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Customer>().cloned());
    let account = match customer {
        Some(customer) => view! {
            <span>{customer.name}</span>
            <form method="post" action="/logout"><button class="market-out">"Log out"</button></form>
        }
        .into_any(),
        None => view! { <a href="/login">"Log in"</a> }.into_any(),
    };
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <link rel="icon" href="data:," />
                <link rel="stylesheet" href=screens::STYLE />
                <link rel="stylesheet" href="/market.css" />
                <MetaTags />
                <screens::Wake />
            </head>
            <body>
                <header class="market-bar">
                    <a href="/">"The Market"</a>
                    <nav aria-label="The Market">
                        <a href="/market/vendors">"Vendors"</a>
                        <a href="/circles">"Circles"</a>
                    </nav>
                    {account}
                </header>
                {page}
                <footer class="market-foot">"The Market, since 1987"</footer>
            </body>
        </html>
    }
    .into_any()
}
// [end]

/// A page of the market's own.
pub fn own_page(title: &'static str, page: AnyView) -> AnyView {
    provide_meta_context();
    document(view! { <Title text=title /> {page} }.into_any())
}

impl House {
    /// Everything behind this knows the customer.
    pub fn at_the_door(self, router: Router) -> Router {
        router.layer(from_fn_with_state(self, remember))
    }
}

/// Signs a customer in, and sends them on.
pub fn welcome(id: i64, next: &str) -> Response {
    let Ok(secret) = Secret::random() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    sessions().insert(secret.reveal().to_owned(), id);
    let cookie = format!("{SESSION}={}; Path=/; HttpOnly; SameSite=Lax", secret.reveal());
    ([(SET_COOKIE, cookie)], Redirect::to(own_path(next))).into_response()
}

/// Puts the customer into the request.
async fn remember(State(house): State<House>, mut request: Request, next: Next) -> Response {
    if let Some(id) = session(&request).and_then(|secret| sessions().get(&secret).copied())
        && let Ok(Some(customer)) = house.customers.find(id).await
    {
        request.extensions_mut().insert(customer);
    }
    next.run(request).await
}

/// The secret in the cookie of a request.
pub fn session(request: &Request) -> Option<String> {
    let cookies = request.headers().get(COOKIE)?.to_str().ok()?;
    let mut pairs = cookies.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs
        .find(|(name, _)| *name == SESSION)
        .map(|(_, value)| value.to_owned())
}

/// All sessions.
pub fn sessions() -> std::sync::MutexGuard<'static, HashMap<String, i64>> {
    SESSIONS.lock().unwrap_or_else(PoisonError::into_inner)
}
