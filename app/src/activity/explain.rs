//! A sentence for each event. Only on the server.

use super::{
    view_model::{ActivityQuery, ActivityRow, ActivityView, Day, Mark},
    words::Words,
};
use crate::words;
use orgs::{
    events::{Event, list::Activity},
    kernel::{Direction, EventId, Page, Timestamp},
    teams::Part,
};

/// The place in the list that stands in the address bar.
pub fn from(query: &ActivityQuery) -> Option<(Direction, EventId)> {
    let after = query.after.parse().ok().map(|id| (Direction::After, id));
    after.or_else(|| query.before.parse().ok().map(|id| (Direction::Before, id)))
}

/// A full page, or fewer.
pub fn size(query: &ActivityQuery, full: i64) -> i64 {
    if (1..full).contains(&query.size) {
        query.size
    } else {
        full
    }
}

/// The page, by day.
pub fn view(page: Page<Activity>, now: Timestamp) -> ActivityView {
    let words = Words::here();
    let mut days: Vec<Day> = Vec::new();
    for activity in page.rows {
        let heading = words::heading(activity.at, now);
        let row = row(words, activity, now);
        match days.last_mut() {
            Some(day) if day.heading == heading => day.rows.push(row),
            _ => days.push(Day {
                heading,
                rows: vec![row],
            }),
        }
    }
    ActivityView {
        days,
        previous: page.previous,
        next: page.next,
    }
}

fn row(words: Words, activity: Activity, now: Timestamp) -> ActivityRow {
    let subject = activity.subject.as_deref().unwrap_or(words.somebody());
    let whom = if activity.of_themselves {
        Whom::Themselves(subject)
    } else {
        Whom::Other(subject)
    };
    let (mark, text) = match &activity.event {
        Some(event) => sentence(words, event, whom),
        None => (Mark::Notice, words.unknown().into()),
    };
    // Who declines without an account has no name; the address stands in the sentence.
    let nobody = if matches!(mark, Mark::Invitation) {
        words.the_invited()
    } else {
        words.the_system()
    };
    ActivityRow {
        id: activity.id.to_string(),
        actor: activity.actor.clone().unwrap_or_else(|| nobody.into()),
        actor_id: activity.portrait.as_ref().map(|(actor, _)| actor.to_string()),
        picture: activity
            .portrait
            .and_then(|(actor, mark)| words::picture(actor, mark, 64)),
        operator: activity.operator,
        text,
        as_superuser: activity.as_superuser,
        mark,
        at: words::when(activity.at, now),
    }
}

