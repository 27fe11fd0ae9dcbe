//! The front page for strangers: what this is, and the way in.
//!
//! Never here: data. The people in the picture do not exist.

use crate::ui::{Avatar, Badge, ButtonLink, Icon, IconName, Look, Size, Title, Tone};
use leptos::prelude::*;
use orgs::limits::SignUps;

/// What strangers see. Where they cannot sign up, only the way in for whoever has an account.
#[component]
pub fn Landing(sign_ups: SignUps) -> impl IntoView {
    let is_open = sign_ups == SignUps::Open;
    let sign_in = if is_open { Look::Secondary } else { Look::Primary };
    view! {
        <Title text="" />
        <div class="page landing">
            <section class="landing__hero">
                <div class="landing__words">
                    <h1 class="landing__title" tabindex="-1">"Teams for your product, done properly."</h1>
                    <p class="landing__lead">
                        "Organizations, roles, invitations and a record of who did what. Invite a colleague with one mail, and always know who has access."
                    </p>
                    <div class="landing__actions">
                        {is_open.then(|| view! {
                            <ButtonLink href="/sign-up" look=Look::Primary size=Size::Large>"Create your organization"</ButtonLink>
                        })}
                        <ButtonLink href="/sign-in" look=sign_in size=Size::Large>"Sign in"</ButtonLink>
                    </div>
                    <p class="small muted">"Works on a phone, with a keyboard, and without scripts."</p>
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
    let people = [
        ("Ada Lindqvist", "ada@moebel-sued.example", Tone::Accent, "Owner"),
        ("Bruno Keller", "bruno@moebel-sued.example", Tone::Info, "Admin"),
        ("Chiara Rossi", "chiara@moebel-sued.example", Tone::Neutral, "Member"),
        ("Dmitri Volkov", "dmitri@moebel-sued.example", Tone::Warning, "Invited"),
    ];
    let rows = people.map(|(name, email, tone, word)| {
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
                    <strong>"Members"</strong>
                    <Badge tone=Tone::Neutral text="14 people" />
                </div>
                {rows.into_iter().collect_view()}
            </div>
        </div>
    }
}

/// Three reasons.
#[component]
fn Points() -> impl IntoView {
    let points = [
        (
            IconName::MailPlus,
            "Invitations that arrive",
            "Each one names who asks, which role waits and when it ends. Resend it or take it back at any time.",
        ),
        (
            IconName::ShieldCheck,
            "Roles without surprises",
            "Owner, admin, member. Nobody can give more than they have, and an organization never loses its last owner.",
        ),
        (
            IconName::History,
            "A record of everything",
            "Who joined, who left, who changed what, with the values before and after.",
        ),
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
        <section class="landing__points" aria-label="What you get">
            {points.into_iter().collect_view()}
        </section>
    }
}
