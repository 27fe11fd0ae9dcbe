//! Who looks, for every part of a page that needs to know.

use crate::{action_error::ActionError, identity::view_model::Viewer, ui::wait};
use leptos::prelude::*;

/// The viewer, in context of the whole application; fetched again after every deed.
#[derive(Clone, Copy, Debug)]
pub struct Viewing(pub Resource<Result<Viewer, ActionError>>);

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