fn sentence(words: Words, event: &Event, whom: Whom<'_>) -> (Mark, String) {
    let (roles, subject) = (words::Words(words.0), whom.name());
    match event {
        Event::OrganizationCreated { name, .. } => (Mark::Organization, words.created(name)),
        Event::OrganizationImported { name, .. } => (Mark::Organization, words.brought_over(name)),
        Event::OrganizationRenamed { from, to } => (Mark::Organization, words.renamed_it(from, to)),
        Event::OrganizationSlugChanged { from, to } => (Mark::Organization, words.changed_address(from, to)),
        Event::OrganizationDisabled {} => (Mark::Notice, words.disabled().into()),
        Event::OrganizationEnabled {} => (Mark::Organization, words.enabled().into()),
        Event::FactorRequired {} => (Mark::Notice, words.asked_for_factor().into()),
        Event::FactorNotRequired {} => (Mark::Notice, words.stopped_asking().into()),
        Event::SupportRefused {} => (Mark::Notice, words.refused_support().into()),
        Event::SupportAdmitted {} => (Mark::Notice, words.admitted_support().into()),
        Event::RemindersStopped {} => (Mark::Organization, words.stopped_reminders().into()),
        Event::RemindersResumed {} => (Mark::Organization, words.resumed_reminders().into()),
        Event::OrganizationRequested { .. } => (Mark::Organization, words.requested().into()),
        Event::OrganizationFieldsChanged {} => (Mark::Organization, words.changed_what_is_known().into()),
        Event::MemberFieldsChanged {} => (Mark::Role, words.changed_what_is_known_of(subject)),
        Event::OrganizationDeleted { .. } => (Mark::Notice, words.deleted().into()),
        Event::OrganizationOpenedOnBehalf { reason } => (Mark::Notice, words.opened(reason)),
        Event::OrganizationOpenedBySuperuser {} => (Mark::Notice, words.opened_as_superuser().into()),
        Event::InvitationSent { email, role, .. } => (Mark::Invitation, words.invited(email, roles.a_role(*role))),
        Event::InvitationResent { email, .. } => (Mark::Invitation, words.sent_again(email)),
        Event::InvitationRoleChanged { email, from, to, .. } => (
            Mark::Invitation,
            words.changed_invitation(email, roles.role(*from), roles.role(*to)),
        ),
        Event::InvitationReaddressed { from, email, .. } => (Mark::Invitation, words.corrected_address(from, email)),
        Event::InvitationReaddressRequested { email, .. } => (Mark::Invitation, words.asked_for_another_address(email)),
        Event::InvitationRequestDismissed { email, .. } => (Mark::Invitation, words.left_as_it_is(email, subject)),
        Event::InvitationLinkMade { email, .. } => (Mark::Invitation, words.made_a_link(email)),
        Event::InvitationReminded { email, .. } => (Mark::Invitation, words.was_reminded(email)),
        Event::InvitationRevoked { email, .. } => (Mark::Invitation, words.revoked(email)),
        Event::InvitationAccepted { role, .. } => (Mark::Joined, words.accepted(roles.a_role(*role))),
        Event::InvitationDeclined { email, reason, .. } if reason.is_empty() => {
            (Mark::Invitation, words.declined(email))
        }
        Event::InvitationDeclined { email, reason, .. } => (Mark::Invitation, words.declined_because(email, reason)),
        Event::InvitationImported { email, role, .. } => {
            (Mark::Role, words.brought_invitation_over(email, roles.a_role(*role)))
        }
        Event::ShareLinkMade { role, domain, .. } => {
            let whom = domain.as_ref().map(|domain| words.for_addresses_at(domain));
            let link = words.made_share_link(roles.a_role(*role));
            (Mark::Invitation, [link, whom.unwrap_or_default()].concat())
        }
        Event::ShareLinkSwitchedOff { .. } => (Mark::Invitation, words.switched_share_link_off().into()),
        Event::MemberJoined { role, .. } => (Mark::Joined, words.joined_by_share_link(roles.a_role(*role))),
        Event::JoinRequestMade { .. } => (Mark::Invitation, words.asks_to_join().into()),
        Event::JoinRequestApproved { role, .. } => (Mark::Joined, words.approved_request(subject, roles.a_role(*role))),
        Event::JoinRequestDeclined { .. } => (Mark::Invitation, words.declined_request(subject)),
        Event::JoinRequestWithdrawn { .. } => (Mark::Invitation, words.withdrew_request().into()),
        Event::MemberImported { role } => (Mark::Joined, words.brought_them_over_as(subject, roles.a_role(*role))),
        Event::MemberAdded { role, .. } => (Mark::Joined, words.added(subject, roles.a_role(*role))),
        Event::MemberRoleChanged { from, to } => (
            Mark::Role,
            words.changed_role(subject, roles.role(*from), roles.role(*to)),
        ),
        Event::MemberRemoved { role } => (Mark::Left, words.removed(subject, roles.role(*role))),
        Event::MemberRestored { role } => (Mark::Joined, words.undid_removal(subject, roles.role(*role))),
        Event::MemberLeft { role } => (Mark::Left, words.left(roles.role(*role))),
        Event::TeamCreated { .. }
        | Event::TeamRenamed { .. }
        | Event::TeamDeleted { .. }
        | Event::TeamMemberAdded { .. }
        | Event::TeamMemberRemoved { .. }
        | Event::TeamPartChanged { .. } => (Mark::Team, of_team(words, event, whom)),
        Event::OwnershipTransferred { .. } => (Mark::Role, words.transferred(subject)),
        Event::OwnerAppointed { .. } => (Mark::Role, words.appointed(subject)),
        Event::SignUpResent { .. } => (Mark::Notice, words.resent_sign_up().into()),
        Event::PasswordLinkSent { .. } => (Mark::Notice, words.sent_password_link(subject)),
        Event::SessionsEnded { sessions } => {
            let browsers = words.of_browsers(i64::try_from(*sessions).unwrap_or(i64::MAX));
            (Mark::Notice, words.signed_out(subject, &browsers))
        }
        Event::UserDeactivated {} => (Mark::Left, words.deactivated(subject)),
        Event::ActingBegan { reason, until } => {
            let until = words::when(*until, *until).title;
            (Mark::Notice, words.acts_as(subject, &until, reason))
        }
        Event::ActingEnded {} => (Mark::Notice, words.stopped_acting(subject)),
        Event::UserActivated {} => (Mark::Joined, words.activated(subject)),
        Event::SuperuserChanged { superuser: true } => (Mark::Role, words.made_superuser(subject)),
        Event::SignedUp {} => (Mark::Joined, words.signed_up().into()),
        Event::UserImported {} => (Mark::Joined, words.brought_them_over(subject)),
        Event::SignUpRequested { .. } | Event::SignUpRepeated { .. } => {
            (Mark::Notice, words.asked_for_account().into())
        }
        Event::PasswordForgotten { .. } => (Mark::Notice, words.asked_for_password().into()),
        Event::PasswordReset {} | Event::PasswordChanged {} | Event::PasswordReplaced {} => {
            (Mark::Notice, words.has_new_password().into())
        }
        Event::FactorAdded {} => (Mark::Notice, words.turned_factor_on().into()),
        Event::FactorRemoved {} | Event::FactorRemovedByOperator {} => (Mark::Notice, words.has_no_factor().into()),
        Event::RecoveryCodeUsed { .. } => (Mark::Notice, words.used_recovery_code().into()),
        Event::RecoveryCodesRenewed {} => (Mark::Notice, words.has_new_recovery_codes().into()),
        Event::IdentityLinked { provider } => (Mark::Notice, words.can_sign_in_by(provider)),
        Event::IdentityUnlinked { provider } => (Mark::Notice, words.cannot_sign_in_by(provider)),
        Event::PasskeyAdded { name } => (Mark::Notice, words.added_passkey(name)),
        Event::PasskeyRenamed { from, to } => (Mark::Notice, words.named_passkey(from, to)),
        Event::PasskeyRemoved { name } => (Mark::Notice, words.removed_passkey(name)),
        Event::PasskeyDoubted { name } => (Mark::Notice, words.doubted_passkey(name)),
        Event::Renamed { from, to } => (Mark::Role, words.changed_name(from, to)),
        Event::PictureSet {} => (Mark::Role, words.has_another_picture().into()),
        Event::PictureRemoved {} => (Mark::Role, words.removed_picture().into()),
        Event::SuperuserChanged { superuser: false } => (Mark::Role, words.made_ordinary(subject)),
        Event::AddressRequested { .. } => (Mark::Notice, words.asked_to_add_address().into()),
        Event::AddressAdded { .. } => (Mark::Notice, words.added_address().into()),
        Event::AddressRemoved {} => (Mark::Notice, words.removed_address().into()),
        Event::PrimaryAddressChanged { .. } => (Mark::Notice, words.changed_primary().into()),
        Event::PrimaryAddressRestored {} => (Mark::Notice, words.restored_primary().into()),
        Event::Departed { .. } => (Mark::Left, words.departed().into()),
        _ => (Mark::Notice, words.unknown().into()),
    }
}

