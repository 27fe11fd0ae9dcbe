//! Those who could be added to a team, as text: one form for each, with one button.
//!
//! Never here: a search.

use super::{server_fns::AddToTeam, view::CANDIDATES, view_model::CandidateRow, words::Words};
use crate::ui::{
    Deed, Shape, avatar, form,
    markup::{Markup, html},
};

/// What there is to show.
pub struct Candidates {
    /// The list; nothing where nobody was found.
    pub rows: Option<Markup>,
    /// Whether there may be more than these.
    pub goes_on: bool,
    /// What was wrong with the last who should have been added; they may not be in the list any more.
    pub problem: Option<String>,
}

/// The rows, and what is to be said about them.
pub fn candidates(words: Words, which: (&str, &str), found: &[CandidateRow]) -> Candidates {
    let list = || {
        html! {
            ul .card { @for it in found { (row(words, which, it)) } }
        }
    };
    Candidates {
        rows: (!found.is_empty()).then(list),
        goes_on: i64::try_from(found.len()).is_ok_and(|found| found >= CANDIDATES),
        problem: added(),
    }
}

fn deed() -> Deed {
    Deed::of::<AddToTeam>("add-to-team")
}

/// What was wrong with the last who should have been added.
pub fn added() -> Option<String> {
    deed().problem()
}

fn row(words: Words, (slug, team): (&str, &str), it: &CandidateRow) -> Markup {
    let fields = html! {
        input type="hidden" name="slug" value=(slug);
        input type="hidden" name="team" value=(team);
        input type="hidden" name="member" value=(it.user);
        button class="button button--secondary button--sm" type="submit" aria-label=(words.add_this(&it.name)) { (words.add()) }
    };
    html! {
        li .list__item id={ "candidate-" (it.user) } {
            (avatar(&it.name, &it.user, it.picture.as_deref(), Shape::Round))
            div .list__text {
                span .list__title { (it.name) }
                span .list__detail { (it.email) }
            }
            div .list__end { (form(deed(), "inline-form", &fields)) }
        }
    }
}
