//! Searching the member list: a plain GET form that, once scripts have arrived, asks while one types.
//!
//! Never here: deciding who matches; the server does.

use super::{
    members_page::page,
    role,
    view_model::{MembersQuery, MembersView},
};
use crate::{
    layout::Here,
    ui::{Asked, Button, Icon, IconName, Look, changing, query::value, wait},
};
use leptos::{ev::KeyboardEvent, html, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate, params::ParamsMap};
use orgs::access::Role;
use std::time::Duration;

/// How long somebody has to stop typing.
const PAUSE: Duration = Duration::from_millis(250);
/// Keys of a place in the list; another search starts at its beginning.
const PLACE: [&str; 2] = ["after", "before"];

/// The search form and how many were found.
#[component]
pub fn Search(here: Here, query: Memo<ParamsMap>, list: Asked<MembersView>) -> impl IntoView {
    let words = Memo::new(move |_| query.with(|query| value(query, "q")));
    let role = Memo::new(move |_| query.with(|query| known(&value(query, "role"))));
    let (input, select) = (NodeRef::<html::Input>::new(), NodeRef::<html::Select>::new());
    // What was asked for last: the address may only overwrite what is typed when somebody else changed it.
    let sent = StoredValue::new(words.get_untracked());
    let navigate = StoredValue::new(use_navigate());
    let search = move || {
        let (Some(input), Some(select)) = (input.get_untracked(), select.get_untracked()) else {
            return;
        };
        let words = input.value().trim().to_owned();
        let href = page(here, query)
            .without(&PLACE)
            .with("q", &words)
            .with("role", &select.value());
        sent.set_value(words);
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.with_value(|navigate| navigate(&href.to_string(), options));
    };
    let mut soon = debounce(PAUSE, move |()| search());
    let clear = move |event: KeyboardEvent| {
        if let ("Escape", Some(input)) = (event.key().as_str(), input.get_untracked()) {
            event.prevent_default();
            input.set_value("");
            search();
        }
    };
    follow(words, sent, input);
    Effect::new(move || {
        if let (Some(select), role) = (select.get(), role.get()) {
            select.set_value(role);
        }
    });
    let found = wait(move || async move { list.await.ok().map(|members| members.total).into_any() });
    view! {
        <form class="filters" method="get" role="search" aria-label="Members" on:submit=move |event| { event.prevent_default(); search(); }>
            <div class="field__control filters__search">
                <Icon name=IconName::Search />
                <input
                    class="input" type="search" name="q" value=words.get_untracked() node_ref=input maxlength="100" autocomplete="off"
                    placeholder="Search by name or e-mail" aria-label="Search by name or e-mail"
                    on:input=move |_| soon(()) on:keydown=clear
                />
            </div>
            <select class="select" name="role" aria-label="Role" node_ref=select on:change=move |_| search()>
                <option value="">"All roles"</option>
                {Role::ALL.into_iter().rev().map(|it| option(it, role.get_untracked())).collect_view()}
            </select>
            <input type="hidden" name="sort" value=move || query.with(|query| value(query, "sort")) />
            <Button look=Look::Secondary>"Search"</Button>
            <output class="filters__count" role="status">
                {found}
            </output>
        </form>
    }
}

fn option(it: Role, chosen: &'static str) -> impl IntoView {
    view! { <option value=it.as_str() selected=it.as_str() == chosen>{role::word(it)}</option> }
}

/// A role's word, or the empty one.
fn known(typed: &str) -> &'static str {
    typed.parse::<Role>().map_or("", Role::as_str)
}

/// Shows in the field what the address says, unless it says what was typed there.
fn follow(words: Memo<String>, sent: StoredValue<String>, input: NodeRef<html::Input>) {
    Effect::new(move || {
        let now = words.get();
        if sent.get_value() != now {
            if let Some(input) = input.get_untracked() {
                input.set_value(&now);
            }
            sent.set_value(now);
        }
    });
}

/// What the list is narrowed by, each to be taken away by its link.
#[component]
pub fn Chips(here: Here, query: Memo<ParamsMap>, asked: Memo<MembersQuery>) -> impl IntoView {
    let narrowed = Memo::new(move |_| asked.with(|asked| (asked.q.clone(), known(&asked.role))));
    let chip = move |key: &'static str, label: String, text: String| {
        let href = page(here, query).without(&PLACE).without(&[key]).to_string();
        view! {
            <a class="chip" href=href aria-label=format!("Take away the filter: {label}") data-noscroll>
                {text}
                <Icon name=IconName::X />
            </a>
        }
    };
    changing(move || {
        query.track();
        let (words, role) = narrowed.get();
        let by_words = (!words.is_empty()).then(|| chip("q", format!("search “{words}”"), format!("“{words}”")));
        let by_role = role
            .parse()
            .ok()
            .map(role::word)
            .map(|role| chip("role", format!("role {role}"), format!("Role: {role}")));
        let clear = page(here, query).without(&PLACE).without(&["q", "role"]).to_string();
        (by_words.is_some() || by_role.is_some()).then(|| {
            view! {
                <div class="chips">
                    <span class="visually-hidden">"Filters:"</span>
                    {by_words}
                    {by_role}
                    <a class="chips__clear" href=clear data-noscroll>"Clear all"</a>
                </div>
            }
            .into_any()
        })
    })
}
