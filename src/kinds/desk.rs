//! A handle for one kind.

use super::{OrganizationKind, keeping::Brought};
use crate::Orgs;
use std::{fmt, marker::PhantomData, ops::Deref};

/// A handle for the organizations of one kind: goes wherever an [`Orgs`] goes, and costs as little.
///
/// Where a verb makes something that has fields, a handle carries them to it:
///
/// ```
/// # #[cfg(feature = "ssr")]
/// # async fn found(
/// #     orgs: &orgs::Orgs, olga: &orgs::access::Caller
/// # ) -> Result<(), Box<dyn std::error::Error>> {
/// # use orgs::{kinds::{OrganizationKind, Plain as Vendors}, organizations::{self, Create}};
/// let vendors = orgs.of::<Vendors>();
/// # type Fields = <Vendors as OrganizationKind>::Organization;
/// # let (vendor, seller): (Fields, ()) = Default::default();
/// # let form = Create::parse("Acme", "").unwrap();
/// organizations::create(&vendors.founding(vendor, seller), olga, &form).await.ok();
/// organizations::mine(&vendors, olga).await.ok();
/// # Ok(())
/// # }
/// ```
pub struct Desk<K> {
    orgs: Orgs,
    kind: PhantomData<fn() -> K>,
}

impl<K> Clone for Desk<K> {
    fn clone(&self) -> Self {
        Self {
            orgs: self.orgs.clone(),
            kind: PhantomData,
        }
    }
}

impl<K> fmt::Debug for Desk<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Desk").field(self.orgs.kind()).finish()
    }
}

impl<K> Deref for Desk<K> {
    type Target = Orgs;
    fn deref(&self) -> &Orgs {
        &self.orgs
    }
}

impl Orgs {
    /// The handle for one kind.
    pub fn of<K: OrganizationKind>(&self) -> Desk<K> {
        Desk {
            orgs: self.at_desk::<K>(Brought::default()),
            kind: PhantomData,
        }
    }
}

impl<K: OrganizationKind> Desk<K> {
    /// For a verb that makes an organization: its fields, and those of its first owner.
    pub fn founding(&self, organization: K::Organization, founder: K::Member) -> Orgs {
        self.orgs.at_desk::<K>(Brought::founding::<K>(organization, founder))
    }

    /// For a verb that invites.
    pub fn inviting(&self, invitation: K::Invitation) -> Orgs {
        self.orgs.at_desk::<K>(Brought::inviting::<K>(invitation))
    }

    /// For a verb that lets somebody in without an invitation.
    pub fn adding(&self, member: K::Member) -> Orgs {
        self.orgs.at_desk::<K>(Brought::adding::<K>(member))
    }
}
