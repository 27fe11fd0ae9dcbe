//! The rows of both lists, as text: teams, and who is in one. A row bears the id of its team or its person, so that a list that is fetched
//! again keeps it where it is.
//!
//! Never here: who may change what; the server said so with the list.

use super::{
    part::{choice, part_badge, your_badge},
    view_model::{TeamRow, TeamView, TeammateRow},
    words::Words,
};
use crate::{
    members::role,
    organizations::view_model::OrganizationView,
    ui::{
        IconName, RowSelect, Shape, Tone, avatar, badge, icon,
        markup::{Markup, html},
        moment,
        query::Href,
        row_item, row_menu,
    },
};

/// All teams. `place` is the list.
pub fn teams(words: Words, place: &str, teams: &[TeamRow]) -> Markup {
    html! {
        ul .card {
            @for team in teams {
                li .list__item id={ "team-" (team.id) } {
                    (avatar(&team.name, &team.id, None, Shape::SquareLarge))
                    div .list__text {
                        span .list__title { a class="list__link breakable" href={ (place) "/" (team.id) } { (team.name) } }
                        span .list__detail { (team.members) }
                    }
                    div .list__end {
                        @if let Some(part) = team.part { (your_badge(words, part)) }
                        (icon(IconName::ChevronRight))
                    }
                }
            }
        }
    }
}

/// What the rows of a team's page have in common.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// In the page's language.
    pub words: Words,
    /// Whose members they are.
    pub organization: &'a OrganizationView,
    /// Which team they are in.
    pub team: &'a TeamView,
    /// The page, whose dialogs the menus open.
    pub page: &'a Href,
    /// The choice of another part.
    pub appointing: &'a RowSelect,
}

/// Who is in a team: the rows of one page.
pub fn teammates(list: List<'_>) -> Markup {
    let place = list.organization.path("members");
    html! { @for mate in &list.team.rows { (teammate(list, &place, mate)) } }
}

fn teammate(list: List<'_>, place: &str, mate: &TeammateRow) -> Markup {
    let (words, added) = (list.words, &mate.added);
    html! {
        tr role="row" id={ "mate-" (mate.user) } {
            th .table__main scope="row" role="rowheader" {
                div .person {
                    (avatar(&mate.name, &mate.user, mate.picture.as_deref(), Shape::Round))
                    div .person__text {
                        span .person__name {
                            a href={ (place) "/" (mate.user) } { (mate.name) }
                            @if mate.you { (badge(Tone::Neutral, words.you(), None)) }
                        }
                        span .person__detail { (mate.email) }
                    }
                }
            }
            td role="cell" data-label=(words.in_the_team()) {
                @if list.team.managed { (choice(words, &list.organization.slug, list.team, mate, list.appointing)) } @else { (part_badge(words, mate.part)) }
            }
            td role="cell" data-label=(words.in_the_organization()) { (role::mark(mate.role)) }
            td class="table__quiet nowrap" role="cell" data-label=(words.added_at()) { (moment(&added.iso, &added.text, &added.title)) }
            td .table__actions role="cell" { (menu(list, mate)) }
        }
    }
}

/// What can be done about somebody; none about oneself: leaving stands above the list.
fn menu(list: List<'_>, mate: &TeammateRow) -> Markup {
    let words = list.words;
    let remove = || list.page.clone().with("remove", &mate.user).to_string();
    html! {
        @if list.team.managed && !mate.you {
            (row_menu(&words.actions_for(&mate.name), row_item(&remove(), words.remove(), IconName::UserMinus, Tone::Danger)))
        }
    }
}
