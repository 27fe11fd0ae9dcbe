//! The mails to somebody who asked for an organization without being signed in.

use super::{
    Message,
    layout::{Page, framed, render},
    sentences::Sentences,
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
    let (says, expires) = (
        Sentences(mail.envelope.language),
        words::instant(mail.envelope.language, mail.expires_at)?,
    );
    let sentences = [says.asked_for(&organization), says.yours_until(&expires)];
    let subject = says.confirm(&words::short(mail.organization));
    page(mail, subject, &says.confirm(&organization), &sentences, says.go_on())
}

/// Writes the mail to somebody who has an account.
pub(super) fn write_to_a_user(mail: &FoundingMail<'_>) -> Result<Message, Fault> {
    let organization = words::unlinked(&words::line(mail.organization));
    let says = Sentences(mail.envelope.language);
    let sentences = [says.asked_for(&organization), says.account_exists().to_owned()];
    let subject = says.sign_in_to_create(&words::short(mail.organization));
    let (heading, action) = (says.you_have_an_account(), says.sign_in_and_create());
    page(mail, subject, heading, &sentences, action)
}

fn page(
    mail: &FoundingMail<'_>,
    subject: String,
    heading: &str,
    sentences: &[String],
    action: &'static str,
) -> Result<Message, Fault> {
    let says = Sentences(mail.envelope.language);
    framed(Page {
        event: mail.envelope.id,
        to: mail.envelope.to,
        language: mail.envelope.language,
        subject,
        preheader: sentences.last().cloned().unwrap_or_default(),
        html: render(&Html { heading, sentences })?,
        text: sentences.join("\n\n"),
        action,
        link: mail.link.to_owned(),
        why: vec![says.why_founding(mail.envelope.to.as_str()), says.not_you().into()],
        product: mail.envelope.product,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::{EmailAddress, Language, Timestamp},
        mail::{letter::named, templates::Envelope},
    };

    fn written(language: Language, write: fn(&FoundingMail<'_>) -> Result<Message, Fault>, link: &str) -> Message {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("nora@example.org").unwrap(),
            language,
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
        for (language, subject) in [
            (Language::English, "Confirm Globex Inc."),
            (Language::German, "Bestätige Globex Inc."),
        ] {
            let message = written(language, write, "https://orgs.example/foundings/0123456789abcdef");
            insta::assert_snapshot!(named(language, "founding_text"), message.text);
            insta::assert_snapshot!(named(language, "founding_html"), message.html);
            assert_eq!(message.subject, subject);
        }
    }

    #[test]
    fn a_user_signs_in() {
        for (language, subject) in [
            (Language::English, "Sign in to create Globex Inc."),
            (Language::German, "Melde dich an, um Globex Inc. zu erstellen"),
        ] {
            let message = written(language, write_to_a_user, "https://orgs.example/orgs/new");
            insta::assert_snapshot!(named(language, "founding_of_a_user_text"), message.text);
            assert_eq!(message.subject, subject);
        }
    }
}
