//! The share link of an organization: what it is, switching it off, making a new one. Written by the server.
//!
//! Never here: a link that was made before. It is shown in the answer that makes it, and nowhere else.

use super::{
    in_use::state,
    server_fns::{FindShareLink, MakeShareLink, SwitchOff},
    view_model::{LinkView, ShareLinkView},
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
        <Title text=here.title("Share link") />
        <div class="page">{loaded(found, move |found| view! { <Found here found /> })}</div>
    }
}

#[component]
fn Found(here: Here, found: ShareLinkView) -> impl IntoView {
    let list = untrack(|| here.path("invitations"));
    let ShareLinkView { link, offers } = found;
    let now = link.clone().map(|link| view! { <Present here link /> });
    view! {
        <PageHeader title="Share link" lead="One link for many people. Whoever has it can join by themselves, until you switch it off.">
            <ButtonLink href=list look=Look::Secondary>"All invitations"</ButtonLink>
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
    let deed = Deed::of::<SwitchOff>("switch-off");
    let (tone, says) = state(link.unusable);
    let whom = if link.domain.is_empty() {
        "Everybody who has it".to_owned()
    } else {
        format!("People with an address at {}", link.domain)
    };
    view! {
        <Section id="present" title="The link now" text="It cannot be shown again: only whoever made it has seen it. If nobody has it any more, make a new one.">
            <Form deed class="card">
                <div class="card__body">
                    <Summary problem=deed.problem() />
                    <input type="hidden" name="slug" value=move || here.slug() />
                    <dl class="facts">
                        <div><dt>"State"</dt><dd><Badge tone text=says /></dd></div>
                        <div><dt>"They become"</dt><dd><RoleBadge role=link.role /></dd></div>
                        <div><dt>"Who can join"</dt><dd>{whom}</dd></div>
                        <div><dt>"Came by it"</dt><dd>{link.came}</dd></div>
                        <div><dt>"Ends"</dt><dd><Moment iso=link.expires.iso text=link.expires.text title=link.expires.title /></dd></div>
                        <div>
                            <dt>"Made by"</dt>
                            <dd>{link.maker} ", " <Moment iso=link.made.iso text=link.made.text title=link.made.title /></dd>
                        </div>
                    </dl>
                </div>
                <div class="card__foot">
                    <span>"Whoever joined by it stays a member."</span>
                    <Button look=Look::DangerQuiet>"Switch the link off"</Button>
                </div>
            </Form>
        </Section>
    }
}

/// Making the first one, or the next.
#[component]
fn Making(here: Here, link: Option<LinkView>, offers: Vec<Role>) -> impl IntoView {
    let deed = Deed::of::<MakeShareLink>("share-link");
    let (button, foot) = match link {
        Some(_) => ("Make a new link", "The link from before stops working at once."),
        None => ("Make a link", "Nobody is mailed. You hand the link on yourself."),
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
        <Section id="share-link" title="A new link" text="It gives everybody the same role, never more than your own. Nobody becomes an owner by a link.">
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <input type="hidden" name="slug" value=move || here.slug() />
                    <Made deed />
                    <SelectField state=deed.field("role", role) label="Role" options=roles.collect() />
                    <TextField
                        state=deed.field("domain", domain) label="Only addresses at" requirement=Requirement::Optional
                        hint="Such as acme.example. Counts for addresses that people have confirmed. Empty for everybody who has the link."
                    />
                    <TextField
                        state=deed.field("uses", most) label="How many may join" requirement=Requirement::Optional limit=6
                        hint="A number. Empty for as many as there is room for."
                    />
                    <SelectField state=deed.field("days", USUAL.to_string()) label="It works for" options=DAYS.map(days).to_vec() />
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
        let hint = "Copy it now: it is shown this once.";
        view! { <TextField state label="Your link" hint lock=Lock::ToCopy /> }
    })
}

fn days(days: u16) -> Choice {
    Choice {
        value: days.to_string(),
        label: if days == 1 {
            "1 day".to_owned()
        } else {
            format!("{days} days")
        },
        hint: String::new(),
    }
}
