//! What somebody is in a team: its mark, and the choice of another one.
//!
//! Never here: what a part may do; the domain knows.

use super::{
    server_fns::AppointInTeam,
    view_model::{TeamView, TeammateRow},
    words::Words,
};
use crate::ui::{RowChoice, RowSelect, Tone, badge, markup::Markup};
use orgs::teams::Part;

/// The mark of a part; maintainers stand out.
pub fn part_badge(words: Words, part: Part) -> Markup {
    badge(tone(part), words.called(part), None)
}

/// The same, about the viewer.
pub fn your_badge(words: Words, part: Part) -> Markup {
    badge(tone(part), words.you_are(part), None)
}

const fn tone(part: Part) -> Tone {
    match part {
        Part::Maintainer => Tone::Info,
        Part::Member => Tone::Neutral,
    }
}

/// The choice in every row, of those who may choose.
pub fn appointing() -> RowSelect {
    RowSelect::of::<AppointInTeam>("part")
}

/// What was wrong about somebody who has no such choice on this page any more.
pub fn problem_elsewhere(team: &TeamView) -> Option<String> {
    appointing().problem_elsewhere(|user| team.managed && team.rows.iter().any(|mate| mate.user == user))
}

/// What one of them chooses.
pub fn choice(words: Words, slug: &str, team: &TeamView, mate: &TeammateRow, select: &RowSelect) -> Markup {
    select.show(&RowChoice {
        member: &mate.user,
        label: words.part_of(&mate.name),
        along: &[("slug", slug), ("team", &team.id)],
        options: &Part::ALL.map(|part| (part.as_str(), words.called(part), part == mate.part)),
        save: words.save(),
    })
}
