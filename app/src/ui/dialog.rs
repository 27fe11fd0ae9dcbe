//! A dialog whose being open is part of the URL, so it works by links alone: the page renders it when its query says so,
//! and closing means going to `close_href`.
//!
//! The server sends it open and CSS lays it over the page. Once awake it is opened again as a modal, which adds the focus trap and Esc
//! and changes nothing to see. Never here: an `open` signal. Never place it inside a `.table-frame` (containment would catch it).

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::button::IconLink;
use super::icon::IconName;
use super::words;

/// What gets the focus: the marked element, or the control inside the marked field.
pub const FIRST: &str =
    "[data-autofocus]:is(a, button, input, select, textarea), [data-autofocus] :is(input, select, textarea)";

/// Lays `children` over the page under `title`. Focus starts on the element with `data-autofocus`, which should be the harmless one,
/// and returns to where it came from.
#[component]
pub fn Dialog(
    #[prop(into)] title: String,
    /// The same page without the dialog.
    #[prop(into)]
    close_href: String,
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let close = StoredValue::new(close_href.clone());
    let navigate = use_navigate();
    let leave = move || {
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&close.get_value(), options);
    };
    let leave_by_click = leave.clone();
    make_modal(node);

    view! {
        <a class="dialog__backdrop" href=close_href.clone() tabindex="-1" aria-hidden="true" data-noscroll></a>
        <dialog
            class="dialog"
            open
            aria-labelledby="dialog-title"
            node_ref=node
            on:cancel=move |event: Event| {
                event.prevent_default();
                leave();
            }
            on:mousedown=move |event| {
                if event.target() == event.current_target() {
                    leave_by_click();
                }
            }
        >
            <div class="dialog__panel">
                <header class="dialog__head">
                    <h2 id="dialog-title">{title}</h2>
                    <IconLink href=close_href icon=IconName::X label=words::CLOSE />
                </header>
                <div class="dialog__body">{children()}</div>
            </div>
        </dialog>
    }
}

/// Turns the open dialog into a modal one and gives the focus back at the end.
fn make_modal(node: NodeRef<html::Dialog>) {
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        let opener = document().active_element();
        let shown = dialog.clone();
        // A frame later: what was made in the browser is put into the page only after its effects have run.
        request_animation_frame(move || {
            shown.close();
            // Fails only for an element that has left the page again; then there is nothing to show.
            let _ = shown.show_modal();
            focus(shown.query_selector(FIRST).ok().flatten());
        });
        // Stored here and not outside: an effect runs in the browser only, and elements must not travel between threads.
        let both = StoredValue::new_local((dialog, opener));
        on_cleanup(move || {
            if let Some((dialog, opener)) = both.try_get_value() {
                dialog.close();
                focus(opener.map(way_back));
            }
        });
    });
}

/// The opener, or what opens the menu it stands in, as that has closed meanwhile.
fn way_back(opener: Element) -> Element {
    let summary = opener
        .closest("details.menu")
        .ok()
        .flatten()
        .and_then(|menu| menu.query_selector("summary").ok().flatten());
    summary.unwrap_or(opener)
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
