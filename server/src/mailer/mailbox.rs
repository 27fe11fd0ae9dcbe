//! The development mailbox: shows what would have been mailed. Routed only where no mail server is configured, and so never
//! in production.

use super::{
    folder::{self, Kept},
    words::Words,
};
use crate::pages::{document, escape};
use axum::{
    Extension, Router,
    body::Body,
    extract::{Path, State},
    response::{IntoResponse as _, Response},
    routing::get,
};
use http::{
    HeaderValue, StatusCode,
    header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE},
};
use orgs_app::context::{Site, Visit};
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

async fn all(State(mailbox): State<Mailbox>, Extension(visit): Extension<Visit>) -> Response {
    let words = Words(visit.language);
    let messages = folder::list(&mailbox.folder).await;
    let rows: String = messages.iter().map(|kept| row(words, kept)).collect();
    let list = if rows.is_empty() {
        let none = words.none();
        format!(r#"<div class="card"><p class="card__body muted">{none}</p></div>"#)
    } else {
        format!(r#"<ul class="card">{rows}</ul>"#)
    };
    let (title, lead) = (words.mailbox(), words.lead());
    let head = format!(r#"<div class="stack stack--tight"><h1>{title}</h1><p class="muted">{lead}</p></div>"#);
    mailbox.page(
        words,
        StatusCode::OK,
        title,
        &format!(r#"<div class="page page--narrow">{head}{list}</div>"#),
    )
}

fn row(words: Words, kept: &Kept) -> String {
    format!(
        r#"<li class="list__item"><div class="list__text"><span class="list__title"><a class="list__link" href="/dev/mailbox/{id}">{subject}</a></span><span class="list__detail">{to}</span></div><div class="list__end"><time datetime="{at}">{at}</time></div></li>"#,
        id = escape(&kept.id),
        subject = escape(&kept.subject),
        to = escape(&words.to(&kept.to)),
        at = escape(&kept.at),
    )
}

async fn html(State(mailbox): State<Mailbox>, Extension(visit): Extension<Visit>, Path(id): Path<String>) -> Response {
    let words = Words(visit.language);
    let Some(kept) = folder::find(&mailbox.folder, &id).await else {
        return mailbox.missing(words);
    };
    // No script runs in there, and a link replaces the whole page, as it would in a mail reader's browser.
    let frame = format!(
        r#"<iframe title="{}" sandbox="allow-top-navigation-by-user-activation allow-popups" style="inline-size: 100%; block-size: 44rem; border: 0" srcdoc="{}"></iframe>"#,
        words.the_mail(),
        escape(&format!(r#"<base target="_top">{}"#, kept.html)),
    );
    mailbox.message(words, &kept, Part::Html, &frame)
}

async fn text(State(mailbox): State<Mailbox>, Extension(visit): Extension<Visit>, Path(id): Path<String>) -> Response {
    let words = Words(visit.language);
    let Some(kept) = folder::find(&mailbox.folder, &id).await else {
        return mailbox.missing(words);
    };
    let text = format!(
        r#"<pre style="white-space: pre-wrap; overflow-wrap: anywhere">{}</pre>"#,
        linked(&kept.text)
    );
    mailbox.message(words, &kept, Part::Text, &text)
}

/// Which part of a message is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Html,
    Text,
}

impl Mailbox {
    fn message(&self, words: Words, kept: &Kept, part: Part, shown: &str) -> Response {
        let here = format!("/dev/mailbox/{}", escape(&kept.id));
        let tab = |to: Part, href: String, name| {
            let current = if part == to { r#" aria-current="page""# } else { "" };
            format!(r#"<a class="tabs__link" href="{href}"{current}>{name}</a>"#)
        };
        let main = format!(
            r#"<div class="page page--narrow"><p><a href="/dev/mailbox">{all}</a></p>
<div class="stack stack--tight"><h1>{subject}</h1><p class="muted">{to}, <time datetime="{at}">{at}</time></p></div>
<div class="card"><nav class="tabs" aria-label="{parts}"><div class="tabs__list">{html}{text}</div></nav><div class="card__body">{shown}</div></div></div>"#,
            subject = escape(&kept.subject),
            to = escape(&words.to(&kept.to)),
            at = escape(&kept.at),
            all = words.all(),
            parts = words.parts(),
            html = tab(Part::Html, here.clone(), words.html()),
            text = tab(Part::Text, format!("{here}/text"), words.text()),
        );
        self.page(words, StatusCode::OK, &kept.subject, &main)
    }

    fn missing(&self, words: Words) -> Response {
        let (title, all) = (words.missing(), words.all());
        let main =
            format!(r#"<div class="page page--narrow"><h1>{title}</h1><p><a href="/dev/mailbox">{all}</a></p></div>"#);
        self.page(words, StatusCode::NOT_FOUND, title, &main)
    }

    fn page(&self, words: Words, status: StatusCode, title: &str, main: &str) -> Response {
        let document = document(words.0, title, &self.product, &self.version, main);
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
