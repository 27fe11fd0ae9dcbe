//! Making an account.
//!
//! Never here: whether an address is known already; the answer is the same, and only a mail tells.

use super::{
    new_account::{NameField, NewPasswordField},
    server_fns::SignUp,
    sign_in_page::{carrying, is_invitation},
    words::Words,
};
use crate::{
    context::{orgs, sign_ups},
    mount::Mount,
    ui::{
        Button, Deed, FieldKind, Form, IconName, Look, Mark, Size, Summary, TextField, Title, Tone, markup::text,
        narrow_head, query::asked,
    },
};
use leptos::prelude::*;
use orgs::{foundings::open_to_visitors, limits::SignUps};

/// The sign-up page.
#[component]
pub fn SignUpPage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<SignUp>("sign-up");
    let next = asked("next");
    let lead = if is_invitation(&next) {
        words.answer_invitation()
    } else {
        words.then_organization()
    };
    let sign_in = carrying("/sign-in", &next);
    view! {
        <Title text=words.create_your_account() />
        <div class="page page--centre">
            <div class="auth">
                {match sign_ups() {
                    SignUps::Open => view! {
                        {narrow_head(Mark::None, words.create_your_account(), &text(lead))}
                        <div class="auth__card">
                            <SignUpForm deed next />
                        </div>
                        {open_to_visitors(&orgs()).then(|| view! {
                            <p class="auth__foot">
                                {words.for_organization()} <a href=Mount::find().foundings()>{words.begin_with_it()}</a>
                            </p>
                        })}
                    }
                    .into_any(),
                    SignUps::Invitation => view! {
                        <NoSignUp
                            title=words.by_invitation()
                            lead=words.ask_colleague()
                        />
                    }
                    .into_any(),
                    SignUps::Closed => view! {
                        <NoSignUp title=words.sign_up_closed() lead=words.ask_operators() />
                    }
                    .into_any(),
                }}
                <p class="auth__foot">{words.have_account()} <a href=sign_in>{words.sign_in()}</a></p>
            </div>
        </div>
    }
}

/// What holds here, and what to do.
#[component]
fn NoSignUp(title: &'static str, lead: &'static str) -> impl IntoView {
    view! {
        {narrow_head(Mark::Sign(IconName::Lock, Tone::Neutral), title, &text(lead))}
    }
}

/// Name, address, password.
#[component]
fn SignUpForm(deed: Deed, next: String) -> impl IntoView {
    let words = Words::here();
    view! {
        <Form deed class="form">
            <Summary problem=deed.problem() fields=deed.jumps() />
            <input type="hidden" name="next" value=next />
            <NameField deed />
            <TextField
                state=deed.field("email", "")
                label=words.email()
                kind=FieldKind::Email
                hint=words.link_to_confirm()
                autocomplete="username"
            />
            <NewPasswordField deed label=words.password() />
            <Button look=Look::Primary size=Size::Wide>{words.create_account()}</Button>
        </Form>
    }
}
