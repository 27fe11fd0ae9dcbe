//! Templates on trial: each writes its mail once, about people who call themselves what nobody should, before any is sent.

use super::{
    MailTemplates, Message,
    templates::{
        AddedMail, Destination, Envelope, FoundingMail, InvitationMail, JoinApprovedMail, JoinDeclinedMail,
        JoinRequestMail, RequestMail,
    },
};
use crate::{
    access::Role,
    invitations::Manner,
    kernel::{EmailAddress, EventId, Fault, Kind, Language, Secret, Timestamp},
};
use uuid::Uuid;

const NAME: &str = "<b>Eve</b> \"&\"\r\nBcc: all@acme.example";
const NOTE: &str = "<script>alert(1)</script>\n--\nSecond line";
const LINK: &str = "https://orgs.example/somewhere/0123456789abcdef";
/// The last second of 2026.
const EXPIRES: Timestamp = Timestamp(1_798_761_599_000_000);

/// What is wrong with the first template that is, or with the first path of one of these kinds.
pub(crate) fn check<'a>(
    templates: &dyn MailTemplates,
    kinds: impl IntoIterator<Item = &'a Kind>,
) -> Result<(), String> {
    lead_there(templates, &Kind::PLAIN)?;
    for kind in kinds {
        lead_there(templates, kind)?;
    }
    let to = EmailAddress::parse("ivy@example.org").map_err(|issue| format!("{issue:?}"))?;
    for language in Language::ALL {
        let envelope = Envelope {
            id: EventId(Uuid::max()),
            to: &to,
            language,
            product: "Orgs",
        };
        for (name, written) in each(templates, envelope) {
            let message = written.map_err(|fault| format!("the {name} cannot be written: {fault}"))?;
            judge(&message).map_err(|why| format!("the {name} {why}"))?;
        }
    }
    Ok(())
}

fn lead_there(templates: &dyn MailTemplates, kind: &Kind) -> Result<(), String> {
    let token = Secret::random().map_err(|fault| fault.to_string())?;
    let places = Destination::each(&token);
    for place in places {
        let path = templates.path_of(kind, place);
        if !path.starts_with('/') || path.contains(char::is_whitespace) {
            return Err(format!("the path of {place:?} is no path of this site"));
        }
    }
    let mut tokens = places[..2].iter();
    if !tokens.all(|place| templates.path_of(kind, *place).contains(token.reveal())) {
        return Err("the path of an invitation, or of a founding, is without its token".to_owned());
    }
    Ok(())
}

fn each<'a>(
    templates: &dyn MailTemplates,
    envelope: Envelope<'a>,
) -> impl Iterator<Item = (&'static str, Result<Message, Fault>)> + use<'a> {
    let asked = InvitationMail {
        envelope,
        organization: NAME,
        inviter: NAME,
        inviter_email: "eve@example.org",
        role: Role::Admin,
        note: NOTE,
        expires_at: EXPIRES,
        manner: Manner::Asked,
        link: LINK,
    };
    let added = InvitationMail {
        manner: Manner::Added,
        note: "",
        ..asked.clone()
    };
    let told = AddedMail {
        envelope,
        organization: NAME,
        inviter: NAME,
        role: Role::Member,
        note: NOTE,
        link: LINK,
    };
    let request = RequestMail {
        envelope,
        organization: NAME,
        asker: NAME,
        asker_email: "eve@example.org",
        email: "ivy@example.org",
        link: LINK,
    };
    let join_request = JoinRequestMail {
        envelope,
        organization: NAME,
        asker: NAME,
        asker_email: "eve@example.org",
        domain: "acme.example",
        note: NOTE,
        link: LINK,
    };
    let approved = JoinApprovedMail {
        envelope,
        organization: NAME,
        role: Role::Member,
        link: LINK,
    };
    let declined = JoinDeclinedMail {
        envelope,
        organization: NAME,
        link: LINK,
    };
    let founding = FoundingMail {
        envelope,
        organization: NAME,
        expires_at: EXPIRES,
        link: LINK,
    };
    [
        ("invitation", templates.invitation(&asked)),
        ("invitation of somebody who is added", templates.invitation(&added)),
        ("reminder", templates.reminder(&asked)),
        ("reminder before the end", templates.ending(&asked)),
        ("notice of being added", templates.added(&told)),
        ("request for another address", templates.request(&request)),
        ("request to join", templates.join_request(&join_request)),
        ("answer to who was let in", templates.join_approved(&approved)),
        ("answer to who was not let in", templates.join_declined(&declined)),
        ("founding", templates.founding(&founding)),
        ("founding of a user", templates.founding_of_a_user(&founding)),
    ]
    .into_iter()
}

fn judge(message: &Message) -> Result<(), &'static str> {
    if message.subject.trim().is_empty() || message.subject.chars().any(char::is_control) {
        return Err("has a subject that is not one line of text");
    }
    if message
        .sender
        .iter()
        .any(|name| name.trim().is_empty() || name.chars().any(char::is_control))
    {
        return Err("has a sender whose name is not one line of text");
    }
    if message.html.contains("<b>Eve") || message.html.contains("<script") {
        return Err("takes what people typed for HTML");
    }
    if !message.text.contains(LINK) || !message.html.contains(LINK) {
        return Err("is without its link, in the text or in the HTML");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::templates::Shipped;

    #[test]
    fn the_shipped_ones_pass() {
        assert_eq!(check(&Shipped, []), Ok(()));
    }

    /// Says what a mail should not say.
    struct Careless(fn(&InvitationMail<'_>) -> Message);

    impl MailTemplates for Careless {
        fn invitation(&self, mail: &InvitationMail<'_>) -> Result<Message, Fault> {
            Ok((self.0)(mail))
        }
    }

    #[test]
    fn careless_ones_do_not() {
        let unescaped = Careless(|mail| {
            let html = format!("<p>{}</p>{}", mail.inviter, mail.link);
            mail.envelope.message("Come", mail.link, html)
        });
        let linkless = Careless(|mail| mail.envelope.message("Come", "Please come.", "<p>Please come.</p>"));
        let two_lines = Careless(|mail| mail.envelope.message(mail.inviter, mail.link, mail.link));
        let nameless = Careless(|mail| {
            let sender = Some(mail.inviter.to_owned());
            let message = mail.envelope.message("Come", mail.link, mail.link);
            Message { sender, ..message }
        });
        for (templates, why) in [
            (nameless, "a sender whose name is not one line"),
            (unescaped, "takes what people typed for HTML"),
            (linkless, "is without its link"),
            (two_lines, "not one line"),
        ] {
            let said = check(&templates, []).unwrap_err();
            assert!(said.contains(why), "{said}");
        }
    }

    /// Loses its way for all kinds but the plain one.
    struct Lost;

    impl MailTemplates for Lost {
        fn path_of(&self, kind: &Kind, to: Destination<'_>) -> String {
            match *kind == Kind::PLAIN {
                true => self.path(to),
                false => "/somewhere".to_owned(),
            }
        }
    }

    #[test]
    fn a_path_leads_to_the_invitation() {
        assert_eq!(check(&Lost, []), Ok(()));
        assert!(
            check(&Lost, [&Kind::named("vendor")])
                .unwrap_err()
                .contains("without its token")
        );
    }
}
