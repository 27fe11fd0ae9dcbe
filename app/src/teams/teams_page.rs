//! The teams of an organization, all of them; and the dialog in which a new one is named.
//!
//! Never here: who is in a team; each has its own page.

use super::{
    rows,
    server_fns::{CreateTeam, ListTeams},
    view_model::TeamRow,
    words::Words,
};
use crate::{
    embedding::{Empty, empty},
    layout::{Here, loaded},
    ui::{
        Button, ButtonLink, Deed, Dialog, EmptyState, Form, IconName, Look, PageHeader, Summary, TextField, Title, ask,
        markup::inert, query::query,
    },
};
use leptos::prelude::*;
use orgs::access::Permission;

/// The form that makes one.
const NEW: &str = "new-team";

/// The teams of the page's organization.
#[component]
pub fn TeamsPage() -> impl IntoView {
    let (words, here) = (Words::here(), Here::find());
    let list = ask(move || ListTeams { slug: here.slug() });
    let makes = here.may(Permission::ManageTeams);
    let asks = query().get("new").filter(|_| makes);
    let dialog = asks.map(|_| view! { <NewDialog here /> });
    // Refused to somebody who is no admin any more: there is no dialog that would say so.
    let problem = Deed::of::<CreateTeam>(NEW).problem().filter(|_| dialog.is_none());
    view! {
        <Title text=here.title(words.teams()) />
        <div class="page">
            <PageHeader title=words.teams() lead=words.lead()>{makes.then(|| new_team(words, here))}</PageHeader>
            <div class="stack">
                <Summary problem />
                {loaded(list, move |teams| view! { <List here teams /> })}
            </div>
        </div>
        {dialog}
    }
}

/// The way to the dialog.
fn new_team(words: Words, here: Here) -> impl IntoView {
    let href = format!("{}?new=1", here.path("teams"));
    view! { <ButtonLink href look=Look::Primary icon=IconName::Plus attr:data-noscroll=true>{words.new_team()}</ButtonLink> }
}

#[component]
fn List(here: Here, teams: Vec<TeamRow>) -> impl IntoView {
    if teams.is_empty() {
        return empty(Empty::Teams, || view! { <NoTeams here /> });
    }
    inert(rows::teams(Words::here(), &here.path("teams"), &teams)).into_any()
}

/// Where every organization begins.
#[component]
fn NoTeams(here: Here) -> impl IntoView {
    let words = Words::here();
    let button = here.may(Permission::ManageTeams).then(|| new_team(words, here));
    view! {
        <div class="card">
            <EmptyState icon=IconName::Network title=words.none_yet() text=words.none_yet_text()>{button}</EmptyState>
        </div>
    }
}

/// A name is all it takes.
#[component]
fn NewDialog(here: Here) -> impl IntoView {
    let (words, deed, close) = (Words::here(), Deed::of::<CreateTeam>(NEW), here.path("teams"));
    view! {
        <Dialog title=words.new_team() close_href=close.clone()>
            <Form deed>
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="slug" value=here.slug() />
                <TextField state=deed.field("name", "") label=words.name() hint=words.new_text() limit=100 attr:data-autofocus=true />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Primary>{words.create()}</Button>
                </div>
            </Form>
        </Dialog>
    }
}
