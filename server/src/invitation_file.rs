//! A CSV file in the form that invites: `POST` to the page of the invitations, as a form with a file. What it says comes back in the
//! form, with where each address stands; nothing is sent.
//!
//! Never here: what stands in such a file, or who may invite; the page that comes back asks that, as always.

use crate::{
    pages::ErrorPages,
    plain_forms::PlainForms,
    reference::Reference,
    upload::{Unread, form_with_file},
};
use axum::{
    Extension, Router,
    extract::{Request, State},
    response::{IntoResponse as _, Redirect, Response},
    routing::post,
};
use http::StatusCode;
use orgs::{Orgs, access::Caller};
use orgs_app::{
    context::Visit,
    invitations::{FILE, uploaded},
    mount::Mount,
};

#[derive(Clone, Debug)]
struct Files {
    orgs: Orgs,
    mount: Mount,
    forms: PlainForms,
    pages: ErrorPages,
}

/// The route, where the pages are mounted. Whatever is no post goes `inside`.
pub fn routes(orgs: &Orgs, mount: Mount, forms: &PlainForms, pages: &ErrorPages, inside: Router) -> Router {
    let files = Files {
        orgs: orgs.clone(),
        mount,
        forms: forms.clone(),
        pages: pages.clone(),
    };
    let page = mount.page("{slug}", "invitations");
    Router::new()
        .route(&page, post(upload).fallback_service(inside))
        .with_state(files)
}

async fn upload(State(files): State<Files>, visit: Option<Extension<Visit>>, request: Request) -> Response {
    let reference = Reference::of(&request);
    let (parts, body) = request.into_parts();
    let page = parts.uri.clone();
    // Before anything is read.
    if visit.is_none_or(|Extension(visit)| visit.caller == Caller::Nobody) {
        return Redirect::to(&files.mount.sign_in_for(page.path())).into_response();
    }
    match form_with_file(&parts, body, FILE).await {
        Ok((typed, file)) => {
            let posted = uploaded(typed, &file.unwrap_or_default(), files.orgs.limits());
            files.forms.page_again(parts, page, posted, StatusCode::OK).await
        }
        Err(Unread::TooLarge { .. } | Unread::TooMuch) => files.pages.too_large(page.path(), &reference),
        Err(Unread::Broken) => files.pages.unreadable(page.path(), &reference),
    }
}
