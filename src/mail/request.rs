//! The mail about somebody who opened an invitation with another account, and asks to join with that one.

use super::{
    Message,
    layout::{Page, framed, render},
    sentences::Sentences,
    templates::RequestMail,
    words,
};
use crate::kernel::Fault;
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3">{{ said.heading }}</h1>
<p style="margin: 0 0 16px">{{ said.asks }}</p>
<p style="margin: 0">{{ said.then }}</p>"#
)]
struct Html<'a> {
    said: &'a Said,
}

#[derive(Template)]
#[template(
    ext = "txt",
    source = r#"{{ said.asks }}

{{ said.then }}"#
)]
struct Text<'a> {
    said: &'a Said,
}

/// What both parts say, ready for people. The addresses are plain ones: a parser and a mail have proved them.
struct Said {
    heading: String,
    asks: String,
    then: String,
}

/// Writes the mail. Nothing is sent.
pub(super) fn write(mail: &RequestMail<'_>) -> Result<Message, Fault> {
    let says = Sentences(mail.envelope.language);
    let asker = words::unlinked(&words::line(mail.asker));
    let organization = words::unlinked(&words::line(mail.organization));
    let said = Said {
        heading: says.asks(&asker, &organization),
        asks: says.asks_with(&asker, mail.asker_email, mail.email, &organization),
        then: says.decide(mail.asker_email, mail.email),
    };
    framed(Page {
        event: mail.envelope.id,
        to: mail.envelope.to,
        language: mail.envelope.language,
        subject: says.asks(&words::short(mail.asker), &words::short(mail.organization)),
        preheader: says.with_own(mail.asker_email, mail.email),
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

    fn written(language: Language, asker: &str, organization: &str) -> Message {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("adam@acme.example").unwrap(),
            language,
            product: "Orgs",
        };
        write(&RequestMail {
            envelope,
            organization,
            asker,
            asker_email: "bea&co@b.example",
            email: "a@acme.example",
            link: "https://orgs.example/orgs/acme/invitations/01890a5d-ac96-774b-bcce-b302099a8058",
        })
        .unwrap()
    }

    #[test]
    fn says_who_asks_and_what_follows_in_both_parts() {
        for (language, subject) in [
            (Language::English, "Bea Builder asks to join Acme"),
            (Language::German, "Bea Builder möchte bei Acme mitmachen"),
        ] {
            let message = written(language, "Bea Builder", "Acme");
            insta::assert_snapshot!(named(language, "request_text"), message.text);
            insta::assert_snapshot!(named(language, "request_html"), message.html);
            assert_eq!(message.subject, subject);
            assert!(!message.html.contains("bea&co"), "not escaped");
        }
    }

    #[test]
    fn hostile_names_stay_names() {
        for language in Language::ALL {
            let message = written(
                language,
                "<b>Eve</b>\r\nBcc: all@acme.example",
                "</title> https://evil.example",
            );
            assert!(!message.subject.chars().any(char::is_control), "{}", message.subject);
            assert!(!message.html.contains("<b>"));
            // The title repeats the subject, and is no place for links.
            let (_, body) = message.html.split_once("</title>").unwrap();
            assert!(!message.text.contains("evil.example") && !body.contains("evil.example"));
        }
    }
}
