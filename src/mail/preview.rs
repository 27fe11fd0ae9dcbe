//! The mail of an invitation as it will be, for whoever is about to send it.
//!
//! Never here: sending, or a link that works. There is no invitation yet, and so no token.

use super::{
    Message,
    layout::link,
    templates::{Destination, Envelope, InvitationMail},
};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::InviteMembers},
    invitations::Manner,
    kernel::{Denial, EmailAddress, EventId, Fault, Language, Never, Outcome, Secret, Slug},
};
use uuid::Uuid;

/// What the mail will say.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    /// Where the screens are.
    pub origin: &'a str,
    /// The product's name.
    pub product: &'a str,
    /// The offered role.
    pub role: Role,
    /// The personal note.
    pub note: &'a str,
    /// What it is written in.
    pub language: Language,
}

/// Whom it is written to.
const SOMEBODY: &str = "somebody@example.org";
/// In the place of what makes a link work.
const ELLIPSIS: &str = "…";

/// The mail that [`invite`](crate::invitations::invite) would cause at this moment, to nobody in particular. Whoever may invite sees it.
pub async fn preview(orgs: &Orgs, caller: &Caller, slug: &Slug, draft: &Draft<'_>) -> Outcome<Message, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<InviteMembers>(slug).await?;
    let inviter = caller.signed_in().ok_or(Denial::SignedOut)?;
    let to = EmailAddress::parse(SOMEBODY).map_err(|issue| Fault::broken(format!("{issue:?}")))?;
    let token = Secret::random()?;
    let link = link(draft.origin, &orgs.path_of(Destination::Invitation(&token)));
    let mail = InvitationMail {
        envelope: Envelope {
            id: EventId(Uuid::nil()),
            to: &to,
            language: draft.language,
            product: draft.product,
        },
        organization: &grant.place().name,
        inviter: &inviter.name,
        inviter_email: &inviter.email,
        role: draft.role,
        note: draft.note,
        expires_at: orgs.now() + orgs.limits().invitation_lifetime,
        manner: Manner::Asked,
        link: &link,
    };
    let mut message = orgs.templates().invitation(&mail)?;
    for part in [&mut message.text, &mut message.html] {
        *part = part.replace(token.reveal(), ELLIPSIS);
    }
    Ok(message)
}
