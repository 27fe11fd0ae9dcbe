//! Rows that are chosen by their boxes: one box for all of them, ranges with the shift key, and how many there are.
//!
//! Never here: what is done with them; that is the form's that the boxes belong to.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The box of a row.
const EACH: &str = "input[data-each]";
/// The box of all of them.
const ALL: &str = "input[data-all]";
/// Where it stands how many are chosen; its value says the rest of the words.
const COUNT: &str = "data-chosen";

/// Listens as long as the place of the pages is there.
pub(super) fn listen() {
    let last = StoredValue::new_local(None::<HtmlInputElement>);
    let clicked = window_event_listener(ev::click, move |event| {
        let target = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let Some(pressed) = target else { return };
        let is = |selector| pressed.matches(selector).unwrap_or_default();
        if is(ALL) {
            boxes(EACH).for_each(|each| each.set_checked(pressed.checked()));
        } else if is(EACH) {
            let before = last.try_update_value(|last| last.replace(pressed.clone())).flatten();
            if let Some(before) = before.filter(|_| event.shift_key()) {
                between(&before, &pressed);
            }
        } else {
            return;
        }
        count();
    });
    on_cleanup(move || clicked.remove());
    count();
}

/// All boxes from the one to the other are what the other is.
fn between(one: &HtmlInputElement, other: &HtmlInputElement) {
    let all: Vec<_> = boxes(EACH).collect();
    let at = |wanted| all.iter().position(|each| each == wanted);
    if let (Some(one), Some(to)) = (at(one), at(other)) {
        all[one.min(to)..=one.max(to)]
            .iter()
            .for_each(|each| each.set_checked(other.checked()));
    }
}

/// Says how many are chosen; again whenever the page was put in.
pub(super) fn count() {
    let states: Vec<_> = boxes(EACH).map(|each| each.checked()).collect();
    let chosen = states.iter().filter(|is| **is).count();
    for all in boxes(ALL) {
        all.set_checked(chosen > 0 && chosen == states.len());
        all.set_indeterminate(chosen > 0 && chosen < states.len());
    }
    let place = document().query_selector(&["[", COUNT, "]"].concat()).ok().flatten();
    if let Some(place) = place {
        let words = place.get_attribute(COUNT).unwrap_or_default();
        place.set_text_content(Some(&[&chosen.to_string(), " ", &words].concat()));
    }
}

fn boxes(selector: &str) -> impl Iterator<Item = HtmlInputElement> + use<> {
    let found = document().query_selector_all(selector).ok();
    let nodes = found
        .into_iter()
        .flat_map(|found| (0..found.length()).filter_map(move |at| found.item(at)));
    nodes.filter_map(|node| node.dyn_into().ok())
}
