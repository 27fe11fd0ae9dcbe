//! What has to be awaited before it can be shown. One type for all of it: each `Transition` of a type of its own would be a
//! copy of its code in the wasm.
//!
//! Never here: what is awaited, or what is shown when it was denied.

use super::Skeleton;
use leptos::{children::ViewFnOnce, prelude::*};

/// Written once for all closures.
type Content = Box<dyn FnMut() -> Suspend<AnyView> + Send>;

/// Shows what `content` brings; nothing until then. When it changes, the old stays until the new is there.
pub fn wait<F>(content: impl Fn() -> F + Send + 'static) -> AnyView
where
    F: Future<Output = AnyView> + Send + 'static,
{
    transition(ViewFnOnce::default(), boxed(content))
}

/// The same, with a skeleton of `rows` lines until then.
pub fn wait_with<F>(rows: usize, content: impl Fn() -> F + Send + 'static) -> AnyView
where
    F: Future<Output = AnyView> + Send + 'static,
{
    transition(ViewFnOnce::from(move || view! { <Skeleton rows /> }), boxed(content))
}

fn boxed<F>(content: impl Fn() -> F + Send + 'static) -> Content
where
    F: Future<Output = AnyView> + Send + 'static,
{
    Box::new(move || Suspend::new(content()))
}

fn transition(fallback: ViewFnOnce, content: Content) -> AnyView {
    view! { <Transition fallback>{content}</Transition> }.into_any()
}
