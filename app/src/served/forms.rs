//! Forms of pages that the server writes: sent as a browser without scripts would send them, and the answer put in.
//!
//! Never here: what a form means, or a second way to answer it.

use super::desk::{Answered, Desk};
use crate::ui::post;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{FormData, HtmlElement, HtmlFormElement, SubmitEvent};

/// A form that has to be sent by the browser itself, because its answer leads out of the site.
const LEAVES: &str = "data-leaves";
/// A form whose answer is awaited.
const BUSY: &str = "aria-busy";

/// Sends the form of `event`, once at a time.
pub(super) fn submit(desk: Desk, event: SubmitEvent) {
    let form = event.target().and_then(|it| it.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form.filter(|form| !form.has_attribute(LEAVES)) else {
        return;
    };
    event.prevent_default();
    let pressed = event.submitter();
    let fields = post::fields(&form, pressed.as_ref()).filter(|_| !form.has_attribute(BUSY));
    let Some(fields) = fields else { return };
    if form.method() == "get" {
        return desk.go(&format!("{}?{}", address(&form, ""), String::from(fields.to_string())));
    }
    let body: JsValue = if form.enctype() == "multipart/form-data" {
        FormData::new_with_form(&form).map(JsValue::from).unwrap_or_default()
    } else {
        fields.into()
    };
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    let address = address(&form, &search.unwrap_or_default());
    mark(&form, pressed.as_ref(), Some("true"));
    desk.post(address, body, move |answered| {
        mark(&form, pressed.as_ref(), None);
        if answered == Answered::Done {
            form.reset();
        }
    });
}

/// Where a form leads to: to its own page, unless it says otherwise.
fn address(form: &HtmlFormElement, search: &str) -> String {
    let here = || Some(web_sys::window()?.location().pathname().ok()? + search);
    form.get_attribute("action").or_else(here).unwrap_or_default()
}

/// Marks a form that is on its way, and the button that sent it.
fn mark(form: &HtmlFormElement, button: Option<&HtmlElement>, busy: Option<&str>) {
    let set = |element: &HtmlElement, name: &str, value: Option<&str>| match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
    let _ = set(form, BUSY, busy);
    if let Some(button) = button {
        let _ = set(button, "data-state", busy.map(|_| "busy"));
        let _ = set(button, "aria-disabled", busy);
    }
}
