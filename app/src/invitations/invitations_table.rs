//! The rows of the list of invitations: where each stands, whether its mail arrived, and what can be done about it.
//!
//! Never here: a token or a link that accepts; nobody but the mail has it.

use super::{
    invitations_page::page,
    server_fns::Resend,
    view_model::{InvitationRow, InvitationsQuery, InvitationsView},
};
use crate::{
    layout::Here,
    members::role,
    ui::{
        Badge, Button, ButtonLink, Deed, EmptyState, Form, Icon, IconName, Look, Moment, Pager, Rows, Size, Tone,
        query::Href,
    },
};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;
use orgs::{
    access::Permission,
    invitations::{Delivery, Status},
};

/// What a row shows: the page it stands on, for its links, the invitation, and what the viewer may do about it.
pub type Shown = (Href, InvitationRow, Acts);

/// Whether the viewer may send it again or take it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acts {
    /// They may.
    Offered,
    /// They may not, or it is over.
    None,
}

/// One page of invitations, and the way to the next.
#[component]
pub fn InvitationsTable(
    here: Here,
    query: Memo<ParamsMap>,
    rows: Rows<Shown>,
    asked: InvitationsQuery,
    list: InvitationsView,
) -> impl IntoView {
    let page = page(here, query);
    if list.rows.is_empty() {
        return view! { <Nothing here page asked /> }.into_any();
    }
    let place = page.clone().without(&["after", "before"]);
    let range = format!("{} on this page", list.rows.len());
    let previous = list
        .previous
        .map(|cursor| place.clone().with("before", &cursor).to_string());
    let next = list.next.map(|cursor| place.clone().with("after", &cursor).to_string());
    let pages = (previous.is_some() || next.is_some())
        .then(|| view! { <Pager label="Pages of invitations" range previous next /> }.into_any());
    let manages = untrack(|| here.may(Permission::ManageInvitations));
    let shown = |row: InvitationRow| {
        let acts = if manages && is_open(row.status) {
            Acts::Offered
        } else {
            Acts::None
        };
        (row.id.clone(), (page.clone(), row, acts))
    };
    let shown = list.rows.into_iter().map(shown).collect();
    let rows = rows.show(shown, move |(page, row, acts)| view! { <Row here page row acts /> });
    view! {
        <div class="table-frame card">
            <table class="table" role="table">
                <caption class="visually-hidden">"Invitations, newest first"</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col">"Address"</th>
                        <th scope="col">"Role"</th>
                        <th scope="col">"Status"</th>
                        <th scope="col">"Ends"</th>
                        <th scope="col"><span class="visually-hidden">"Actions"</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
        {pages}
    }
    .into_any()
}

/// One invitation.
#[component]
fn Row(here: Here, page: Href, row: InvitationRow, acts: Acts) -> impl IntoView {
    let deed = Deed::of::<Resend>(format!("resend-{}", row.id));
    let (sent, ends) = (row.sent.clone(), row.expires.clone());
    let ends =
        is_open(row.status).then(|| view! { <Moment iso=ends.iso text=ends.text title=ends.title /> }.into_any());
    let ends = ends.map_or_else(|| "—".into_any(), IntoAny::into_any);
    let mail = (row.status == Status::Pending).then(|| mail(&row));
    let trouble = matches!(row.status, Status::Pending).then(|| row.trouble.clone());
    let trouble = trouble
        .flatten()
        .map(|why| view! { <p class="small muted breakable">{why}</p> }.into_any());
    let acts = (acts == Acts::Offered).then(|| view! { <Actions here deed page row=row.clone() /> }.into_any());
    let problem = deed.problem();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class="table__main">
                <div class="person">
                    <div class="person__text">
                        <span class="person__name breakable">{row.email}</span>
                        <span class="person__detail">
                            {format!("by {}, ", row.inviter)}
                            <Moment iso=sent.iso text=sent.text title=sent.title />
                        </span>
                    </div>
                </div>
            </th>
            <td role="cell" data-label="Role">{role::word(row.role)}</td>
            <td role="cell" data-label="Status">
                {status(row.status)}
                {mail}
                {trouble}
                <p class="field__problem" role="alert">
                    {move || problem.get().map(|says| view! { <Icon name=IconName::CircleAlert /> <span>{says}</span> }.into_any())}
                </p>
            </td>
            <td role="cell" class="table__quiet nowrap" data-label="Ends">{ends}</td>
            <td role="cell" class="table__actions">{acts}</td>
        </tr>
    }
}

