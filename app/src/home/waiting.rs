//! The invitations that wait for the person's answer, each with both answers.
//!
//! Never here: the mailed token. Whoever is signed in with the invited address needs none.

use super::{view_model::WaitingRow, words::Words};
use crate::{
    invitations::server_fns::{Accept, Decline},
    members::role,
    ui::{Avatar, Button, Deed, Form, Look, Moment, Shape, Summary},
};
use leptos::prelude::*;

/// The invitations that wait.
#[component]
pub fn Waiting(invitations: Vec<WaitingRow>) -> impl IntoView {
    let words = Words::here();
    let rows = invitations
        .into_iter()
        .map(|row| view! { <Invitation words row /> })
        .collect_view();
    view! {
        <section class="stack stack--tight" aria-labelledby="waiting">
            <h2 id="waiting">{words.waiting()}</h2>
            <ul class="card">{rows}</ul>
        </section>
    }
}

/// One invitation, with both answers.
#[component]
fn Invitation(words: Words, row: WaitingRow) -> impl IntoView {
    let accept = Deed::of::<Accept>(format!("accept-{}", row.id));
    let decline = Deed::of::<Decline>(format!("decline-{}", row.id));
    let problem = accept.problem().or(decline.problem());
    let (accepted, declined) = (row.id.clone(), row.id);
    let (accept_name, decline_name) = (
        words.accept_that(&row.organization),
        words.decline_that(&row.organization),
    );
    view! {
        <li class="list__item">
            <Avatar name=row.organization.clone() seed=row.organization.clone() shape=Shape::SquareLarge />
            <div class="list__text">
                <span class="list__title">{row.organization}</span>
                <span class="list__detail">
                    {row.inviter} {words.invited_you_as()} <strong>{role::word(row.role)}</strong> {words.and_it_ends()}
                    <Moment iso=row.expires.iso text=row.expires.text title=row.expires.title />
                </span>
                <Summary problem />
            </div>
            <div class="list__end">
                <Form deed=decline class="">
                    <input type="hidden" name="invitation" value=declined />
                    <Button look=Look::Secondary attr:aria-label=decline_name>{words.decline()}</Button>
                </Form>
                <Form deed=accept class="">
                    <input type="hidden" name="invitation" value=accepted />
                    <Button look=Look::Primary attr:aria-label=accept_name>{words.accept()}</Button>
                </Form>
            </div>
        </li>
    }
}
