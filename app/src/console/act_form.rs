//! Acting as somebody: what it means, and why somebody wants to.
//!
//! Never here: whom nobody acts as; the server refuses and says why.

use super::server_fns::ActAs;
use crate::ui::{Button, Deed, Form, Look, Summary, TextField};
use leptos::prelude::*;

/// The form. `id` and `name` are the person's.
#[component]
pub fn ActForm(id: String, name: String) -> impl IntoView {
    let deed = Deed::of::<ActAs>("act-as");
    view! {
        <section class="section" aria-labelledby="acting">
            <div class="section__text">
                <h2 id="acting">"Act as them"</h2>
                <p>
                    "You see and do what they can, for half an hour. How they sign in and how they are written to stays theirs, \
                    and no organization is deleted or handed over."
                </p>
                <p>"They are told by mail at once, and so are the owners of each organization that you open."</p>
            </div>
            <div class="section__content">
                <Form deed class="card">
                    <div class="card__body form">
                        <Summary problem=deed.problem() fields=deed.jumps() />
                        <input type="hidden" name="user" value=id />
                        <TextField
                            state=deed.field("reason", "") label="Reason" limit=200
                            hint="They read it, and so do the owners."
                        />
                    </div>
                    <div class="card__foot">
                        <span>"You confirm first that it is you."</span>
                        <Button look=Look::Secondary>{format!("Act as {name}")}</Button>
                    </div>
                </Form>
            </div>
        </section>
    }
}
