//! An organization at a glance: key numbers, what happened last, what it is; and for a new one the first steps.
//!
//! Never here: anything to change; the tabs lead there.

use super::words::Words;
use crate::{
    activity::{Timeline, server_fns::ListActivity, view_model::ActivityQuery},
    embedding::overview,
    layout::{Here, loaded},
    members::{
        role::{self, RoleBadge},
        server_fns::ListMembers,
        view_model::MembersQuery,
    },
    ui::{ButtonLink, Icon, IconName, Look, Moment, PageHeader, Size, Title, ask, wait},
};
use leptos::prelude::*;
use orgs::access::{Permission, Role};

/// How many events the overview shows.
const RECENT: i64 = 6;

/// The front page of an organization.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let (here, words) = (Here::find(), Words::here());
    let invites = here.may(Permission::InviteMembers);
    let is_new = invites && here.with(|organization| organization.member_count <= 1);
    let happened = if here.may(Permission::ListActivity) {
        view! { <Recent here /> }.into_any()
    } else {
        view! { <People here /> }.into_any()
    };
    view! {
        <Title text=here.title("") />
        <div class="page">
            <PageHeader title=here.name()>
                {invites.then(|| view! {
                    <ButtonLink href=invite(here) look=Look::Primary icon=IconName::MailPlus attr:data-key="i">{words.invite_people()}</ButtonLink>
                })}
            </PageHeader>
            <Tiles here />
            <div class="grid grid--aside">
                <div class="stack">
                    {is_new.then(|| view! { <FirstSteps here /> })}
                    {happened}
                </div>
                <aside class="stack">
                    <About here />
                    {overview(here)}
                </aside>
            </div>
        </div>
    }
}

/// Where somebody is invited.
fn invite(here: Here) -> String {
    format!("{}?invite=1", here.path("invitations"))
}

#[component]
fn Tiles(here: Here) -> impl IntoView {
    let words = Words::here();
    let (members, pending, role) = here.with(|it| (it.member_count, it.pending_count, it.role));
    let invitations = here.may(Permission::ListInvitations).then(|| {
        view! {
            <a class="tiles__tile" href=here.path("invitations")>
                <span class="tiles__key"><Icon name=IconName::Mail />{words.pending_invitations()}</span>
                <span class="tiles__value">{words.0.grouped(pending)}</span>
                <span class="tiles__note">{words.waiting()}</span>
            </a>
        }
    });
    view! {
        <div class="tiles">
            <a class="tiles__tile" href=here.path("members")>
                <span class="tiles__key"><Icon name=IconName::Users />{words.members()}</span>
                <span class="tiles__value">{words.0.grouped(members)}</span>
                <span class="tiles__note">{words.see_who()}</span>
            </a>
            {invitations}
            <div class="tiles__tile">
                <span class="tiles__key"><Icon name=IconName::Shield />{words.your_role()}</span>
                <span class="tiles__value">{role::word(role)}</span>
                <span class="tiles__note">{role::purpose(role)}</span>
            </div>
        </div>
    }
}

/// What to do first.
#[component]
fn FirstSteps(here: Here) -> impl IntoView {
    let words = Words::here();
    let invited = here.with(|organization| organization.pending_count > 0);
    let (count, href, look, button) = if invited {
        (
            words.two_of_three(),
            here.path("invitations"),
            Look::Secondary,
            words.see(),
        )
    } else {
        (words.one_of_three(), invite(here), Look::Primary, words.invite())
    };
    view! {
        <section class="card" aria-labelledby="start">
            <div class="card__head">
                <h2 id="start">{words.getting_started()}</h2>
                <span class="small muted">{count}</span>
            </div>
            <ol>
                <li class="steps__item" data-state="done">
                    {mark()}
                    <div class="steps__text">
                        <p class="steps__title">{words.first_step()}<span class="visually-hidden">{words.done()}</span></p>
                    </div>
                </li>
                <li class="steps__item" data-state=invited.then_some("done")>
                    {mark()}
                    <div class="steps__text">
                        <p class="steps__title">
                            {words.second_step()}
                            {invited.then(|| view! { <span class="visually-hidden">{words.done()}</span> })}
                        </p>
                        <p class="steps__detail">{words.they_get_a_mail()}</p>
                    </div>
                    <ButtonLink href look size=Size::Small>{button}</ButtonLink>
                </li>
                <li class="steps__item">
                    {mark()}
                    <div class="steps__text">
                        <p class="steps__title">{words.third_step()}</p>
                        <p class="steps__detail">{words.a_second_pair()}</p>
                    </div>
                    <ButtonLink href=here.path("members") look=Look::Secondary size=Size::Small>{words.choose()}</ButtonLink>
                </li>
            </ol>
        </section>
    }
}

fn mark() -> impl IntoView {
    view! { <span class="steps__mark"><Icon name=IconName::Check /></span> }
}

/// What happened last.
#[component]
fn Recent(here: Here) -> impl IntoView {
    let words = Words::here();
    let list = ask(|| ListActivity {
        slug: here.slug(),
        query: ActivityQuery {
            size: RECENT,
            ..ActivityQuery::default()
        },
    });
    view! {
        <section class="card" aria-labelledby="recent">
            <div class="card__head">
                <h2 id="recent">{words.recent_activity()}</h2>
                <a class="small" href=here.path("activity")>{words.see_all()}</a>
            </div>
            {loaded(list, |list| view! { <Timeline rows=list.days.into_iter().flat_map(|day| day.rows).collect() /> })}
        </section>
    }
}

/// For whoever does not see the activity.
#[component]
fn People(here: Here) -> impl IntoView {
    let words = Words::here();
    view! {
        <section class="card" aria-labelledby="people">
            <div class="card__head"><h2 id="people">{words.who_is_here()}</h2></div>
            <div class="card__body stack">
                <p>{words.you_can_see()}</p>
                <p><a href=here.path("members")>{words.to_the_members()}</a></p>
            </div>
        </section>
    }
}

/// What it is.
#[component]
fn About(here: Here) -> impl IntoView {
    let words = Words::here();
    let owners = ask(|| ListMembers {
        slug: here.slug(),
        query: MembersQuery {
            role: Role::Owner.to_string(),
            ..MembersQuery::default()
        },
    });
    let names = wait(move || async move {
        let rows = owners.await.map(|owners| owners.rows).unwrap_or_default();
        let names: Vec<String> = rows.into_iter().map(|row| row.name).collect();
        names.join(", ").into_any()
    });
    let (role, created) = here.with(|organization| (organization.role, organization.created.clone()));
    view! {
        <section class="card" aria-labelledby="about">
            <div class="card__head"><h2 id="about">{words.about()}</h2></div>
            <div class="card__body">
                <dl class="facts">
                    <div><dt>{words.address()}</dt><dd><code>{here.slug()}</code></dd></div>
                    <div><dt>{words.owner()}</dt><dd>{names}</dd></div>
                    <div><dt>{words.your_role()}</dt><dd><RoleBadge role /></dd></div>
                    <div><dt>{words.created()}</dt><dd><Moment iso=created.iso text=created.text title=created.title /></dd></div>
                </dl>
            </div>
        </section>
    }
}
