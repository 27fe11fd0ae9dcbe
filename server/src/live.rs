//! `GET /api/live/{slug}?since={revision}`: the line on which an open page of an organization hears that it has changed, as
//! server-sent events; in a host's house `{mount}/{slug}/live`. One for each tab; it reconnects by itself, and says where it was by
//! `Last-Event-ID`.
//!
//! | event        | data         | then |
//! |--------------|--------------|------|
//! | `changed`    | the revision | the page is looked at again |
//! | `gone`       | –            | the stream ends: the person does not belong here any more |
//! | `signed-out` | –            | the stream ends |
//! | `another`    | –            | the stream ends: an operator acts as somebody else from now on, or as nobody |
//!
//! Who asks is found out anew at every tick ([`Asker`]), as it is for every request. Never here: data; a rule; anything that
//! changes something.

use crate::{
    origin::Origin,
    pages::ErrorPages,
    security,
    streams::{Busy, Place, Streams},
};
use async_trait::async_trait;
use axum::{
    Router,
    extract::{Path, Query, Request, State},
    response::{
        IntoResponse as _, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::get,
};
use futures_util::stream;
use http::{
    HeaderMap, HeaderName, HeaderValue, StatusCode,
    header::{CACHE_CONTROL, RETRY_AFTER, VARY},
    request::Parts,
};
use orgs::{
    Orgs,
    access::Caller,
    kernel::{Denial, Failure, Fault, Slug, UserId},
    live::{self, Seen, Watch},
};
use orgs_app::context::Visit;
use serde::Deserialize;
use std::{convert::Infallible, future::pending, sync::Arc, time::Duration};
use tokio::time::Instant;

/// Where the lines are.
pub const PATH: &str = "/api/live/";
/// A comment so often keeps proxies from thinking that the line is dead, and tells us when the browser is.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Where the browser says what it heard last, when it comes back by itself.
const LAST: HeaderName = HeaderName::from_static("last-event-id");

/// What a line needs.
#[derive(Clone)]
pub struct Live {
    /// The domain's handle.
    pub orgs: Orgs,
    /// Who asks.
    pub askers: Arc<dyn Askers>,
    /// How many there may be.
    pub streams: Streams,
    /// Ours.
    pub origin: Origin,
    /// The answers to who may not.
    pub pages: ErrorPages,
}

/// Where whoever asks for a line is known from.
pub trait Askers: Send + Sync {
    /// Whoever made this request; nothing if nobody is signed in.
    fn of(&self, request: Parts) -> Option<Box<dyn Asker>>;
}

/// Whoever has a line.
#[async_trait]
pub trait Asker: Send + Sync {
    /// What their lines are counted by, so that one browser cannot take them all.
    fn key(&self) -> Vec<u8>;

    /// Who they are by now; nobody when they have signed out.
    async fn still(&self) -> Result<Caller, Fault>;

    /// How long a line may go on until it has to be asked for anew; nothing where [`Asker::still`] finds out everything.
    fn lasts(&self) -> Option<Duration> {
        None
    }
}

/// By name: in a host's house there is more in a path than the slug.
#[derive(Deserialize)]
struct Of {
    slug: String,
}

#[derive(Deserialize)]
struct Since {
    since: Option<i64>,
}

/// The route, with the organization's slug as `{slug}`.
pub fn routes(path: &str, live: Live) -> Router {
    Router::new().route(path, get(open)).with_state(live)
}

async fn open(
    State(live): State<Live>,
    Path(Of { slug }): Path<Of>,
    since: Query<Since>,
    request: Request,
) -> Response {
    let instead = live.pages.of(&request);
    let (request, _) = request.into_parts();
    // A GET like this one holds a connection: other sites may not open it, whatever they could read of it.
    if !security::is_from_our_page(&request.headers, live.origin.as_str()) {
        return instead.not_from_here();
    }
    let since = last_heard(&request.headers).or(since.since);
    let caller = request.extensions.get::<Visit>().map(|visit| visit.caller.clone());
    let Some((caller, asker)) = caller.zip(live.askers.of(request)) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let Ok(slug) = Slug::parse(&slug) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let place = match live.streams.enter(asker.key()) {
        Ok(place) => place,
        Err(busy) => return refused(busy),
    };
    match live::watch(&live.orgs, &caller, &slug, since).await {
        Ok(watch) => line(Line {
            watch,
            whose: whose(&caller),
            end: asker.lasts().map(|lasts| Instant::now() + lasts),
            asker,
            place,
            next: Next::Hello,
        }),
        Err(Failure::Denied(denial)) => denied(denial).into_response(),
        Err(Failure::Faulted(fault)) => instead.fault(&fault),
        // Guards are asked about what is written, and looking writes nothing.
        Err(Failure::Vetoed(veto)) => instead.fault(&Fault::broken(veto.to_string())),
        Err(Failure::Refused(never)) => match never {},
    }
}

/// What the browser heard last before the line broke; nothing that is no number.
fn last_heard(headers: &HeaderMap) -> Option<i64> {
    headers.get(LAST)?.to_str().ok()?.parse().ok()
}

/// The same statuses as the page's own; see `app/src/action_error.rs`.
const fn denied(denial: Denial) -> StatusCode {
    match denial {
        Denial::SignedOut => StatusCode::UNAUTHORIZED,
        Denial::NotFound => StatusCode::NOT_FOUND,
        Denial::Forbidden | Denial::Disabled | Denial::FactorNeeded | Denial::InPerson | Denial::SupportRefused => {
            StatusCode::FORBIDDEN
        }
    }
}

fn refused(busy: Busy) -> Response {
    let status = match busy {
        Busy::Session => StatusCode::TOO_MANY_REQUESTS,
        Busy::Process => StatusCode::SERVICE_UNAVAILABLE,
    };
    (status, [(RETRY_AFTER, "60")]).into_response()
}

/// One open line.
struct Line {
    watch: Watch,
    /// Whose page it is: whose eyes, and whose hand.
    whose: (Option<UserId>, Option<UserId>),
    asker: Box<dyn Asker>,
    /// When it has to be asked for anew.
    end: Option<Instant>,
    place: Place,
    next: Next,
}

fn whose(caller: &Caller) -> (Option<UserId>, Option<UserId>) {
    (caller.signed_in().map(|person| person.user), caller.hand())
}

/// What a line does next.
enum Next {
    Hello,
    Look,
    Wait,
    End,
}

fn line(line: Line) -> Response {
    let events = stream::unfold(line, |mut line| async move {
        let event = line.event().await?;
        Some((Ok::<_, Infallible>(event), line))
    });
    let mut response = Sse::new(events)
        .keep_alive(KeepAlive::new().interval(HEARTBEAT))
        .into_response();
    let headers = response.headers_mut();
    // Proxies may neither keep, nor compress, nor gather it.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store, no-transform"));
    headers.insert(VARY, HeaderValue::from_static("Cookie"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}

impl Line {
    /// The next event; `None` is the end. A stop of the process ends it at once, so that nobody waits for it.
    async fn event(&mut self) -> Option<Event> {
        loop {
            match self.next {
                Next::Hello => {
                    self.next = Next::Look;
                    return Some(hello());
                }
                Next::End => return None,
                Next::Look => {}
                Next::Wait => tokio::select! {
                    () = self.place.closed() => return None,
                    () = over(self.end) => return None,
                    () = self.watch.stirred() => tokio::time::sleep(self.place.turn()).await,
                },
            }
            self.next = Next::Wait;
            match self.look().await {
                Ok(Some(Seen::Nothing)) => {}
                Ok(Some(Seen::Changed(revision))) => {
                    let revision = revision.to_string();
                    return Some(Event::default().event("changed").id(revision.clone()).data(revision));
                }
                Ok(Some(Seen::Gone)) => return Some(self.last_word("gone")),
                Ok(Some(Seen::SignedOut)) => return Some(self.last_word("signed-out")),
                Ok(None) => return Some(self.last_word("another")),
                // Nobody can say whether they may hear more: the browser comes back.
                Err(fault) => {
                    tracing::warn!(%fault, "a live page was let go");
                    return None;
                }
            }
        }
    }

    /// Nothing where the session is still there and somebody else's.
    async fn look(&mut self) -> Result<Option<Seen>, Fault> {
        let caller = self.asker.still().await?;
        if caller != Caller::Nobody && whose(&caller) != self.whose {
            return Ok(None);
        }
        self.watch.look(&caller).await.map(Some)
    }

    fn last_word(&mut self, kind: &str) -> Event {
        self.next = Next::End;
        // A browser drops events without data.
        Event::default().event(kind).data(kind)
    }
}

/// Waits for the end of a line that has one.
async fn over(end: Option<Instant>) {
    match end {
        Some(end) => tokio::time::sleep_until(end).await,
        None => pending().await,
    }
}

/// At once, so that the browser knows that the line stands; and when to come back if it breaks: not all at the same time.
fn hello() -> Event {
    Event::default().retry(Duration::from_millis(fastrand::u64(1_000..4_000)))
}
