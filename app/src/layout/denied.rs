//! The page instead of a page: signed out, not found, forbidden, disabled, broken. One next step each.

use super::{Here, words::Words};
use crate::{
    action_error::ActionError,
    mount::Mount,
    ui::{ButtonLink, IconName, Look, Mark, Size, Title, Tone, markup::text, narrow_head},
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
    let words = Words::here();
    match (denial, here) {
        (Denial::Forbidden, here) => Why {
            tone: Tone::Warning,
            icon: IconName::Lock,
            title: words.forbidden(),
            text: words.forbidden_why().to_owned(),
            reference: None,
            way_out: back(here),
        },
        (Denial::Disabled, _) => Why {
            tone: Tone::Warning,
            icon: IconName::Ban,
            title: words.disabled(),
            text: words.disabled_why().to_owned(),
            reference: None,
            way_out: front(),
        },
        (Denial::FactorNeeded, _) => Why {
            tone: Tone::Warning,
            icon: IconName::ShieldCheck,
            title: words.factor_needed(),
            text: words.factor_needed_why().to_owned(),
            reference: None,
            way_out: (Mount::find().to_second_factor(), words.set_up_factor().to_owned()),
        },
        (Denial::SupportRefused, _) => Why {
            tone: Tone::Warning,
            icon: IconName::Lock,
            title: words.support_refused(),
            text: words.support_refused_why().to_owned(),
            reference: None,
            way_out: front(),
        },
        (Denial::InPerson, here) => Why {
            tone: Tone::Warning,
            icon: IconName::Lock,
            title: words.in_person(),
            text: words.in_person_why().to_owned(),
            reference: None,
            way_out: back(here),
        },
        (Denial::NotFound | Denial::SignedOut, here) => Why {
            tone: Tone::Neutral,
            icon: IconName::FileX,
            title: words.nothing_here(),
            text: words.nothing_here_why().to_owned(),
            reference: None,
            way_out: back(here),
        },
    }
}

/// What went wrong while the page was made.
fn failed(error: ActionError, here: Option<Here>) -> Why {
    let words = Words::here();
    let (tone, title, text, reference) = match error {
        ActionError::Refused(refused) => (Tone::Warning, words.did_not_work(), refused.says, None),
        ActionError::Fault(reference) => (
            Tone::Danger,
            words.broke(),
            words.broke_why().to_owned(),
            Some(reference),
        ),
        _ => (
            Tone::Danger,
            words.unreachable(),
            words.unreachable_why().to_owned(),
            None,
        ),
    };
    Why {
        tone,
        icon: IconName::TriangleAlert,
        title,
        text,
        reference,
        way_out: back(here),
    }
}

fn front() -> (String, String) {
    (Mount::find().to_home(), Words::here().to_front_page().to_owned())
}

fn back(here: Option<Here>) -> (String, String) {
    match here {
        Some(here) => (here.path(""), Words::here().back_to(&here.name())),
        None => front(),
    }
}

struct Why {
    tone: Tone,
    icon: IconName,
    title: &'static str,
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
                    <dt>{Words::here().reference()}</dt>
                    <dd class="auth__reference">{reference}</dd>
                </div>
            </dl>
        }
    });
    let (href, label) = why.way_out;
    view! {
        <Title text=why.title />
        <div class="page page--centre">
            <div class="auth">
                {narrow_head(Mark::Sign(why.icon, why.tone), why.title, &text(why.text))}
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
