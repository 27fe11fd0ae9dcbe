//! The answers that the screens cannot give: panics, timeouts, refused origins, bodies that are too large. A page without
//! scripts, or, for server functions, the words that the browser's forms understand.
//!
//! Never here: what went wrong in detail (that is in the log, under the reference).

use crate::reference::Reference;
use axum::{
    body::Body,
    response::{IntoResponse as _, Response},
};
use http::{
    HeaderMap, HeaderValue, StatusCode,
    header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER},
};
use orgs::kernel::{Denial, Failure, Fault, Never};
use orgs_app::{
    action_error::{ActionError, Refused},
    context::Site,
};
use std::sync::Arc;

/// Writes these pages. Clone it freely.
#[derive(Clone, Debug)]
pub struct ErrorPages {
    product: Arc<str>,
    version: Arc<str>,
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

struct Answer<'a> {
    status: StatusCode,
    title: &'a str,
    says: &'a str,
    /// The stable word of a refusal.
    code: &'a str,
}

impl ErrorPages {
    /// For this installation.
    pub fn new(site: &Site) -> Self {
        Self {
            product: site.product.clone(),
            version: site.version.clone(),
        }
    }

    /// 500.
    pub fn broken(&self, path: &str, reference: &Reference) -> Response {
        let says = "It was written down and we look into it. Try again in a moment.";
        self.answer(
            path,
            reference,
            &Answer {
                status: StatusCode::INTERNAL_SERVER_ERROR,
                title: "Something went wrong on our side",
                says,
                code: "fault",
            },
        )
    }

    /// 503 when a part we need is away, 500 when we are broken. Logs the fault.
    pub fn fault(&self, path: &str, reference: &Reference, fault: &Fault) -> Response {
        tracing::error!(reference = %reference.0, %fault, "a request met a fault");
        if !fault.is_unavailable() {
            return self.broken(path, reference);
        }
        let mut response = self.answer(
            path,
            reference,
            &Answer {
                status: StatusCode::SERVICE_UNAVAILABLE,
                title: "We are away for a moment",
                says: "A part we need does not answer just now. Try again in a moment.",
                code: "fault",
            },
        );
        response
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from_static("5"));
        response
    }

    /// 503: nobody waits longer than this.
    pub fn too_slow(&self, path: &str, reference: &Reference) -> Response {
        let mut response = self.answer(
            path,
            reference,
            &Answer {
                status: StatusCode::SERVICE_UNAVAILABLE,
                title: "This took too long",
                says: "We gave up on it, and changed nothing. Try again in a moment.",
                code: "fault",
            },
        );
        response
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from_static("5"));
        response
    }

    /// 413.
    pub fn too_large(&self, path: &str, reference: &Reference) -> Response {
        self.answer(
            path,
            reference,
            &Answer {
                status: StatusCode::PAYLOAD_TOO_LARGE,
                title: "This is too much at once",
                says: "What was sent is larger than anything we take.",
                code: "too-large",
            },
        )
    }

    /// 400: the request broke off, or was none.
    pub fn unreadable(&self, path: &str, reference: &Reference) -> Response {
        self.answer(
            path,
            reference,
            &Answer {
                status: StatusCode::BAD_REQUEST,
                title: "We could not read this",
                says: "The request could not be read. Please reload the page and try again.",
                code: "unreadable",
            },
        )
    }

    /// 403: the request came from another site.
    pub fn not_from_here(&self, path: &str, reference: &Reference) -> Response {
        self.answer(path, reference, &Answer {
            status: StatusCode::FORBIDDEN,
            title: "This did not come from here",
            says: "Another site sent this request in your name, so we did nothing. If it was you, open our page and try again there.",
            code: "other-origin",
        })
    }

    /// Why a file is not handed over that only had to be read.
    pub fn not_shown(&self, path: &str, reference: &Reference, no: Failure<Never>) -> Response {
        match no {
            Failure::Denied(Denial::NotFound) => self.nothing_here(path, reference),
            Failure::Denied(_) => self.not_allowed(path, reference),
            Failure::Faulted(fault) => self.fault(path, reference, &fault),
            // Guards are asked about what is written, and looking writes nothing.
            Failure::Vetoed(veto) => self.fault(path, reference, &Fault::broken(veto.to_string())),
            Failure::Refused(never) => match never {},
        }
    }

    /// 403 where no screen is asked for. Whoever goes to the page of it is told why.
    fn not_allowed(&self, path: &str, reference: &Reference) -> Response {
        self.answer(
            path,
            reference,
            &Answer {
                status: StatusCode::FORBIDDEN,
                title: "This is not for you",
                says: "You are signed in, and may not have this file. Its page says why.",
                code: "forbidden",
            },
        )
    }

    /// 404 where no screen is asked for: a file, a server function.
    pub fn nothing_here(&self, path: &str, reference: &Reference) -> Response {
        self.answer(
            path,
            reference,
            &Answer {
                status: StatusCode::NOT_FOUND,
                title: "There is nothing here",
                says: "The address may be old, or mistyped.",
                code: "not-found",
            },
        )
    }

    fn answer(&self, path: &str, reference: &Reference, answer: &Answer<'_>) -> Response {
        let (kind, body) = if path.starts_with(API) {
            ("application/json", words(reference, answer))
        } else {
            ("text/html; charset=utf-8", self.page(reference, answer))
        };
        let mut response = (answer.status, [(CONTENT_TYPE, kind)], Body::from(body)).into_response();
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, POLICY);
        response
    }

    fn page(&self, reference: &Reference, answer: &Answer<'_>) -> String {
        let main = format!(
            r##"<div class="page page--centre"><div class="auth">
<header class="auth__head"><span class="auth__mark" data-tone="danger"><svg class="icon" aria-hidden="true"><use href="/icons.svg#circle-alert"/></svg></span><h1 class="auth__title">{title}</h1><p class="auth__lead">{says}</p></header>
<div class="auth__card"><dl class="facts"><div><dt>Reference</dt><dd class="auth__reference">{reference}</dd></div></dl>
<div class="auth__actions"><a class="button button--primary button--wide" href="/">Go to the start page</a></div></div>
</div></div>"##,
            title = escape(answer.title),
            says = escape(answer.says),
            reference = escape(&reference.0),
        );
        document(answer.title, &self.product, &self.version, &main)
    }
}

fn words(reference: &Reference, answer: &Answer<'_>) -> String {
    let error = if answer.status.is_server_error() {
        ActionError::Fault(reference.0.to_string())
    } else {
        ActionError::Refused(Refused {
            code: answer.code.to_owned(),
            says: answer.says.to_owned(),
            fields: Vec::new(),
        })
    };
    serde_json::to_string(&error).unwrap_or_default()
}

/// A whole document around `main`, which is HTML already.
pub fn document(title: &str, product: &str, version: &str, main: &str) -> String {
    let (title, product, version) = (escape(title), escape(product), escape(version));
    format!(
        r##"<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title} · {product}</title>
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
