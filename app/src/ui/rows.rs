//! Rows that keep themselves: a list that is fetched again changes the rows that changed, where they are, and moves, adds and
//! takes away the others. So a focus, an open menu or a half-chosen role stays with its row, whoever joins above it.
//!
//! Without this a list is rebuilt by position: the second row becomes whoever is second now, under the hand that is about to
//! press something. Never here: what a row shows.

use leptos::{
    prelude::*,
    tachys::{reactive_graph::OwnedView, view::keyed::keyed},
};
use std::{any::Any, collections::HashMap, marker::PhantomData};

/// Where the rows of one list live. Made once, outside of what is fetched.
#[derive(Debug)]
pub struct Rows<T>(Kept, PhantomData<fn() -> T>);

impl<T> Clone for Rows<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Rows<T> {}

/// The same for every kind of row, so that its code is in the wasm once.
#[derive(Clone, Copy, Debug)]
struct Kept {
    /// What a row reads, by its key: an `RwSignal<T>`.
    known: StoredValue<HashMap<String, Box<dyn Any + Send + Sync>>>,
    /// Rows belong to the page: what is fetched again comes and goes, and takes its own with it.
    page: StoredValue<Option<Owner>>,
    fetched: RwSignal<u32>,
}

/// Makes a row that is not there yet.
type Make = Box<dyn FnOnce() -> Box<dyn FnMut() -> AnyView + Send> + Send>;

impl<T: Clone + PartialEq + Send + Sync + 'static> Rows<T> {
    /// Rows of the page that is being made.
    #[must_use]
    pub fn begin() -> Self {
        let kept = Kept {
            known: StoredValue::new(HashMap::new()),
            page: StoredValue::new(Owner::current()),
            fetched: RwSignal::new(0),
        };
        Self(kept, PhantomData)
    }

    /// Counts how often the list was fetched: for what has to show the truth again although its row did not change. The signal
    /// itself, because one derived from it would go with what was fetched, and rows stay.
    pub const fn fetched(self) -> RwSignal<u32> {
        self.0.fetched
    }

    /// Shows these, each under its key.
    pub fn show<V: IntoView + 'static>(
        self,
        rows: Vec<(String, T)>,
        row: impl Fn(T) -> V + Clone + Send + Sync + 'static,
    ) -> AnyView {
        let kept = self.0;
        kept.forget_all_but(&rows.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>());
        let rows = rows.into_iter().map(|(key, fresh)| {
            self.renew(&key, &fresh);
            let (row, name) = (row.clone(), key.clone());
            let make: Make = Box::new(move || {
                let signal = RwSignal::new(fresh);
                kept.know(name, Box::new(signal));
                Box::new(move || {
                    let fresh = signal.get();
                    untrack(|| row(fresh)).into_any()
                })
            });
            (key, make)
        });
        kept.show(rows.collect())
    }

    /// Tells a row that is there already what is new about it.
    fn renew(self, key: &str, fresh: &T) {
        let known = self.0.known;
        let signal = known.with_value(|known| known.get(key)?.downcast_ref::<RwSignal<T>>().copied());
        let Some(signal) = signal else { return };
        // A row whose table was taken away meanwhile has no signal any more, and is made anew.
        if signal.try_with_untracked(|now| now != fresh) == Some(true) {
            signal.set(fresh.clone());
        }
    }
}

impl Kept {
    fn know(self, key: String, signal: Box<dyn Any + Send + Sync>) {
        self.known.update_value(|known| _ = known.insert(key, signal));
    }

    fn forget_all_but(self, keys: &[&str]) {
        self.known
            .update_value(|known| known.retain(|key, _| keys.contains(&key.as_str())));
    }

    fn show(self, rows: Vec<(String, Make)>) -> AnyView {
        self.fetched.update(|fetched| *fetched = fetched.wrapping_add(1));
        let Some(page) = self.page.get_value() else {
            return ().into_any();
        };
        let make = move |_: usize, (_, make): (String, Make)| {
            let owner = page.with(Owner::new);
            (drop::<usize>, OwnedView::new_with_owner(owner.with(make), owner))
        };
        keyed(rows, |(key, _)| key.clone(), make).into_any()
    }
}
