//! Whether people are reminded of their invitations before these end: a section of an organization's settings.
//!
//! Never here: when; that is the installation's.

use super::{
    server_fns::{ResumeReminders, StopReminders},
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
pub fn RemindersSection(here: Here) -> impl IntoView {
    let words = Words::here();
    let on = State {
        says: words.reminders_on(),
        deed: Deed::of::<StopReminders>("stop-reminders"),
        action: words.stop_reminders(),
    };
    let off = State {
        says: words.reminders_off(),
        deed: Deed::of::<ResumeReminders>("resume-reminders"),
        action: words.resume_reminders(),
    };
    view! {
        <Section id="reminders" title=words.reminders() text=words.reminders_text()>
            <Switch here is_on=|organization| organization.reminds on off foot=words.reminders_foot() />
        </Section>
    }
}
