//! Short answers in the corner to what one has just done.
//!
//! Good news leaves by itself after some seconds, but never while the pointer or the focus is on it; bad news stays until dismissed.
//! F6 brings the keyboard here. What a toast looks like came with the page, as a template. Never here: the only place of an error.

use crate::dom::{after, around, find, first, focus, listen};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlTemplateElement, KeyboardEvent};

/// How long good news stays, how long what can be taken back, and how often it looks whether it may leave.
const STAY: Duration = Duration::from_secs(7);
const STAY_UNDONE: Duration = Duration::from_secs(30);
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// The corner; while somebody is at it, nothing leaves.
const CORNER: &str = ".toasts";
const HELD: &str = ".toasts:is(:hover, :focus-within)";
const GOOD: &str = ".toasts [role=status]";
const BAD: &str = ".toasts [role=alert]";
const TOAST: &str = ".toast";

/// Looks after the toasts; one may have come with the page.
pub fn tend() {
    listen("keydown", |event: KeyboardEvent| {
        if event.key() == "F6" {
            event.prevent_default();
            focus(find(CORNER).and_then(|it| it.dyn_into().ok()));
        }
    });
    listen("click", |event: Event| {
        let close = around::<Element>(event.target(), ".toast__close");
        dismiss(close);
    });
    listen("submit", |event: Event| {
        // Once it is sent there is nothing left to press.
        let undo = around::<Element>(event.target(), ".toast__undo");
        after(Duration::ZERO, move || dismiss(undo));
    });
    if let Some(toast) = find(GOOD).and_then(|list| first(&list, TOAST)) {
        leave(toast);
    }
}

/// Says that something went well, with the form that takes it back, as the server wrote it; empty if none does.
pub fn offer(says: &str, undo: &str) {
    if let Some(toast) = add(GOOD, says) {
        if let Some(place) = first(&toast, ".toast__undo") {
            place.set_inner_html(undo);
        }
        leave(toast);
    }
}

/// Says that the server did not answer, in the words that came with the page.
pub fn warn_unreachable() {
    let says = find(CORNER).and_then(|corner| corner.get_attribute("data-unreachable"));
    add(BAD, &says.unwrap_or_default());
}

fn add(list: &str, says: &str) -> Option<HtmlElement> {
    let list = find(list)?;
    let template = first(&list, "template")?.dyn_into::<HtmlTemplateElement>().ok()?;
    let toast: HtmlElement = template
        .content()
        .first_element_child()?
        .clone_node_with_deep(true)
        .ok()?
        .unchecked_into();
    if let Some(place) = first(&toast, ".toast__text") {
        place.set_text_content(Some(says));
    }
    list.append_child(&toast).ok()?;
    Some(toast)
}

fn leave(toast: HtmlElement) {
    let is_undone = first(&toast, ".toast__undo form").is_some();
    leave_after(if is_undone { STAY_UNDONE } else { STAY }, toast);
}

fn leave_after(wait: Duration, toast: HtmlElement) {
    after(wait, move || {
        if find(HELD).is_some() {
            leave_after(LOOK_AGAIN, toast);
        } else {
            toast.remove();
        }
    });
}

fn dismiss(part: Option<Element>) {
    if let Some(toast) = part.and_then(|it| it.closest(TOAST).ok().flatten()) {
        toast.remove();
    }
}
