//! A sentence for each event. Only on the server.

use super::view_model::{ActivityQuery, ActivityRow, ActivityView, Day, Mark};
use crate::words;
use orgs::{
    events::{Event, list::Activity},
    kernel::{Direction, EventId, Page, Timestamp},
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
    let mut days: Vec<Day> = Vec::new();
    for activity in page.rows {
        let heading = words::heading(activity.at, now);
        let row = row(activity, now);
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

fn row(activity: Activity, now: Timestamp) -> ActivityRow {
    let subject = activity.subject.as_deref().unwrap_or("somebody");
    let (mark, text) = match &activity.event {
        Some(event) => sentence(event, subject),
        None => (Mark::Notice, "did something that this version does not know yet".into()),
    };
    // Who declines without an account has no name; the address stands in the sentence.
    let nobody = if matches!(mark, Mark::Invitation) {
        "The invited person"
    } else {
        "The system"
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

fn sentence(event: &Event, subject: &str) -> (Mark, String) {
    match event {
        Event::OrganizationCreated { name, .. } => (Mark::Organization, format!("created {name}")),
        Event::OrganizationImported { name, .. } => (Mark::Organization, format!("brought {name} over")),
        Event::OrganizationRenamed { from, to } => (
            Mark::Organization,
            format!("renamed the organization from {from} to {to}"),
        ),
        Event::OrganizationSlugChanged { from, to } => {
            (Mark::Organization, format!("changed the address from {from} to {to}"))
        }
        Event::OrganizationDisabled {} => (Mark::Notice, "disabled the organization".into()),
        Event::OrganizationEnabled {} => (Mark::Organization, "enabled the organization again".into()),
        Event::FactorRequired {} => (Mark::Notice, "asked every member for two-step sign-in".into()),
        Event::FactorNotRequired {} => (Mark::Notice, "stopped asking for two-step sign-in".into()),
        Event::SupportRefused {} => (Mark::Notice, "lets no operator look in any more".into()),
        Event::SupportAdmitted {} => (Mark::Notice, "lets operators look in again".into()),
        Event::RemindersStopped {} => (Mark::Organization, "stopped the reminders of invitations".into()),
        Event::RemindersResumed {} => (
            Mark::Organization,
            "has people reminded of their invitations again".into(),
        ),
        Event::OrganizationRequested { .. } => (Mark::Organization, "asked for an organization".into()),
        Event::OrganizationFieldsChanged {} => (Mark::Organization, "changed what is known of the organization".into()),
        Event::MemberFieldsChanged {} => (Mark::Role, format!("changed what is known of {subject}")),
        Event::OrganizationDeleted { .. } => (Mark::Notice, "deleted the organization".into()),
        Event::OrganizationOpenedOnBehalf { reason } => (Mark::Notice, format!("opened the organization: “{reason}”")),
        Event::OrganizationOpenedBySuperuser {} => (Mark::Notice, "opened the organization as a superuser".into()),
        Event::InvitationSent { email, role, .. } => {
            (Mark::Invitation, format!("invited {email} as {}", words::a_role(*role)))
        }
        Event::InvitationResent { email, .. } => (Mark::Invitation, format!("sent the invitation to {email} again")),
        Event::InvitationRoleChanged { email, from, to, .. } => {
            let (from, to) = (words::role(*from), words::role(*to));
            (
                Mark::Invitation,
                format!("changed the invitation of {email} from {from} to {to}"),
            )
        }
        Event::InvitationReaddressed { from, email, .. } => (
            Mark::Invitation,
            format!("corrected the address of an invitation from {from} to {email}"),
        ),
        Event::InvitationReaddressRequested { email, .. } => (
            Mark::Invitation,
            format!("opened the invitation to {email}, and asks to join with another address"),
        ),
        Event::InvitationRequestDismissed { email, .. } => (
            Mark::Invitation,
            format!("left the invitation to {email} as it is, though {subject} asked for another address"),
        ),
        Event::InvitationLinkMade { email, .. } => {
            (Mark::Invitation, format!("made a link for the invitation of {email}"))
        }
        Event::InvitationReminded { email, .. } => {
            (Mark::Invitation, format!("was reminded of the invitation to {email}"))
        }
        Event::InvitationRevoked { email, .. } => (Mark::Invitation, format!("revoked the invitation to {email}")),
        Event::InvitationAccepted { role, .. } => (
            Mark::Joined,
            format!("accepted an invitation and joined as {}", words::a_role(*role)),
        ),
        Event::InvitationDeclined { email, reason, .. } if reason.is_empty() => {
            (Mark::Invitation, format!("declined the invitation to {email}"))
        }
        Event::InvitationDeclined { email, reason, .. } => (
            Mark::Invitation,
            format!("declined the invitation to {email}: “{reason}”"),
        ),
        Event::InvitationImported { email, role, .. } => (
            Mark::Role,
            format!("brought the invitation to {email} over, as {}", words::a_role(*role)),
        ),
        Event::ShareLinkMade { role, domain, .. } => {
            let whom = domain.as_ref().map(|domain| format!(", for addresses at {domain}"));
            let whom = whom.unwrap_or_default();
            (
                Mark::Invitation,
                format!("made a share link to join as {}{whom}", words::a_role(*role)),
            )
        }
        Event::ShareLinkSwitchedOff { .. } => (Mark::Invitation, "switched the share link off".into()),
        Event::MemberJoined { role, .. } => (
            Mark::Joined,
            format!("joined by the share link as {}", words::a_role(*role)),
        ),
        Event::MemberImported { role } => (
            Mark::Joined,
            format!("brought {subject} over as {}", words::a_role(*role)),
        ),
        Event::MemberAdded { role, .. } => (Mark::Joined, format!("added {subject} as {}", words::a_role(*role))),
        Event::MemberRoleChanged { from, to } => (
            Mark::Role,
            format!("changed {subject} from {} to {}", words::role(*from), words::role(*to)),
        ),
        Event::MemberRemoved { role } => (Mark::Left, format!("removed {subject} ({})", words::role(*role))),
        Event::MemberRestored { role } => (
            Mark::Joined,
            format!("undid the removal of {subject} ({})", words::role(*role)),
        ),
        Event::MemberLeft { role } => (Mark::Left, format!("left ({})", words::role(*role))),
        Event::OwnershipTransferred { .. } => (Mark::Role, format!("transferred the ownership to {subject}")),
        Event::OwnerAppointed { .. } => (Mark::Role, format!("made {subject} the owner")),
        Event::SignUpResent { .. } => (Mark::Notice, "had the mail of a sign-up sent again".into()),
        Event::PasswordLinkSent { .. } => (Mark::Notice, format!("sent {subject} a link to choose a new password")),
        Event::SessionsEnded { sessions } => {
            let sessions = words::count(i64::try_from(*sessions).unwrap_or(i64::MAX), "browser");
            (Mark::Notice, format!("signed {subject} out of {sessions}"))
        }
        Event::UserDeactivated {} => (Mark::Left, format!("deactivated {subject}")),
        Event::ActingBegan { reason, until } => {
            let until = words::when(*until, *until).title;
            (Mark::Notice, format!("acts as {subject} until {until}: “{reason}”"))
        }
        Event::ActingEnded {} => (Mark::Notice, format!("stopped acting as {subject}")),
        Event::UserActivated {} => (Mark::Joined, format!("activated {subject} again")),
        Event::SuperuserChanged { superuser: true } => (Mark::Role, format!("made {subject} a superuser")),
        Event::SignedUp {} => (Mark::Joined, "signed up".into()),
        Event::UserImported {} => (Mark::Joined, format!("brought {subject} over")),
        Event::SignUpRequested { .. } | Event::SignUpRepeated { .. } => (Mark::Notice, "asked for an account".into()),
        Event::PasswordForgotten { .. } => (Mark::Notice, "asked for a new password".into()),
        Event::PasswordReset {} | Event::PasswordChanged {} | Event::PasswordReplaced {} => {
            (Mark::Notice, "has a new password".into())
        }
        Event::FactorAdded {} => (Mark::Notice, "turned two-step sign-in on".into()),
        Event::FactorRemoved {} | Event::FactorRemovedByOperator {} => {
            (Mark::Notice, "has no two-step sign-in any more".into())
        }
        Event::RecoveryCodeUsed { .. } => (Mark::Notice, "used a recovery code".into()),
        Event::RecoveryCodesRenewed {} => (Mark::Notice, "has new recovery codes".into()),
        Event::IdentityLinked { provider } => (Mark::Notice, format!("can sign in by {provider} now")),
        Event::IdentityUnlinked { provider } => (Mark::Notice, format!("cannot sign in by {provider} any more")),
        Event::PasskeyAdded { name } => (Mark::Notice, format!("added the passkey {name}")),
        Event::PasskeyRenamed { from, to } => (Mark::Notice, format!("named the passkey {from} {to}")),
        Event::PasskeyRemoved { name } => (Mark::Notice, format!("removed the passkey {name}")),
        Event::PasskeyDoubted { name } => (
            Mark::Notice,
            format!("showed the passkey {name}, which counted backwards"),
        ),
        Event::Renamed { from, to } => (Mark::Role, format!("changed their name from {from} to {to}")),
        Event::PictureSet {} => (Mark::Role, "has another picture".into()),
        Event::PictureRemoved {} => (Mark::Role, "removed their picture".into()),
        Event::SuperuserChanged { superuser: false } => (Mark::Role, format!("made {subject} an ordinary person")),
        Event::AddressRequested { .. } => (Mark::Notice, "asked to add an e-mail address".into()),
        Event::AddressAdded { .. } => (Mark::Notice, "added an e-mail address".into()),
        Event::AddressRemoved {} => (Mark::Notice, "removed an e-mail address".into()),
        Event::PrimaryAddressChanged { .. } => (Mark::Notice, "changed their primary e-mail address".into()),
        Event::PrimaryAddressRestored {} => (Mark::Notice, "put their primary e-mail address back".into()),
        Event::Departed { .. } => (Mark::Left, "deleted their account".into()),
        _ => (Mark::Notice, "did something that this version does not know yet".into()),
    }
}
