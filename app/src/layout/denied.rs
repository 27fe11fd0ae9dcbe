//! The page instead of a page: signed out, not found, forbidden, disabled, broken. One next step each.

use super::Here;
use crate::{
    action_error::ActionError,
    ui::{ButtonLink, Icon, IconName, Look, Size, Tone},
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{components::Redirect, hooks::use_location};
use orgs::kernel::Denial;

/// Says why there is no page. Whoever is signed out is sent to sign in, and comes back.
#[component]
pub fn Denied(error: ActionError) -> impl IntoView {
    match error {
        ActionError::Denied(Denial::SignedOut) => view! { <ToSignIn /> }.into_any(),
        ActionError::Denied(Denial::NotFound) => page(Why {
            tone: Tone::Neutral,
            icon: IconName::FileX,
            title: "There is nothing here",
            text: "The address may be mistyped, or this is not yours to see.".to_owned(),
            reference: None,
        }),
        ActionError::Denied(Denial::Forbidden) => page(Why {
            tone: Tone::Warning,
            icon: IconName::Lock,
            title: "You may not see this",
            text: "Your role in this organization does not include it. Its admins can change that.".to_owned(),
            reference: None,
        }),
        ActionError::Denied(Denial::Disabled) => page(Why {
            tone: Tone::Warning,
            icon: IconName::Ban,
            title: "This organization is disabled",
            text: "Its owners have put it aside. Nothing is lost; they can enable it again.".to_owned(),
            reference: None,
        }),
        ActionError::Refused(refused) => page(Why {
            tone: Tone::Warning,
            icon: IconName::CircleAlert,
            title: "That did not work",
            text: refused.says,
            reference: None,
        }),
        ActionError::Fault(reference) => page(Why {
            tone: Tone::Danger,
            icon: IconName::TriangleAlert,
            title: "Something broke on our side",
            text: "Nothing was changed. Please try again; if it stays so, tell us the reference below.".to_owned(),
            reference: Some(reference),
        }),
        ActionError::Unreachable => page(Why {
            tone: Tone::Danger,
            icon: IconName::TriangleAlert,
            title: "The server could not be reached",
            text: "Check your connection and reload the page.".to_owned(),
            reference: None,
        }),
    }
}

struct Why {
    tone: Tone,
    icon: IconName,
    title: &'static str,
    text: String,
    reference: Option<String>,
}

fn page(why: Why) -> AnyView {
    let reference = why.reference.map(|reference| {
        view! {
            <dl class="facts">
                <div>
                    <dt>"Reference"</dt>
                    <dd class="auth__reference">{reference}</dd>
                </div>
            </dl>
        }
    });
    let (href, label) = match use_context::<Here>() {
        Some(here) => (here.path(""), format!("Back to {}", here.name())),
        None => ("/".to_owned(), "To the front page".to_owned()),
    };
    view! {
        <Title text=why.title />
        <div class="page page--centre">
            <div class="auth">
                <header class="auth__head">
                    <span class="auth__mark" data-tone=why.tone.word()>
                        <Icon name=why.icon />
                    </span>
                    <h1 class="auth__title" tabindex="-1">{why.title}</h1>
                    <p class="auth__lead">{why.text}</p>
                </header>
                <div class="auth__card">
                    {reference}
                    <div class="auth__actions">
                        <ButtonLink href look=Look::Primary size=Size::Wide>{label}</ButtonLink>
                    </div>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// To the sign-in page, and back here afterwards.
#[component]
fn ToSignIn() -> impl IntoView {
    let location = use_location();
    let here = location.pathname.get_untracked()
        + &location.search.with_untracked(|search| {
            if search.is_empty() {
                String::new()
            } else {
                format!("?{search}")
            }
        });
    view! { <Redirect path=format!("/sign-in?next={}", leptos_router::location::Url::escape(&here)) /> }
}
