//! The page instead of a page: signed out, not found, forbidden, disabled, broken. One next step each.

use super::Here;
use crate::{
    action_error::ActionError,
    mount::Mount,
    ui::{ButtonLink, Icon, IconName, Look, Size, Title, Tone},
};
use leptos::prelude::*;
use leptos_router::{components::Redirect, hooks::use_location};
use orgs::kernel::Denial;

/// Says why there is no page. Whoever is signed out is sent to sign in, and comes back.
#[component]
pub fn Denied(error: ActionError) -> impl IntoView {
    match error {
        ActionError::Denied(Denial::SignedOut) => view! { <ToSignIn /> }.into_any(),
        ActionError::Denied(denial) => page(denied(denial, use_context::<Here>())),
        error => page(failed(error, use_context::<Here>())),
    }
}

/// What a denial means for whoever stands there: below an organization's frame, it was theirs a moment ago.
fn denied(denial: Denial, here: Option<Here>) -> Why {
    match (denial, here) {
        (Denial::Forbidden, here) => Why {
            tone: Tone::Warning,
            icon: IconName::Lock,
            title: "You may not see this".to_owned(),
            text: "Your role in this organization does not include it. Its admins can change that.".to_owned(),
            reference: None,
            way_out: back(here),
        },
        (Denial::Disabled, _) => Why {
            tone: Tone::Warning,
            icon: IconName::Ban,
            title: "This organization is disabled".to_owned(),
            text: "Its owners have put it aside. Nothing is lost; they can enable it again.".to_owned(),
            reference: None,
            way_out: front(),
        },
        (Denial::FactorNeeded, _) => Why {
            tone: Tone::Warning,
            icon: IconName::ShieldCheck,
            title: "This organization asks for two-step sign-in".to_owned(),
            text:
                "Its owners let nobody in by a password alone. Set it up, and come back; it takes a minute and an app."
                    .to_owned(),
            reference: None,
            way_out: (
                Mount::find().to_second_factor(),
                "Set up two-step sign-in".to_owned(),
            ),
        },
        (Denial::SupportRefused, _) => Why {
            tone: Tone::Warning,
            icon: IconName::Lock,
            title: "This organization lets no operator in".to_owned(),
            text: "Its owners have switched support off, and can switch it on again in its settings.".to_owned(),
            reference: None,
            way_out: front(),
        },
        (Denial::InPerson, here) => Why {
            tone: Tone::Warning,
            icon: IconName::Lock,
            title: "This is theirs alone".to_owned(),
            text: "You act as somebody else. How they sign in, how they are written to and what is kept of them is not yours to see."
                .to_owned(),
            reference: None,
            way_out: back(here),
        },
        (Denial::NotFound | Denial::SignedOut, here) => Why {
            tone: Tone::Neutral,
            icon: IconName::FileX,
            title: "There is nothing here".to_owned(),
            text: "The address may be mistyped, or this is not yours to see.".to_owned(),
            reference: None,
            way_out: back(here),
        },
    }
}

/// What went wrong while the page was made.
fn failed(error: ActionError, here: Option<Here>) -> Why {
    let (tone, title, text, reference) = match error {
        ActionError::Refused(refused) => (Tone::Warning, "That did not work", refused.says, None),
        ActionError::Fault(reference) => (
            Tone::Danger,
            "Something broke on our side",
            "Nothing was changed. Please try again; if it stays so, tell us the reference below.".to_owned(),
            Some(reference),
        ),
        _ => (
            Tone::Danger,
            "The server could not be reached",
            "Check your connection and reload the page.".to_owned(),
            None,
        ),
    };
    Why {
        tone,
        icon: IconName::TriangleAlert,
        title: title.to_owned(),
        text,
        reference,
        way_out: back(here),
    }
}

fn front() -> (String, String) {
    (Mount::find().to_home(), "To the front page".to_owned())
}

fn back(here: Option<Here>) -> (String, String) {
    match here {
        Some(here) => untrack(|| (here.path(""), format!("Back to {}", here.name()))),
        None => front(),
    }
}

struct Why {
    tone: Tone,
    icon: IconName,
    title: String,
    text: String,
    reference: Option<String>,
    /// Where to go from here, and how that is called.
    way_out: (String, String),
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
    let (href, label) = why.way_out;
    view! {
        <Title text=why.title.clone() />
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
    view! { <Redirect path=Mount::find().sign_in_for(&here) /> }
}
