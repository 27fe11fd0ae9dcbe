//! The log of the whole installation, by day.
//!
//! Never here: a way to change or take out what happened.

use super::{server_fns::ListEvents, view_model::LogQuery, words::Words};
use crate::{
    activity::Days,
    layout::loaded,
    ui::{
        Button, Look, PageHeader, Title, ask,
        query::{Href, value},
    },
};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use orgs::events::KINDS;

/// The log.
#[component]
pub fn EventsPage() -> impl IntoView {
    let (words, query) = (Words::here(), use_query_map());
    let asked = Memo::new(move |_| query.with(read));
    let list = ask(move || ListEvents { query: asked.get() });
    view! {
        <Title text=words.events() />
        <div class="page">
            <PageHeader title=words.events() lead=words.events_lead() />
            <div class="stack">
                {move || view! { <Filters asked=asked.get() /> }}
                {loaded(list, move |list| {
                    let page = untrack(|| query.with(|query| Href::of("/admin/events", query)));
                    view! { <Days page list /> }
                })}
            </div>
        </div>
    }
}

/// What the address asks for.
fn read(query: &ParamsMap) -> LogQuery {
    LogQuery {
        kind: value(query, "kind"),
        organization: value(query, "organization"),
        person: value(query, "person"),
        after: value(query, "after"),
        before: value(query, "before"),
    }
}

/// A plain GET form: what is asked for stands in the address.
#[component]
fn Filters(asked: LogQuery) -> impl IntoView {
    let LogQuery {
        kind,
        organization,
        person,
        ..
    } = asked;
    let words = Words::here();
    let narrowed = !(kind.is_empty() && organization.is_empty() && person.is_empty());
    let option = |it: &'static str| view! { <option value=it selected=it == kind>{it}</option> };
    let field = |name: &'static str, label: &'static str, now: String| {
        view! { <input class="input filters__field" name=name value=now placeholder=label aria-label=label maxlength="254" autocomplete="off" /> }
    };
    view! {
        <form class="filters" method="get" role="search" aria-label=words.events()>
            <select class="select" name="kind" aria-label=words.kind()>
                <option value="">{words.all_kinds()}</option>
                {KINDS.iter().copied().map(option).collect_view()}
            </select>
            {field("organization", words.address_of_organization(), organization)}
            {field("person", words.email_of_person(), person)}
            <Button look=Look::Secondary>{words.show()}</Button>
            {narrowed.then(|| view! { <a class="chips__clear" href="/admin/events">{words.clear_all()}</a> })}
        </form>
    }
}
