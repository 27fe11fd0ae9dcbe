//! What stands instead of the page of whoever belonged to the organization until a moment ago. One next step. It comes with every page
//! of an organization, unseen: when it is needed, the server has nothing to say to them any more.
//!
//! Never here: who did it, or why; that is for people to say.

use super::words::Words;
use crate::{
    mount::Mount,
    ui::{
        DeadEnd, IconName, Tone, in_full,
        markup::{Markup, html, text},
    },
};

/// The title of the page then.
pub fn gone_from(name: &str) -> String {
    in_full(&Words::here().no_longer_a_member(name))
}

/// The page then.
pub fn gone(name: &str) -> Markup {
    let words = Words::here();
    let end = DeadEnd {
        mark: (IconName::FileX, Tone::Neutral),
        title: words.no_longer_a_member(name).into(),
        lead: text(words.no_longer_a_member_why()),
        next: (Mount::find().to_home(), words.to_your_organizations().into()),
    };
    html! {
        div .page .page--centre {
            div .auth { (end.text()) }
        }
    }
}