/// Send it again, change it, or take it back.
#[component]
fn Actions(here: Here, deed: Deed, page: Href, row: InvitationRow) -> impl IntoView {
    let change = format!("{}/{}", untrack(|| here.path("invitations")), row.id);
    let other = format!("Change the invitation of {}", row.email);
    let revoke = page.with("revoke", &row.id).to_string();
    let again = format!("Resend to {}", row.email);
    let back = format!("Revoke the invitation of {}", row.email);
    view! {
        <div class="cluster cluster--end">
            <Form deed class="inline-form">
                <input type="hidden" name="slug" value=move || here.slug() />
                <input type="hidden" name="invitation" value=row.id />
                <Button look=Look::Secondary size=Size::Small busy=deed.pending() attr:aria-label=again>"Resend"</Button>
            </Form>
            <ButtonLink href=change look=Look::Ghost size=Size::Small attr:aria-label=other>"Change"</ButtonLink>
            <ButtonLink href=revoke look=Look::Ghost size=Size::Small attr:aria-label=back attr:data-noscroll=true>"Revoke"</ButtonLink>
        </div>
    }
}

/// Whether it can still become a membership, now or after sending it again.
const fn is_open(status: Status) -> bool {
    match status {
        Status::Pending | Status::Expired => true,
        Status::Accepted | Status::Declined | Status::Revoked => false,
    }
}

fn status(status: Status) -> impl IntoView {
    let (tone, text) = match status {
        Status::Pending => (Tone::Warning, "Pending"),
        Status::Accepted => (Tone::Success, "Accepted"),
        Status::Declined => (Tone::Danger, "Declined"),
        Status::Revoked => (Tone::Neutral, "Revoked"),
        Status::Expired => (Tone::Neutral, "Expired"),
    };
    view! { <Badge tone text /> }
}

fn mail(row: &InvitationRow) -> impl IntoView + use<> {
    let (tone, icon, text) = match row.delivery {
        _ if row.handed => (Tone::Neutral, IconName::Mail, "By a link, no mail"),
        Delivery::Queued => (Tone::Neutral, IconName::Clock, "Mail is on its way"),
        Delivery::Sent => (Tone::Success, IconName::CircleCheck, "Mail sent"),
        Delivery::Failed => (Tone::Danger, IconName::CircleAlert, "Mail not delivered"),
    };
    view! {
        <span class="field__state" data-tone=tone.word()>
            <Icon name=icon />
            <span>{text}</span>
        </span>
    }
}

/// No invitation to show, and the way on.
#[component]
fn Nothing(here: Here, page: Href, asked: InvitationsQuery) -> impl IntoView {
    let begun = asked.after.is_empty() && asked.before.is_empty();
    let first = page.clone().without(&["after", "before"]).to_string();
    let (title, text) = match (begun, asked.show == "all") {
        (false, _) => (
            "This page is empty",
            "What stood here was answered, or is on another page.",
        ),
        (true, true) => (
            "No invitations yet",
            "Invite a colleague by e-mail. You will see here whether the mail was sent and when the invitation ends.",
        ),
        (true, false) => (
            "No open invitations",
            "Invite a colleague by e-mail. You will see here whether the mail was sent and when the invitation ends.",
        ),
    };
    let button = if !begun {
        view! { <ButtonLink href=first look=Look::Secondary>"To the first page"</ButtonLink> }.into_any()
    } else if untrack(|| here.may(Permission::InviteMembers)) {
        let invite = page.with("invite", "1").to_string();
        view! { <ButtonLink href=invite look=Look::Primary icon=IconName::MailPlus attr:data-noscroll=true>"Invite people"</ButtonLink> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <div class="card">
            <EmptyState icon=IconName::Mail title text>{button}</EmptyState>
        </div>
    }
}
