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
pub use batch_page::BatchPage;
#[cfg(feature = "ssr")]
pub use confirm_page::ConfirmBatchPage;
#[cfg(feature = "ssr")]
pub use selection_bar::{FORM, LastBatch, SelectionBar};
