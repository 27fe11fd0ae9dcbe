//! The account of somebody who was invited and has none: the mailed link has proved the address.
//!
//! Never here: a choice of the address; the server reads it from the invitation, not from this form.

use super::{accept_page::words::Words, server_fns::Register};
use crate::{identity::NewAccount, ui::Deed};
use leptos::prelude::*;

/// Name and password for the invited address.
#[component]
pub fn RegisterForm(token: String, email: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<Register>("register"));
    view! { <NewAccount deed token email hint=words.register_hint() action=words.register() /> }
}
