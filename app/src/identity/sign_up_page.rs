//! Making an account.
//!
//! Never here: whether an address is known already; the answer is the same, and only a mail tells.

use super::{
    new_account::{NameField, NewPasswordField},
    server_fns::SignUp,
    sign_in_page::{carrying, is_invitation, next},
};
use crate::{
    context::orgs,
    layout::Viewing,
    mount::Mount,
    ui::{Button, Deed, FieldKind, Form, Icon, IconName, Look, Size, Summary, TextField, Title},
};
use leptos::prelude::*;
use orgs::{foundings::open_to_visitors, limits::SignUps};

/// The sign-up page.
#[component]
pub fn SignUpPage() -> impl IntoView {
    let deed = Deed::of::<SignUp>("sign-up");
    let next = next();
    let lead = move || {
        if is_invitation(&next.read()) {
            "Then you can answer your invitation."
        } else {
            "Then your first organization, or one that invites you."
        }
    };
    view! {
        <Title text="Create your account" />
        <div class="page page--centre">
            <div class="auth">
                {Viewing::find().show(move |viewer| match viewer.sign_ups {
                    SignUps::Open => view! {
                        <header class="auth__head">
                            <h1 class="auth__title" tabindex="-1">"Create your account"</h1>
                            <p class="auth__lead">{lead}</p>
                        </header>
                        <div class="auth__card">
                            <SignUpForm deed next />
                        </div>
                        {open_to_visitors(&orgs()).then(|| view! {
                            <p class="auth__foot">
                                "Here for a new organization? " <a href=Mount::find().foundings()>"Begin with it"</a>
                            </p>
                        })}
                    }
                    .into_any(),
                    SignUps::Invitation => view! {
                        <NoSignUp
                            title="Accounts are by invitation"
                            lead="Ask a colleague who is here already to invite you. The link in the mail they send makes your account."
                        />
                    }
                    .into_any(),
                    SignUps::Closed => view! {
                        <NoSignUp title="Sign-up is closed" lead="Accounts are made by the operators of this installation. Ask them for one." />
                    }
                    .into_any(),
                })}
                <p class="auth__foot">"You have an account? " <a href=move || carrying("/sign-in", &next.read())>"Sign in"</a></p>
            </div>
        </div>
    }
}

/// What holds here, and what to do.
#[component]
fn NoSignUp(title: &'static str, lead: &'static str) -> impl IntoView {
    view! {
        <header class="auth__head">
            <span class="auth__mark">
                <Icon name=IconName::Lock />
            </span>
            <h1 class="auth__title" tabindex="-1">{title}</h1>
            <p class="auth__lead">{lead}</p>
        </header>
    }
}

/// Name, address, password.
#[component]
fn SignUpForm(deed: Deed, next: Memo<String>) -> impl IntoView {
    view! {
        <Form deed class="form">
            <Summary problem=deed.problem() fields=deed.jumps() />
            <input type="hidden" name="next" value=move || next.get() />
            <NameField deed />
            <TextField
                state=deed.field("email", "")
                label="E-mail address"
                kind=FieldKind::Email
                hint="We send you a link to confirm it."
                autocomplete="username"
            />
            <NewPasswordField deed label="Password" />
            <Button look=Look::Primary size=Size::Wide>"Create account"</Button>
        </Form>
    }
}
