//! Puts pages in their place: fetches them one at a time, the newest wins, and looks after title, focus, dialogs and what was said.
//!
//! Never here: how a page is fetched (`page`), or what asks for one (`in_the_browser`, `forms`).

use super::{
    choosing, copying, morph,
    page::{Ask, Page},
};
use crate::ui::{Revision, Toaster, Underway, words::Words};
use leptos::{html, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlFormElement};

/// One place, and what is in it.
#[derive(Clone, Copy)]
pub(super) struct Desk(StoredValue<Parts, LocalStorage>);

struct Parts {
    place: NodeRef<html::Div>,
    navigate: Box<dyn Fn(&str, NavigateOptions)>,
    toaster: Toaster,
    words: Words,
    revision: Revision,
    underway: Underway,
    /// The address of the page that is in the place, or on its way there.
    shown: String,
    /// A page that came as the answer to something else, until its address is the page's.
    brought: Option<Page>,
    /// How often everything had been fetched again when the place was last up to date.
    seen: Option<u32>,
    /// Counts what was asked for, so that an older answer is not put over a newer one.
    asked: u32,
    is_posting: bool,
    /// Counts what was posted.
    posted: u32,
    /// What had the focus before the dialog opened.
    opener: Option<HtmlElement>,
}

impl Desk {
    pub fn new(place: NodeRef<html::Div>) -> Self {
        let navigate = use_navigate();
        Self(StoredValue::new_local(Parts {
            place,
            navigate: Box::new(move |to, options| navigate(to, options)),
            toaster: Toaster::find(),
            words: Words::here(),
            revision: Revision::find(),
            underway: Underway::find(),
            shown: String::new(),
            brought: None,
            seen: None,
            asked: 0,
            is_posting: false,
            posted: 0,
            opener: None,
        }))
    }

    /// The address is this now. The first page may have come with the document.
    pub fn arrive(self, address: String) {
        let Some(place) = self.place() else { return };
        let known = self.update(|parts| {
            parts.seen = parts.revision.try_peek();
            (
                std::mem::replace(&mut parts.shown, address.clone()),
                parts.brought.take(),
            )
        });
        let Some((before, brought)) = known.filter(|(before, _)| *before != address) else {
            return;
        };
        if before.is_empty() && place.first_element_child().is_some() {
            return self.enliven(&place);
        }
        let arrival = if path(&before) == path(&address) {
            Arrival::Within
        } else {
            Arrival::Elsewhere
        };
        match brought.filter(|page| page.address == address) {
            Some(page) => self.put(&page, arrival),
            None => self.look(address, arrival),
        }
    }

    /// Something changed, as often as `now` counts: the page is looked at again. Unless it says what became of a form, and is as new as that
    /// answer: somebody reads it.
    pub fn renew(self, now: u32) {
        let is_read = self.place().is_some_and(|place| first(&place, ".summary").is_some());
        if is_read || copying::shown().is_some() {
            return;
        }
        let stale = self.update(|parts| {
            let is_stale = parts.seen.replace(now) != Some(now) && !parts.is_posting;
            is_stale.then(|| parts.shown.clone())
        });
        if let Some(address) = stale.flatten().filter(|address| !address.is_empty()) {
            self.look_by(address, Ask::Renew, Arrival::Later);
        }
    }

    /// Leads somewhere.
    pub fn go(self, address: &str) {
        self.with(|parts| (parts.navigate)(address, NavigateOptions::default()));
    }

    /// Leads to the same page with another question, which takes the place of the last one in the history.
    pub fn turn(self, address: &str) {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        self.with(|parts| (parts.navigate)(address, options));
    }

    /// Looks at the same page as it is with this question, without going there.
    pub fn consult(self, address: String, ask: Ask) {
        self.look_by(address, ask, Arrival::Within);
    }

    /// Says something that was done without the server.
    pub fn tell(self, says: String) {
        self.with(|parts| parts.toaster.say(says));
    }

    /// How often something was posted from here.
    pub fn posted(self) -> Option<u32> {
        self.0.try_with_value(|parts| parts.posted)
    }

    /// Posts a form to a page; `answered` is told before its answer is shown, or when there was none. Until then nothing else is
    /// looked at: what comes back is newer.
    pub fn post(
        self,
        address: String,
        body: JsValue,
        form: HtmlFormElement,
        answered: impl FnOnce(Answered) + 'static,
    ) {
        self.update(|parts| {
            parts.is_posting = true;
            parts.posted += 1;
        });
        self.fetch(address, Ask::Post(body), move |page, asked| {
            self.update(|parts| parts.is_posting = false);
            let Some(page) = page else {
                return answered(Answered::Not);
            };
            answered(if page.redirected {
                Answered::Done
            } else {
                Answered::Again
            });
            self.say(&page);
            if page.redirected {
                // Something was done: whatever else is on the page is asked for again.
                self.with(|parts| parts.revision.bump());
                self.update(|parts| parts.seen = parts.revision.try_peek());
            }
            match asked {
                // Somebody has gone on meanwhile.
                Asked::Before => {}
                // A form in a toast may be of another page than the one that is in the place.
                Asked::Last if page.redirected || self.is_elsewhere(&page) => {
                    self.follow(page, NavigateOptions::default());
                }
                Asked::Last => {
                    self.put(&page, Arrival::Again);
                    morph::leave(&form);
                }
            }
        });
    }

    fn look(self, address: String, arrival: Arrival) {
        self.look_by(address, Ask::Look, arrival);
    }

