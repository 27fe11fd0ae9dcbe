//! What somebody is in a team: its mark, and the form that gives another one.
//!
//! Never here: what a part may do; the domain knows.

use super::{server_fns::AppointInTeam, view_model::TeamView, words::Words};
use crate::ui::{Deed, Tone, badge, markup::Markup};
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

/// The form of every row, and what was wrong with the last.
pub struct Appointing {
    /// Its connection.
    pub deed: Deed,
    problem: Option<String>,
    about: Option<String>,
}

impl Appointing {
    /// Those of the page.
    pub fn find() -> Self {
        let deed = Deed::of::<AppointInTeam>("part");
        Self {
            deed,
            problem: deed.problem().or_else(|| deed.field("part", "").problem),
            about: deed.typed("member"),
        }
    }

    /// What was wrong, if it was about somebody.
    pub fn problem_of(&self, user: &str) -> Option<&str> {
        self.problem.as_deref().filter(|_| self.about.as_deref() == Some(user))
    }

    /// What was wrong about somebody who has no such form on this page any more.
    pub fn problem_elsewhere(self, team: &TeamView) -> Option<String> {
        let is_here = |user: &str| team.managed && team.rows.iter().any(|mate| mate.user == user);
        let elsewhere = !self.about.as_deref().is_some_and(is_here);
        self.problem.filter(|_| elsewhere)
    }
}
