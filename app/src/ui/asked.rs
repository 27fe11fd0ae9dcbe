//! What a page asks the server functions while it is written, and the answer: one kind of answer for all of them, because each type of
//! its own would be a copy of the machinery around it.
//!
//! Never here: what is asked.

use crate::action_error::ActionError;
use futures_util::future::{FutureExt as _, Shared};
use leptos::{prelude::*, reactive::owner::WeakOwner};
use server_fn::ServerFn;
use std::{
    any::Any,
    marker::PhantomData,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

/// The header of what a page asks by itself, and nobody in front of it: where it was opened, that was asked for before.
pub const BY_ITSELF: &str = "orgs-by-itself";

/// An answer: a `Result<T, ActionError>`.
type Answer = Arc<dyn Any + Send + Sync>;
/// An answer on its way.
type Way = Pin<Box<dyn Future<Output = Answer> + Send>>;

/// A question of a page, whose answer is a `T`. Whoever waits for it first brings it on its way.
#[derive(Debug)]
pub struct Coming<T>(StoredValue<Asked>, PhantomData<fn() -> T>);

/// A question, kept by the page that asks it.
#[derive(Clone)]
struct Asked {
    way: Shared<Way>,
    page: WeakOwner,
}

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
    let (question, page) = (question(), Owner::current().unwrap_or_default().downgrade());
    let way: Way = Box::pin(Within {
        page: page.clone(),
        way: Box::pin(async move { Arc::new(question.run_body().await) as Answer }),
    });
    let way = way.shared();
    Coming(StoredValue::new(Asked { way, page }), PhantomData)
}

/// Asked with the context of a page, and no longer than there is one. The page keeps the question, so the question must not keep the
/// page: whoever goes away before the answer is there would leave both behind, and the database's connection with them.
struct Within {
    page: WeakOwner,
    way: Way,
}

impl Future for Within {
    type Output = Answer;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Answer> {
        match self.page.upgrade() {
            Some(page) => page.with(|| self.way.as_mut().poll(context)),
            None => Poll::Pending,
        }
    }
}

impl<T: Clone + 'static> IntoFuture for Coming<T> {
    type Output = Result<T, ActionError>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let Asked { way, page } = self.0.get_value();
        // Whoever waits keeps the page meanwhile; they are part of the answer, and go with it.
        let page = page.upgrade();
        Box::pin(async move {
            let answer = read(&way.await);
            drop(page);
            answer
        })
    }
}

fn read<T: Clone + 'static>(answer: &Answer) -> Result<T, ActionError> {
    let made = answer.downcast_ref::<Result<T, ActionError>>();
    made.cloned().unwrap_or(Err(ActionError::Unreachable))
}
