//! The server asks itself.

use super::{Again, Answer, AsSent, WENT, WENT_NOT};
use crate::action_error::ActionError;
use leptos::prelude::*;
use serde::Serialize;
use server_fn::ServerFn;
use std::{any::Any, pin::Pin, sync::Arc};

pub(super) fn ask_for<S>(question: impl Fn() -> S + Send + Sync + 'static, _: Again) -> Resource<Answer, AsSent>
where
    S: ServerFn<Error = ActionError> + 'static,
    S::Output: Serialize + Send + Sync + 'static,
{
    send(Box::new(move || Box::pin(answer_to(untrack(&question)))))
}

/// Written once for all questions.
fn send(question: Box<dyn Fn() -> Coming + Send + Sync>) -> Resource<Answer, AsSent> {
    Resource::new_with_options(|| (), move |()| question(), true)
}

/// An answer on its way.
type Coming = Pin<Box<dyn Future<Output = Answer> + Send>>;

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
