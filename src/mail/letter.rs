//! A mail of our own words: paragraphs, and one thing to do.
//!
//! Never here: what people typed, unless it went through [`words`](super::words) first.

use super::{
    Message,
    layout::{Page, framed, link, render},
};
use crate::kernel::{EmailAddress, EventId, Fault, Language};
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

/// Who gets one.
#[derive(Clone, Debug)]
pub(crate) struct Reader {
    /// Where they receive mail.
    pub email: EmailAddress,
    /// What they are written to in.
    pub language: Language,
}

/// What such mails differ in.
pub(crate) struct Letter<'a> {
    /// The event that caused it.
    pub event: EventId,
    /// To whom.
    pub to: &'a Reader,
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
            to: &self.to.email,
            language: self.to.language,
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

#[cfg(test)]
impl Reader {
    /// Somebody of each language: for tests of what mails say.
    pub fn samples(email: &str) -> [Self; 2] {
        Language::ALL.map(|language| Self {
            email: EmailAddress::parse(email).unwrap(),
            language,
        })
    }

    /// How the snapshot of what they read is called: any language but English stands in it.
    pub fn snapshot(&self, name: &str) -> String {
        named(self.language, name)
    }
}

/// The name of a snapshot in a language.
#[cfg(test)]
pub(super) fn named(language: Language, name: &str) -> String {
    match (language, name.rsplit_once('_')) {
        (Language::English, _) => name.to_owned(),
        (_, Some((first, last @ ("text" | "html")))) => format!("{first}_{}_{last}", language.code()),
        _ => format!("{name}_{}", language.code()),
    }
}
