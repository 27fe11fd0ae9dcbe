//! Who has a second factor and who is deactivated, in words: beside a name, on the member's page, and as what a list is narrowed by. Only on
//! the server.
//!
//! Never here: who may know; the domain says nothing to anybody else.

use super::{
    view_model::{FactorView, FootingView, StateView},
    words::Words,
};
use crate::ui::{
    IconName, Tone, badge, icon,
    markup::{Markup, html},
};
use orgs::kernel::{Factor, Footing, State};

/// What the domain says.
pub const fn said(footing: Footing) -> FootingView {
    FootingView {
        factor: match footing.factor {
            Factor::Present => FactorView::Some,
            Factor::Absent => FactorView::None,
        },
        state: match footing.state {
            State::Active => StateView::Active,
            State::Deactivated => StateView::Deactivated,
        },
    }
}

/// The marks beside a name; none for whoever is active and has no factor.
pub fn marks(footing: FootingView, words: Words) -> Markup {
    html! {
        @if footing.factor == FactorView::Some {
            span .person__mark title=(words.two_step()) {
                (icon(IconName::ShieldCheck))
                span .visually-hidden { (words.two_step()) }
            }
        }
        @if footing.state == StateView::Deactivated { (badge(Tone::Warning, words.deactivated(), None)) }
    }
}

/// Both, on the page of one member.
pub fn facts(footing: FootingView, words: Words) -> Markup {
    let factor = match footing.factor {
        FactorView::Some => words.on(),
        FactorView::None => words.off(),
    };
    let state = match footing.state {
        StateView::Active => words.active(),
        StateView::Deactivated => words.deactivated(),
    };
    html! {
        div { dt { (words.two_step()) } dd { (factor) } }
        div { dt { (words.state()) } dd { (state) } }
    }
}

/// What a list is narrowed to.
pub const fn by_factor(words: Words, factor: Factor) -> &'static str {
    match factor {
        Factor::Present => words.with_two_step(),
        Factor::Absent => words.without_two_step(),
    }
}

/// The same, by state.
pub const fn by_state(words: Words, state: State) -> &'static str {
    match state {
        State::Active => words.active(),
        State::Deactivated => words.deactivated(),
    }
}
