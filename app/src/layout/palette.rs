//! The palette: Ctrl K, a few letters, Enter. It knows no place of its own: what can be gone to are the links that stand in the frame
//! of the page, so it offers exactly what the viewer may see, and following one is clicking it.
//!
//! Without scripts there is nothing of it, and its button is not shown. Never here: an address, or a request.

use super::words::Words;
use crate::ui::{Icon, IconName};
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// What leads somewhere: tabs, the switcher, one's own menu, the main thing to do on a page, the colours.
const fn ways(words: Words) -> [(&'static str, &'static str); 6] {
    [
        (".tabs a", words.way_page()),
        (".header > .menu .menu__item", words.way_organization()),
        (
            ".header__end .menu a.menu__item, .header__end .menu button.menu__item",
            words.way_you(),
        ),
        (".page-header a.button", words.way_here()),
        (".footer .theme__choice[name=language]", words.language()),
        (".footer .theme__choice[name=theme]", words.colours()),
    ]
}
/// As many as are read at a glance.
const SHOWN: usize = 9;
const ID: &str = "palette";

/// The button in the bar that opens it.
#[component]
pub fn PaletteButton() -> impl IntoView {
    view! {
        <button type="button" class="palette__open" aria-haspopup="dialog" data-palette>
            <Icon name=IconName::Search />
            <span class="palette__word">{Words::here().go_to_ellipsis()}</span>
            <kbd class="palette__key" aria-hidden="true">"Ctrl K"</kbd>
        </button>
    }
}

/// One way, as it is offered.
#[derive(Clone, PartialEq, Eq)]
struct Way {
    /// Its place among all.
    number: usize,
    kind: &'static str,
    label: String,
}

/// The state of the palette, all of it in the browser.
#[derive(Clone, Copy)]
struct State {
    dialog: NodeRef<html::Dialog>,
    input: NodeRef<html::Input>,
    ways: RwSignal<Vec<Way>>,
    typed: RwSignal<String>,
    at: RwSignal<usize>,
    words: Words,
}

/// The palette itself. Once, beside everything else.
#[component]
pub fn Palette() -> impl IntoView {
    let words = Words::here();
    let state = State {
        words,
        dialog: NodeRef::new(),
        input: NodeRef::new(),
        ways: RwSignal::new(Vec::new()),
        typed: RwSignal::new(String::new()),
        at: RwSignal::new(0),
    };
    let found = Memo::new(move |_| state.found());
    Effect::new(move || {
        let pressed = window_event_listener(ev::keydown, move |event| state.summoned(&event));
        let clicked = window_event_listener(ev::click, move |event| {
            if asks_for(&event, "[data-palette]") {
                state.open();
            }
        });
        on_cleanup(move || {
            pressed.remove();
            clicked.remove();
        });
    });
    let option = move |way: Way| {
        let (number, kind, label, chosen) = (way.number, way.kind, way.label.clone(), way.clone());
        let is_at = move || found.with(|found| found.get(state.at.get()) == Some(&way));
        view! {
            <li
                class="palette__way" role="option" id=format!("{ID}-{number}") aria-selected=move || is_at().to_string()
                on:click=move |_| state.follow(&chosen)
            >
                <span class="palette__label">{label}</span>
                <span class="palette__kind">{kind}</span>
            </li>
        }
    };
    let active = move || found.with(|found| Some(format!("{ID}-{}", found.get(state.at.get())?.number)));
    view! {
        <dialog class="palette" id=ID aria-label=words.go_to() node_ref=state.dialog on:mousedown=move |event| {
            // Beside the panel: on the backdrop.
            if event.target() == event.current_target() {
                state.close();
            }
        }>
            <div class="palette__panel">
                <div class="palette__field">
                    <Icon name=IconName::Search />
                    <input
                        class="palette__input" type="text" role="combobox" aria-expanded="true" aria-autocomplete="list" autocomplete="off"
                        spellcheck="false" aria-label=words.where_to() placeholder=words.where_to() aria-controls="palette-ways"
                        aria-activedescendant=active node_ref=state.input
                        on:input=move |event| {
                            state.typed.set(event_target::<HtmlInputElement>(&event).value());
                            state.at.set(0);
                        }
                        on:keydown=move |event| state.steered(&event, &found.get_untracked())
                    />
                </div>
                <ul class="palette__ways" id="palette-ways" role="listbox" aria-label=words.ways()>
                    <For each=move || found.get() key=|way| way.number children=option />
                </ul>
                <p class="palette__none" role="status">{move || found.with(Vec::is_empty).then_some(words.no_way())}</p>
            </div>
        </dialog>
    }
}

