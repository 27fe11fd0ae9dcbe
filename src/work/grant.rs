//! The proof that a caller may do one thing in one organization, valid for one transaction.

use super::{
    Attendance, Place, Standing,
    attendance::Judged,
    standing::{Seen, judge},
};
use crate::{
    access::{Caller, permission::permit::Permit},
    kernel::{Denial, OrganizationId, Timestamp, UserId},
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

    /// Judges what was found, and remembers a member who is there.
    pub(super) fn judged(
        caller: &Caller,
        found: Option<Seen>,
        attendance: Option<&Attendance>,
        now: Timestamp,
    ) -> Result<Self, Denial> {
        let active_on = found.as_ref().and_then(|found| found.active_on);
        let (place, user, standing) = judge(caller, found, P::PERMISSION)?;
        if let Some(attendance) = attendance {
            attendance.see(&Judged {
                caller,
                organization: place.id,
                standing,
                active_on,
                now,
            });
        }
        let user = user.user;
        Ok(Self::new(place, Actor { user, standing }))
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
