//! One's own passkeys: add, name, remove.
//!
//! Never here: a key. What a browser gives passes through a hidden field, once.

use super::{
    Ask,
    server_fns::{AddPasskey, Passkeys, RemovePasskey, RenamePasskey},
    view_model::{PasskeyView, PasskeysView},
};
use crate::{
    layout::loaded,
    ui::{Button, Callout, Deed, Form, Look, Moment, PageHeader, Section, Size, Summary, TextField, Title, Tone, ask},
};
use leptos::prelude::*;

/// The page of whoever is signed in.
#[component]
pub fn PasskeysPage() -> impl IntoView {
    // It outlives what is fetched again.
    let add = Deed::of::<AddPasskey>("add");
    let shown = ask(|| Passkeys {});
    view! {
        <Title text="Passkeys · Your account" />
        {loaded(shown, move |PasskeysView { possible, proposal, passkeys }| view! {
            <div class="page">
                <PageHeader title="Passkeys" lead="Your device recognises you, by a finger, a face or a PIN, and signs you in." />
                <div>
                    <Section id="yours" title="Yours" text="Lost a device? Remove its passkey, and sign the device out as well.">
                        <Yours passkeys />
                    </Section>
                    <Section id="add" title="Add a passkey" text="It stays on your device or in your password manager; we get the half that only recognises it. No code is asked for after it.">
                        {if possible { view! { <Add deed=add proposal /> }.into_any() } else { view! { <Impossible /> }.into_any() }}
                    </Section>
                </div>
            </div>
        })}
    }
}

#[component]
fn Impossible() -> impl IntoView {
    view! {
        <Callout tone=Tone::Neutral title="Not on this site">
            <p>"Browsers have passkeys for names only, and this site is reached by a number. Its operator can give it a name."</p>
        </Callout>
    }
}

#[component]
fn Add(deed: Deed, proposal: String) -> impl IntoView {
    view! {
        <Form deed class="card" attr:data-passkey="add">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <TextField state=deed.field("name", proposal) label="Name" hint="To tell it from others: the device, or where it is kept." limit=200 />
                <Ask look=Look::Primary size=Size::Regular>"Add a passkey"</Ask>
            </div>
        </Form>
    }
}

#[component]
fn Yours(passkeys: Vec<PasskeyView>) -> impl IntoView {
    if passkeys.is_empty() {
        return view! {
            <div class="card">
                <div class="list__item">
                    <span class="list__text">"You have none yet."</span>
                </div>
            </div>
        }
        .into_any();
    }
    let rows = passkeys
        .into_iter()
        .map(|passkey| view! { <One passkey /> })
        .collect_view();
    view! {
        <div class="card">
            <ul aria-label="Your passkeys">{rows}</ul>
        </div>
    }
    .into_any()
}

#[component]
fn One(passkey: PasskeyView) -> impl IntoView {
    let PasskeyView {
        id,
        name,
        created,
        used,
    } = passkey;
    let (remove, rename) = (
        Deed::of::<RemovePasskey>(format!("remove-{id}")),
        Deed::of::<RenamePasskey>(format!("rename-{id}")),
    );
    let used = match used {
        Some(used) => view! { "last used " <Moment iso=used.iso text=used.text title=used.title /> }.into_any(),
        None => "never used".into_any(),
    };
    let label = format!("Remove {name}");
    let which = id.clone();
    view! {
        <li class="list__item">
            <div class="list__text">
                <span class="list__title">{name.clone()}</span>
                <span class="list__detail">
                    "Added " <Moment iso=created.iso text=created.text title=created.title /> ", " {used}
                </span>
                <Summary problem=remove.problem() />
                <details class="passkey__rename">
                    <summary>"Another name"</summary>
                    <Form deed=rename class="form">
                        <Summary problem=rename.problem() fields=rename.jumps() />
                        <input type="hidden" name="passkey" value=which />
                        <TextField state=rename.field("name", name) label="Name" limit=200 />
                        <Button look=Look::Secondary>"Save"</Button>
                    </Form>
                </details>
            </div>
            <div class="list__end">
                <Form deed=remove class="">
                    <input type="hidden" name="passkey" value=id />
                    <Button look=Look::DangerQuiet attr:aria-label=label>"Remove"</Button>
                </Form>
            </div>
        </li>
    }
}
