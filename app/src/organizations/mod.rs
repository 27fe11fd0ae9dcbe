//! An organization's own pages: creating, overview, settings.

pub mod server_fns;
pub mod view_model;

mod create_page;
mod delete_dialog;
mod factor_section;
mod overview_page;
mod reminders_section;
mod settings_page;
mod support_section;
mod switch;

mod explain;
pub mod view;
mod words;

pub use create_page::CreatePage;
pub use overview_page::OverviewPage;
pub use settings_page::SettingsPage;
