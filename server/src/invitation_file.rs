//! A CSV file in the form that invites: `POST` to the page of the invitations, as a form with a file. What it says comes back in the
//! form, with where each address stands; nothing is sent.
//!
//! Never here: what stands in such a file, or who may invite; the page that comes back asks that, as always.

use crate::{
    pages::ErrorPages,
    plain_forms::PlainForms,
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
    language::speaking,
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
    let instead = files.pages.of(&request);
    let (parts, body) = request.into_parts();
    let page = parts.uri.clone();
    let visit = visit.filter(|Extension(visit)| visit.caller != Caller::Nobody);
    // Before anything is read.
    let Some(Extension(visit)) = visit else {
        return Redirect::to(&files.mount.sign_in_for(page.path())).into_response();
    };
    match form_with_file(&parts, body, FILE).await {
        Ok((typed, file)) => {
            let (file, limits) = (file.unwrap_or_default(), files.orgs.limits());
            let posted = speaking(visit.language, || uploaded(typed, &file, limits));
            files.forms.page_again(parts, page, posted, StatusCode::OK).await
        }
        Err(Unread::TooLarge { .. } | Unread::TooMuch) => instead.too_large(),
        Err(Unread::Broken) => instead.unreadable(),
    }
}
