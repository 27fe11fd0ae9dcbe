//! The share link of an organization: what it is, switching it off, making a new one. Written by the server.
//!
//! Never here: a link that was made before. It is shown in the answer that makes it, and nowhere else.

use super::{
    in_use::state,
    server_fns::{FindShareLink, MakeShareLink, SwitchOff},
    view_model::{LinkView, ShareLinkView},
    words::Words,
};
use crate::{
    layout::{Here, loaded},
    members::role::{self, RoleBadge},
    ui::{
        Badge, Button, ButtonLink, Choice, Deed, FieldState, Form, Lock, Look, Moment, PageHeader, Requirement,
        Section, SelectField, Summary, TextField, Title, ask,
    },
};
use leptos::prelude::*;
use orgs::{access::Role, share_links::DAYS};

/// What is chosen of the days before anything else is.
const USUAL: u16 = 7;

/// The share link of the page's organization.
#[component]
pub fn ShareLinkPage() -> impl IntoView {
    let here = Here::find();
    let found = ask(move || FindShareLink { slug: here.slug() });
    view! {
        <Title text=here.title(Words::here().share_link()) />
        <div class="page">{loaded(found, move |found| view! { <Found here found /> })}</div>
    }
}

#[component]
fn Found(here: Here, found: ShareLinkView) -> impl IntoView {
    let (words, list) = (Words::here(), here.path("invitations"));
    let ShareLinkView { link, offers } = found;
    let now = link.clone().map(|link| view! { <Present here link /> });
    view! {
        <PageHeader title=words.share_link() lead=words.lead()>
            <ButtonLink href=list look=Look::Secondary>{words.all_invitations()}</ButtonLink>
        </PageHeader>
        <div>
            {now}
            <Making here link offers />
        </div>
    }
}

/// The link that is in use, and its switch.
#[component]
fn Present(here: Here, link: LinkView) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<SwitchOff>("switch-off"));
    let (tone, says) = state(words, link.unusable);
    let whom = if link.domain.is_empty() {
        words.everybody().to_owned()
    } else {
        words.people_at(&link.domain)
    };
    view! {
        <Section id="present" title=words.present() text=words.present_text()>
            <Form deed class="card">
                <div class="card__body">
                    <Summary problem=deed.problem() />
                    <input type="hidden" name="slug" value=here.slug() />
                    <dl class="facts">
                        <div><dt>{words.state()}</dt><dd><Badge tone text=says /></dd></div>
                        <div><dt>{words.they_become()}</dt><dd><RoleBadge role=link.role /></dd></div>
                        <div><dt>{words.who_can_join()}</dt><dd>{whom}</dd></div>
                        <div><dt>{words.came_by_it()}</dt><dd>{link.came}</dd></div>
                        <div><dt>{words.ends()}</dt><dd><Moment iso=link.expires.iso text=link.expires.text title=link.expires.title /></dd></div>
                        <div>
                            <dt>{words.made_by()}</dt>
                            <dd>{link.maker} ", " <Moment iso=link.made.iso text=link.made.text title=link.made.title /></dd>
                        </div>
                    </dl>
                </div>
                <div class="card__foot">
                    <span>{words.members_stay()}</span>
                    <Button look=Look::DangerQuiet>{words.switch_off()}</Button>
                </div>
            </Form>
        </Section>
    }
}

/// Making the first one, or the next.
#[component]
fn Making(here: Here, link: Option<LinkView>, offers: Vec<Role>) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<MakeShareLink>("share-link"));
    let (button, foot) = match link {
        Some(_) => (words.make_new(), words.make_new_foot()),
        None => (words.make(), words.make_foot()),
    };
    let least = offers.first().map_or("", |role| role.as_str());
    let role = link.as_ref().map_or(least, |link| link.role.as_str());
    let (domain, most) = link
        .as_ref()
        .map(|link| (link.domain.clone(), link.most.clone()))
        .unwrap_or_default();
    let roles = offers.into_iter().map(|role| Choice {
        value: role.to_string(),
        label: role::word(role).to_owned(),
        hint: String::new(),
    });
    view! {
        <Section id="share-link" title=words.next() text=words.next_text()>
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <input type="hidden" name="slug" value=here.slug() />
                    <Made deed />
                    <SelectField state=deed.field("role", role) label=words.role() options=roles.collect() />
                    <TextField
                        state=deed.field("domain", domain) label=words.only_at() requirement=Requirement::Optional
                        hint=words.only_at_hint()
                    />
                    <TextField
                        state=deed.field("uses", most) label=words.how_many() requirement=Requirement::Optional limit=6
                        hint=words.how_many_hint()
                    />
                    <SelectField state=deed.field("days", USUAL.to_string()) label=words.works_for() options=DAYS.map(|it| days(words, it)).to_vec() />
                </div>
                <div class="card__foot">
                    <span>{foot}</span>
                    <Button look=Look::Primary>{button}</Button>
                </div>
            </Form>
        </Section>
    }
}

/// The link that was just made, once.
#[component]
fn Made(deed: Deed) -> impl IntoView {
    deed.once().into_iter().next().map(|link| {
        let state = FieldState {
            value: link,
            ..deed.field("made", "")
        };
        let words = Words::here();
        view! { <TextField state label=words.your_link() hint=words.copy_it_now() lock=Lock::ToCopy /> }
    })
}

fn days(words: Words, days: u16) -> Choice {
    Choice {
        value: days.to_string(),
        label: words.days(days.into()),
        hint: String::new(),
    }
}
