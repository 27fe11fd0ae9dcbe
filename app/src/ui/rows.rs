//! Rows that keep themselves: a list that is fetched again changes the rows that changed, where they are, and moves, adds and
//! takes away the others. So a focus, an open menu or a half-chosen role stays with its row, whoever joins above it.
//!
//! Without this a list is rebuilt by position: the second row becomes whoever is second now, under the hand that is about to
//! press something. Never here: what a row shows.

use leptos::{
    prelude::*,
    tachys::{reactive_graph::OwnedView, view::keyed::keyed},
};
use std::collections::HashMap;

/// Where the rows of one list live. Made once, outside of what is fetched.
#[derive(Debug)]
pub struct Rows<T: 'static> {
    /// What a row reads, by its key.
    known: StoredValue<HashMap<String, RwSignal<T>>>,
    /// Rows belong to the page: what is fetched again comes and goes, and takes its own with it.
    page: StoredValue<Option<Owner>>,
    fetched: RwSignal<u32>,
}

impl<T> Clone for Rows<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Rows<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Rows<T> {
    /// Rows of the page that is being made.
    #[must_use]
    pub fn begin() -> Self {
        Self {
            known: StoredValue::new(HashMap::new()),
            page: StoredValue::new(Owner::current()),
            fetched: RwSignal::new(0),
        }
    }

    /// Counts how often the list was fetched: for what has to show the truth again although its row did not change. The signal
    /// itself, because one derived from it would go with what was fetched, and rows stay.
    pub const fn fetched(self) -> RwSignal<u32> {
        self.fetched
    }

    /// Shows these, each under its key.
    pub fn show<V: IntoView + 'static>(
        self,
        rows: Vec<(String, T)>,
        row: impl Fn(T) -> V + Clone + Send + Sync + 'static,
    ) -> AnyView {
        self.renew(&rows);
        let Some(page) = self.page.get_value() else {
            return ().into_any();
        };
        let make = move |_: usize, (key, fresh): (String, T)| {
            let owner = page.with(Owner::new);
            let row = row.clone();
            let view = owner.with(|| {
                let signal = RwSignal::new(fresh);
                self.known.update_value(|known| _ = known.insert(key, signal));
                move || {
                    let fresh = signal.get();
                    untrack(|| row(fresh))
                }
            });
            (drop::<usize>, OwnedView::new_with_owner(view, owner))
        };
        keyed(rows, |(key, _)| key.clone(), make).into_any()
    }

    /// Tells the rows that are there already what is new about them.
    fn renew(self, rows: &[(String, T)]) {
        let fresh: HashMap<&String, &T> = rows.iter().map(|(key, fresh)| (key, fresh)).collect();
        self.known
            .update_value(|known| known.retain(|key, _| fresh.contains_key(key)));
        let known = self.known.get_value();
        for (key, signal) in known {
            let Some(fresh) = fresh.get(&key) else { continue };
            // A row whose table was taken away meanwhile has no signal any more, and is made anew.
            if signal.try_with_untracked(|now| now != *fresh) == Some(true) {
                signal.set((*fresh).clone());
            }
        }
        self.fetched.update(|fetched| *fetched = fetched.wrapping_add(1));
    }
}
