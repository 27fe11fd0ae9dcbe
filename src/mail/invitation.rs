//! The mail that carries an invitation.

use super::{
    Message,
    layout::{Page, framed, render},
    templates::InvitationMail,
    words,
};
use crate::{invitations::Manner, kernel::Fault};
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3">Join {{ offer.organization }}</h1>
<p style="margin: 0 0 16px">{{ offer.inviter }} {{ offer.did }} you to {{ offer.organization }} as {{ offer.role }}.</p>
{%- if !offer.note.is_empty() %}
<p style="margin: 0 0 8px">{{ offer.inviter }} wrote:</p>
<blockquote style="margin: 0 0 16px; padding: 0 0 0 16px; border-left: 4px solid #8a8f98">
{%- for line in offer.note %}{{ line }}{% if !loop.last %}<br>
{% endif %}{% endfor -%}
</blockquote>
{%- endif %}
<p style="margin: 0">{{ offer.until }}</p>"#
)]
struct Html<'a> {
    offer: &'a Offer,
}

/// Each line of the note is quoted, so that it cannot pass for our own words.
#[derive(Template)]
#[template(
    ext = "txt",
    source = r#"{{ offer.inviter }} {{ offer.did }} you to {{ offer.organization }} as {{ offer.role }}.

{% if !offer.note.is_empty() %}{{ offer.inviter }} wrote:

{% for line in offer.note %}> {{ line }}
{% endfor %}
{% endif %}{{ offer.until }}"#
)]
struct Text<'a> {
    offer: &'a Offer,
}

/// What both parts say, ready for people.
struct Offer {
    inviter: String,
    did: &'static str,
    organization: String,
    role: &'static str,
    note: Vec<String>,
    until: String,
}

/// Writes the mail. Nothing is sent.
pub(super) fn write(mail: &InvitationMail<'_>) -> Result<Message, Fault> {
    written(mail, "", "")
}

/// The same before the end, for whoever has not answered.
pub(super) fn write_ending(mail: &InvitationMail<'_>) -> Result<Message, Fault> {
    let older = " You had a mail about it before; its link works until then as well.";
    written(mail, "Reminder: ", older)
}

