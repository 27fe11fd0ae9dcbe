//! The mail that carries an invitation.

use super::{
    Message,
    layout::{Page, framed, render},
    sentences::Sentences,
    templates::InvitationMail,
    words,
};
use crate::{invitations::Manner, kernel::Fault};
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3">{{ offer.join }}</h1>
<p style="margin: 0 0 16px">{{ offer.offered }}</p>
{%- if !offer.note.is_empty() %}
<p style="margin: 0 0 8px">{{ offer.wrote }}</p>
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
    source = r#"{{ offer.offered }}

{% if !offer.note.is_empty() %}{{ offer.wrote }}

{% for line in offer.note %}> {{ line }}
{% endfor %}
{% endif %}{{ offer.until }}"#
)]
struct Text<'a> {
    offer: &'a Offer,
}

/// What both parts say, ready for people.
struct Offer {
    join: String,
    offered: String,
    wrote: String,
    note: Vec<String>,
    until: String,
}

/// Writes the mail. Nothing is sent.
pub(super) fn write(mail: &InvitationMail<'_>) -> Result<Message, Fault> {
    written(mail, Occasion::First)
}

/// The same before the end, for whoever has not answered.
pub(super) fn write_ending(mail: &InvitationMail<'_>) -> Result<Message, Fault> {
    written(mail, Occasion::Ending)
}

/// Whether it is the first one, or one that follows it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Occasion {
    First,
    Ending,
}

fn written(mail: &InvitationMail<'_>, occasion: Occasion) -> Result<Message, Fault> {
    let language = mail.envelope.language;
    let (says, role) = (Sentences(language), words::role(language, mail.role));
    let expires = words::instant(language, mail.expires_at)?;
    let inviter = words::unlinked(&words::line(mail.inviter));
    let organization = words::unlinked(&words::line(mail.organization));
    let short = (words::short(mail.inviter), words::short(mail.organization));
    let (mut subject, offered, mut until, action, nothing) = match mail.manner {
        Manner::Asked => (
            says.invited(&short.0, &short.1),
            says.invited_as(&inviter, &organization, role),
            says.accept_until(&expires),
            says.see_invitation(),
            says.nothing_until_accepted(),
        ),
        Manner::Added => (
            says.added(&short.0, &short.1),
            says.added_as(&inviter, &organization, role),
            says.finish_until(&expires),
            says.finish(),
            says.nothing_until_finished(),
        ),
    };
    if occasion == Occasion::Ending {
        subject = says.reminder(&subject);
        until = format!("{until} {}", says.older_link());
    }
    let offer = Offer {
        join: says.join(&organization),
        offered,
        wrote: says.wrote(&inviter),
        note: words::lines(mail.note),
        until,
    };
    let to = mail.envelope.to;
    framed(Page {
        event: mail.envelope.id,
        to,
        language,
        subject,
        preheader: says.join_until(role, &expires),
        html: render(&Html { offer: &offer })?,
        text: render(&Text { offer: &offer })?,
        action,
        link: mail.link.to_owned(),
        why: vec![says.why_invited(&inviter, to.as_str()), nothing.into()],
        product: mail.envelope.product,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        access::Role,
        kernel::{EmailAddress, Language, Timestamp},
        mail::{letter::named, templates::Envelope},
    };

    fn written(inviter: &str, organization: &str, note: &str) -> Message {
        written_in(Language::English, Manner::Asked, (inviter, organization, note))
    }

    fn written_in(language: Language, manner: Manner, (inviter, organization, note): (&str, &str, &str)) -> Message {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("ivy@example.org").unwrap(),
            language,
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
        let link = format!("https://orgs.example/invitations/{}", "0123456789abcdef".repeat(4));
        for (language, subject, role, expires) in [
            (
                Language::English,
                "Olga Owner invited you to Acme",
                "as an admin",
                "30 November 2026, 13:27 UTC",
            ),
            (
                Language::German,
                "Olga Owner lädt dich zu Acme ein",
                "als Admin",
                "30. November 2026, 13:27 UTC",
            ),
        ] {
            let typed = ("Olga Owner", "Acme", "Welcome!\n\nSee you on Monday.");
            let message = written_in(language, Manner::Asked, typed);
            assert_eq!(message.id, "01890a5d-ac96-774b-bcce-b302099a8057");
            insta::assert_snapshot!(named(language, "invitation_text"), message.text);
            insta::assert_snapshot!(named(language, "invitation_html"), message.html);
            assert_eq!(message.subject, subject);
            let html = format!("<html lang=\"{}\">", language.code());
            assert!(message.html.contains(&html));
            for part in [&message.text, &message.html] {
                for word in [
                    "Olga Owner",
                    "Acme",
                    role,
                    expires,
                    "See you on Monday.",
                    "ivy@example.org",
                    &link,
                ] {
                    assert!(part.contains(word), "{word}");
                }
            }
        }
    }

    #[test]
    fn who_is_added_is_not_asked() {
        for (language, subject, action, not) in [
            (
                Language::English,
                "Olga Owner added you to Acme",
                "Finish your registration",
                "accept",
            ),
            (
                Language::German,
                "Olga Owner hat dich in Acme aufgenommen",
                "Konto erstellen",
                "annehmen",
            ),
        ] {
            let message = written_in(language, Manner::Added, ("Olga Owner", "Acme", ""));
            insta::assert_snapshot!(named(language, "added_before_an_account_text"), message.text);
            assert_eq!(message.subject, subject);
            assert!(message.html.contains(action) && !message.html.contains(not));
        }
    }

    #[test]
    fn says_that_it_ends_and_that_the_first_link_works() {
        for (language, subject) in [
            (Language::English, "Reminder: Olga Owner invited you to Acme"),
            (Language::German, "Erinnerung: Olga Owner lädt dich zu Acme ein"),
        ] {
            let envelope = Envelope {
                id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
                to: &EmailAddress::parse("ivy@example.org").unwrap(),
                language,
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
            insta::assert_snapshot!(named(language, "ending_text"), message.text);
            insta::assert_snapshot!(named(language, "ending_html"), message.html);
            assert_eq!(message.subject, subject);
        }
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
