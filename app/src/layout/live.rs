//! Keeps an open page of an organization up to date: one line of server-sent events for each tab that is in sight. A tick only
//! says that something changed; then the page asks again, by the server functions it asked before.
//!
//! What one is at is left alone: nothing is asked while a dialog is open, or while a page says what became of a form; rows keep their focus (`ui/rows.rs`), and what is
//! typed belongs to whoever types. Without scripts there is nothing of this. Never here: what changed; the server never says.

use super::organization_layout::{Here, ON_THEIR_WAY};
use crate::{
    action_error::ActionError,
    ui::{Revision, Underway},
};
use leptos::prelude::*;
use orgs::kernel::Denial;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventSource, MessageEvent};

/// Ticks within this time are answered together; mostly those that one's own deed caused, which has asked already.
const GATHER: Duration = Duration::from_millis(150);
/// How often to see whether the dialog is gone that had to be left alone.
const ASIDE: Duration = Duration::from_millis(300);
/// A line that the server refused is tried again after this long; one that broke, by the browser and much sooner.
const AGAIN: Duration = Duration::from_secs(60);

const EVENTS: [&str; 5] = ["changed", "gone", "signed-out", "another", "error"];

/// Listens as long as the page is there. Call it once, in the frame of the organization.
pub fn keep_up(here: Here) {
    let (revision, underway) = (Revision::find(), Underway::find());
    let slug = Memo::new(move |_| here.slug());
    Effect::new(move || {
        let line = Line(Rc::new(Parts {
            here,
            revision,
            underway,
            slug: slug.get(),
            told: Cell::new(here.0.with_untracked(|organization| organization.revision)),
            open: RefCell::new(None),
            stirred: Cell::new(None),
            ended: Cell::new(false),
        }));
        line.look_up();
        // Kept here and not in the cleanup itself, which has to be able to travel between threads.
        let mine = StoredValue::new_local(line.clone());
        let seen = window_event_listener_untyped("visibilitychange", move |_| line.look_up());
        on_cleanup(move || {
            seen.remove();
            if let Some(line) = mine.try_get_value() {
                line.0.ended.set(true);
                line.hang_up();
            }
        });
    });
}

#[derive(Clone)]
struct Line(Rc<Parts>);

struct Parts {
    here: Here,
    revision: Revision,
    underway: Underway,
    slug: String,
    /// What the page knows of: where the server begins.
    told: Cell<i64>,
    open: RefCell<Option<Open>>,
    /// A tick that is not answered yet, and how often things had been fetched when it came.
    stirred: Cell<Option<u32>>,
    ended: Cell<bool>,
}

struct Open {
    source: EventSource,
    _ear: Closure<dyn FnMut(Event)>,
}

impl Line {
    /// Opens while the tab is in sight, and hangs up while it is not: a browser has six connections for all tabs of a site.
    fn look_up(&self) {
        if document().hidden() {
            self.hang_up();
        } else if !self.0.ended.get() && self.0.open.borrow().is_none() {
            self.call();
        }
    }

    fn call(&self) {
        let Ok(source) = EventSource::new(&format!("/api/live/{}?since={}", self.0.slug, self.0.told.get())) else {
            return;
        };
        let line = self.clone();
        let ear = Closure::new(move |event: Event| line.hear(&event));
        for kind in EVENTS {
            let _ = source.add_event_listener_with_callback(kind, ear.as_ref().unchecked_ref());
        }
        *self.0.open.borrow_mut() = Some(Open { source, _ear: ear });
    }

    fn hang_up(&self) {
        if let Some(open) = self.0.open.borrow_mut().take() {
            open.source.close();
        }
    }

    fn hear(&self, event: &Event) {
        match event.type_().as_str() {
            "changed" => {
                let said = event
                    .dyn_ref::<MessageEvent>()
                    .and_then(|event| event.data().as_string());
                if let Some(revision) = said.and_then(|said| said.parse().ok()) {
                    self.0.told.set(revision);
                }
                self.stir();
            }
            "gone" => self.end(Denial::NotFound),
            "signed-out" => self.end(Denial::SignedOut),
            // An operator is themselves again: not on this page.
            "another" => _ = window().location().set_href("/"),
            _ => self.broken(),
        }
    }

    /// The last word: the server hangs up, and we do not call again.
    fn end(&self, why: Denial) {
        self.0.ended.set(true);
        self.tell(why);
    }

    /// Once whatever they did themselves is answered: who leaves or signs out is on their way elsewhere by then.
    fn tell(&self, why: Denial) {
        let line = self.clone();
        let tell = move || {
            if line.0.underway.try_any() {
                return line.tell(why);
            }
            line.hang_up();
            line.0.here.lose(ActionError::Denied(why));
        };
        set_timeout(tell, ON_THEIR_WAY);
    }

    /// A broken line the browser mends by itself. One that was refused says nothing of why: the page asks, and is told.
    fn broken(&self) {
        let refused = |open: &Open| open.source.ready_state() == EventSource::CLOSED;
        if self.0.ended.get() || !self.0.open.borrow().as_ref().is_some_and(refused) {
            return;
        }
        self.stir();
        let line = self.clone();
        set_timeout(
            move || {
                // Only if nobody has called meanwhile.
                if line.0.open.borrow().as_ref().is_some_and(refused) {
                    line.hang_up();
                    line.look_up();
                }
            },
            AGAIN,
        );
    }

    /// A tick: answered soon, together with those that follow.
    fn stir(&self) {
        let begun = self.0.stirred.replace(self.0.revision.try_peek()).is_some();
        if !begun {
            self.answer_in(GATHER);
        }
    }

    fn answer_in(&self, soon: Duration) {
        let line = self.clone();
        set_timeout(move || line.answer(), soon);
    }

    fn answer(&self) {
        let Some(then) = self.0.stirred.take() else { return };
        // Fetched since the tick came, because of a deed of one's own: that was new enough. Or the page is gone.
        if self.0.ended.get() || self.0.revision.try_peek() != Some(then) {
            return;
        }
        // What is open is not rebuilt under the hand that fills it in; the deed at its end fetches everything anyway.
        if document().query_selector("dialog[open]").ok().flatten().is_some() {
            self.0.stirred.set(Some(then));
            self.answer_in(ASIDE);
            return;
        }
        self.0.revision.bump();
    }
}