/// `before` stands before the subject, `behind` behind the end.
fn written(mail: &InvitationMail<'_>, before: &str, behind: &str) -> Result<Message, Fault> {
    let expires = words::instant(mail.expires_at)?;
    let (did, until, action, nothing) = match mail.manner {
        Manner::Asked => (
            "invited",
            format!("The invitation can be accepted until {expires}."),
            "See the invitation",
            "Nothing happens until you accept. Not you? Then ignore this message, or open the invitation and decline it.",
        ),
        Manner::Added => (
            "added",
            format!("You are in as soon as you have finished your registration, until {expires}."),
            "Finish your registration",
            "Nothing happens until you do. Not you? Then ignore this message, or open it and decline.",
        ),
    };
    let offer = Offer {
        inviter: words::unlinked(&words::line(mail.inviter)),
        did,
        organization: words::unlinked(&words::line(mail.organization)),
        role: words::role(mail.role),
        note: words::lines(mail.note),
        until: until + behind,
    };
    let to = mail.envelope.to;
    framed(Page {
        event: mail.envelope.id,
        to,
        subject: format!(
            "{before}{} {did} you to {}",
            words::short(mail.inviter),
            words::short(mail.organization)
        ),
        preheader: format!("Join as {} until {expires}.", offer.role),
        html: render(&Html { offer: &offer })?,
        text: render(&Text { offer: &offer })?,
        action,
        link: mail.link.to_owned(),
        why: vec![
            format!(
                "You get this message because {} entered {to} to invite you.",
                offer.inviter
            ),
            nothing.into(),
        ],
        product: mail.envelope.product,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        access::Role,
        kernel::{EmailAddress, Timestamp},
        mail::templates::Envelope,
    };

    fn written(inviter: &str, organization: &str, note: &str) -> Message {
        written_as(Manner::Asked, inviter, organization, note)
    }

    fn written_as(manner: Manner, inviter: &str, organization: &str, note: &str) -> Message {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("ivy@example.org").unwrap(),
            product: "Orgs",
        };
        write(&InvitationMail {
            envelope,
            organization,
            inviter,
            inviter_email: "olga@acme.example",
            role: Role::Admin,
            note,
            expires_at: Timestamp(1_796_045_220_000_000),
            manner,
            link: &format!("https://orgs.example/invitations/{}", "0123456789abcdef".repeat(4)),
        })
        .unwrap()
    }

    #[test]
    fn says_everything_in_both_parts() {
        let message = written("Olga Owner", "Acme", "Welcome!\n\nSee you on Monday.");
        assert_eq!(message.id, "01890a5d-ac96-774b-bcce-b302099a8057");
        insta::assert_snapshot!("invitation_text", message.text);
        insta::assert_snapshot!("invitation_html", message.html);
        assert_eq!(message.subject, "Olga Owner invited you to Acme");
        let link = format!("https://orgs.example/invitations/{}", "0123456789abcdef".repeat(4));
        for part in [&message.text, &message.html] {
            for word in [
                "Olga Owner",
                "Acme",
                "an admin",
                "30 November 2026, 13:27 UTC",
                "See you on Monday.",
                "ivy@example.org",
                &link,
            ] {
                assert!(part.contains(word), "{word}");
            }
        }
    }

    #[test]
    fn who_is_added_is_not_asked() {
        let message = written_as(Manner::Added, "Olga Owner", "Acme", "");
        insta::assert_snapshot!("added_before_an_account_text", message.text);
        assert_eq!(message.subject, "Olga Owner added you to Acme");
        assert!(message.html.contains("Finish your registration") && !message.html.contains("accept"));
    }

    #[test]
    fn says_that_it_ends_and_that_the_first_link_works() {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("ivy@example.org").unwrap(),
            product: "Orgs",
        };
        let message = write_ending(&InvitationMail {
            envelope,
            organization: "Acme",
            inviter: "Olga Owner",
            inviter_email: "olga@acme.example",
            role: Role::Member,
            note: "Welcome!",
            expires_at: Timestamp(1_796_045_220_000_000),
            manner: Manner::Asked,
            link: &format!("https://orgs.example/invitations/{}", "0123456789abcdef".repeat(4)),
        })
        .unwrap();
        insta::assert_snapshot!("ending_text", message.text);
        insta::assert_snapshot!("ending_html", message.html);
        assert_eq!(message.subject, "Reminder: Olga Owner invited you to Acme");
    }

    #[test]
    fn leaves_out_a_note_that_is_none() {
        let message = written("Olga", "Acme", "");
        assert!(!message.html.contains("<blockquote") && !message.text.contains("\n>"));
    }

    #[test]
    fn hostile_names_stay_names() {
        let message = written(
            "<b>Eve</b> \"quoted\"\r\nBcc: all@acme.example",
            "</title><script>alert(1)</script> & 'Söhne' https://evil.example",
            "<a href=\"https://evil.example\">click</a>\r\n--\r\nhttps://orgs.example/fake\u{202E}",
        );
        assert!(!message.subject.chars().any(char::is_control), "{}", message.subject);
        insta::assert_snapshot!("hostile_text", message.text);
        insta::assert_snapshot!("hostile_html", message.html);
        for markup in ["<b>", "<script", "<a href=\"https://evil"] {
            assert!(!message.html.contains(markup), "{markup}");
        }
        for part in [&message.text, &message.html] {
            assert!(!part.contains("evil.example") && !part.contains("orgs.example/fake"));
        }
        assert!(message.text.contains("\n> --\n"));
    }

    #[test]
    fn stays_small() {
        let message = written(&"<".repeat(200), &"\"".repeat(200), &".&".repeat(250));
        assert!(message.html.len() < 30_000, "{}", message.html.len());
        assert!(message.subject.chars().count() < 150);
    }
}
