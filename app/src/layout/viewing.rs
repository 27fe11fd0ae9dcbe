//! Who looks, for every part of a page that needs to know.

use crate::{
    layout::view_model::Viewer,
    ui::{Coming, wait},
};
use leptos::prelude::*;

/// The viewer, in context of the whole application.
#[derive(Clone, Copy, Debug)]
pub struct Viewing(pub Coming<Viewer>);

impl Viewing {
    /// The application's.
    pub fn find() -> Self {
        expect_context()
    }

    /// Shows something that depends on the viewer; nothing until they are known.
    pub fn show<V: IntoView + 'static>(self, part: impl Fn(Viewer) -> V + Clone + Send + Sync + 'static) -> AnyView {
        wait(move || {
            let part = part.clone();
            async move { part(self.0.await.unwrap_or_default()).into_any() }
        })
    }
}
