//! What a page asks the server, and the answer: one kind of question and one kind of answer for all of them, because each type of
//! its own would be a copy of the machinery around it in the wasm. The answer stays as it was sent until somebody reads it.
//!
//! The frame follows: its answers travel with the page, and the browser asks again. A page that is served only asks, once, while it
//! is written; nothing of that travels but the page. Never here: what is asked.

#[cfg(not(feature = "ssr"))]
mod in_the_browser;
#[cfg(feature = "ssr")]
mod on_the_server;

#[cfg(not(feature = "ssr"))]
use in_the_browser::{answer_to, ask_for};
#[cfg(feature = "ssr")]
pub use on_the_server::{Coming, ask};
#[cfg(feature = "ssr")]
use on_the_server::{answer_to, ask_for};

use crate::{action_error::ActionError, json};
use leptos::{
    prelude::*,
    server::codee::{Decoder, Encoder},
};
use serde::{Serialize, de::DeserializeOwned};
use server_fn::ServerFn;
use std::{any::Any, convert::Infallible, marker::PhantomData, pin::Pin, sync::Arc};

/// The header of what a page asks by itself, and nobody in front of it: where it was opened, that was asked for before.
pub const BY_ITSELF: &str = "orgs-by-itself";

/// A question of the frame's, whose answer is a `T`.
#[derive(Debug)]
pub struct Asked<T>(Resource<Answer, AsSent>, PhantomData<fn() -> T>);

impl<T> Clone for Asked<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Asked<T> {}

/// Asks a server function for the frame; again in the browser when what is asked changes, and after every deed.
pub fn follow<S>(question: impl Fn() -> S + Send + Sync + 'static) -> Asked<S::Output>
where
    S: ServerFn<Error = ActionError> + Serialize + 'static,
    S::Output: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    Asked(ask_for(question, Again::AfterDeeds), PhantomData)
}

/// Asks a server function for the frame; again in the browser only when what is asked changes.
pub fn follow_address<S>(question: impl Fn() -> S + Send + Sync + 'static) -> Asked<S::Output>
where
    S: ServerFn<Error = ActionError> + Serialize + 'static,
    S::Output: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    Asked(ask_for(question, Again::Never), PhantomData)
}

/// Asks at once, and nothing that is shown depends on it by itself.
pub async fn ask_now<S>(question: S) -> Result<S::Output, ActionError>
where
    S: ServerFn<Error = ActionError> + Serialize,
    S::Output: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    answer_to(question).await.read()
}

/// When the same question is asked again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Again {
    AfterDeeds,
    Never,
}

/// The answer, when it has come.
impl<T: Clone + DeserializeOwned + 'static> IntoFuture for Asked<T> {
    type Output = Result<T, ActionError>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.0.await.read() })
    }
}

/// An answer.
#[derive(Clone, Debug)]
enum Answer {
    /// Made here: a `Result<T, ActionError>`, and how it is written.
    #[cfg_attr(not(feature = "ssr"), allow(dead_code))] // on the server
    Made(Arc<dyn Any + Send + Sync>, fn(&(dyn Any + Send + Sync)) -> String),
    /// As it was sent: [`WENT`] or [`WENT_NOT`], and JSON of what it brought or why not.
    Sent(Arc<str>),
}

/// The server did what was asked.
const WENT: char = '+';
/// It did not.
const WENT_NOT: char = '-';

impl Answer {
    fn read<T: Clone + DeserializeOwned + 'static>(&self) -> Result<T, ActionError> {
        match self {
            Self::Made(made, _) => made
                .downcast_ref::<Result<T, ActionError>>()
                .cloned()
                .unwrap_or(Err(ActionError::Unreachable)),
            Self::Sent(text) => match text.strip_prefix(WENT) {
                Some(brought) => json::read(brought).map_err(|_| ActionError::Unreachable),
                None => Err(why(text)),
            },
        }
    }
}

fn why(text: &str) -> ActionError {
    let sent = text.strip_prefix(WENT_NOT).unwrap_or_default();
    json::read(sent).unwrap_or(ActionError::Unreachable)
}

/// How an answer travels inside of the page: as it is.
#[derive(Debug)]
struct AsSent;

impl Encoder<Answer> for AsSent {
    type Error = Infallible;
    type Encoded = String;

    fn encode(answer: &Answer) -> Result<String, Infallible> {
        Ok(match answer {
            Answer::Made(made, write) => write(made.as_ref()),
            Answer::Sent(text) => text.to_string(),
        })
    }
}

impl Decoder<Answer> for AsSent {
    type Error = Infallible;
    type Encoded = str;

    fn decode(text: &str) -> Result<Answer, Infallible> {
        Ok(Answer::Sent(text.into()))
    }
}
