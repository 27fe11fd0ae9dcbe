//! "Remove 12 members?": how many, who the first of them are, and what follows. All that it asks about stands in its address.
//!
//! Never here: deciding who may be changed; the server does, for each of them.

use super::{
    server_fns::{BeginBatch, PreviewBatch},
    view_model::{BatchAsked, Destroys, PreviewView},
    words::Words,
};
use crate::{
    layout::{Here, loaded},
    ui::{Button, ButtonLink, Deed, Form, Look, PageHeader, Summary, Title, ask, query::value},
};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};

/// The question before a batch.
#[component]
pub fn ConfirmBatchPage() -> impl IntoView {
    let (here, query) = (Here::find(), use_query_map().get_untracked());
    let asked = read(&query);
    let question = PreviewBatch {
        slug: here.slug(),
        asked: asked.clone(),
    };
    let preview = ask(move || question.clone());
    let sure = move |preview| view! { <Sure here asked=asked.clone() preview /> };
    view! {
        <Title text=here.title(Words::here().change_many()) />
        <div class="page page--narrow">
            {loaded(preview, sure)}
        </div>
    }
}

/// What the bar below the list has sent.
fn read(query: &ParamsMap) -> BatchAsked {
    BatchAsked {
        act: value(query, "act"),
        to: value(query, "to"),
        members: query.get_all("member").unwrap_or_default().join(" "),
        all: value(query, "all"),
        q: value(query, "q"),
        role: value(query, "role"),
        factor: value(query, "factor"),
        state: value(query, "state"),
    }
}

#[component]
fn Sure(here: Here, asked: BatchAsked, preview: PreviewView) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<BeginBatch>("begin"));
    let look = match preview.destroys {
        Destroys::Something => Look::Danger,
        Destroys::Nothing => Look::Primary,
    };
    let name = |name: String| view! { <li class="breakable">{name}</li> };
    let more = (!preview.more.is_empty()).then(|| view! { <li>{preview.more}</li> });
    let follows = preview
        .follows
        .into_iter()
        .map(|says| view! { <li>{says}</li> })
        .collect_view();
    view! {
        <PageHeader title=preview.title />
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() />
                <ul class="names" aria-label=words.who()>
                    {preview.names.into_iter().map(name).collect_view()}
                    {more}
                </ul>
                <ul class="dialog__facts">{follows}</ul>
                <Asked here asked />
            </div>
            <div class="card__foot">
                <ButtonLink href=here.path("members") look=Look::Secondary>{words.cancel()}</ButtonLink>
                <Button look>{preview.button}</Button>
            </div>
        </Form>
    }
}

/// The same once more, for the form.
#[component]
fn Asked(here: Here, asked: BatchAsked) -> impl IntoView {
    let fields = [
        ("asked[act]", asked.act),
        ("asked[to]", asked.to),
        ("asked[members]", asked.members),
        ("asked[all]", asked.all),
        ("asked[q]", asked.q),
        ("asked[role]", asked.role),
        ("asked[factor]", asked.factor),
        ("asked[state]", asked.state),
    ];
    let field = |(name, value): (&'static str, String)| view! { <input type="hidden" name=name value=value /> };
    view! {
        <input type="hidden" name="slug" value=here.slug() />
        {fields.map(field).collect_view()}
    }
}
