//! What the caller is in an organization, as the transaction sees it.

use crate::{
    access::{Caller, Permission, Role, SignedIn, caller::Superuser, policy},
    kernel::{Denial, OrganizationId, Timestamp, UserId},
};

/// What the caller is in the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A member with a role.
    Member(Role),
    /// Not a member, but the operator of the installation. Ranks as an owner.
    Superuser,
}

impl Standing {
    /// The rank that counts for every rule.
    pub const fn role(self) -> Role {
        match self {
            Self::Member(role) => role,
            Self::Superuser => Role::Owner,
        }
    }

    /// The word in the event's row.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Member(_) => "member",
            Self::Superuser => "superuser",
        }
    }
}

/// The organization an action is about, as it is at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: OrganizationId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether it is disabled.
    pub state: State,
    /// What it asks of its members.
    pub door: Door,
    /// Whether operators of the installation may look in.
    pub support: Support,
    /// How many members it has.
    pub members: i64,
    /// Whether there is a team in it.
    pub has_teams: bool,
}

/// Whether an organization lets operators in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// It does; every visit is recorded.
    Admitted,
    /// It does not.
    Refused,
}

/// How somebody has to sign in to get into an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// In any way.
    Open,
    /// With a second factor.
    FactorNeeded,
}

/// What a request is judged by.
pub(super) struct Seen {
    pub place: Place,
    pub role: Option<Role>,
    /// Whether the host says that the caller has a second factor; where an operator acts as them, both of them.
    pub has_factor: bool,
    /// On which day the caller was last here as a member, as far as it is noted.
    pub active_on: Option<Timestamp>,
}

/// Whether an organization is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is.
    Active,
    /// Its owners have put it aside.
    Disabled,
}

/// Who asks, if as a superuser. Everybody else, signed in or not, learns nothing: for them there is no console.
pub(super) fn superuser(caller: &Caller) -> Result<UserId, Denial> {
    match caller {
        Caller::User(asks) if asks.superuser == Superuser::Yes => Ok(asks.user),
        Caller::Nobody | Caller::User(_) | Caller::Acting(_) => Err(Denial::NotFound),
    }
}

/// Judges one request: who asks, what they are there, what they ask for. The only way to a [`super::Grant`].
pub(super) fn judge(
    caller: &Caller,
    found: Option<Seen>,
    permission: Permission,
) -> Result<(Place, &SignedIn, Standing), Denial> {
    let user = caller.signed_in().ok_or(Denial::SignedOut)?;
    let Seen {
        place,
        role,
        has_factor,
        active_on: _,
    } = found.ok_or(Denial::NotFound)?;
    // Nobody borrows a superuser's powers, whatever a host says of the person.
    let power = match caller.acting() {
        Some(_) => Superuser::No,
        None => user.superuser,
    };
    let is_closed = place.support == Support::Refused;
    let passes = !is_closed || policy::survives_refusal(permission);
    // A superuser passes every guard of the organization, also those above the role they happen to have in it; unless it lets no
    // operator in: then they are what they are there, and nothing more.
    let standing = match (role, power) {
        (Some(role), Superuser::No) => Standing::Member(role),
        (Some(Role::Owner), Superuser::Yes) => Standing::Member(Role::Owner),
        (_, Superuser::Yes) if passes => Standing::Superuser,
        (Some(role), Superuser::Yes) => Standing::Member(role),
        (None, Superuser::Yes) => return Err(Denial::SupportRefused),
        (None, Superuser::No) => return Err(Denial::NotFound),
    };
    if is_closed && caller.acting().is_some() {
        return Err(Denial::SupportRefused);
    }
    // Whoever belongs here is told what is missing, and nothing else of the organization.
    if place.door == Door::FactorNeeded && !has_factor {
        return Err(Denial::FactorNeeded);
    }
    if place.state == State::Disabled {
        let may_enable = policy::allows(standing.role(), Permission::DisableOrganization);
        if !(policy::survives_disabling(permission) || may_enable && permission == Permission::ViewOrganization) {
            return Err(Denial::Disabled);
        }
    }
    permitted(caller, standing, permission)?;
    Ok((place, user, standing))
}

/// Asks the table: the role, and who sits there.
pub(super) fn permitted(caller: &Caller, standing: Standing, permission: Permission) -> Result<(), Denial> {
    if !policy::allows(standing.role(), permission) {
        return Err(Denial::Forbidden);
    }
    if caller.acting().is_some() && !policy::survives_acting(permission) {
        return Err(Denial::InPerson);
    }
    Ok(())
}
