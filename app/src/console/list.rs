//! The lists of the console: one search, one table, one pager for people, organizations and sign-ups. Everything stands in the
//! address; the search is a plain GET form, the filters are links.
//!
//! Never here: what a list is of.

use super::{
    view_model::{ListQuery, ListRow, ListView, Remark},
    words::{Word, Words},
};
use crate::{
    layout::loaded,
    ui::{
        Avatar, Badge, Button, Coming, EmptyState, Icon, IconName, Look, Moment, PageHeader, Pager, Shape, Title, Tone,
        query::{self, Href},
    },
};
use leptos::prelude::*;

/// What tells the tables apart.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// What the table is of, for those who hear it.
    pub caption: Word,
    /// The heading of the names.
    pub name: Word,
    /// The headings between name and time.
    pub cells: &'static [Word],
    /// The heading of the time.
    pub since: Word,
    /// Where a row leads: this path and its id. Empty for nowhere.
    pub path: &'static str,
    /// People are round, things are square.
    pub shape: Shape,
}

/// What tells the pages apart.
#[derive(Clone, Copy, Debug)]
pub struct Listing {
    /// The page's own address.
    pub page: &'static str,
    /// Its heading.
    pub title: Word,
    /// What it is about.
    pub lead: Word,
    /// The label of the search, if there is one.
    pub search: Option<Word>,
    /// Filters: the word in the address and the one on the screen.
    pub filters: &'static [(&'static str, Word)],
    /// Its table.
    pub columns: Columns,
}

/// What stands at the end of a row.
pub type End = fn(Words, &ListRow) -> Option<AnyView>;

/// What the address asks for.
pub fn asked() -> ListQuery {
    ListQuery {
        q: query::asked("q"),
        which: query::asked("which"),
        after: query::asked("after"),
        before: query::asked("before"),
    }
}

/// A whole page: heading, search, filters, table. `end` is what stands at the end of a row.
#[component]
pub fn ListPage(listing: Listing, list: Coming<ListView>, end: End) -> impl IntoView {
    let words = Words::here();
    let title = (listing.title)(words);
    let place = Href::of(listing.page, &query::query()).without(&["after", "before"]);
    let search = listing
        .search
        .map(|label| view! { <Search listing label=label(words) place=place.clone() /> });
    view! {
        <Title text=title />
        <div class="page">
            <PageHeader title lead=(listing.lead)(words) />
            <div class="stack">
                {search}
                {loaded(list, move |list| view! { <Listed listing place=place.clone() list end /> })}
            </div>
        </div>
    }
}

#[component]
fn Search(listing: Listing, label: &'static str, place: Href) -> impl IntoView {
    let words = Words::here();
    let ListQuery { q, which, .. } = asked();
    let filter = |(word, label): (&'static str, Word)| {
        let href = place.clone().with("which", word).to_string();
        let current = (which == word).then_some("true");
        view! { <a class="chip chip--choice" href=href aria-current=current data-noscroll>{label(words)}</a> }
    };
    let filters = listing.filters.iter().copied().map(filter).collect_view();
    view! {
        <form class="filters" method="get" role="search" aria-label=(listing.title)(words)>
            <div class="field__control filters__search">
                <Icon name=IconName::Search />
                <input
                    class="input" type="search" data-key="/" name="q" value=q maxlength="100"
                    autocomplete="off" placeholder=label aria-label=label
                />
            </div>
            <input type="hidden" name="which" value=which />
            <Button look=Look::Secondary>{words.search()}</Button>
        </form>
        <nav class="chips" aria-label=words.filters()>{filters}</nav>
    }
}

