//! One's own account: its e-mail addresses.
//!
//! Never here: whether an address is somebody else's; only its mail tells.

use super::{
    server_fns::{AddAddress, Addresses, MakePrimary, RemoveAddress},
    view_model::{AddressView, AddressesView, ClaimRow},
    words::Words,
};
use crate::{
    layout::loaded,
    ui::{
        Badge, Button, Deed, FieldKind, Form, Look, Moment, PageHeader, Section, Summary, TextField, Title, Tone, ask,
    },
};
use leptos::prelude::*;

/// The addresses of whoever is signed in.
#[component]
pub fn EmailsPage() -> impl IntoView {
    let words = Words::here();
    let add = Deed::of::<AddAddress>("add");
    let shown = ask(|| Addresses {});
    view! {
        <Title text=words.title() />
        {loaded(shown, move |AddressesView { verified, waiting }| view! {
            <div class="page">
                <PageHeader title=words.addresses() lead=words.lead() />
                <div>
                    <Section id="addresses" title=words.yours() text=words.about_yours()>
                        <ul class="card">
                            {verified.into_iter().map(|address| view! { <Verified words address /> }).collect_view()}
                            {waiting.into_iter().map(|claim| view! { <Waiting words claim /> }).collect_view()}
                        </ul>
                    </Section>
                    <Section id="add" title=words.add() text=words.about_add()>
                        <Form deed=add class="card">
                            <div class="card__body form">
                                <Summary problem=add.problem() fields=add.jumps() />
                                <TextField
                                    state=add.field("email", "")
                                    label=words.new_address()
                                    kind=FieldKind::Email
                                    autocomplete="email"
                                />
                            </div>
                            <div class="card__foot">
                                <span>{words.until_then()}</span>
                                <Button look=Look::Secondary>{words.send_link()}</Button>
                            </div>
                        </Form>
                    </Section>
                </div>
            </div>
        })}
    }
}

/// An address that is theirs.
#[component]
fn Verified(words: Words, address: AddressView) -> impl IntoView {
    let AddressView {
        id,
        email,
        primary,
        since,
    } = address;
    let (make, remove) = (
        Deed::of::<MakePrimary>(format!("primary-{id}")),
        Deed::of::<RemoveAddress>(format!("remove-{id}")),
    );
    let labels = (words.make_primary_named(&email), words.remove_named(&email));
    let same = id.clone();
    let end = if primary {
        view! { <Badge tone=Tone::Accent text=words.primary() /> }.into_any()
    } else {
        view! {
            <Form deed=make class="">
                <input type="hidden" name="address" value=same />
                <Button look=Look::Secondary attr:aria-label=labels.0>{words.make_primary()}</Button>
            </Form>
            <Form deed=remove class="">
                <input type="hidden" name="address" value=id />
                <Button look=Look::Secondary attr:aria-label=labels.1>{words.remove()}</Button>
            </Form>
        }
        .into_any()
    };
    view! {
        <li class="list__item">
            <div class="list__text">
                <span class="list__title"><span class="breakable">{email}</span> <Badge tone=Tone::Success text=words.verified() /></span>
                <span class="list__detail">{words.since()} <Moment iso=since.iso text=since.text title=since.title /></span>
                <Summary problem=make.problem() />
                <Summary problem=remove.problem() />
            </div>
            <div class="list__end">{end}</div>
        </li>
    }
}

/// An address that waits for its link.
#[component]
fn Waiting(words: Words, claim: ClaimRow) -> impl IntoView {
    let ClaimRow { id, email, asked } = claim;
    let (again, cancel) = (
        Deed::of::<AddAddress>(format!("again-{id}")),
        Deed::of::<RemoveAddress>(format!("cancel-{id}")),
    );
    let labels = (words.send_again_to(&email), words.cancel_adding(&email));
    view! {
        <li class="list__item">
            <div class="list__text">
                <span class="list__title"><span class="breakable">{email.clone()}</span> <Badge tone=Tone::Warning text=words.not_confirmed() /></span>
                <span class="list__detail">{words.link_sent()} <Moment iso=asked.iso text=asked.text title=asked.title /></span>
                <Summary problem=again.problem() />
                <Summary problem=cancel.problem() />
            </div>
            <div class="list__end">
                <Form deed=again class="">
                    <input type="hidden" name="email" value=email />
                    <Button look=Look::Secondary attr:aria-label=labels.0>{words.send_again()}</Button>
                </Form>
                <Form deed=cancel class="">
                    <input type="hidden" name="address" value=id />
                    <Button look=Look::Secondary attr:aria-label=labels.1>{words.cancel()}</Button>
                </Form>
            </div>
        </li>
    }
}
