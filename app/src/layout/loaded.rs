//! Waits for a resource and shows what it brought: the page, or why there is none.

use super::denied::Denied;
use crate::ui::{Asked, wait_with};
use leptos::prelude::*;

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
                Err(error) => view! { <Denied error /> }.into_any(),
            }
        }
    })
}
