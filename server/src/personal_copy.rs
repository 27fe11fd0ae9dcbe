//! `GET /account/data.json`: what is kept of whoever is signed in, as a file. Whoever is signed out signs in first.
//!
//! Never here: anybody else's data, what opens a session, or a copy that something on the way keeps.

use crate::pages::ErrorPages;
use axum::{
    Extension, Router,
    extract::{Request, State},
    response::{IntoResponse as _, Redirect, Response},
    routing::get,
};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use orgs::{
    Orgs,
    access::Caller,
    identity::{self, Place, Stay},
    kernel::{Denial, Failure, Fault, Never, Outcome, Secret, Timestamp},
    personal,
};
use orgs_app::context::Visit;
use serde_json::{Value, json};

/// Where the copy is.
pub const PATH: &str = "/account/data.json";

#[derive(Clone, Debug)]
struct Copies {
    orgs: Orgs,
    pages: ErrorPages,
}

/// The route.
pub fn routes(orgs: &Orgs, pages: &ErrorPages) -> Router {
    let (orgs, pages) = (orgs.clone(), pages.clone());
    Router::new()
        .route(PATH, get(download))
        .with_state(Copies { orgs, pages })
}

async fn download(
    State(Copies { orgs, pages }): State<Copies>,
    visit: Option<Extension<Visit>>,
    request: Request,
) -> Response {
    let instead = pages.of(&request);
    let here = visit.and_then(|Extension(visit)| Some((visit.caller, visit.session?)));
    let Some((caller, session)) = here else {
        return sign_in();
    };
    match gather(&orgs, &caller, &session).await {
        Ok(copy) => file(&copy),
        Err(Failure::Denied(Denial::SignedOut)) => sign_in(),
        // The page says why.
        Err(Failure::Denied(Denial::InPerson)) => Redirect::to("/account/data").into_response(),
        Err(Failure::Denied(_)) => instead.nothing_here(),
        Err(no) => instead.not_shown(no),
    }
}

/// What the domain keeps, and what the built-in people keep.
async fn gather(orgs: &Orgs, caller: &Caller, session: &Secret) -> Outcome<Value, Never> {
    let mut copy = personal::copy(orgs, caller).await?.json()?;
    let sessions = identity::list_sessions(orgs, caller, session).await?;
    let sessions = sessions.into_iter().map(|open| {
        Ok(json!({
            "signed_in_at": instant(open.created_at)?,
            "last_used_at": instant(open.seen_at)?,
            "device": open.from.device,
            "network": open.from.network,
            "remembered": open.stay == Stay::Remembered,
            "this_browser": open.place == Place::Here,
        }))
    });
    copy["sessions"] = sessions.collect::<Result<Value, Fault>>()?;
    let passkeys = identity::passkeys::list(orgs, caller).await?;
    let passkeys = passkeys.into_iter().map(|passkey| {
        Ok(json!({
            "name": passkey.name,
            "added_at": instant(passkey.created_at)?,
            "last_used_at": passkey.used_at.map(instant).transpose()?,
        }))
    });
    copy["passkeys"] = passkeys.collect::<Result<Value, Fault>>()?;
    let identities = identity::provider::list(orgs, caller).await?;
    let identities = identities.into_iter().map(|identity| {
        Ok(json!({
            "issuer": identity.issuer,
            "email": identity.email,
            "linked_at": instant(identity.linked_at)?,
            "last_used_at": identity.used_at.map(instant).transpose()?,
        }))
    });
    copy["identities"] = identities.collect::<Result<Value, Fault>>()?;
    copy["copied_at"] = instant(orgs.now())?;
    Ok(copy)
}

fn instant(at: Timestamp) -> Result<Value, Fault> {
    let at = jiff::Timestamp::from_microsecond(at.0).map_err(Fault::broken)?;
    Ok(at.to_string().into())
}

fn file(copy: &Value) -> Response {
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\""),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, format!("{copy:#}\n")).into_response()
}

fn sign_in() -> Response {
    Redirect::to("/sign-in?next=%2Faccount%2Fdata").into_response()
}
