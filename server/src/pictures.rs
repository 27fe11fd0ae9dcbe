//! Pictures of people: `GET /pictures/{user}/{mark}/{size}` for whoever may see the person, and `POST /account/picture` for one's own, a
//! plain form with a file.
//!
//! The mark in the address is a fingerprint of the picture, so a browser may keep what it got for ever; only that browser, because
//! others may not see it. Never here: what becomes of the file.

use crate::{
    flash,
    pages::{ErrorPage, ErrorPages},
    plain_forms::PlainForms,
    upload::{Unread, only_file},
};
use axum::{
    Extension, Router,
    extract::{Path, Request, State},
    response::{IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use http::{
    HeaderValue, StatusCode, Uri,
    header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, SET_COOKIE},
    request::Parts,
};
use orgs::{
    Orgs,
    access::Caller,
    kernel::{Denial, Failure, Fault, Language, Outcome, UserId},
    pictures::{self, SetRefusal, Size},
};
use orgs_app::{
    action_error::ActionError,
    context::{Cookies, Visit},
    language::speaking,
    pictures::{UPLOAD, Words},
    ui::Posted,
};

/// The only field of the form.
const FIELD: &str = "picture";
/// The page that the form is on.
const ACCOUNT: &str = "/account";
/// A year: what is behind such an address never changes.
const FOR_EVER: HeaderValue = HeaderValue::from_static("private, max-age=31536000, immutable");

/// What the routes need.
#[derive(Clone, Debug)]
pub struct Pictures {
    /// The domain's handle.
    pub orgs: Orgs,
    /// Shows the page again when a file was refused.
    pub forms: PlainForms,
    /// How the sentence after a redirect is kept.
    pub cookies: Cookies,
    /// The answers that no page gives.
    pub pages: ErrorPages,
}

/// The routes.
pub fn routes(pictures: Pictures) -> Router {
    Router::new()
        .route("/pictures/{user}/{mark}/{size}", get(show))
        .route(UPLOAD, post(upload))
        .with_state(pictures)
}

async fn show(
    State(Pictures { orgs, pages, .. }): State<Pictures>,
    Path((user, mark, size)): Path<(String, String, String)>,
    visit: Option<Extension<Visit>>,
    request: Request,
) -> Response {
    let instead = pages.of(&request);
    drop(request);
    let nothing = || instead.nothing_here();
    let size = match size.as_str() {
        "64" => Size::Small,
        "256" => Size::Large,
        _ => return nothing(),
    };
    let Ok(user) = user.parse::<UserId>() else {
        return nothing();
    };
    let caller = visit.map_or(Caller::Nobody, |Extension(visit)| visit.caller);
    match pictures::show(&orgs, &caller, user, &mark, size).await {
        Ok(picture) => {
            let headers = [
                (CONTENT_TYPE, HeaderValue::from_static(pictures::TYPE)),
                (CACHE_CONTROL, FOR_EVER),
                (
                    CONTENT_DISPOSITION,
                    HeaderValue::from_static("inline; filename=\"picture.webp\""),
                ),
            ];
            (headers, picture).into_response()
        }
        Err(Failure::Denied(_)) => nothing(),
        Err(Failure::Faulted(fault)) => instead.fault(&fault),
        // Guards are asked about what is written, and looking writes nothing.
        Err(Failure::Vetoed(veto)) => instead.fault(&Fault::broken(veto.to_string())),
        Err(Failure::Refused(never)) => match never {},
    }
}

async fn upload(State(pictures): State<Pictures>, visit: Option<Extension<Visit>>, request: Request) -> Response {
    let instead = pictures.pages.of(&request);
    let (parts, body) = request.into_parts();
    let visit = visit.filter(|Extension(visit)| visit.caller != Caller::Nobody);
    // Before anything is read.
    let Some(Extension(Visit { caller, language, .. })) = visit else {
        return sign_in();
    };
    let answer = match only_file(&parts, body, FIELD, pictures.orgs.limits().picture_bytes).await {
        Ok(Some(file)) => pictures::set(&pictures.orgs, &caller, file).await,
        // Sent without a file, as a browser does when none was chosen: none of the kinds that are read.
        Ok(None) => Err(SetRefusal::NotAPicture.into()),
        Err(Unread::TooLarge { most }) => Err(SetRefusal::TooLarge { most }.into()),
        Err(Unread::TooMuch) => return instead.too_large(),
        Err(Unread::Broken) => return instead.unreadable(),
    };
    pictures.say(parts, answer, language, &instead).await
}

impl Pictures {
    /// On to the page, or the page again with what was wrong.
    async fn say(
        &self,
        parts: Parts,
        answer: Outcome<(), SetRefusal>,
        language: Language,
        instead: &ErrorPage,
    ) -> Response {
        let (status, answer) = match answer {
            Ok(()) => {
                let mut response = Redirect::to(ACCOUNT).into_response();
                let flash = flash::keep(self.cookies, &Words(language).saved().into());
                response.headers_mut().extend(flash.map(|header| (SET_COOKIE, header)));
                return response;
            }
            Err(Failure::Denied(Denial::SignedOut)) => return sign_in(),
            Err(Failure::Denied(_)) => return instead.nothing_here(),
            Err(Failure::Faulted(fault)) => return instead.fault(&fault),
            Err(Failure::Vetoed(veto)) => (StatusCode::CONFLICT, Failure::Vetoed(veto)),
            Err(Failure::Refused(refusal)) => (status(refusal), refusal.into()),
        };
        let posted = Posted {
            path: UPLOAD.to_owned(),
            form: FIELD.to_owned(),
            fields: Vec::new(),
            answer: Err(speaking(language, || ActionError::from(answer))),
        };
        let page = Uri::from_static(ACCOUNT);
        self.forms.page_again(parts, page, posted, status).await
    }
}

const fn status(refusal: SetRefusal) -> StatusCode {
    match refusal {
        SetRefusal::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        SetRefusal::TooMany => StatusCode::TOO_MANY_REQUESTS,
        SetRefusal::NotAPicture | SetRefusal::TooManyPixels => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn sign_in() -> Response {
    Redirect::to("/sign-in?next=%2Faccount").into_response()
}
