//! Whether an organization asks its members for two-step sign-in: a section of its settings, for owners.
//!
//! Never here: who has it.

use super::{
    server_fns::{DropFactor, RequireFactor},
    switch::{State, Switch},
};
use crate::{
    layout::Here,
    ui::{Deed, Section},
};
use leptos::prelude::*;

/// One switch.
#[component]
pub fn FactorSection(here: Here) -> impl IntoView {
    let on = State {
        says: "Nobody gets in by a password alone.",
        deed: Deed::of::<DropFactor>("drop-factor"),
        action: "Stop asking for it",
    };
    let off = State {
        says: "Members without it see how to set it up, and nothing else of the organization, until they have.",
        deed: Deed::of::<RequireFactor>("require-factor"),
        action: "Ask every member for it",
    };
    view! {
        <Section id="two-step" title="Two-step sign-in" text="A code of their phone after the password.">
            <Switch here is_on=|organization| organization.needs_factor on off foot="You need it yourself first." />
        </Section>
    }
}
