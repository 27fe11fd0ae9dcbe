//! Many members at once: the bar below the list, the question, and the page of a batch.
//!
//! Never here: doing it; that happens behind the requests.

pub mod server_fns;
pub mod view_model;

#[cfg(feature = "ssr")]
mod batch_page;
#[cfg(feature = "ssr")]
mod confirm_page;
#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
mod results;
#[cfg(feature = "ssr")]
mod selection_bar;
#[cfg(feature = "ssr")]
mod view;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use batch_page::BatchPage;
#[cfg(feature = "ssr")]
pub use confirm_page::ConfirmBatchPage;
#[cfg(feature = "ssr")]
pub use selection_bar::{FORM, LastBatch, SelectionBar};

/// Whether the page of the viewer offers it: not to an operator who acts as somebody, because it would go on when they have stopped.
#[cfg(feature = "ssr")]
pub fn is_offered(organization: &crate::organizations::view_model::OrganizationView) -> bool {
    let is_acting = crate::context::caller().acting().is_some();
    organization.may(orgs::access::Permission::BatchMembers) && !is_acting
}
