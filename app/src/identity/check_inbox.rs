//! What comes after an address was typed: a look into the inbox. The same words for known and unknown addresses.
//!
//! Never here: the address that was typed, or whether a mail was sent to it.

use super::words::Words;
use crate::{
    context::site,
    ui::{ButtonLink, IconName, Look, Mark, Size, Title, Tone, markup::text, narrow_head},
};
use leptos::prelude::*;

/// The page after signing up.
#[component]
pub fn CheckInbox() -> impl IntoView {
    let words = Words::here();
    view! {
        <Inbox
            lead=words.sign_up_sent()
            says=words.same_browser_best()
            over="/sign-up".to_owned()
        />
    }
}

/// The page after asking for a new password.
#[component]
pub fn ForgotSent() -> impl IntoView {
    let words = Words::here();
    view! {
        <Inbox
            lead=words.reset_sent()
            says=words.works_for_an_hour()
            over="/forgot".to_owned()
        />
    }
}

/// `over` is where to start over.
#[component]
pub fn Inbox(lead: &'static str, says: &'static str, over: String) -> impl IntoView {
    let words = Words::here();
    let mailbox = site().mailbox.map(|href| {
        view! {
            <div class="auth__actions">
                <ButtonLink href=href.to_string() look=Look::Secondary size=Size::Wide icon=IconName::Inbox attr:rel="external">
                    {words.open_mailbox()}
                </ButtonLink>
            </div>
        }
    });
    view! {
        <Title text=words.check_inbox() />
        <div class="page page--centre">
            <div class="auth">
                {narrow_head(Mark::Sign(IconName::Mail, Tone::Accent), words.check_inbox(), &text(lead))}
                <div class="auth__card">
                    <p class="soft">{says}</p>
                    {mailbox}
                </div>
                <p class="auth__foot">{words.wrong_address()} <a href=over>{words.start_over()}</a></p>
            </div>
        </div>
    }
}
