//! The mails to somebody who asked for an organization without being signed in.

use super::{
    Message,
    layout::{Page, framed, render},
    templates::FoundingMail,
    words,
};
use crate::kernel::Fault;
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3">{{ heading }}</h1>
{%- for sentence in sentences %}
<p style="margin: 0{% if !loop.last %} 0 16px{% endif %}">{{ sentence }}</p>
{%- endfor %}"#
)]
struct Html<'a> {
    heading: &'a str,
    sentences: &'a [String],
}

/// Writes the mail to somebody without an account. Nothing is sent.
pub(super) fn write(mail: &FoundingMail<'_>) -> Result<Message, Fault> {
    let organization = words::unlinked(&words::line(mail.organization));
    let expires = words::instant(mail.expires_at)?;
    let sentences = [
        format!("You asked for an organization called {organization}."),
        format!("It is yours as soon as you confirm this address, until {expires}."),
    ];
    let subject = format!("Confirm {}", words::short(mail.organization));
    page(mail, subject, &format!("Confirm {organization}"), &sentences, "Go on")
}

/// Writes the mail to somebody who has an account.
pub(super) fn write_to_a_user(mail: &FoundingMail<'_>) -> Result<Message, Fault> {
    let organization = words::unlinked(&words::line(mail.organization));
    let sentences = [
        format!("You asked for an organization called {organization}."),
        "There is an account with this address already: sign in and create the organization there.".to_owned(),
    ];
    let subject = format!("Sign in to create {}", words::short(mail.organization));
    page(
        mail,
        subject,
        "You have an account",
        &sentences,
        "Sign in and create it",
    )
}

fn page(
    mail: &FoundingMail<'_>,
    subject: String,
    heading: &str,
    sentences: &[String],
    action: &'static str,
) -> Result<Message, Fault> {
    framed(Page {
        event: mail.envelope.id,
        to: mail.envelope.to,
        subject,
        preheader: sentences.last().cloned().unwrap_or_default(),
        html: render(&Html { heading, sentences })?,
        text: sentences.join("\n\n"),
        action,
        link: mail.link.to_owned(),
        why: vec![
            format!(
                "You get this message because somebody entered {} to create an organization.",
                mail.envelope.to
            ),
            "Not you? Then ignore this message: nothing happens without you.".into(),
        ],
        product: mail.envelope.product,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::{EmailAddress, Timestamp},
        mail::templates::Envelope,
    };

    fn written(write: fn(&FoundingMail<'_>) -> Result<Message, Fault>, link: &str) -> Message {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("nora@example.org").unwrap(),
            product: "Orgs",
        };
        let mail = FoundingMail {
            envelope,
            organization: "Globex Inc.",
            expires_at: Timestamp(1_796_045_220_000_000),
            link,
        };
        write(&mail).unwrap()
    }

    #[test]
    fn a_stranger_confirms() {
        let message = written(write, "https://orgs.example/foundings/0123456789abcdef");
        insta::assert_snapshot!("founding_text", message.text);
        insta::assert_snapshot!("founding_html", message.html);
        assert_eq!(message.subject, "Confirm Globex Inc.");
    }

    #[test]
    fn a_user_signs_in() {
        let message = written(write_to_a_user, "https://orgs.example/orgs/new");
        insta::assert_snapshot!("founding_of_a_user_text", message.text);
        assert_eq!(message.subject, "Sign in to create Globex Inc.");
    }
}
