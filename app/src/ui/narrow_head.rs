//! How a narrow page begins, one that asks for one thing or says one thing: a mark, its heading, what it is about.
//!
//! Never here: what can be done (the card below it), or a sentence.

use super::{
    IconName, Shape, Tone, avatar, icon,
    markup::{Markup, html, inert},
};
use leptos::tachys::html::InertElement;

/// What stands above the heading.
#[derive(Clone, Copy, Debug)]
pub enum Mark<'a> {
    /// Nothing.
    None,
    /// An icon.
    Sign(IconName, Tone),
    /// The initials of the organization by this name, whose page it is.
    Organization(&'a str),
}

/// What such a page begins with, in a view.
pub fn narrow_head(mark: Mark<'_>, title: &str, lead: &Markup) -> InertElement {
    inert(narrow_head_text(mark, title, lead))
}

/// The same, in a text.
pub fn narrow_head_text(mark: Mark<'_>, title: &str, lead: &Markup) -> Markup {
    html! {
        div .auth__head {
            @match mark {
                Mark::None => {}
                Mark::Sign(sign, tone) => span .auth__mark data-tone=(tone.word()) { (icon(sign)) },
                Mark::Organization(name) => (avatar(name, name, None, Shape::SquareHuge)),
            }
            h1 .auth__title tabindex="-1" { (title) }
            @if !lead.0.is_empty() { p .auth__lead { (lead) } }
        }
    }
}
