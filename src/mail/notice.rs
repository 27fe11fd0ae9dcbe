//! What the owners of an organization are told when an operator comes in.
//!
//! Never here: whom; that is `organizations::notice`.

use super::{Message, letter::Letter, words};
use crate::{
    events::Recorded,
    kernel::{EmailAddress, Fault, UserId},
    organizations::Notice,
};

/// Where the links lead, and what the product is called.
pub(super) type Site<'a> = (&'a str, &'a str);

fn typed(text: &str) -> String {
    words::unlinked(&words::line(text))
}

/// `organization.opened-on-behalf`, to one owner of several.
pub(super) fn opened_on_behalf(
    recorded: &Recorded,
    notice: &Notice,
    (owner, to): (UserId, &EmailAddress),
    reason: &str,
    (origin, product): Site<'_>,
) -> Result<Message, Fault> {
    let (organization, person, reason) = (typed(&notice.organization), typed(&notice.actor), typed(reason));
    let operator = typed(notice.operator.as_deref().unwrap_or("an operator"));
    let at = words::instant(recorded.at)?;
    let mut message = Letter {
        event: recorded.id,
        to,
        title: "An operator acts as a member of your organization",
        preheader: format!("{operator} opened {organization} as {person}."),
        paragraphs: vec![
            format!(
                "On {at} {operator}, who operates {}, opened {organization} as {person}, and can see and do there what {person} can.",
                words::line(product)
            ),
            format!("The reason they gave: “{reason}”"),
            "Everything they do stands in the activity, with both names. The organization can be neither deleted nor handed over \
             that way."
                .into(),
        ],
        action: "Look at the activity",
        path: format!("/orgs/{}/activity", notice.slug),
        why: vec![format!("You get this message because you own {organization}.")],
    }
    .message(origin, product)?;
    // One event, several mails: each needs an id of its own.
    message.id = format!("{}-{owner}", message.id);
    Ok(message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{events::Event, kernel::Timestamp};
    use uuid::Uuid;

    fn recorded() -> Recorded {
        Recorded {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            organization: None,
            actor: None,
            subject: None,
            operator: None,
            event: Event::ActingEnded {},
            at: Timestamp(1_796_045_220_000_000),
            attempt: 1,
        }
    }

    #[test]
    fn tells_an_owner_who_came_in_and_as_whom() {
        let notice = Notice {
            organization: "Acme <b>& Co".into(),
            slug: "acme".into(),
            actor: "Mia Member".into(),
            operator: Some("Sue see.evil.example".into()),
            owners: Vec::new(),
        };
        let to = EmailAddress::parse("olga@acme.example").unwrap();
        let owner = (UserId(Uuid::nil()), &to);
        let site = ("https://orgs.example/", "Orgs");
        let message = opened_on_behalf(&recorded(), &notice, owner, "Ticket 7: cannot invite", site).unwrap();
        insta::assert_snapshot!("opened_text", message.text);
        insta::assert_snapshot!("opened_html", message.html);
        assert!(!message.html.contains("<b>") && !message.text.contains("evil.example"));
        assert!(message.id.ends_with("-00000000-0000-0000-0000-000000000000"));
    }
}
