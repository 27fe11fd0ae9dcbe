//! What a host says of a kind.

use super::{Fields, InvitationKey, MemberKey};
use crate::kernel::OrganizationId;
use serde::{Serialize, de::DeserializeOwned};

/// A kind of organizations. A kind without fields of one sort says `()`.
///
/// ```
/// # #[cfg(feature = "ssr")] {
/// use orgs::kinds::OrganizationKind;
///
/// orgs::fields! {
///     /// What a vendor has besides its name.
///     pub struct Vendor of organization in vendors {
///         /// In cents.
///         pub monthly_subscription: i64,
///     }
/// }
///
/// /// Whoever sells on our market.
/// pub struct Vendors;
///
/// impl OrganizationKind for Vendors {
///     const KIND: &'static str = "vendor";
///     type Organization = Vendor;
///     type Member = ();
///     type Invitation = ();
/// }
/// # }
/// ```
pub trait OrganizationKind: Send + Sync + 'static {
    /// Its name: see [`Kind`](crate::kernel::Kind). It is stored with every organization, so it stays.
    const KIND: &'static str;

    /// Fields of an organization.
    type Organization: Fields<OrganizationId>;
    /// Fields of a member. They are written down when one is removed, so that it can be undone.
    type Member: Fields<MemberKey> + Serialize + DeserializeOwned;
    /// Fields of an invitation.
    type Invitation: Fields<InvitationKey>;

    /// The fields of a member who comes in by an invitation with these.
    fn member_of(_: &Self::Invitation) -> Self::Member {
        Self::Member::default()
    }
}

/// Organizations as the product ships them: no fields but its own.
#[derive(Clone, Copy, Debug)]
pub struct Plain;

impl OrganizationKind for Plain {
    const KIND: &'static str = "organization";
    type Organization = ();
    type Member = ();
    type Invitation = ();
}
