//! The screens of Orgs: pages, components and server functions, by slice, with the same names as in the domain.
//!
//! Reading order: [`app`] (the frame), `routes` (what is where), [`ui`] (building blocks without a word of the domain),
//! [`layout`] (header, switcher, tabs), [`served`] (pages that the browser only swaps in), then the slices: each has `server_fns.rs` (at most 12 lines each: parse, call the
//! domain, answer), `view_model.rs` (what a page shows, in words made by the server), `explain.rs` (a sentence for each
//! refusal; on the server) and its pages.
//!
//! Never here: SQL, tokio, the environment, rules.
// Views are deep types; the compiler has to look that far.
#![recursion_limit = "512"]

pub mod action_error;
pub mod app;
pub mod json;
pub mod language;
pub mod layout;
pub mod mount;
pub mod routes;
pub mod served;
pub mod share_links;
pub mod ui;
pub mod when;

#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
pub mod embedding;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod words;

pub mod invitations;
pub mod join_requests;
pub mod members;
pub mod organizations;
pub mod ownership;

#[cfg(feature = "ssr")]
pub mod activity;
#[cfg(feature = "ssr")]
pub mod console;
#[cfg(feature = "ssr")]
pub mod foundings;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
pub mod identity;
#[cfg(feature = "ssr")]
pub mod pictures;

pub use app::App;

#[cfg(feature = "ssr")]
use context::said;
/// In the browser the server's word is read out of the page; this is never asked.
#[cfg(not(feature = "ssr"))]
fn said() -> app::Said {
    app::Said::default()
}
#[cfg(feature = "ssr")]
pub use shell::shell;
