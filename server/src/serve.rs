//! The process that answers: it begins, works until it is told to stop, and lets what has begun come to its end.
//!
//! Never here: what is answered, or how a connection is taken (`connections.rs`).

use crate::{
    Application, Config,
    connections::{Connections, Places},
    metrics,
    say::say,
    supervisor::{self, News},
    worker,
};
use orgs::kernel::Fault;
use std::{
    future::Future,
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

/// How long requests that have begun may go on after we were told to stop.
const DRAIN: Duration = Duration::from_secs(10);
/// Whoever watches us needs few connections.
const WATCHERS: usize = 16;

/// Migrates, in development and production alike, so that a new binary never meets an old schema; then answers and sends
/// mails until Ctrl-C or SIGTERM.
pub async fn until_told_to_stop(config: Config) -> Result<(), Fault> {
    let begun = Instant::now();
    let application = Application::build(config).await?;
    application.orgs.migrate().await?;
    let (listener, local) = bind(application.config.listen, "ORGS_LISTEN").await?;
    let watched = watched(&application).await?;
    say(format!(
        "{} is at {} (listening on {local})",
        application.site.product, application.site.origin
    ));
    tracing::info!(origin = %application.site.origin, %local, start_ms = begun.elapsed().as_millis(), "ready");
    let supervisor = application.config.supervisor.clone();
    supervisor::tell(supervisor.as_deref(), News::Ready);
    let stop = async {
        told_to_stop().await;
        supervisor::tell(supervisor.as_deref(), News::Stopping);
    };
    serve(application, listener, stop).await;
    // Until the very end: a stop is worth watching too.
    drop(watched);
    tracing::info!("stopped");
    Ok(())
}

async fn bind(listen: SocketAddr, setting: &str) -> Result<(TcpListener, SocketAddr), Fault> {
    let why = |error| Fault::broken(format!("cannot listen on {listen} ({setting}): {error}"));
    let listener = TcpListener::bind(listen).await.map_err(why)?;
    let local = listener.local_addr().map_err(why)?;
    Ok((listener, local))
}

/// Tells its numbers to whoever watches, where that is wanted; until what is returned is dropped.
async fn watched(application: &Application) -> Result<Option<JoinSet<()>>, Fault> {
    let Some(listen) = application.config.metrics_listen else {
        return Ok(None);
    };
    let (listener, local) = bind(listen, "ORGS_METRICS_LISTEN").await?;
    let router = metrics::routes(application.metrics.clone(), application.config.metrics_token.clone());
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        let connections = Connections::new(Places::of(WATCHERS));
        connections.accept(&listener, &router).await;
    });
    say(format!("Metrics are at http://{local}/metrics"));
    Ok(Some(tasks))
}

/// Answers on this listener, and relays events, until `stop`.
pub async fn serve(application: Application, listener: TcpListener, stop: impl Future<Output = ()>) {
    let (stopping, stopped) = watch::channel(());
    let mut told = stopped.clone();
    let (orgs, counts) = (application.orgs.clone(), application.metrics.counts.clone());
    let worker = tokio::spawn(worker::work(orgs, counts, async move {
        // An error means that the sender is gone, which is the signal.
        let _ = told.changed().await;
    }));
    let connections = Connections::new(application.metrics.places.clone());
    tokio::select! {
        () = stop => {}
        () = connections.accept(&listener, &application.router) => {}
    }
    // New connections are refused from here on; another process may take the port.
    drop(listener);
    drop(stopping);
    // They would never end by themselves; browsers come back, to another process or to this one's successor.
    application.streams.end();
    if tokio::time::timeout(DRAIN, connections.end()).await.is_err() {
        tracing::warn!("some requests were cut off");
    }
    if tokio::time::timeout(DRAIN, worker).await.is_err() {
        // Its lease runs out, and another process tells the event again.
        tracing::warn!("the worker was cut off");
    }
    application.orgs.database().close().await;
}

async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupt => {}
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(error) => {
            tracing::warn!(%error, "SIGTERM will not be graceful");
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending::<()>().await;
}
