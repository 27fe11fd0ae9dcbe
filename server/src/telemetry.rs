//! Log lines: where they go, and the one that every request gets.
//!
//! Never in one: a cookie, a body, a query, a token. Paths are shortened to their shape wherever a part of them could be a
//! secret.

use crate::{config::LogForm, reference::Reference};
use axum::{extract::Request, middleware::Next, response::Response};
use orgs::kernel::Secret;
use std::{
    backtrace::{Backtrace, BacktraceStatus},
    io::IsTerminal as _,
    time::Instant,
};
use tracing::Instrument as _;
use tracing_subscriber::{EnvFilter, fmt};

/// Begins to log, to standard error. Once per process; a second time changes nothing.
pub fn begin(form: LogForm, filter: &str) {
    // Checked by `config`; if it were wrong after all, silence would be worse.
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    let begun = match form {
        LogForm::Text => lines.with_target(false).try_init(),
        LogForm::Json => lines.json().flatten_event(true).try_init(),
    };
    if begun.is_ok() {
        // A panic is logged like everything else; our own texts are in it, never a request's. With RUST_BACKTRACE=1 it says
        // where it came from.
        std::panic::set_hook(Box::new(|panic| {
            let trace = Backtrace::capture();
            match trace.status() {
                BacktraceStatus::Captured => tracing::error!("{panic}\n{trace}"),
                _ => tracing::error!("{panic}"),
            }
        }));
    }
}

/// One line per request; whatever else is logged while it is answered bears its reference.
pub async fn observe(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let (method, path, reference) = (
        request.method().clone(),
        masked(request.uri().path()),
        Reference::of(&request),
    );
    let span = tracing::info_span!("request", reference = %reference.0);
    let response = next.run(request).instrument(span).await;
    let (status, ms) = (response.status().as_u16(), begun.elapsed().as_millis());
    tracing::info!(%method, %path, status, ms, reference = %reference.0, "answered");
    response
}

/// The path, with tokens made unreadable and nothing of excessive length. It is ASCII without control characters, because
/// an HTTP path is.
fn masked(path: &str) -> String {
    const LONGEST: usize = 40;
    let shape = |part: &str| match part {
        part if Secret::parse(part).is_some() || part.len() > LONGEST => "…".to_owned(),
        part => part.to_owned(),
    };
    path.split('/').take(12).map(shape).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_masked_and_ids_are_not() {
        let token = "0123456789abcdef".repeat(4);
        assert_eq!(masked(&format!("/invitations/{token}")), "/invitations/…");
        assert_eq!(masked(&format!("/invitations/{token}x/y")), "/invitations/…/y");
        let id = "/orgs/acme/members/01936f2a-77c1-7000-8000-000000000000";
        assert_eq!(masked(id), id);
    }
}
