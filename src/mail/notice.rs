//! What the owners of an organization are told: an operator came in, or support was refused or admitted.
//!
//! Never here: whom; that is `organizations::notice`.

use super::{Message, letter::Letter, words};
use crate::{
    events::{Event, Recorded},
    kernel::{EmailAddress, Fault, UserId},
    organizations::Notice,
};

/// What the letters differ in.
struct Words {
    title: &'static str,
    preheader: String,
    paragraphs: Vec<String>,
    action: &'static str,
    page: &'static str,
}

fn typed(text: &str) -> String {
    words::unlinked(&words::line(text))
}

/// The mail to one of the owners; none for an event of which they are not told. `site` is where links lead, and the product's name.
pub(super) fn to_owner(
    recorded: &Recorded,
    notice: &Notice,
    (owner, to): (UserId, &EmailAddress),
    site: (&str, &str),
) -> Result<Option<Message>, Fault> {
    let (at, product) = (words::instant(recorded.at)?, words::line(site.1));
    let said = match &recorded.event {
        Event::OrganizationOpenedOnBehalf { reason } => opened(notice, reason, &at, &product),
        Event::SupportRefused {} => refused(notice, &at, &product),
        Event::SupportAdmitted {} => admitted(notice, &at, &product),
        _ => return Ok(None),
    };
    let mut message = Letter {
        event: recorded.id,
        to,
        title: said.title,
        preheader: said.preheader,
        paragraphs: said.paragraphs,
        action: said.action,
        path: format!("/orgs/{}/{}", notice.slug, said.page),
        why: vec![format!(
            "You get this message because you own {}.",
            typed(&notice.organization)
        )],
    }
    .message(site.0, site.1)?;
    // One event, several mails: each needs an id of its own.
    message.id = format!("{}-{owner}", message.id);
    Ok(Some(message))
}

/// `organization.opened-on-behalf`.
fn opened(notice: &Notice, reason: &str, at: &str, product: &str) -> Words {
    let (organization, person, reason) = (typed(&notice.organization), typed(&notice.actor), typed(reason));
    let operator = typed(notice.operator.as_deref().unwrap_or("an operator"));
    Words {
        title: "An operator acts as a member of your organization",
        preheader: format!("{operator} opened {organization} as {person}."),
        paragraphs: vec![
            format!(
                "On {at} {operator}, who operates {product}, opened {organization} as {person}, and can see and do there what \
                 {person} can."
            ),
            format!("The reason they gave: “{reason}”"),
            "Everything they do stands in the activity, with both names. The organization can be neither deleted nor handed over \
             that way. In its settings you can refuse such visits."
                .into(),
        ],
        action: "Look at the activity",
        page: "activity",
    }
}

/// `organization.support-refused`.
fn refused(notice: &Notice, at: &str, product: &str) -> Words {
    let (organization, person) = (typed(&notice.organization), typed(&notice.actor));
    Words {
        title: "Support may not look into your organization any more",
        preheader: format!("{person} switched it off for {organization}."),
        paragraphs: vec![
            format!(
                "On {at} {person} switched support off for {organization}: whoever operates {product} can open it neither as a \
                 guest nor as one of its members."
            ),
            "They can still disable it, and give it an owner if it has none. Each owner can switch support on again."
                .into(),
        ],
        action: "Look at the settings",
        page: "settings",
    }
}

/// `organization.support-admitted`.
fn admitted(notice: &Notice, at: &str, product: &str) -> Words {
    let (organization, person) = (typed(&notice.organization), typed(&notice.actor));
    Words {
        title: "Support may look into your organization again",
        preheader: format!("{person} switched it on for {organization}."),
        paragraphs: vec![format!(
            "On {at} {person} switched support on for {organization}: whoever operates {product} may open it, and every visit \
             stands in the activity."
        )],
        action: "Look at the settings",
        page: "settings",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn told(event: Event) -> Message {
        let recorded = Recorded::sample(event);
        let notice = Notice {
            organization: "Acme <b>& Co".into(),
            slug: "acme".into(),
            actor: "Mia Member".into(),
            operator: Some("Sue see.evil.example".into()),
            owners: Vec::new(),
        };
        let to = EmailAddress::parse("olga@acme.example").unwrap();
        let owner = (UserId(Uuid::nil()), &to);
        to_owner(&recorded, &notice, owner, ("https://orgs.example/", "Orgs"))
            .unwrap()
            .unwrap()
    }

    #[test]
    fn tells_an_owner_who_came_in_and_as_whom() {
        let reason = "Ticket 7: cannot invite".to_owned();
        let message = told(Event::OrganizationOpenedOnBehalf { reason });
        insta::assert_snapshot!("opened_text", message.text);
        insta::assert_snapshot!("opened_html", message.html);
        assert!(!message.html.contains("<b>") && !message.text.contains("evil.example"));
        assert!(message.id.ends_with("-00000000-0000-0000-0000-000000000000"));
    }

    #[test]
    fn tells_an_owner_whether_support_gets_in() {
        insta::assert_snapshot!("support_refused", told(Event::SupportRefused {}).text);
        insta::assert_snapshot!("support_admitted", told(Event::SupportAdmitted {}).text);
    }
}
