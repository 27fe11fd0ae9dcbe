//! The screens of Orgs: pages, components and server functions, by slice, with the same names as in the domain.
//!
//! Reading order: [`app`] (the frame), `routes` (what is where), [`ui`] (building blocks without a word of the domain),
//! [`layout`] (header, switcher, tabs), then the slices: each has `server_fns.rs` (at most 12 lines each: parse, call the
//! domain, answer), `view_model.rs` (what a page shows, in words made by the server), `explain.rs` (a sentence for each
//! refusal; on the server) and its pages.
//!
//! Never here: SQL, tokio, the environment, rules; nor anything that runs in the browser (`orgs-frontend`).
// Views are deep types; the compiler has to look that far.
#![recursion_limit = "512"]

pub mod action_error;
pub mod app;
pub mod json;
pub mod language;
pub mod layout;
pub mod mount;
pub mod routes;
pub mod share_links;
pub mod ui;
pub mod when;

pub mod context;
pub mod embedding;
pub mod shell;
pub mod words;

pub mod invitations;
pub mod join_requests;
pub mod members;
pub mod organizations;
pub mod ownership;
pub mod teams;

pub mod activity;
pub mod console;
pub mod foundings;
pub mod home;
pub mod identity;
pub mod pictures;

pub use app::App;

pub use shell::shell;
