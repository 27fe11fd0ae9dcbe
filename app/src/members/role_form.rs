//! Another role for a member, in the row: a select that saves when it changes, and with its button before scripts arrive.
//!
//! Never here: which roles there are to give; the server said so in the row.

use super::{role, server_fns::ChangeRole, view_model::MemberRow};
use crate::{
    layout::Here,
    ui::{Deed, Done, Form, Icon, IconName},
};
use leptos::{ev::Event, html, prelude::*, web_sys::HtmlSelectElement};

/// Changes the role of one member. What was refused shows the old role again, and why.
#[component]
pub fn RoleForm(
    here: Here,
    row: MemberRow,
    /// Counts how often the list was fetched.
    fetched: RwSignal<u32>,
) -> impl IntoView {
    let deed = Deed::of::<ChangeRole>(format!("role-{}", row.user));
    let field = deed.field("role", row.role.as_str());
    let saved = row.role.as_str();
    let (select, chosen) = (NodeRef::<html::Select>::new(), StoredValue::new(saved.to_owned()));
    // A select keeps what was chosen in it unless it is told otherwise: once for every fetched list, and after a refusal. But
    // not while an answer is awaited: somebody else's change has nothing to say about that.
    Effect::new(move |told: Option<Option<u32>>| {
        let (refused, now) = (deed.error().with(Option::is_some), fetched.get());
        let told = told.flatten();
        let Some(select) = select.get() else { return told };
        let awaited = deed.pending().get_untracked();
        if refused || (told != Some(now) && !awaited) {
            select.set_value(saved);
        }
        Some(now)
    });
    let submit = move |event: Event| {
        let select: HtmlSelectElement = event_target(&event);
        chosen.set_value(select.value());
        if let Some(form) = select.form() {
            let _ = form.request_submit();
        }
    };
    // The form is reset when it is done; until the list is fetched again the new role stays in sight.
    let done = Callback::new(move |_: Done| {
        if let Some(select) = select.get_untracked() {
            select.set_value(&chosen.get_value());
        }
    });
    let options = row.roles.into_iter().map(move |it| {
        view! { <option value=it.as_str() selected=it.as_str() == saved>{role::word(it)}</option> }.into_any()
    });
    let (id, labelled, described) = (field.id.clone(), field.id.clone(), format!("{}-problem", field.id));
    let (problem, at_field, described_by) = (deed.problem(), field.problem, described.clone());
    let says = move || problem.get().or_else(|| at_field.get());
    view! {
        <Form deed class="inline-form" done>
            <input type="hidden" name="slug" value=move || here.slug() />
            <input type="hidden" name="member" value=row.user />
            <label class="visually-hidden" for=labelled>"Role of " {row.name}</label>
            <select
                class="select select--sm" id=id name="role" node_ref=select on:change=submit
                aria-invalid=move || says().map(|_| "true") aria-describedby=described_by
            >
                {options.collect_view()}
            </select>
            <button class="button button--secondary button--sm inline-form__save" type="submit">"Save"</button>
        </Form>
        <p class="field__problem" id=described role="alert">
            {move || says().map(|says| view! { <Icon name=IconName::CircleAlert /> <span>{says}</span> }.into_any())}
        </p>
    }
}
