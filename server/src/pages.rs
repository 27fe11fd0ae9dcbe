//! The answers that the screens cannot give: panics, timeouts, refused origins, bodies that are too large. A page without
//! scripts, or, for server functions, the words that the browser's forms understand.
//!
//! Never here: what went wrong in detail (that is in the log, under the reference).

use crate::{language, reference::Reference, words::Words};
use axum::{
    body::Body,
    response::{IntoResponse as _, Response},
};
use http::{
    HeaderMap, HeaderValue, Request, StatusCode,
    header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER},
};
use orgs::kernel::{Denial, Failure, Fault, Language, Never};
use orgs_app::{
    action_error::{ActionError, Refused},
    context::{Cookies, Site, Visit},
};
use std::sync::Arc;

/// Writes these pages. Clone it freely.
#[derive(Clone, Debug)]
pub struct ErrorPages {
    product: Arc<str>,
    version: Arc<str>,
    cookies: Cookies,
}

/// What an error page may load: our stylesheet and icons.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// Whether an answer is a page.
pub(crate) fn is_html(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .map(HeaderValue::as_bytes)
        .is_some_and(|kind| kind.starts_with(b"text/html"))
}

/// Where server functions live.
pub const API: &str = "/api/";

/// What stands in an answer.
struct Said {
    status: StatusCode,
    title: &'static str,
    says: &'static str,
    /// The stable word of a refusal.
    code: &'static str,
}

impl ErrorPages {
    /// For this installation.
    pub fn new(site: &Site) -> Self {
        Self {
            product: site.product.clone(),
            version: site.version.clone(),
            cookies: site.cookies,
        }
    }

    /// Those that this request may get, in its language.
    pub fn of<B>(&self, request: &Request<B>) -> ErrorPage {
        let visit = request.extensions().get::<Visit>();
        let language = visit.map(|visit| visit.language);
        ErrorPage {
            pages: self.clone(),
            reference: Reference::of(request),
            words: Words(language.unwrap_or_else(|| language::of(self.cookies, request.headers()))),
            form: if request.uri().path().starts_with(API) {
                Form::Data
            } else {
                Form::Page
            },
        }
    }
}

/// Answers one request, instead of a screen.
#[derive(Clone, Debug)]
pub struct ErrorPage {
    pages: ErrorPages,
    reference: Reference,
    words: Words,
    form: Form,
}

/// What can be read by whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// A person.
    Page,
    /// The browser's forms.
    Data,
}

impl ErrorPage {
    /// 500.
    pub fn broken(&self) -> Response {
        self.answer(&Said {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            title: self.words.broken(),
            says: self.words.broken_text(),
            code: "fault",
        })
    }

    /// 503 when a part we need is away, 500 when we are broken. Logs the fault.
    pub fn fault(&self, fault: &Fault) -> Response {
        tracing::error!(reference = %self.reference.0, %fault, "a request met a fault");
        if !fault.is_unavailable() {
            return self.broken();
        }
        self.not_now(self.words.away(), self.words.away_text())
    }

    /// 503: nobody waits longer than this.
    pub fn too_slow(&self) -> Response {
        self.not_now(self.words.too_slow(), self.words.too_slow_text())
    }

