//! Whether people are reminded of their invitations before these end: a section of an organization's settings.
//!
//! Never here: when; that is the installation's.

use super::server_fns::{ResumeReminders, StopReminders};
use crate::{
    layout::Here,
    ui::{Button, Deed, Form, Look, Section, Summary},
};
use leptos::prelude::*;

/// One switch.
#[component]
pub fn RemindersSection(here: Here) -> impl IntoView {
    let (stop, resume) = (
        Deed::of::<StopReminders>("stop-reminders"),
        Deed::of::<ResumeReminders>("resume-reminders"),
    );
    let reminds = Memo::new(move |_| here.0.with(|organization| organization.reminds));
    let switch = move || {
        let (deed, text, action) = if reminds.get() {
            (
                stop,
                "Whoever has not answered gets one more mail shortly before the invitation ends.",
                "Send no reminders",
            )
        } else {
            (
                resume,
                "Nobody is reminded. The list of invitations says when each of them ends.",
                "Send reminders",
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
                    <span>"One mail for each invitation, never more."</span>
                    <Button look=Look::Secondary>{action}</Button>
                </div>
            </Form>
        }
    };
    view! {
        <Section id="reminders" title="Reminders" text="For people who were invited and have not answered.">{switch}</Section>
    }
}
