//! Searching the member list: a plain GET form that, once scripts have arrived, asks while one types.
//!
//! Never here: deciding who matches; the server does.

use super::{
    role,
    view_model::{MembersQuery, MembersView},
};
use crate::ui::{Button, Coming, Icon, IconName, Look, query::Href, wait};
use leptos::prelude::*;
use orgs::access::Role;

/// Keys of a place in the list; another search starts at its beginning.
pub const PLACE: [&str; 2] = ["after", "before"];

/// The search form and how many were found.
#[component]
pub fn Search(asked: MembersQuery, list: Coming<MembersView>) -> impl IntoView {
    let role = known(&asked.role);
    let option = |it: Role| {
        let value = it.as_str();
        view! { <option value=value selected=value == role>{role::word(it)}</option> }
    };
    let found = wait(move || async move { list.await.ok().map(|members| members.total).into_any() });
    view! {
        <form class="filters" method="get" role="search" aria-label="Members" data-as-typed>
            <div class="field__control filters__search">
                <Icon name=IconName::Search />
                <input
                    class="input" type="search" data-key="/" name="q" value=asked.q maxlength="100" autocomplete="off"
                    placeholder="Search by name or e-mail" aria-label="Search by name or e-mail"
                />
            </div>
            <select class="select" name="role" aria-label="Role">
                <option value="">"All roles"</option>
                {Role::ALL.into_iter().rev().map(option).collect_view()}
            </select>
            <input type="hidden" name="sort" value=asked.sort />
            <Button look=Look::Secondary>"Search"</Button>
            <output class="filters__count" role="status">
                {found}
            </output>
        </form>
    }
}

/// A role's word, or the empty one.
fn known(typed: &str) -> &'static str {
    typed.parse::<Role>().map_or("", Role::as_str)
}

/// What the list is narrowed by, each to be taken away by its link.
#[component]
pub fn Chips(page: Href, asked: MembersQuery) -> impl IntoView {
    let page = page.without(&PLACE);
    let chip = |key: &str, label: String, text: String| {
        let href = page.clone().without(&[key]).to_string();
        view! {
            <a class="chip" href=href aria-label=format!("Take away the filter: {label}") data-noscroll>
                {text}
                <Icon name=IconName::X />
            </a>
        }
    };
    let words = asked.q;
    let by_words = (!words.is_empty()).then(|| chip("q", format!("search “{words}”"), format!("“{words}”")));
    let role = known(&asked.role).parse().ok().map(role::word);
    let by_role = role.map(|role| chip("role", format!("role {role}"), format!("Role: {role}")));
    (by_words.is_some() || by_role.is_some()).then(|| {
        let clear = page.clone().without(&["q", "role"]).to_string();
        view! {
            <div class="chips">
                <span class="visually-hidden">"Filters:"</span>
                {by_words}
                {by_role}
                <a class="chips__clear" href=clear data-noscroll>"Clear all"</a>
            </div>
        }
    })
}
