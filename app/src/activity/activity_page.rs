//! What happened in an organization, by day.
//!
//! Never here: a way to change or take out what happened.

use super::{
    server_fns::ListActivity,
    timeline::Timeline,
    view_model::{ActivityQuery, ActivityView, Day},
    words::Words,
};
use crate::{
    embedding::{Empty, empty},
    layout::{Here, loaded},
    ui::{
        ButtonLink, EmptyState, IconName, Look, PageHeader, Pager, Show, Title, ask,
        query::{Href, value},
    },
};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use orgs::access::Permission;

/// The activity of the page's organization.
#[component]
pub fn ActivityPage() -> impl IntoView {
    let (here, query, words) = (Here::find(), use_query_map(), Words::here());
    let asked = Memo::new(move |_| query.with(read));
    let list = ask(move || ListActivity {
        slug: here.slug(),
        query: asked.get(),
    });
    // Whoever may not see it gets the refusal alone, with its own heading.
    let listed = move || here.may(Permission::ListActivity);
    view! {
        <Title text=here.title(words.activity()) />
        <div class="page">
            <Show when=listed>
                <PageHeader title=words.activity() lead=words.lead() />
            </Show>
            <div class="stack">
                {loaded(list, move |list| {
                    let page = untrack(|| query.with(|query| Href::of(here.path("activity"), query)));
                    view! { <Days page list /> }
                })}
            </div>
        </div>
    }
}

/// What the address asks for.
fn read(query: &ParamsMap) -> ActivityQuery {
    ActivityQuery {
        after: value(query, "after"),
        before: value(query, "before"),
        size: 0,
    }
}

/// One page of events, and the way to the next.
#[component]
pub fn Days(page: Href, list: ActivityView) -> impl IntoView {
    let words = Words::here();
    let place = page.without(&["after", "before"]);
    if list.days.is_empty() {
        let href = place.to_string();
        return empty(Empty::Activity, || {
            view! {
                <div class="card">
                    <EmptyState icon=IconName::History title=words.nothing_here() text=words.nothing_on_this_page()>
                        <ButtonLink href look=Look::Secondary>{words.to_the_newest()}</ButtonLink>
                    </EmptyState>
                </div>
            }
        });
    }
    let count: usize = list.days.iter().map(|day| day.rows.len()).sum();
    let range = words.on_this_page(count);
    let previous = list
        .previous
        .map(|cursor| place.clone().with("before", &cursor).to_string());
    let next = list.next.map(|cursor| place.clone().with("after", &cursor).to_string());
    let pages =
        (previous.is_some() || next.is_some()).then(|| view! { <Pager label=words.pages() range previous next /> });
    let days = list
        .days
        .into_iter()
        .enumerate()
        .map(|(number, day)| view! { <OneDay id=format!("day-{number}") day /> });
    view! {
        {days.collect_view()}
        {pages}
    }
    .into_any()
}

#[component]
fn OneDay(id: String, day: Day) -> impl IntoView {
    let heading = id.clone();
    view! {
        <section class="card" aria-labelledby=heading>
            <h2 class="timeline__day" id=id>{day.heading}</h2>
            <Timeline rows=day.rows />
        </section>
    }
}
