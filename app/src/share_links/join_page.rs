//! The page behind a share link: which organization, as what, and the one thing to do next.
//!
//! Never here: joining by looking; only the button joins. Nor anybody's name or address but the visitor's own: the link may be
//! anywhere by now.

use super::{
    closed::{Closed, UnknownLink},
    server_fns::{Join, ShowShareLink},
    view_model::{JoinView, VisitorView},
    words::Words,
};
use crate::{
    context::sign_ups,
    join_requests::{OtherAddresses, view_model::AskingView},
    layout::loaded,
    members::role::{self, RoleBadge},
    mount::{House, Mount},
    ui::{
        Button, ButtonLink, Deed, Form, Look, Mark, Moment, Size, Summary, Title, ask, markup::html, narrow_head,
        query::param,
    },
};
use leptos::prelude::*;
use orgs::{limits::SignUps, share_links::Unusable};

/// The page behind a share link.
#[component]
pub fn JoinPage() -> impl IntoView {
    let token = param("token");
    let shown = ask(|| ShowShareLink { token: token.clone() });
    let content = loaded(shown, move |shown| match shown {
        Some(join) => state(token.clone(), join),
        None => view! { <UnknownLink /> }.into_any(),
    });
    view! {
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

/// Each visitor's page. A member gets their way in, and whoever has asked sees that, however the link ended.
fn state(token: String, join: JoinView) -> AnyView {
    let is_asked = matches!(join.asking, Some(AskingView::Waiting { .. }));
    let outlives = is_asked || join.visitor == VisitorView::Member;
    let is_dead = join
        .unusable
        .is_some_and(|why| !outlives || why == Unusable::OrganizationAway);
    match join.visitor.clone() {
        VisitorView::OtherDomain(email) if !is_dead => view! { <OtherAddresses token join email /> }.into_any(),
        VisitorView::SignedOut if !is_dead => view! { <ToSignIn token join /> }.into_any(),
        VisitorView::Welcome(email) if !is_dead => view! { <ToJoin token join email /> }.into_any(),
        _ => view! { <Closed join is_dead /> }.into_any(),
    }
}

/// Nobody is signed in; whether they have an account only they know.
#[component]
fn ToSignIn(token: String, join: JoinView) -> impl IntoView {
    let (words, mount) = (Words::here(), Mount::find());
    let here = mount.share_link(&token);
    let sign_up = mount.sign_up_for(&here);
    view! {
        <Head join=join.clone() />
        <div class="auth__card">
            <Facts join />
            <div class="auth__actions">
                <ButtonLink href=mount.sign_in_for(&here) look=Look::Primary size=Size::Wide>{words.sign_in_to_join()}</ButtonLink>
                {(sign_ups() == SignUps::Open || mount.house() == House::Theirs).then(|| view! {
                    <ButtonLink href=sign_up look=Look::Secondary size=Size::Wide>{words.create_account()}</ButtonLink>
                })}
            </div>
        </div>
        <p class="auth__foot">{words.you_come_back()}</p>
    }
}

/// One button.
#[component]
fn ToJoin(token: String, join: JoinView, email: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<Join>("join"));
    let button = words.join(&join.organization);
    view! {
        <Head join=join.clone() />
        <div class="auth__card">
            <Facts join />
            <Form deed class="auth__actions">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <Button look=Look::Primary size=Size::Wide>{button}</Button>
            </Form>
        </div>
        <p class="auth__foot">{words.signed_in_as()} <strong>{email}</strong> {words.who_sees_it()}</p>
    }
}

/// What one is asked to join.
#[component]
fn Head(join: JoinView) -> impl IntoView {
    let words = Words::here();
    let title = words.join(&join.organization);
    let lead = html! { (words.lets_you_join()) strong { (role::word(join.role)) } (words.lets_you_join_end()) };
    view! {
        <Title text=title.clone() />
        {narrow_head(Mark::Organization(&join.organization), &title, &lead)}
    }
}

/// All there is to know before joining.
#[component]
fn Facts(join: JoinView) -> impl IntoView {
    let (words, expires) = (Words::here(), join.expires);
    let only = (!join.domain.is_empty()).then(|| {
        view! {
            <div>
                <dt>{words.meant_for()}</dt>
                <dd>{words.addresses_at(&join.domain)}</dd>
            </div>
        }
    });
    view! {
        <dl class="facts">
            <div>
                <dt>{words.your_role()}</dt>
                <dd><RoleBadge role=join.role /></dd>
            </div>
            {only}
            <div>
                <dt>{words.ends()}</dt>
                <dd><Moment iso=expires.iso text=expires.text title=expires.title /></dd>
            </div>
        </dl>
    }
}
