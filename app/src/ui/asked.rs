//! What a page asks the server functions while it is written, and the answer: one kind of answer for all of them, because each type of
//! its own would be a copy of the machinery around it.
//!
//! Never here: what is asked.

use crate::action_error::ActionError;
use futures_util::future::{FutureExt as _, Shared};
use leptos::{prelude::*, reactive::computed::ScopedFuture};
use server_fn::ServerFn;
use std::{any::Any, marker::PhantomData, pin::Pin, sync::Arc};

/// The header of what a page asks by itself, and nobody in front of it: where it was opened, that was asked for before.
pub const BY_ITSELF: &str = "orgs-by-itself";

/// An answer: a `Result<T, ActionError>`.
type Answer = Arc<dyn Any + Send + Sync>;
/// An answer on its way.
type Way = Pin<Box<dyn Future<Output = Answer> + Send>>;

/// A question of a page, whose answer is a `T`. Whoever waits for it first brings it on its way.
#[derive(Debug)]
pub struct Coming<T>(StoredValue<Shared<Way>>, PhantomData<fn() -> T>);

impl<T> Clone for Coming<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Coming<T> {}

/// Asks a server function for the page that is being written.
pub fn ask<S>(question: impl FnOnce() -> S) -> Coming<S::Output>
where
    S: ServerFn<Error = ActionError> + 'static,
    S::Output: Send + Sync + 'static,
{
    let question = question();
    let way: Way = Box::pin(ScopedFuture::new_untracked(async move {
        Arc::new(question.run_body().await) as Answer
    }));
    Coming(StoredValue::new(way.shared()), PhantomData)
}

impl<T: Clone + 'static> IntoFuture for Coming<T> {
    type Output = Result<T, ActionError>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let way = self.0.get_value();
        Box::pin(async move { read(&way.await) })
    }
}

fn read<T: Clone + 'static>(answer: &Answer) -> Result<T, ActionError> {
    let made = answer.downcast_ref::<Result<T, ActionError>>();
    made.cloned().unwrap_or(Err(ActionError::Unreachable))
}
