//! The process: command line, configuration, router, sessions, mailers, the worker. One build for production and tests.
//!
//! Reading order: [`cli`] → [`config`] → [`application`] → [`router`] → the layers that it names, from outside to inside.
//!
//! Whoever mounts the [`screens`] in an application of their own leaves the feature `process` out, and all that only a process of ours
//! needs: the second list below.
//!
//! Never here: SQL, a rule of the domain, a screen of the product.
// The screens are deep types, and here is where they are turned into machine code.
#![recursion_limit = "1024"]

pub mod assets;
pub mod body;
pub mod cookie;
pub mod flash;
pub mod invitation_file;
pub mod language;
pub mod live;
pub mod member_export;
pub mod origin;
pub mod pages;
pub mod panics;
pub mod plain_forms;
pub mod reference;
pub mod route;
pub mod screens;
pub mod security;
pub mod streams;
pub mod timeout;
pub mod upload;
pub mod words;

#[cfg(feature = "process")]
pub mod application;
#[cfg(feature = "process")]
pub mod backup;
#[cfg(feature = "process")]
pub mod cli;
#[cfg(feature = "process")]
pub mod config;
#[cfg(feature = "process")]
pub mod connections;
#[cfg(feature = "process")]
pub mod console;
#[cfg(feature = "process")]
pub mod copying;
#[cfg(feature = "process")]
pub mod doctor;
#[cfg(feature = "process")]
pub mod health;
#[cfg(feature = "process")]
pub mod importing;
#[cfg(feature = "process")]
pub mod mailer;
#[cfg(feature = "process")]
pub mod messenger;
#[cfg(feature = "process")]
pub mod metrics;
#[cfg(feature = "process")]
pub mod peer;
#[cfg(feature = "process")]
pub mod personal_copy;
#[cfg(feature = "process")]
pub mod pictures;
#[cfg(feature = "process")]
pub mod progress;
#[cfg(feature = "process")]
pub mod router;
#[cfg(feature = "process")]
pub mod say;
#[cfg(feature = "process")]
pub mod second_factor;
#[cfg(feature = "process")]
pub mod seed;
#[cfg(feature = "process")]
pub mod serve;
#[cfg(feature = "process")]
pub mod session;
#[cfg(feature = "process")]
pub mod slow_readers;
#[cfg(feature = "process")]
pub mod supervisor;
#[cfg(feature = "process")]
pub mod telemetry;
#[cfg(feature = "process")]
pub mod worker;

#[cfg(feature = "process")]
pub use application::Application;
#[cfg(feature = "process")]
pub use config::Config;
