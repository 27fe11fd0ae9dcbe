//! The palette: Ctrl K, a few letters, Enter. It knows no place of its own: what can be gone to are the links that stand in the frame
//! of the page, so it offers exactly what the viewer may see, and following one is clicking it.
//!
//! Without scripts there is nothing of it, and its button is not shown. Never here: an address, or a request.

use super::words::Words;
use crate::ui::{
    IconName, icon,
    markup::{Markup, html, inert},
};
use leptos::prelude::*;

/// What leads somewhere, and how it is called there: tabs, the switcher, one's own menu, the main thing to do on a page, the colours.
const fn ways(words: Words) -> [(&'static str, &'static str); 6] {
    [
        (".tabs a", words.way_page()),
        (".header > .menu .menu__item", words.way_organization()),
        (
            ".header__end .menu a.menu__item, .header__end .menu button.menu__item",
            words.way_you(),
        ),
        (".page-header a.button", words.way_here()),
        (".footer .theme__choice[name=language]", words.language()),
        (".footer .theme__choice[name=theme]", words.colours()),
    ]
}

/// The button in the bar that opens it.
pub fn palette_button(words: Words) -> Markup {
    html! {
        button .palette__open type="button" aria-haspopup="dialog" data-palette {
            (icon(IconName::Search))
            span .palette__word { (words.go_to_ellipsis()) }
            kbd .palette__key aria-hidden="true" { "Ctrl K" }
        }
    }
}

/// The palette itself. Once, beside everything else.
#[component]
pub fn Palette() -> impl IntoView {
    let words = Words::here();
    inert(html! {
        dialog #palette .palette aria-label=(words.go_to()) {
            div .palette__panel {
                div .palette__field {
                    (icon(IconName::Search))
                    input .palette__input type="text" role="combobox" aria-expanded="true" aria-autocomplete="list" autocomplete="off"
                        spellcheck="false" aria-label=(words.where_to()) placeholder=(words.where_to()) aria-controls="palette-ways";
                }
                ul #palette-ways .palette__ways role="listbox" aria-label=(words.ways()) {}
                p .palette__none role="status" data-none=(words.no_way()) {}
                @for (selector, kind) in ways(words) {
                    span hidden data-finds=(selector) { (kind) }
                }
            }
        }
    })
}
