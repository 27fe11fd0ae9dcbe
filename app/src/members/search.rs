//! Searching the member list: a plain GET form that, once scripts have arrived, asks while one types.
//!
//! Never here: deciding who matches; the server does.

use super::{
    view_model::{MembersQuery, MembersView},
    words::Words,
};
use crate::ui::{Button, Coming, Icon, IconName, Look, query::Href, wait};
use leptos::prelude::*;
use orgs::access::Role;

/// Keys of a place in the list; another search starts at its beginning.
pub const PLACE: [&str; 2] = ["after", "before"];

/// The search form and how many were found.
#[component]
pub fn Search(asked: MembersQuery, list: Coming<MembersView>) -> impl IntoView {
    let (words, role) = (Words::here(), known(&asked.role));
    let option = |it: Role| {
        let value = it.as_str();
        view! { <option value=value selected=value == role>{words.called(it)}</option> }
    };
    let found = wait(move || async move { list.await.ok().map(|members| members.total).into_any() });
    view! {
        <form class="filters" method="get" role="search" aria-label=words.members() data-as-typed>
            <div class="field__control filters__search">
                <Icon name=IconName::Search />
                <input
                    class="input" type="search" data-key="/" name="q" value=asked.q maxlength="100" autocomplete="off"
                    placeholder=words.search_by() aria-label=words.search_by()
                />
            </div>
            <select class="select" name="role" aria-label=words.role()>
                <option value="">{words.all_roles()}</option>
                {Role::ALL.into_iter().rev().map(option).collect_view()}
            </select>
            <input type="hidden" name="sort" value=asked.sort />
            <Button look=Look::Secondary>{words.search()}</Button>
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
    let (words, page) = (Words::here(), page.without(&PLACE));
    let chip = |key: &str, label: String, text: String| {
        let href = page.clone().without(&[key]).to_string();
        view! {
            <a class="chip" href=href aria-label=words.take_away(&label) data-noscroll>
                {text}
                <Icon name=IconName::X />
            </a>
        }
    };
    let typed = asked.q;
    let by_words = (!typed.is_empty()).then(|| chip("q", words.searched(&typed), words.typed(&typed)));
    let role = known(&asked.role).parse().ok().map(|role| words.called(role));
    let by_role = role.map(|role| chip("role", words.filtered_by_role(role), words.the_role(role)));
    (by_words.is_some() || by_role.is_some()).then(|| {
        let clear = page.clone().without(&["q", "role"]).to_string();
        view! {
            <div class="chips">
                <span class="visually-hidden">{words.filters()}</span>
                {by_words}
                {by_role}
                <a class="chips__clear" href=clear data-noscroll>{words.clear_all()}</a>
            </div>
        }
    })
}
