//! The pages of addresses that lead nowhere.

use super::denied::Denied;
use crate::action_error::ActionError;
use leptos::prelude::*;
use orgs::kernel::Denial;

/// The page of addresses that lead nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <main class="shell__main" id="main" tabindex="-1">
            <Denied error=ActionError::Denied(Denial::NotFound) />
        </main>
    }
}

/// The same inside of an organization, for those who belong to it.
#[component]
pub fn Nothing() -> impl IntoView {
    view! { <Denied error=Denial::NotFound.into() /> }
}
