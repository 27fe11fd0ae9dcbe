//! The part of a form that only a script can fill in: `public/passkeys.js` asks the browser for a passkey when a form with
//! `data-passkey` is submitted, and fills in what came back.
//!
//! Without scripts it says so, and in browsers that have no passkeys as well. What the script may have to say stands here, in the
//! language of the page. Never here: what the form is for.

use super::words::Words;
use crate::ui::{Button, Look, Size};
use leptos::prelude::*;

/// Two empty fields for the script, and the button.
#[component]
pub fn Ask(
    #[prop(default = Look::Secondary)] look: Look,
    #[prop(default = Size::Wide)] size: Size,
    children: Children,
) -> impl IntoView {
    let words = Words::here();
    view! {
        <input type="hidden" name="ticket" value="" />
        <input type="hidden" name="credential" value="" />
        <div class="passkey">
            <p
                class="field__problem"
                role="alert"
                data-passkey-says=""
                data-not-given=words.not_given()
                data-known=words.known()
                data-not-here=words.not_at_this_address()
                data-unreachable=words.unreachable()
            ></p>
            <div class="passkey__ask">
                <Button look size>{children()}</Button>
            </div>
            <p class="passkey__missing">{words.no_passkeys()}</p>
            <noscript>
                <p>{words.need_scripts()}</p>
            </noscript>
        </div>
    }
}
