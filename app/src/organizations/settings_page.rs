//! The settings of an organization, as far as the viewer may change them. A disabled one can only be enabled or deleted.
//!
//! Never here: deciding what is allowed; the page asks the same table as the server, and the server asks again.

use super::{
    delete_dialog::{DangerZone, DeleteDialog, DisableDialog},
    factor_section::FactorSection,
    reminders_section::RemindersSection,
    server_fns::{ChangeSlug, Rename},
    support_section::SupportSection,
    view_model::StateView,
    words::Words,
};
use crate::{
    action_error::ActionError,
    context::answer_with,
    layout::{Denied, Here, loaded},
    members::{
        server_fns::ListMembers,
        view_model::{MemberRow, MembersQuery},
    },
    mount::Mount,
    ownership::TransferDialog,
    ui::{
        Avatar, Badge, Button, ButtonLink, Deed, Form, Look, PageHeader, Section, Shape, Summary, TextField, Title,
        Tone, ask, query::query,
    },
};
use leptos::prelude::*;
use orgs::{
    access::{Permission, Role},
    kernel::Denial,
};

/// The settings of the page's organization.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let (here, words) = (Here::find(), Words::here());
    if !here.may(Permission::UpdateOrganization) {
        answer_with(403);
        return view! { <Denied error=ActionError::Denied(Denial::Forbidden) /> }.into_any();
    }
    view! {
        <Title text=here.title(words.settings()) />
        <div class="page">
            <PageHeader title=words.settings() />
            <Sections here />
        </div>
        {dialog(here)}
    }
    .into_any()
}

#[component]
fn Sections(here: Here) -> impl IntoView {
    let words = Words::here();
    let active = is_active(here);
    let may = |permission| active && here.may(permission);
    view! {
        <div>
            {active.then(|| view! {
                <Section id="general" title=words.general() text=words.general_text()>
                    <NameForm here />
                    <SlugForm here />
                </Section>
                <RemindersSection here />
            })}
            {may(Permission::TransferOwnership).then(|| view! {
                <Section id="ownership" title=words.ownership() text=words.ownership_text()>
                    <Owners here />
                </Section>
            })}
            {may(Permission::RequireFactor).then(|| view! { <FactorSection here /> })}
            {may(Permission::AdmitSupport).then(|| view! { <SupportSection here /> })}
            <DangerZone here />
        </div>
    }
}

#[component]
fn NameForm(here: Here) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<Rename>("rename"));
    view! {
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="slug" value=here.slug() />
                <TextField state=deed.field("name", here.name()) label=words.name() autocomplete="organization" limit=100 />
            </div>
            <div class="card__foot">
                <span>{words.shown_to_all()}</span>
                <Button look=Look::Secondary>{words.save_name()}</Button>
            </div>
        </Form>
    }
}

#[component]
fn SlugForm(here: Here) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<ChangeSlug>("change-slug"));
    view! {
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="slug" value=here.slug() />
                <TextField
                    state=deed.field("new_slug", here.slug()) label=words.address() prefix=Mount::find().before_slugs() limit=64
                    hint=words.lower_case()
                />
            </div>
            <div class="card__foot">
                <span>{words.links_lead_on()}</span>
                <Button look=Look::Secondary>{words.change_address()}</Button>
            </div>
        </Form>
    }
}

#[component]
fn Owners(here: Here) -> impl IntoView {
    let owners = ask(|| ListMembers {
        slug: here.slug(),
        query: MembersQuery {
            role: Role::Owner.to_string(),
            ..MembersQuery::default()
        },
    });
    let rows = move |rows: Vec<MemberRow>| rows.into_iter().map(|row| view! { <Owner here row /> }).collect_view();
    view! { <div class="card">{loaded(owners, move |owners| rows(owners.rows))}</div> }
}

#[component]
fn Owner(here: Here, row: MemberRow) -> impl IntoView {
    let words = Words::here();
    let transfer = format!("{}?transfer=", here.path("settings"));
    view! {
        <div class="list__item">
            <Avatar name=row.name.clone() seed=row.user src=row.picture shape=Shape::RoundLarge />
            <div class="list__text">
                <span class="list__title">
                    {row.name}
                    {row.you.then(|| view! { " " <Badge tone=Tone::Neutral text=words.you() /> })}
                </span>
                <span class="list__detail">{row.email}</span>
            </div>
            <div class="list__end">
                <ButtonLink href=transfer look=Look::Secondary attr:data-noscroll=true>{words.transfer_ownership()}</ButtonLink>
            </div>
        </div>
    }
}

/// The dialog that the address opens, if the viewer may do what it asks about.
fn dialog(here: Here) -> Option<AnyView> {
    let (query, close) = (query(), here.path("settings"));
    let asks = |key: &str, permission| query.get(key).filter(|_| here.may(permission));
    if let Some(member) = asks("transfer", Permission::TransferOwnership).filter(|_| is_active(here)) {
        return Some(view! { <TransferDialog here member close /> }.into_any());
    }
    if asks("disable", Permission::DisableOrganization).is_some() && is_active(here) {
        return Some(view! { <DisableDialog here close /> }.into_any());
    }
    asks("delete", Permission::DeleteOrganization).map(|_| view! { <DeleteDialog here close /> }.into_any())
}

fn is_active(here: Here) -> bool {
    here.with(|organization| organization.state == StateView::Active)
}
