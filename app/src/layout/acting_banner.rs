//! Above every page while an operator acts as somebody: who, as whom, how long still, and the way back.
//!
//! Never here: anything that needs scripts. The form is a plain one everywhere, so that the way back is a page load: nothing of what
//! is on the page is the operator's own.

use super::{server_fns::StopActing, words::Words};
use crate::{
    context::{caller, orgs},
    ui::{Icon, IconName},
};
use leptos::prelude::*;
use orgs::access::{Acting, Caller};
use server_fn::ServerFn;

/// Nothing, for nearly everybody.
#[component]
pub fn ActingBanner() -> impl IntoView {
    match caller() {
        Caller::Acting(acting) => Some(banner(acting)),
        Caller::Nobody | Caller::User(_) => None,
    }
}

fn banner(acting: Acting) -> AnyView {
    let words = Words::here();
    let seconds = u32::try_from(acting.until.since(orgs().now()).as_secs()).unwrap_or(u32::MAX);
    let (operator, person) = (acting.operator.name, acting.person.name);
    view! {
        <div class="banner banner--stay" role="region" aria-label=words.acting_as_somebody()>
            <span class="banner__text">
                <Icon name=IconName::Shield />
                <span>
                    {operator} {words.you_act_as()} <strong>{person}</strong> {words.both_names()}
                    <TimeLeft seconds />
                </span>
            </span>
            <form method="post">
                <input type="hidden" name="__fn" value=StopActing::PATH />
                <input type="hidden" name="__form" value="stop-acting" />
                <button type="submit">{words.stop()}</button>
            </form>
        </div>
    }
    .into_any()
}

/// The browser looks again while the page is open, and leaves it in the end, as `Refresh` does where there are no scripts: nobody
/// finds themselves on somebody's page with their own powers.
#[component]
fn TimeLeft(seconds: u32) -> impl IntoView {
    let words = Words::here();
    let left = match seconds.div_ceil(60) {
        0 | 1 => words.less_than_a_minute().to_owned(),
        minutes => words.minutes_left(minutes),
    };
    view! { <span class="nowrap" data-seconds=seconds>{left}</span> }
}
