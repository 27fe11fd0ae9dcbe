//! Whose an invited address is: a step before [`invite`](super::invite).

use super::{Addressee, Invite, InviteRefusal, Treatment, backend::Person};
use crate::{
    Orgs,
    access::{Caller, SignedIn, caller::Superuser, permission::permit::InviteMembers},
    kernel::{Failure, OrganizationId, Outcome, Slug},
    users,
    work::UnitOfWork,
};

/// Asks the host's directory for somebody the product does not know; only for who may invite, because it makes them a user.
pub(super) async fn introduce(orgs: &Orgs, caller: &Caller, slug: &Slug, input: &Invite) -> Outcome<(), InviteRefusal> {
    if orgs.directory().is_some() {
        orgs.reading(caller).await?.require::<InviteMembers>(slug).await?;
        users::look_up(orgs, &input.email)
            .await
            .map_err(|failure| failure.map(|never| match never {}))?;
    }
    Ok(())
}

/// What becomes of the address, and who has it, if they can sign in.
pub(super) async fn treat(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    input: &Invite,
) -> Outcome<(Treatment, Option<SignedIn>), InviteRefusal> {
    let found = users::store::by_email(work.db(), &input.email.canonical()).await?;
    let addressee = Addressee {
        email: &input.email,
        person: match &found {
            None => Person::Unknown,
            Some(person) if person.active => Person::Active,
            Some(_) => Person::Deactivated,
        },
        role: input.role,
        organization,
    };
    let treatment = match (work.orgs().invitations().treat(&addressee), addressee.person) {
        (Treatment::Veto(veto), _) => return Err(Failure::Vetoed(veto)),
        (Treatment::Add, Person::Deactivated) => Treatment::Ask,
        (treatment, _) => treatment,
    };
    let person = found.filter(|person| person.active).map(|person| SignedIn {
        user: person.id,
        name: person.name,
        email: person.email,
        superuser: Superuser::from_flag(person.superuser),
    });
    Ok((treatment, person))
}