/// One page of the list, and the way to the next. `place` is the first page of what is asked for.
#[component]
fn Listed(listing: Listing, place: Href, list: ListView, end: End) -> impl IntoView {
    let words = Words::here();
    let to = |key: &str, cursor: Option<String>| cursor.map(|cursor| place.clone().with(key, &cursor).to_string());
    let (previous, next) = (to("before", list.previous), to("after", list.next));
    if list.rows.is_empty() {
        return nothing_here(words, listing.page, next.or(previous)).into_any();
    }
    let range = words.on_this_page(list.rows.len());
    let pages = view! { <Pager label=words.pages_of((listing.columns.caption)(words)) range previous next /> };
    view! {
        {table(listing.columns, list.rows, end)}
        {pages}
    }
    .into_any()
}

/// An empty page. The search may go on: very many have one of the words, and so far none has all.
fn nothing_here(words: Words, all: &'static str, on: Option<String>) -> impl IntoView {
    let (title, text, href, go) = match on {
        Some(on) => (
            words.nothing_so_far(),
            words.nothing_so_far_text(),
            on,
            words.look_further(),
        ),
        None => (
            words.nothing_to_show(),
            words.nothing_to_show_text(),
            all.to_owned(),
            words.show_all(),
        ),
    };
    view! {
        <div class="card">
            <EmptyState icon=IconName::Search title text>
                <a href=href>{go}</a>
            </EmptyState>
        </div>
    }
}

/// A table in its frame.
pub fn table(columns: Columns, rows: Vec<ListRow>, end: End) -> AnyView {
    let words = Words::here();
    let heading = |text: Word| view! { <th scope="col">{text(words)}</th> };
    let rows = rows
        .into_iter()
        .map(|row| line(words, columns, row, end))
        .collect_view();
    view! {
        <div class="table-frame card">
            <table class="table" role="table">
                <caption class="visually-hidden">{(columns.caption)(words)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        {heading(columns.name)}
                        {columns.cells.iter().copied().map(heading).collect_view()}
                        {heading(columns.since)}
                        <th scope="col"><span class="visually-hidden">{words.actions()}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(words: Words, columns: Columns, row: ListRow, end: End) -> AnyView {
    let end = end(words, &row);
    let name = if columns.path.is_empty() {
        view! { <span class="person__name">{row.name.clone()}{remarks(words, &row.marks)}</span> }.into_any()
    } else {
        let href = [columns.path, "/", &row.id].concat();
        view! {
            <span class="person__name">
                <a class="person__name" href=href>{row.name.clone()}</a>
                {remarks(words, &row.marks)}
            </span>
        }
        .into_any()
    };
    let cells = columns.cells.iter().zip(row.cells);
    let cells =
        cells.map(|(label, text)| view! { <td role="cell" class="table__quiet" data-label=label(words)>{text}</td> });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class="table__main">
                <div class="person">
                    <Avatar name=row.name seed=row.id src=row.picture shape=columns.shape />
                    <div class="person__text">
                        {name}
                        <span class="person__detail">{row.detail}</span>
                    </div>
                </div>
            </th>
            {cells.collect_view()}
            <td role="cell" class="table__quiet nowrap" data-label=(columns.since)(words)>
                <Moment iso=row.since.iso text=row.since.text title=row.since.title />
            </td>
            <td role="cell" class="table__actions">{end}</td>
        </tr>
    }
    .into_any()
}

/// What is remarkable, in words and colours.
pub fn remarks(words: Words, marks: &[Remark]) -> AnyView {
    let badge = |mark: &Remark| {
        let (tone, text) = match mark {
            Remark::You => (Tone::Neutral, words.you()),
            Remark::Superuser => (Tone::Accent, words.superuser()),
            Remark::Deactivated => (Tone::Danger, words.deactivated()),
            Remark::Disabled => (Tone::Warning, words.disabled()),
            Remark::Ownerless => (Tone::Danger, words.ownerless()),
            Remark::Closed => (Tone::Warning, words.no_support()),
        };
        view! { <Badge tone text /> }
    };
    marks.iter().map(badge).collect_view().into_any()
}

/// Nothing stands at the end of a row.
pub fn nothing(_: Words, _: &ListRow) -> Option<AnyView> {
    None
}
