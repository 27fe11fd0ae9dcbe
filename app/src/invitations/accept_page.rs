//! The page behind the mailed link: who invites, to what, for whom, and the one thing to do next.
//!
//! Never here: an answer by looking. Only the buttons answer; mail scanners open links too.

use super::{
    register_form::RegisterForm,
    server_fns::ShowInvitation,
    view_model::{InvitationView, VisitorView},
};
use crate::{
    layout::{Viewing, loaded},
    mount::{House, Mount},
    ui::{Avatar, ButtonLink, Look, Shape, Size, Title, ask},
};
use about::{Facts, Head, Note};
use answer::Answer;
use dead_link::{DeadLink, UnknownLink};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use orgs::{invitations::Unusable, limits::SignUps};
use other_account::OtherAccount;

mod about;
mod answer;
mod dead_link;
mod other_account;
mod ways;

/// The page behind the mailed link.
#[component]
pub fn AcceptPage() -> impl IntoView {
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|params| params.get("token").unwrap_or_default()));
    let shown = ask(move || ShowInvitation { token: token.get() });
    let content = loaded(shown, move |shown| match shown {
        Some(invitation) => state(token.get_untracked(), invitation),
        None => view! { <UnknownLink /> }.into_any(),
    });
    view! {
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

/// Each visitor's page. A member gets their way in, however the invitation ended.
fn state(token: String, invitation: InvitationView) -> AnyView {
    let is_member = invitation.visitor == VisitorView::Member;
    if let Some(why) = invitation
        .unusable
        .filter(|why| !is_member || *why == Unusable::OrganizationAway)
    {
        return view! { <DeadLink why token invitation /> }.into_any();
    }
    match invitation.visitor.clone() {
        VisitorView::SignedOut => view! { <ToSignIn token invitation /> }.into_any(),
        VisitorView::Unproven => view! { <SignUpFirst token invitation /> }.into_any(),
        VisitorView::New => view! { <Register token invitation /> }.into_any(),
        VisitorView::Invited => view! { <Answer token invitation /> }.into_any(),
        VisitorView::SomebodyElse(other) => view! { <OtherAccount token invitation other /> }.into_any(),
        VisitorView::Inviter => view! { <Preview invitation /> }.into_any(),
        VisitorView::Member => view! { <AlreadyMember invitation /> }.into_any(),
    }
}

/// The address has an account: sign in, come back, decide.
#[component]
fn ToSignIn(token: String, invitation: InvitationView) -> impl IntoView {
    let email = invitation.email.clone();
    view! {
        <Head invitation=invitation.clone() />
        <div class="auth__card">
            <Note invitation=invitation.clone() />
            <Facts invitation />
            <div class="auth__actions">
                <ButtonLink href=sign_in_and_return(&token) look=Look::Primary size=Size::Wide>"Sign in to answer"</ButtonLink>
            </div>
        </div>
        <p class="auth__foot">"Sign in as " <strong>{email}</strong> ". You decide afterwards; nothing is accepted yet."</p>
    }
}

/// The address has no account, and this link does not show whose it is: a mail will, when they sign up.
#[component]
fn SignUpFirst(token: String, invitation: InvitationView) -> impl IntoView {
    let email = invitation.email.clone();
    let mount = Mount::find();
    let sign_up = mount.sign_up_for(&mount.invitation(&token));
    view! {
        <Head invitation=invitation.clone() />
        <div class="auth__card">
            <Note invitation=invitation.clone() />
            <Facts invitation />
            {Viewing::find().show(move |viewer| if viewer.sign_ups == SignUps::Open || mount.house() == House::Theirs {
                view! {
                    <div class="auth__actions">
                        <ButtonLink href=sign_up.clone() look=Look::Primary size=Size::Wide>"Sign up to answer"</ButtonLink>
                    </div>
                }
                .into_any()
            } else {
                view! { <p>"New accounts are made here by the link in a mail only. Ask who gave you this link to resend the invitation."</p> }.into_any()
            })}
        </div>
        <p class="auth__foot">"Sign up as " <strong>{email}</strong> {match mount.house() {
            House::Ours => ". You get a mail to confirm the address, and decide afterwards.",
            House::Theirs => ". You decide afterwards; nothing is accepted yet.",
        }}</p>
    }
}

/// The address has no account: make one, and be in.
#[component]
fn Register(token: String, invitation: InvitationView) -> impl IntoView {
    let (email, inviter) = (invitation.email.clone(), invitation.inviter.clone());
    view! {
        <Head invitation=invitation.clone() />
        <div class="auth__card">
            <Note invitation />
            {Viewing::find().show(move |viewer| if viewer.sign_ups == SignUps::Closed {
                view! { <p>"No new accounts are made here at the moment. Ask the operators of this installation for one, then come back."</p> }.into_any()
            } else {
                view! { <p>"Create your account to join."</p> <RegisterForm token=token.clone() email=email.clone() /> }.into_any()
            })}
        </div>
        <p class="auth__foot">"You use another address here? Ask " {inviter} " to invite that one."</p>
    }
}

/// Who sent it sees what the invited person will see, and can do nothing with it.
#[component]
fn Preview(invitation: InvitationView) -> impl IntoView {
    let email = invitation.email.clone();
    view! {
        <Head invitation=invitation.clone() />
        <div class="auth__card">
            <Note invitation=invitation.clone() />
            <Facts invitation />
            <div class="auth__actions">
                <ButtonLink href=Mount::find().to_home() look=Look::Primary size=Size::Wide>"To your organizations"</ButtonLink>
            </div>
        </div>
        <p class="auth__foot">"You sent this invitation. Only " <strong>{email}</strong> " can answer it."</p>
    }
}

/// Nothing left to answer.
#[component]
fn AlreadyMember(invitation: InvitationView) -> impl IntoView {
    let mount = Mount::find();
    let href = invitation
        .slug
        .map_or_else(|| mount.to_home(), |slug| mount.organization(&slug));
    let open = format!("Open {}", invitation.organization);
    view! {
        <Title text="You are already a member" />
        <header class="auth__head">
            <Avatar name=invitation.organization.clone() seed=invitation.organization.clone() shape=Shape::SquareHuge />
            <h1 class="auth__title" tabindex="-1">"You are already a member"</h1>
            <p class="auth__lead">"You belong to " {invitation.organization} "."</p>
        </header>
        <div class="auth__card">
            <div class="auth__actions">
                <ButtonLink href look=Look::Primary size=Size::Wide>{open}</ButtonLink>
            </div>
        </div>
    }
}

/// To the sign-in page, and back here.
fn sign_in_and_return(token: &str) -> String {
    let mount = Mount::find();
    mount.sign_in_for(&mount.invitation(token))
}
