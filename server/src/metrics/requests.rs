//! Requests, by the route that answered them: a pattern of the router's, never the path that somebody typed.
//!
//! Two layers. The outer one ([`count`]) begins to count and puts a [`Route`] into the request; the inner one ([`note`]) stands
//! where the router has decided and writes its pattern into it. A plain form comes to the page it is on and is carried to its
//! server function: that one decides first, and is counted.

use super::Counts;
use crate::route::Route;
use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use http::{Method, StatusCode};
use orgs::kernel::meter::{Counted, Durations};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicI64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

/// Answered requests.
#[derive(Debug, Default)]
pub struct Requests {
    routes: Mutex<BTreeMap<Arc<str>, Arc<Times>>>,
    under_way: AtomicI64,
}

#[derive(Debug, Default)]
struct Times {
    durations: Durations,
    answers: Mutex<BTreeMap<(&'static str, u16), u64>>,
}

/// One route, as it is told.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The router's pattern, or a word.
    pub route: Arc<str>,
    /// How long answers took to begin.
    pub times: Counted,
    /// How many there were, by method and status.
    pub answers: Vec<(&'static str, StatusCode, u64)>,
}

impl Requests {
    /// Requests whose answer has not begun.
    pub fn under_way(&self) -> i64 {
        self.under_way.load(Relaxed)
    }

    /// Every route that was ever asked for.
    pub fn answered(&self) -> Vec<Answered> {
        let routes = held(&self.routes).clone();
        let told = |(route, times): (Arc<str>, Arc<Times>)| Answered {
            route,
            times: times.durations.counted(),
            answers: held(&times.answers)
                .iter()
                .filter_map(|((method, status), count)| Some((*method, StatusCode::from_u16(*status).ok()?, *count)))
                .collect(),
        };
        routes.into_iter().map(told).collect()
    }

    fn note(&self, route: &Route, method: &Method, status: StatusCode, took: Duration) {
        let name = route.name();
        let times = {
            let mut routes = held(&self.routes);
            match routes.get(name) {
                Some(times) => times.clone(),
                None => routes.entry(name.into()).or_default().clone(),
            }
        };
        times.durations.took(took);
        *held(&times.answers).entry((word(method), status.as_u16())).or_default() += 1;
    }
}

/// Nothing in there can be left half done by a panic.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Anybody can make up a method.
fn word(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}

/// A request under way; not any more when dropped, also when nobody waits for its answer.
struct UnderWay(Counts);

impl UnderWay {
    fn begin(counts: &Counts) -> Self {
        counts.requests.under_way.fetch_add(1, Relaxed);
        Self(counts.clone())
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.requests.under_way.fetch_sub(1, Relaxed);
    }
}

/// The outer layer: counts an answer when it begins. What was given up before is not counted.
pub async fn count(State(counts): State<Counts>, mut request: Request, next: Next) -> Response {
    let _under_way = UnderWay::begin(&counts);
    let (route, method, began) = (Route::default(), request.method().clone(), Instant::now());
    request.extensions_mut().insert(route.clone());
    let response = next.run(request).await;
    counts
        .requests
        .note(&route, &method, response.status(), began.elapsed());
    response
}

/// The inner layer: the router has decided.
pub async fn note(request: Request, next: Next) -> Response {
    let extensions = request.extensions();
    if let (Some(route), Some(pattern)) = (extensions.get::<Route>(), extensions.get::<MatchedPath>()) {
        route.went(pattern.clone());
    }
    next.run(request).await
}
