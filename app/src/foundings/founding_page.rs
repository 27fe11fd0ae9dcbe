//! The page behind the link that a founder is mailed: what waits, and the one thing to do next.
//!
//! Never here: an organization by looking. Only the buttons make it; mail scanners open links too.

use super::{
    founder::{Confirm, Register, Switch},
    server_fns::ShowFounding,
    view_model::{FoundingView, VisitorView},
};
use crate::{
    layout::loaded,
    mount::Mount,
    ui::{Avatar, ButtonLink, DeadEnd, IconName, Look, Moment, Shape, Size, Title, Tone, ask},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use orgs::foundings::Unusable;

/// The founding that the address names.
#[component]
pub fn FoundingPage() -> impl IntoView {
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|params| params.get("token").unwrap_or_default()));
    let shown = ask(move || ShowFounding { token: token.get() });
    let content = loaded(shown, move |shown| match shown {
        Some(founding) => state(token.get_untracked(), founding),
        None => dead(Unusable::Unknown, None),
    });
    view! {
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

/// Each visitor's page.
fn state(token: String, founding: FoundingView) -> AnyView {
    if let Some(why) = founding.unusable {
        return dead(why, Some(founding));
    }
    let head = view! { <Head founding=founding.clone() /> };
    let (mount, back) = (Mount::find(), Mount::find().waiting_founding(&token));
    let email = founding.email;
    let content = match founding.visitor {
        VisitorView::New => view! { <Register token email /> }.into_any(),
        VisitorView::SignUpFirst => view! {
            <Onward href=mount.sign_up_for(&back) text="Sign up to go on" />
            <p class="auth__foot">"Sign up as " <strong>{email}</strong> ", and come back to this page."</p>
        }
        .into_any(),
        VisitorView::SignedOut => view! {
            <Onward href=mount.sign_in_for(&back) text="Sign in to go on" />
            <p class="auth__foot">"Sign in as " <strong>{email}</strong> "; you come back to this page."</p>
        }
        .into_any(),
        VisitorView::Founder => view! { <Confirm token name=founding.name /> }.into_any(),
        VisitorView::SomebodyElse(address) => view! { <Switch back email address /> }.into_any(),
    };
    view! {
        {head}
        {content}
    }
    .into_any()
}

/// What waits.
#[component]
fn Head(founding: FoundingView) -> impl IntoView {
    let (title, expires) = (format!("Create {}", founding.name), founding.expires);
    view! {
        <Title text=title.clone() />
        <header class="auth__head">
            <Avatar name=founding.name.clone() seed=founding.name shape=Shape::SquareHuge />
            <h1 class="auth__title" tabindex="-1">{title}</h1>
            <p class="auth__lead">"You will be its owner. This link ends " <Moment iso=expires.iso text=expires.text title=expires.title /> "."</p>
        </header>
    }
}

/// One button.
#[component]
fn Onward(href: String, text: &'static str) -> impl IntoView {
    view! {
        <div class="auth__card">
            <div class="auth__actions">
                <ButtonLink href look=Look::Primary size=Size::Wide>{text}</ButtonLink>
            </div>
        </div>
    }
}

/// Links that make nothing any more, or never did.
fn dead(why: Unusable, founding: Option<FoundingView>) -> AnyView {
    let mount = Mount::find();
    let again = (mount.foundings(), "Begin again".into());
    let end = |mark, title: &'static str, lead: String, next| DeadEnd {
        mark,
        title: title.into(),
        lead: lead.into_any(),
        next,
    };
    let name = founding.map(|founding| founding.name).unwrap_or_default();
    let end = match why {
        Unusable::Unknown => end(
            (IconName::FileX, Tone::Neutral),
            "We do not know this link",
            "It may be incomplete. Open it from the mail again, or copy all of it. If you got several mails, use the newest.".to_owned(),
            (mount.to_home(), "To the front page".into()),
        ),
        Unusable::Expired => end(
            (IconName::Clock, Tone::Warning),
            "This link has ended",
            format!("Nobody confirmed {name} in time, so it was not created."),
            again,
        ),
        Unusable::Used => end(
            (IconName::CircleCheck, Tone::Success),
            "This organization is there already",
            format!("{name} was created with this link."),
            (mount.organizations().to_owned(), "To your organizations".into()),
        ),
    };
    end.titled()
}
