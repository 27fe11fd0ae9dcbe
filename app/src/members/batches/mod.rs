//! Many members at once: the bar below the list, the question, and the page of a batch.
//!
//! Never here: doing it; that happens behind the requests.

pub mod server_fns;
pub mod view_model;

mod batch_page;
mod confirm_page;
mod explain;
mod results;
mod selection_bar;
mod view;
mod words;

pub use batch_page::BatchPage;
pub use confirm_page::ConfirmBatchPage;
pub use selection_bar::{FORM, LastBatch, SelectionBar};

/// Whether the page of the viewer offers it: not to an operator who acts as somebody, because it would go on when they have stopped.
pub fn is_offered(organization: &crate::organizations::view_model::OrganizationView) -> bool {
    let is_acting = crate::context::caller().acting().is_some();
    organization.may(orgs::access::Permission::BatchMembers) && !is_acting
}
