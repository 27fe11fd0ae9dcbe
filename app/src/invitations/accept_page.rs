//! The page behind the mailed link: who invites, to what, for whom, and the one thing to do next.
//!
//! Never here: an answer by looking. Only the buttons answer; mail scanners open links too.

use super::{
    register_form::RegisterForm,
    server_fns::ShowInvitation,
    view_model::{InvitationView, VisitorView},
};
use crate::{
    context::sign_ups,
    layout::loaded,
    mount::{House, Mount},
    ui::{ButtonLink, Look, Mark, Size, Title, ask, markup::html, narrow_head, query::param},
};
use about::{Facts, Head, Note};
use answer::Answer;
use dead_link::{DeadLink, UnknownLink};
use leptos::prelude::*;
use orgs::{invitations::Unusable, limits::SignUps};
use other_account::OtherAccount;
use words::Words;

mod about;
mod answer;
mod dead_link;
mod other_account;
mod ways;
pub(super) mod words;

/// The page behind the mailed link.
#[component]
pub fn AcceptPage() -> impl IntoView {
    let token = param("token");
    let shown = ask(|| ShowInvitation { token: token.clone() });
    let content = loaded(shown, move |shown| match shown {
        Some(invitation) => state(token.clone(), invitation),
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
    let words = Words::here();
    let email = invitation.email.clone();
    view! {
        <Head invitation=invitation.clone() />
        <div class="auth__card">
            <Note invitation=invitation.clone() />
            <Facts invitation />
            <div class="auth__actions">
                <ButtonLink href=sign_in_and_return(&token) look=Look::Primary size=Size::Wide>{words.sign_in_to_answer()}</ButtonLink>
            </div>
        </div>
        <p class="auth__foot">{words.sign_in_as()} <strong>{email}</strong> {words.sign_in_end()}</p>
    }
}

/// The address has no account, and this link does not show whose it is: a mail will, when they sign up.
#[component]
fn SignUpFirst(token: String, invitation: InvitationView) -> impl IntoView {
    let (words, email) = (Words::here(), invitation.email.clone());
    let mount = Mount::find();
    let sign_up = mount.sign_up_for(&mount.invitation(&token));
    view! {
        <Head invitation=invitation.clone() />
        <div class="auth__card">
            <Note invitation=invitation.clone() />
            <Facts invitation />
            {if sign_ups() == SignUps::Open || mount.house() == House::Theirs {
                view! {
                    <div class="auth__actions">
                        <ButtonLink href=sign_up look=Look::Primary size=Size::Wide>{words.sign_up_to_answer()}</ButtonLink>
                    </div>
                }
                .into_any()
            } else {
                view! { <p>{words.by_mail_only()}</p> }.into_any()
            }}
        </div>
        <p class="auth__foot">{words.sign_up_as()} <strong>{email}</strong> {match mount.house() {
            House::Ours => words.confirm_then_decide(),
            House::Theirs => words.decide_afterwards(),
        }}</p>
    }
}

/// The address has no account: make one, and be in.
#[component]
fn Register(token: String, invitation: InvitationView) -> impl IntoView {
    let (words, email, inviter) = (Words::here(), invitation.email.clone(), invitation.inviter.clone());
    view! {
        <Head invitation=invitation.clone() />
        <div class="auth__card">
            <Note invitation />
            {if sign_ups() == SignUps::Closed {
                view! { <p>{words.no_new_accounts()}</p> }.into_any()
            } else {
                view! { <p>{words.create_to_join()}</p> <RegisterForm token email /> }.into_any()
            }}
        </div>
        <p class="auth__foot">{words.other_address()} {inviter} {words.other_address_end()}</p>
    }
}

/// Who sent it sees what the invited person will see, and can do nothing with it.
#[component]
fn Preview(invitation: InvitationView) -> impl IntoView {
    let (words, email) = (Words::here(), invitation.email.clone());
    view! {
        <Head invitation=invitation.clone() />
        <div class="auth__card">
            <Note invitation=invitation.clone() />
            <Facts invitation />
            <div class="auth__actions">
                <ButtonLink href=Mount::find().to_home() look=Look::Primary size=Size::Wide>{words.to_your_organizations()}</ButtonLink>
            </div>
        </div>
        <p class="auth__foot">{words.only_they()} <strong>{email}</strong> {words.only_they_end()}</p>
    }
}

/// Nothing left to answer.
#[component]
fn AlreadyMember(invitation: InvitationView) -> impl IntoView {
    let (words, mount) = (Words::here(), Mount::find());
    let href = invitation
        .slug
        .map_or_else(|| mount.to_home(), |slug| mount.organization(&slug));
    let open = words.open(&invitation.organization);
    let lead = html! { (words.you_belong_to()) (invitation.organization) "." };
    view! {
        <Title text=words.already_member() />
        {narrow_head(Mark::Organization(&invitation.organization), words.already_member(), &lead)}
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
