//! "Are you sure?", for what operators do to somebody: what follows stands there before it is done.
//!
//! Never here: deciding what can be done; the server refuses and says why.

use super::words::{Word, Words};
use crate::ui::{Button, ButtonLink, Deed, Dialog, Form, Look, Summary};
use leptos::prelude::*;

/// What is asked, and what is sent.
pub struct Question {
    /// The question.
    pub title: String,
    /// What follows, in sentences.
    pub facts: &'static [Word],
    /// The word on the button.
    pub button: &'static str,
    /// The fields of the form.
    pub fields: Vec<(&'static str, String)>,
}

/// Asks. `close` is the page without the dialog.
#[component]
pub fn ConfirmDialog(question: Question, deed: Deed, close: String) -> impl IntoView {
    let words = Words::here();
    let field = |(name, value): (&'static str, String)| view! { <input type="hidden" name=name value=value /> };
    view! {
        <Dialog title=question.title close_href=close.clone()>
            <ul class="dialog__facts">
                {question.facts.iter().map(|fact| view! { <li>{fact(words)}</li> }).collect_view()}
            </ul>
            <Form deed>
                <Summary problem=deed.problem() />
                {question.fields.into_iter().map(field).collect_view()}
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Danger>{question.button}</Button>
                </div>
            </Form>
        </Dialog>
    }
}
