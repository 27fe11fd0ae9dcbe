//! Whether an organization asks its members for two-step sign-in: a section of its settings, for owners.
//!
//! Never here: who has it.

use super::server_fns::{DropFactor, RequireFactor};
use crate::{
    layout::Here,
    ui::{Button, Deed, Form, Look, Section, Summary},
};
use leptos::prelude::*;

/// One switch.
#[component]
pub fn FactorSection(here: Here) -> impl IntoView {
    let (require, stop) = (
        Deed::of::<RequireFactor>("require-factor"),
        Deed::of::<DropFactor>("drop-factor"),
    );
    let needs = Memo::new(move |_| here.0.with(|organization| organization.needs_factor));
    let switch = move || {
        let (deed, text, look, action) = if needs.get() {
            (
                stop,
                "Nobody gets in by a password alone.",
                Look::Secondary,
                "Stop asking for it",
            )
        } else {
            (
                require,
                "Members without it see how to set it up, and nothing else of the organization, until they have.",
                Look::Secondary,
                "Ask every member for it",
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
                    <span>"You need it yourself first."</span>
                    <Button look>{action}</Button>
                </div>
            </Form>
        }
    };
    view! {
        <Section id="two-step" title="Two-step sign-in" text="A code of their phone after the password.">{switch}</Section>
    }
}
