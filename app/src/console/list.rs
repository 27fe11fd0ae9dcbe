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
        Turning,
        query::{Href, asked, query},
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

/// What tells the lists apart.
#[derive(Clone, Copy, Debug)]
pub struct Listing {
    /// What it is called.
    pub title: Word,
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
pub fn sought() -> ListQuery {
    ListQuery {
        q: asked("q"),
        which: asked("which"),
        after: asked("after"),
        before: asked("before"),
    }
}

/// A whole page, which has the address `page`: heading, search, filters, table. `end` is what stands at the end of a row.
#[component]
pub fn ListPage(page: &'static str, lead: Word, listing: Listing, list: Coming<ListView>, end: End) -> impl IntoView {
    let words = Words::here();
    let (title, at) = ((listing.title)(words), Place::of(page, Turning::Up));
    view! {
        <Title text=title />
        <div class="page">
            <PageHeader title lead=lead(words) />
            <div class="stack"><ListPart at listing list end /></div>
        </div>
    }
}

/// Where a list stands.
#[derive(Clone, Debug)]
pub struct Place {
    page: String,
    turning: Turning,
}

impl Place {
    /// On the page with this address.
    pub fn of(page: impl Into<String>, turning: Turning) -> Self {
        let page = page.into();
        Self { page, turning }
    }

    /// The page with what it is asked now, from the beginning of the list.
    fn href(&self) -> Href {
        Href::of(self.page.clone(), &query()).without(&["after", "before", "sure"])
    }
}

/// The same without a page of its own: search, filters, table.
#[component]
pub fn ListPart(at: Place, listing: Listing, list: Coming<ListView>, end: End) -> impl IntoView {
    let words = Words::here();
    let search = listing
        .search
        .map(|label| view! { <Search at=at.clone() listing label=label(words) /> });
    view! {
        {search}
        {loaded(list, move |list| view! { <Listed at=at.clone() listing list end /> })}
    }
}

#[component]
fn Search(at: Place, listing: Listing, label: &'static str) -> impl IntoView {
    let words = Words::here();
    let typed = (at.turning == Turning::Here).then_some("");
    let ListQuery { q, which, .. } = sought();
    let filter = |(word, label): (&'static str, Word)| {
        let href = at.href().with("which", word).to_string();
        let current = (which == word).then_some("true");
        view! { <a class="chip chip--choice" href=href aria-current=current data-noscroll>{label(words)}</a> }
    };
    let filters = listing.filters.iter().copied().map(filter).collect_view();
    view! {
        <form class="filters" method="get" role="search" aria-label=(listing.title)(words) data-as-typed=typed>
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

/// One page of the list, and the way to the next.
#[component]
fn Listed(at: Place, listing: Listing, list: ListView, end: End) -> impl IntoView {
    let (words, place) = (Words::here(), at.href());
    let to = |key: &str, cursor: Option<String>| cursor.map(|cursor| place.clone().with(key, &cursor).to_string());
    let (previous, next) = (to("before", list.previous), to("after", list.next));
    if list.rows.is_empty() {
        return nothing_here(words, at.page, next.or(previous)).into_any();
    }
    let range = list.total.unwrap_or_else(|| words.on_this_page(list.rows.len()));
    let label = words.pages_of((listing.columns.caption)(words));
    let pages = view! { <Pager label range previous next turning=at.turning /> };
    view! {
        {table(listing.columns, list.rows, end)}
        {pages}
    }
    .into_any()
}

/// An empty page. The search may go on: very many have one of the words, and so far none has all.
fn nothing_here(words: Words, all: String, on: Option<String>) -> impl IntoView {
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
            all,
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
