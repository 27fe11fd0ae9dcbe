//! What is to be done with the members that are chosen in the list: a plain form that asks before anything happens. And the way back
//! to a batch whose page was closed.
//!
//! Never here: the boxes themselves, which stand in the rows and name this form.

use super::server_fns::LatestBatch;
use crate::{
    layout::Here,
    members::{role, view_model::MembersQuery},
    ui::{Button, Callout, Look, Size, Tone, ask, wait},
};
use leptos::prelude::*;
use orgs::access::Role;

/// The form that the boxes of the rows belong to.
pub const FORM: &str = "chosen";

/// The bar: there as soon as somebody is chosen. `all` says that everybody is meant whom the list finds, if that can be asked.
#[component]
pub fn SelectionBar(here: Here, asked: MembersQuery, all: Option<String>) -> impl IntoView {
    let organization = here.now();
    let offered = Role::ALL
        .into_iter()
        .filter(|role| *role < Role::Owner && *role <= organization.role);
    let option = |role: Role| view! { <option value=role.as_str()>{role::word(role)}</option> };
    let everybody = all.map(|label| {
        view! {
            <label class="chosen__all">
                <input type="checkbox" class="check__box" name="all" value="1" />
                {label}
            </label>
        }
    });
    view! {
        <form
            id=FORM class="chosen card" method="get" autocomplete="off" action=organization.path("members/batches/new")
            aria-label="Chosen members"
        >
            <output class="chosen__count" role="status" data-chosen="chosen on this page"></output>
            {everybody}
            <input type="hidden" name="q" value=asked.q />
            <input type="hidden" name="role" value=asked.role />
            <div class="chosen__acts">
                <select class="select select--sm" name="to" aria-label="New role">
                    {offered.map(option).collect_view()}
                </select>
                <Button look=Look::Secondary size=Size::Small attr:name="act" attr:value="role">"Change role"</Button>
                <Button look=Look::DangerQuiet size=Size::Small attr:name="act" attr:value="remove">"Remove"</Button>
            </div>
        </form>
    }
}

/// The way to the batch that is at work, or was a moment ago.
#[component]
pub fn LastBatch(here: Here) -> impl IntoView {
    let latest = ask(move || LatestBatch { slug: here.slug() });
    wait(move || async move {
        let batch = latest.await.ok().flatten();
        batch
            .map(|batch| {
                let href = here.path(&format!("members/batches/{batch}"));
                view! {
                    <Callout tone=Tone::Info>
                        <p>"Many members were changed at once a moment ago, or still are. " <a href=href>"See what came of it"</a></p>
                    </Callout>
                }
            })
            .into_any()
    })
}
