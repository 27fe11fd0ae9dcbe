//! A market that had customers before it had organizations: an Axum and Leptos application with a table of its own, its own sign-in,
//! mailer and look, in which the screens of Orgs are mounted twice. `src/docs/embedding.md` goes through it step by step.
//!
//! `cargo run -p orgs-server --example bring_your_own_users`, then <http://127.0.0.1:3990>. Rosa, Bruno and Kim are
//! customers (`rosa@market.example`, PIN 1234); what would be mailed is at `/outbox`.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]
#![recursion_limit = "512"]

mod market;

use market::Market;
use orgs::{
    Orgs,
    events::relay,
    members::{
        self,
        batches::{self, Worked},
    },
};
use std::{env::var, time::Duration};

#[tokio::main]
async fn main() {
    let listen = var("MARKET_LISTEN").unwrap_or_else(|_| "127.0.0.1:3990".to_owned());
    let database = var("MARKET_DATABASE").unwrap_or_else(|_| "sqlite:target/market.db".to_owned());
    let origin = format!("http://{listen}");
    let market = Market::open(&database, &origin).await.unwrap();
    market.furnish().await.unwrap();
    tokio::spawn(work_off(market.orgs.clone()));
    tokio::spawn(note(market.orgs.clone()));
    tokio::spawn(tell(market.orgs));
    let listener = tokio::net::TcpListener::bind(&listen).await.unwrap();
    println!("The market is open at {origin}");
    axum::serve(listener, market.router).await.unwrap();
}

// [the relay]
/// Tells subscribers what happened, for as long as the process lives.
async fn tell(orgs: Orgs) {
    loop {
        if let Err(fault) = relay::relay(&orgs).await {
            tracing::error!(%fault, "the relay met a fault");
        }
        tokio::select! {
            () = orgs.next_commit() => {}
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
        }
    }
}

/// Works off what people do to many members at once.
async fn work_off(orgs: Orgs) {
    loop {
        match batches::work_off(&orgs).await {
            Ok(Worked::Some) => continue,
            Ok(Worked::Nothing) => {}
            Err(failure) => tracing::error!(?failure, "a batch met a fault"),
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// Notes which members are there, a moment after they came.
async fn note(orgs: Orgs) {
    loop {
        match members::note_attendance(&orgs).await {
            Ok(1..) => continue,
            Ok(0) => orgs.next_attendance().await,
            Err(failure) => tracing::error!(?failure, "nobody is noted"),
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}
// [end]
