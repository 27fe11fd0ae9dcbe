//! Above every page while an operator acts as somebody: who, as whom, how long still, and the way back.
//!
//! Never here: anything that needs scripts. The form is a plain one everywhere, so that the way back is a page load: nothing of what
//! is on the page is the operator's own.

use super::{Viewing, server_fns::StopActing, view_model::ActingView, words::Words};
use crate::ui::{Icon, IconName};
use leptos::prelude::*;
use server_fn::ServerFn;
use std::time::Duration;

/// How often the time left is looked at.
const TICK: Duration = Duration::from_secs(15);

/// Nothing, for nearly everybody.
#[component]
pub fn ActingBanner() -> impl IntoView {
    let words = Words::here();
    Viewing::find().show(move |viewer| {
        let acting = viewer.person.zip(viewer.acting);
        acting.map(|(person, acting)| banner(person.name, acting, words))
    })
}

fn banner(person: String, ActingView { operator, seconds }: ActingView, words: Words) -> AnyView {
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

/// Counts down while the page is awake, and leaves it in the end, as `Refresh` does for one that never wakes up: nobody finds
/// themselves on somebody's page with their own powers.
#[component]
fn TimeLeft(seconds: u32) -> impl IntoView {
    let (words, left) = (Words::here(), RwSignal::new(seconds));
    Effect::new(move |_| {
        let begun = js_sys::Date::now();
        let look = move || {
            let gone = (js_sys::Date::now() - begun) / 1000.0;
            let now = (f64::from(seconds) - gone).max(0.0) as u32;
            left.set(now);
            if now == 0 {
                let _ = window().location().set_href("/");
            }
        };
        if let Ok(ticking) = set_interval_with_handle(look, TICK) {
            on_cleanup(move || ticking.clear());
        }
    });
    view! {
        <span class="nowrap">
            {move || match left.get().div_ceil(60) {
                0 | 1 => words.less_than_a_minute().to_owned(),
                minutes => words.minutes_left(minutes),
            }}
        </span>
    }
}
