//! The mail that tells somebody with an account that they were added.

use super::{
    Message,
    layout::{Page, framed, render},
    sentences::Sentences,
    templates::AddedMail,
    words,
};
use crate::kernel::Fault;
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3">{{ heading }}</h1>
<p style="margin: 0 0 16px">{{ added }}</p>
{%- if !note.is_empty() %}
<p style="margin: 0 0 8px">{{ wrote }}</p>
<blockquote style="margin: 0; padding: 0 0 0 16px; border-left: 4px solid #8a8f98">
{%- for line in note %}{{ line }}{% if !loop.last %}<br>
{% endif %}{% endfor -%}
</blockquote>
{%- endif %}"#
)]
struct Html<'a> {
    heading: &'a str,
    added: &'a str,
    wrote: &'a str,
    note: &'a [String],
}

#[derive(Template)]
#[template(
    ext = "txt",
    source = r#"{{ added }}
{% if !note.is_empty() %}
{{ wrote }}

{% for line in note %}> {{ line }}
{% endfor %}{% endif %}"#
)]
struct Text<'a> {
    added: &'a str,
    wrote: &'a str,
    note: &'a [String],
}

/// Writes the mail. Nothing is sent.
pub(super) fn write(mail: &AddedMail<'_>) -> Result<Message, Fault> {
    let inviter = words::unlinked(&words::line(mail.inviter));
    let organization = words::unlinked(&words::line(mail.organization));
    let (says, role) = (
        Sentences(mail.envelope.language),
        words::role(mail.envelope.language, mail.role),
    );
    let (added, wrote) = (says.added_as(&inviter, &organization, role), says.wrote(&inviter));
    let (added, wrote, note) = (added.as_str(), wrote.as_str(), &*words::lines(mail.note));
    framed(Page {
        event: mail.envelope.id,
        to: mail.envelope.to,
        language: mail.envelope.language,
        subject: says.added(&words::short(mail.inviter), &words::short(mail.organization)),
        preheader: says.you_are(role),
        html: render(&Html {
            heading: &says.you_belong(&organization),
            added,
            wrote,
            note,
        })?,
        text: render(&Text { added, wrote, note })?,
        action: says.open_organization(),
        link: mail.link.to_owned(),
        why: vec![
            says.why_added(&inviter, mail.envelope.to.as_str()),
            says.leave_if_unwanted().into(),
        ],
        product: mail.envelope.product,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        access::Role,
        kernel::{EmailAddress, Language},
        mail::{letter::named, templates::Envelope},
    };

    fn written(language: Language, note: &str) -> Message {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("sam@initech.example").unwrap(),
            language,
            product: "Orgs",
        };
        write(&AddedMail {
            envelope,
            organization: "Acme",
            inviter: "Olga Owner",
            role: Role::Admin,
            note,
            link: "https://orgs.example/orgs/acme",
        })
        .unwrap()
    }

    #[test]
    fn says_who_and_where_in_both_parts() {
        for (language, subject) in [
            (Language::English, "Olga Owner added you to Acme"),
            (Language::German, "Olga Owner hat dich in Acme aufgenommen"),
        ] {
            let message = written(language, "Welcome!\n\nSee you on Monday.");
            insta::assert_snapshot!(named(language, "told_text"), message.text);
            insta::assert_snapshot!(named(language, "told_html"), message.html);
            assert_eq!(message.subject, subject);
            assert!(
                !written(language, "").text.contains("Olga Owner wrote")
                    && !written(language, "").text.contains("schreibt")
            );
        }
    }
}
