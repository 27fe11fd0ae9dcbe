//! The log of the whole installation, by day.
//!
//! Never here: a way to change or take out what happened.

use super::{server_fns::ListEvents, view_model::LogQuery, words::Words};
use crate::{
    activity::Days,
    layout::loaded,
    ui::{
        Button, Look, PageHeader, Title, ask,
        query::{Href, asked, query},
    },
};
use leptos::prelude::*;
use orgs::events::KINDS;

/// The log.
#[component]
pub fn EventsPage() -> impl IntoView {
    let (words, narrowed) = (Words::here(), narrowed());
    let list = ask(|| ListEvents {
        query: narrowed.clone(),
    });
    let page = Href::of("/admin/events", &query());
    view! {
        <Title text=words.events() />
        <div class="page">
            <PageHeader title=words.events() lead=words.events_lead() />
            <div class="stack">
                <Filters narrowed />
                {loaded(list, move |list| view! { <Days page=page.clone() list /> })}
            </div>
        </div>
    }
}

/// What the address asks for.
fn narrowed() -> LogQuery {
    LogQuery {
        kind: asked("kind"),
        organization: asked("organization"),
        person: asked("person"),
        after: asked("after"),
        before: asked("before"),
    }
}

/// A plain GET form: what is asked for stands in the address.
#[component]
fn Filters(narrowed: LogQuery) -> impl IntoView {
    let LogQuery {
        kind,
        organization,
        person,
        ..
    } = narrowed;
    let words = Words::here();
    let is_narrowed = !(kind.is_empty() && organization.is_empty() && person.is_empty());
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
            {is_narrowed.then(|| view! { <a class="chips__clear" href="/admin/events">{words.clear_all()}</a> })}
        </form>
    }
}
