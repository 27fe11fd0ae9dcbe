//! A page that may be looked at for some time only, because an operator acts as somebody: it is looked at again so that it says how long
//! still, and left in the end, as `Refresh` does for one that never wakes up: nobody finds themselves on somebody's page with their own
//! powers.
//!
//! Never here: who decides it; the server would not show it any more.

use crate::{
    desk::Desk,
    dom::{after, find, window},
};
use js_sys::Date;
use std::time::Duration;

/// How often the time left is looked at.
const TICK: Duration = Duration::from_secs(15);
/// On what says how long still: the seconds.
const SECONDS: &str = "data-seconds";

/// Looks, again and again.
pub fn watch(desk: &Desk) {
    look(desk.clone(), None);
}

/// `end` is when the page has to be left, as far as it is known; a page that is looked at again never makes it later.
fn look(desk: Desk, end: Option<f64>) {
    let now = Date::now();
    let said = left().map(|seconds| now + seconds * 1000.0);
    let end = said.map(|said| end.map_or(said, |end| end.min(said)));
    let wait = end.map_or(TICK, |end| TICK.min(Duration::from_millis((end - now).max(0.0) as u64)));
    after(wait, move || match end {
        Some(end) if end <= Date::now() => _ = window().location().set_href("/"),
        _ => {
            if end.is_some() {
                desk.renew();
            }
            look(desk, end);
        }
    });
}

fn left() -> Option<f64> {
    let says = find(&["[", SECONDS, "]"].concat())?.get_attribute(SECONDS)?;
    says.parse().ok()
}
