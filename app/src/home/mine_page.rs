//! The organizations of a person, of the kind that the page is for, and the invitations that wait for them: the front page of
//! whoever is signed in, and the page at the root of a host's mount.
//!
//! Never here: what an invitation says beyond its row; that is the page behind the mailed link.

use super::{
    server_fns::Home,
    view_model::{HomeRow, HomeView},
    waiting::Waiting,
    words::Words,
};
use crate::{
    action_error::ActionError,
    context::{may_found, person, sign_ups},
    embedding::{Empty, empty},
    join_requests::Asked,
    layout::{Denied, loaded},
    members::role::RoleBadge,
    mount::Mount,
    ui::{Avatar, Badge, ButtonLink, EmptyState, Icon, IconName, Look, PageHeader, Shape, Title, Tone, ask},
};
use leptos::prelude::*;
use orgs::{kernel::Denial, limits::SignUps};

/// The page at the root of a mount: whoever is signed out is sent to sign in.
#[component]
pub fn MinePage() -> impl IntoView {
    mine(|_| view! { <Denied error=ActionError::Denied(Denial::SignedOut) /> }.into_any())
}

/// One's organizations, or what `strangers` see.
pub(super) fn mine(strangers: fn(SignUps) -> AnyView) -> AnyView {
    match person() {
        Some(person) => loaded(
            ask(|| Home {}),
            move |home| view! { <Organizations email=person.email.clone() home /> },
        ),
        None => strangers(sign_ups()),
    }
}

/// What a signed-in person sees.
#[component]
fn Organizations(email: String, home: HomeView) -> impl IntoView {
    let (words, may_found) = (Words::here(), may_found());
    let HomeView {
        organizations,
        invitations,
        requests,
    } = home;
    let header = if organizations.is_empty() || !may_found {
        view! { <PageHeader title=words.yours() /> }.into_any()
    } else {
        view! {
            <PageHeader title=words.yours()>
                <ButtonLink href=Mount::find().founding() look=Look::Primary icon=IconName::Plus attr:data-key="c">{words.create()}</ButtonLink>
            </PageHeader>
        }
        .into_any()
    };
    let list = if organizations.is_empty() {
        empty(Empty::Organizations, || view! { <First email may_found /> })
    } else {
        view! {
            <section class="stack stack--tight" aria-labelledby="mine">
                <h2 id="mine" class="visually-hidden">{words.you_belong_to()}</h2>
                {listed(organizations)}
            </section>
        }
        .into_any()
    };
    view! {
        <Title text=words.yours() />
        <div class="page page--narrow">
            {header}
            {(!invitations.is_empty()).then(|| view! { <Waiting invitations /> })}
            <Asked requests />
            {list}
        </div>
    }
}

/// Where everybody begins.
#[component]
fn First(email: String, may_found: bool) -> impl IntoView {
    let words = Words::here();
    let (title, text) = if may_found {
        (words.start(), words.start_text(&email))
    } else {
        (words.none_yet(), words.none_yet_text(&email))
    };
    view! {
        <div class="card">
            <EmptyState icon=IconName::Building title text>
                {may_found.then(|| view! {
                    <ButtonLink href=Mount::find().founding() look=Look::Primary icon=IconName::Plus attr:data-key="c">{words.create()}</ButtonLink>
                })}
            </EmptyState>
        </div>
    }
}

/// The person's organizations.
pub(crate) fn listed(organizations: Vec<HomeRow>) -> impl IntoView {
    let words = Words::here();
    let rows = organizations
        .into_iter()
        .map(|row| view! { <Mine words row /> })
        .collect_view();
    view! { <ul class="card">{rows}</ul> }
}

/// One of the person's organizations.
#[component]
fn Mine(words: Words, row: HomeRow) -> impl IntoView {
    view! {
        <li class="list__item">
            <Avatar name=row.name.clone() seed=row.slug.clone() shape=Shape::SquareLarge />
            <div class="list__text">
                <span class="list__title">
                    <a class="list__link" href=Mount::find().organization(&row.slug)>{row.name}</a>
                </span>
                <span class="list__detail">{row.slug} " · " {row.members}</span>
            </div>
            <div class="list__end">
                {row.disabled.then(|| view! { <Badge tone=Tone::Danger text=words.disabled() /> })}
                <RoleBadge role=row.role />
                <Icon name=IconName::ChevronRight />
            </div>
        </li>
    }
}
