//! The process that answers: its own accept loop, because `axum::serve` of the 0.8 line has no timer (hyper's header timeout
//! is inert there) and no bound on connections.
//!
//! Never here: what is answered.

use crate::{Application, Config, peer::Peer, say::say, slow_readers::Patient, worker};
use axum::{Extension, Router, middleware::AddExtension};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use orgs::kernel::Fault;
use std::{
    future::Future,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
};
use tower::Layer as _;

/// How long somebody may take to send a request's head; also how long a connection may rest between two requests.
const HEADER_TIMEOUT: Duration = Duration::from_secs(20);
/// How long an answer may wait for its reader to take another byte.
const WRITE_TIMEOUT: Duration = Duration::from_secs(30);
/// The largest head of a request, in bytes.
const HEAD: usize = 64 * 1024;
/// How long requests that have begun may go on after we were told to stop.
const DRAIN: Duration = Duration::from_secs(10);
/// How long to wait when no connection can be taken (no file descriptors are left, mostly).
const BREATH: Duration = Duration::from_millis(100);

/// Migrates, in development and production alike, so that a new binary never meets an old schema; then answers and sends
/// mails until Ctrl-C or SIGTERM.
pub async fn until_told_to_stop(config: Config) -> Result<(), Fault> {
    let begun = Instant::now();
    let application = Application::build(config).await?;
    application.orgs.migrate().await?;
    let listen = application.config.listen;
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| Fault::broken(format!("cannot listen on {listen} (ORGS_LISTEN): {error}")))?;
    let local = listener.local_addr().map_err(Fault::broken)?;
    say(format!(
        "{} is at {} (listening on {local})",
        application.site.product, application.site.origin
    ));
    tracing::info!(origin = %application.site.origin, %local, start_ms = begun.elapsed().as_millis(), "ready");
    serve(application, listener, told_to_stop()).await;
    tracing::info!("stopped");
    Ok(())
}

/// Answers on this listener, and relays events, until `stop`.
pub async fn serve(application: Application, listener: TcpListener, stop: impl Future<Output = ()>) {
    let (stopping, stopped) = watch::channel(());
    let mut told = stopped.clone();
    let worker = tokio::spawn(worker::work(application.orgs.clone(), async move {
        // An error means that the sender is gone, which is the signal.
        let _ = told.changed().await;
    }));
    let connections = Connections {
        graceful: GracefulShutdown::new(),
        places: Arc::new(Semaphore::new(application.config.connections)),
    };
    tokio::select! {
        () = stop => {}
        () = connections.accept(&listener, &application.router) => {}
    }
    // New connections are refused from here on; another process may take the port.
    drop(listener);
    drop(stopping);
    // They would never end by themselves; browsers come back, to another process or to this one's successor.
    application.streams.end();
    if tokio::time::timeout(DRAIN, connections.graceful.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("some requests were cut off");
    }
    if tokio::time::timeout(DRAIN, worker).await.is_err() {
        // Its lease runs out, and another process tells the event again.
        tracing::warn!("the worker was cut off");
    }
    application.orgs.database().close().await;
}

struct Connections {
    graceful: GracefulShutdown,
    places: Arc<Semaphore>,
}

impl Connections {
    async fn accept(&self, listener: &TcpListener, router: &Router) {
        loop {
            // The semaphore is never closed.
            let Ok(place) = self.places.clone().acquire_owned().await else {
                return;
            };
            match listener.accept().await {
                Ok((stream, from)) => {
                    let router = Extension(Peer(from.ip())).layer(router.clone());
                    let connection = self.graceful.watch(http(stream, router));
                    tokio::spawn(async move {
                        if let Err(error) = connection.await {
                            // Somebody went away or talked nonsense: their affair.
                            tracing::debug!(%error, "a connection ended early");
                        }
                        drop(place);
                    });
                }
                Err(error) => {
                    tracing::warn!(%error, "no connection could be taken");
                    tokio::time::sleep(BREATH).await;
                }
            }
        }
    }
}

/// Everything that answers, and knows who is at the other end.
type Answering = AddExtension<Router, Peer>;

/// HTTP/1.1 only: whoever wants HTTP/2 has a proxy in front for TLS anyway, and its floods stay there.
fn http(
    stream: TcpStream,
    router: Answering,
) -> http1::Connection<TokioIo<Patient<TcpStream>>, TowerToHyperService<Answering>> {
    // Answers are written whole; waiting to fill a packet only costs time.
    let _ = stream.set_nodelay(true);
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT)
        .max_buf_size(HEAD)
        .serve_connection(
            TokioIo::new(Patient::new(stream, WRITE_TIMEOUT)),
            TowerToHyperService::new(router),
        )
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
