//! Back from the provider. What came back in the address is posted by a form, because opening a page changes nothing; with scripts it
//! posts itself.
//!
//! Never here: whether any of it is true.

use super::{server_fns::Arrive, words::Words};
use crate::ui::{Button, Deed, Look, Mark, Size, Summary, Title, markup::text, narrow_head, query::asked};
use leptos::{nonce::use_nonce, prelude::*};
use server_fn::ServerFn;

/// The page that the provider leads back to.
#[component]
pub fn ReturnPage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<Arrive>("arrive");
    let (state, code, iss) = (asked("state"), asked("code"), asked("iss"));
    // Refused, or opened by itself, there is nothing to go on with.
    let content = if !state.is_empty() {
        view! {
            {narrow_head(Mark::None, words.welcome_back(), &text(words.one_more_step()))}
            <div class="auth__card">
                <form method="post" action="/sign-in/return" class="form" data-go="">
                    <input type="hidden" name="__fn" value=Arrive::PATH />
                    <input type="hidden" name="__form" value="arrive" />
                    <input type="hidden" name="state" value=state />
                    <input type="hidden" name="code" value=code />
                    <input type="hidden" name="iss" value=iss />
                    <Button look=Look::Primary size=Size::Wide>{words.go_on()}</Button>
                </form>
            </div>
            <script type="module" src="/go.js" nonce=use_nonce()></script>
        }
        .into_any()
    } else {
        view! {
            {narrow_head(Mark::None, words.not_signed_in(), &text(""))}
            <div class="auth__card">
                <Summary problem=deed.problem() />
                <a class="button button--primary button--wide" href="/sign-in">{words.sign_in()}</a>
            </div>
        }
        .into_any()
    };
    view! {
        <Title text=words.welcome_back() />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}
