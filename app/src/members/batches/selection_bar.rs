//! What is to be done with the members that are chosen in the list: a plain form that asks before anything happens. And the way back
//! to a batch whose page was closed.
//!
//! Never here: the boxes themselves, which stand in the rows and name this form.

use super::words::Words;
use crate::{
    layout::Here,
    members::{role, view_model::MembersQuery},
    ui::{Button, Callout, Look, Size, Tone},
};
use leptos::prelude::*;
use orgs::access::Role;

/// The form that the boxes of the rows belong to.
pub const FORM: &str = "chosen";

/// The bar: there as soon as somebody is chosen. `all` is the number of those whom the list finds, if everybody of them can be meant.
/// On a phone it is two lines, and says less.
#[component]
pub fn SelectionBar(here: Here, asked: MembersQuery, all: Option<String>) -> impl IntoView {
    let (words, organization) = (Words::here(), here.now());
    let offered = Role::ALL
        .into_iter()
        .filter(|role| *role < Role::Owner && *role <= organization.role);
    let option = |role: Role| view! { <option value=role.as_str()>{role::word(role)}</option> };
    let everybody = all.map(|number| {
        view! {
            <label class="chosen__all">
                <input type="checkbox" class="check__box" name="all" value="1" />
                <span>{words.all_of(&number)}<span class="chosen__more">{words.that_are_found()}</span></span>
            </label>
        }
    });
    view! {
        <form
            id=FORM class="chosen card" method="get" autocomplete="off" action=organization.path("members/batches/new")
            aria-label=words.chosen_members()
        >
            <output class="chosen__count" role="status">
                <span data-chosen=words.chosen()></span>
                <span class="chosen__more">" "{words.on_this_page()}</span>
            </output>
            {everybody}
            <input type="hidden" name="q" value=asked.q />
            <input type="hidden" name="role" value=asked.role />
            <input type="hidden" name="factor" value=asked.factor />
            <input type="hidden" name="state" value=asked.state />
            <div class="chosen__acts">
                <select class="select select--sm" name="to" aria-label=words.new_role()>
                    {offered.map(option).collect_view()}
                </select>
                <Button look=Look::Secondary size=Size::Small attr:name="act" attr:value="role">{words.change_role()}</Button>
                <Button look=Look::DangerQuiet size=Size::Small attr:name="act" attr:value="remove">{words.remove()}</Button>
            </div>
        </form>
    }
}

/// The way to the batch that is at work, or was a moment ago.
#[component]
pub fn LastBatch(here: Here, batch: String) -> impl IntoView {
    let (words, href) = (Words::here(), here.path(&format!("members/batches/{batch}")));
    view! {
        <Callout tone=Tone::Info>
            <p>{words.a_moment_ago()} <a href=href>{words.see_what_came()}</a></p>
        </Callout>
    }
}
