//! A mail of our own words: paragraphs, and one thing to do.
//!
//! Never here: what people typed, unless it went through [`words`](super::words) first.

use super::{
    Message,
    layout::{Page, framed, link, render},
};
use crate::kernel::{EmailAddress, EventId, Fault};
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3">{{ title }}</h1>
{% for paragraph in paragraphs %}<p style="margin: 0 0 16px">{{ paragraph }}</p>
{% endfor %}"#
)]
struct Html<'a> {
    title: &'a str,
    paragraphs: &'a [String],
}

/// What such mails differ in.
pub(crate) struct Letter<'a> {
    /// The event that caused it.
    pub event: EventId,
    /// To whom.
    pub to: &'a EmailAddress,
    /// The subject and the heading.
    pub title: &'static str,
    /// What mailboxes show beside the subject.
    pub preheader: String,
    /// What it is about.
    pub paragraphs: Vec<String>,
    /// The words on the only button.
    pub action: &'static str,
    /// Where the button leads, on our site.
    pub path: String,
    /// Why this person gets it, and what to do if they are not meant.
    pub why: Vec<String>,
}

impl Letter<'_> {
    /// Both parts, in the frame of all mails.
    pub fn message(self, origin: &str, product: &str) -> Result<Message, Fault> {
        let html = Html {
            title: self.title,
            paragraphs: &self.paragraphs,
        };
        framed(Page {
            event: self.event,
            to: self.to,
            subject: self.title.into(),
            preheader: self.preheader,
            html: render(&html)?.trim_end().to_owned(),
            text: self.paragraphs.join("\n\n"),
            action: self.action,
            link: link(origin, &self.path),
            why: self.why,
            product,
        })
    }
}
