//! The page behind the mailed link. Looking changes nothing, however often.

use super::{Asking, Key, Unusable, requests, store};
use crate::{
    Orgs,
    access::{Caller, Role},
    kernel::{Never, Outcome, Secret, Timestamp},
};

/// What the holder of the link may know: nothing of the organization but its name and who invites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The organization's name.
    pub organization: String,
    /// Its slug; only for members.
    pub slug: Option<String>,
    /// Who invites.
    pub inviter: String,
    /// The invited address.
    pub email: String,
    /// The offered role.
    pub role: Role,
    /// The personal note.
    pub message: String,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
    /// Who looks.
    pub visitor: Visitor,
    /// Whether it can be used.
    pub usable: Result<(), Unusable>,
}

/// Who looks at an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visitor {
    /// Nobody is signed in; the invited address has an account.
    SignedOut,
    /// Nobody is signed in; the invited address has no account.
    New,
    /// The same, but the link was not mailed and shows nobody's address: they have to sign up first.
    Unproven,
    /// The invited person.
    Invited,
    /// Who sent it, and sees what the invited person will see.
    Inviter,
    /// Somebody else.
    SomebodyElse(Other),
    /// The invited person, who is a member already.
    Member,
}

/// Somebody who is signed in, and is not meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Their primary address.
    pub email: String,
    /// Whether the invited address has an account: then it cannot become theirs.
    pub taken: bool,
    /// Whether they may ask to be invited instead.
    pub asking: Asking,
}

/// The invitation behind a token; `None` for a token that never was.
pub async fn show(orgs: &Orgs, caller: &Caller, token: &Secret) -> Outcome<Option<Shown>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let Some(row) = store::look(&mut reading, &Key::Token(token.clone())).await? else {
        return Ok(None);
    };
    let addressee = store::addressee(&mut reading, &row).await?;
    let visitor = match (caller.signed_in(), &addressee) {
        (None, Some(_)) => Visitor::SignedOut,
        (None, None) if row.handed => Visitor::Unproven,
        (None, None) => Visitor::New,
        (Some(person), Some(addressee)) if person.user == addressee.id && addressee.is_member => Visitor::Member,
        (Some(person), Some(addressee)) if person.user == addressee.id => Visitor::Invited,
        (Some(person), _) if person.user == row.inviter_id => Visitor::Inviter,
        (Some(person), _) => Visitor::SomebodyElse(Other {
            email: person.email.clone(),
            taken: addressee.is_some(),
            asking: requests::store::asking(reading.db(), &row, person.user).await?,
        }),
    };
    Ok(Some(Shown {
        slug: (visitor == Visitor::Member).then(|| row.slug.clone()),
        usable: row.usable(orgs.now()),
        organization: row.organization,
        inviter: row.inviter,
        email: row.email,
        role: row.role,
        message: row.message,
        expires_at: row.expires_at,
        visitor,
    }))
}
