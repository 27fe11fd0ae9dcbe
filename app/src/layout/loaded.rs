//! Waits for a resource and shows what it brought: the page, or why there is none.

use super::{Here, denied::Denied};
use crate::{
    action_error::ActionError,
    ui::{Asked, Show, wait_with},
};
use leptos::prelude::*;
use orgs::kernel::Denial;

/// Shows what was `asked` through `page`; a skeleton of `rows` lines until then. When it is fetched again the old stays
/// until the new is there.
pub fn loaded<T, V>(asked: Asked<T>, rows: usize, page: impl Fn(T) -> V + Clone + Send + Sync + 'static) -> AnyView
where
    T: Clone + Send + Sync + serde::de::DeserializeOwned + 'static,
    V: IntoView + 'static,
{
    wait_with(rows, move || {
        let page = page.clone();
        async move {
            match asked.await {
                Ok(brought) => page(brought).into_any(),
                Err(error) => view! { <Instead error /> }.into_any(),
            }
        }
    })
}

/// Why there is no page. Whoever lost the whole organization meanwhile (removed, disabled, signed out) is told by its frame, and
/// then not a second time in here: what comes back would show both for a moment.
#[component]
fn Instead(error: ActionError) -> impl IntoView {
    let is_told_by_the_frame = RwSignal::new(false);
    if let Some(here) = use_context::<Here>() {
        let why = error.clone();
        Effect::new(move |_| {
            if matches!(why, ActionError::Denied(denial) if denial != Denial::Forbidden) {
                here.lose_soon(why.clone());
                is_told_by_the_frame.set(true);
            }
        });
    }
    view! {
        <Show when=move || !is_told_by_the_frame.get()>
            <Denied error=error.clone() />
        </Show>
    }
}
