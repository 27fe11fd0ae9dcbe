//! The server asks itself.

use super::{Again, Answer, AsSent, WENT, WENT_NOT};
use crate::action_error::ActionError;
use futures_util::future::{FutureExt as _, Shared};
use leptos::{prelude::*, reactive::computed::ScopedFuture};
use serde::{Serialize, de::DeserializeOwned};
use server_fn::ServerFn;
use std::{any::Any, marker::PhantomData, pin::Pin, sync::Arc};

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
    S::Output: Serialize + Send + Sync + 'static,
{
    let way: Way = Box::pin(ScopedFuture::new_untracked(answer_to(untrack(question))));
    Coming(StoredValue::new(way.shared()), PhantomData)
}

impl<T: Clone + DeserializeOwned + 'static> IntoFuture for Coming<T> {
    type Output = Result<T, ActionError>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let way = self.0.get_value();
        Box::pin(async move { way.await.read() })
    }
}

pub(super) fn ask_for<S>(question: impl Fn() -> S + Send + Sync + 'static, _: Again) -> Resource<Answer, AsSent>
where
    S: ServerFn<Error = ActionError> + 'static,
    S::Output: Serialize + Send + Sync + 'static,
{
    send(Box::new(move || Box::pin(answer_to(untrack(&question)))))
}

/// Written once for all questions.
fn send(question: Box<dyn Fn() -> Way + Send + Sync>) -> Resource<Answer, AsSent> {
    Resource::new_with_options(|| (), move |()| question(), true)
}

pub(super) async fn answer_to<S>(question: S) -> Answer
where
    S: ServerFn<Error = ActionError>,
    S::Output: Serialize + Send + Sync + 'static,
{
    Answer::Made(Arc::new(question.run_body().await), write::<S::Output>)
}

fn write<T: Serialize + 'static>(made: &(dyn Any + Send + Sync)) -> String {
    let (sign, written) = match made.downcast_ref::<Result<T, ActionError>>() {
        Some(Ok(brought)) => (WENT, serde_json::to_string(brought)),
        Some(Err(why)) => (WENT_NOT, serde_json::to_string(why)),
        None => (WENT_NOT, Ok(String::new())),
    };
    format!("{sign}{}", written.unwrap_or_default())
}
