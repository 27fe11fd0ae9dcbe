//! One's own passkeys: add, name, remove.
//!
//! Never here: a key. What a browser gives passes through a hidden field, once.

use super::{
    Ask,
    server_fns::{AddPasskey, Passkeys, RemovePasskey, RenamePasskey},
    view_model::{PasskeyView, PasskeysView},
    words::Words,
};
use crate::{
    layout::loaded,
    ui::{Button, Callout, Deed, Form, Look, Moment, PageHeader, Section, Size, Summary, TextField, Title, Tone, ask},
};
use leptos::prelude::*;

/// The page of whoever is signed in.
#[component]
pub fn PasskeysPage() -> impl IntoView {
    let words = Words::here();
    let add = Deed::of::<AddPasskey>("add");
    let shown = ask(|| Passkeys {});
    view! {
        <Title text=words.title() />
        {loaded(shown, move |PasskeysView { possible, proposal, passkeys }| view! {
            <div class="page">
                <PageHeader title=words.passkeys() lead=words.lead() />
                <div>
                    <Section id="yours" title=words.yours() text=words.about_yours()>
                        <Yours passkeys />
                    </Section>
                    <Section id="add" title=words.add() text=words.about_add()>
                        {if possible { view! { <Add deed=add proposal /> }.into_any() } else { view! { <Impossible /> }.into_any() }}
                    </Section>
                </div>
            </div>
        })}
    }
}

#[component]
fn Impossible() -> impl IntoView {
    let words = Words::here();
    view! {
        <Callout tone=Tone::Neutral title=words.not_here()>
            <p>{words.about_not_here()}</p>
        </Callout>
    }
}

#[component]
fn Add(deed: Deed, proposal: String) -> impl IntoView {
    let words = Words::here();
    view! {
        <Form deed class="card" attr:data-passkey="add">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <TextField state=deed.field("name", proposal) label=words.name() hint=words.about_name() limit=200 />
                <Ask look=Look::Primary size=Size::Regular>{words.add()}</Ask>
            </div>
        </Form>
    }
}

#[component]
fn Yours(passkeys: Vec<PasskeyView>) -> impl IntoView {
    let words = Words::here();
    if passkeys.is_empty() {
        return view! {
            <div class="card">
                <div class="list__item">
                    <span class="list__text">{words.none_yet()}</span>
                </div>
            </div>
        }
        .into_any();
    }
    let rows = passkeys
        .into_iter()
        .map(|passkey| view! { <One words passkey /> })
        .collect_view();
    view! {
        <div class="card">
            <ul aria-label=words.your_passkeys()>{rows}</ul>
        </div>
    }
    .into_any()
}

#[component]
fn One(words: Words, passkey: PasskeyView) -> impl IntoView {
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
        Some(used) => view! { {words.last_used()} <Moment iso=used.iso text=used.text title=used.title /> }.into_any(),
        None => words.never_used().into_any(),
    };
    let label = words.remove_named(&name);
    let which = id.clone();
    view! {
        <li class="list__item">
            <div class="list__text">
                <span class="list__title">{name.clone()}</span>
                <span class="list__detail">
                    {words.added()} <Moment iso=created.iso text=created.text title=created.title /> ", " {used}
                </span>
                <Summary problem=remove.problem() />
                <details class="passkey__rename">
                    <summary>{words.other_name()}</summary>
                    <Form deed=rename class="form">
                        <Summary problem=rename.problem() fields=rename.jumps() />
                        <input type="hidden" name="passkey" value=which />
                        <TextField state=rename.field("name", name) label=words.name() limit=200 />
                        <Button look=Look::Secondary>{words.save()}</Button>
                    </Form>
                </details>
            </div>
            <div class="list__end">
                <Form deed=remove class="">
                    <input type="hidden" name="passkey" value=id />
                    <Button look=Look::DangerQuiet attr:aria-label=label>{words.remove()}</Button>
                </Form>
            </div>
        </li>
    }
}
