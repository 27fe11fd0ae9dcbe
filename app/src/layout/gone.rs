//! The page instead of a page for whoever belonged to the organization until a moment ago. One next step.
//!
//! Never here: who did it, or why; that is for people to say.

use super::{Here, denied::Denied, words::Words};
use crate::{
    action_error::ActionError,
    mount::Mount,
    ui::{ButtonLink, Icon, IconName, Look, Size, Title, Tone},
};
use leptos::{html, prelude::*};
use orgs::kernel::Denial;

/// Why the page that was open is none any more.
#[component]
pub fn Lost(here: Here, error: ActionError) -> impl IntoView {
    match error {
        ActionError::Denied(Denial::NotFound) => view! { <NoMember here /> }.into_any(),
        error => view! { <Denied error /> }.into_any(),
    }
}

#[component]
fn NoMember(here: Here) -> impl IntoView {
    let words = Words::here();
    let title = words.no_longer_a_member(&untrack(|| here.name()));
    let heading = NodeRef::<html::H1>::new();
    // It came without being asked for: whoever reads by ear has to hear of it.
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            request_animation_frame(move || _ = heading.focus());
        }
    });
    view! {
        <Title text=title.clone() />
        <div class="page page--centre">
            <div class="auth">
                <header class="auth__head">
                    <span class="auth__mark" data-tone=Tone::Neutral.word()>
                        <Icon name=IconName::FileX />
                    </span>
                    <h1 class="auth__title" tabindex="-1" node_ref=heading>{title}</h1>
                    <p class="auth__lead">
                        {words.no_longer_a_member_why()}
                    </p>
                </header>
                <div class="auth__card">
                    <div class="auth__actions">
                        <ButtonLink href=Mount::find().to_home() look=Look::Primary size=Size::Wide>{words.to_your_organizations()}</ButtonLink>
                    </div>
                </div>
            </div>
        </div>
    }
}
