//! Somebody is signed in whom the invitation does not mean: both addresses, the one way that fits best, and the others beside it.
//!
//! Never here: a way to accept with another address than the invited one.

use super::{
    ways::{Add, Ask, Rank, Switch},
    words::Words,
};
use crate::{
    invitations::view_model::{InvitationView, OtherView},
    mount::{House, Mount},
    ui::{Avatar, Mark, Title, markup::text, narrow_head},
};
use leptos::prelude::*;
use orgs::invitations::Asking;

/// The invitation is not for the address of `other`.
#[component]
pub fn OtherAccount(token: String, invitation: InvitationView, other: OtherView) -> impl IntoView {
    let InvitationView {
        organization,
        inviter,
        email: invited,
        ..
    } = invitation;
    let OtherView {
        email,
        taken,
        asking,
        adding,
    } = other;
    let words = Words::here();
    // What has an account of its own cannot be added to another one, and a host's accounts are the host's.
    let addable = !taken && Mount::find().house() == House::Ours;
    let (first, switch, lead) = if addable {
        let switch = view! { <Switch token=token.clone() invited=invited.clone() rank=Rank::Quiet /> };
        let first = view! { <Add invited=invited.clone() adding /> };
        let lead = words.show_it_is_yours(&organization);
        (first.into_any(), Some(switch), lead)
    } else {
        let first = view! { <Switch token=token.clone() invited=invited.clone() rank=Rank::First /> };
        let lead = words.sign_in_with_it(&organization);
        (first.into_any(), None, lead)
    };
    let ask = (asking != Asking::Needless)
        .then(|| view! { <Ask token asking inviter organization=organization.clone() own=email.clone() /> });
    let others = (switch.is_some() || ask.is_some()).then(|| view! { <ul class="auth__ways">{switch} {ask}</ul> });
    view! {
        <Title text=words.for_someone_else() />
        {narrow_head(Mark::Organization(&organization), words.for_someone_else(), &text(lead))}
        <div class="auth__card">
            <div class="auth__pair">
                <Party says=words.invited() email=invited />
                <Party says=words.signed_in() email />
            </div>
            {first}
            {others}
        </div>
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
