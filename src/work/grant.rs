//! The proof that a caller may do one thing in one organization, valid for one transaction.

use super::{Place, Standing};
use crate::{
    access::permission::permit::Permit,
    kernel::{OrganizationId, UserId},
};
use std::marker::PhantomData;

/// Who acts, as it will stand in the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Whose deed it is.
    pub user: UserId,
    /// What they are in the organization.
    pub standing: Standing,
}

/// `P` was permitted to [`Grant::actor`] in [`Grant::place`]. Made only by `require`, inside the transaction that acts.
#[derive(Debug)]
pub struct Grant<P> {
    place: Place,
    actor: Actor,
    permission: PhantomData<P>,
}

impl<P: Permit> Grant<P> {
    pub(super) const fn new(place: Place, actor: Actor) -> Self {
        Self {
            place,
            actor,
            permission: PhantomData,
        }
    }

    /// The organization's id: the only one a store function may write to.
    pub const fn organization(&self) -> OrganizationId {
        self.place.id
    }

    /// The organization.
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// Who acts.
    pub const fn actor(&self) -> Actor {
        self.actor
    }
}
