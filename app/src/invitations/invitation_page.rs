//! One invitation that waits: another role, another address, or a link to hand over. Written by the server.
//!
//! Never here: a link that was made before. It is shown in the answer that makes it, and nowhere else.

use super::{
    requests_section::Requests,
    server_fns::{ChangeOffer, FindInvitation, MakeLink, Readdress},
    view_model::{InvitationRow, OneInvitation},
    words::Words,
};
use crate::{
    layout::{Here, loaded},
    members::role,
    ui::{
        Button, ButtonLink, Callout, Choice, Deed, FieldKind, FieldState, Form, Lock, Look, PageHeader, Section,
        SelectField, Summary, TextField, Title, Tone, ask,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use orgs::{access::Role, invitations::Status};

/// The invitation that the address names.
#[component]
pub fn InvitationPage() -> impl IntoView {
    let (here, params) = (Here::find(), use_params_map());
    let found = ask(move || FindInvitation {
        slug: here.slug(),
        invitation: params.with(|params| params.get("invitation").unwrap_or_default()),
    });
    let list = here.path("invitations");
    view! {
        <Title text=here.title(Words::here().invitation()) />
        <div class="page">
            {loaded(found, move |found| view! { <Found here found list=list.clone() /> })}
        </div>
    }
}

#[component]
fn Found(here: Here, found: OneInvitation, list: String) -> impl IntoView {
    let OneInvitation { row, offers, requests } = found;
    let words = Words::here();
    let lead = words.invited_as(role::word(row.role), &row.inviter);
    let sections = match row.status {
        Status::Pending | Status::Expired => view! {
            <div>
                <Requests here row=row.clone() requests />
                <OfferedRole here row=row.clone() offers />
                <Address here row=row.clone() />
                <Link here row=row.clone() />
            </div>
        }
        .into_any(),
        Status::Accepted | Status::Declined | Status::Revoked => view! {
            <Callout tone=Tone::Info>
                <p>{words.settled()}</p>
            </Callout>
        }
        .into_any(),
    };
    view! {
        <PageHeader title=row.email lead=lead>
            <ButtonLink href=list look=Look::Secondary>{words.all_invitations()}</ButtonLink>
        </PageHeader>
        {sections}
    }
}

#[component]
fn OfferedRole(here: Here, row: InvitationRow, offers: Vec<Role>) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<ChangeOffer>("role"));
    let choice = |role: Role| Choice {
        value: role.to_string(),
        label: role::word(role).to_owned(),
        hint: String::new(),
    };
    let options = offers.into_iter().map(choice).collect();
    view! {
        <Section id="offer" title=words.role() text=words.role_text()>
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <Which here row=row.clone() />
                    <SelectField state=deed.field("role", row.role.as_str()) label=words.role() options />
                </div>
                <div class="card__foot">
                    <span>{words.you_invite()}</span>
                    <Button look=Look::Secondary>{words.save_role()}</Button>
                </div>
            </Form>
        </Section>
    }
}

#[component]
fn Address(here: Here, row: InvitationRow) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<Readdress>("address"));
    view! {
        <Section id="address" title=words.address() text=words.address_text()>
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <Which here row=row.clone() />
                    <TextField state=deed.field("email", row.email) label=words.email_address() kind=FieldKind::Email />
                </div>
                <div class="card__foot">
                    <span>{words.one_mail()}</span>
                    <Button look=Look::Secondary>{words.correct_and_send()}</Button>
                </div>
            </Form>
        </Section>
    }
}

#[component]
fn Link(here: Here, row: InvitationRow) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<MakeLink>("link"));
    let email = row.email.clone();
    let made = deed.once().into_iter().next().map(|link| {
        let state = FieldState {
            value: link,
            ..deed.field("made", "")
        };
        view! { <TextField state label=words.new_link() hint=words.shown_once() lock=Lock::ToCopy /> }
    });
    view! {
        <Section id="link" title=words.link() text=words.link_text()>
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() />
                    <Which here row />
                    <p>
                        {words.sign_up_before()}
                        <strong class="breakable">{email}</strong> {words.sign_up_after()}
                    </p>
                    {made}
                </div>
                <div class="card__foot">
                    <span>{words.no_mail()}</span>
                    <Button look=Look::Secondary>{words.make_link()}</Button>
                </div>
            </Form>
        </Section>
    }
}

/// Which invitation a form is about.
#[component]
fn Which(here: Here, row: InvitationRow) -> impl IntoView {
    view! {
        <input type="hidden" name="slug" value=here.slug() />
        <input type="hidden" name="invitation" value=row.id />
    }
}
