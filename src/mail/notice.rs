//! What the owners of an organization are told: an operator came in, or support was refused or admitted.
//!
//! Never here: whom; that is `organizations::notice`.

use super::{
    Message,
    letter::{Letter, Reader},
    sentences::Sentences,
    templates::Destination,
    words,
};
use crate::{
    events::{Event, Recorded},
    kernel::{Fault, UserId},
    organizations::Notice,
};

/// What the letters differ in.
struct Words<'a> {
    title: &'static str,
    preheader: String,
    paragraphs: Vec<String>,
    action: &'static str,
    /// Which of the organization's pages.
    page: Destination<'a>,
}

fn typed(text: &str) -> String {
    words::unlinked(&words::line(text))
}

/// What a letter is written for.
pub(super) struct Site<'a> {
    /// Where the screens are.
    pub origin: &'a str,
    /// The product's name.
    pub product: &'a str,
    /// Where a page is in it.
    pub path: &'a (dyn Fn(Destination<'_>) -> String + Sync),
}

/// The mail to one of the owners; none for an event of which they are not told.
pub(super) fn to_owner(
    recorded: &Recorded,
    notice: &Notice,
    (owner, to): (UserId, &Reader),
    site: &Site<'_>,
) -> Result<Option<Message>, Fault> {
    let (says, at) = (Sentences(to.language), words::instant(to.language, recorded.at)?);
    let (at, product) = (at.as_str(), &*words::line(site.product));
    let said = match &recorded.event {
        Event::OrganizationOpenedOnBehalf { reason } => opened(says, notice, reason, (at, product)),
        Event::SupportRefused {} => refused(says, notice, (at, product)),
        Event::SupportAdmitted {} => admitted(says, notice, (at, product)),
        _ => return Ok(None),
    };
    let mut message = Letter {
        event: recorded.id,
        to,
        title: said.title,
        preheader: said.preheader,
        paragraphs: said.paragraphs,
        action: said.action,
        path: (site.path)(said.page),
        why: vec![says.why_owner(&typed(&notice.organization))],
    }
    .message(site.origin, site.product)?;
    // One event, several mails: each needs an id of its own.
    message.id = format!("{}-{owner}", message.id);
    Ok(Some(message))
}

/// `organization.opened-on-behalf`.
fn opened<'a>(says: Sentences, notice: &'a Notice, reason: &str, (at, product): (&str, &str)) -> Words<'a> {
    let (organization, person) = (typed(&notice.organization), typed(&notice.actor));
    let operator = typed(notice.operator.as_deref().unwrap_or(says.an_operator()));
    Words {
        title: says.operator_came(),
        preheader: says.came_as(&operator, &organization, &person),
        paragraphs: vec![
            says.opened(at, &operator, product, &organization, &person),
            says.reason(&typed(reason)),
            says.what_holds_then().into(),
        ],
        action: says.look_at_activity(),
        page: Destination::Activity(&notice.slug),
    }
}

/// `organization.support-refused`.
fn refused<'a>(says: Sentences, notice: &'a Notice, (at, product): (&str, &str)) -> Words<'a> {
    let (organization, person) = (typed(&notice.organization), typed(&notice.actor));
    Words {
        title: says.support_refused(),
        preheader: says.switched_off(&person, &organization),
        paragraphs: vec![
            says.refused_means(at, &person, &organization, product),
            says.still_possible().into(),
        ],
        action: says.look_at_settings(),
        page: Destination::Settings(&notice.slug),
    }
}

/// `organization.support-admitted`.
fn admitted<'a>(says: Sentences, notice: &'a Notice, (at, product): (&str, &str)) -> Words<'a> {
    let (organization, person) = (typed(&notice.organization), typed(&notice.actor));
    Words {
        title: says.support_admitted(),
        preheader: says.switched_on(&person, &organization),
        paragraphs: vec![says.admitted_means(at, &person, &organization, product)],
        action: says.look_at_settings(),
        page: Destination::Settings(&notice.slug),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::templates::{MailTemplates as _, Shipped},
        *,
    };
    use uuid::Uuid;

    fn told(event: &Event, to: &Reader) -> Message {
        let recorded = Recorded::sample(event.clone());
        let notice = Notice {
            organization: "Acme <b>& Co".into(),
            slug: "acme".into(),
            actor: "Mia Member".into(),
            operator: Some("Sue see.evil.example".into()),
            owners: Vec::new(),
        };
        let owner = (UserId(Uuid::nil()), to);
        let site = Site {
            origin: "https://orgs.example/",
            product: "Orgs",
            path: &|to| Shipped.path(to),
        };
        to_owner(&recorded, &notice, owner, &site).unwrap().unwrap()
    }

    #[test]
    fn tells_an_owner_who_came_in_and_as_whom() {
        let reason = "Ticket 7: cannot invite".to_owned();
        let event = Event::OrganizationOpenedOnBehalf { reason };
        for to in Reader::samples("olga@acme.example") {
            let message = told(&event, &to);
            insta::assert_snapshot!(to.snapshot("opened_text"), message.text);
            insta::assert_snapshot!(to.snapshot("opened_html"), message.html);
            assert!(!message.html.contains("<b>") && !message.text.contains("evil.example"));
            assert!(message.id.ends_with("-00000000-0000-0000-0000-000000000000"));
        }
    }

    #[test]
    fn tells_an_owner_whether_support_gets_in() {
        for to in Reader::samples("olga@acme.example") {
            insta::assert_snapshot!(
                to.snapshot("support_refused"),
                told(&Event::SupportRefused {}, &to).text
            );
            insta::assert_snapshot!(
                to.snapshot("support_admitted"),
                told(&Event::SupportAdmitted {}, &to).text
            );
        }
    }
}
