//! What happens while somebody types or chooses: questions are asked as they are typed, and a chosen value sends its form.
//!
//! Never here: what is asked about; forms say with attributes what they want.

use crate::{
    desk::Desk,
    dom::{after, around, listen},
    forms::{self, AS_TYPED, SENDS},
};
use std::{cell::Cell, rc::Rc, time::Duration};
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, HtmlFormElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

/// How long somebody has to stop typing.
const PAUSE: Duration = Duration::from_millis(250);

/// Listens to everything that is typed and chosen on the page.
pub fn follow(desk: &Desk) {
    let (theirs, typed) = (desk.clone(), Rc::new(Cell::new(0_u32)));
    listen("input", move |event: Event| {
        let field = event.target().filter(|it| !it.has_type::<HtmlSelectElement>());
        if let Some(form) = around::<HtmlFormElement>(field, AS_TYPED) {
            let (now, posted) = (typed.get().wrapping_add(1), theirs.posted());
            typed.set(now);
            let (desk, typed) = (theirs.clone(), typed.clone());
            after(PAUSE, move || {
                // Once the form was sent, what was typed before is answered already.
                if typed.get() == now && desk.posted() == posted {
                    forms::ask(&desk, &form);
                }
            });
        }
    });
    let chosen = desk.clone();
    listen("change", move |event: Event| {
        let select = event.target().filter(EventTarget::has_type::<HtmlSelectElement>);
        if let Some(select) = around::<HtmlSelectElement>(select.clone(), SENDS) {
            let _ = select.form().map(|form| form.request_submit());
        } else if let Some(form) = around(select, AS_TYPED) {
            forms::ask(&chosen, &form);
        }
    });
    let emptied = desk.clone();
    listen("keydown", move |event: KeyboardEvent| {
        let field = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field.filter(|field| event.key() == "Escape" && field.type_() == "search") else {
            return;
        };
        if let Some(form) = around(event.target(), AS_TYPED) {
            event.prevent_default();
            field.set_value("");
            forms::ask(&emptied, &form);
        }
    });
}
