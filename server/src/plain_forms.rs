//! Forms without scripts: a post to a page runs the server function that the form names, and is answered by a redirect, or,
//! refused, by the same page again with what was typed and what was wrong (see `orgs_app::ui::form`).
//!
//! Nothing about a refusal travels in a URL, so nobody can write words into our pages. Never here: what any form means.

use crate::{flash, pages::ErrorPages, reference::Reference, screens::is_about_organizations};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use http::{
    HeaderValue, Method, StatusCode, Uri,
    header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER, SET_COOKIE},
    request::Parts,
};
use http_body_util::{BodyExt as _, Limited};
use orgs::kernel::{Denial, own_path};
use orgs_app::{
    action_error::ActionError,
    context::{Cookies, Visit},
    embedding::Typed,
    mount::{Mount, carrying},
    ui::{Done, Flash, Posted},
};
use std::{borrow::Cow, sync::Arc};
use tower::ServiceExt as _;

/// What [`answer`] needs.
#[derive(Clone, Debug)]
pub struct PlainForms {
    inside: Router,
    paths: Arc<[&'static str]>,
    cookies: Cookies,
    pages: ErrorPages,
    mount: Mount,
}

/// The largest answer of a server function that is read here.
const ANSWER: usize = 1024 * 1024;
const FORM: &str = "application/x-www-form-urlencoded";

impl PlainForms {
    /// `inside` answers both the server functions and the pages.
    pub fn new(inside: Router, cookies: Cookies, pages: ErrorPages) -> Self {
        Self {
            inside,
            paths: functions().collect(),
            cookies,
            pages,
            mount: Mount::OURS,
        }
    }

    /// The same in a host's application, where forms name what is about organizations, and nothing else.
    pub fn in_a_house(inside: Router, cookies: Cookies, pages: ErrorPages, mount: Mount) -> Self {
        Self {
            inside,
            paths: functions().filter(|path| is_about_organizations(path)).collect(),
            cookies,
            pages,
            mount,
        }
    }
}

/// What was posted.
struct Form {
    path: &'static str,
    form: String,
    fields: Vec<(String, String)>,
    body: Bytes,
}

/// What the server function said.
struct Answer {
    parts: http::response::Parts,
    body: Bytes,
}

/// Answers posted forms; everything else goes on.
pub async fn answer(State(forms): State<PlainForms>, request: Request, next: Next) -> Response {
    if !is_plain_form(&request) {
        return next.run(request).await;
    }
    let (instead, reference) = (forms.pages.of(&request), Reference::of(&request));
    let (parts, body) = request.into_parts();
    // Bounded already: see `body.rs`.
    let Ok(body) = body.collect().await.map(|whole| whole.to_bytes()) else {
        return instead.unreadable();
    };
    let Some(form) = forms.read(body) else {
        return instead.nothing_here();
    };
    let Ok(answer) = forms.run(&parts, &form).await else {
        return instead.broken();
    };
    if answer.parts.status.is_success() {
        return forms.done(parts, form, &answer).await;
    }
    // An answer that is no `ActionError` came from a layer, not from a verb.
    let error = serde_json::from_slice(&answer.body).unwrap_or_else(|_| ActionError::Fault(reference.0.to_string()));
    let first = match error {
        ActionError::Denied(Denial::SignedOut) => Some(forms.mount.sign_in_for(here(&parts))),
        ActionError::ProofNeeded => Some(carrying("/sudo", here(&parts))),
        _ => None,
    };
    if let Some(first) = first {
        return see_other(HeaderValue::from_str(&first).ok(), &answer);
    }
    forms.again(parts, form, Err(error), &answer).await
}

fn functions() -> impl Iterator<Item = &'static str> {
    server_fn::axum::server_fn_paths().map(|(path, _)| path)
}

fn is_plain_form(request: &Request) -> bool {
    let kind = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    request.method() == Method::POST
        && kind.eq_ignore_ascii_case(FORM)
        && !request.uri().path().starts_with(crate::pages::API)
}

impl PlainForms {
    /// `None` unless the form names one of our server functions, once.
    fn read(&self, body: Bytes) -> Option<Form> {
        let pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> = form_urlencoded::parse(&body).collect();
        let named = one(&pairs, "__fn")?;
        let path = self.paths.iter().copied().find(|path| *path == named)?;
        let form = one(&pairs, "__form").unwrap_or_default().to_owned();
        let typed = pairs
            .iter()
            .filter(|(name, _)| !name.starts_with("__") && !is_secret(name));
        let fields = typed
            .map(|(name, value)| (name.to_string(), value.to_string()))
            .collect();
        Some(Form {
            path,
            form,
            fields,
            body: body.clone(),
        })
    }

