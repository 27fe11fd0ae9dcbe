//! The console of the installation's operators. For everybody else there is none: see `console_layout`.
//!
//! Never here: anything that works by scripts alone.

pub mod server_fns;
pub mod view_model;

mod act_form;
mod confirm_dialog;
mod console_layout;
mod events_page;
mod list;
mod organization_page;
mod organizations_page;
mod sign_ups_page;
mod user_page;
mod users_page;

mod explain;
mod view;
mod words;

pub use console_layout::ConsoleLayout;
pub use events_page::EventsPage;
pub use organization_page::OrganizationPage;
pub use organizations_page::OrganizationsPage;
pub use sign_ups_page::SignUpsPage;
pub use user_page::UserPage;
pub use users_page::UsersPage;

/// Whether `path` is a page of the console.
pub fn has(path: &str) -> bool {
    path.strip_prefix("/admin")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
