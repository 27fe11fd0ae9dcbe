//! What stands instead of the page of whoever belonged to the organization until a moment ago. One next step. It comes with every page
//! of an organization, unseen: when it is needed, the server has nothing to say to them any more.
//!
//! Never here: who did it, or why; that is for people to say.

use super::words::Words;
use crate::{
    mount::Mount,
    ui::{
        IconName, Look, Size, Tone, button_link, icon, in_full,
        markup::{Markup, html},
    },
};

/// The title of the page then.
pub fn gone_from(name: &str) -> String {
    in_full(&Words::here().no_longer_a_member(name))
}

/// The page then.
pub fn gone(name: &str) -> Markup {
    let words = Words::here();
    html! {
        div .page .page--centre {
            div .auth {
                div .auth__head {
                    span .auth__mark data-tone=(Tone::Neutral.word()) { (icon(IconName::FileX)) }
                    h1 .auth__title tabindex="-1" { (words.no_longer_a_member(name)) }
                    p .auth__lead { (words.no_longer_a_member_why()) }
                }
                div .auth__card {
                    div .auth__actions {
                        (button_link(&Mount::find().to_home(), Look::Primary, Size::Wide, words.to_your_organizations()))
                    }
                }
            }
        }
    }
}
