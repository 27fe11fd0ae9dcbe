//! Whether people are reminded of their invitations before these end: a section of an organization's settings.
//!
//! Never here: when; that is the installation's.

use super::{
    server_fns::{ResumeReminders, StopReminders},
    switch::{State, Switch},
};
use crate::{
    layout::Here,
    ui::{Deed, Section},
};
use leptos::prelude::*;

/// One switch.
#[component]
pub fn RemindersSection(here: Here) -> impl IntoView {
    let on = State {
        says: "Whoever has not answered gets one more mail shortly before the invitation ends.",
        deed: Deed::of::<StopReminders>("stop-reminders"),
        action: "Send no reminders",
    };
    let off = State {
        says: "Nobody is reminded. The list of invitations says when each of them ends.",
        deed: Deed::of::<ResumeReminders>("resume-reminders"),
        action: "Send reminders",
    };
    view! {
        <Section id="reminders" title="Reminders" text="For people who were invited and have not answered.">
            <Switch here is_on=|organization| organization.reminds on off foot="One mail for each invitation, never more." />
        </Section>
    }
}
