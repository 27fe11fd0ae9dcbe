//! Handing the organization over: choose somebody, then read both names and the consequence, then do it.
//!
//! Never here: who may become owner; the server says so in each row, and refuses the rest.

use super::{server_fns::Transfer, words::Words};
use crate::{
    layout::Here,
    members::{
        About, AboutMember, NotShown, role,
        server_fns::ListMembers,
        view_model::{MemberRow, MembersQuery, MembersView},
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
        member,
        deed,
        close: close.clone(),
    };
    let sure = move |member: MemberRow| {
        view! { <Sure here deed name=member.name member=member.user close=close.clone() /> }
    };
    view! { <AboutMember about sure /> }
}

#[component]
fn Sure(here: Here, deed: Deed, name: String, member: String, close: String) -> impl IntoView {
    let (words, organization) = (Words::here(), here.name());
    let (who_stays, after) = match here.with(|organization| organization.presence) {
        Presence::Member => (words.you_stay(), words.you_can_no_longer()),
        Presence::Superuser => (words.they_stay(), words.only_they_can()),
    };
    view! {
        <Dialog title=words.make_them(&name) close_href=close.clone()>
            <p>
                <strong>{name.clone()}</strong>
                {[&words.becomes(&organization), who_stays].concat()}
            </p>
            <Callout tone=Tone::Warning><p>{after}</p></Callout>
            <Form deed>
                <Summary problem=deed.problem() />
                <input type="hidden" name="slug" value=here.slug() />
                <input type="hidden" name="member" value=member />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Danger>{words.make(&name)}</Button>
                </div>
            </Form>
        </Dialog>
    }
}

#[component]
fn Choose(here: Here, close: String) -> impl IntoView {
    let members = ask(|| ListMembers {
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
    let (words, list) = (Words::here(), here.path("members"));
    let more = members.next.is_some().then(|| {
        view! {
            <p class="small muted">
                {words.not_in_the_list()}
                <a href=list>{words.find_them()}</a>
                {words.choose_there()}
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
        <Dialog title=words.transfer() close_href=close.clone()>
            <form class="form" method="get">
                <SelectField state label=words.new_owner() options attr:data-autofocus=true />
                {more}
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Primary>{words.proceed()}</Button>
                </div>
            </form>
        </Dialog>
    }
}

#[component]
fn NoHeir(here: Here, close: String) -> impl IntoView {
    let words = Words::here();
    let invite = format!("{}?invite=1", here.path("invitations"));
    view! {
        <Dialog title=words.transfer() close_href=close.clone()>
            <p>{words.nobody_yet()}</p>
            <div class="dialog__foot">
                <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                <ButtonLink href=invite look=Look::Primary>{words.invite_somebody()}</ButtonLink>
            </div>
        </Dialog>
    }
}
