//! An operator gives an organization another owner, whom nobody there can or will make one.

use super::{AppointOwnerRefusal, store};
use crate::{
    Orgs,
    access::{Caller, Role, SignedIn, caller::Superuser},
    events::Event,
    kernel::{Denial, EmailAddress, OrganizationId, Outcome, Refusal, Stop},
    limits::Owners,
    members::{self, Entry, JoinRefusal},
    users::{self, store::UserRow},
    work::UnitOfWork,
};

impl Refusal for AppointOwnerRefusal {}

/// Makes the person with this address an owner: a member, or anybody else, who becomes one. Where an organization has one owner,
/// the former one stays as admin.
///
/// # Refusals
/// [`AppointOwnerRefusal::UnknownUser`], [`AppointOwnerRefusal::AlreadyOwner`], [`AppointOwnerRefusal::SeatLimitReached`],
/// [`AppointOwnerRefusal::SupportRefused`].
///
/// # Events
/// `ownership.appointed`.
pub async fn appoint_owner(
    orgs: &Orgs,
    caller: &Caller,
    organization: OrganizationId,
    email: &EmailAddress,
) -> Outcome<(), AppointOwnerRefusal> {
    let orgs = desk_of(orgs, caller, organization).await?;
    orgs.work(caller, async |work| {
        let operator = work.operate().await?;
        let (from, admits_support) = store::lock_organization(work, &operator, organization)
            .await?
            .ok_or(Denial::NotFound)?;
        // Nobody else can mend what has no owner; where there is one, this would be a way in.
        if !admits_support && store::is_owned(work, &operator, organization).await? {
            return Err(AppointOwnerRefusal::SupportRefused.into());
        }
        let found = users::store::by_email(work.db(), &email.canonical()).await?;
        let person = found
            .filter(|person| person.active)
            .ok_or(AppointOwnerRefusal::UnknownUser)?;
        let to = person.id;
        match store::role_of(work, &operator, organization, to).await? {
            Some(Role::Owner) => return Err(AppointOwnerRefusal::AlreadyOwner.into()),
            Some(Role::Admin | Role::Member) => _ = store::raise(work, &operator, organization, to).await?,
            None => bring_in(work, organization, person).await?,
        }
        store::rest_on(work, &operator, organization, to).await?;
        if work.orgs().limits().owners == Owners::One {
            store::lower_others(work, &operator, organization, to).await?;
        }
        work.record_operation(&operator, organization, to, &Event::OwnerAppointed { from, to })
            .await?;
        Ok(())
    })
    .await
}

/// Whoever comes in gets the fields of its kind, whichever kind the operator's handle is for.
async fn desk_of(orgs: &Orgs, caller: &Caller, organization: OrganizationId) -> Result<Orgs, Stop> {
    let mut reading = orgs.reading(caller).await?;
    let operator = reading.operate().await?;
    let kind = store::kind(&mut reading, &operator, organization).await?;
    Ok(orgs.at_desk_of(kind.ok_or(Denial::NotFound)?))
}

/// Takes a seat like everybody who comes in.
async fn bring_in(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    person: UserRow,
) -> Outcome<(), AppointOwnerRefusal> {
    let person = &SignedIn {
        user: person.id,
        name: person.name,
        email: person.email,
        superuser: Superuser::from_flag(person.superuser),
    };
    let entry = Entry {
        organization,
        person,
        role: Role::Owner,
        invitation: None,
    };
    members::join(work, &entry).await?.map_err(|refusal| match refusal {
        JoinRefusal::SeatLimitReached => AppointOwnerRefusal::SeatLimitReached,
        JoinRefusal::AlreadyMember => AppointOwnerRefusal::AlreadyOwner,
        JoinRefusal::NotActive => AppointOwnerRefusal::UnknownUser,
    })?;
    Ok(())
}
