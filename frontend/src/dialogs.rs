//! A dialog comes open as plain HTML, and becomes a modal one; when it is gone, the focus goes back to what opened it.
//!
//! Never here: what is asked in it.

use crate::{
    desk::PLACE,
    dom::{document, find, first, focus, listen},
};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, HtmlDialogElement, HtmlElement};

/// What gets the focus: the marked element, or the control inside the marked field.
const FIRST: &str =
    "[data-autofocus]:is(a, button, input, select, textarea), [data-autofocus] :is(input, select, textarea)";
/// The same page without the dialog.
const LEAVE: &str = ".dialog__backdrop";

thread_local! {
    /// What had the focus before the dialog opened.
    static OPENER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Listens to presses beside the panel of a modal dialog: on its backdrop.
pub fn leave_beside() {
    listen("mousedown", |event: Event| {
        let dialog = event.target().and_then(|it| it.dyn_into::<HtmlDialogElement>().ok());
        match dialog {
            Some(dialog) if dialog.closest(PLACE).is_ok_and(|place| place.is_some()) => leave(),
            _ => {}
        }
    });
}

/// Looks whether the page has one; again whenever it was put in.
pub fn enliven() {
    let open = find(PLACE).and_then(|place| first(&place, "dialog[open]"));
    let Some(dialog) = open.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) else {
        return focus(OPENER.take());
    };
    if dialog.matches(":modal").unwrap_or_default() {
        return;
    }
    OPENER.set(document().active_element().and_then(|it| it.dyn_into().ok()));
    dialog.close();
    let _ = dialog.show_modal();
    focus(first(&dialog, FIRST));
    let cancelled = Closure::once_into_js(|event: Event| {
        event.prevent_default();
        leave();
    });
    let _ = dialog.add_event_listener_with_callback("cancel", cancelled.unchecked_ref());
}

/// Whether none waits for an answer.
pub fn none_is_open() -> bool {
    find("dialog[open]").is_none()
}

/// Goes where its close button leads.
fn leave() {
    if let Some(link) = find(LEAVE).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}
