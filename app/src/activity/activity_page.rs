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
        ButtonLink, EmptyState, IconName, Look, PageHeader, Pager, Title, ask,
        query::{Href, asked, query},
    },
};
use leptos::prelude::*;
use orgs::access::Permission;

/// The activity of the page's organization.
#[component]
pub fn ActivityPage() -> impl IntoView {
    let (here, words) = (Here::find(), Words::here());
    let list = ask(|| ListActivity {
        slug: here.slug(),
        query: ActivityQuery {
            after: asked("after"),
            before: asked("before"),
            size: 0,
        },
    });
    let page = Href::of(here.path("activity"), &query());
    // Whoever may not see it gets the refusal alone, with its own heading.
    let header = here
        .may(Permission::ListActivity)
        .then(|| view! { <PageHeader title=words.activity() lead=words.lead() /> });
    view! {
        <Title text=here.title(words.activity()) />
        <div class="page">
            {header}
            <div class="stack">{loaded(list, move |list| view! { <Days page=page.clone() list /> })}</div>
        </div>
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
