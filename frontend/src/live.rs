//! Keeps an open page of an organization up to date: one line of server-sent events for each tab that is in sight. A tick only
//! says that something changed; then the page is looked at again.
//!
//! What one is at is left alone: nothing is asked while a dialog is open, rows keep their focus (`morph`), and what is typed belongs
//! to whoever types. Without scripts there is nothing of this. Never here: what changed; the server never says.

use crate::{
    desk::{Desk, PAGE},
    dialogs,
    dom::{after, document, find, listen, window},
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventSource, MessageEvent};

/// Ticks within this time are answered together; mostly those that one's own deed caused, whose answer is there by then.
const GATHER: Duration = Duration::from_millis(150);
/// How often to see whether what had to be left alone is gone. Whoever left, signed out or changed the address themselves is on their
/// way elsewhere; this long they are not told.
const ASIDE: Duration = Duration::from_millis(300);
/// A line that the server refused is tried again after this long; one that broke, by the browser and much sooner.
const AGAIN: Duration = Duration::from_secs(60);

const EVENTS: [&str; 5] = ["changed", "gone", "signed-out", "another", "error"];

/// The line of the page, as far as it has one.
#[derive(Clone, Default)]
pub struct Line(Rc<Parts>);

#[derive(Default)]
struct Parts {
    /// Where it is; empty for a page without.
    address: RefCell<String>,
    /// What the page knows of: where the server begins.
    told: Cell<i64>,
    /// What there is by now, as the server says.
    news: Cell<i64>,
    open: RefCell<Option<Open>>,
    /// Whether there was a tick about what the page shows already.
    is_shut: Cell<bool>,
    /// Whether a tick waits for its answer.
    is_stirred: Cell<bool>,
    is_listening: Cell<bool>,
}

struct Open {
    source: EventSource,
    _ear: Closure<dyn FnMut(Event)>,
}

impl Line {
    /// Listens for the page that is there now; again whenever one was put in.
    pub fn keep(&self, desk: &Desk) {
        if !self.0.is_listening.replace(true) {
            let (line, desk) = (self.clone(), desk.clone());
            listen("visibilitychange", move |_: Event| line.look_up(&desk));
        }
        let says = |name: &str| find(PAGE).and_then(|page| page.get_attribute(name));
        let address = says("data-live").unwrap_or_default();
        let told = says("data-revision").and_then(|it| it.parse().ok()).unwrap_or_default();
        if *self.0.address.borrow() != address {
            self.hang_up();
            *self.0.address.borrow_mut() = address;
            self.0.news.set(told);
        }
        self.0.told.set(told);
        self.look_up(desk);
    }

    /// No page, no line.
    pub fn hang_up(&self) {
        self.0.address.borrow_mut().clear();
        self.close();
    }

    /// Opens while the tab is in sight, and hangs up while it is not: a browser has six connections for all tabs of a site.
    fn look_up(&self, desk: &Desk) {
        if document().hidden() {
            self.close();
        } else if !self.0.address.borrow().is_empty() && self.0.open.borrow().is_none() {
            self.call(desk);
        }
    }

    fn call(&self, desk: &Desk) {
        let address = format!("{}?since={}", self.0.address.borrow(), self.0.told.get());
        let Ok(source) = EventSource::new(&address) else {
            return;
        };
        let (line, desk) = (self.clone(), desk.clone());
        let ear = Closure::new(move |event: Event| line.hear(&desk, &event));
        for kind in EVENTS {
            let _ = source.add_event_listener_with_callback(kind, ear.as_ref().unchecked_ref());
        }
        *self.0.open.borrow_mut() = Some(Open { source, _ear: ear });
    }

    fn close(&self) {
        if let Some(open) = self.0.open.take() {
            open.source.close();
            // It may be its own ear that asked for it: that one is let go of when it has heard.
            after(Duration::ZERO, move || drop(open));
        }
    }

    fn hear(&self, desk: &Desk, event: &Event) {
        match event.type_().as_str() {
            "changed" => {
                let said = event
                    .dyn_ref::<MessageEvent>()
                    .and_then(|event| event.data().as_string());
                let revision = said.and_then(|said| said.parse().ok()).unwrap_or_default();
                // Nothing new, and yet changed: there is a door before it now.
                if self.0.news.replace(revision) == revision {
                    self.0.is_shut.set(true);
                }
                self.stir(desk);
            }
            "gone" => self.end(desk.clone(), |desk| _ = desk.lose()),
            "signed-out" => self.end(desk.clone(), Desk::renew),
            // An operator is themselves again: not on this page.
            "another" => _ = window().location().set_href("/"),
            _ => self.broken(desk),
        }
    }

    /// The last word: the server hangs up, and we do not call again. What it means is shown once whatever they did themselves is
    /// answered: who leaves or signs out is on their way elsewhere by then.
    fn end(&self, desk: Desk, then: impl FnOnce(&Desk) + 'static) {
        let (line, was) = (self.clone(), self.0.address.borrow().clone());
        self.close();
        after(ASIDE, move || {
            if *line.0.address.borrow() != was {
                // On another page.
            } else if desk.is_busy() {
                line.end(desk, then);
            } else {
                then(&desk);
            }
        });
    }

    /// A broken line the browser mends by itself. One that was refused says nothing of why: the page asks, and is told.
    fn broken(&self, desk: &Desk) {
        let refused = |open: &Open| open.source.ready_state() == EventSource::CLOSED;
        if !self.0.open.borrow().as_ref().is_some_and(refused) {
            return;
        }
        desk.renew();
        let (line, desk) = (self.clone(), desk.clone());
        after(AGAIN, move || {
            // Only if nobody has called meanwhile.
            if line.0.open.borrow().as_ref().is_some_and(refused) {
                line.close();
                line.look_up(&desk);
            }
        });
    }

    /// A tick: answered soon, together with those that follow.
    fn stir(&self, desk: &Desk) {
        if !self.0.is_stirred.replace(true) {
            self.answer_in(GATHER, desk.clone());
        }
    }

    fn answer_in(&self, soon: Duration, desk: Desk) {
        let line = self.clone();
        after(soon, move || line.answer(desk));
    }

    fn answer(&self, desk: Desk) {
        // What is open is not rebuilt under the hand that fills it in, and what is on its way may be new enough.
        if !self.0.address.borrow().is_empty() && (desk.is_busy() || !dialogs::none_is_open()) {
            return self.answer_in(ASIDE, desk);
        }
        self.0.is_stirred.set(false);
        if self.0.is_shut.take() || self.0.told.get() < self.0.news.get() {
            desk.renew();
        }
    }
}
