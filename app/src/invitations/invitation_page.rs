//! One invitation that waits: another role, another address, or a link to hand over. Written by the server.
//!
//! Never here: a link that was made before. It is shown in the answer that makes it, and nowhere else.

use super::{
    requests_section::Requests,
    server_fns::{ChangeOffer, FindInvitation, MakeLink, Readdress},
    view_model::{InvitationRow, OneInvitation},
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
        <Title text=here.title("Invitation") />
        <div class="page">
            {loaded(found, move |found| view! { <Found here found list=list.clone() /> })}
        </div>
    }
}

#[component]
fn Found(here: Here, found: OneInvitation, list: String) -> impl IntoView {
    let OneInvitation { row, offers, requests } = found;
    let lead = format!("Invited as {} by {}.", role::word(row.role), row.inviter);
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
                <p>"This invitation was answered or revoked. Nothing can be changed any more."</p>
            </Callout>
        }
        .into_any(),
    };
    view! {
        <PageHeader title=row.email lead=lead>
            <ButtonLink href=list look=Look::Secondary>"All invitations"</ButtonLink>
        </PageHeader>
        {sections}
    }
}

#[component]
fn OfferedRole(here: Here, row: InvitationRow, offers: Vec<Role>) -> impl IntoView {
    let deed = Deed::of::<ChangeOffer>("role");
    let choice = |role: Role| Choice {
        value: role.to_string(),
        label: role::word(role).to_owned(),
        hint: String::new(),
    };
    let options = offers.into_iter().map(choice).collect();
    view! {
        <Section id="offer" title="Role" text="What they will be. The link they have stays good, and no mail is sent.">
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <Which here row=row.clone() />
                    <SelectField state=deed.field("role", row.role.as_str()) label="Role" options />
                </div>
                <div class="card__foot">
                    <span>"You become the one who invites."</span>
                    <Button look=Look::Secondary>"Save role"</Button>
                </div>
            </Form>
        </Section>
    }
}

#[component]
fn Address(here: Here, row: InvitationRow) -> impl IntoView {
    let deed = Deed::of::<Readdress>("address");
    view! {
        <Section id="address" title="Address" text="If it was mistyped. The mail goes to the right address, and the link that was sent to the wrong one is dead.">
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <Which here row=row.clone() />
                    <TextField state=deed.field("email", row.email) label="E-mail address" kind=FieldKind::Email />
                </div>
                <div class="card__foot">
                    <span>"One mail, to the new address."</span>
                    <Button look=Look::Secondary>"Correct and send"</Button>
                </div>
            </Form>
        </Section>
    }
}

#[component]
fn Link(here: Here, row: InvitationRow) -> impl IntoView {
    let deed = Deed::of::<MakeLink>("link");
    let email = row.email.clone();
    let made = deed.once().into_iter().next().map(|link| {
        let state = FieldState {
            value: link,
            ..deed.field("made", "")
        };
        let hint = "It is shown this once. Links from before do not work any more.";
        view! { <TextField state label="The new link" hint lock=Lock::ToCopy /> }
    });
    view! {
        <Section id="link" title="Link" text="To hand over by yourself, when the mail does not arrive. It works for this address only.">
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() />
                    <Which here row />
                    <p>
                        "The link that was mailed stops working. Whoever has no account yet has to sign up as "
                        <strong class="breakable">{email}</strong> " first, because only a mail shows that an address is theirs."
                    </p>
                    {made}
                </div>
                <div class="card__foot">
                    <span>"No mail is sent."</span>
                    <Button look=Look::Secondary>"Make a new link"</Button>
                </div>
            </Form>
        </Section>
    }
}

/// Which invitation a form is about.
#[component]
fn Which(here: Here, row: InvitationRow) -> impl IntoView {
    view! {
        <input type="hidden" name="slug" value=move || here.slug() />
        <input type="hidden" name="invitation" value=row.id />
    }
}
