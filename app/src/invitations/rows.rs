//! The rows of the list of invitations, as text: where each stands, whether its mail arrived, and what can be done about it.
//!
//! Never here: a token or a link that accepts; nobody but the mail has it.

use super::{server_fns::Resend, view_model::InvitationRow, words::Words};
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
pub fn rows(words: Words, organization: &OrganizationView, page: &Href, invitations: &[InvitationRow]) -> Markup {
    html! { @for invitation in invitations { (row(words, organization, page, invitation)) } }
}

fn row(words: Words, organization: &OrganizationView, page: &Href, it: &InvitationRow) -> Markup {
    let deed = Deed::of::<Resend>(["resend-", &it.id].concat());
    let (sent, ends, (tone, status)) = (&it.sent, &it.expires, status(words, it.status));
    let pending = it.status == Status::Pending;
    html! {
        tr role="row" id={ "invitation-" (it.id) } {
            th .table__main scope="row" role="rowheader" {
                div .person {
                    div .person__text {
                        span class="person__name breakable" { (it.email) }
                        span .person__detail { (words.by()) (it.inviter) ", " (moment(&sent.iso, &sent.text, &sent.title)) }
                    }
                }
            }
            td role="cell" data-label=(words.role()) { (role::word(it.role)) }
            td role="cell" data-label=(words.status()) {
                (badge(tone, status, None))
                @if pending {
                    (mail(words, it))
                    @if let Some(at) = &it.reminded { p class="small muted" { (words.reminded()) (moment(&at.iso, &at.text, &at.title)) } }
                    @if let Some(why) = &it.trouble { p class="small muted breakable" { (why) } }
                }
                @if it.requested && is_open(it.status) { p .small { a href=(change(organization, it)) { (words.another_is_asked_for()) } } }
                @if let Some(says) = deed.problem() {
                    p .field__problem role="alert" {
                        (icon(IconName::CircleAlert))
                        span { (says) }
                    }
                }
            }
            td class="table__quiet nowrap" role="cell" data-label=(words.ends()) {
                @if is_open(it.status) { (moment(&ends.iso, &ends.text, &ends.title)) } @else { "—" }
            }
            td .table__actions role="cell" {
                @if is_open(it.status) && organization.may(Permission::ManageInvitations) { (actions(words, organization, deed, page, it)) }
            }
        }
    }
}

/// Send it again, change it, or take it back.
fn actions(words: Words, organization: &OrganizationView, deed: Deed, page: &Href, it: &InvitationRow) -> Markup {
    let revoke = page.clone().with("revoke", &it.id).to_string();
    let resend = html! {
        input type="hidden" name="slug" value=(organization.slug);
        input type="hidden" name="invitation" value=(it.id);
        button class="button button--secondary button--sm" type="submit" aria-label=(words.resend_to(&it.email)) { (words.resend()) }
    };
    html! {
        div class="cluster cluster--end" {
            (form(deed, "inline-form", &resend))
            a class="button button--ghost button--sm" href=(change(organization, it)) aria-label=(words.change_that_of(&it.email)) { (words.change()) }
            a class="button button--ghost button--sm" href=(revoke) aria-label=(words.revoke_that_of(&it.email)) data-noscroll {
                (words.revoke())
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

const fn status(words: Words, status: Status) -> (Tone, &'static str) {
    match status {
        Status::Pending => (Tone::Warning, words.pending()),
        Status::Accepted => (Tone::Success, words.accepted()),
        Status::Declined => (Tone::Danger, words.declined()),
        Status::Revoked => (Tone::Neutral, words.revoked()),
        Status::Expired => (Tone::Neutral, words.expired()),
    }
}

fn mail(words: Words, it: &InvitationRow) -> Markup {
    let (tone, name, text) = match it.delivery {
        _ if it.handed => (Tone::Neutral, IconName::Mail, words.mail_handed()),
        Delivery::Queued => (Tone::Neutral, IconName::Clock, words.mail_queued()),
        Delivery::Sent => (Tone::Success, IconName::CircleCheck, words.mail_sent()),
        Delivery::Failed => (Tone::Danger, IconName::CircleAlert, words.mail_failed()),
    };
    html! {
        span .field__state data-tone=(tone.word()) {
            (icon(name))
            span { (text) }
        }
    }
}
