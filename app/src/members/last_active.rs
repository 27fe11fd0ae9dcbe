//! When a member was here last, in words: "today", "3 days ago", "never". Only on the server.
//!
//! Never here: who may know; the domain says nothing to anybody else.

use super::{view_model::LastActive, words::Words};
use crate::{
    ui::{
        markup::{Markup, html},
        moment,
    },
    words::day_ago,
};
use orgs::{kernel::Timestamp, members};

/// What the domain says, in words.
pub fn said(last: members::LastActive, now: Timestamp) -> LastActive {
    match last {
        members::LastActive::Never => LastActive::Never,
        members::LastActive::On(day) => LastActive::On(day_ago(day, now)),
    }
}

/// The same for the page.
pub fn shown(last: &LastActive, words: Words) -> Markup {
    match last {
        LastActive::Never => html! { span title=(words.not_once()) { (words.never()) } },
        LastActive::On(day) => moment(&day.iso, &day.text, &day.title),
    }
}
