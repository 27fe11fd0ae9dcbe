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
    layout::{Denied, Here, loaded},
    members::{
        server_fns::ListMembers,
        view_model::{MemberRow, MembersQuery},
    },
    mount::Mount,
    ownership::TransferDialog,
    ui::{
        Avatar, Badge, Button, ButtonLink, Deed, Form, Look, PageHeader, Section, Shape, Show, Summary, TextField,
        Title, Tone, ask,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use orgs::{
    access::{Permission, Role},
    kernel::Denial,
};

/// The settings of the page's organization.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let (here, words) = (Here::find(), Words::here());
    let allowed = Memo::new(move |_| here.may(Permission::UpdateOrganization));
    view! {
        <Title text=here.title(words.settings()) />
        <Show when=move || allowed.get() fallback=|| view! { <Forbidden /> }>
            <div class="page">
                <PageHeader title=words.settings() />
                <Sections here />
            </div>
            <Dialogs here />
        </Show>
    }
}

/// The page instead, with its status.
#[component]
fn Forbidden() -> impl IntoView {
    crate::context::answer_with(403);
    view! { <Denied error=ActionError::Denied(Denial::Forbidden) /> }
}

#[component]
fn Sections(here: Here) -> impl IntoView {
    let words = Words::here();
    let active = Memo::new(move |_| here.with(|organization| organization.state == StateView::Active));
    let owns = Memo::new(move |_| active.get() && here.may(Permission::TransferOwnership));
    let requires = Memo::new(move |_| active.get() && here.may(Permission::RequireFactor));
    let admits = Memo::new(move |_| active.get() && here.may(Permission::AdmitSupport));
    view! {
        <div>
            <Show when=move || active.get()>
                <Section id="general" title=words.general() text=words.general_text()>
                    <NameForm here />
                    <SlugForm here />
                </Section>
                <RemindersSection here />
            </Show>
            <Show when=move || owns.get()>
                <Section id="ownership" title=words.ownership() text=words.ownership_text()>
                    <Owners here />
                </Section>
            </Show>
            <Show when=move || requires.get()>
                <FactorSection here />
            </Show>
            <Show when=move || admits.get()>
                <SupportSection here />
            </Show>
            <DangerZone here />
        </div>
    }
}

#[component]
fn NameForm(here: Here) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<Rename>("rename"));
    let first = untrack(|| here.name());
    view! {
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="slug" value=move || here.slug() />
                <TextField state=deed.field("name", first) label=words.name() autocomplete="organization" limit=100 />
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
    let now = untrack(|| here.slug());
    view! {
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="slug" value=move || here.slug() />
                <TextField
                    state=deed.field("new_slug", now) label=words.address() prefix=Mount::find().before_slugs() limit=64
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
    let query = MembersQuery {
        role: Role::Owner.to_string(),
        ..MembersQuery::default()
    };
    let owners = ask(move || ListMembers {
        slug: here.slug(),
        query: query.clone(),
    });
    let rows = move |rows: Vec<MemberRow>| rows.into_iter().map(|row| view! { <Owner here row /> }).collect_view();
    view! { <div class="card">{loaded(owners, move |owners| rows(owners.rows))}</div> }
}

#[component]
fn Owner(here: Here, row: MemberRow) -> impl IntoView {
    let words = Words::here();
    let transfer = untrack(|| format!("{}?transfer=", here.path("settings")));
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

/// Which dialog the address opens.
#[derive(Clone, PartialEq, Eq)]
enum Open {
    Transfer(String),
    Disable,
    Delete,
}

/// The dialog that is open, if the viewer may do what it asks about.
#[component]
fn Dialogs(here: Here) -> impl IntoView {
    let query = use_query_map();
    let open = Memo::new(move |_| {
        let asks = |key: &str, permission| query.with(|query| query.get(key)).filter(|_| here.may(permission));
        let active = here.with(|organization| organization.state == StateView::Active);
        let transfer = asks("transfer", Permission::TransferOwnership)
            .filter(|_| active)
            .map(Open::Transfer);
        let disable = || {
            asks("disable", Permission::DisableOrganization)
                .filter(|_| active)
                .map(|_| Open::Disable)
        };
        let delete = || asks("delete", Permission::DeleteOrganization).map(|_| Open::Delete);
        transfer.or_else(disable).or_else(delete)
    });
    move || {
        open.get().map(|open| {
            let close = untrack(|| here.path("settings"));
            match open {
                Open::Transfer(member) => view! { <TransferDialog here member close /> }.into_any(),
                Open::Disable => view! { <DisableDialog here close /> }.into_any(),
                Open::Delete => view! { <DeleteDialog here close /> }.into_any(),
            }
        })
    }
}
