//! A database that has grown: how the engines go about every query, and what every page costs.
//!
//! On PostgreSQL with the plan for the parameters at hand and with the generic one, which a prepared statement ends with.
//!
//! Never here: a clock. Work is counted, not timed, so that a busy machine changes nothing.

mod console;
mod grown;
mod pages;
mod queries;
