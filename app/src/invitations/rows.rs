//! The rows of the list of invitations, as text: where each stands, whether its mail arrived, and what can be done about it.
//!
//! Never here: a token or a link that accepts; nobody but the mail has it.

use super::{server_fns::Resend, view_model::InvitationRow};
use crate::{
    members::role,
    organizations::view_model::OrganizationView,
    ui::{
        Deed, IconName, Tone, badge, form, icon,
        markup::{Markup, html},
        moment,
        query::Href,
    },
};
use orgs::{
    access::Permission,
    invitations::{Delivery, Status},
};

/// The rows of one page.
pub fn rows(organization: &OrganizationView, page: &Href, invitations: &[InvitationRow]) -> Markup {
    html! { @for invitation in invitations { (row(organization, page, invitation)) } }
}

fn row(organization: &OrganizationView, page: &Href, it: &InvitationRow) -> Markup {
    let deed = Deed::of::<Resend>(["resend-", &it.id].concat());
    let (sent, ends, (tone, status)) = (&it.sent, &it.expires, status(it.status));
    let pending = it.status == Status::Pending;
    html! {
        tr role="row" id={ "invitation-" (it.id) } {
            th .table__main scope="row" role="rowheader" {
                div .person {
                    div .person__text {
                        span class="person__name breakable" { (it.email) }
                        span .person__detail { "by " (it.inviter) ", " (moment(&sent.iso, &sent.text, &sent.title)) }
                    }
                }
            }
            td role="cell" data-label="Role" { (role::word(it.role)) }
            td role="cell" data-label="Status" {
                (badge(tone, status, None))
                @if pending {
                    (mail(it))
                    @if let Some(at) = &it.reminded { p class="small muted" { "Reminded " (moment(&at.iso, &at.text, &at.title)) } }
                    @if let Some(why) = &it.trouble { p class="small muted breakable" { (why) } }
                }
                @if it.requested && is_open(it.status) { p .small { a href=(change(organization, it)) { "Somebody asks for another address" } } }
                @if let Some(says) = deed.problem() {
                    p .field__problem role="alert" {
                        (icon(IconName::CircleAlert))
                        span { (says) }
                    }
                }
            }
            td class="table__quiet nowrap" role="cell" data-label="Ends" {
                @if is_open(it.status) { (moment(&ends.iso, &ends.text, &ends.title)) } @else { "—" }
            }
            td .table__actions role="cell" {
                @if is_open(it.status) && organization.may(Permission::ManageInvitations) { (actions(organization, deed, page, it)) }
            }
        }
    }
}

/// Send it again, change it, or take it back.
fn actions(organization: &OrganizationView, deed: Deed, page: &Href, it: &InvitationRow) -> Markup {
    let revoke = page.clone().with("revoke", &it.id).to_string();
    let resend = html! {
        input type="hidden" name="slug" value=(organization.slug);
        input type="hidden" name="invitation" value=(it.id);
        button class="button button--secondary button--sm" type="submit" aria-label={ "Resend to " (it.email) } { "Resend" }
    };
    html! {
        div class="cluster cluster--end" {
            (form(deed, "inline-form", &resend))
            a class="button button--ghost button--sm" href=(change(organization, it)) aria-label={ "Change the invitation of " (it.email) } { "Change" }
            a class="button button--ghost button--sm" href=(revoke) aria-label={ "Revoke the invitation of " (it.email) } data-noscroll {
                "Revoke"
            }
        }
    }
}

/// The page on which it is looked after.
fn change(organization: &OrganizationView, it: &InvitationRow) -> String {
    format!("{}/{}", organization.path("invitations"), it.id)
}

/// Whether it can still become a membership, now or after sending it again.
const fn is_open(status: Status) -> bool {
    match status {
        Status::Pending | Status::Expired => true,
        Status::Accepted | Status::Declined | Status::Revoked => false,
    }
}

const fn status(status: Status) -> (Tone, &'static str) {
    match status {
        Status::Pending => (Tone::Warning, "Pending"),
        Status::Accepted => (Tone::Success, "Accepted"),
        Status::Declined => (Tone::Danger, "Declined"),
        Status::Revoked => (Tone::Neutral, "Revoked"),
        Status::Expired => (Tone::Neutral, "Expired"),
    }
}

fn mail(it: &InvitationRow) -> Markup {
    let (tone, name, text) = match it.delivery {
        _ if it.handed => (Tone::Neutral, IconName::Mail, "By a link, no mail"),
        Delivery::Queued => (Tone::Neutral, IconName::Clock, "Mail is on its way"),
        Delivery::Sent => (Tone::Success, IconName::CircleCheck, "Mail sent"),
        Delivery::Failed => (Tone::Danger, IconName::CircleAlert, "Mail not delivered"),
    };
    html! {
        span .field__state data-tone=(tone.word()) {
            (icon(name))
            span { (text) }
        }
    }
}
