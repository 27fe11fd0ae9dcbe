//! Searching the member list: a plain GET form that, once scripts have arrived, asks while one types.
//!
//! Never here: deciding who matches; the server does.

use super::{footing, view_model::MembersQuery, words::Words};
use crate::ui::{Button, Icon, IconName, Look, query::Href};
use leptos::prelude::*;
use orgs::{
    access::Role,
    kernel::{Factor, State},
    members::is_told,
};

/// Keys of a place in the list; another search starts at its beginning.
pub const PLACE: [&str; 2] = ["after", "before"];

/// Keys of what the list is narrowed by.
pub const NARROWING: [&str; 4] = ["q", "role", "factor", "state"];

/// What the list is narrowed by, of these.
pub fn narrowing(asked: &MembersQuery) -> impl Iterator<Item = &String> {
    let all = [&asked.q, &asked.role, &asked.factor, &asked.state];
    all.into_iter().filter(|value| !value.is_empty())
}

/// Whether it is at all.
pub fn is_narrowed(asked: &MembersQuery) -> bool {
    narrowing(asked).next().is_some()
}

/// Which filters there are for the viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filters {
    /// By role alone.
    Role,
    /// And by what only those are told who decide who stays.
    All,
}

impl Filters {
    /// Those of a role.
    pub const fn of(role: Role) -> Self {
        if is_told(role) { Self::All } else { Self::Role }
    }

    /// What was asked, without what the server does not hear from the viewer.
    pub fn as_far_as_told(self, asked: MembersQuery) -> MembersQuery {
        match self {
            Self::All => asked,
            Self::Role => MembersQuery {
                factor: String::new(),
                state: String::new(),
                ..asked
            },
        }
    }
}

/// The search form and how many were found.
#[component]
pub fn Search(filters: Filters, asked: MembersQuery, found: String) -> impl IntoView {
    let (words, role) = (Words::here(), known(&asked.role));
    let roles = Role::ALL.into_iter().rev().map(|it| (it.as_str(), words.called(it)));
    let by_role = choice("role", words.role(), words.all_roles(), roles, role);
    let more = (filters == Filters::All).then(|| {
        let factors = Factor::ALL.map(|it| (it.as_str(), footing::by_factor(words, it)));
        let states = State::ALL.map(|it| (it.as_str(), footing::by_state(words, it)));
        (
            choice("factor", words.two_step(), words.any_sign_in(), factors, &asked.factor),
            choice("state", words.state(), words.any_state(), states, &asked.state),
        )
    });
    view! {
        <form class="filters" method="get" role="search" aria-label=words.members() data-as-typed>
            <div class="field__control filters__search">
                <Icon name=IconName::Search />
                <input
                    class="input" type="search" data-key="/" name="q" value=asked.q maxlength="100" autocomplete="off"
                    placeholder=words.search_by() aria-label=words.search_by()
                />
            </div>
            {by_role}
            {more}
            <input type="hidden" name="sort" value=asked.sort />
            <Button look=Look::Secondary>{words.search()}</Button>
            <output class="filters__count" role="status">
                {found}
            </output>
        </form>
    }
}

/// One of some values, or none of them.
fn choice(
    key: &'static str,
    label: &'static str,
    any: &'static str,
    values: impl IntoIterator<Item = (&'static str, &'static str)>,
    now: &str,
) -> AnyView {
    let option = |(value, text): (&'static str, &'static str)| view! { <option value=value selected=value == now>{text}</option> };
    let options = values.into_iter().map(option).collect_view();
    view! {
        <select class="select" name=key aria-label=label>
            <option value="">{any}</option>
            {options}
        </select>
    }
    .into_any()
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
    let factor = Factor::read(&asked.factor).map(|factor| footing::by_factor(words, factor));
    let by_factor = factor.map(|factor| chip("factor", factor.to_owned(), factor.to_owned()));
    let state = State::read(&asked.state).map(|state| footing::by_state(words, state));
    let by_state = state.map(|state| chip("state", words.filtered_by_state(state), words.the_state(state)));
    let chips: Vec<_> = [by_words, by_role, by_factor, by_state].into_iter().flatten().collect();
    (!chips.is_empty()).then(|| {
        let clear = page.clone().without(&NARROWING).to_string();
        view! {
            <div class="chips">
                <span class="visually-hidden">{words.filters()}</span>
                {chips}
                <a class="chips__clear" href=clear data-noscroll>{words.clear_all()}</a>
            </div>
        }
    })
}
