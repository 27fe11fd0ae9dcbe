//! Something that is there or not, or changes. The same as leptos' `Show`, but of one type, so that its code is there once.

use leptos::{children::ViewFn, prelude::*};

/// A condition that is watched.
pub struct When(Box<dyn Fn() -> bool + Send + Sync>);

impl<F: Fn() -> bool + Send + Sync + 'static> From<F> for When {
    fn from(when: F) -> Self {
        Self(Box::new(when))
    }
}

/// Shows its children while `when`, and `fallback` otherwise. Built again only when that changes.
#[component]
pub fn Show(#[prop(into)] when: When, #[prop(optional, into)] fallback: ViewFn, children: ChildrenFn) -> impl IntoView {
    let shown = ArcMemo::new(move |_| (when.0)());
    changing(move || if shown.get() { children() } else { fallback.run() })
}

/// Something that is made anew whenever what it reads changes; of one type too.
pub fn changing<V: IntoView + 'static>(
    mut content: impl FnMut() -> V + Send + 'static,
) -> Box<dyn FnMut() -> AnyView + Send> {
    Box::new(move || content().into_any())
}
