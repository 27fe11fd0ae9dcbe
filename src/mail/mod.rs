//! Mail: a subscriber that turns events into messages. No slice ever calls it.
//!
//! **Words.** A *message* is one mail to one address: subject, text and HTML, equal in content. A [`Mailer`] takes messages to
//! a mail server, a file or a test. [`Post`] is the subscriber. [`MailTemplates`] are the words, and a host's if it likes.
//!
//! **Rules.** At least once, with a stable id, so that a repetition can be told. Links are built from the configured origin
//! only, never from a request. What people typed is escaped, kept on its line and never made a link. No remote image, no
//! script; a link opens a page that asks, and changes nothing by being opened.
//!
//! **Who may.** Nobody calls it: what was committed is what is sent.
//!
//! **What happens after.** The invitation shows whether its newest mail was sent or failed; a failed one is tried again by the
//! relay, with growing pauses.
#![cfg_attr(feature = "ssr", doc = "", doc = include_str!("../docs/mails.md"))]

mod added;
mod founding;
mod invitation;
mod join_request;
mod joining;
pub mod layout;
pub(crate) mod letter;
pub mod mailer;
pub mod message;
mod notice;
pub mod post;
mod preview;
mod request;
mod sentences;
pub mod templates;
pub(crate) mod trial;
pub mod words;

pub use mailer::Mailer;
pub use message::Message;
pub use post::Post;
pub use preview::{Draft, preview};
pub use templates::MailTemplates;
