//! "Add members to Design": a search among those who are not in it, and one button for each who is found. It stays open, so that one adds
//! several.
//!
//! Never here: who can be added; the server lists them, and refuses whoever went or came meanwhile.

use super::{
    candidates::candidates,
    server_fns::ListCandidates,
    view_model::{CandidateRow, TeamView},
    words::Words,
};
use crate::{
    layout::{Here, loaded},
    ui::{Button, ButtonLink, Dialog, Icon, IconName, Look, Summary, ask, markup::inert},
};
use leptos::prelude::*;

/// Adds people to a team. `typed` is what is looked for, `close` the page without the dialog.
#[component]
pub fn AddDialog(here: Here, team: TeamView, typed: String, close: String) -> impl IntoView {
    let words = Words::here();
    let question = ListCandidates {
        slug: here.slug(),
        team: team.id.clone(),
        q: typed.clone(),
    };
    let found = ask(move || question.clone());
    let (which, sought) = (team.id, typed.clone());
    let list = move |rows: Vec<CandidateRow>| view! { <Found here team=which.clone() typed=sought.clone() rows /> };
    view! {
        <Dialog title=words.add_to(&team.name) close_href=close.clone()>
            // Esc closes the dialog: no field for searching, which it would empty.
            <form class="filters" method="get" role="search" aria-label=words.not_in_the_team() data-as-typed>
                <input type="hidden" name="add" value="1" />
                <div class="field__control filters__search">
                    <Icon name=IconName::Search />
                    <input
                        class="input" type="text" inputmode="search" name="q" value=typed maxlength="100" autocomplete="off" data-autofocus
                        placeholder=words.search_by() aria-label=words.search_by()
                    />
                </div>
                <Button look=Look::Secondary>{words.search()}</Button>
                <output class="filters__count" role="status">{words.in_it_now(&words.0.grouped(team.total))}</output>
            </form>
            {loaded(found, list)}
            <div class="dialog__foot">
                <ButtonLink href=close look=Look::Secondary attr:data-noscroll=true>{words.done()}</ButtonLink>
            </div>
        </Dialog>
    }
}

/// Those who were found, or that nobody was; above them what was wrong with the last.
#[component]
fn Found(here: Here, team: String, typed: String, rows: Vec<CandidateRow>) -> impl IntoView {
    let words = Words::here();
    let list = candidates(words, (&here.slug(), &team), &rows);
    let nobody = match (rows.is_empty(), typed.is_empty()) {
        (false, _) => None,
        (true, true) => Some(words.everybody_is_in().to_owned()),
        (true, false) => Some(words.nobody_begins_like(&typed)),
    };
    view! {
        <Summary problem=list.problem />
        {nobody.map(|says| view! { <p class="muted breakable">{says}</p> })}
        {list.rows.map(inert)}
        {list.goes_on.then(|| view! { <p class="small muted">{words.there_may_be_more()}</p> })}
    }
}
