//! What people expect of a menu on top of `<details>`: Esc, a press outside, arrow keys, and closing after a choice.
//!
//! Never here: what is in a menu.

use crate::dom::{all, around, document, first, focus, listen};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, Node};

const MENU: &str = "details.menu";

/// Looks after every menu of the page.
pub fn tame() {
    listen("pointerdown", |event: Event| close_all_without(event.target()));
    listen("focusin", |event: Event| close_all_without(event.target()));
    listen("click", |event: Event| {
        let chosen = around::<Element>(event.target(), ".menu__panel a");
        if let Some(menu) = chosen.and_then(|it| it.closest(MENU).ok().flatten()) {
            close(&menu);
        }
    });
    listen("keydown", on_key);
}

fn on_key(event: KeyboardEvent) {
    let Some(focused) = document().active_element() else {
        return;
    };
    let Some(menu) = focused.closest("details.menu[open]").ok().flatten() else {
        return;
    };
    match event.key().as_str() {
        "Escape" => close(&menu),
        "ArrowDown" => step(&menu, &focused, 1),
        "ArrowUp" => step(&menu, &focused, -1),
        _ => return,
    }
    event.prevent_default();
}

/// Closes `menu` and leaves the focus on what opens it.
fn close(menu: &Element) {
    let _ = menu.remove_attribute("open");
    focus(first(menu, "summary"));
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
    focus(items.item(next.unsigned_abs()).and_then(|it| it.dyn_into().ok()));
}

/// Closes every open menu that does not hold `target`.
fn close_all_without(target: Option<EventTarget>) {
    let inside = target.and_then(|it| it.dyn_into::<Node>().ok());
    for menu in all::<HtmlElement>("details.menu[open]") {
        if !menu.contains(inside.as_ref()) {
            let _ = menu.remove_attribute("open");
        }
    }
}
