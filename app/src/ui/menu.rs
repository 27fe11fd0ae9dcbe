//! A menu out of `<details>`, so it opens without scripts. With them comes what people expect on top: Esc, a press outside, arrow
//! keys, and closing after a choice.
//!
//! Never here: what is in a menu. Items are `<a class="menu__item">` or `<button class="menu__item">` in a form.

use super::{
    icon::{IconName, icon},
    markup::{Markup, html},
    tone::Tone,
};
use leptos::prelude::*;

/// What opens the menu, and where it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuLook {
    /// In the bar on top, opening towards the start.
    BarEnd,
    /// In the bar on top, opening towards the end.
    BarStart,
}

impl MenuLook {
    const fn classes(self) -> (&'static str, &'static str) {
        match self {
            Self::BarEnd => ("switcher", "menu__panel"),
            Self::BarStart => ("switcher", "menu__panel menu__panel--start"),
        }
    }
}

/// `trigger` is what one sees while it is closed; `label` is read out after the words in it.
#[component]
pub fn Menu(#[prop(into)] label: String, look: MenuLook, trigger: AnyView, children: Children) -> impl IntoView {
    let (summary, panel) = look.classes();
    view! {
        <details class="menu">
            <summary class=summary>
                {trigger}
                <span class="visually-hidden">{label}</span>
            </summary>
            <div class=panel>{children()}</div>
        </details>
    }
}

/// A menu at the end of a row: a small square that opens `items`.
pub fn row_menu(label: &str, items: Markup) -> Markup {
    html! {
        details .menu {
            summary class="button button--ghost button--square button--sm" {
                (icon(IconName::Ellipsis))
                span .visually-hidden { (label) }
            }
            div .menu__panel { (items) }
        }
    }
}

/// A way out of it.
pub fn row_item(href: &str, text: &str, picture: IconName, tone: Tone) -> Markup {
    html! {
        a .menu__item href=(href) data-tone=(tone.word()) data-noscroll {
            (icon(picture))
            (text)
        }
    }
}
