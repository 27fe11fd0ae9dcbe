//! The ways on for somebody whom the invitation does not mean: another account, the invited address for this one, or this one's
//! address for the invitation.
//!
//! Never here: which of them comes first.

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
    match rank {
        Rank::First => view! {
            <div class="auth__actions">
                <SwitchButton token rank />
                <p class="small muted">"You come back to this page, and sign in as " <strong class="breakable">{invited}</strong> "."</p>
            </div>
        }
        .into_any(),
        Rank::Quiet => view! {
            <li class="auth__way">
                <div class="list__text">
                    <strong>"A separate account"</strong>
                    <span class="list__detail">"Sign out, and make one for the invited address."</span>
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
    let back = mount.invitation(&token);
    match mount.house() {
        House::Ours => view! {
            <Form deed class="">
                <Summary problem=deed.problem() />
                <input type="hidden" name="next" value=back />
                <Button look size>"Switch account"</Button>
            </Form>
        }
        .into_any(),
        House::Theirs => {
            view! { <ButtonLink href=mount.sign_in_for(&back) look size>"Switch account"</ButtonLink> }.into_any()
        }
    }
}

/// The invited address for this account. While it waits for its link there is nothing to press but once more.
#[component]
pub fn Add(invited: String, adding: Option<When>) -> impl IntoView {
    let deed = Deed::of::<AddAddress>("add");
    let problem = deed.problem().or(deed.field("email", "").problem);
    let (says, label, (look, size)) = match adding {
        None => (
            view! { "We send a link there. When you have opened it, you can accept." }.into_any(),
            "Add the address to this account",
            Rank::First.looks(),
        ),
        Some(asked) => (
            view! {
                <Icon name=IconName::Mail />
                <span>
                    "A link was sent there " <Moment iso=asked.iso text=asked.text title=asked.title />
                    ". Open it while you are signed in here; then you can accept."
                </span>
            }
            .into_any(),
            "Send the link again",
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
    let deed = Deed::of::<RequestReaddress>("ask");
    let label = format!("Ask to join as {own}");
    let (title, detail, form) = match asking {
        Asking::Open => (
            "Join with this account",
            format!("{inviter} sees your name and address, and decides."),
            Some(view! {
                <Form deed class="">
                    <input type="hidden" name="token" value=token />
                    <Button look=Look::Secondary size=Size::Small attr:aria-label=label>"Ask to join"</Button>
                </Form>
            }),
        ),
        Asking::Asked => ("Asked", format!("You will get a mail at {own} when they agree."), None),
        Asking::Settled | Asking::Needless => (
            "Nothing has changed",
            format!(
                "You asked to join with this account. {organization} leaves the invitation with the address it was sent to."
            ),
            None,
        ),
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
