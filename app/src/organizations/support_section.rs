//! Whether operators of the installation may look into an organization: a section of its settings, for owners.
//!
//! Never here: who they are.

use super::server_fns::{AdmitSupport, RefuseSupport};
use crate::{
    layout::Here,
    ui::{Button, Deed, Form, Look, Section, Summary},
};
use leptos::prelude::*;

/// One switch.
#[component]
pub fn SupportSection(here: Here) -> impl IntoView {
    let (refuse, admit) = (
        Deed::of::<RefuseSupport>("refuse-support"),
        Deed::of::<AdmitSupport>("admit-support"),
    );
    let admits = Memo::new(move |_| here.0.with(|organization| organization.admits_support));
    let switch = move || {
        let (deed, text, action) = if admits.get() {
            (
                refuse,
                "Operators may look in, or act as a member who asked for help. Every visit stands in the activity.",
                "Let no operator in",
            )
        } else {
            (
                admit,
                "No operator gets in. They can disable the organization, and give it an owner if it has none.",
                "Let operators in",
            )
        };
        view! {
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() />
                    <p>{text}</p>
                    <input type="hidden" name="slug" value=move || here.slug() />
                </div>
                <div class="card__foot">
                    <span>"Every owner is told by mail."</span>
                    <Button look=Look::Secondary>{action}</Button>
                </div>
            </Form>
        }
    };
    view! {
        <Section id="support" title="Support" text="Whoever runs this installation, when something has to be looked at.">{switch}</Section>
    }
}
