//! The front page for strangers: what this is, and the way in.
//!
//! Never here: data. The people in the picture do not exist.

use super::words::{PEOPLE, Words};
use crate::{
    members::role,
    ui::{Avatar, Badge, ButtonLink, Icon, IconName, Look, Size, Title, Tone},
};
use leptos::prelude::*;
use orgs::{access::Role, limits::SignUps};

/// What strangers see. Where they cannot sign up, only the way in for whoever has an account.
#[component]
pub fn Landing(sign_ups: SignUps) -> impl IntoView {
    let words = Words::here();
    let is_open = sign_ups == SignUps::Open;
    let sign_in = if is_open { Look::Secondary } else { Look::Primary };
    view! {
        <Title text="" />
        <div class="page landing">
            <section class="landing__hero">
                <div class="landing__words">
                    <h1 class="landing__title" tabindex="-1">{words.promise()}</h1>
                    <p class="landing__lead">
                        {words.promise_in_full()}
                    </p>
                    <div class="landing__actions">
                        {is_open.then(|| view! {
                            <ButtonLink href="/sign-up" look=Look::Primary size=Size::Large>{words.create_yours()}</ButtonLink>
                        })}
                        <ButtonLink href="/sign-in" look=sign_in size=Size::Large>{words.sign_in()}</ButtonLink>
                    </div>
                    <p class="small muted">{words.works()}</p>
                </div>
                <Picture />
            </section>
            <Points />
        </div>
    }
}

/// A list of members, as a picture.
#[component]
fn Picture() -> impl IntoView {
    let words = Words::here();
    let marks = [
        (Tone::Accent, role::word(Role::Owner)),
        (Tone::Info, role::word(Role::Admin)),
        (Tone::Neutral, role::word(Role::Member)),
        (Tone::Warning, words.invited()),
    ];
    let rows = PEOPLE.into_iter().zip(marks).map(|((name, email), (tone, word))| {
        view! {
            <div class="list__item">
                <Avatar name=name seed=name />
                <div class="list__text">
                    <span class="list__title">{name}</span>
                    <span class="list__detail">{email}</span>
                </div>
                <Badge tone text=word />
            </div>
        }
    });
    view! {
        <div class="landing__shot" aria-hidden="true">
            <div class="landing__window">
                <div class="card__head">
                    <strong>{words.members()}</strong>
                    <Badge tone=Tone::Neutral text=words.people() />
                </div>
                {rows.collect_view()}
            </div>
        </div>
    }
}

/// Three reasons.
#[component]
fn Points() -> impl IntoView {
    let words = Words::here();
    let points = [
        (IconName::MailPlus, words.arriving(), words.arriving_text()),
        (IconName::ShieldCheck, words.no_surprises(), words.no_surprises_text()),
        (IconName::History, words.a_record(), words.a_record_text()),
    ];
    let points = points.map(|(icon, title, text)| {
        view! {
            <div class="landing__point">
                <Icon name=icon />
                <h2>{title}</h2>
                <p>{text}</p>
            </div>
        }
    });
    view! {
        <section class="landing__points" aria-label=words.what_you_get()>
            {points.into_iter().collect_view()}
        </section>
    }
}
