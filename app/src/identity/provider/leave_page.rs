//! On the way to the provider: the browser goes on by itself, and there is a link for one that does not.

use super::{server_fns::Leaving, view_model::LeavingView, words::Words};
use crate::{
    layout::loaded,
    ui::{Mark, Title, ask, markup::text, narrow_head, query::param},
};
use leptos::prelude::*;
use leptos_meta::Meta;

/// The page between us and the provider.
#[component]
pub fn LeavePage() -> impl IntoView {
    let words = Words::here();
    let shown = ask(|| Leaving { state: param("state") });
    let content = loaded(shown, move |LeavingView { label, url }| {
        let label = words.go_on_to(&label);
        view! {
            <Meta http_equiv="refresh" content=format!("0; url={url}") />
            {narrow_head(Mark::None, &label, &text(words.and_come_back()))}
            <div class="auth__card">
                <a class="button button--primary button--wide" href=url rel="external">{label}</a>
            </div>
        }
    });
    view! {
        <Title text=words.elsewhere() />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}
