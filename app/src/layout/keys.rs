//! The list of keys of one letter. A thing on the page says its own (`data-key`); the browser lists those that are on the page, and
//! remembers whether they were switched off, for whoever speaks to it or strikes keys by accident (WCAG 2.1.4).
//!
//! Without scripts there is nothing of it, and its button is not shown. Never here: what a key leads to.

use super::words::Words;
use crate::ui::{
    IconName, icon,
    markup::{Markup, html, inert},
};
use leptos::prelude::*;

/// The item of one's own menu that opens the list: also for whoever has switched `?` off.
pub fn keys_button(words: Words) -> Markup {
    html! {
        button .menu__item .keys__open type="button" aria-haspopup="dialog" data-keys {
            (icon(IconName::Keyboard))
            span .menu__text { (words.shortcuts()) }
        }
    }
}

/// The list. Once, beside everything else.
#[component]
pub fn Keys() -> impl IntoView {
    let words = Words::here();
    inert(html! {
        dialog #keys .palette .keys aria-labelledby="keys-title" {
            form .keys__panel method="dialog" {
                h2 #keys-title { (words.shortcuts()) }
                dl .keys__list {
                    div .keys__row { dt { kbd { "Ctrl K" } } dd { (words.go_to_ellipsis()) } }
                    div .keys__row { dt { kbd { "?" } } dd { (words.this_list()) } }
                }
                dl .keys__list data-own {}
                label .keys__switch {
                    input type="checkbox" checked;
                    (words.keys_work())
                }
                button .button .button--secondary type="submit" { (words.close()) }
            }
        }
    })
}
