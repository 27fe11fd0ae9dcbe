//! Whether operators of the installation may look into an organization: a section of its settings, for owners.
//!
//! Never here: who they are.

use super::{
    server_fns::{AdmitSupport, RefuseSupport},
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
pub fn SupportSection(here: Here) -> impl IntoView {
    let words = Words::here();
    let on = State {
        says: words.support_on(),
        deed: Deed::of::<RefuseSupport>("refuse-support"),
        action: words.refuse_support(),
    };
    let off = State {
        says: words.support_off(),
        deed: Deed::of::<AdmitSupport>("admit-support"),
        action: words.admit_support(),
    };
    view! {
        <Section id="support" title=words.support() text=words.support_text()>
            <Switch here is_on=|organization| organization.admits_support on off foot=words.support_foot() />
        </Section>
    }
}
