//! One organization as operators see it: whose it is, who belongs to it, what happened last, and what can be done about it.
//!
//! Never here: what they write and whom they invite, or a deed about a member; that is behind the link, and a recorded visit.

use super::{
    confirm_dialog::{ConfirmDialog, Question},
    list::{Columns, ListPart, Listing, Place, nothing, remarks, sought, table},
    server_fns::{AppointOwner, ListMembers, ShowOrganization},
    user_page::offer,
    view_model::OrganizationView,
    words::Words,
};
use crate::{
    activity::Timeline,
    layout::loaded,
    organizations::server_fns::{Disable, Enable},
    ui::{
        Button, ButtonLink, Callout, Deed, FieldKind, Form, IconName, Look, Shape, Summary, TextField, Title, Tone,
        Turning, ask,
        query::{asked, param},
    },
};
use leptos::prelude::*;
use orgs::access::Role;

const OWNERS: Columns = Columns {
    caption: Words::its_owners,
    name: Words::owner,
    cells: &[],
    since: Words::organization_since,
    path: "/admin/users",
    shape: Shape::Round,
};

const MEMBERS: Listing = Listing {
    title: Words::members,
    search: Some(Words::search_users),
    filters: &[
        ("", Words::all),
        (Role::Owner.as_str(), Words::owners),
        (Role::Admin.as_str(), Words::admins),
        (Role::Member.as_str(), Words::only_members),
    ],
    columns: Columns {
        caption: Words::members,
        name: Words::name,
        cells: &[Words::role],
        since: Words::joined,
        path: "/admin/users",
        shape: Shape::Round,
    },
};

/// One organization.
#[component]
pub fn OrganizationPage() -> impl IntoView {
    let organization = ask(|| ShowOrganization {
        organization: param("id"),
    });
    loaded(organization, |organization| {
        let sure = asked("sure") == "disable" && !organization.disabled;
        let dialog = sure.then(|| view! { <Disabling organization=organization.clone() /> });
        view! {
            <Shown organization />
            {dialog}
        }
    })
}

fn page(organization: &OrganizationView) -> String {
    format!("/admin/organizations/{}", organization.row.id)
}

#[component]
fn Shown(organization: OrganizationView) -> impl IntoView {
    let words = Words::here();
    let all = format!("/admin/events?organization={}", organization.slug);
    let inside = format!("/orgs/{}", organization.slug);
    let ownerless = (!organization.owned).then(|| {
        view! {
            <Callout tone=Tone::Danger title=words.nobody_looks_after()>
                <p>{words.nobody_looks_after_text()}</p>
            </Callout>
        }
    });
    let members = organization.row.cells.last().cloned();
    let owner = if organization.admits_support || !organization.owned {
        view! { <OwnerForm id=organization.row.id.clone() /> }.into_any()
    } else {
        view! { <p class="muted">{words.owners_closed()}</p> }.into_any()
    };
    view! {
        <Title text=words.of_organizations(&organization.row.name) />
        <div class="page">
            <header class="page-header">
                <div class="page-header__text">
                    <h1 class="page-header__title" tabindex="-1">{organization.row.name.clone()}</h1>
                    <p class="page-header__lead">{organization.row.detail.clone()} " · " {members}</p>
                </div>
                <div class="page-header__actions">
                    {remarks(words, &organization.row.marks)}
                    {organization.admits_support.then(|| view! {
                        <ButtonLink href=inside look=Look::Secondary icon=IconName::Eye>{words.look_inside()}</ButtonLink>
                    })}
                </div>
            </header>
            {ownerless}
            <div>
                <section class="section" aria-labelledby="owners">
                    <div class="section__text">
                        <h2 id="owners">{words.owner()}</h2>
                        <p>{words.owner_text()}</p>
                    </div>
                    <div class="section__content">
                        {table(OWNERS, organization.owners.clone(), nothing)}
                        {owner}
                    </div>
                </section>
                <section class="section" aria-labelledby="members">
                    <div class="section__text">
                        <h2 id="members">{words.members()}</h2>
                        <p>{words.members_text()}</p>
                    </div>
                    <div class="section__content"><Members id=organization.row.id.clone() page=page(&organization) /></div>
                </section>
                <section class="section" aria-labelledby="state">
                    <div class="section__text">
                        <h2 id="state">{words.state()}</h2>
                        <p>{words.state_text()}</p>
                    </div>
                    <div class="section__content"><div class="card"><State organization=organization.clone() /></div></div>
                </section>
                <section class="section" aria-labelledby="events">
                    <div class="section__text">
                        <h2 id="events">{words.events()}</h2>
                        <p>{words.what_happened()} <a href=all>{words.all_its_events()}</a></p>
                    </div>
                    <div class="section__content"><div class="card"><Timeline rows=organization.events /></div></div>
                </section>
            </div>
        </div>
    }
}

/// Everybody who belongs to it: found by words, narrowed by role, in pages.
#[component]
fn Members(id: String, page: String) -> impl IntoView {
    let list = ask(|| ListMembers {
        organization: id,
        query: sought(),
    });
    view! { <ListPart at=Place::of(page, Turning::Here) listing=MEMBERS list end=nothing /> }
}

#[component]
fn OwnerForm(id: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<AppointOwner>("appoint-owner"));
    view! {
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="organization" value=id />
                <TextField state=deed.field("email", "") label=words.new_owner() kind=FieldKind::Email />
            </div>
            <div class="card__foot">
                <span>{words.owner_at_once()}</span>
                <Button look=Look::Secondary>{words.make_owner()}</Button>
            </div>
        </Form>
    }
}

/// Puts it aside, or takes it back into use.
#[component]
fn State(organization: OrganizationView) -> impl IntoView {
    let (words, back) = (Words::here(), page(&organization));
    if !organization.disabled {
        let (says, text) = (words.disable(), words.disable_text());
        return offer(says, text, format!("{back}?sure=disable"), says);
    }
    let deed = Deed::of::<Enable>("enable");
    view! {
        <div class="danger-zone__row">
            <div class="danger-zone__text">
                <h3>{words.enable()}</h3>
                <p>{words.enable_text()}</p>
                <Summary problem=deed.problem() />
            </div>
            <Form deed class="">
                <input type="hidden" name="slug" value=organization.slug />
                <input type="hidden" name="back" value=back />
                <Button look=Look::Secondary>{words.enable()}</Button>
            </Form>
        </div>
    }
    .into_any()
}

#[component]
fn Disabling(organization: OrganizationView) -> impl IntoView {
    let (words, close) = (Words::here(), page(&organization));
    let question = Question {
        title: words.disable_question(&organization.row.name),
        facts: &[Words::closed_at_once, Words::enabled_again],
        button: words.disable(),
        fields: vec![("slug", organization.slug), ("back", close.clone())],
    };
    let deed = Deed::of::<Disable>("disable");
    view! { <ConfirmDialog question deed close /> }
}
