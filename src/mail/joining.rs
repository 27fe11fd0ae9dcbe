//! The mails to whoever asked to join: they were let in, or they were not.
//!
//! Never here: who decided.

use super::{
    Message,
    layout::{Page, framed, render},
    sentences::Sentences,
    templates::{Envelope, JoinApprovedMail, JoinDeclinedMail},
    words,
};
use crate::kernel::Fault;
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3">{{ heading }}</h1>
{% for paragraph in paragraphs %}<p style="margin: 0 0 16px">{{ paragraph }}</p>
{% endfor %}"#
)]
struct Html<'a> {
    heading: &'a str,
    paragraphs: &'a [String],
}

/// What the two differ in.
struct Said {
    subject: String,
    heading: String,
    paragraphs: Vec<String>,
    action: &'static str,
    why: String,
}

/// Writes the mail to who was let in. Nothing is sent.
pub(super) fn write_approved(mail: &JoinApprovedMail<'_>) -> Result<Message, Fault> {
    let says = Sentences(mail.envelope.language);
    let organization = words::unlinked(&words::line(mail.organization));
    let role = words::role(mail.envelope.language, mail.role);
    let said = Said {
        subject: says.request_approved(&words::short(mail.organization)),
        heading: says.you_belong(&organization),
        paragraphs: vec![says.belongs_as(&organization, role)],
        action: says.open_organization(),
        why: says.why_you_asked(&organization),
    };
    write(&mail.envelope, said, mail.link)
}

/// Writes the mail to who was not let in. Nothing is sent.
pub(super) fn write_declined(mail: &JoinDeclinedMail<'_>) -> Result<Message, Fault> {
    let says = Sentences(mail.envelope.language);
    let organization = words::unlinked(&words::line(mail.organization));
    let said = Said {
        subject: says.request_declined(&words::short(mail.organization)),
        heading: says.request_declined(&organization),
        paragraphs: vec![says.not_this_time(&organization), says.ask_in_person().to_owned()],
        action: says.see_yours(),
        why: says.why_you_asked(&organization),
    };
    write(&mail.envelope, said, mail.link)
}

fn write(envelope: &Envelope<'_>, said: Said, link: &str) -> Result<Message, Fault> {
    let html = Html {
        heading: &said.heading,
        paragraphs: &said.paragraphs,
    };
    framed(Page {
        event: envelope.id,
        to: envelope.to,
        language: envelope.language,
        subject: said.subject,
        preheader: said.paragraphs.first().cloned().unwrap_or_default(),
        html: render(&html)?.trim_end().to_owned(),
        text: said.paragraphs.join("\n\n"),
        action: said.action,
        link: link.to_owned(),
        why: vec![said.why],
        product: envelope.product,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        access::Role,
        kernel::{EmailAddress, Language},
        mail::letter::named,
    };

    fn each(language: Language, organization: &str) -> [Message; 2] {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("bea@b.example").unwrap(),
            language,
            product: "Orgs",
        };
        let approved = JoinApprovedMail {
            envelope,
            organization,
            role: Role::Admin,
            link: "https://orgs.example/orgs/acme",
        };
        let declined = JoinDeclinedMail {
            envelope,
            organization,
            link: "https://orgs.example/",
        };
        [write_approved(&approved).unwrap(), write_declined(&declined).unwrap()]
    }

    #[test]
    fn says_what_became_of_it_in_both_parts() {
        for (language, subjects) in [
            (
                Language::English,
                ["Acme has let you in", "Your request to join Acme was declined"],
            ),
            (
                Language::German,
                ["Acme hat dich aufgenommen", "Acme hat deine Anfrage abgelehnt"],
            ),
        ] {
            let messages = each(language, "Acme");
            for ((message, subject), name) in messages.iter().zip(subjects).zip(["approved", "declined"]) {
                insta::assert_snapshot!(named(language, &format!("{name}_text")), message.text);
                insta::assert_snapshot!(named(language, &format!("{name}_html")), message.html);
                assert_eq!(message.subject, subject);
            }
        }
    }

    #[test]
    fn a_hostile_name_stays_a_name() {
        for message in Language::ALL.map(|language| each(language, "<b>Eve</b>\r\nhttps://evil.example")) {
            for message in message {
                assert!(!message.subject.chars().any(char::is_control), "{}", message.subject);
                let (_, body) = message.html.split_once("</title>").unwrap();
                assert!(
                    !body.contains("<b>") && !body.contains("evil.example") && !message.text.contains("evil.example")
                );
            }
        }
    }
}
