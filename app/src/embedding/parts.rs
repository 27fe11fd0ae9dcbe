//! Single parts of our pages for pages of the host's own: who belongs to an organization, and where somebody belongs.
//!
//! A part is made where the host answers a request, and says what the verb behind it would say; it is shown wherever the host's page
//! has a place for it. Nothing in it posts: what can be done are links to the pages below the mount. Never here: a rule.

use super::Slots;
use crate::{
    home, members,
    mount::Mount,
    organizations::{self, view_model},
};
use leptos::prelude::*;
use orgs::{
    Orgs,
    access::Caller,
    kernel::{Denial, Language, Never, Outcome, Slug},
    members::Query,
    organizations::Shown,
};
use std::{fmt, sync::Arc};

/// One part, written out. Clone it freely; it is text.
#[derive(Clone)]
pub struct Part(Arc<str>);

impl Part {
    /// As part of a view of the host's, whose document has our stylesheet.
    pub fn view(&self) -> AnyView {
        view! { <div class="orgs" inner_html=self.0.to_string()></div> }.into_any()
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part").finish_non_exhaustive()
    }
}

/// Makes the parts of one kind of organizations.
#[derive(Clone, Debug)]
pub struct Parts {
    orgs: Orgs,
    mount: Mount,
    slots: Slots,
    language: Language,
}

impl Parts {
    /// `orgs` is the handle for the kind, whose pages are at `mount` and have these slots: what is mounted by
    /// `Screens::mount` of `orgs-server`.
    pub fn of(orgs: &Orgs, mount: Mount, slots: &Slots) -> Self {
        Self {
            orgs: orgs.clone(),
            mount,
            slots: slots.clone(),
            language: Language::default(),
        }
    }

    /// The same in the language of the host's page.
    #[must_use]
    pub fn speaking(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The first page of an organization's members, with what the caller and the host's row actions may do about each, and the way to
    /// all of them. Also by a slug that it had before.
    ///
    /// # Refusals
    /// What [`members::list`](orgs::members::list) says: a stranger is told that there is nothing.
    ///
    /// # Events
    /// As [`organizations::show`](orgs::organizations::show): an operator's look is recorded.
    pub async fn members(&self, caller: &Caller, slug: &Slug) -> Outcome<Part, Never> {
        let mut shown = orgs::organizations::show(&self.orgs, caller, slug).await?;
        if let Shown::Moved(now) = &shown
            && let Ok(now) = Slug::parse(now)
        {
            shown = orgs::organizations::show(&self.orgs, caller, &now).await?;
        }
        let view_model::Shown::Here(organization) = organizations::view::shown(shown, self.orgs.now()) else {
            return Err(Denial::NotFound.into());
        };
        let (query, limits) = (Query::default(), self.orgs.limits());
        let now = Slug::parse(&organization.slug).unwrap_or_else(|_| slug.clone());
        let list = orgs::members::list(&self.orgs, caller, &now, &query, None, limits.page_size).await?;
        let now = self.orgs.now();
        Ok(self.written(|| members::card(&organization, members::list(list, &query, limits, now)).into_string()))
    }

    /// The caller's organizations by name; nothing where there is none.
    pub async fn organizations(&self, caller: &Caller) -> Outcome<Part, Never> {
        let mine = orgs::organizations::mine(&self.orgs, caller).await?;
        if mine.is_empty() {
            return Ok(Part("".into()));
        }
        let now = self.orgs.now();
        Ok(self.written(|| home::listed(home::view::home(mine, Vec::new(), Vec::new(), now).organizations).to_html()))
    }

    /// With what our pages find in context.
    fn written(&self, text: impl FnOnce() -> String) -> Part {
        let owner = Owner::new();
        let text = owner.with(|| {
            provide_context(self.mount);
            provide_context(self.slots.clone());
            provide_context(self.language);
            text()
        });
        owner.cleanup();
        Part(text.into())
    }
}
