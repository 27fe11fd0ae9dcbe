//! One team: who is in it, and what the viewer may do about it. All that it shows stands in its address: place, and the dialog that is open.
//!
//! Never here: a row (see `rows`), or a right that the server did not say.

use super::{
    dialogs::{dialog, unanswered},
    part::problem_elsewhere,
    server_fns::ShowTeam,
    teammates::Teammates,
    view_model::{TeamQuery, TeamView},
    words::Words,
};
use crate::{
    layout::{Denied, Here, Nothing},
    ui::{
        ButtonLink, IconName, Look, PageHeader, Summary, Title, ask,
        query::{Href, param, query, value},
        wait,
    },
};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;
use orgs::access::Permission;

/// Keys that open a dialog, and of what is looked for in one.
pub const DIALOGS: [&str; 6] = ["add", "q", "rename", "delete", "leave", "remove"];

/// The team that the address names.
#[component]
pub fn TeamPage() -> impl IntoView {
    let (here, query) = (Here::find(), query());
    let question = ShowTeam {
        slug: here.slug(),
        team: param("team"),
        query: TeamQuery {
            after: value(&query, "after"),
            before: value(&query, "before"),
        },
    };
    let found = ask(move || question.clone());
    wait(move || {
        let query = query.clone();
        async move {
            match found.await {
                Ok(Some(team)) => view! { <Found here query team /> }.into_any(),
                Ok(None) => view! { <Nothing /> }.into_any(),
                Err(error) => view! { <Denied error /> }.into_any(),
            }
        }
    })
}

#[component]
fn Found(here: Here, query: ParamsMap, team: TeamView) -> impl IntoView {
    let words = Words::here();
    let page = Href::of(here.path(&format!("teams/{}", team.id)), &query).without(&DIALOGS);
    let title = format!("{} · {}", team.name, here.name());
    let (buttons, dialog) = (buttons(words, here, &page, &team), dialog(here, &query, &page, &team));
    let elsewhere = problem_elsewhere(&team);
    let problem = elsewhere.or_else(|| unanswered().filter(|_| dialog.is_none()));
    view! {
        <Title text=title />
        <div class="page">
            <PageHeader title=team.name.clone() lead=lead(words, &team)>{buttons}</PageHeader>
            <div class="stack">
                <Summary problem />
                <Teammates here page team />
            </div>
        </div>
        {dialog}
    }
}

/// "12 members. You maintain it."
fn lead(words: Words, team: &TeamView) -> String {
    let you = team.part.map(|part| words.you_are(part)).into_iter();
    let said = std::iter::once(words.members(team.total)).chain(you.map(str::to_owned));
    said.map(|says| says + ".").collect::<Vec<_>>().join(" ")
}

/// What the viewer may do about the team.
fn buttons(words: Words, here: Here, page: &Href, team: &TeamView) -> impl IntoView + use<> {
    let to = |key: &str| page.clone().with(key, "1").to_string();
    let quiet = |key: &str, look, says: &'static str| {
        view! { <ButtonLink href=to(key) look attr:data-noscroll=true>{says}</ButtonLink> }
    };
    let deletes = here.may(Permission::ManageTeams);
    view! {
        <ButtonLink href=here.path("teams") look=Look::Secondary>{words.all_teams()}</ButtonLink>
        {team.part.map(|_| quiet("leave", Look::Secondary, words.leave()))}
        {team.managed.then(|| quiet("rename", Look::Secondary, words.rename()))}
        {deletes.then(|| quiet("delete", Look::DangerQuiet, words.delete()))}
        {team.managed.then(|| view! {
            <ButtonLink href=to("add") look=Look::Primary icon=IconName::UserPlus attr:data-noscroll=true>{words.add_members()}</ButtonLink>
        })}
    }
}
