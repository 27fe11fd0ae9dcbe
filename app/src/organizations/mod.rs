//! An organization's own pages: creating, overview, settings.

pub mod server_fns;
pub mod view_model;

mod create_page;
mod delete_dialog;
mod factor_section;
mod overview_page;
mod settings_page;
mod support_section;

#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
pub mod view;

pub use create_page::CreatePage;
pub use overview_page::OverviewPage;
pub use settings_page::SettingsPage;
