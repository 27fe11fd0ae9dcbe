//! What stands instead of the page of whoever belonged to the organization until a moment ago. One next step. It comes with every page
//! of an organization, unseen: when it is needed, the server has nothing to say to them any more.
//!
//! Never here: who did it, or why; that is for people to say.

use super::{Here, words::Words};
use crate::{
    mount::Mount,
    ui::{DeadEnd, IconName, Tone, in_full},
};
use leptos::prelude::*;

/// The title of the page then.
pub fn gone_from(name: &str) -> String {
    in_full(&Words::here().no_longer_a_member(name))
}

/// The page then.
#[component]
pub fn Gone(here: Here) -> impl IntoView {
    let words = Words::here();
    let end = DeadEnd {
        mark: (IconName::FileX, Tone::Neutral),
        title: words.no_longer_a_member(&here.name()).into(),
        lead: words.no_longer_a_member_why().into_any(),
        next: (Mount::find().to_home(), words.to_your_organizations().into()),
    };
    view! {
        <div class="page page--centre">
            <div class="auth">{end.show()}</div>
        </div>
    }
}
