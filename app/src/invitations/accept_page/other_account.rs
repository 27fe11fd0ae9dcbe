//! Somebody is signed in whom the invitation does not mean: both addresses, and the way to switch and come back.
//!
//! Never here: a way to accept with another address than the invited one.

use crate::{
    invitations::view_model::InvitationView,
    layout::server_fns::SignOut,
    mount::{House, Mount},
    ui::{Avatar, Button, ButtonLink, Deed, Form, Look, Shape, Size, Summary, Title},
};
use leptos::prelude::*;

/// The invitation is not for `address`.
#[component]
pub fn OtherAccount(token: String, invitation: InvitationView, address: String) -> impl IntoView {
    let (organization, inviter) = (invitation.organization, invitation.inviter);
    view! {
        <Title text="This invitation is for someone else" />
        <header class="auth__head">
            <Avatar name=organization.clone() seed=organization.clone() shape=Shape::SquareHuge />
            <h1 class="auth__title" tabindex="-1">"This invitation is for someone else"</h1>
            <p class="auth__lead">"To join " {organization} ", sign in with the address that was invited."</p>
        </header>
        <div class="auth__card">
            <div class="auth__pair">
                <Party says="Invited" email=invitation.email />
                <Party says="Signed in" email=address.clone() />
            </div>
            <Switch token />
        </div>
        <p class="auth__foot">
            "You come back to this page and sign in there. Or ask " {inviter} " to invite " <strong>{address}</strong> " instead."
        </p>
    }
}

/// The way to the other account: a host's own sign-in knows what to do with somebody who is signed in.
#[component]
fn Switch(token: String) -> impl IntoView {
    let (deed, mount) = (Deed::of::<SignOut>("switch"), Mount::find());
    let back = mount.invitation(&token);
    match mount.house() {
        House::Ours => view! {
            <Form deed class="auth__actions">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="next" value=back />
                <Button look=Look::Primary size=Size::Wide>"Switch account"</Button>
            </Form>
        }
        .into_any(),
        House::Theirs => view! {
            <div class="auth__actions">
                <ButtonLink href=mount.sign_in_for(&back) look=Look::Primary size=Size::Wide>"Switch account"</ButtonLink>
            </div>
        }
        .into_any(),
    }
}

/// One of the two addresses.
#[component]
fn Party(says: &'static str, email: String) -> impl IntoView {
    view! {
        <div class="auth__party">
            <Avatar name=email.clone() seed=email.clone() />
            <div class="list__text">
                <span class="list__detail">{says}</span>
                <strong class="breakable">{email}</strong>
            </div>
        </div>
    }
}
