//! The word of an event on the wire, for whoever listens to some kinds only.

use super::Event;

/// Every kind on the wire, for a choice among them.
pub const KINDS: &[&str] = &[
    "organization.created",
    "organization.imported",
    "organization.renamed",
    "organization.slug-changed",
    "organization.disabled",
    "organization.enabled",
    "organization.factor-required",
    "organization.factor-not-required",
    "organization.support-refused",
    "organization.support-admitted",
    "organization.reminders-stopped",
    "organization.reminders-resumed",
    "organization.fields-changed",
    "organization.deleted",
    "organization.requested",
    "organization.opened-by-superuser",
    "organization.opened-on-behalf",
    "invitation.sent",
    "invitation.resent",
    "invitation.role-changed",
    "invitation.readdressed",
    "invitation.readdress-requested",
    "invitation.request-dismissed",
    "invitation.link-made",
    "invitation.reminded",
    "invitation.revoked",
    "invitation.accepted",
    "invitation.declined",
    "invitation.imported",
    "share-link.made",
    "share-link.switched-off",
    "join-request.made",
    "join-request.approved",
    "join-request.declined",
    "join-request.withdrawn",
    "member.imported",
    "member.added",
    "member.joined",
    "member.role-changed",
    "member.fields-changed",
    "member.removed",
    "member.restored",
    "member.left",
    "team.created",
    "team.renamed",
    "team.deleted",
    "team.member-added",
    "team.member-removed",
    "team.part-changed",
    "ownership.transferred",
    "ownership.appointed",
    "user.sign-up-requested",
    "user.sign-up-repeated",
    "user.signed-up",
    "user.imported",
    "user.sign-up-resent",
    "user.superuser-changed",
    "user.password-forgotten",
    "user.password-link-sent",
    "user.sessions-ended",
    "user.deactivated",
    "user.activated",
    "user.acting-began",
    "user.acting-ended",
    "user.password-reset",
    "user.password-changed",
    "user.factor-added",
    "user.factor-removed",
    "user.factor-removed-by-operator",
    "user.recovery-code-used",
    "user.recovery-codes-renewed",
    "user.passkey-added",
    "user.passkey-renamed",
    "user.passkey-removed",
    "user.passkey-doubted",
    "user.identity-linked",
    "user.identity-unlinked",
    "user.renamed",
    "user.picture-set",
    "user.picture-removed",
    "user.address-requested",
    "user.address-added",
    "user.address-removed",
    "user.primary-address-changed",
    "user.primary-address-restored",
    "user.departed",
    "user.password-replaced",
];

impl Event {
    /// Its kind, such as `member.removed`: one of [`KINDS`].
    pub fn kind(&self) -> &'static str {
        let written = serde_json::to_value(self).unwrap_or_default();
        let word = written.get("kind").and_then(|kind| kind.as_str()).unwrap_or_default();
        KINDS.iter().find(|kind| **kind == word).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_word_on_the_wire() {
        assert_eq!(Event::OrganizationDisabled {}.kind(), "organization.disabled");
        assert_eq!(Event::SessionsEnded { sessions: 1 }.kind(), "user.sessions-ended");
    }

    #[test]
    fn every_kind_is_offered() {
        let source = include_str!("event.rs");
        let named = source
            .split("#[serde(rename = \"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        assert!(named.eq(KINDS.iter().copied()));
    }
}
