//! The browser asks by a request, or reads what came with the page.

use super::{Again, Answer, AsSent, WENT, WENT_NOT};
use crate::{
    action_error::ActionError,
    ui::{Revision, post},
};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use serde::Serialize;
use server_fn::ServerFn;

/// What is sent, and how often everything had been asked again by then.
type Question = (String, u32);

pub(super) fn ask_for<S>(question: impl Fn() -> S + Send + Sync + 'static, again: Again) -> Resource<Answer, AsSent>
where
    S: ServerFn<Error = ActionError> + Serialize + 'static,
{
    let revision = Revision::find();
    let question = move || {
        let deeds = if again == Again::AfterDeeds { revision.get() } else { 0 };
        (written(&question()), deeds)
    };
    send(S::PATH, Box::new(question))
}

/// Written once for all questions.
fn send(path: &'static str, question: Box<dyn Fn() -> Question + Send + Sync>) -> Resource<Answer, AsSent> {
    Resource::new_with_options(question, move |(body, _)| SendWrapper::new(sent(path, body)), true)
}

pub(super) async fn answer_to<S>(question: S) -> Answer
where
    S: ServerFn<Error = ActionError> + Serialize,
{
    sent(S::PATH, written(&question)).await
}

async fn sent(path: &'static str, body: String) -> Answer {
    let sent = match post::send(path, &body).await {
        Some((true, text)) => format!("{WENT}{text}"),
        Some((false, text)) => format!("{WENT_NOT}{text}"),
        None => String::new(),
    };
    Answer::Sent(sent.into())
}

fn written(question: &impl Serialize) -> String {
    serde_qs::to_string(question).unwrap_or_default()
}
