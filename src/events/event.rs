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
    /// Its members need a second factor from now on.
    #[serde(rename = "organization.factor-required")]
    FactorRequired {},
    /// Its members need no second factor any more.
    #[serde(rename = "organization.factor-not-required")]
    FactorNotRequired {},
    /// Its own fields, which a host has defined, changed. To what is not said here: see the host's table.
    #[serde(rename = "organization.fields-changed")]
    OrganizationFieldsChanged {},
    /// It was deleted.
    #[serde(rename = "organization.deleted")]
    OrganizationDeleted {
        /// The slug that was typed to confirm.
        slug: String,
    },
    /// Somebody without an account wants to found one. What it is called is not said here: see the founding.
    #[serde(rename = "organization.requested")]
    OrganizationRequested {
        /// The founding that waits.
        founding: uuid::Uuid,
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
    /// Somebody was added, and not asked. Who is the event's subject.
    #[serde(rename = "member.added")]
    MemberAdded {
        /// By which invitation; by none where the host's own code let them in.
        #[serde(default)]
        invitation: Option<InvitationId>,
        /// The role they have.
        role: Role,
    },
    /// Somebody's role changed. Whose is the event's subject.
    #[serde(rename = "member.role-changed")]
    MemberRoleChanged {
        /// The role before.
        from: Role,
        /// The role after.
        to: Role,
    },
    /// Somebody's own fields as a member, which a host has defined, changed. Whose is the event's subject.
    #[serde(rename = "member.fields-changed")]
    MemberFieldsChanged {},
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
    /// An operator gave the organization another owner, who is the event's subject: nobody had to hand it over.
    #[serde(rename = "ownership.appointed")]
    OwnerAppointed {
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
    /// An operator had the mail to confirm a sign-up sent again.
    #[serde(rename = "user.sign-up-resent")]
    SignUpResent {
        /// The waiting sign-up.
        sign_up: uuid::Uuid,
    },
    /// Somebody was made a superuser, or is none any more: by an operator, or by the command line.
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
    /// An operator had a link to choose a new password sent to somebody.
    #[serde(rename = "user.password-link-sent")]
    PasswordLinkSent {
        /// The request.
        reset: uuid::Uuid,
    },
    /// An operator ended all sessions of somebody.
    #[serde(rename = "user.sessions-ended")]
    SessionsEnded {
        /// How many there were.
        sessions: u64,
    },
    /// An operator deactivated somebody: their sessions are over, and they cannot sign in.
    #[serde(rename = "user.deactivated")]
    UserDeactivated {},
    /// An operator activated somebody again.
    #[serde(rename = "user.activated")]
    UserActivated {},
    /// Somebody chose a new password by a mailed link; all of their sessions ended.
    #[serde(rename = "user.password-reset")]
    PasswordReset {},
    /// Somebody who was signed in chose another password; all of their other sessions ended.
    #[serde(rename = "user.password-changed")]
    PasswordChanged {},
    /// Somebody has a second factor from now on; all of their other sessions ended.
    #[serde(rename = "user.factor-added")]
    FactorAdded {},
    /// Somebody took their second factor away.
    #[serde(rename = "user.factor-removed")]
    FactorRemoved {},
    /// Somebody's second factor was taken away by the command line.
    #[serde(rename = "user.factor-removed-by-operator")]
    FactorRemovedByOperator {},
    /// Somebody used a recovery code in the place of their authenticator app.
    #[serde(rename = "user.recovery-code-used")]
    RecoveryCodeUsed {
        /// How many they have left.
        left: i64,
    },
    /// Somebody has new recovery codes; the old ones are dead.
    #[serde(rename = "user.recovery-codes-renewed")]
    RecoveryCodesRenewed {},
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

/// Every kind on the wire, for a choice among them.
pub const KINDS: &[&str] = &[
    "organization.created",
    "organization.renamed",
    "organization.slug-changed",
    "organization.disabled",
    "organization.enabled",
    "organization.factor-required",
    "organization.factor-not-required",
    "organization.fields-changed",
    "organization.deleted",
    "organization.requested",
    "organization.opened-by-superuser",
    "invitation.sent",
    "invitation.resent",
    "invitation.revoked",
    "invitation.accepted",
    "invitation.declined",
    "member.added",
    "member.role-changed",
    "member.fields-changed",
    "member.removed",
    "member.left",
    "ownership.transferred",
    "ownership.appointed",
    "user.sign-up-requested",
    "user.sign-up-repeated",
    "user.signed-up",
    "user.sign-up-resent",
    "user.superuser-changed",
    "user.password-forgotten",
    "user.password-link-sent",
    "user.sessions-ended",
    "user.deactivated",
    "user.activated",
    "user.password-reset",
    "user.password-changed",
    "user.factor-added",
    "user.factor-removed",
    "user.factor-removed-by-operator",
    "user.recovery-code-used",
    "user.recovery-codes-renewed",
    "user.renamed",
    "user.address-requested",
    "user.address-added",
    "user.address-removed",
    "user.primary-address-changed",
    "user.primary-address-restored",
    "user.departed",
    "user.password-replaced",
];

#[cfg(test)]
mod tests {
    use super::KINDS;

    #[test]
    fn every_kind_is_offered() {
        let source = include_str!("event.rs")
            .split("pub const KINDS")
            .next()
            .unwrap_or_default();
        let named = source
            .split("#[serde(rename = \"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        assert!(named.eq(KINDS.iter().copied()));
    }
}