    async fn run(&self, parts: &Parts, form: &Form) -> Result<Answer, axum::Error> {
        let mut request = Request::new(Body::from(form.body.clone()));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = form.path.parse().map_err(axum::Error::new)?;
        *request.headers_mut() = parts.headers.clone();
        // Anything with text/html in it would make leptos redirect to wherever `Referer` says.
        request
            .headers_mut()
            .insert(ACCEPT, HeaderValue::from_static("application/json"));
        *request.extensions_mut() = parts.extensions.clone();
        request.extensions_mut().insert(Typed(form.fields.clone()));
        let response = self.call(request).await;
        let (parts, body) = response.into_parts();
        let body = Limited::new(body, ANSWER)
            .collect()
            .await
            .map_err(axum::Error::new)?
            .to_bytes();
        Ok(Answer { parts, body })
    }

    async fn call(&self, request: Request) -> Response {
        match self.inside.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }

    async fn done(&self, parts: Parts, form: Form, answer: &Answer) -> Response {
        // A function that answers something else was asked for its data: there is nothing to say about it here.
        let done: Done = serde_json::from_slice(&answer.body).unwrap_or_default();
        if !(done.once.is_empty() && done.left.is_empty()) {
            return self.again(parts, form, Ok(done), answer).await;
        }
        let location = own_path(done.go.as_deref().unwrap_or_else(|| here(&parts)));
        let mut response = see_other(HeaderValue::from_str(location).ok(), answer);
        let said = done.says.map(|says| Flash { says, undo: done.undo });
        let flash = said.and_then(|said| flash::keep(self.cookies, &said));
        // Appends: a form may set cookies of its own.
        response.headers_mut().extend(flash.map(|header| (SET_COOKIE, header)));
        response
    }

    /// The same page again: with the form as it was typed, or with what is shown once and fits in no redirect.
    async fn again(&self, parts: Parts, form: Form, outcome: Result<Done, ActionError>, answer: &Answer) -> Response {
        let page = parts.uri.clone();
        let posted = Posted {
            path: form.path.to_owned(),
            form: form.form,
            fields: form.fields,
            answer: outcome,
        };
        let mut response = self.page_again(parts, page, posted, answer.parts.status).await;
        keep_cookies(&mut response, answer);
        let wait = answer.parts.headers.get(RETRY_AFTER).cloned();
        response.headers_mut().extend(wait.map(|wait| (RETRY_AFTER, wait)));
        response
    }

    /// The page that a form is on, with what became of it; for forms that no server function takes as well.
    pub async fn page_again(&self, parts: Parts, page: Uri, posted: Posted, status: StatusCode) -> Response {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = page;
        *request.headers_mut() = parts.headers;
        request.headers_mut().remove(CONTENT_TYPE);
        request.headers_mut().remove(CONTENT_LENGTH);
        request
            .headers_mut()
            .insert(ACCEPT, HeaderValue::from_static("text/html"));
        *request.extensions_mut() = parts.extensions;
        if let Some(visit) = request.extensions_mut().get_mut::<Visit>() {
            // An older sentence stays for the next page: this one is about the form.
            visit.flash = None;
            visit.posted = Some(posted);
        }
        let mut response = self.call(request).await;
        // Where the page itself says no, that is the better answer.
        if response.status() == StatusCode::OK {
            *response.status_mut() = status;
        }
        response
    }
}

/// What never comes back in a page, not even mistyped.
fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.contains("password") || matches!(&*name, "code" | "credential" | "state" | "ticket")
}

fn one<'a>(pairs: &'a [(Cow<'_, str>, Cow<'_, str>)], name: &str) -> Option<&'a str> {
    let mut values = pairs
        .iter()
        .filter(|(key, _)| key == name)
        .map(|(_, value)| value.as_ref());
    let first = values.next()?;
    values.next().is_none().then_some(first)
}

/// The posted page's own address.
fn here(parts: &Parts) -> &str {
    parts.uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str)
}

fn see_other(location: Option<HeaderValue>, answer: &Answer) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    response
        .headers_mut()
        .insert(LOCATION, location.unwrap_or(HeaderValue::from_static("/")));
    keep_cookies(&mut response, answer);
    response
}

fn keep_cookies(response: &mut Response, answer: &Answer) {
    for cookie in answer.parts.headers.get_all(SET_COOKIE) {
        response.headers_mut().append(SET_COOKIE, cookie.clone());
    }
}
