//! A section of the settings that is one switch: what holds now, and the button that changes it.
//!
//! Never here: what is switched.

use super::view_model::OrganizationView;
use crate::{
    layout::Here,
    ui::{Button, Deed, Form, Look, Summary},
};
use leptos::prelude::*;

/// One of its two states.
#[derive(Clone, Copy)]
pub struct State {
    /// What is said while it holds.
    pub says: &'static str,
    /// What ends it.
    pub deed: Deed,
    /// The words of the button for that.
    pub action: &'static str,
}

/// The switch; `foot` is said beside the button in either state.
#[component]
pub fn Switch(
    here: Here,
    is_on: fn(&OrganizationView) -> bool,
    on: State,
    off: State,
    foot: &'static str,
) -> impl IntoView {
    let State { says, deed, action } = if here.with(is_on) { on } else { off };
    view! {
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() />
                <p>{says}</p>
                <input type="hidden" name="slug" value=here.slug() />
            </div>
            <div class="card__foot">
                <span>{foot}</span>
                <Button look=Look::Secondary>{action}</Button>
            </div>
        </Form>
    }
}
