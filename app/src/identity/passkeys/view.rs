//! Puts what the domain says about passkeys into view models. Only on the server.

use super::{
    view_model::{AskingView, PasskeyView, PasskeysView},
    words::Words,
};
use crate::{
    action_error::{ActionError, Kind, Said},
    context, identity, words,
};
use orgs::{
    identity::passkeys::{Answer, Challenge, Party, Passkey},
    kernel::{Secret, Timestamp},
};

/// This site as devices know it, or why it has none.
pub fn party() -> Result<Party, ActionError> {
    let says = Words::here().none_here();
    context::party().ok_or_else(|| Said::new("no-passkeys-here", says).kind(Kind::Conflict).into())
}

/// Ties the answer to this browser.
pub fn asking(challenge: &Challenge) -> AskingView {
    context::keep_asked(&challenge.browser, context::orgs().limits().passkey_challenge);
    AskingView {
        ticket: challenge.ticket.reveal().to_owned(),
        options: challenge.options.clone(),
    }
}

/// What a form brought.
pub fn answer<'a>(ticket: &str, credential: &'a str) -> Answer<'a> {
    Answer {
        ticket: Secret::parse(ticket),
        browser: context::visit().asked,
        credential,
    }
}

/// One's own.
pub fn passkeys(passkeys: Vec<Passkey>, possible: bool, device: &str, now: Timestamp) -> PasskeysView {
    let view = |passkey: Passkey| PasskeyView {
        id: passkey.id.to_string(),
        name: passkey.name,
        created: words::when(passkey.created_at, now),
        used: passkey.used_at.map(|at| words::when(at, now)),
    };
    PasskeysView {
        possible,
        proposal: if device.is_empty() {
            Words::here().my_passkey().to_owned()
        } else {
            identity::words::Words::here().device(device)
        },
        passkeys: passkeys.into_iter().map(view).collect(),
    }
}
