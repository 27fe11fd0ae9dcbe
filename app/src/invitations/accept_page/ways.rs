//! The ways on for somebody whom the invitation does not mean: another account, the invited address for this one, or this one's
//! address for the invitation.
//!
//! Never here: which of them comes first.

use super::words::Words;
use crate::{
    identity::addresses::server_fns::AddAddress,
    invitations::server_fns::RequestReaddress,
    layout::server_fns::SignOut,
    mount::{House, Mount},
    ui::{Button, ButtonLink, Deed, Form, Icon, IconName, Look, Moment, Size, Summary},
    when::When,
};
use leptos::prelude::*;
use orgs::invitations::Asking;

/// How much a way asks to be gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// The one button of the page.
    First,
    /// One of the others.
    Quiet,
}

impl Rank {
    const fn looks(self) -> (Look, Size) {
        match self {
            Self::First => (Look::Primary, Size::Wide),
            Self::Quiet => (Look::Secondary, Size::Small),
        }
    }
}

/// The way to the other account, and back here.
#[component]
pub fn Switch(token: String, invited: String, rank: Rank) -> impl IntoView {
    let words = Words::here();
    match rank {
        Rank::First => view! {
            <div class="auth__actions">
                <SwitchButton token rank />
                <p class="small muted">{words.you_come_back()} <strong class="breakable">{invited}</strong> {words.you_come_back_end()}</p>
            </div>
        }
        .into_any(),
        Rank::Quiet => view! {
            <li class="auth__way">
                <div class="list__text">
                    <strong>{words.separate_account()}</strong>
                    <span class="list__detail">{words.separate_account_text()}</span>
                </div>
                <SwitchButton token rank />
            </li>
        }
        .into_any(),
    }
}

/// A host's own sign-in knows what to do with somebody who is signed in.
#[component]
fn SwitchButton(token: String, rank: Rank) -> impl IntoView {
    let (deed, mount, (look, size)) = (Deed::of::<SignOut>("switch"), Mount::find(), rank.looks());
    let (back, says) = (mount.invitation(&token), Words::here().switch_account());
    match mount.house() {
        House::Ours => view! {
            <Form deed class="">
                <Summary problem=deed.problem() />
                <input type="hidden" name="next" value=back />
                <Button look size>{says}</Button>
            </Form>
        }
        .into_any(),
        House::Theirs => view! { <ButtonLink href=mount.sign_in_for(&back) look size>{says}</ButtonLink> }.into_any(),
    }
}

/// The invited address for this account. While it waits for its link there is nothing to press but once more.
#[component]
pub fn Add(invited: String, adding: Option<When>) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<AddAddress>("add"));
    let problem = deed.problem().or(deed.field("email", "").problem);
    let (says, label, (look, size)) = match adding {
        None => (
            words.we_send_a_link().into_any(),
            words.add_address(),
            Rank::First.looks(),
        ),
        Some(asked) => (
            view! {
                <Icon name=IconName::Mail />
                <span>
                    {words.link_was_sent()} <Moment iso=asked.iso text=asked.text title=asked.title />
                    {words.link_was_sent_end()}
                </span>
            }
            .into_any(),
            words.send_link_again(),
            (Look::Secondary, Size::Wide),
        ),
    };
    view! {
        <Form deed class="auth__actions">
            <Summary problem />
            <input type="hidden" name="email" value=invited />
            <p class="auth__said">{says}</p>
            <Button look size>{label}</Button>
        </Form>
    }
}

/// This account's address for the invitation: who looks after it decides.
#[component]
pub fn Ask(token: String, asking: Asking, inviter: String, organization: String, own: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<RequestReaddress>("ask"));
    let label = words.ask_as(&own);
    let (title, detail, form) = match asking {
        Asking::Open => (
            words.join_with_this(),
            words.they_decide(&inviter),
            Some(view! {
                <Form deed class="">
                    <input type="hidden" name="token" value=token />
                    <Button look=Look::Secondary size=Size::Small attr:aria-label=label>{words.ask()}</Button>
                </Form>
            }),
        ),
        Asking::Asked => (words.asked(), words.mail_when_they_agree(&own), None),
        Asking::Settled | Asking::Needless => (words.unchanged(), words.unchanged_text(&organization), None),
    };
    view! {
        <li class="auth__way">
            <div class="list__text">
                <strong>{title}</strong>
                <span class="list__detail">{detail}</span>
                <Summary problem=deed.problem() />
            </div>
            {form}
        </li>
    }
}
