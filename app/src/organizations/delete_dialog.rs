//! What touches every member: disabling an organization, enabling it again, deleting it. Each says what follows, and asks.
//!
//! Never here: checking what was typed; the server does.

use super::{
    server_fns::{Delete, Disable, Enable},
    view_model::StateView,
};
use crate::{
    layout::Here,
    ui::{Button, ButtonLink, Callout, Deed, Dialog, Form, Look, Show, Summary, TextField, Tone},
};
use leptos::prelude::*;
use orgs::access::Permission;

/// The last section of the settings.
#[component]
pub fn DangerZone(here: Here) -> impl IntoView {
    let disables = Memo::new(move |_| here.may(Permission::DisableOrganization));
    let deletes = Memo::new(move |_| here.may(Permission::DeleteOrganization));
    let state = Memo::new(move |_| here.0.with(|organization| organization.state));
    let first = move || match state.get() {
        StateView::Active => view! { <DisableRow here /> }.into_any(),
        StateView::Disabled => view! { <EnableRow here /> }.into_any(),
    };
    view! {
        <Show when=move || disables.get() || deletes.get()>
            <section class="section danger-zone" aria-labelledby="danger">
                <div class="section__text">
                    <h2 id="danger">"Danger zone"</h2>
                    <p>"These touch every member."</p>
                </div>
                <div class="section__content">
                    <div class="card card--danger">
                        {move || disables.get().then_some(first)}
                        <Show when=move || deletes.get()>
                            <DeleteRow here />
                        </Show>
                    </div>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn DisableRow(here: Here) -> impl IntoView {
    let href = untrack(|| format!("{}?disable=1", here.path("settings")));
    view! {
        <div class="danger-zone__row">
            <div class="danger-zone__text">
                <h3>"Disable the organization"</h3>
                <p>"Nobody but its owner can open it until it is enabled again. Nothing is lost."</p>
            </div>
            <ButtonLink href look=Look::DangerQuiet attr:data-noscroll=true>"Disable"</ButtonLink>
        </div>
    }
}

#[component]
fn EnableRow(here: Here) -> impl IntoView {
    let deed = Deed::of::<Enable>("enable");
    view! {
        <div class="danger-zone__row">
            <div class="danger-zone__text">
                <h3>"This organization is disabled"</h3>
                <p>"Nobody but its owner can open it. Enable it, and everybody is back with the same roles."</p>
            </div>
            <Form deed>
                <Summary problem=deed.problem() />
                <input type="hidden" name="slug" value=move || here.slug() />
                <Button look=Look::Primary>"Enable"</Button>
            </Form>
        </div>
    }
}

#[component]
fn DeleteRow(here: Here) -> impl IntoView {
    let href = untrack(|| format!("{}?delete=1", here.path("settings")));
    view! {
        <div class="danger-zone__row">
            <div class="danger-zone__text">
                <h3>"Delete the organization"</h3>
                <p>{move || format!("{} at once, for good.", lose(here))}</p>
            </div>
            <ButtonLink href look=Look::Danger attr:data-noscroll=true>"Delete"</ButtonLink>
        </div>
    }
}

/// "All 14 members lose access"
fn lose(here: Here) -> String {
    match here.0.with(|organization| organization.member_count) {
        1 => "Its only member loses access".to_owned(),
        count => format!("All {count} members lose access"),
    }
}

/// Asks before an organization is put aside. `close` is the page without the dialog.
#[component]
pub fn DisableDialog(here: Here, close: String) -> impl IntoView {
    let deed = Deed::of::<Disable>("disable");
    let name = untrack(|| here.name());
    view! {
        <Dialog title=format!("Disable {name}?") close_href=close.clone()>
            <p>"Nobody but its owner can open it until it is enabled again."</p>
            <ul class="dialog__facts">
                <li>"Members, roles and activity stay as they are."</li>
                <li>"Pending invitations cannot be accepted meanwhile."</li>
                <li>"You can enable it again here at any time."</li>
            </ul>
            <Form deed>
                <Summary problem=deed.problem() />
                <input type="hidden" name="slug" value=move || here.slug() />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>"Cancel"</ButtonLink>
                    <Button look=Look::Danger>{format!("Disable {name}")}</Button>
                </div>
            </Form>
        </Dialog>
    }
}

/// Asks for the address before an organization is deleted. `close` is the page without the dialog.
#[component]
pub fn DeleteDialog(here: Here, close: String) -> impl IntoView {
    let deed = Deed::of::<Delete>("delete");
    let (name, slug) = untrack(|| (here.name(), here.slug()));
    let pending = move || match here.0.with(|organization| organization.pending_count) {
        0 => ".".to_owned(),
        1 => ", and 1 pending invitation ends.".to_owned(),
        count => format!(", and {count} pending invitations end."),
    };
    view! {
        <Dialog title=format!("Delete {name}?") close_href=close.clone()>
            <Callout tone=Tone::Danger>
                <p>{move || format!("{} at once{}", lose(here), pending())}</p>
                <p>"This cannot be undone. The address is not given to anybody else; people keep their accounts."</p>
            </Callout>
            <Form deed>
                <Summary problem=deed.problem() />
                <input type="hidden" name="slug" value=move || here.slug() />
                <TextField state=deed.field("confirmation", "") label=format!("To confirm, type {slug}") limit=64 />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>"Cancel"</ButtonLink>
                    <Button look=Look::Danger>"Delete organization"</Button>
                </div>
            </Form>
        </Dialog>
    }
}
