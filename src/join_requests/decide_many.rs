//! Whoever invites decides about several by one form.
//!
//! Never here: a rule. Each is decided in a transaction of its own, by [`approve`](super::approve) or [`decline`](super::decline); so what is
//! decided is decided, and the same form again decides nothing twice.

use super::{Act, ApproveRefusal, DecideMany, DeclineRefusal, approve, decline, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::InviteMembers},
    kernel::{Denial, Failure, JoinRequestId, Outcome, Slug, Veto},
};

/// Somebody who asked, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// How they call themselves; empty where nobody is known by that request any more.
    pub name: String,
    /// What became of it.
    pub became: Became,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Became {
    /// They are a member, and as what.
    Approved(Role),
    /// It is declined.
    Declined,
    /// It was not decided, by a rule.
    Refused(ApproveRefusal),
    /// It was not decided: the host forbids it, in its own words.
    Vetoed(Veto),
    /// There is none such: who asked has gone.
    Gone,
    /// Nothing yet: something went wrong before it was its turn.
    Left,
}

/// Decides about one after the other, and says of each what became of it. What goes wrong after the first is decided leaves the rest.
///
/// # Refusals
/// Those of [`approve`](super::approve) that are about the role, while nobody is let in yet: [`ApproveRefusal::RoleAboveOwn`],
/// [`ApproveRefusal::NeverOwner`].
///
/// # Events
/// `join-request.approved` or `join-request.declined` for each that is decided.
pub async fn decide_many(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    input: &DecideMany,
) -> Outcome<Vec<Answered>, ApproveRefusal> {
    let mut answers: Vec<Answered> = Vec::with_capacity(input.requests.len());
    let mut stopped = false;
    for &id in &input.requests {
        let left = || Answered {
            name: String::new(),
            became: Became::Left,
        };
        let answered = match stopped {
            true => left(),
            false => match one(orgs, caller, slug, input.act, id).await {
                Ok(answered) => answered,
                Err(failure) if answers.is_empty() => return Err(failure),
                Err(failure) => {
                    tracing::warn!(?failure, "not everybody of a form was decided about");
                    stopped = true;
                    left()
                }
            },
        };
        answers.push(answered);
    }
    Ok(answers)
}

/// Fails with what is about the whole form.
async fn one(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    act: Act,
    id: JoinRequestId,
) -> Outcome<Answered, ApproveRefusal> {
    let name = name(orgs, caller, slug, id).await?;
    let decided = match act {
        Act::Approve(role) => approve(orgs, caller, slug, id, role)
            .await
            .map(|approved| Became::Approved(approved.role)),
        Act::Decline => decline(orgs, caller, slug, id)
            .await
            .map(|_| Became::Declined)
            .map_err(|failure| failure.map(ApproveRefusal::from)),
    };
    let became = match decided {
        Err(Failure::Refused(refusal @ (ApproveRefusal::RoleAboveOwn | ApproveRefusal::NeverOwner))) => {
            return Err(refusal.into());
        }
        Err(Failure::Refused(refusal)) => Became::Refused(refusal),
        Err(Failure::Vetoed(veto)) => Became::Vetoed(veto),
        Err(Failure::Denied(Denial::NotFound)) => Became::Gone,
        decided => decided?,
    };
    Ok(Answered { name, became })
}

/// Only for whoever may decide: a stranger is denied here.
async fn name(orgs: &Orgs, caller: &Caller, slug: &Slug, id: JoinRequestId) -> Outcome<String, ApproveRefusal> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<InviteMembers>(slug).await?;
    Ok(store::name(&mut reading, &grant, id).await?.unwrap_or_default())
}

impl From<DeclineRefusal> for ApproveRefusal {
    fn from(refusal: DeclineRefusal) -> Self {
        let DeclineRefusal::AlreadyDecided { by, how } = refusal;
        Self::AlreadyDecided { by, how }
    }
}
