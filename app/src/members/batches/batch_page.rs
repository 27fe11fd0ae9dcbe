//! A batch: how far it is, and what came of each member. It follows by the live line of its organization, like every page; without
//! scripts there is a link that looks again.
//!
//! Never here: the rows (see `results`).

use super::{
    results::results,
    server_fns::{RetryBatch, ShowBatch, StopBatch, UndoBatch},
    view_model::{BatchView, Stage},
    words::Words,
};
use crate::{
    layout::{Here, loaded},
    ui::{Button, ButtonLink, Deed, EmptyState, Form, IconName, Look, PageHeader, Size, Summary, Title, ask},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The batch that the address names.
#[component]
pub fn BatchPage() -> impl IntoView {
    let (here, params) = (Here::find(), use_params_map());
    let batch = ask(move || ShowBatch {
        slug: here.slug(),
        batch: params.with(|params| params.get("batch").unwrap_or_default()),
    });
    view! {
        <Title text=here.title(Words::here().many_at_once()) />
        <div class="page page--narrow">
            {loaded(batch, move |batch| view! { <Shown here batch /> })}
        </div>
    }
}

#[component]
fn Shown(here: Here, batch: BatchView) -> impl IntoView {
    let words = Words::here();
    let rows = results(words, &batch.rows).into_string();
    let list = if batch.rows.is_empty() {
        view! {
            <EmptyState icon=IconName::Clock title=words.nobody_yet() text=words.begins_in_a_moment() />
        }
        .into_any()
    } else {
        view! { <ul class="list" aria-label=words.what_came() inner_html=rows></ul> }.into_any()
    };
    view! {
        <PageHeader title=batch.title.clone() lead=batch.lead.clone()>
            <ButtonLink href=here.path("members") look=Look::Secondary>{words.all_members()}</ButtonLink>
        </PageHeader>
        <div class="stack">
            <HowFar here batch />
            <div class="card">{list}</div>
        </div>
    }
}

/// How far it is, and what can be done about it.
#[component]
fn HowFar(here: Here, batch: BatchView) -> impl IntoView {
    let words = Words::here();
    let state = match batch.stage {
        Stage::Underway => words.at_work(),
        Stage::Stopped => words.stopped(),
        Stage::Finished => words.finished(),
    };
    let refresh = (batch.stage == Stage::Underway).then(|| {
        let href = here.path(&format!("members/batches/{}", batch.id));
        view! { <ButtonLink href look=Look::Ghost size=Size::Small icon=IconName::RefreshCw attr:data-noscroll=true>{words.look_again()}</ButtonLink> }
    });
    let (stop, retry, undo) = (
        Deed::of::<StopBatch>("stop"),
        Deed::of::<RetryBatch>("retry"),
        Deed::of::<UndoBatch>("undo-batch"),
    );
    let problem = [stop, retry, undo].into_iter().find_map(Deed::problem);
    let id = &batch.id;
    let stop = (batch.stage == Stage::Underway)
        .then(|| one_button(here, stop, id, Look::DangerQuiet, words.stop().to_owned()));
    let again = words.try_again(&words.0.grouped(batch.left));
    let retry = (batch.left > 0).then(|| one_button(here, retry, id, Look::Secondary, again));
    let back = words.undo(&words.0.grouped(batch.undoable));
    let undo = (batch.undoable > 0).then(|| one_button(here, undo, id, Look::Secondary, back));
    view! {
        <section class="card" aria-label=words.how_far()>
            <div class="card__body batch">
                <Summary problem />
                <p class="batch__says" role="status"><strong>{state}</strong>" · "{batch.says}</p>
                <progress class="batch__meter" max=batch.all value=batch.settled aria-label=words.progress()></progress>
                <div class="cluster">{stop}{retry}{undo}{refresh}</div>
            </div>
        </section>
    }
}

fn one_button(here: Here, deed: Deed, batch: &str, look: Look, text: String) -> AnyView {
    let batch = batch.to_owned();
    view! {
        <Form deed class="inline-form">
            <input type="hidden" name="slug" value=here.slug() />
            <input type="hidden" name="batch" value=batch />
            <Button look size=Size::Small>{text}</Button>
        </Form>
    }
    .into_any()
}
