//! A forgotten password: asking for a link, and what comes after. The same words for known and unknown addresses.
//!
//! Never here: whether anybody has the address, or whether a mail was sent to it.

use super::server_fns::RequestReset;
use crate::{
    layout::Viewing,
    ui::{Button, ButtonLink, Deed, FieldKind, Form, Icon, IconName, Look, Size, Summary, TextField},
};
use leptos::prelude::*;
use leptos_meta::Title;

/// The page that asks for the address.
#[component]
pub fn ForgotPage() -> impl IntoView {
    let deed = Deed::of::<RequestReset>("forgot");
    view! {
        <Title text="Forgot your password?" />
        <div class="page page--centre">
            <div class="auth">
                <header class="auth__head">
                    <span class="auth__mark" data-tone="accent">
                        <Icon name=IconName::KeyRound />
                    </span>
                    <h1 class="auth__title" tabindex="-1">"Forgot your password?"</h1>
                    <p class="auth__lead">"We send you a link, and you choose a new one."</p>
                </header>
                <div class="auth__card">
                    <Form deed class="form">
                        <Summary problem=deed.problem() fields=deed.jumps() />
                        <TextField state=deed.field("email", "") label="E-mail address" kind=FieldKind::Email autocomplete="username" />
                        <Button look=Look::Primary size=Size::Wide busy=deed.pending()>"Send me a link"</Button>
                    </Form>
                </div>
                <p class="auth__foot">"You remember it? " <a href="/sign-in">"Sign in"</a></p>
            </div>
        </div>
    }
}

/// The page after asking.
#[component]
pub fn ForgotSent() -> impl IntoView {
    let mailbox = Viewing::find().show(|viewer| {
        let button = |href: String| {
            view! {
                <div class="auth__actions">
                    <ButtonLink href look=Look::Secondary size=Size::Wide icon=IconName::Inbox attr:rel="external">
                        "Open the development mailbox"
                    </ButtonLink>
                </div>
            }
        };
        viewer.mailbox.map(button)
    });
    view! {
        <Title text="Check your inbox" />
        <div class="page page--centre">
            <div class="auth">
                <header class="auth__head">
                    <span class="auth__mark" data-tone="accent">
                        <Icon name=IconName::Mail />
                    </span>
                    <h1 class="auth__title" tabindex="-1">"Check your inbox"</h1>
                    <p class="auth__lead">"If the address has an account, a link to choose a new password is on its way."</p>
                </header>
                <div class="auth__card">
                    <p class="soft">
                        "The link works for an hour, once. Nothing there after a few minutes? Look in the spam folder, or sign up: there may be no account with this address yet."
                    </p>
                    {mailbox}
                </div>
                <p class="auth__foot">"Wrong address? " <a href="/forgot">"Start over"</a></p>
            </div>
        </div>
    }
}
