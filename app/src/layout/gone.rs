//! What stands instead of the page of whoever belonged to the organization until a moment ago. One next step. It comes with every page
//! of an organization, unseen: when it is needed, the server has nothing to say to them any more.
//!
//! Never here: who did it, or why; that is for people to say.

use super::{Here, words::Words};
use crate::{
    mount::Mount,
    ui::{ButtonLink, Icon, IconName, Look, Size, Tone, in_full},
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
    view! {
        <div class="page page--centre">
            <div class="auth">
                <div class="auth__head">
                    <span class="auth__mark" data-tone=Tone::Neutral.word()>
                        <Icon name=IconName::FileX />
                    </span>
                    <h1 class="auth__title" tabindex="-1">{words.no_longer_a_member(&here.name())}</h1>
                    <p class="auth__lead">
                        {words.no_longer_a_member_why()}
                    </p>
                </div>
                <div class="auth__card">
                    <div class="auth__actions">
                        <ButtonLink href=Mount::find().to_home() look=Look::Primary size=Size::Wide>{words.to_your_organizations()}</ButtonLink>
                    </div>
                </div>
            </div>
        </div>
    }
}
