//! The palette: Ctrl K, a few letters, Enter. It knows no place of its own: what can be gone to are the links that stand in the frame
//! of the page, so it offers exactly what the viewer may see, and following one is clicking it. Where they stand, and of which kind
//! they are, is said in the palette itself (`data-finds`).
//!
//! Never here: an address, a request, or a word.

use crate::{
    dialogs::none_is_open,
    dom::{all, around, element, find, listen},
};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent};

/// As many as are read at a glance.
const SHOWN: usize = 9;
const PALETTE: &str = "dialog#palette";
const INPUT: &str = "dialog#palette input";
const LIST: &str = "#palette-ways";
const NONE: &str = "dialog#palette [data-none]";
/// Before the number of a way, its id.
const ID: &str = "palette-";

/// One way, as it is offered.
#[derive(Clone, PartialEq, Eq)]
struct Way {
    /// Its place among all.
    number: usize,
    kind: String,
    label: String,
}

thread_local! {
    /// All of them, as they stood when it was opened.
    static WAYS: RefCell<Vec<Way>> = const { RefCell::new(Vec::new()) };
    /// The place of the one that Enter takes, among those that are shown.
    static AT: Cell<usize> = const { Cell::new(0) };
}

/// Listens for the call, and to what is typed and pressed then.
pub fn follow() {
    listen("keydown", |event: KeyboardEvent| {
        if summons(&event) {
            event.prevent_default();
            if dialog().is_some_and(|dialog| dialog.open()) {
                close();
            } else {
                open();
            }
        } else if around::<Element>(event.target(), INPUT).is_some() {
            steer(&event);
        }
    });
    listen("input", |event: Event| {
        if around::<Element>(event.target(), INPUT).is_some() {
            AT.set(0);
            show();
        }
    });
    listen("click", |event: Event| {
        if around::<Element>(event.target(), "[data-palette]").is_some() {
            open();
        } else if let Some(way) = around::<Element>(event.target(), ".palette__way") {
            take(way.id().trim_start_matches(ID).parse().unwrap_or(usize::MAX));
        }
    });
    listen("mousedown", |event: Event| {
        // Beside the panel: on the backdrop.
        if event.target().map(JsValue::from) == dialog().map(JsValue::from) {
            close();
        }
    });
}

/// Ctrl K, or ⌘ K; once more, and it is gone.
fn summons(event: &KeyboardEvent) -> bool {
    (event.ctrl_key() || event.meta_key()) && !event.shift_key() && !event.alt_key() && event.key() == "k"
}

/// Opens it over the page, unless another dialog asks for an answer first.
fn open() {
    let Some(dialog) = dialog().filter(|_| none_is_open()) else {
        return;
    };
    WAYS.set(standing().map(|(way, _)| way).collect());
    AT.set(0);
    if let Some(input) = input() {
        input.set_value("");
    }
    let _ = dialog.show_modal();
    show();
}

fn close() {
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}

/// Those that have each typed word somewhere in them.
fn found() -> Vec<Way> {
    let typed = folded(&input().map(|input| input.value()).unwrap_or_default());
    let fits = |way: &&Way| {
        let label = folded(&[&way.label, " ", &way.kind].concat());
        typed.split_whitespace().all(|word| label.contains(word))
    };
    WAYS.with_borrow(|ways| ways.iter().filter(fits).take(SHOWN).cloned().collect())
}

fn show() {
    let (Some(list), Some(input), found) = (find(LIST), input(), found()) else {
        return;
    };
    list.set_inner_html("");
    let _ = input.remove_attribute("aria-activedescendant");
    for (at, way) in found.iter().enumerate() {
        let (id, is_at) = (format!("{ID}{}", way.number), at == AT.get());
        let row = element("li", "palette__way", "");
        let _ = row.set_attribute("role", "option");
        let _ = row.set_attribute("aria-selected", if is_at { "true" } else { "false" });
        row.set_id(&id);
        let _ = row.append_child(&element("span", "palette__label", &way.label));
        let _ = row.append_child(&element("span", "palette__kind", &way.kind));
        let _ = list.append_child(&row);
        if is_at {
            let _ = input.set_attribute("aria-activedescendant", &id);
        }
    }
    if let Some(none) = find(NONE) {
        // Said when it is so: a text that comes is read out.
        let says = none.get_attribute("data-none").filter(|_| found.is_empty());
        none.set_text_content(says.as_deref());
    }
}

/// Arrows choose, Enter goes. Esc is the dialog's own.
fn steer(event: &KeyboardEvent) {
    let found = found();
    let (at, count) = (AT.get(), found.len().max(1));
    match event.key().as_str() {
        "ArrowDown" => AT.set((at + 1) % count),
        "ArrowUp" => AT.set((at + count - 1) % count),
        "Enter" => {
            event.prevent_default();
            return found.get(at).map_or((), |way| take(way.number));
        }
        _ => return,
    }
    event.prevent_default();
    show();
}

/// Looked up once more: the page may have changed meanwhile, and the way with it.
fn take(number: usize) {
    close();
    let chosen = WAYS.with_borrow(|ways| ways.iter().find(|way| way.number == number).cloned());
    let Some(chosen) = chosen else { return };
    let same = |(way, _): &(Way, HtmlElement)| way.kind == chosen.kind && way.label == chosen.label;
    if let Some((_, thing)) = standing().find(same) {
        thing.click();
    }
}

/// All ways that stand on the page now, and what to click for each.
fn standing() -> impl Iterator<Item = (Way, HtmlElement)> {
    let kinds = all::<Element>("dialog#palette [data-finds]");
    let things = kinds.flat_map(|kind| {
        let (selector, word) = (
            kind.get_attribute("data-finds").unwrap_or_default(),
            kind.text_content().unwrap_or_default(),
        );
        all::<HtmlElement>(&selector).map(move |thing| (word.clone(), read(&thing), thing))
    });
    let named = things.filter(|(_, label, _)| !label.is_empty());
    named
        .enumerate()
        .map(|(number, (kind, label, thing))| (Way { number, kind, label }, thing))
}

/// What is read in it, without the pictures' letters and the numbers beside the words.
pub fn read(thing: &HtmlElement) -> String {
    let inner = thing.query_selector(".menu__text, .tabs__link > span").ok().flatten();
    let text = inner.map_or_else(|| thing.text_content(), |inner| inner.text_content());
    text.unwrap_or_default().trim().to_owned()
}

/// In small letters, as the browser makes them.
fn folded(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

fn dialog() -> Option<HtmlDialogElement> {
    find(PALETTE).and_then(|it| it.dyn_into().ok())
}

fn input() -> Option<HtmlInputElement> {
    find(INPUT).and_then(|it| it.dyn_into().ok())
}
