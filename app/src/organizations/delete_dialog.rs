//! What touches every member: disabling an organization, enabling it again, deleting it. Each says what follows, and asks.
//!
//! Never here: checking what was typed; the server does.

use super::{
    server_fns::{Delete, Disable, Enable},
    view_model::StateView,
    words::Words,
};
use crate::{
    layout::Here,
    ui::{Button, ButtonLink, Callout, Deed, Dialog, Form, Look, Summary, TextField, Tone},
};
use leptos::prelude::*;
use orgs::access::Permission;

/// The last section of the settings.
#[component]
pub fn DangerZone(here: Here) -> impl IntoView {
    let words = Words::here();
    let first = here.may(Permission::DisableOrganization).then(|| {
        let state = here.with(|organization| organization.state);
        match state {
            StateView::Active => view! { <DisableRow here /> }.into_any(),
            StateView::Disabled => view! { <EnableRow here /> }.into_any(),
        }
    });
    let second = here
        .may(Permission::DeleteOrganization)
        .then(|| view! { <DeleteRow here /> });
    (first.is_some() || second.is_some()).then(|| {
        view! {
            <section class="section danger-zone" aria-labelledby="danger">
                <div class="section__text">
                    <h2 id="danger">{words.danger_zone()}</h2>
                    <p>{words.touches_all()}</p>
                </div>
                <div class="section__content">
                    <div class="card card--danger">{first} {second}</div>
                </div>
            </section>
        }
    })
}

#[component]
fn DisableRow(here: Here) -> impl IntoView {
    let words = Words::here();
    let href = format!("{}?disable=1", here.path("settings"));
    view! {
        <div class="danger-zone__row">
            <div class="danger-zone__text">
                <h3>{words.disable_it()}</h3>
                <p>{words.until_enabled()}</p>
            </div>
            <ButtonLink href look=Look::DangerQuiet attr:data-noscroll=true>{words.disable()}</ButtonLink>
        </div>
    }
}

#[component]
fn EnableRow(here: Here) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<Enable>("enable"));
    view! {
        <div class="danger-zone__row">
            <div class="danger-zone__text">
                <h3>{words.is_disabled()}</h3>
                <p>{words.enable_text()}</p>
            </div>
            <Form deed>
                <Summary problem=deed.problem() />
                <input type="hidden" name="slug" value=here.slug() />
                <Button look=Look::Primary>{words.enable()}</Button>
            </Form>
        </div>
    }
}

#[component]
fn DeleteRow(here: Here) -> impl IntoView {
    let words = Words::here();
    let href = format!("{}?delete=1", here.path("settings"));
    let members = here.with(|organization| organization.member_count);
    view! {
        <div class="danger-zone__row">
            <div class="danger-zone__text">
                <h3>{words.delete_it()}</h3>
                <p>{words.lost_for_good(members)}</p>
            </div>
            <ButtonLink href look=Look::Danger attr:data-noscroll=true>{words.delete()}</ButtonLink>
        </div>
    }
}

/// Asks before an organization is put aside. `close` is the page without the dialog.
#[component]
pub fn DisableDialog(here: Here, close: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<Disable>("disable"));
    let name = here.name();
    view! {
        <Dialog title=words.disable_this(&name) close_href=close.clone()>
            <p>{words.only_its_owner()}</p>
            <ul class="dialog__facts">
                <li>{words.all_stays()}</li>
                <li>{words.invitations_wait()}</li>
                <li>{words.enable_any_time()}</li>
            </ul>
            <Form deed>
                <Summary problem=deed.problem() />
                <input type="hidden" name="slug" value=here.slug() />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Danger>{words.disable_named(&name)}</Button>
                </div>
            </Form>
        </Dialog>
    }
}

/// Asks for the address before an organization is deleted. `close` is the page without the dialog.
#[component]
pub fn DeleteDialog(here: Here, close: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<Delete>("delete"));
    let (name, slug) = (here.name(), here.slug());
    let lost = here.with(|it| words.lost_at_once(it.member_count, it.pending_count));
    view! {
        <Dialog title=words.delete_this(&name) close_href=close.clone()>
            <Callout tone=Tone::Danger>
                <p>{lost}</p>
                <p>{words.for_ever()}</p>
            </Callout>
            <Form deed>
                <Summary problem=deed.problem() />
                <input type="hidden" name="slug" value=slug.clone() />
                <TextField state=deed.field("confirmation", "") label=words.to_confirm(&slug) limit=64 />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Danger>{words.delete_named()}</Button>
                </div>
            </Form>
        </Dialog>
    }
}
