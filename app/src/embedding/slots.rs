//! What a host puts into our pages: fields of its own for a new organization, a part of the overview, a page instead of ours.
//!
//! Never here: the document around the pages, which is the host's altogether.

use crate::{
    action_error::{ActionError, Refused},
    context,
    layout::Here,
    ui::Deed,
};
use http::request::Parts;
use leptos::prelude::*;
use orgs::Orgs;
use std::{collections::HashMap, fmt, sync::Arc};

/// A host's parts of the pages of one mount, in context of each of them. Clone it freely.
#[derive(Clone, Default)]
pub struct Slots {
    founding: Option<Arc<dyn FoundingFields>>,
    overview: Option<Arc<dyn Fn(Here) -> AnyView + Send + Sync>>,
    pages: HashMap<Page, Arc<dyn Fn() -> AnyView + Send + Sync>>,
}

/// The pages that a host may write itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// One's organizations, at the root of the mount.
    Mine,
    /// The form that founds.
    Founding,
    /// The page behind a mailed link.
    Accepting,
    /// The front page of an organization.
    Overview,
    /// Its members.
    Members,
    /// One of them.
    Member,
    /// Its invitations.
    Invitations,
    /// One of them.
    Invitation,
    /// What happened in it.
    Activity,
    /// Its settings.
    Settings,
}

/// The fields that an organization of a host's kind has: in the form that founds one.
pub trait FoundingFields: Send + Sync + 'static {
    /// The fields. `deed` knows what was typed last, and what was wrong with it.
    fn show(&self, deed: Deed) -> AnyView;

    /// The handle that brings along what was typed: see [`Desk::founding`](orgs::kinds::Desk::founding). Or what is wrong: fields, and
    /// a sentence for each.
    fn read(&self, orgs: &Orgs, typed: &Typed) -> Result<Orgs, Wrong>;
}

/// What cannot be taken of a form: names of fields, and a sentence for each.
pub type Wrong = Vec<(&'static str, String)>;

/// What was typed into a posted form, by the names of its fields. Never a password.
#[derive(Clone, Debug, Default)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// What stands in a field; nothing at all is the same as an empty one.
    pub fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }
}

impl fmt::Debug for Slots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Slots").finish_non_exhaustive()
    }
}

impl Slots {
    /// Fields of the host's own in the form that founds.
    #[must_use]
    pub fn founding(self, fields: impl FoundingFields) -> Self {
        Self {
            founding: Some(Arc::new(fields)),
            ..self
        }
    }

    /// A part of the host's own beside the overview of an organization.
    #[must_use]
    pub fn overview(self, part: impl Fn(Here) -> AnyView + Send + Sync + 'static) -> Self {
        Self {
            overview: Some(Arc::new(part)),
            ..self
        }
    }

    /// A page of the host's own instead of ours, at the same address. Those of an organization find it by [`Here::find`].
    #[must_use]
    pub fn page(mut self, page: Page, view: impl Fn() -> AnyView + Send + Sync + 'static) -> Self {
        self.pages.insert(page, Arc::new(view));
        self
    }

    /// Those of the page that is being made.
    fn find() -> Self {
        use_context().unwrap_or_default()
    }

    /// The host's fields in the form that founds.
    pub(crate) fn founding_fields(deed: Deed) -> Option<AnyView> {
        Some(Self::find().founding?.show(deed))
    }

    /// The handle to found with: it brings along what was typed into the host's fields.
    pub(crate) fn founding_handle(orgs: &Orgs) -> Result<Orgs, ActionError> {
        let Some(fields) = Self::find().founding else {
            return Ok(orgs.clone());
        };
        let typed = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Typed>().cloned());
        let wrong = match fields.read(orgs, &typed.unwrap_or_default()) {
            Ok(handle) => return Ok(handle),
            Err(wrong) => wrong,
        };
        context::answer_with(422);
        let fields = wrong.into_iter().map(|(field, says)| (field.to_owned(), says));
        Err(ActionError::Refused(Refused {
            code: "invalid".to_owned(),
            says: String::new(),
            fields: fields.collect(),
        }))
    }
}

/// The host's part of the overview.
pub(crate) fn overview(here: Here) -> Option<AnyView> {
    Some(Slots::find().overview?(here))
}

/// The host's page, or ours.
pub(crate) fn page<V>(page: Page, ours: fn() -> V) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static
where
    V: IntoView + 'static,
{
    move || match Slots::find().pages.get(&page) {
        Some(theirs) => theirs(),
        None => ours().into_any(),
    }
}
