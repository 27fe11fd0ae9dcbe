//! Waits for an answer and shows what it brought: the page, or why there is none.

use super::denied::Denied;
use crate::{action_error::ActionError, ui::wait};
use leptos::prelude::*;

/// Shows what was `asked` through `page`.
pub fn loaded<A, T, V>(asked: A, page: impl Fn(T) -> V + Clone + Send + Sync + 'static) -> AnyView
where
    A: IntoFuture<Output = Result<T, ActionError>, IntoFuture: Send> + Copy + Send + 'static,
    T: Send + 'static,
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
