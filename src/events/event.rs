//! All that can happen, in one enum. On the wire `noun.verbed`.

use crate::{
    access::{Part, Role},
    kernel::{AddressId, InvitationId, JoinRequestId, ShareLinkId, TeamId, Timestamp, UserId},
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
    /// It came over from another application, with its owner.
    #[serde(rename = "organization.imported")]
    OrganizationImported {
        /// Its name then.
        name: String,
        /// Its slug here.
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
    /// Operators of the installation may not look in any more.
    #[serde(rename = "organization.support-refused")]
    SupportRefused {},
    /// Operators of the installation may look in again.
    #[serde(rename = "organization.support-admitted")]
    SupportAdmitted {},
    /// Nobody is reminded of its invitations any more.
    #[serde(rename = "organization.reminders-stopped")]
    RemindersStopped {},
    /// Whoever has not answered its invitations is reminded again.
    #[serde(rename = "organization.reminders-resumed")]
    RemindersResumed {},
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
    /// An operator began to look into it, or to do something in it, as one of its members. Stands before all that they do.
    #[serde(rename = "organization.opened-on-behalf")]
    OrganizationOpenedOnBehalf {
        /// Why they act as that member, in their words.
        reason: String,
    },
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
    /// The invitation offers another role.
    #[serde(rename = "invitation.role-changed")]
    InvitationRoleChanged {
        /// Which invitation.
        invitation: InvitationId,
        /// The invited address.
        email: String,
        /// The role before.
        from: Role,
        /// The role after.
        to: Role,
    },
    /// The invitation goes to another address; links to the one before are dead.
    #[serde(rename = "invitation.readdressed")]
    InvitationReaddressed {
        /// Which invitation.
        invitation: InvitationId,
        /// The address before.
        from: String,
        /// The invited address.
        email: String,
        /// Counts its mails, so that a late one is not sent after a newer.
        generation: i64,
    },
    /// Whoever opened the invitation with another account asks to be invited by the address of that one. Which is not said here.
    #[serde(rename = "invitation.readdress-requested")]
    InvitationReaddressRequested {
        /// Which invitation.
        invitation: InvitationId,
        /// The invited address.
        email: String,
    },
    /// Such a request was dismissed: the invitation stays as it is. Whose it was is the event's subject.
    #[serde(rename = "invitation.request-dismissed")]
    InvitationRequestDismissed {
        /// Which invitation.
        invitation: InvitationId,
        /// The invited address.
        email: String,
    },
    /// Somebody made a link for the invitation, to hand it over; older links are dead.
    #[serde(rename = "invitation.link-made")]
    InvitationLinkMade {
        /// Which invitation.
        invitation: InvitationId,
        /// The invited address.
        email: String,
    },
    /// The invited person was reminded, because the invitation ends soon; its links stay as they are.
    #[serde(rename = "invitation.reminded")]
    InvitationReminded {
        /// Which invitation.
        invitation: InvitationId,
        /// The invited address.
        email: String,
        /// Which of its mails is meant, so that a late one is not sent after a newer.
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
    /// An invitation came over from another application. Nobody was mailed.
    #[serde(rename = "invitation.imported")]
    InvitationImported {
        /// Which invitation.
        invitation: InvitationId,
        /// The invited address.
        email: String,
        /// The offered role.
        role: Role,
    },
    /// Somebody made a link by which people join by themselves; the one before it is dead.
    #[serde(rename = "share-link.made")]
    ShareLinkMade {
        /// Which link.
        share_link: ShareLinkId,
        /// What people become by it.
        role: Role,
        /// Whose addresses are welcome; none for everybody's.
        domain: Option<String>,
        /// How many may come by it; none for as many as there are seats.
        most_uses: Option<i64>,
        /// Until when.
        expires_at: Timestamp,
    },
    /// The link was switched off.
    #[serde(rename = "share-link.switched-off")]
    ShareLinkSwitchedOff {
        /// Which link.
        share_link: ShareLinkId,
        /// How many came by it.
        uses: i64,
    },
    /// Whoever holds a share link that is not for their addresses asks to join. What they wrote is not said here: see the request.
    #[serde(rename = "join-request.made")]
    JoinRequestMade {
        /// Which request.
        request: JoinRequestId,
        /// By which link.
        share_link: ShareLinkId,
    },
    /// Somebody who asked was let in. Who is the event's subject.
    #[serde(rename = "join-request.approved")]
    JoinRequestApproved {
        /// Which request.
        request: JoinRequestId,
        /// The role they have.
        role: Role,
    },
    /// Somebody who asked was not let in. Who is the event's subject.
    #[serde(rename = "join-request.declined")]
    JoinRequestDeclined {
        /// Which request.
        request: JoinRequestId,
    },
    /// Whoever asked does not ask any more.
    #[serde(rename = "join-request.withdrawn")]
    JoinRequestWithdrawn {
        /// Which request.
        request: JoinRequestId,
    },
    /// A membership came over from another application. Whose is the event's subject.
    #[serde(rename = "member.imported")]
    MemberImported {
        /// The role they have now.
        role: Role,
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
    /// Somebody came in by a share link.
    #[serde(rename = "member.joined")]
    MemberJoined {
        /// By which link.
        share_link: ShareLinkId,
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
    /// Somebody's removal was undone: they are what they were. Who is the event's subject.
    #[serde(rename = "member.restored")]
    MemberRestored {
        /// The role they have again.
        role: Role,
    },
    /// Somebody left by themselves.
    #[serde(rename = "member.left")]
    MemberLeft {
        /// The role they had.
        role: Role,
    },
    /// Somebody made a team, with nobody in it.
    #[serde(rename = "team.created")]
    TeamCreated {
        /// Which team.
        team: TeamId,
        /// Its name then.
        name: String,
    },
    /// A team's name changed.
    #[serde(rename = "team.renamed")]
    TeamRenamed {
        /// Which team.
        team: TeamId,
        /// The name before.
        from: String,
        /// The name after.
        to: String,
    },
    /// A team is no more. Whoever was in it belongs to the organization as before.
    #[serde(rename = "team.deleted")]
    TeamDeleted {
        /// Which team.
        team: TeamId,
        /// Its name then.
        name: String,
    },
    /// A member of the organization came into a team. Who is the event's subject.
    #[serde(rename = "team.member-added")]
    TeamMemberAdded {
        /// Which team.
        team: TeamId,
        /// Its name then.
        name: String,
        /// What they are in it.
        part: Part,
    },
    /// Somebody is not in a team any more, and belongs to the organization as before. Who is the event's subject; they left by
    /// themselves where they are the actor as well.
    #[serde(rename = "team.member-removed")]
    TeamMemberRemoved {
        /// Which team.
        team: TeamId,
        /// Its name then.
        name: String,
    },
    /// Somebody is something else in a team. Who is the event's subject.
    #[serde(rename = "team.part-changed")]
    TeamPartChanged {
        /// Which team.
        team: TeamId,
        /// Its name then.
        name: String,
        /// What they are in it now.
        part: Part,
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
    /// A person came over from another application, or came over again after they had changed there.
    #[serde(rename = "user.imported")]
    UserImported {},
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
    /// An operator acts as somebody from now on.
    #[serde(rename = "user.acting-began")]
    ActingBegan {
        /// Why, in the operator's words.
        reason: String,
        /// When it ends by itself.
        until: Timestamp,
    },
    /// An operator stopped acting as somebody before it ended by itself.
    #[serde(rename = "user.acting-ended")]
    ActingEnded {},
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
    /// Somebody can sign in with another passkey from now on.
    #[serde(rename = "user.passkey-added")]
    PasskeyAdded {
        /// What they call it.
        name: String,
    },
    /// Somebody calls a passkey of theirs otherwise.
    #[serde(rename = "user.passkey-renamed")]
    PasskeyRenamed {
        /// The name before.
        from: String,
        /// The name after.
        to: String,
    },
    /// Somebody took a passkey off their account.
    #[serde(rename = "user.passkey-removed")]
    PasskeyRemoved {
        /// What they called it.
        name: String,
    },
    /// A passkey answered with a number that it had used before: there may be a copy of it. It was not let in.
    #[serde(rename = "user.passkey-doubted")]
    PasskeyDoubted {
        /// What its person calls it.
        name: String,
    },
    /// Somebody can sign in by another site from now on.
    #[serde(rename = "user.identity-linked")]
    IdentityLinked {
        /// What people call it.
        provider: String,
    },
    /// Somebody cannot sign in by another site any more.
    #[serde(rename = "user.identity-unlinked")]
    IdentityUnlinked {
        /// What people call it.
        provider: String,
    },
    /// Somebody changed their own name.
    #[serde(rename = "user.renamed")]
    Renamed {
        /// The name before.
        from: String,
        /// The name after.
        to: String,
    },
    /// Somebody has another picture.
    #[serde(rename = "user.picture-set")]
    PictureSet {},
    /// Somebody has no picture any more.
    #[serde(rename = "user.picture-removed")]
    PictureRemoved {},
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
