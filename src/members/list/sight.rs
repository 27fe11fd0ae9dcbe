//! By which proof a list of members is read, and of which organization: a grant in it, or an operator's in the console.
//!
//! Never here: who gets either.

use crate::{
    access::permission::permit::ListMembers,
    kernel::OrganizationId,
    work::{Grant, Operator},
};
use std::marker::PhantomData;

/// The members of one organization may be read, as long as the proof lives.
#[derive(Clone, Copy)]
pub(crate) struct Sight<'a> {
    organization: OrganizationId,
    members: Option<i64>,
    proof: PhantomData<&'a ()>,
}

impl<'a> Sight<'a> {
    /// Of whoever belongs there, or visits.
    pub const fn of(grant: &'a Grant<ListMembers>) -> Self {
        Self::over(grant.organization(), Some(grant.place().members))
    }

    /// Of an operator, who sees any of them from outside.
    pub const fn of_operator(_: &'a Operator, organization: OrganizationId) -> Self {
        Self::over(organization, None)
    }

    const fn over(organization: OrganizationId, members: Option<i64>) -> Self {
        Self {
            organization,
            members,
            proof: PhantomData,
        }
    }

    /// How many members it has, where whoever gave the proof has seen it.
    pub const fn members(&self) -> Option<i64> {
        self.members
    }

    /// The only organization that a query may ask about.
    pub const fn organization(&self) -> OrganizationId {
        self.organization
    }
}
