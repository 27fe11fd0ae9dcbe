//! The frame that every mail shares. It never fetches anything, and states no colour of text or ground, so that a mail program's
//! dark mode has nothing to fight with.
//!
//! The templates stand in the Rust files, not beside them: askama reads files only with its feature `config`.

use super::{Message, sentences::Sentences, words};
use crate::kernel::{EmailAddress, EventId, Fault, Language};
use askama::Template;

/// One mail before it is put into its frame. Both bodies come from templates, which have escaped what people typed.
pub struct Page<'a> {
    /// The event that caused it.
    pub event: EventId,
    /// To whom.
    pub to: &'a EmailAddress,
    /// What it is written in.
    pub language: Language,
    /// The subject, from names that went through [`words::short`].
    pub subject: String,
    /// What mailboxes show beside the subject.
    pub preheader: String,
    /// What it is about, as HTML.
    pub html: String,
    /// The same as plain text.
    pub text: String,
    /// The words on the only button.
    pub action: &'static str,
    /// Where the button leads.
    pub link: String,
    /// Why this person gets it, and what to do if they are not meant: one sentence or two each.
    pub why: Vec<String>,
    /// The product's name.
    pub product: &'a str,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<!doctype html>
<html lang="{{ page.language.code() }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>{{ page.subject }}</title>
</head>
<body style="margin: 0; padding: 24px; color-scheme: light dark; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; font-size: 16px; line-height: 1.5">
<div style="display: none; max-height: 0; overflow: hidden">{{ page.preheader }}</div>
<div role="main" style="max-width: 560px; margin: 0 auto; overflow-wrap: anywhere">
{{ page.html|safe }}
<p style="margin: 28px 0"><a href="{{ page.link }}" style="display: inline-block; padding: 12px 24px; border: 2px solid #2456c9; border-radius: 8px; background-color: #2456c9; color: #ffffff; font-weight: 600; text-decoration: none">{{ page.action }}</a></p>
<p style="margin: 0; font-size: 14px">{{ button_broken }}<br>
{{ page.link }}</p>
<div style="margin: 28px 0 0; padding: 16px 0 0; border-top: 1px solid #8a8f98; font-size: 14px">
{% for sentence in page.why %}<p style="margin: 0 0 8px">{{ sentence }}</p>
{% endfor %}<p style="margin: 0">{{ product }}</p>
</div>
</div>
</body>
</html>
"#
)]
struct Html<'a> {
    page: &'a Page<'a>,
    product: &'a str,
    button_broken: &'static str,
}

#[derive(Template)]
#[template(
    ext = "txt",
    source = r#"{{ page.text }}

{{ page.action }}:
{{ page.link }}

--{{ " " }}
{% for sentence in page.why %}{{ sentence }}
{% endfor %}{{ product }}
"#
)]
struct Text<'a> {
    page: &'a Page<'a>,
    product: &'a str,
}

/// Puts the page into its frame: for templates of your own that are to look like the others.
pub fn framed(page: Page<'_>) -> Result<Message, Fault> {
    let product = words::line(page.product);
    Ok(Message {
        id: page.event.to_string(),
        to: page.to.clone(),
        sender: None,
        reply_to: None,
        html: render(&Html {
            page: &page,
            product: &product,
            button_broken: Sentences(page.language).button_broken(),
        })?,
        text: render(&Text {
            page: &page,
            product: &product,
        })?,
        subject: page.subject,
    })
}

/// Renders one template.
pub(crate) fn render(template: &impl Template) -> Result<String, Fault> {
    template.render().map_err(Fault::broken)
}

/// A path of ours as a link: `origin` is configured, and may end with a slash.
pub(crate) fn link(origin: &str, path: &str) -> String {
    format!("{}{path}", origin.trim_end_matches('/'))
}
