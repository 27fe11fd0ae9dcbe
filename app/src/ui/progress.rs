//! The thin bar on top while a page is on its way; it shows itself only after 300 ms (in CSS).
//!
//! Never here: a percentage, or an announcement: the new page's title is announced instead.

use leptos::prelude::*;

/// Runs while `busy`.
#[component]
pub fn Progress(busy: Signal<bool>) -> impl IntoView {
    view! { <div class="progress" aria-hidden="true" data-state=move || if busy.get() { "busy" } else { "idle" }></div> }
}

/// Requests of the whole application that are on their way and are shown as such.
#[derive(Clone, Copy, Debug)]
pub struct Underway(RwSignal<u32>);

impl Underway {
    /// One for the whole application.
    pub fn provide() -> Self {
        let underway = Self(RwSignal::new(0));
        provide_context(underway);
        underway
    }
    /// The application's.
    pub fn find() -> Self {
        use_context().unwrap_or_else(Self::provide)
    }
    /// One more.
    pub fn begin(self) {
        self.0.try_update(|requests| *requests += 1);
    }
    /// One less.
    pub fn end(self) {
        self.0.try_update(|requests| *requests = requests.saturating_sub(1));
    }
    /// Whether there are any now; none when the application is gone.
    pub fn try_any(self) -> bool {
        self.0.try_get_untracked().is_some_and(|requests| requests > 0)
    }
    /// Whether there are any.
    pub fn any(self) -> bool {
        self.0.get() > 0
    }
}
