//! The process, in process: the router that production has, on a fresh database, one test binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // how tests say what they expect

mod abandoned;
mod acting;
mod addresses;
mod admission;
mod assets;
mod authorization;
mod batches;
mod config;
mod conformance;
mod console;
mod crowded;
mod embedding;
mod exporting;
mod factors;
mod footing;
mod founding;
mod harness;
mod headers;
mod hostile;
mod identity;
mod inviting;
mod join_requests;
mod journal;
mod languages;
mod last_active;
mod live;
mod metrics;
mod needed_factor;
mod networks;
mod no_javascript;
mod passkeys;
mod passwords;
mod pictures;
mod provider;
mod requests;
mod security;
mod serve;
mod sessions;
mod share_links;
mod smtp;
mod teams;
