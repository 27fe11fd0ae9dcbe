//! The form by which a visitor founds: the organization, and where the link goes. Whoever is signed in has another one, without mail.
//!
//! Never here: whether an address is known already; the answer is the same, and only a mail tells.

use super::server_fns::RequestFounding;
use crate::{
    action_error::ActionError,
    context::{answer_with, orgs},
    identity::Inbox,
    layout::{Denied, Viewing, loaded},
    mount::Mount,
    ui::{Button, Deed, FieldKind, Form, Look, Requirement, Size, Summary, TextField, Title},
};
use leptos::prelude::*;
use leptos_router::components::Redirect;
use orgs::{foundings::open_to_visitors, kernel::Denial};

/// The page of the form; where no visitor may found there is none.
#[component]
pub fn VisitorPage() -> impl IntoView {
    if !open_to_visitors(&orgs()) {
        answer_with(404);
        return view! { <Denied error=ActionError::Denied(Denial::NotFound) /> }.into_any();
    }
    loaded(Viewing::find().0, |viewer| match viewer.person {
        Some(_) => view! { <Redirect path=Mount::find().founding() /> }.into_any(),
        None => view! { <Wish /> }.into_any(),
    })
}

/// Name, web address, mail address.
#[component]
fn Wish() -> impl IntoView {
    let (deed, mount) = (Deed::of::<RequestFounding>("request"), Mount::find());
    view! {
        <Title text="Begin with your organization" />
        <div class="page page--centre">
            <div class="auth">
                <header class="auth__head">
                    <h1 class="auth__title" tabindex="-1">"Begin with your organization"</h1>
                    <p class="auth__lead">"Name it. We mail you a link, and with it the organization is yours."</p>
                </header>
                <div class="auth__card">
                    <Form deed class="form">
                        <Summary problem=deed.problem() fields=deed.jumps() />
                        <TextField
                            state=deed.field("name", "")
                            label="Name of the organization"
                            hint="As your colleagues know it."
                            autocomplete="organization"
                            limit=200
                        />
                        <TextField
                            state=deed.field("slug", "")
                            label="Web address"
                            hint="Small letters, digits and hyphens. Leave it empty, and we make one of the name."
                            requirement=Requirement::Optional
                            prefix=mount.before_slugs()
                        />
                        <TextField
                            state=deed.field("email", "")
                            label="Your e-mail address"
                            kind=FieldKind::Email
                            hint="We send the link there."
                            autocomplete="email"
                        />
                        <Button look=Look::Primary size=Size::Wide>"Send me the link"</Button>
                    </Form>
                </div>
                <p class="auth__foot">"You have an account? " <a href=mount.sign_in_for(&mount.founding())>"Sign in"</a></p>
            </div>
        </div>
    }
}

/// The page after it was sent.
#[component]
pub fn FoundingSent() -> impl IntoView {
    view! {
        <Inbox
            lead="We sent you a mail. Open the link in it to create your organization."
            text="The link works for a day. Nothing there after a few minutes? Look in the spam folder."
            over=Mount::find().foundings()
        />
    }
}
