//! The development mailbox: shows what would have been mailed. Routed only where no mail server is configured, and so never
//! in production.

use super::folder::{self, Kept};
use crate::pages::{document, escape};
use axum::{
    Router,
    body::Body,
    extract::{Path, State},
    response::{IntoResponse as _, Response},
    routing::get,
};
use http::{
    HeaderValue, StatusCode,
    header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE},
};
use orgs_app::context::Site;
use std::{path::PathBuf, sync::Arc};

/// Mails bring their looks with them, and a frame inherits this policy. Still no script, and nothing from outside.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

#[derive(Clone)]
struct Mailbox {
    folder: Arc<std::path::Path>,
    product: Arc<str>,
    version: Arc<str>,
}

/// `/dev/mailbox` and `/dev/mailbox/{id}`, the latter also as `/text`.
pub fn routes(folder: PathBuf, site: &Site) -> Router {
    let mailbox = Mailbox {
        folder: folder.into(),
        product: site.product.clone(),
        version: site.version.clone(),
    };
    Router::new()
        .route("/dev/mailbox", get(all))
        .route("/dev/mailbox/{id}", get(html))
        .route("/dev/mailbox/{id}/text", get(text))
        .with_state(mailbox)
}

async fn all(State(mailbox): State<Mailbox>) -> Response {
    let messages = folder::list(&mailbox.folder).await;
    let rows: String = messages.iter().map(row).collect();
    let list = if rows.is_empty() {
        r#"<div class="card"><p class="card__body muted">No mail yet. Invite somebody, or sign up.</p></div>"#
            .to_owned()
    } else {
        format!(r#"<ul class="card">{rows}</ul>"#)
    };
    let head = r#"<div class="stack stack--tight"><h1>Mailbox</h1><p class="muted">Mails of this development installation, newest first. Nobody else received them.</p></div>"#;
    mailbox.page(
        StatusCode::OK,
        "Mailbox",
        &format!(r#"<div class="page page--narrow">{head}{list}</div>"#),
    )
}

fn row(kept: &Kept) -> String {
    format!(
        r#"<li class="list__item"><div class="list__text"><span class="list__title"><a class="list__link" href="/dev/mailbox/{id}">{subject}</a></span><span class="list__detail">to {to}</span></div><div class="list__end"><time datetime="{at}">{at}</time></div></li>"#,
        id = escape(&kept.id),
        subject = escape(&kept.subject),
        to = escape(&kept.to),
        at = escape(&kept.at),
    )
}

async fn html(State(mailbox): State<Mailbox>, Path(id): Path<String>) -> Response {
    let Some(kept) = folder::find(&mailbox.folder, &id).await else {
        return mailbox.missing();
    };
    // No script runs in there, and a link replaces the whole page, as it would in a mail reader's browser.
    let frame = format!(
        r#"<iframe title="The mail" sandbox="allow-top-navigation-by-user-activation allow-popups" style="inline-size: 100%; block-size: 44rem; border: 0" srcdoc="{}"></iframe>"#,
        escape(&format!(r#"<base target="_top">{}"#, kept.html)),
    );
    mailbox.message(&kept, Part::Html, &frame)
}

async fn text(State(mailbox): State<Mailbox>, Path(id): Path<String>) -> Response {
    let Some(kept) = folder::find(&mailbox.folder, &id).await else {
        return mailbox.missing();
    };
    let text = format!(
        r#"<pre style="white-space: pre-wrap; overflow-wrap: anywhere">{}</pre>"#,
        linked(&kept.text)
    );
    mailbox.message(&kept, Part::Text, &text)
}

/// Which part of a message is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Html,
    Text,
}

impl Mailbox {
    fn message(&self, kept: &Kept, part: Part, shown: &str) -> Response {
        let here = format!("/dev/mailbox/{}", escape(&kept.id));
        let tab = |to: Part, href: String, name| {
            let current = if part == to { r#" aria-current="page""# } else { "" };
            format!(r#"<a class="tabs__link" href="{href}"{current}>{name}</a>"#)
        };
        let main = format!(
            r#"<div class="page page--narrow"><p><a href="/dev/mailbox">All mails</a></p>
<div class="stack stack--tight"><h1>{subject}</h1><p class="muted">to {to}, <time datetime="{at}">{at}</time></p></div>
<div class="card"><nav class="tabs" aria-label="Parts"><div class="tabs__list">{html}{text}</div></nav><div class="card__body">{shown}</div></div></div>"#,
            subject = escape(&kept.subject),
            to = escape(&kept.to),
            at = escape(&kept.at),
            html = tab(Part::Html, here.clone(), "HTML"),
            text = tab(Part::Text, format!("{here}/text"), "Text"),
        );
        self.page(StatusCode::OK, &kept.subject, &main)
    }

    fn missing(&self) -> Response {
        let main =
            r#"<div class="page page--narrow"><h1>No such mail</h1><p><a href="/dev/mailbox">All mails</a></p></div>"#;
        self.page(StatusCode::NOT_FOUND, "No such mail", main)
    }

    fn page(&self, status: StatusCode, title: &str, main: &str) -> Response {
        let document = document(title, &self.product, &self.version, main);
        let mut response = (
            status,
            [(CONTENT_TYPE, "text/html; charset=utf-8")],
            Body::from(document),
        )
            .into_response();
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, POLICY);
        response
    }
}

/// The text, with its links made links.
fn linked(text: &str) -> String {
    let mut shown = String::new();
    for part in text.split_inclusive(char::is_whitespace) {
        let (word, space) = part.split_at(part.trim_end().len());
        let word = escape(word);
        if word.starts_with("http://") || word.starts_with("https://") {
            shown.push_str(&format!(r#"<a href="{word}">{word}</a>"#));
        } else {
            shown.push_str(&word);
        }
        shown.push_str(space);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_in_text_are_links_and_nothing_else_is_markup() {
        let shown = linked("Open\nhttp://127.0.0.1:3000/i/a?b&c now <b>");
        assert_eq!(
            shown,
            "Open\n<a href=\"http://127.0.0.1:3000/i/a?b&amp;c\">http://127.0.0.1:3000/i/a?b&amp;c</a> now &lt;b&gt;"
        );
    }
}
