//! The mail about somebody who holds a share link that is not for their addresses, and asks to join.

use super::{
    Message,
    layout::{Page, framed, render},
    sentences::Sentences,
    templates::JoinRequestMail,
    words,
};
use crate::kernel::Fault;
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3">{{ said.heading }}</h1>
<p style="margin: 0 0 16px">{{ said.asks }}</p>
{%- if !said.note.is_empty() %}
<p style="margin: 0 0 8px">{{ said.wrote }}</p>
<blockquote style="margin: 0 0 16px; padding: 0 0 0 16px; border-left: 4px solid #8a8f98">
{%- for line in said.note %}{{ line }}{% if !loop.last %}<br>
{% endif %}{% endfor -%}
</blockquote>
{%- endif %}
<p style="margin: 0">{{ said.then }}</p>"#
)]
struct Html<'a> {
    said: &'a Said,
}

#[derive(Template)]
#[template(
    ext = "txt",
    source = r#"{{ said.asks }}
{% if !said.note.is_empty() %}
{{ said.wrote }}

{% for line in said.note %}> {{ line }}
{% endfor %}{% endif %}
{{ said.then }}"#
)]
struct Text<'a> {
    said: &'a Said,
}

/// What both parts say, ready for people. The asker's address and the domain are plain ones: a parser has seen them.
struct Said {
    heading: String,
    asks: String,
    wrote: String,
    note: Vec<String>,
    then: &'static str,
}

/// Writes the mail. Nothing is sent.
pub(super) fn write(mail: &JoinRequestMail<'_>) -> Result<Message, Fault> {
    let says = Sentences(mail.envelope.language);
    let asker = words::unlinked(&words::line(mail.asker));
    let organization = words::unlinked(&words::line(mail.organization));
    let said = Said {
        heading: says.asks(&asker, &organization),
        asks: says.asks_by_link(&asker, mail.asker_email, mail.domain, &organization),
        wrote: says.wrote(&asker),
        note: words::lines(mail.note),
        then: says.let_in_or_decline(),
    };
    framed(Page {
        event: mail.envelope.id,
        to: mail.envelope.to,
        language: mail.envelope.language,
        subject: says.asks(&words::short(mail.asker), &words::short(mail.organization)),
        preheader: says.with_address(mail.asker_email),
        html: render(&Html { said: &said })?,
        text: render(&Text { said: &said })?,
        action: says.decide_about_it(),
        link: mail.link.to_owned(),
        why: vec![says.why_asked(&organization)],
        product: mail.envelope.product,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::{EmailAddress, Language},
        mail::{letter::named, templates::Envelope},
    };

    fn written(language: Language, asker: &str, organization: &str, note: &str) -> Message {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("adam@acme.example").unwrap(),
            language,
            product: "Orgs",
        };
        write(&JoinRequestMail {
            envelope,
            organization,
            asker,
            asker_email: "bea&co@b.example",
            domain: "acme.example",
            note,
            link: "https://orgs.example/orgs/acme/invitations",
        })
        .unwrap()
    }

    #[test]
    fn says_who_asks_and_what_follows_in_both_parts() {
        for (language, subject) in [
            (Language::English, "Bea Builder asks to join Acme"),
            (Language::German, "Bea Builder möchte bei Acme mitmachen"),
        ] {
            let message = written(language, "Bea Builder", "Acme", "I begin on Monday.\n\nBea");
            insta::assert_snapshot!(named(language, "asked_text"), message.text);
            insta::assert_snapshot!(named(language, "asked_html"), message.html);
            assert_eq!(message.subject, subject);
            assert!(!message.html.contains("bea&co"), "not escaped");
            let silent = written(language, "Bea Builder", "Acme", "");
            assert!(!silent.text.contains("> ") && !silent.html.contains("<blockquote"));
        }
    }

    #[test]
    fn hostile_words_stay_words() {
        for language in Language::ALL {
            let message = written(
                language,
                "<b>Eve</b>\r\nBcc: all@acme.example",
                "</title> https://evil.example",
                "<script>alert(1)</script> https://evil.example",
            );
            assert!(!message.subject.chars().any(char::is_control), "{}", message.subject);
            assert!(!message.html.contains("<b>") && !message.html.contains("<script"));
            // The title repeats the subject, and is no place for links.
            let (_, body) = message.html.split_once("</title>").unwrap();
            assert!(!message.text.contains("evil.example") && !body.contains("evil.example"));
        }
    }
}
