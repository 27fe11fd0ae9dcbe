//! What came of each member of a batch, as text; a row bears its member's id, so that a list that grows keeps what is there.
//!
//! Never here: why somebody was refused; the server said so in the row.

use super::{view_model::BatchRow, words::Words};
use crate::ui::{
    IconName, Tone, badge,
    markup::{Markup, html},
};

/// The rows.
pub fn results(words: Words, rows: &[BatchRow]) -> Markup {
    html! {
        @for row in rows {
            li .list__item id={ "result-" (row.user) } {
                div .list__text {
                    span .list__title .breakable { (row.name) }
                    @if let Some(why) = &row.refused { span .list__detail { (why) } }
                }
                span .list__end {
                    @match row.refused {
                        Some(_) => (badge(Tone::Danger, words.refused(), Some(IconName::CircleAlert))),
                        None => (badge(Tone::Success, words.done(), Some(IconName::Check))),
                    }
                }
            }
        }
    }
}
