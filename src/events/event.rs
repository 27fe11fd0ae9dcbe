//! All that can happen, in one enum. On the wire `noun.verbed`.

use crate::{
    access::Role,
    kernel::{AddressId, InvitationId, UserId},
};
use serde::{Deserialize, Serialize};

/// A fact. Adding a field is compatible when it has a default; renaming one is not: old facts stay readable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "detail")]
#[non_exhaustive]
pub enum Event {
    /// Somebody founded an organization and became its owner.
    #[serde(rename = "organization.created")]
    OrganizationCreated {
        /// Its name then.
        name: String,
        /// Its slug then.
        slug: String,
    },
    /// Its name changed.
    #[serde(rename = "organization.renamed")]
    OrganizationRenamed {
        /// The name before.
        from: String,
        /// The name after.
        to: String,
    },
    /// Its slug changed; the old one redirects.
    #[serde(rename = "organization.slug-changed")]
    OrganizationSlugChanged {
        /// The slug before.
        from: String,
        /// The slug after.
        to: String,
    },
    /// It was disabled.
    #[serde(rename = "organization.disabled")]
    OrganizationDisabled {},
    /// It was enabled again.
    #[serde(rename = "organization.enabled")]
    OrganizationEnabled {},
    /// It was deleted.
    #[serde(rename = "organization.deleted")]
    OrganizationDeleted {
        /// The slug that was typed to confirm.
        slug: String,
    },
    /// A superuser who is not a member looked at it. Recorded once an hour for each of them.
    #[serde(rename = "organization.opened-by-superuser")]
    OrganizationOpenedBySuperuser {},
    /// Somebody was invited.
    #[serde(rename = "invitation.sent")]
    InvitationSent {
        /// Which invitation.
        invitation: InvitationId,
        /// The invited address.
        email: String,
        /// The offered role.
        role: Role,
        /// Counts its mails, so that a late one is not sent after a newer.
        generation: i64,
    },
    /// The invitation was sent again; older links are dead.
    #[serde(rename = "invitation.resent")]
    InvitationResent {
        /// Which invitation.
        invitation: InvitationId,
        /// The invited address.
        email: String,
        /// The offered role.
        role: Role,
        /// Counts its mails, so that a late one is not sent after a newer.
        generation: i64,
    },
    /// The invitation was taken back.
    #[serde(rename = "invitation.revoked")]
    InvitationRevoked {
        /// Which invitation.
        invitation: InvitationId,
        /// The invited address.
        email: String,
    },
    /// The invited person accepted and is a member now.
    #[serde(rename = "invitation.accepted")]
    InvitationAccepted {
        /// Which invitation.
        invitation: InvitationId,
        /// The role they have now.
        role: Role,
    },
    /// The invited person declined.
    #[serde(rename = "invitation.declined")]
    InvitationDeclined {
        /// Which invitation.
        invitation: InvitationId,
        /// The invited address.
        email: String,
        /// Why, in their words; often empty.
        reason: String,
    },
    /// Somebody's role changed. Whose is the event's subject.
    #[serde(rename = "member.role-changed")]
    MemberRoleChanged {
        /// The role before.
        from: Role,
        /// The role after.
        to: Role,
    },
    /// Somebody was removed. Who is the event's subject.
    #[serde(rename = "member.removed")]
    MemberRemoved {
        /// The role they had.
        role: Role,
    },
    /// Somebody left by themselves.
    #[serde(rename = "member.left")]
    MemberLeft {
        /// The role they had.
        role: Role,
    },
    /// The organization has another owner. The new one is the event's subject.
    #[serde(rename = "ownership.transferred")]
    OwnershipTransferred {
        /// The owner before.
        from: UserId,
        /// The owner after.
        to: UserId,
    },
    /// Somebody asked for an account; their address is not confirmed yet.
    #[serde(rename = "user.sign-up-requested")]
    SignUpRequested {
        /// The waiting sign-up.
        sign_up: uuid::Uuid,
    },
    /// Somebody asked for an account with an address that has one.
    #[serde(rename = "user.sign-up-repeated")]
    SignUpRepeated {
        /// The address that was typed; the primary one, where an older version wrote it.
        #[serde(default)]
        address: Option<AddressId>,
    },
    /// A person exists now, with a verified address.
    #[serde(rename = "user.signed-up")]
    SignedUp {},
    /// Somebody was made a superuser, or is none any more, by the command line.
    #[serde(rename = "user.superuser-changed")]
    SuperuserChanged {
        /// Whether they are one now.
        superuser: bool,
    },
    /// Somebody asked for a link to choose a new password. Whether anybody has the address is not said here: see the request.
    #[serde(rename = "user.password-forgotten")]
    PasswordForgotten {
        /// The request.
        reset: uuid::Uuid,
    },
    /// Somebody chose a new password by a mailed link; all of their sessions ended.
    #[serde(rename = "user.password-reset")]
    PasswordReset {},
    /// Somebody who was signed in chose another password; all of their other sessions ended.
    #[serde(rename = "user.password-changed")]
    PasswordChanged {},
    /// Somebody changed their own name.
    #[serde(rename = "user.renamed")]
    Renamed {
        /// The name before.
        from: String,
        /// The name after.
        to: String,
    },
    /// Somebody says that another address is theirs. Which is not said here: see the claim.
    #[serde(rename = "user.address-requested")]
    AddressRequested {
        /// The claim.
        claim: AddressId,
    },
    /// Somebody confirmed another address.
    #[serde(rename = "user.address-added")]
    AddressAdded {
        /// Its id.
        address: AddressId,
    },
    /// Somebody took an address off their account.
    #[serde(rename = "user.address-removed")]
    AddressRemoved {},
    /// Somebody has another primary address. Which is not said here: see the change, as long as it can be undone.
    #[serde(rename = "user.primary-address-changed")]
    PrimaryAddressChanged {
        /// The change.
        change: uuid::Uuid,
    },
    /// Somebody's primary address was put back by a mailed link; all of their sessions ended.
    #[serde(rename = "user.primary-address-restored")]
    PrimaryAddressRestored {},
    /// Somebody has gone for good, and left their name.
    #[serde(rename = "user.departed")]
    Departed {
        /// Where the last mail goes, if they were one of the built-in people.
        #[serde(default)]
        farewell: Option<uuid::Uuid>,
    },
    /// Somebody's password was replaced by the command line; all of their sessions ended.
    #[serde(rename = "user.password-replaced")]
    PasswordReplaced {},
}
