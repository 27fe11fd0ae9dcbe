//! The mail that tells somebody with an account that they were added.

use super::{
    Message,
    layout::{Page, framed, render},
    templates::AddedMail,
    words,
};
use crate::kernel::Fault;
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.3">You belong to {{ organization }} now</h1>
<p style="margin: 0 0 16px">{{ inviter }} added you to {{ organization }} as {{ role }}.</p>
{%- if !note.is_empty() %}
<p style="margin: 0 0 8px">{{ inviter }} wrote:</p>
<blockquote style="margin: 0; padding: 0 0 0 16px; border-left: 4px solid #8a8f98">
{%- for line in note %}{{ line }}{% if !loop.last %}<br>
{% endif %}{% endfor -%}
</blockquote>
{%- endif %}"#
)]
struct Html<'a> {
    organization: &'a str,
    inviter: &'a str,
    role: &'a str,
    note: &'a [String],
}

#[derive(Template)]
#[template(
    ext = "txt",
    source = r#"{{ inviter }} added you to {{ organization }} as {{ role }}.
{% if !note.is_empty() %}
{{ inviter }} wrote:

{% for line in note %}> {{ line }}
{% endfor %}{% endif %}"#
)]
struct Text<'a> {
    organization: &'a str,
    inviter: &'a str,
    role: &'a str,
    note: &'a [String],
}

/// Writes the mail. Nothing is sent.
pub(super) fn write(mail: &AddedMail<'_>) -> Result<Message, Fault> {
    let inviter = words::unlinked(&words::line(mail.inviter));
    let organization = words::unlinked(&words::line(mail.organization));
    let (role, note) = (words::role(mail.role), words::lines(mail.note));
    let (inviter, organization, note) = (inviter.as_str(), organization.as_str(), note.as_slice());
    framed(Page {
        event: mail.envelope.id,
        to: mail.envelope.to,
        subject: format!(
            "{} added you to {}",
            words::short(mail.inviter),
            words::short(mail.organization)
        ),
        preheader: format!("You are {role} now."),
        html: render(&Html {
            organization,
            inviter,
            role,
            note,
        })?,
        text: render(&Text {
            organization,
            inviter,
            role,
            note,
        })?,
        action: "Open the organization",
        link: mail.link.to_owned(),
        why: vec![
            format!(
                "You get this message because {inviter} entered {}, an address of yours.",
                mail.envelope.to
            ),
            "You need not do anything. If you do not want to belong there, open the organization and leave it.".into(),
        ],
        product: mail.envelope.product,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{access::Role, kernel::EmailAddress, mail::templates::Envelope};

    fn written(note: &str) -> Message {
        let envelope = Envelope {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            to: &EmailAddress::parse("sam@initech.example").unwrap(),
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
        let message = written("Welcome!\n\nSee you on Monday.");
        insta::assert_snapshot!("told_text", message.text);
        insta::assert_snapshot!("told_html", message.html);
        assert_eq!(message.subject, "Olga Owner added you to Acme");
        assert!(!written("").text.contains("wrote"));
    }
}
