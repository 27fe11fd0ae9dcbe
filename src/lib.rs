//! Organizations and multi-user account management: people belong to several organizations, admins invite, promote and
//! remove, owners hand over.
//!
//! # How to read this crate
//!
//! 1. [`kernel`]: values that know nothing of organizations (ids, addresses, slugs, pages, the kinds of "no").
//! 2. [`access`]: who may do what: one table, role by permission.
//! 3. The slices [`organizations`], [`members`], [`invitations`], [`ownership`], [`foundings`], [`share_links`],
//!    [`join_requests`], [`teams`]: one noun a folder, one verb a file.
//!    [`kinds`]: organizations with your own fields.
//! 4. [`console`]: what the operators of the whole installation see and do.
//! 5. [`events`]: what happened, in the past tense; `personal`: what is kept of one person; [`pictures`]: what stands beside a name.
//! 6. [`live`]: whoever looks at an organization learns that it has changed.
//! 7. `search`: what is typed, and what it finds.
//! 8. `importing`: what comes over from django-organizations.
//! 9. `work`, `database`: one action, one transaction, on two engines. Only with the feature `ssr`.
//!
//! # Guides
//!
//! Each is one program that is run with the tests (they are part of the documentation of these modules with the feature `ssr`):
//! ten minutes to begin with (`handle`), [`kinds`] of organizations with fields of your own, your own `mail`s, [`access`]: roles and
//! rights of your own, [`events`] and what follows from them, and `testing::conformance`: whether all of it is wired right.
//!
//! # Two strengths
//!
//! | feature    | gives |
//! |------------|-------|
//! | (none)     | *words*: ids, values, roles, the policy, inputs, refusals, events. Compiles to wasm |
//! | `ssr`      | *deeds*: the verbs, SQL, mail |
//! | `identity` | the built-in people for hosts that have none: sign-up, sign-in, sessions |
//! | `demo`     | the Cast and a crowd, for demo data |
//! | `testing`  | worlds on real databases, a clock that stands still, probes of the invariants: for your tests as well as ours |
//!
//! What may never be here: leptos, axum, http, cookies, pages, environment variables.
#![warn(missing_docs)]

pub mod kernel;

pub mod access;
pub mod limits;

#[cfg(feature = "ssr")]
pub mod database;
#[cfg(feature = "ssr")]
pub mod handle;
#[cfg(feature = "ssr")]
pub mod moving;
#[cfg(feature = "ssr")]
pub mod probes;
#[cfg(feature = "ssr")]
pub mod search;
#[cfg(feature = "ssr")]
pub mod work;

pub mod events;
pub mod users;

pub mod console;
pub mod foundings;
pub mod invitations;
pub mod join_requests;
pub mod kinds;
pub mod live;
pub mod members;
pub mod organizations;
pub mod ownership;
#[cfg(feature = "ssr")]
pub mod personal;
pub mod pictures;
pub mod share_links;
pub mod teams;

#[cfg(feature = "identity")]
pub mod identity;
#[cfg(feature = "identity")]
pub mod importing;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "demo")]
pub mod testing;

#[cfg(feature = "ssr")]
pub use handle::Orgs;
