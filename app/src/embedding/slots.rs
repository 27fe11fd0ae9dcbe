//! What a host puts into our pages: fields of its own for a new organization, a header and a part of the overview, more to do about a
//! member, what stands where a list is empty, a page instead of ours.
//!
//! Never here: the document around the pages, which is the host's altogether.

use super::RowAction;
use crate::{
    action_error::{ActionError, Refused},
    context,
    layout::Here,
    members::view_model::MemberRow,
    organizations::view_model::OrganizationView,
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
    header: Option<Beside>,
    overview: Option<Beside>,
    row_actions: Option<Arc<RowActions>>,
    empty: HashMap<Empty, Arc<dyn Fn() -> AnyView + Send + Sync>>,
    pages: HashMap<Page, Arc<dyn Fn() -> AnyView + Send + Sync>>,
}

/// A part of an organization's page.
type Beside = Arc<dyn Fn(Here) -> AnyView + Send + Sync>;
/// What else there is to do about a member.
type RowActions = dyn Fn(&OrganizationView, &MemberRow) -> Vec<RowAction> + Send + Sync;

/// The lists that may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Empty {
    /// One's organizations: there is none yet.
    Organizations,
    /// The members that were searched for: nobody was found.
    Members,
    /// Teams: there is none yet.
    Teams,
    /// Invitations: none is open, or there never was one.
    Invitations,
    /// What happened: nothing on this page of it.
    Activity,
}

/// The pages that a host may write itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// One's organizations, at the root of the mount.
    Mine,
    /// The form that founds.
    Founding,
    /// The form by which a visitor founds.
    VisitorsFounding,
    /// The page behind the link that they are mailed.
    WaitingFounding,
    /// The page behind a mailed link.
    Accepting,
    /// The page behind a share link.
    Joining,
    /// The front page of an organization.
    Overview,
    /// Its members.
    Members,
    /// One of them.
    Member,
    /// Its teams.
    Teams,
    /// One of them.
    Team,
    /// Its invitations.
    Invitations,
    /// One of them.
    Invitation,
    /// Its share link.
    ShareLink,
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

    /// A header of the host's own on each page of an organization, above its tabs: below the host's own header, which the document
    /// around the page brings.
    #[must_use]
    pub fn header(self, part: impl Fn(Here) -> AnyView + Send + Sync + 'static) -> Self {
        Self {
            header: Some(Arc::new(part)),
            ..self
        }
    }

    /// More to do about a member, before what our own pages offer: in the menu of each row, and on the member's page.
    #[must_use]
    pub fn row_actions(
        self,
        actions: impl Fn(&OrganizationView, &MemberRow) -> Vec<RowAction> + Send + Sync + 'static,
    ) -> Self {
        Self {
            row_actions: Some(Arc::new(actions)),
            ..self
        }
    }

    /// What stands where such a list is empty, instead of ours; [`EmptyState`](crate::ui::EmptyState) has our look. Those of an
    /// organization find it by [`Here::find`].
    #[must_use]
    pub fn empty(mut self, list: Empty, view: impl Fn() -> AnyView + Send + Sync + 'static) -> Self {
        self.empty.insert(list, Arc::new(view));
        self
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

/// The host's header of an organization's pages, where assistive technology finds it: the banner is the document's.
pub(crate) fn header(here: Here) -> Option<AnyView> {
    let (part, name) = (Slots::find().header?, here.now().name);
    Some(view! { <section aria-label=name>{part(here)}</section> }.into_any())
}

/// What the host offers about each member: to be found once for a list, not for every row.
pub(crate) fn row_actions() -> impl Fn(&OrganizationView, &MemberRow) -> Vec<RowAction> {
    let theirs = Slots::find().row_actions;
    move |organization, member| {
        theirs
            .as_ref()
            .map_or_else(Vec::new, |actions| actions(organization, member))
    }
}

/// What stands where the list is empty: the host's, or ours.
pub(crate) fn empty<V: IntoView + 'static>(list: Empty, ours: impl FnOnce() -> V) -> AnyView {
    match Slots::find().empty.get(&list) {
        Some(theirs) => theirs(),
        None => ours().into_any(),
    }
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
