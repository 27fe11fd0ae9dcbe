//! An admin invites several people by one form.
//!
//! Never here: a rule of who may be invited. Each address is an invitation of its own, in a transaction of its own, by
//! [`invite`](super::invite); so what was sent is sent, and sending the same form again sends nothing twice.

use super::{Checked, Invite, InviteMany, InviteRefusal, State, addresses::Entry, check, invite};
use crate::{
    Orgs,
    access::Caller,
    kernel::{EmailAddress, Failure, Outcome, Slug},
};

/// An entry of the form, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What stood in the field.
    pub entry: Entry,
    /// What became of it.
    pub became: Became,
}

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// The mail is on its way.
    Invited,
    /// It was refused, for this address.
    Refused(InviteRefusal),
    /// Nothing: the same address stands before it.
    Twice,
    /// Nothing: it is no address.
    Unreadable,
    /// Nothing yet: there were too many, or something went wrong before it was its turn.
    Left,
}

/// Invites one address after the other, so many as [`invitations_at_once`](crate::limits::Limits::invitations_at_once) allows, and
/// says of each what became of it. What goes wrong after the first is invited leaves the rest. Who needs no invitation takes nobody's
/// place, so that a long list comes to its end by being sent again.
///
/// # Refusals
/// Those of [`invite`](super::invite) that are not about an address, while nobody is invited yet: [`InviteRefusal::RoleAboveOwn`],
/// [`InviteRefusal::OneOwner`].
///
/// # Events
/// `invitation.sent` for each that is invited.
pub async fn invite_many(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    input: &InviteMany,
) -> Outcome<Vec<Answered>, InviteRefusal> {
    let limits = orgs.limits();
    let (looked_at, rest) = input
        .entries
        .split_at(input.entries.len().min(limits.invitations_looked_at));
    let checked = check(orgs, caller, slug, looked_at)
        .await
        .map_err(|failure| failure.map(|never| match never {}))?;
    let mut answers: Vec<Answered> = Vec::with_capacity(input.entries.len());
    let (mut tried, mut stopped) = (0, false);
    for Checked { entry, state } in checked {
        let became = match (&entry, state) {
            (Entry::Twice(_), _) => Became::Twice,
            (Entry::Unreadable(_), _) => Became::Unreadable,
            (_, State::Member) => Became::Refused(InviteRefusal::AlreadyMember),
            (_, State::Invited) => Became::Refused(InviteRefusal::AlreadyInvited),
            _ if stopped || tried >= limits.invitations_at_once => Became::Left,
            (Entry::Address(email), _) => match one(orgs, caller, slug, input, email).await {
                Ok(became) => became,
                Err(failure) if !answers.iter().any(|it| it.became == Became::Invited) => return Err(failure),
                Err(failure) => {
                    tracing::warn!(?failure, "not everybody of a form was invited");
                    stopped = true;
                    Became::Left
                }
            },
        };
        tried += usize::from(matches!(
            became,
            Became::Invited | Became::Refused(InviteRefusal::TooManyPending)
        ));
        answers.push(Answered { entry, became });
    }
    let left = rest.iter().cloned().map(|entry| Answered {
        entry,
        became: Became::Left,
    });
    answers.extend(left);
    Ok(answers)
}

/// Fails with what is about the whole form.
async fn one(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    input: &InviteMany,
    email: &EmailAddress,
) -> Outcome<Became, InviteRefusal> {
    let invitation = Invite {
        email: email.clone(),
        role: input.role_of(email),
        message: input.message.clone(),
        language: input.language,
    };
    match invite(orgs, caller, slug, &invitation).await {
        Ok(_) => Ok(Became::Invited),
        Err(Failure::Refused(
            refusal @ (InviteRefusal::AlreadyMember | InviteRefusal::AlreadyInvited | InviteRefusal::TooManyPending),
        )) => Ok(Became::Refused(refusal)),
        Err(failure) => Err(failure),
    }
}
