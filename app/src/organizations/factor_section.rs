//! Whether an organization asks its members for two-step sign-in: a section of its settings, for owners.
//!
//! Never here: who has it.

use super::{
    server_fns::{DropFactor, RequireFactor},
    switch::{State, Switch},
    words::Words,
};
use crate::{
    layout::Here,
    ui::{Deed, Section},
};
use leptos::prelude::*;

/// One switch.
#[component]
pub fn FactorSection(here: Here) -> impl IntoView {
    let words = Words::here();
    let on = State {
        says: words.two_step_on(),
        deed: Deed::of::<DropFactor>("drop-factor"),
        action: words.drop_factor(),
    };
    let off = State {
        says: words.two_step_off(),
        deed: Deed::of::<RequireFactor>("require-factor"),
        action: words.require_factor(),
    };
    view! {
        <Section id="two-step" title=words.two_step() text=words.two_step_text()>
            <Switch here is_on=|organization| organization.needs_factor on off foot=words.two_step_foot() />
        </Section>
    }
}
