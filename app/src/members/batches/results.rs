//! What came of each member of a batch, as text; a row bears its member's id, so that a list that grows keeps what is there.
//!
//! Never here: why somebody was refused; the server said so in the row.

use super::view_model::BatchRow;
use crate::ui::{
    IconName, Tone, badge,
    markup::{Markup, html},
};

/// The rows.
pub fn results(rows: &[BatchRow]) -> Markup {
    html! {
        @for row in rows {
            li .list__item id={ "result-" (row.user) } {
                div .list__text {
                    span .list__title .breakable { (row.name) }
                    @if let Some(why) = &row.refused { span .list__detail { (why) } }
                }
                span .list__end {
                    @match row.refused {
                        Some(_) => (badge(Tone::Danger, "Refused", Some(IconName::CircleAlert))),
                        None => (badge(Tone::Success, "Done", Some(IconName::Check))),
                    }
                }
            }
        }
    }
}
