//! The place of the page, in the browser: what the server wrote stays, and what the address names next is fetched.

use super::{
    choosing, copying,
    desk::{self, Desk},
    forms, typing,
};
use crate::ui::Revision;
use leptos::{ev, html, prelude::*};
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// A place for pages that the server writes.
#[component]
pub fn Served() -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let desk = Desk::new(place);
    let (location, revision) = (use_location(), Revision::find());
    Effect::new(move || {
        let search = location.search.get();
        let query = if search.is_empty() {
            search
        } else {
            format!("?{search}")
        };
        let address = location.pathname.get() + &query;
        if place.get().is_some() {
            desk.arrive(address);
        }
    });
    Effect::new(move || desk.renew(revision.get()));
    Effect::new(move || {
        let sent = window_event_listener(ev::submit, move |event| forms::submit(desk, event));
        on_cleanup(move || sent.remove());
        typing::listen(desk);
        choosing::listen();
        copying::listen(desk);
    });
    html::div()
        .class("served")
        .node_ref(place)
        .on(ev::mousedown, |event| {
            // Beside the panel of a modal dialog: on its backdrop.
            if event.target().is_some_and(|it| it.has_type::<HtmlDialogElement>()) {
                desk::leave_dialog();
            }
        })
        .inner_html("")
}