impl State {
    /// Ctrl K, or ⌘ K; once more, and it is gone.
    fn summoned(self, event: &KeyboardEvent) {
        if (event.ctrl_key() || event.meta_key()) && !event.shift_key() && !event.alt_key() && event.key() == "k" {
            event.prevent_default();
            if self.dialog.get_untracked().is_some_and(|dialog| dialog.open()) {
                self.close();
            } else {
                self.open();
            }
        }
    }

    /// Opens it over the page, unless another dialog asks for an answer first.
    fn open(self) {
        let Some(dialog) = self.dialog.get_untracked().filter(|_| nothing_is_open()) else {
            return;
        };
        self.ways.set(standing(self.words).map(|(way, _)| way).collect());
        self.typed.set(String::new());
        self.at.set(0);
        if let Some(input) = self.input.get_untracked() {
            input.set_value("");
        }
        let _ = dialog.show_modal();
    }

    fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }

    /// Those that have each typed word somewhere in them. None before it was opened, as on the server, which has no browser to ask
    /// for small letters.
    fn found(self) -> Vec<Way> {
        let typed = self.typed.get();
        if self.ways.with(Vec::is_empty) {
            return Vec::new();
        }
        let typed = folded(&typed);
        let fits = |way: &Way| {
            let label = folded(&format!("{} {}", way.label, way.kind));
            typed.split_whitespace().all(|word| label.contains(word))
        };
        self.ways
            .with(|ways| ways.iter().filter(|way| fits(way)).take(SHOWN).cloned().collect())
    }

    /// Arrows choose, Enter goes. Esc is the dialog's own.
    fn steered(self, event: &KeyboardEvent, found: &[Way]) {
        let (at, count) = (self.at.get_untracked(), found.len().max(1));
        match event.key().as_str() {
            "ArrowDown" => self.at.set((at + 1) % count),
            "ArrowUp" => self.at.set((at + count - 1) % count),
            "Enter" => found.get(at).map_or((), |way| self.follow(way)),
            _ => return,
        }
        event.prevent_default();
    }

    /// Looked up once more: the page may have changed meanwhile, and the way with it.
    fn follow(self, chosen: &Way) {
        self.close();
        let same = |(way, _): &(Way, HtmlElement)| way.kind == chosen.kind && way.label == chosen.label;
        if let Some((_, element)) = standing(self.words).find(same) {
            element.click();
        }
    }
}

/// All ways that stand on the page now, and what to click for each.
fn standing(words: Words) -> impl Iterator<Item = (Way, HtmlElement)> {
    let elements = ways(words)
        .into_iter()
        .flat_map(|(selector, kind)| all(selector).map(move |element| (kind, element)));
    let named = elements.map(|(kind, element)| (kind, read(&element), element));
    let named = named.filter(|(_, label, _)| !label.is_empty());
    named
        .enumerate()
        .map(|(number, (kind, label, element))| (Way { number, kind, label }, element))
}

/// Whether no dialog waits for an answer.
pub(super) fn nothing_is_open() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_none()
}

/// Whether what happened, happened inside of such a thing.
pub(super) fn asks_for(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.closest(selector).ok().flatten().is_some())
}

/// Everything on the page that fits.
pub(super) fn all(selector: &str) -> impl Iterator<Item = HtmlElement> + use<> {
    let found = document().query_selector_all(selector).ok();
    found
        .into_iter()
        .flat_map(|found| (0..found.length()).filter_map(move |at| found.item(at)?.dyn_into::<HtmlElement>().ok()))
}

/// What is read in it, without the pictures' letters and the numbers beside the words.
pub(super) fn read(element: &HtmlElement) -> String {
    let inner = element.query_selector(".menu__text, .tabs__link > span").ok().flatten();
    let text = inner.map_or_else(|| element.text_content(), |inner| inner.text_content());
    text.unwrap_or_default().trim().to_owned()
}

/// In small letters, as the browser makes them.
fn folded(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}
