//! Whether operators of the installation may look into an organization: a section of its settings, for owners.
//!
//! Never here: who they are.

use super::{
    server_fns::{AdmitSupport, RefuseSupport},
    switch::{State, Switch},
};
use crate::{
    layout::Here,
    ui::{Deed, Section},
};
use leptos::prelude::*;

/// One switch.
#[component]
pub fn SupportSection(here: Here) -> impl IntoView {
    let on = State {
        says: "Operators may look in, or act as a member who asked for help. Every visit stands in the activity.",
        deed: Deed::of::<RefuseSupport>("refuse-support"),
        action: "Let no operator in",
    };
    let off = State {
        says: "No operator gets in. They can disable the organization, and give it an owner if it has none.",
        deed: Deed::of::<AdmitSupport>("admit-support"),
        action: "Let operators in",
    };
    view! {
        <Section id="support" title="Support" text="Whoever runs this installation, when something has to be looked at.">
            <Switch here is_on=|organization| organization.admits_support on off foot="Every owner is told by mail." />
        </Section>
    }
}
