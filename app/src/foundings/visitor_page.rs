//! The form by which a visitor founds: the organization, and where the link goes. Whoever is signed in has another one, without mail.
//!
//! Never here: whether an address is known already; the answer is the same, and only a mail tells.

use super::{server_fns::RequestFounding, words::Words};
use crate::{
    action_error::ActionError,
    context::{answer_with, orgs, person},
    identity::Inbox,
    layout::Denied,
    mount::Mount,
    ui::{
        Button, Deed, FieldKind, Form, Look, Mark, Requirement, Size, Summary, TextField, Title, markup::text,
        narrow_head,
    },
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
    match person() {
        Some(_) => view! { <Redirect path=Mount::find().founding() /> }.into_any(),
        None => view! { <Wish /> }.into_any(),
    }
}

/// Name, web address, mail address.
#[component]
fn Wish() -> impl IntoView {
    let words = Words::here();
    let (deed, mount) = (Deed::of::<RequestFounding>("request"), Mount::find());
    view! {
        <Title text=words.begin() />
        <div class="page page--centre">
            <div class="auth">
                {narrow_head(Mark::None, words.begin(), &text(words.lead()))}
                <div class="auth__card">
                    <Form deed class="form">
                        <Summary problem=deed.problem() fields=deed.jumps() />
                        <TextField
                            state=deed.field("name", "")
                            label=words.name()
                            hint=words.about_name()
                            autocomplete="organization"
                            limit=200
                        />
                        <TextField
                            state=deed.field("slug", "")
                            label=words.web_address()
                            hint=words.about_web_address()
                            requirement=Requirement::Optional
                            prefix=mount.before_slugs()
                        />
                        <TextField
                            state=deed.field("email", "")
                            label=words.your_email()
                            kind=FieldKind::Email
                            hint=words.about_email()
                            autocomplete="email"
                        />
                        <Button look=Look::Primary size=Size::Wide>{words.send_link()}</Button>
                    </Form>
                </div>
                <p class="auth__foot">{words.have_account()} <a href=mount.sign_in_for(&mount.founding())>{words.sign_in()}</a></p>
            </div>
        </div>
    }
}

/// The page after it was sent.
#[component]
pub fn FoundingSent() -> impl IntoView {
    let words = Words::here();
    view! {
        <Inbox
            lead=words.sent()
            says=words.works_for_a_day()
            over=Mount::find().foundings()
        />
    }
}
