//! What comes after an address was typed: a look into the inbox. The same words for known and unknown addresses.
//!
//! Never here: the address that was typed, or whether a mail was sent to it.

use crate::{
    layout::Viewing,
    ui::{ButtonLink, Icon, IconName, Look, Size, Title},
};
use leptos::prelude::*;

/// The page after signing up.
#[component]
pub fn CheckInbox() -> impl IntoView {
    view! {
        <Inbox
            lead="We sent you a mail. Open the link in it to confirm your address."
            text="Best open it in this browser. Nothing there after a few minutes? Look in the spam folder."
            over="/sign-up".to_owned()
        />
    }
}

/// The page after asking for a new password.
#[component]
pub fn ForgotSent() -> impl IntoView {
    view! {
        <Inbox
            lead="If the address has an account, a link to choose a new password is on its way."
            text="The link works for an hour, once. Nothing there after a few minutes? Look in the spam folder, or sign up: there may be no account with this address yet."
            over="/forgot".to_owned()
        />
    }
}

/// `over` is where to start over.
#[component]
pub fn Inbox(lead: &'static str, text: &'static str, over: String) -> impl IntoView {
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
                    <p class="auth__lead">{lead}</p>
                </header>
                <div class="auth__card">
                    <p class="soft">{text}</p>
                    {mailbox}
                </div>
                <p class="auth__foot">"Wrong address? " <a href=over>"Start over"</a></p>
            </div>
        </div>
    }
}
