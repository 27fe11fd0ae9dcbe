//! One member: who they are, how they came, and what the viewer may do about them. Written by the server.
//!
//! Never here: the dialogs that its buttons open; they are the list's.

use super::{
    footing, last_active,
    rows::{changing, offers, role_of},
    server_fns::FindMember,
    view_model::{MemberRow, OneMember},
    words::Words,
};
use crate::{
    embedding,
    layout::{Denied, Here, Nothing},
    organizations::view_model::OrganizationView,
    teams,
    ui::{
        ButtonLink, Look, PageHeader, Shape, Title, Tone, ask, avatar, badge,
        markup::{Markup, html, inert},
        moment,
        query::{Href, param},
        wait,
    },
};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;

/// The member that the address names.
#[component]
pub fn MemberPage() -> impl IntoView {
    let here = Here::find();
    let found = ask(|| FindMember {
        slug: here.slug(),
        member: param("member"),
    });
    wait(move || async move {
        match found.await {
            Ok(Some(found)) => view! { <Found here found /> }.into_any(),
            Ok(None) => view! { <Nothing /> }.into_any(),
            Err(error) => view! { <Denied error /> }.into_any(),
        }
    })
}

#[component]
fn Found(here: Here, found: OneMember) -> impl IntoView {
    let (words, name) = (Words::here(), found.row.name.clone());
    let title = format!("{name} · {}", here.name());
    let about = about(words, &here.now(), &found);
    view! {
        <Title text=title />
        <div class="page">
            <PageHeader title=name lead=words.purpose(found.row.role)>
                <ButtonLink href=here.path("members") look=Look::Secondary>{words.all_members()}</ButtonLink>
            </PageHeader>
            {inert(about)}
        </div>
    }
}

fn about(words: Words, organization: &OrganizationView, found: &OneMember) -> Markup {
    let (member, joined) = (&found.row, &found.row.joined);
    html! {
        section .card aria-label=(words.about_this_member()) {
            div .card__body {
                div .person {
                    (avatar(&member.name, &member.user, member.picture.as_deref(), Shape::RoundHuge))
                    div .person__text {
                        span .person__name {
                            (member.name)
                            @if member.you { (badge(Tone::Neutral, words.you(), None)) }
                        }
                        a .person__detail href={ "mailto:" (member.email) } { (member.email) }
                    }
                }
            }
            div .card__body {
                dl .facts {
                    div {
                        dt { (words.role()) }
                        dd { (role_of(words, &organization.slug, member, &changing())) }
                    }
                    @if !member.teams.is_empty() {
                        div { dt { (words.teams()) } dd { (teams::all(organization, &member.teams)) } }
                    }
                    div { dt { (words.joined()) } dd { (moment(&joined.iso, &joined.text, &joined.title)) } }
                    @if let Some(last) = &member.last_active {
                        div { dt { (words.last_active()) } dd { (last_active::shown(last, words)) } }
                    }
                    @if let Some(how) = member.footing { (footing::facts(how, words)) }
                    @if let Some(name) = &found.invited_by { div { dt { (words.invited_by()) } dd { (name) } } }
                }
            }
            (deeds(words, organization, member))
        }
    }
}

/// What the viewer may do; no foot when there is nothing.
fn deeds(words: Words, organization: &OrganizationView, member: &MemberRow) -> Markup {
    let list = Href::of(organization.path("members"), &ParamsMap::new());
    let (theirs, offers) = (
        embedding::row_actions()(organization, member),
        offers(words, organization, &list, member),
    );
    let look = |tone| match tone {
        Tone::Danger => "button button--danger",
        _ => "button button--secondary",
    };
    html! {
        @if !(theirs.is_empty() && offers.is_empty()) {
            div .card__foot {
                div .cluster {
                    @for it in &theirs { (it.button()) }
                    @for it in &offers { a class=(look(it.tone)) href=(it.href) { (it.text) } }
                }
            }
        }
    }
}
