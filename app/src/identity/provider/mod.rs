//! Signing in by another site: leaving for it, coming back, linking, unlinking.

pub mod server_fns;
pub mod view_model;

mod elsewhere;
mod leave_form;
mod leave_page;
mod offer_page;
mod return_page;

mod explain;
mod view;
mod words;

pub use elsewhere::Elsewhere;
pub use leave_form::LeaveForm;
pub use leave_page::LeavePage;
pub use offer_page::OfferPage;
pub use return_page::ReturnPage;
