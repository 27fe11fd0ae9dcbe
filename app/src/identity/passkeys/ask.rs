//! The part of a form that only a script can fill in: `public/passkeys.js` asks the browser for a passkey when a form with
//! `data-passkey` is submitted, and fills in what came back.
//!
//! Without scripts it says so, and in browsers that have no passkeys as well. Never here: what the form is for.

use crate::ui::{Button, Look, Size};
use leptos::prelude::*;

/// Two empty fields for the script, and the button.
#[component]
pub fn Ask(
    #[prop(default = Look::Secondary)] look: Look,
    #[prop(default = Size::Wide)] size: Size,
    children: Children,
) -> impl IntoView {
    view! {
        <input type="hidden" name="ticket" value="" />
        <input type="hidden" name="credential" value="" />
        <div class="passkey">
            <p class="field__problem" role="alert" data-passkey-says=""></p>
            <div class="passkey__ask">
                <Button look size>{children()}</Button>
            </div>
            <p class="passkey__missing">"This browser has no passkeys."</p>
            <noscript>
                <p>"Passkeys need JavaScript. Everything else here works without it."</p>
            </noscript>
        </div>
    }
}
