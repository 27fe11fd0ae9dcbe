//! What happens while a new organization is being named: after each pause the server is asked for an address.
//!
//! Never here: an opinion of our own on what was typed.

use crate::{
    organizations::{
        server_fns::SuggestSlug,
        view_model::{SlugAdvice, Verdict},
    },
    ui::{Deed, ask_now},
};
use leptos::prelude::*;
use std::time::Duration;

/// How long a pause in typing is before the server is asked.
const PAUSE: Duration = Duration::from_millis(250);

/// What is being typed, and the server's opinion of it. Lives in the browser only.
#[derive(Clone, Copy)]
pub struct Typing {
    /// The name.
    pub name: RwSignal<String>,
    /// What the person typed as address; until then the proposals fill it.
    pub own: RwSignal<Option<String>>,
    /// The last answer that is still about what stands there.
    pub advice: RwSignal<SlugAdvice>,
}

impl Typing {
    /// Begins with what was posted without scripts and refused, if there is such a form.
    pub fn begin(deed: Deed) -> Self {
        let own = Some(deed.field("slug", "").value).filter(|own| !own.is_empty());
        let name = RwSignal::new(deed.field("name", "").value);
        let typing = Self {
            name,
            own: RwSignal::new(own),
            advice: RwSignal::new(silence()),
        };
        Effect::new(move || {
            let (name, slug) = (typing.name.get(), typing.own.get().unwrap_or_default());
            let timer = set_timeout_with_handle(move || typing.ask(name, slug), PAUSE).ok();
            on_cleanup(move || {
                if let Some(timer) = timer {
                    timer.clear();
                }
            });
        });
        typing
    }

    /// Asks, and keeps the answer if it is still about what stands there.
    fn ask(self, name: String, slug: String) {
        if name.trim().is_empty() && slug.is_empty() {
            self.advice.set(silence());
            return;
        }
        leptos::task::spawn_local(async move {
            let question = SuggestSlug {
                name: name.clone(),
                slug: slug.clone(),
            };
            let advice = ask_now(question).await.unwrap_or_else(|_| silence());
            let own = self.own.try_get_untracked().map(Option::unwrap_or_default);
            if self.name.try_get_untracked() == Some(name) && own == Some(slug) {
                self.advice.set(advice);
            }
        });
    }

    /// The address to fill in: only after a name was typed, and only until the person typed an own one.
    pub fn proposal(self) -> Signal<Option<String>> {
        Signal::derive(move || {
            let free = self.own.with(Option::is_none) && self.name.with(|name| !name.is_empty());
            free.then(|| self.advice.with(|advice| advice.slug.clone().unwrap_or_default()))
        })
    }
}

fn silence() -> SlugAdvice {
    SlugAdvice {
        slug: None,
        verdict: Verdict::Nothing,
        says: String::new(),
    }
}
