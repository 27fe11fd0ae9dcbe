//! What has to be awaited before it can be shown. One type for all of it: each `Transition` of a type of its own would be a
//! copy of its code.
//!
//! Never here: what is awaited, or what is shown when it was denied.

use leptos::prelude::*;
use std::{pin::Pin, task::Poll};

/// Written once for all closures.
type Content = Box<dyn FnMut() -> Suspend<AnyView> + Send>;

/// Shows what `content` brings. It is asked for it more than once, and only the last is shown.
pub fn wait<F>(content: impl Fn() -> F + Send + 'static) -> AnyView
where
    F: Future<Output = AnyView> + Send + 'static,
{
    let content: Content = Box::new(move || suspend(Box::pin(content())));
    view! { <Transition>{content}</Transition> }.into_any()
}

fn suspend(content: Pin<Box<dyn Future<Output = AnyView> + Send>>) -> Suspend<AnyView> {
    Suspend::new(async move {
        not_at_once().await;
        content.await
    })
}

/// Leptos asks a `Transition` twice whether more has to be awaited before it renders it, and each time a page whose data was there
/// already would be built whole, and thrown away. Whoever is not ready at once is built when it is asked for in earnest.
async fn not_at_once() {
    let mut asked = false;
    std::future::poll_fn(|context| {
        if asked {
            return Poll::Ready(());
        }
        asked = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
