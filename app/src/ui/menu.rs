//! A menu out of `<details>`, so it opens without scripts. With them comes what people expect on top: Esc, a press outside, arrow
//! keys, and closing after a choice.
//!
//! Never here: what is in a menu. Items are `<a class="menu__item">` or `<button class="menu__item">` in a form.

use super::{
    icon::{IconName, icon},
    markup::{Markup, html},
    tone::Tone,
};

/// What opens the menu, and where it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuLook {
    /// In the bar on top, opening towards the start.
    BarEnd,
    /// In the bar on top, opening towards the end.
    BarStart,
    /// A small square at the end of a row.
    Row,
}

impl MenuLook {
    const fn classes(self) -> (&'static str, &'static str) {
        match self {
            Self::BarEnd => ("switcher", "menu__panel"),
            Self::BarStart => ("switcher", "menu__panel menu__panel--start"),
            Self::Row => ("button button--ghost button--square button--sm", "menu__panel"),
        }
    }
}

/// `trigger` is what one sees while it is closed; `label` is read out after the words in it.
pub fn menu(label: &str, look: MenuLook, trigger: &Markup, items: &Markup) -> Markup {
    let (summary, panel) = look.classes();
    html! {
        details .menu {
            summary class=(summary) {
                (trigger)
                span .visually-hidden { (label) }
            }
            div class=(panel) { (items) }
        }
    }
}

/// A way out of a menu in the bar; `end` is what else there is to see.
pub fn menu_item(href: &str, text: &str, picture: IconName, end: Option<Markup>) -> Markup {
    html! {
        a .menu__item href=(href) {
            (icon(picture))
            span .menu__text { (text) }
            @if let Some(end) = end { (end) }
        }
    }
}

/// A menu at the end of a row: a small square that opens `items`.
pub fn row_menu(label: &str, items: Markup) -> Markup {
    menu(label, MenuLook::Row, &icon(IconName::Ellipsis), &items)
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