    fn not_now(&self, title: &'static str, says: &'static str) -> Response {
        let mut response = self.answer(&Said {
            status: StatusCode::SERVICE_UNAVAILABLE,
            title,
            says,
            code: "fault",
        });
        response
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from_static("5"));
        response
    }

    /// 413.
    pub fn too_large(&self) -> Response {
        self.answer(&Said {
            status: StatusCode::PAYLOAD_TOO_LARGE,
            title: self.words.too_large(),
            says: self.words.too_large_text(),
            code: "too-large",
        })
    }

    /// 400: the request broke off, or was none.
    pub fn unreadable(&self) -> Response {
        self.answer(&Said {
            status: StatusCode::BAD_REQUEST,
            title: self.words.unreadable(),
            says: self.words.unreadable_text(),
            code: "unreadable",
        })
    }

    /// 403: the request came from another site.
    pub fn not_from_here(&self) -> Response {
        self.answer(&Said {
            status: StatusCode::FORBIDDEN,
            title: self.words.not_from_here(),
            says: self.words.not_from_here_text(),
            code: "other-origin",
        })
    }

    /// Why a file is not handed over that only had to be read.
    pub fn not_shown(&self, no: Failure<Never>) -> Response {
        match no {
            Failure::Denied(Denial::NotFound) => self.nothing_here(),
            Failure::Denied(_) => self.not_allowed(),
            Failure::Faulted(fault) => self.fault(&fault),
            // Guards are asked about what is written, and looking writes nothing.
            Failure::Vetoed(veto) => self.fault(&Fault::broken(veto.to_string())),
            Failure::Refused(never) => match never {},
        }
    }

    /// 403 where no screen is asked for. Whoever goes to the page of it is told why.
    fn not_allowed(&self) -> Response {
        self.answer(&Said {
            status: StatusCode::FORBIDDEN,
            title: self.words.not_allowed(),
            says: self.words.not_allowed_text(),
            code: "forbidden",
        })
    }

    /// 404 where no screen is asked for: a file, a server function.
    pub fn nothing_here(&self) -> Response {
        self.answer(&Said {
            status: StatusCode::NOT_FOUND,
            title: self.words.nothing_here(),
            says: self.words.nothing_here_text(),
            code: "not-found",
        })
    }

    fn answer(&self, said: &Said) -> Response {
        let (kind, body) = match self.form {
            Form::Data => ("application/json", self.data(said)),
            Form::Page => ("text/html; charset=utf-8", self.page(said)),
        };
        let mut response = (said.status, [(CONTENT_TYPE, kind)], Body::from(body)).into_response();
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, POLICY);
        response
    }

    fn page(&self, said: &Said) -> String {
        let main = format!(
            r##"<div class="page page--centre"><div class="auth">
<header class="auth__head"><span class="auth__mark" data-tone="danger"><svg class="icon" aria-hidden="true"><use href="/icons.svg#circle-alert"/></svg></span><h1 class="auth__title">{title}</h1><p class="auth__lead">{says}</p></header>
<div class="auth__card"><dl class="facts"><div><dt>{name}</dt><dd class="auth__reference">{reference}</dd></div></dl>
<div class="auth__actions"><a class="button button--primary button--wide" href="/">{start}</a></div></div>
</div></div>"##,
            title = escape(said.title),
            says = escape(said.says),
            name = escape(self.words.reference()),
            reference = escape(&self.reference.0),
            start = escape(self.words.to_the_start()),
        );
        let ErrorPages { product, version, .. } = &self.pages;
        document(self.words.0, said.title, product, version, &main)
    }

    fn data(&self, said: &Said) -> String {
        let error = if said.status.is_server_error() {
            ActionError::Fault(self.reference.0.to_string())
        } else {
            ActionError::Refused(Refused {
                code: said.code.to_owned(),
                says: said.says.to_owned(),
                fields: Vec::new(),
            })
        };
        serde_json::to_string(&error).unwrap_or_default()
    }
}

/// A whole document around `main`, which is HTML already.
pub fn document(language: Language, title: &str, product: &str, version: &str, main: &str) -> String {
    let (title, product, version) = (escape(title), escape(product), escape(version));
    let language = language.code();
    format!(
        r##"<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title} · {product}</title>
<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/pkg/orgs.css?v={version}"></head>
<body><div class="shell">
<header class="header"><a class="brand" href="/"><svg class="brand__mark" aria-hidden="true"><use href="/icons.svg#brand"/></svg><span class="brand__name">{product}</span></a></header>
<main class="shell__main" id="main" tabindex="-1">{main}</main>
</div></body></html>
"##
    )
}

/// Text, safe inside elements and quoted attributes.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
