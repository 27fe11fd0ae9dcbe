//! An organization's own pages: creating, overview, settings.

pub mod server_fns;
pub mod view_model;

#[cfg(feature = "ssr")]
mod create_page;
#[cfg(feature = "ssr")]
mod delete_dialog;
#[cfg(feature = "ssr")]
mod factor_section;
#[cfg(feature = "ssr")]
mod overview_page;
#[cfg(feature = "ssr")]
mod reminders_section;
#[cfg(feature = "ssr")]
mod settings_page;
#[cfg(feature = "ssr")]
mod support_section;
#[cfg(feature = "ssr")]
mod switch;

#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
pub mod view;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use create_page::CreatePage;
#[cfg(feature = "ssr")]
pub use overview_page::OverviewPage;
#[cfg(feature = "ssr")]
pub use settings_page::SettingsPage;
