//! What somebody is in a team, and its mark.
//!
//! Never here: what a part may do; the domain knows.

use super::words::Words;
use crate::ui::{Tone, badge, markup::Markup};
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
