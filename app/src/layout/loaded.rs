//! Waits for a resource and shows what it brought: the page, or why there is none.

use super::denied::Denied;
use crate::ui::{Asked, wait};
use leptos::prelude::*;

/// Shows what was `asked` through `page`.
pub fn loaded<T, V>(asked: Asked<T>, page: impl Fn(T) -> V + Clone + Send + Sync + 'static) -> AnyView
where
    T: Clone + Send + Sync + serde::de::DeserializeOwned + 'static,
    V: IntoView + 'static,
{
    wait(move || {
        let page = page.clone();
        async move {
            match asked.await {
                Ok(brought) => page(brought).into_any(),
                Err(error) => view! { <Denied error /> }.into_any(),
            }
        }
    })
}
