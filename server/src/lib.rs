//! The process: command line, configuration, router, sessions, mailers, the worker. One build for production and tests.
//!
//! Reading order: [`cli`] → [`config`] → [`application`] → [`router`] → the layers that it names, from outside to inside.
//!
//! Never here: SQL, a rule of the domain, a screen of the product.
// The screens are deep types, and here is where they are turned into machine code.
#![recursion_limit = "1024"]

pub mod application;
pub mod assets;
pub mod backup;
pub mod body;
pub mod cli;
pub mod config;
pub mod connections;
pub mod console;
pub mod copying;
pub mod doctor;
pub mod flash;
pub mod health;
pub mod importing;
pub mod invitation_file;
pub mod live;
pub mod mailer;
pub mod member_export;
pub mod messenger;
pub mod metrics;
pub mod pages;
pub mod panics;
pub mod peer;
pub mod personal_copy;
pub mod pictures;
pub mod plain_forms;
pub mod progress;
pub mod reference;
pub mod router;
pub mod say;
pub mod screens;
pub mod second_factor;
pub mod security;
pub mod seed;
pub mod serve;
pub mod session;
pub mod slow_readers;
pub mod streams;
pub mod supervisor;
pub mod telemetry;
pub mod timeout;
pub mod upload;
pub mod worker;

pub use application::Application;
pub use config::Config;
