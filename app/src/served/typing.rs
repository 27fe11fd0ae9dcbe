//! What happens while somebody types or chooses: questions are asked as they are typed, and a chosen value sends its form.
//!
//! Never here: what is asked about; forms say with attributes what they want (`served`).

use super::{
    desk::Desk,
    forms::{self, AS_TYPED, SENDS},
};
use leptos::{ev, prelude::*};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlFormElement, HtmlInputElement, HtmlSelectElement};

/// How long somebody has to stop typing.
const PAUSE: Duration = Duration::from_millis(250);

/// Listens to everything that is typed and chosen on the page, as long as its place is there.
pub(super) fn listen(desk: Desk) {
    let ask = move |form: HtmlFormElement| forms::ask(desk, &form);
    // Once the form was sent, what was typed before is answered already.
    let unless_sent = move |(form, posted): (HtmlFormElement, Option<u32>)| {
        if desk.posted() == posted {
            ask(form);
        }
    };
    let soon = StoredValue::new_local(debounce(PAUSE, unless_sent));
    let typed = window_event_listener(ev::input, move |event| {
        let field = event.target().filter(|it| !it.has_type::<HtmlSelectElement>());
        if let Some(form) = around(field, AS_TYPED) {
            soon.try_update_value(|soon| soon((form, desk.posted())));
        }
    });
    let chosen = window_event_listener(ev::change, move |event| {
        let select = event.target().filter(EventTarget::has_type::<HtmlSelectElement>);
        if let Some(select) = around::<HtmlSelectElement>(select.clone(), SENDS) {
            let _ = select.form().map(|form| form.request_submit());
        } else if let Some(form) = around(select, AS_TYPED) {
            ask(form);
        }
    });
    let pressed = window_event_listener(ev::keydown, move |event| {
        let field = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field.filter(|field| event.key() == "Escape" && field.type_() == "search") else {
            return;
        };
        if let Some(form) = around(event.target(), AS_TYPED) {
            event.prevent_default();
            field.set_value("");
            ask(form);
        }
    });
    on_cleanup(move || {
        typed.remove();
        chosen.remove();
        pressed.remove();
    });
}

fn around<T: JsCast>(target: Option<EventTarget>, selector: &str) -> Option<T> {
    let element = target?.dyn_into::<Element>().ok()?;
    element.closest(selector).ok().flatten()?.dyn_into().ok()
}
