//! Handing the organization over: choose somebody, then read both names and the consequence, then do it.
//!
//! Never here: who may become owner; the server says so in each row, and refuses the rest.

use super::server_fns::Transfer;
use crate::{
    layout::Here,
    members::{
        About, AboutMember, NotShown, role,
        server_fns::ListMembers,
        view_model::{MembersQuery, MembersView},
    },
    organizations::view_model::Presence,
    ui::{
        Button, ButtonLink, Callout, Choice, Deed, Dialog, FieldState, Form, Look, SelectField, Summary, Tone, ask,
        wait,
    },
};
use leptos::prelude::*;

/// Asks before the ownership moves to `member`; while that is empty, whom to hand it to. `close` is the page without the dialog.
#[component]
pub fn TransferDialog(here: Here, #[prop(into)] member: String, #[prop(into)] close: String) -> impl IntoView {
    if member.is_empty() {
        view! { <Choose here close /> }.into_any()
    } else {
        view! { <Confirm here member close /> }.into_any()
    }
}

#[component]
fn Confirm(here: Here, member: String, close: String) -> impl IntoView {
    let deed = Deed::of::<Transfer>("transfer");
    let about = About {
        here,
        member: member.clone(),
        deed,
        close: close.clone(),
    };
    let sure = move |name| view! { <Sure here deed name member=member.clone() close=close.clone() /> };
    view! { <AboutMember about sure /> }
}

#[component]
fn Sure(here: Here, deed: Deed, name: String, member: String, close: String) -> impl IntoView {
    let organization = untrack(|| here.name());
    let (whose, after) = match untrack(|| here.0.with(|organization| organization.presence)) {
        Presence::Member => (
            "You stay as an admin",
            "You can no longer disable or delete it, and only the new owner can hand it back.",
        ),
        Presence::Superuser => (
            "The present owner stays as an admin",
            "Only the new owner can hand it back.",
        ),
    };
    view! {
        <Dialog title=format!("Make {name} the owner?") close_href=close.clone()>
            <p>
                <strong>{name.clone()}</strong>
                {format!(" becomes the owner of {organization}. {whose}.")}
            </p>
            <Callout tone=Tone::Warning><p>{after}</p></Callout>
            <Form deed>
                <Summary problem=deed.problem() />
                <input type="hidden" name="slug" value=move || here.slug() />
                <input type="hidden" name="member" value=member />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>"Cancel"</ButtonLink>
                    <Button look=Look::Danger>{format!("Make {name} the owner")}</Button>
                </div>
            </Form>
        </Dialog>
    }
}

#[component]
fn Choose(here: Here, close: String) -> impl IntoView {
    let members = ask(move || ListMembers {
        slug: here.slug(),
        query: MembersQuery::default(),
    });
    wait(move || {
        let close = close.clone();
        async move {
            match members.await {
                Ok(members) if members.rows.iter().any(|row| row.heir) => {
                    view! { <Heirs here members close /> }.into_any()
                }
                Ok(_) => view! { <NoHeir here close /> }.into_any(),
                Err(error) => view! { <NotShown error close /> }.into_any(),
            }
        }
    })
}

/// A plain GET form: its answer is the address of the dialog that asks for good.
#[component]
fn Heirs(here: Here, members: MembersView, close: String) -> impl IntoView {
    let list = untrack(|| here.path("members"));
    let more = members.next.is_some().then(|| {
        view! {
            <p class="small muted">
                "Not in the list? "
                <a href=list>"Find them among the members"</a>
                " and choose “Make owner” there."
            </p>
        }
    });
    let heirs = members.rows.into_iter().filter(|row| row.heir);
    let options: Vec<Choice> = heirs
        .map(|row| Choice {
            label: format!("{} ({}, {})", row.name, row.email, role::word(row.role)),
            value: row.user,
            hint: String::new(),
        })
        .collect();
    let value = options.first().map(|choice| choice.value.clone()).unwrap_or_default();
    let state = FieldState {
        name: "transfer",
        id: "heir".to_owned(),
        value,
        problem: None,
    };
    view! {
        <Dialog title="Transfer ownership" close_href=close.clone()>
            <form class="form" method="get">
                <SelectField state label="New owner" options attr:data-autofocus=true />
                {more}
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-noscroll=true>"Cancel"</ButtonLink>
                    <Button look=Look::Primary>"Continue"</Button>
                </div>
            </form>
        </Dialog>
    }
}

#[component]
fn NoHeir(here: Here, close: String) -> impl IntoView {
    let invite = untrack(|| format!("{}?invite=1", here.path("invitations")));
    view! {
        <Dialog title="Transfer ownership" close_href=close.clone()>
            <p>"There is nobody yet who could take over. Invite somebody first."</p>
            <div class="dialog__foot">
                <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>"Cancel"</ButtonLink>
                <ButtonLink href=invite look=Look::Primary>"Invite somebody"</ButtonLink>
            </div>
        </Dialog>
    }
}
