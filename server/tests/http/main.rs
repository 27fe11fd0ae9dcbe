//! The process, in process: the router that production has, on a fresh database, one test binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // how tests say what they expect

mod addresses;
mod assets;
mod config;
mod console;
mod crowded;
mod every_server_fn;
mod factors;
mod harness;
mod headers;
mod identity;
mod live;
mod no_javascript;
mod security;
mod serve;
mod smtp;
mod support;
