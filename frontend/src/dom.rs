//! The few words in which everything here speaks to the browser.
//!
//! Never here: what is done.

use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Window};

/// The one window.
pub fn window() -> Window {
    js_sys::global().unchecked_into()
}

/// What is open in it.
pub fn document() -> Document {
    // There is one wherever this runs.
    window()
        .document()
        .unwrap_or_else(|| JsValue::UNDEFINED.unchecked_into())
}

/// Hears of every event of a kind, as long as the page is open.
pub fn listen<E: JsCast + 'static>(kind: &str, heard: impl Fn(E) + 'static) {
    let ear = Closure::<dyn Fn(Event)>::new(move |event: Event| heard(event.unchecked_into()));
    let _ = window().add_event_listener_with_callback(kind, ear.as_ref().unchecked_ref());
    ear.forget();
}

/// Does something later.
pub fn after(wait: Duration, deed: impl FnOnce() + 'static) {
    let deed = Closure::once_into_js(deed);
    let millis = i32::try_from(wait.as_millis()).unwrap_or(i32::MAX);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(deed.unchecked_ref(), millis);
}

/// The first thing on the page that fits.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// The first thing in it that fits.
pub fn first(within: &Element, selector: &str) -> Option<HtmlElement> {
    within.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Everything on the page that fits.
pub fn all<T: JsCast>(selector: &str) -> impl Iterator<Item = T> + use<T> {
    let found = document().query_selector_all(selector).ok();
    found
        .into_iter()
        .flat_map(|found| (0..found.length()).filter_map(move |at| found.item(at)?.dyn_into().ok()))
}

/// What happened to: itself, or what it is in.
pub fn around<T: JsCast>(target: Option<EventTarget>, selector: &str) -> Option<T> {
    let element = target?.dyn_into::<Element>().ok()?;
    element.closest(selector).ok().flatten()?.dyn_into().ok()
}

/// Puts the keyboard there. A heading can be told so too.
pub fn focus(element: Option<HtmlElement>) {
    let Some(element) = element else { return };
    if element.tag_name() == "H1" {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let _ = element.focus();
}

/// Where the browser is: path and question.
pub fn address() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// The path of an address.
pub fn path(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

/// A new thing for a list of ours.
pub fn element(kind: &str, class: &str, text: &str) -> Element {
    let made = document().create_element(kind).unwrap_or_else(|it| it.unchecked_into());
    if !class.is_empty() {
        made.set_class_name(class);
    }
    if !text.is_empty() {
        made.set_text_content(Some(text));
    }
    made
}
