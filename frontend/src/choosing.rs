//! Rows that are chosen by their boxes: one box for all of them, ranges with the shift key, and how many there are.
//!
//! Never here: what is done with them; that is the form's that the boxes belong to.

use crate::dom::{all, find, listen};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, MouseEvent};

/// The box of a row.
const EACH: &str = "input[data-each]";
/// The box of all of them.
const ALL: &str = "input[data-all]";
/// Where it stands how many are chosen; its value says the rest of the words.
const COUNT: &str = "data-chosen";

/// Listens to the boxes.
pub fn follow() {
    let last = RefCell::new(None::<HtmlInputElement>);
    listen("click", move |event: MouseEvent| {
        let target = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let Some(pressed) = target else { return };
        let is = |selector| pressed.matches(selector).unwrap_or_default();
        if is(ALL) {
            all(EACH).for_each(|each: HtmlInputElement| each.set_checked(pressed.checked()));
        } else if is(EACH) {
            let before = last.replace(Some(pressed.clone()));
            if let Some(before) = before.filter(|_| event.shift_key()) {
                between(&before, &pressed);
            }
        } else {
            return;
        }
        count();
    });
}

/// All boxes from the one to the other are what the other is.
fn between(one: &HtmlInputElement, other: &HtmlInputElement) {
    let boxes: Vec<HtmlInputElement> = all(EACH).collect();
    let at = |wanted| boxes.iter().position(|each| each == wanted);
    if let (Some(one), Some(to)) = (at(one), at(other)) {
        boxes[one.min(to)..=one.max(to)]
            .iter()
            .for_each(|each| each.set_checked(other.checked()));
    }
}

/// Says how many are chosen; again whenever the page was put in.
pub fn count() {
    let states: Vec<_> = all(EACH).map(|each: HtmlInputElement| each.checked()).collect();
    let chosen = states.iter().filter(|is| **is).count();
    for whole in all::<HtmlInputElement>(ALL) {
        whole.set_checked(chosen > 0 && chosen == states.len());
        whole.set_indeterminate(chosen > 0 && chosen < states.len());
    }
    if let Some(place) = find(&["[", COUNT, "]"].concat()) {
        let words = place.get_attribute(COUNT).unwrap_or_default();
        place.set_text_content(Some(&[&chosen.to_string(), " ", &words].concat()));
    }
}
