//! Who opened the invitation with another account, and asks to be invited by the address of that one. Written by the server.
//!
//! Never here: what becomes of it; the server says no where nothing can be done any more.

use super::{
    server_fns::{DismissRequest, Readdress},
    view_model::{InvitationRow, RequestRow},
    words::Words,
};
use crate::{
    layout::Here,
    ui::{Avatar, Badge, Button, Deed, Form, Look, Moment, Section, Shape, Summary, Tone},
};
use leptos::prelude::*;

/// All of them, each with one button to agree; nothing where nobody asks.
#[component]
pub fn Requests(here: Here, row: InvitationRow, requests: Vec<RequestRow>) -> impl IntoView {
    (!requests.is_empty()).then(move || {
        let (words, requests) = (Words::here(), requests.into_iter());
        let rows = requests
            .map(|request| view! { <Request here invitation=row.id.clone() request /> })
            .collect_view();
        view! {
            <Section id="requests" title=words.another_address() text=words.another_address_text()>
                <ul class="card">{rows}</ul>
            </Section>
        }
    })
}

#[component]
fn Request(here: Here, invitation: String, request: RequestRow) -> impl IntoView {
    let RequestRow {
        user,
        name,
        email,
        asked,
    } = request;
    let agree = Deed::of::<Readdress>(format!("instead-{user}"));
    let dismiss = Deed::of::<DismissRequest>(format!("dismiss-{user}"));
    let problem = agree
        .problem()
        .or(agree.field("email", "").problem)
        .or(dismiss.problem());
    let words = Words::here();
    let label = words.dismiss_that_of(&name);
    let (id, to) = (invitation.clone(), email.clone());
    view! {
        <li class="list__item">
            <Avatar name=name.clone() seed=user.clone() shape=Shape::RoundLarge />
            <div class="list__text">
                <span class="list__title">{name} <Badge tone=Tone::Success text=words.verified() /></span>
                <span class="list__detail">
                    {email.clone()} {words.asked()} <Moment iso=asked.iso text=asked.text title=asked.title />
                </span>
                <Summary problem />
            </div>
            <div class="list__end">
                <Form deed=dismiss class="">
                    <input type="hidden" name="slug" value=here.slug() />
                    <input type="hidden" name="invitation" value=invitation />
                    <input type="hidden" name="person" value=user />
                    <Button look=Look::Ghost attr:aria-label=label>{words.dismiss()}</Button>
                </Form>
                <Form deed=agree class="">
                    <input type="hidden" name="slug" value=here.slug() />
                    <input type="hidden" name="invitation" value=id />
                    <input type="hidden" name="email" value=to />
                    <Button look=Look::Primary><span class="breakable">{words.instead_before()} {email} {words.instead_after()}</span></Button>
                </Form>
            </div>
        </li>
    }
}
