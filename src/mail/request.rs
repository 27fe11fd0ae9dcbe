//! The mail about somebody who opened an invitation with another account, and asks to join with that one.

use super::{
    Message,
    layout::{Page, framed, render},
    templates::RequestMail,
    words,
};
use crate::kernel::Fault;
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3">{{ said.asker }} asks to join {{ said.organization }}</h1>
<p style="margin: 0 0 16px">{{ said.asks() }}</p>
<p style="margin: 0">{{ said.then() }}</p>"#
)]
struct Html<'a> {
    said: &'a Said<'a>,
}

#[derive(Template)]
#[template(
    ext = "txt",
    source = r#"{{ said.asks() }}

{{ said.then() }}"#
)]
struct Text<'a> {
    said: &'a Said<'a>,
}

/// What both parts say, ready for people. The addresses are plain ones: a parser and a mail have proved them.
struct Said<'a> {
    asker: String,
    own: &'a str,
    invited: &'a str,
    organization: String,
}

impl Said<'_> {
    fn asks(&self) -> String {
        format!(
            "{}, signed in as {}, opened the invitation for {} and asks to join {} with their own address.",
            self.asker, self.own, self.invited, self.organization
        )
    }

    fn then(&self) -> String {
        format!(
            "If you know them, one button sends the invitation to {} instead; the link for {} stops working then. If you do not, \
             dismiss it, and nothing changes.",
            self.own, self.invited
        )
    }
}

/// Writes the mail. Nothing is sent.
pub(super) fn write(mail: &RequestMail<'_>) -> Result<Message, Fault> {
    let said = Said {
        asker: words::unlinked(&words::line(mail.asker)),
        own: mail.asker_email,
        invited: mail.email,
        organization: words::unlinked(&words::line(mail.organization)),
    };
    framed(Page {
        event: mail.envelope.id,
        to: mail.envelope.to,
        subject: format!(
            "{} asks to join {}",
            words::short(mail.asker),
            words::short(mail.organization)
        ),
        preheader: format!("With {} in place of {}.", mail.asker_email, mail.email),
        html: render(&Html { said: &said })?,
        text: render(&Text { said: &said })?,
        action: "Decide about it",
        link: mail.link.to_owned(),
        why: vec![format!(
            "You get this message because you look after invitations to {}.",
            said.organization
        )],
        product: mail.envelope.product,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{kernel::EmailAddress, mail::templates::Envelope};

    fn written(asker: &str, organization: &str) -> Message {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("adam@acme.example").unwrap(),
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
        let message = written("Bea Builder", "Acme");
        insta::assert_snapshot!("request_text", message.text);
        insta::assert_snapshot!("request_html", message.html);
        assert_eq!(message.subject, "Bea Builder asks to join Acme");
        assert!(!message.html.contains("bea&co"), "not escaped");
    }

    #[test]
    fn hostile_names_stay_names() {
        let message = written("<b>Eve</b>\r\nBcc: all@acme.example", "</title> https://evil.example");
        assert!(!message.subject.chars().any(char::is_control), "{}", message.subject);
        assert!(!message.html.contains("<b>"));
        // The title repeats the subject, and is no place for links.
        let (_, body) = message.html.split_once("</title>").unwrap();
        assert!(!message.text.contains("evil.example") && !body.contains("evil.example"));
    }
}
