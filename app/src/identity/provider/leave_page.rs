//! On the way to the provider: the browser goes on by itself, and there is a link for one that does not.

use super::{server_fns::Leaving, view_model::LeavingView, words::Words};
use crate::{
    layout::loaded,
    ui::{Title, ask, query::param},
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
            <header class="auth__head">
                <h1 class="auth__title" tabindex="-1">{label.clone()}</h1>
                <p class="auth__lead">{words.and_come_back()}</p>
            </header>
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
