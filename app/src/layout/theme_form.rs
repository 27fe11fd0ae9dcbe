//! The choice of colours: as the system has it, light, or dark. Kept in a cookie, so that the server draws the page right at
//! once.

use super::{Viewing, words::Words};
use crate::{
    layout::server_fns::SetTheme,
    ui::{Deed, Form},
};
use leptos::prelude::*;

/// Three buttons in a form.
#[component]
pub fn ThemeForm() -> impl IntoView {
    let deed = Deed::of::<SetTheme>("theme");
    let words = Words::here();
    let choices = [
        ("system", words.system()),
        ("light", words.light()),
        ("dark", words.dark()),
    ];
    let buttons = Viewing::find().show(move |viewer| {
        let chosen = viewer.theme.unwrap_or_else(|| "system".to_owned());
        choices
            .map(|(theme, label)| {
                let pressed = if chosen == theme { "true" } else { "false" };
                view! {
                    <button type="submit" class="theme__choice" name="theme" value=theme aria-pressed=pressed>
                        {label}
                    </button>
                }
            })
            .collect_view()
    });
    view! {
        <Form deed class="theme">
            <span class="visually-hidden">{words.colours()}</span>
            {buttons}
        </Form>
    }
}
