//! One's own account: its e-mail addresses.
//!
//! Never here: whether an address is somebody else's; only its mail tells.

use super::{
    server_fns::{AddAddress, Addresses, MakePrimary, RemoveAddress},
    view_model::{AddressView, AddressesView, ClaimRow},
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
    // It outlives what is fetched again.
    let add = Deed::of::<AddAddress>("add");
    let shown = ask(|| Addresses {});
    view! {
        <Title text="E-mail addresses · Your account" />
        {loaded(shown, move |AddressesView { verified, waiting }| view! {
            <div class="page">
                <PageHeader title="E-mail addresses" lead="Each of them signs you in, and you can be invited at each." />
                <div>
                    <Section id="addresses" title="Your addresses" text="Colleagues see the primary one, and our mails go there. When it changes, both are told.">
                        <ul class="card">
                            {verified.into_iter().map(|address| view! { <Verified address /> }).collect_view()}
                            {waiting.into_iter().map(|claim| view! { <Waiting claim /> }).collect_view()}
                        </ul>
                    </Section>
                    <Section id="add" title="Add an address" text="We send a link there. Open it while you are signed in here.">
                        <Form deed=add class="card">
                            <div class="card__body form">
                                <Summary problem=add.problem() fields=add.jumps() />
                                <TextField
                                    state=add.field("email", "")
                                    label="New e-mail address"
                                    kind=FieldKind::Email
                                    autocomplete="email"
                                />
                            </div>
                            <div class="card__foot">
                                <span>"Until it is confirmed, nothing changes."</span>
                                <Button look=Look::Secondary>"Send me a link"</Button>
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
fn Verified(address: AddressView) -> impl IntoView {
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
    let labels = (format!("Make {email} primary"), format!("Remove {email}"));
    let same = id.clone();
    let end = if primary {
        view! { <Badge tone=Tone::Accent text="Primary" /> }.into_any()
    } else {
        view! {
            <Form deed=make class="">
                <input type="hidden" name="address" value=same />
                <Button look=Look::Secondary attr:aria-label=labels.0>"Make primary"</Button>
            </Form>
            <Form deed=remove class="">
                <input type="hidden" name="address" value=id />
                <Button look=Look::Secondary attr:aria-label=labels.1>"Remove"</Button>
            </Form>
        }
        .into_any()
    };
    view! {
        <li class="list__item">
            <div class="list__text">
                <span class="list__title"><span class="breakable">{email}</span> <Badge tone=Tone::Success text="Verified" /></span>
                <span class="list__detail">"Since " <Moment iso=since.iso text=since.text title=since.title /></span>
                <Summary problem=make.problem() />
                <Summary problem=remove.problem() />
            </div>
            <div class="list__end">{end}</div>
        </li>
    }
}

/// An address that waits for its link.
#[component]
fn Waiting(claim: ClaimRow) -> impl IntoView {
    let ClaimRow { id, email, asked } = claim;
    let (again, cancel) = (
        Deed::of::<AddAddress>(format!("again-{id}")),
        Deed::of::<RemoveAddress>(format!("cancel-{id}")),
    );
    let labels = (
        format!("Send the link to {email} again"),
        format!("Cancel adding {email}"),
    );
    view! {
        <li class="list__item">
            <div class="list__text">
                <span class="list__title"><span class="breakable">{email.clone()}</span> <Badge tone=Tone::Warning text="Not confirmed" /></span>
                <span class="list__detail">"Link sent " <Moment iso=asked.iso text=asked.text title=asked.title /></span>
                <Summary problem=again.problem() />
                <Summary problem=cancel.problem() />
            </div>
            <div class="list__end">
                <Form deed=again class="">
                    <input type="hidden" name="email" value=email />
                    <Button look=Look::Secondary attr:aria-label=labels.0>"Send again"</Button>
                </Form>
                <Form deed=cancel class="">
                    <input type="hidden" name="address" value=id />
                    <Button look=Look::Secondary attr:aria-label=labels.1>"Cancel"</Button>
                </Form>
            </div>
        </li>
    }
}
