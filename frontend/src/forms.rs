//! Forms of pages that the server writes: sent as a browser without scripts would send them, and the answer put in.
//!
//! Never here: what a form means, or a second way to answer it.

use crate::{
    desk::{Answered, Desk, Step},
    dom::{around, listen, window},
    links::HOUSE,
    page::Ask,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{FormData, HtmlElement, HtmlFormElement, HtmlInputElement, SubmitEvent, UrlSearchParams};

/// A form that has to be sent by the browser itself, because its answer leads out of the site.
const LEAVES: &str = "data-leaves";
/// A form that is asked as one types.
pub const AS_TYPED: &str = "form[data-as-typed]";
/// The button of such a form that only asks, where what is typed is nothing for an address.
const CHECKED_BY: &str = "data-checked-by";
/// A choice that sends its form.
pub const SENDS: &str = "select[data-sends]";
const PROPOSED: &str = "[data-proposed]";
/// A form whose answer is awaited.
const BUSY: &str = "aria-busy";

/// Sends every form of ours.
pub fn send(desk: &Desk) {
    let desk = desk.clone();
    listen("submit", move |event| submit(&desk, &event));
}

/// Sends the form of `event`, once at a time.
fn submit(desk: &Desk, event: &SubmitEvent) {
    let form = around::<HtmlFormElement>(event.target(), "form");
    let is_ours = |form: &HtmlFormElement| {
        let is_dialog = form.get_attribute("method").is_some_and(|method| method == "dialog");
        !form.has_attribute(LEAVES) && !is_dialog && form.closest(HOUSE).is_ok_and(|house| house.is_some())
    };
    let Some(form) = form.filter(is_ours) else {
        return;
    };
    event.prevent_default();
    let pressed = event.submitter();
    if form.method() == "get" {
        return if form.matches(AS_TYPED).unwrap_or_default() {
            ask(desk, &form)
        } else {
            desk.go(question(&form, pressed.as_ref(), |_| true), Step::On)
        };
    }
    let fields = fields(&form, pressed.as_ref()).filter(|_| !form.has_attribute(BUSY));
    let Some(fields) = fields else { return };
    let own = pressed.as_ref().and_then(|button| button.get_attribute("formenctype"));
    let body: JsValue = if own.unwrap_or_else(|| form.enctype()) == "multipart/form-data" {
        FormData::new_with_form(&form).map(JsValue::from).unwrap_or_default()
    } else {
        fields.into()
    };
    let address = here(&form);
    mark(&form, pressed.as_ref(), Some("true"));
    desk.post(address, body, form.clone(), move |answered| {
        mark(&form, pressed.as_ref(), None);
        let is_chosen = form.query_selector(SENDS).is_ok_and(|select| select.is_some());
        if answered == Answered::Done || is_chosen {
            form.reset();
        }
    });
}

/// Asks with what stands in the form so far. A search is a place, with its own address; anything else is the same page, which has
/// something to say to what is typed.
pub fn ask(desk: &Desk, form: &HtmlFormElement) {
    if !form.is_connected() || form.has_attribute(BUSY) {
        return; // Gone on meanwhile, or sent.
    }
    if form.method() == "get" {
        desk.go(question(form, None, |_| true), Step::Instead);
    } else if let Some(button) = form.get_attribute(CHECKED_BY) {
        let Some(fields) = fields(form, None) else { return };
        fields.append(&button, "1");
        desk.consult(here(form), Ask::Post(fields.into()));
    } else {
        desk.consult(question(form, None, is_typed), Ask::Look);
    }
}

/// Whether it is theirs: not our proposal, and not what tells the server which form it is.
fn is_typed(field: &HtmlInputElement) -> bool {
    let is_proposed = field.closest(PROPOSED).is_ok_and(|it| it.is_some()) && field.value() == field.default_value();
    !is_proposed && field.type_() != "hidden"
}

/// The form as an address, with what the button says that sent it: what was left empty is left out.
fn question(
    form: &HtmlFormElement,
    pressed: Option<&HtmlElement>,
    counts: impl Fn(&HtmlInputElement) -> bool,
) -> String {
    let held = FormData::new_with_form(form).ok();
    let typed = held
        .iter()
        .flat_map(texts)
        .chain(said(pressed))
        .filter(|(name, value)| {
            let field = form.elements().named_item(name);
            let field = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            !value.trim().is_empty() && field.is_none_or(|field| counts(&field))
        });
    let encode = |text: &str| String::from(js_sys::encode_uri_component(text.trim()));
    let query: Vec<_> = typed
        .map(|(name, value)| format!("{}={}", encode(&name), encode(&value)))
        .collect();
    let address = address(form, "");
    let address = address.split('?').next().unwrap_or_default();
    if query.is_empty() {
        address.to_owned()
    } else {
        format!("{address}?{}", query.join("&"))
    }
}

/// What a form holds, and what the button says that sent it. Files are left out.
fn fields(form: &HtmlFormElement, pressed: Option<&HtmlElement>) -> Option<UrlSearchParams> {
    let data = FormData::new_with_form(form).ok()?;
    let fields = UrlSearchParams::new().ok()?;
    for (name, value) in texts(&data) {
        fields.append(&name, &value);
    }
    if let Some((name, value)) = said(pressed) {
        fields.append(&name, &value);
    }
    Some(fields)
}

fn said(pressed: Option<&HtmlElement>) -> Option<(String, String)> {
    pressed.and_then(|it| Some((it.get_attribute("name")?, it.get_attribute("value")?)))
}

/// The texts among what a form holds.
fn texts(held: &FormData) -> impl Iterator<Item = (String, String)> + use<> {
    let entries = js_sys::try_iter(held).ok().flatten().into_iter().flatten().flatten();
    entries.filter_map(|entry| {
        let pair = js_sys::Array::from(&entry);
        pair.get(0).as_string().zip(pair.get(1).as_string())
    })
}

/// Where a form is posted: with the question of the page it is on.
fn here(form: &HtmlFormElement) -> String {
    address(form, &window().location().search().unwrap_or_default())
}

/// Where a form leads to: to its own page, unless it says otherwise.
fn address(form: &HtmlFormElement, search: &str) -> String {
    let here = || window().location().pathname().unwrap_or_default() + search;
    form.get_attribute("action").unwrap_or_else(here)
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
