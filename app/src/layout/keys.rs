//! Keys of one letter. A thing on the page says its own (`data-key`), so there are exactly those that the viewer may use here: pressing
//! one clicks the thing, or puts the cursor there. `?` lists them, and in the list they can be switched off, for whoever speaks to the
//! browser or strikes keys by accident (WCAG 2.1.4); the browser remembers it.
//!
//! Without scripts there is nothing of it, and its button is not shown. Never here: what a key leads to.

use super::{
    palette::{all, asks_for, nothing_is_open, read},
    words::Words,
};
use crate::ui::{Icon, IconName};
use leptos::{ev, html, prelude::*};
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent, Storage};

/// What the browser remembers when they are switched off.
const OFF: &str = "orgs-keys-off";
/// Where letters are letters.
const WRITING: &str = "input, textarea, select, [contenteditable]";

/// The item of one's own menu that opens the list: also for whoever has switched `?` off.
#[component]
pub fn KeysButton() -> impl IntoView {
    view! {
        <button type="button" class="menu__item keys__open" aria-haspopup="dialog" data-keys>
            <Icon name=IconName::Keyboard />
            <span class="menu__text">{Words::here().shortcuts()}</span>
        </button>
    }
}

/// The keys and their list. Once, beside everything else.
#[component]
pub fn Keys() -> impl IntoView {
    let (words, dialog) = (Words::here(), NodeRef::<html::Dialog>::new());
    let listed = RwSignal::new(Vec::<(String, String)>::new());
    let off = RwSignal::new(false);
    let open = move || {
        if let Some(dialog) = dialog.get_untracked().filter(|_| nothing_is_open()) {
            listed.set(
                all("[data-key]")
                    .filter_map(|element| Some((element.get_attribute("data-key")?, named(&element))))
                    .collect(),
            );
            let _ = dialog.show_modal();
        }
    };
    Effect::new(move || {
        off.set(storage().is_some_and(|kept| kept.get_item(OFF).ok().flatten().is_some()));
        let pressed = window_event_listener(ev::keydown, move |event| {
            if off.get_untracked() || !is_meant(&event) {
                return;
            }
            let key = event.key();
            if key == "?" {
                event.prevent_default();
                open();
            } else if let Some(element) =
                all("[data-key]").find(|it| it.get_attribute("data-key").as_deref() == Some(&key))
            {
                event.prevent_default();
                follow(&element);
            }
        });
        let clicked = window_event_listener(ev::click, move |event| {
            if asks_for(&event, "[data-keys]") {
                open();
            }
        });
        on_cleanup(move || {
            pressed.remove();
            clicked.remove();
        });
    });
    let switch = move |event| {
        let on = event_target::<HtmlInputElement>(&event).checked();
        off.set(!on);
        if let Some(kept) = storage() {
            let _ = if on {
                kept.remove_item(OFF)
            } else {
                kept.set_item(OFF, "1")
            };
        }
    };
    let row =
        |(key, what): (String, String)| view! { <div class="keys__row"><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div> };
    view! {
        <dialog class="palette keys" id="keys" aria-labelledby="keys-title" node_ref=dialog>
            <form class="keys__panel" method="dialog">
                <h2 id="keys-title">{words.shortcuts()}</h2>
                <dl class="keys__list">
                    <div class="keys__row"><dt><kbd>"Ctrl K"</kbd></dt><dd>{words.go_to_ellipsis()}</dd></div>
                    <div class="keys__row"><dt><kbd>"?"</kbd></dt><dd>{words.this_list()}</dd></div>
                    {move || listed.get().into_iter().map(row).collect_view()}
                </dl>
                <label class="keys__switch">
                    <input type="checkbox" prop:checked=move || !off.get() on:change=switch />
                    {words.keys_work()}
                </label>
                <button type="submit" class="button button--secondary">{words.close()}</button>
            </form>
        </dialog>
    }
}

/// A letter by itself, where nobody writes, and no dialog waits for an answer.
fn is_meant(event: &KeyboardEvent) -> bool {
    !(asks_for(event, WRITING)
        || event.ctrl_key()
        || event.meta_key()
        || event.alt_key()
        || event.repeat()
        || event.is_composing())
        && nothing_is_open()
}

/// A field takes the cursor, everything else is clicked.
fn follow(element: &HtmlElement) {
    if element.matches(WRITING).unwrap_or_default() {
        let _ = element.focus();
    } else {
        element.click();
    }
}

/// By its label, or what is read in it.
fn named(element: &HtmlElement) -> String {
    element.get_attribute("aria-label").unwrap_or_else(|| read(element))
}

/// Some browsers forbid it.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
