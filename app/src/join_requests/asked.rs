//! Where the person has asked to join, on their front page, each with the way back.
//!
//! Never here: who decides about it.

use super::{server_fns::WithdrawRequest, view_model::AskedRow, words::Words};
use crate::ui::{Avatar, Button, Deed, Form, Look, Moment, Shape, Summary};
use leptos::prelude::*;

/// The requests that wait; nothing where none does, unless one was answered in the moment in which it should have been taken back.
#[component]
pub fn Asked(requests: Vec<AskedRow>) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<WithdrawRequest>("withdraw"));
    let problem = deed.problem();
    (!requests.is_empty() || problem.is_some()).then(|| {
        let rows = requests.into_iter();
        let rows = rows.map(|row| view! { <Row words deed row /> }).collect_view();
        view! {
            <section class="stack stack--tight" aria-labelledby="asked">
                <h2 id="asked">{words.waiting_for_them()}</h2>
                <Summary problem />
                <ul class="card">{rows}</ul>
            </section>
        }
    })
}

#[component]
fn Row(words: Words, deed: Deed, row: AskedRow) -> impl IntoView {
    let AskedRow {
        id,
        organization,
        asked,
    } = row;
    let label = words.withdraw_that_to(&organization);
    view! {
        <li class="list__item">
            <Avatar name=organization.clone() seed=organization.clone() shape=Shape::SquareLarge />
            <div class="list__text">
                <span class="list__title">{organization}</span>
                <span class="list__detail">
                    {words.you_asked_to_join()} <Moment iso=asked.iso text=asked.text title=asked.title />
                </span>
            </div>
            <div class="list__end">
                <Form deed class="">
                    <input type="hidden" name="request" value=id />
                    <Button look=Look::Secondary attr:aria-label=label>{words.withdraw()}</Button>
                </Form>
            </div>
        </li>
    }
}