    fn look_by(self, address: String, ask: Ask, arrival: Arrival) {
        self.fetch(address, ask, move |page, asked| match page {
            Some(page) if asked == Asked::Last => {
                self.say(&page);
                if !page.redirected {
                    return self.put(&page, arrival);
                }
                let options = NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                };
                self.follow(page, options);
            }
            _ => {}
        });
    }

    /// Asks for a page, and hands on what came, unless the whole place is gone.
    fn fetch(self, address: String, ask: Ask, came: impl FnOnce(Option<Page>, Asked) + 'static) {
        let mine = self.update(|parts| {
            parts.asked = parts.asked.wrapping_add(1);
            parts.underway.begin();
            parts.asked
        });
        let came = Box::new(came);
        leptos::task::spawn_local(async move {
            let page = Page::fetch(&address, ask).await;
            let newest = self.update(|parts| {
                parts.underway.end();
                parts.asked
            });
            let Some(newest) = newest else { return };
            let asked = if Some(newest) == mine {
                Asked::Last
            } else {
                Asked::Before
            };
            match page {
                Some(page) if !page.fits(&document()) => _ = window().location().assign(&page.address),
                None => {
                    self.with(|parts| parts.toaster.warn(parts.words.unreachable()));
                    came(None, asked);
                }
                page => came(page, asked),
            }
        });
    }

    fn is_elsewhere(self, page: &Page) -> bool {
        let shown = self.0.try_with_value(|parts| path(&parts.shown) == path(&page.address));
        shown == Some(false)
    }

    /// The address follows the page.
    fn follow(self, page: Page, options: NavigateOptions) {
        if self.update(|parts| parts.shown == page.address) == Some(true) {
            return self.put(&page, Arrival::Within);
        }
        let address = page.address.clone();
        self.update(|parts| parts.brought = Some(page));
        self.with(|parts| (parts.navigate)(&address, options));
    }

    fn put(self, page: &Page, arrival: Arrival) {
        // A host's own page may have taken the place meanwhile.
        let Some(place) = self.place().filter(|place| place.is_connected()) else {
            return;
        };
        let Some(content) = page.content() else {
            // No page of this kind: the browser itself goes there; unless nobody asked to, for the frame tells what happened.
            if arrival != Arrival::Later {
                let _ = window().location().assign(&page.address);
            }
            return;
        };
        match arrival {
            Arrival::Elsewhere => place.set_inner_html(&content.inner_html()),
            Arrival::Again | Arrival::Within | Arrival::Later => morph::children(&place, &content),
        }
        document().set_title(&page.title());
        page.dress(&document());
        choosing::count();
        copying::offer();
        self.enliven(&place);
        match arrival {
            Arrival::Elsewhere => focus(first(&place, "h1")),
            Arrival::Again => focus(first(&place, "[aria-invalid=true], .summary")),
            Arrival::Within | Arrival::Later => {}
        }
    }

    fn say(self, page: &Page) {
        let mut undo = page.undo();
        for says in page.sayings() {
            let undo = std::mem::take(&mut undo);
            self.with(|parts| parts.toaster.offer(says, undo));
        }
    }

    /// A dialog comes open as plain HTML, and becomes a modal one; when it is gone, the focus goes back to what opened it.
    fn enliven(self, place: &Element) {
        let Some(dialog) = first(place, "dialog[open]").and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) else {
            return focus(self.update(|parts| parts.opener.take()).flatten());
        };
        if dialog.matches(":modal").unwrap_or_default() {
            return;
        }
        let opener = document().active_element().and_then(|it| it.dyn_into().ok());
        self.update(|parts| parts.opener = opener);
        dialog.close();
        let _ = dialog.show_modal();
        focus(first(&dialog, crate::ui::dialog::FIRST));
        let leave = Closure::once_into_js(|event: Event| {
            event.prevent_default();
            leave_dialog();
        });
        let _ = dialog.add_event_listener_with_callback("cancel", leave.unchecked_ref());
    }

    fn place(self) -> Option<Element> {
        let place = self.0.try_with_value(|parts| parts.place.get_untracked());
        place.flatten().map(Into::into)
    }

    fn with(self, read: impl FnOnce(&Parts)) {
        self.0.try_with_value(read);
    }

    /// Nothing when the whole place is gone.
    fn update<T>(self, change: impl FnOnce(&mut Parts) -> T) -> Option<T> {
        self.0.try_update_value(change)
    }
}

/// What became of a posted form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answered {
    /// It was done.
    Done,
    /// The same page came back: it was refused, or has something to show once.
    Again,
    /// The server did not answer.
    Not,
}

/// Whether anything was asked for after it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Last,
    Before,
}

/// How a page came.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrival {
    /// It is another page.
    Elsewhere,
    /// It is the same page, with another question in its address.
    Within,
    /// It is the same page, later.
    Later,
    /// It is the same page, after a form that was not done.
    Again,
}

/// Goes where the open dialog's close button leads.
pub(super) fn leave_dialog() {
    let link = document().query_selector(".dialog__backdrop").ok().flatten();
    if let Some(link) = link.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}

fn path(address: &str) -> &str {
    address.split('?').next().unwrap_or_default()
}

fn first(within: &Element, selector: &str) -> Option<HtmlElement> {
    within.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

fn focus(element: Option<HtmlElement>) {
    let Some(element) = element else { return };
    if element.tag_name() == "H1" {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let _ = element.focus();
}
