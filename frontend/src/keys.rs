//! Keys of one letter. A thing on the page says its own (`data-key`), so there are exactly those that the viewer may use here: pressing
//! one clicks the thing, or puts the cursor there. `?` lists them, and in the list they can be switched off, for whoever speaks to the
//! browser or strikes keys by accident (WCAG 2.1.4); the browser remembers it.
//!
//! Never here: what a key leads to, or a word of the list.

use crate::{
    dialogs::none_is_open,
    dom::{all, around, element, find, first, focus, listen, window},
    palette::read,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent, Storage};

/// What the browser remembers when they are switched off.
const OFF: &str = "orgs-keys-off";
/// Where letters are letters.
const WRITING: &str = "input, textarea, select, [contenteditable]";
/// The list, the rows of the page's own keys in it, and its switch.
const LIST: &str = "dialog#keys";
const OWN: &str = "[data-own]";
const SWITCH: &str = "dialog#keys input[type=checkbox]";

/// Listens to the keys.
pub fn follow() {
    if let Some(switch) = switch() {
        switch.set_checked(!are_off());
    }
    listen("keydown", |event: KeyboardEvent| {
        if !is_meant(&event) || are_off() {
            return;
        }
        let key = event.key();
        if key == "?" {
            event.prevent_default();
            open();
        } else if let Some(thing) = all::<HtmlElement>("[data-key]").find(|it| of(it).as_deref() == Some(&key)) {
            event.prevent_default();
            if thing.matches(WRITING).unwrap_or_default() {
                focus(Some(thing));
            } else {
                thing.click();
            }
        }
    });
    listen("click", |event: Event| {
        if around::<Element>(event.target(), "[data-keys]").is_some() {
            open();
        }
    });
    listen("change", |event: Event| {
        let switched = around::<HtmlInputElement>(event.target(), SWITCH);
        if let Some((switch, kept)) = switched.zip(storage()) {
            let _ = if switch.checked() {
                kept.remove_item(OFF)
            } else {
                kept.set_item(OFF, "1")
            };
        }
    });
}

/// Opens the list, with what can be pressed on this page.
fn open() {
    let list = find(LIST).and_then(|it| it.dyn_into::<HtmlDialogElement>().ok());
    let Some(list) = list.filter(|_| none_is_open()) else {
        return;
    };
    if let Some(own) = first(&list, OWN) {
        own.set_inner_html("");
        for thing in all::<HtmlElement>("[data-key]") {
            row(&own, &of(&thing).unwrap_or_default(), &named(&thing));
        }
    }
    let _ = list.show_modal();
}

fn row(own: &Element, key: &str, what: &str) {
    let row = element("div", "keys__row", "");
    let term = element("dt", "", "");
    let _ = term.append_child(&element("kbd", "", key));
    let _ = row.append_child(&term);
    let _ = row.append_child(&element("dd", "", what));
    let _ = own.append_child(&row);
}

/// A letter by itself, where nobody writes, and no dialog waits for an answer.
fn is_meant(event: &KeyboardEvent) -> bool {
    !(around::<Element>(event.target(), WRITING).is_some()
        || event.ctrl_key()
        || event.meta_key()
        || event.alt_key()
        || event.repeat()
        || event.is_composing())
        && none_is_open()
}

fn of(thing: &HtmlElement) -> Option<String> {
    thing.get_attribute("data-key")
}

/// What it is called: what it is called aloud, or what is read in it.
fn named(thing: &HtmlElement) -> String {
    thing.get_attribute("aria-label").unwrap_or_else(|| read(thing))
}

fn are_off() -> bool {
    storage().is_some_and(|kept| kept.get_item(OFF).ok().flatten().is_some())
}

fn switch() -> Option<HtmlInputElement> {
    find(SWITCH)?.dyn_into().ok()
}

/// Some browsers forbid it.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
