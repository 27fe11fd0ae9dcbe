//! A menu out of `<details>`, so it opens without scripts. [`tame_menus`] adds, once for all of them, what people expect on top:
//! Esc, a press outside, arrow keys, and closing after a choice.
//!
//! Never here: what is in a menu. Items are `<a class="menu__item">` or `<button class="menu__item">` in a form.

use super::{
    icon::{IconName, icon},
    markup::{Markup, html},
    tone::Tone,
};
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, EventTarget, HtmlElement, KeyboardEvent, Node};

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

/// Looks after every menu of the page. Call it once, in the frame around all pages.
pub fn tame_menus() {
    Effect::new(|| {
        let press = window_event_listener(ev::pointerdown, |event| close_menus_without(event.target()));
        let focus = window_event_listener(ev::focusin, |event| close_menus_without(event.target()));
        let click = window_event_listener(ev::click, |event| {
            let chosen = element(event.target()).and_then(|it| closest(&it, ".menu__panel a"));
            if let Some(menu) = chosen.and_then(|it| closest(&it, "details.menu")) {
                close(&menu);
            }
        });
        let key = window_event_listener(ev::keydown, |event| on_key(&event));
        on_cleanup(move || {
            press.remove();
            focus.remove();
            click.remove();
            key.remove();
        });
    });
}

fn on_key(event: &KeyboardEvent) {
    let Some(focused) = document().active_element() else {
        return;
    };
    let Some(menu) = closest(&focused, "details.menu[open]") else {
        return;
    };
    match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            close(&menu);
        }
        "ArrowDown" => {
            event.prevent_default();
            step(&menu, &focused, 1);
        }
        "ArrowUp" => {
            event.prevent_default();
            step(&menu, &focused, -1);
        }
        _ => {}
    }
}

/// Closes `menu` and leaves the focus on what opens it.
fn close(menu: &Element) {
    let _ = menu.remove_attribute("open");
    focus(menu.query_selector("summary").ok().flatten());
}

/// Moves the focus one item on, around the ends.
fn step(menu: &Element, focused: &Element, by: i32) {
    let items = menu.get_elements_by_class_name("menu__item");
    let count = i32::try_from(items.length()).unwrap_or(0);
    if count == 0 {
        return;
    }
    let at = (0..count).find(|at| items.item(at.unsigned_abs()).as_ref() == Some(focused));
    let next = at.map_or(if by > 0 { 0 } else { count - 1 }, |at| (at + by).rem_euclid(count));
    focus(items.item(next.unsigned_abs()));
}

/// Closes every open menu that does not hold `target`.
fn close_menus_without(target: Option<EventTarget>) {
    let inside = element(target);
    let menus = document().get_elements_by_class_name("menu");
    for menu in (0..menus.length()).filter_map(|at| menus.item(at)) {
        let holds = inside
            .as_ref()
            .is_some_and(|it| menu.contains(Some(it.unchecked_ref::<Node>())));
        if !holds && menu.has_attribute("open") {
            let _ = menu.remove_attribute("open");
        }
    }
}

fn element(target: Option<EventTarget>) -> Option<Element> {
    target.and_then(|it| it.dyn_into().ok())
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
