//! The process under blows: the built binary, real sockets, a real PostgreSQL, a real mail server; killed, cut off, starved.
//!
//! Short by itself, part of `make test`. `make torture MINUTES=30` is the long one; ORGS_SEED repeats what a failure prints.
//! Never here: a mock, a router in process (that is `tests/http`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)] // how tests say what they expect

mod backup;
mod beginning;
mod certificates;
mod client;
mod copying;
mod database_away;
mod disk_full;
mod doctor;
mod draining;
mod importing;
mod installation;
mod kill;
mod least_rights;
mod lines;
mod load;
mod mail;
mod mailbox;
mod postgres;
mod process;
mod slow;
mod two_processes;
mod walls;
