//! The teams of somebody, as small links: in a row of the member list, and on the member's page.
//!
//! Never here: who is told; every member sees all teams and who is in them.

use super::{view_model::TeamLink, words::Words};
use crate::{
    organizations::view_model::OrganizationView,
    ui::markup::{Markup, html},
};

/// So many stand in a row, and by name in a dialog; the member's page has all of them.
const IN_A_ROW: usize = 3;

/// The first few, and how many more there are: these are on the page of whoever it is about. Nothing for somebody without teams.
pub fn some(organization: &OrganizationView, (name, page): (&str, &str), teams: &[TeamLink]) -> Markup {
    let words = Words::here();
    let (first, more) = cut(teams);
    html! {
        @if !teams.is_empty() {
            span .teams {
                span .visually-hidden { (words.teams_of(name)) }
                (links(organization, first))
                @if more > 0 {
                    a .teams__link href=(page) { "+" (more) span .visually-hidden { " " (words.more_teams_of(name)) } }
                }
            }
        }
    }
}

/// All of them.
pub fn all(organization: &OrganizationView, teams: &[TeamLink]) -> Markup {
    html! { span .teams { (links(organization, teams)) } }
}

/// The names of the first few, and how many more there are: "Design, Operations, Sales, +2".
pub fn named(teams: &[TeamLink]) -> String {
    let (first, more) = cut(teams);
    let names = first.iter().map(|team| team.name.clone());
    let rest = (more > 0).then(|| format!("+{more}"));
    names.chain(rest).collect::<Vec<_>>().join(", ")
}

fn cut(teams: &[TeamLink]) -> (&[TeamLink], usize) {
    let first = teams.get(..IN_A_ROW).unwrap_or(teams);
    (first, teams.len() - first.len())
}

fn links(organization: &OrganizationView, teams: &[TeamLink]) -> Markup {
    let place = organization.path("teams");
    html! { @for team in teams { a .teams__link href={ (place) "/" (team.id) } { (team.name) } } }
}

#[cfg(test)]
mod tests {
    use super::{TeamLink, named};

    #[test]
    fn three_are_named() {
        let teams = |names: &[&str]| {
            let link = |name: &&str| TeamLink {
                id: String::new(),
                name: (*name).to_owned(),
            };
            named(&names.iter().map(link).collect::<Vec<_>>())
        };
        assert_eq!(teams(&["Design"]), "Design");
        assert_eq!(teams(&["Design", "Operations", "Sales"]), "Design, Operations, Sales");
        assert_eq!(teams(&["A", "B", "C", "D", "E"]), "A, B, C, +2");
    }
}
