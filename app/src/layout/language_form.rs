//! The choice of language. Kept in a cookie; before there is one, the browser says what it wants most.

use super::words::Words;
use crate::{
    language::language,
    layout::server_fns::SetLanguage,
    ui::{Deed, Form},
};
use leptos::prelude::*;
use orgs::kernel::Language;

/// A button for each language, named as it calls itself.
#[component]
pub fn LanguageForm() -> impl IntoView {
    let deed = Deed::of::<SetLanguage>("language");
    let now = language();
    let buttons = Language::ALL
        .map(|language| {
            let (code, pressed) = (language.code(), if language == now { "true" } else { "false" });
            view! {
                <button type="submit" class="theme__choice" name="language" value=code lang=code aria-pressed=pressed>
                    {language.own_name()}
                </button>
            }
        })
        .collect_view();
    view! {
        <Form deed class="theme">
            <span class="visually-hidden">{Words::here().language()}</span>
            {buttons}
        </Form>
    }
}
