//! The page behind a share link for somebody whose addresses it is not for: they ask to join, or see what became of it.
//!
//! Never here: anybody's name or address but the visitor's own, and nothing of the organization that the link does not say.

use super::{
    server_fns::{AskToJoin, WithdrawRequest},
    view_model::AskingView,
    words::Words,
};
use crate::{
    mount::{House, Mount},
    share_links::view_model::JoinView,
    ui::{
        Button, ButtonLink, DeadEnd, Deed, Form, IconName, Look, Mark, Requirement, Size, Summary, TextArea, Title,
        Tone,
        markup::{Markup, html, text},
        moment, narrow_head,
    },
    when::When,
};
use leptos::prelude::*;
use std::borrow::Cow;

/// In all its states.
#[component]
pub fn OtherAddresses(token: String, join: JoinView, email: String) -> impl IntoView {
    let words = Words::here();
    match join.asking {
        Some(AskingView::Open) => {
            view! { <Ask token organization=join.organization domain=join.domain email /> }.into_any()
        }
        Some(AskingView::Waiting { request, asked }) => {
            view! { <Waiting request organization=join.organization email asked /> }.into_any()
        }
        Some(AskingView::Declined { again }) => declined(words, &join.organization, again).titled(),
        Some(AskingView::FactorNeeded) => factor_first(words, &join.organization).titled(),
        None => not_for_them(words, &join.organization, &join.domain, email).titled(),
    }
}

/// A few words if they like, and one button; an address of the domain is the way beside it.
#[component]
fn Ask(token: String, organization: String, domain: String, email: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<AskToJoin>("ask"));
    let add = (Mount::find().house() == House::Ours).then(|| {
        let says = words.add_yours(&domain);
        view! {
            <ul class="auth__ways">
                <li class="auth__way">
                    <div class="list__text">
                        <strong>{words.have_one_there()}</strong>
                        <span class="list__detail">{words.have_one_there_text()}</span>
                    </div>
                    <ButtonLink href=EMAILS look=Look::Secondary size=Size::Small>
                        <span class="breakable">{says}</span>
                    </ButtonLink>
                </li>
            </ul>
        }
    });
    view! {
        <Title text=words.other_addresses() />
        {narrow_head(Mark::Sign(IconName::Mail, Tone::Warning), words.other_addresses(), &lead(words, &organization, &domain, &email))}
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <TextArea
                    state=deed.field("message", "") label=words.a_few_words() hint=words.a_few_words_hint(&organization)
                    requirement=Requirement::Optional limit=500
                />
                <p class="small muted">{words.they_see(&organization)} <strong class="breakable">{email}</strong> {words.they_see_end()}</p>
                <Button look=Look::Primary size=Size::Wide>{words.ask()}</Button>
            </Form>
            {add}
        </div>
    }
}

/// Asked, and not decided.
#[component]
fn Waiting(request: String, organization: String, email: String, asked: When) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<WithdrawRequest>("withdraw"));
    let (title, home) = (words.asked_to_join(&organization), Mount::find().to_home());
    view! {
        <Title text=title.clone() />
        {narrow_head(Mark::Sign(IconName::Clock, Tone::Accent), &title, &html! { (words.asked_before()) (moment(&asked.iso, &asked.text, &asked.title)) (words.they_decide()) strong .breakable { (email) } (words.they_decide_end()) })}
        <div class="auth__card">
            <div class="auth__actions">
                <ButtonLink href=home look=Look::Primary size=Size::Wide>{words.front_page()}</ButtonLink>
                <Form deed class="form">
                    <Summary problem=deed.problem() />
                    <input type="hidden" name="request" value=request />
                    <Button look=Look::Ghost size=Size::Wide>{words.withdraw()}</Button>
                </Form>
            </div>
        </div>
        <p class="auth__foot">{words.withdraw_foot()}</p>
    }
}

fn declined(words: Words, organization: &str, again: When) -> DeadEnd {
    DeadEnd {
        mark: (IconName::Mail, Tone::Neutral),
        title: words.not_this_time().into(),
        lead: html! {
            (words.not_this_time_text(organization)) (moment(&again.iso, &again.text, &again.title)) (words.not_this_time_end())
        },
        next: (Mount::find().to_home(), words.front_page().into()),
    }
}

fn factor_first(words: Words, organization: &str) -> DeadEnd {
    DeadEnd {
        mark: (IconName::ShieldCheck, Tone::Warning),
        title: words.two_steps_first().into(),
        lead: text(words.two_steps_first_text(organization)),
        next: (Mount::find().to_second_factor(), words.set_up_two_steps().into()),
    }
}

/// There is nothing to ask by the link any more.
fn not_for_them(words: Words, organization: &str, domain: &str, email: String) -> DeadEnd {
    let mount = Mount::find();
    let next: (String, Cow<'static, str>) = match mount.house() {
        House::Ours => (EMAILS.to_owned(), words.add_yours(domain).into()),
        House::Theirs => (mount.to_home(), words.front_page().into()),
    };
    DeadEnd {
        mark: (IconName::Mail, Tone::Warning),
        title: words.other_addresses().into(),
        lead: lead(words, organization, domain, &email),
        next,
    }
}

/// Where people add addresses, in our house.
const EMAILS: &str = "/account/emails";

fn lead(words: Words, organization: &str, domain: &str, email: &str) -> Markup {
    html! { (words.confirmed_at(organization, domain)) strong .breakable { (email) } (words.none_there()) }
}
