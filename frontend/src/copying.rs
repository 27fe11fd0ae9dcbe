//! A text that is shown to be copied: the button beside it, as soon as there is somebody who can press it for the clipboard.
//!
//! By selecting what stands in the field, and not by the newer interface: that one is only there where a site is served by https, and
//! answers later. Where it fails, the text is selected. Never here: what is copied.

use crate::{
    dom::{document, find, listen},
    toasts,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDocument, HtmlInputElement};

/// The button behind the field; its value is what is said when it was done.
const COPIES: &str = "data-copies";

/// Listens to such buttons.
pub fn follow() {
    listen("click", |event: Event| {
        let button = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let Some((button, says)) = button.and_then(|it| it.get_attribute(COPIES).map(|says| (it, says))) else {
            return;
        };
        let field = button
            .previous_element_sibling()
            .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        field.iter().for_each(HtmlInputElement::select);
        if document().unchecked_into::<HtmlDocument>().exec_command("copy") == Ok(true) {
            toasts::offer(&says, "");
        }
    });
}

/// Shows the button; again whenever the page was put in.
pub fn offer() {
    if let Some(button) = shown() {
        let _ = button.remove_attribute("hidden");
    }
}

/// What is shown to be copied is shown once: a page that has it is not looked at again by itself, or it would be gone.
pub fn shown() -> Option<Element> {
    find("[data-copies]")
}
