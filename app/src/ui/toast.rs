//! Short answers in the corner to what one has just done.
//!
//! Good news leaves by itself after some seconds, but never while the pointer or the focus is on it; bad news stays until dismissed.
//! F6 brings the keyboard here. Never here: the only place of an error, or anything on the server (a toast is born in the browser).

use std::time::Duration;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::words;

/// How long good news stays, how long what can be taken back, and how often it looks whether it may leave.
const STAY: Duration = Duration::from_secs(7);
const STAY_UNDONE: Duration = Duration::from_secs(30);
const LOOK_AGAIN: Duration = Duration::from_secs(2);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Toast {
    key: u32,
    text: String,
    /// The form that takes it back, as text; empty if none does.
    undo: String,
}

/// The way to say something; found in the context.
#[derive(Debug, Clone, Copy)]
pub struct Toaster {
    good: RwSignal<Vec<Toast>>,
    bad: RwSignal<Vec<Toast>>,
    last: RwSignal<u32>,
    held: RwSignal<bool>,
}

impl Toaster {
    /// Puts a toaster into the context. Once, in the frame around all pages.
    pub fn provide() -> Self {
        let toaster = Self {
            good: RwSignal::default(),
            bad: RwSignal::default(),
            last: RwSignal::default(),
            held: RwSignal::default(),
        };
        provide_context(toaster);
        toaster
    }

    /// The toaster of the frame; a silent one outside of it.
    #[must_use]
    pub fn find() -> Self {
        use_context().unwrap_or_else(Self::provide)
    }

    /// Says that something went well.
    pub fn say(self, text: impl Into<String>) {
        self.offer(text, String::new());
    }

    /// The same, with the form that takes it back, as the server wrote it.
    pub fn offer(self, text: impl Into<String>, undo: String) {
        let stay = if undo.is_empty() { STAY } else { STAY_UNDONE };
        let key = self.push(self.good, text.into(), undo);
        self.leave_after(stay, key);
    }

    /// Says that something did not.
    pub fn warn(self, text: impl Into<String>) {
        self.push(self.bad, text.into(), String::new());
    }

    fn push(self, list: RwSignal<Vec<Toast>>, text: String, undo: String) -> u32 {
        let key = self.last.get_untracked().wrapping_add(1);
        self.last.set(key);
        list.update(|toasts| toasts.push(Toast { key, text, undo }));
        key
    }

    fn dismiss(self, key: u32) {
        self.good.update(|toasts| toasts.retain(|toast| toast.key != key));
        self.bad.update(|toasts| toasts.retain(|toast| toast.key != key));
    }

    fn leave_after(self, wait: Duration, key: u32) {
        if is_browser() {
            set_timeout(
                move || {
                    if self.held.get_untracked() {
                        self.leave_after(LOOK_AGAIN, key)
                    } else {
                        self.dismiss(key)
                    }
                },
                wait,
            );
        }
    }
}

/// The corner. Always in the page, so that what appears in it is read out.
#[component]
pub fn Toasts(toaster: Toaster) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let listener = window_event_listener(ev::keydown, move |event| {
            if let (true, Some(region)) = (event.key() == "F6", node.get_untracked()) {
                event.prevent_default();
                let _ = region.focus();
            }
        });
        on_cleanup(move || listener.remove());
    });
    let hold = move || toaster.held.set(true);
    let release = move || toaster.held.set(false);
    view! {
        <div
            class="toasts"
            role="region"
            aria-label=words::Words::here().messages()
            tabindex="-1"
            node_ref=node
            on:pointerenter=move |_| hold()
            on:pointerleave=move |_| release()
            on:focusin=move |_| hold()
            on:focusout=move |_| release()
        >
            <div class="toasts__list" role="status">
                {list(toaster, toaster.good, "success", IconName::CircleCheck)}
            </div>
            <div class="toasts__list" role="alert">
                {list(toaster, toaster.bad, "warning", IconName::CircleAlert)}
            </div>
        </div>
    }
}

fn list(toaster: Toaster, toasts: RwSignal<Vec<Toast>>, tone: &'static str, icon: IconName) -> impl IntoView {
    view! {
        <For each=move || toasts.get() key=|toast| toast.key let(Toast { key, text, undo })>
            <div class="toast" data-tone=tone>
                <Icon name=icon />
                <p class="toast__text">{text}</p>
                // Once it is sent there is nothing left to press.
                <div
                    class="toast__undo"
                    on:submit=move |_| set_timeout(move || toaster.dismiss(key), Duration::ZERO)
                    inner_html=undo
                ></div>
                <button
                    type="button"
                    class="button button--ghost button--square button--sm toast__close"
                    aria-label=words::Words::here().dismiss()
                    on:click=move |_| toaster.dismiss(key)
                >
                    <Icon name=IconName::X />
                </button>
            </div>
        </For>
    }
}