/// Whom a sentence is about, where it is about somebody.
#[derive(Clone, Copy)]
enum Whom<'a> {
    /// Whoever did it.
    Themselves(&'a str),
    /// Somebody else.
    Other(&'a str),
}

impl<'a> Whom<'a> {
    const fn name(self) -> &'a str {
        match self {
            Self::Themselves(name) | Self::Other(name) => name,
        }
    }
}

/// What happened to a team.
fn of_team(words: Words, event: &Event, whom: Whom<'_>) -> String {
    match (event, whom) {
        (Event::TeamCreated { name, .. }, _) => words.created_team(name),
        (Event::TeamRenamed { from, to, .. }, _) => words.renamed_team(from, to),
        (Event::TeamDeleted { name, .. }, _) => words.deleted_team(name),
        (Event::TeamMemberAdded { name, .. }, Whom::Themselves(_)) => words.came_into_team(name),
        (Event::TeamMemberAdded { name, .. }, Whom::Other(whom)) => words.added_to_team(whom, name),
        (Event::TeamMemberRemoved { name, .. }, Whom::Themselves(_)) => words.left_team(name),
        (Event::TeamMemberRemoved { name, .. }, Whom::Other(whom)) => words.took_out_of_team(whom, name),
        (Event::TeamPartChanged { name, part, .. }, whom) => match (part, whom) {
            (Part::Maintainer, Whom::Themselves(_)) => words.became_maintainer(name),
            (Part::Member, Whom::Themselves(_)) => words.became_ordinary_in(name),
            (Part::Maintainer, Whom::Other(whom)) => words.made_maintainer(whom, name),
            (Part::Member, Whom::Other(whom)) => words.made_ordinary_in(whom, name),
        },
        _ => words.unknown().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use orgs::{
        access::Role,
        events::KINDS,
        kernel::Language::{English, German},
    };
    use serde_json::json;

    /// An event of a kind, out of everything that events have.
    fn some(kind: &str) -> Event {
        let id = "0193a0c6-7e1f-7000-8000-000000000001";
        let written = |from: &str, to: &str| {
            json!({ "kind": kind, "detail": {
                "address": id, "change": id, "claim": id, "email": "ivy@example.org", "expires_at": 0, "founding": id, "from": from,
                "generation": 0, "invitation": id, "left": 0, "name": "Acme", "part": "maintainer", "provider": "Heimdall", "reason": "We merged.", "request": id,
                "reset": id,
                "role": "admin", "sessions": 2, "share_link": id, "sign_up": id, "slug": "acme", "superuser": true, "team": id, "to": to, "until": 0,
                "uses": 0,
            } })
        };
        let read = serde_json::from_value(written("admin", "member"));
        read.unwrap_or_else(|_| serde_json::from_value(written(id, id)).unwrap())
    }

    #[test]
    fn every_event_is_said_in_both_languages() {
        for kind in KINDS {
            let said = |words| sentence(words, &some(kind), Whom::Other("Mia Member")).1;
            let (english, german) = (said(Words(English)), said(Words(German)));
            assert_ne!(english, Words(English).unknown(), "{kind}");
            assert_ne!(german, Words(German).unknown(), "{kind}");
            assert_ne!(german, english, "{kind}");
        }
    }

    #[test]
    fn a_sentence_goes_on_behind_a_name() {
        let event = Event::MemberRoleChanged {
            from: Role::Member,
            to: Role::Admin,
        };
        for (language, says) in [
            (English, "changed Mia Member from Member to Admin"),
            (German, "hat Mia Member von Mitglied auf Admin geändert"),
        ] {
            assert_eq!(sentence(Words(language), &event, Whom::Other("Mia Member")).1, says);
        }
    }

    #[test]
    fn nobody_takes_themselves_out() {
        let name = || "Design".to_owned();
        let team = "0193a0c6-7e1f-7000-8000-000000000001".parse().unwrap();
        let events = [
            Event::TeamMemberRemoved { team, name: name() },
            Event::TeamMemberAdded {
                team,
                name: name(),
                part: Part::Member,
            },
            Event::TeamPartChanged {
                team,
                name: name(),
                part: Part::Maintainer,
            },
        ];
        let said = |whom| events.each_ref().map(|event| sentence(Words(English), event, whom).1);
        assert_eq!(
            said(Whom::Themselves("Mia Member")),
            [
                "left the team Design",
                "came into the team Design",
                "became a maintainer of the team Design"
            ]
        );
        assert_eq!(
            said(Whom::Other("Mia Member")),
            [
                "removed Mia Member from the team Design",
                "added Mia Member to the team Design",
                "made Mia Member a maintainer of the team Design"
            ]
        );
    }
}
