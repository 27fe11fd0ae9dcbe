//! Connections: how many, how slow they may be, and their end. Our own accept loop, because `axum::serve` of the 0.8 line has
//! no timer (hyper's header timeout is inert there) and no bound on connections.
//!
//! Never here: what is answered.

use crate::{peer::Peer, slow_readers::Patient};
use axum::{Extension, Router, middleware::AddExtension};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
};
use tower::Layer as _;

/// How long somebody may take to send a request's head; also how long a connection may rest between two requests.
const HEADER_TIMEOUT: Duration = Duration::from_secs(20);
/// How long an answer may wait for its reader to take another byte.
const WRITE_TIMEOUT: Duration = Duration::from_secs(30);
/// The largest head of a request, in bytes.
const HEAD: usize = 64 * 1024;
/// How long to wait when no connection can be taken (no file descriptors are left, mostly).
const BREATH: Duration = Duration::from_millis(100);

/// How many connections there may be, and are. Clone it freely.
#[derive(Clone, Debug)]
pub struct Places {
    free: Arc<Semaphore>,
    open: Arc<AtomicUsize>,
    most: usize,
}

impl Places {
    /// So many at once; more wait in the system's queue.
    pub fn of(most: usize) -> Self {
        Self {
            free: Arc::new(Semaphore::new(most)),
            open: Arc::default(),
            most,
        }
    }

    /// How many there may be.
    pub const fn most(&self) -> usize {
        self.most
    }

    /// How many there are.
    pub fn taken(&self) -> usize {
        self.open.load(Relaxed)
    }

    /// For a connection that is there: its place, given back when dropped.
    fn take(&self, free: OwnedSemaphorePermit) -> Place {
        self.open.fetch_add(1, Relaxed);
        let open = self.open.clone();
        Place { _free: free, open }
    }
}

struct Place {
    _free: OwnedSemaphorePermit,
    open: Arc<AtomicUsize>,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.open.fetch_sub(1, Relaxed);
    }
}

/// The connections of one listener.
pub struct Connections {
    graceful: GracefulShutdown,
    places: Places,
}

impl Connections {
    /// None yet.
    pub fn new(places: Places) -> Self {
        let graceful = GracefulShutdown::new();
        Self { graceful, places }
    }

    /// Takes connections and answers on them, for ever.
    pub async fn accept(&self, listener: &TcpListener, router: &Router) {
        loop {
            // The semaphore is never closed.
            let Ok(free) = self.places.free.clone().acquire_owned().await else {
                return;
            };
            match listener.accept().await {
                Ok((stream, from)) => {
                    let place = self.places.take(free);
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

    /// Waits until those that answer have answered.
    pub async fn end(self) {
        self.graceful.shutdown().await;
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
