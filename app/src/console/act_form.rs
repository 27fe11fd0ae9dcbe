//! Acting as somebody: what it means, and why somebody wants to.
//!
//! Never here: whom nobody acts as; the server refuses and says why.

use super::{server_fns::ActAs, words::Words};
use crate::ui::{Button, Deed, Form, Look, Summary, TextField};
use leptos::prelude::*;

/// The form. `id` and `name` are the person's.
#[component]
pub fn ActForm(id: String, name: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<ActAs>("act-as"));
    view! {
        <section class="section" aria-labelledby="acting">
            <div class="section__text">
                <h2 id="acting">{words.act()}</h2>
                <p>{words.act_text()}</p>
                <p>{words.act_told()}</p>
            </div>
            <div class="section__content">
                <Form deed class="card">
                    <div class="card__body form">
                        <Summary problem=deed.problem() fields=deed.jumps() />
                        <input type="hidden" name="user" value=id />
                        <TextField
                            state=deed.field("reason", "") label=words.reason() limit=200
                            hint=words.reason_hint()
                        />
                    </div>
                    <div class="card__foot">
                        <span>{words.confirm_first()}</span>
                        <Button look=Look::Secondary>{words.act_as(&name)}</Button>
                    </div>
                </Form>
            </div>
        </section>
    }
}
