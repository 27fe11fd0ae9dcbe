//! The page behind the link that a founder is mailed: what waits, and the one thing to do next.
//!
//! Never here: an organization by looking. Only the buttons make it; mail scanners open links too.

use super::{
    founder::{Confirm, Register, Switch},
    server_fns::ShowFounding,
    view_model::{FoundingView, VisitorView},
    words::Words,
};
use crate::{
    layout::loaded,
    mount::Mount,
    ui::{
        ButtonLink, DeadEnd, IconName, Look, Mark, Size, Title, Tone, ask,
        markup::{html, text},
        moment, narrow_head,
        query::param,
    },
};
use leptos::prelude::*;
use orgs::foundings::Unusable;

/// The founding that the address names.
#[component]
pub fn FoundingPage() -> impl IntoView {
    let words = Words::here();
    let shown = ask(|| ShowFounding { token: param("token") });
    let content = loaded(shown, move |shown| match shown {
        Some(founding) => state(words, param("token"), founding),
        None => dead(words, Unusable::Unknown, None),
    });
    view! {
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

/// Each visitor's page.
fn state(words: Words, token: String, founding: FoundingView) -> AnyView {
    if let Some(why) = founding.unusable {
        return dead(words, why, Some(founding));
    }
    let head = view! { <Head founding=founding.clone() /> };
    let (mount, back) = (Mount::find(), Mount::find().waiting_founding(&token));
    let (email, proposed) = (founding.email, founding.proposed);
    let content = match founding.visitor {
        VisitorView::New => view! { <Register token email proposed /> }.into_any(),
        VisitorView::SignUpFirst => view! {
            <Onward href=mount.sign_up_for(&back) text=words.sign_up_to_go_on() />
            <p class="auth__foot">{words.sign_up_as()} <strong>{email}</strong> {words.and_come_back()}</p>
        }
        .into_any(),
        VisitorView::SignedOut => view! {
            <Onward href=mount.sign_in_for(&back) text=words.sign_in_to_go_on() />
            <p class="auth__foot">{words.sign_in_as()} <strong>{email}</strong> {words.you_come_back()}</p>
        }
        .into_any(),
        VisitorView::Founder => view! { <Confirm token name=founding.name proposed /> }.into_any(),
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
    let words = Words::here();
    let (title, at) = (words.create(&founding.name), &founding.expires);
    let lead = html! { (words.this_link_ends()) (moment(&at.iso, &at.text, &at.title)) (words.ends()) };
    view! {
        <Title text=title.clone() />
        {narrow_head(Mark::Organization(&founding.name), &title, &lead)}
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
fn dead(words: Words, why: Unusable, founding: Option<FoundingView>) -> AnyView {
    let mount = Mount::find();
    let again = (mount.foundings(), words.begin_again().into());
    let end = |mark, title: &'static str, lead: String, next| DeadEnd {
        mark,
        title: title.into(),
        lead: text(lead),
        next,
    };
    let name = founding.map(|founding| founding.name).unwrap_or_default();
    let end = match why {
        Unusable::Unknown => end(
            (IconName::FileX, Tone::Neutral),
            words.link_unknown(),
            words.perhaps_incomplete().to_owned(),
            (mount.to_home(), words.to_front_page().into()),
        ),
        Unusable::Expired => end(
            (IconName::Clock, Tone::Warning),
            words.link_ended(),
            words.not_in_time(&name),
            again,
        ),
        Unusable::Used => end(
            (IconName::CircleCheck, Tone::Success),
            words.there_already(),
            words.was_created(&name),
            (mount.organizations().to_owned(), words.to_organizations().into()),
        ),
    };
    end.titled()
}
