//! Links, and the browser's history: what a link leads to is fetched, and the address follows.
//!
//! A place in the history remembers how far its page was scrolled. Never here: what is at an address.

use crate::{
    desk::{Desk, Step},
    dom::{self, after, around, listen, window},
};
use std::{cell::Cell, rc::Rc, time::Duration};
use wasm_bindgen::JsValue;
use web_sys::{HtmlAnchorElement, MouseEvent, PopStateEvent, ScrollRestoration, Url};

/// Around everything of ours; its value names the paths, each with everything below it, that belong together.
pub const HOUSE: &str = "[data-house]";
/// How long somebody has to rest before it is remembered how far they scrolled.
const REST: Duration = Duration::from_millis(120);

/// Listens to links, and to the buttons for back and forth.
pub fn follow(desk: &Desk) {
    follow_clicks(desk.clone());
    let back = desk.clone();
    let _ = window()
        .history()
        .map(|it| it.set_scroll_restoration(ScrollRestoration::Manual));
    listen("popstate", move |event: PopStateEvent| {
        let address = dom::address();
        // Otherwise only the place on the page is another.
        if address != back.shown() {
            back.go(address, Step::Back(event.state().as_f64().unwrap_or_default()));
        }
    });
    let scrolled = Rc::new(Cell::new(0_u32));
    listen("scroll", move |_: web_sys::Event| {
        let now = scrolled.get().wrapping_add(1);
        scrolled.set(now);
        let (scrolled, address) = (scrolled.clone(), dom::address());
        after(REST, move || {
            if scrolled.get() == now && dom::address() == address {
                replace(&(address + &window().location().hash().unwrap_or_default()));
            }
        });
    });
}

fn follow_clicks(desk: Desk) {
    listen("click", move |event: MouseEvent| {
        let Some(link) = around::<HtmlAnchorElement>(event.target(), "a[href]") else {
            return;
        };
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
            && !event.default_prevented();
        let Some(address) = ours(&link).filter(|_| is_plain) else {
            return;
        };
        event.prevent_default();
        let step = if link.has_attribute("data-noscroll") {
            Step::OnInPlace
        } else {
            Step::On
        };
        desk.go(address, step);
    });
}

/// Where a link leads, if to a page of ours that the browser need not go to by itself.
fn ours(link: &HtmlAnchorElement) -> Option<String> {
    let house = link.closest(HOUSE).ok().flatten()?.get_attribute("data-house")?;
    let to = Url::new(&link.href()).ok()?;
    let is_theirs = link.has_attribute("download")
        || link.has_attribute("target")
        || link.get_attribute("rel").is_some_and(|rel| rel.contains("external"))
        || Ok(to.origin()) != window().location().origin();
    let address = to.pathname() + &to.search();
    let is_here = !to.hash().is_empty() && address == dom::address();
    (!is_theirs && !is_here && is_below(&house, &to.pathname())).then_some(address)
}

/// Whether a path is one of these, or below one of them.
pub fn is_below(house: &str, path: &str) -> bool {
    house.split_whitespace().any(|root| {
        let rest = path.strip_prefix(root.trim_end_matches('/'));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// The address of a page further on.
pub fn push(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::from_f64(0.0), "", Some(address));
    }
}

/// The address of a page that takes the place of the last one; or the same one, and how far it is scrolled now.
pub fn replace(address: &str) {
    if let Ok(history) = window().history() {
        let y = window().scroll_y().unwrap_or_default();
        let _ = history.replace_state_with_url(&JsValue::from_f64(y), "", Some(address));
    }
}

/// To the top of the page.
pub fn scroll_to_start() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
