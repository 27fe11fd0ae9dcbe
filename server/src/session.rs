//! Who asks: cookies become a [`Visit`]. Anything odd in them is nobody, never an error and never somebody.
//!
//! Never here: how a session is made or ended (that is `identity`, asked by the screens).

use crate::{
    cookie::only,
    flash, language,
    live::{self, Asker, Askers},
    pages::{ErrorPages, is_html},
    peer::Proxies,
    reference::Reference,
    second_factor::Missing,
};
use async_trait::async_trait;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{
    HeaderMap, HeaderValue, Method, Uri,
    header::{REFRESH, SET_COOKIE, USER_AGENT},
    request::Parts,
};
use orgs::{
    Orgs,
    access::Caller,
    identity,
    kernel::{Failure, Fault, Secret, Timestamp},
};
use orgs_app::{
    context::{Cookies, Visit},
    identity::whereabouts::Trace,
};

/// What [`recognise`] needs.
#[derive(Clone, Debug)]
pub struct Sessions {
    /// The domain's handle.
    pub orgs: Orgs,
    /// How cookies are named.
    pub cookies: Cookies,
    /// Who is believed when they say whom they speak for.
    pub proxies: Proxies,
    /// The answer when the database is away.
    pub pages: ErrorPages,
}

/// Puts a [`Visit`] into the request; forgets the flash once a page has shown it, and ends the session that a browser had when
/// it was given another one, by whichever way in.
pub async fn recognise(State(sessions): State<Sessions>, mut request: Request, next: Next) -> Response {
    let reference = Reference::of(&request);
    let from = sessions.trace(&request);
    let (visit, factor) = match sessions.visit(request.uri(), request.headers(), from, &reference).await {
        Ok(known) => known,
        Err(fault) => return sessions.pages.of(&request).fault(&fault),
    };
    let flashes = request.method() == Method::GET && visit.flash.is_some();
    let (brought, caller) = (visit.session.clone(), visit.caller.clone());
    request.extensions_mut().insert(visit);
    if let Some(missing) = factor {
        request.extensions_mut().insert(missing);
    }
    let mut response = next.run(request).await;
    if let Some(brought) = brought.filter(|brought| sessions.replaces(response.headers(), brought)) {
        sessions.end(&brought).await;
    }
    if let Some(leaves) = leaves(&caller, sessions.orgs.now()).filter(|_| is_html(response.headers())) {
        response.headers_mut().insert(REFRESH, leaves);
    }
    if flashes && is_html(response.headers()) {
        response
            .headers_mut()
            .extend(flash::forget(sessions.cookies).map(|header| (SET_COOKIE, header)));
    }
    response
}

impl Sessions {
    /// The visit, and whether its person has to set up a second factor before anything else.
    async fn visit(
        &self,
        uri: &Uri,
        headers: &HeaderMap,
        from: Trace,
        reference: &Reference,
    ) -> Result<(Visit, Option<Missing>), Fault> {
        let secret = |name| only(headers, name).and_then(Secret::parse);
        let session = secret(self.cookies.session());
        let recognised = match &session {
            // A page that only waits does not use its session, or an open tab would keep it alive for ever.
            Some(secret) if uri.path().starts_with(live::PATH) => identity::recognise_again(&self.orgs, secret).await?,
            Some(secret) => identity::recognise(&self.orgs, secret).await?,
            None => None,
        };
        let asked = recognised.as_ref().is_some_and(|it| it.must_set_up(self.orgs.limits()));
        let (caller, picture) = recognised.map_or((Caller::Nobody, None), |it| (it.caller, it.picture));
        let visit = Visit {
            session: session.filter(|_| caller != Caller::Nobody),
            caller,
            picture,
            half: secret(self.cookies.half()),
            browser: secret(self.cookies.browser()),
            asked: secret(self.cookies.asked()),
            from,
            language: language::of(self.cookies, headers),
            theme: only(headers, self.cookies.theme()).and_then(theme),
            flash: flash::brought(self.cookies, headers),
            posted: None,
            reference: reference.0.clone(),
        };
        Ok((visit, asked.then_some(Missing)))
    }

    fn trace(&self, request: &Request) -> Trace {
        Trace {
            agent: request.headers().get(USER_AGENT).cloned(),
            address: self.proxies.address(request.extensions(), request.headers()),
        }
    }

    /// Whether an answer brings a session, and not this one.
    fn replaces(&self, headers: &HeaderMap, brought: &Secret) -> bool {
        let lines = headers.get_all(SET_COOKIE).iter().filter_map(|line| line.to_str().ok());
        let mut pairs = lines.filter_map(|line| line.split(';').next()?.split_once('='));
        pairs.any(|(name, value)| {
            name == self.cookies.session() && Secret::parse(value).is_some_and(|new| new != *brought)
        })
    }

    /// The browser has its new session in any case, and the old one ends by itself.
    async fn end(&self, session: &Secret) {
        if let Err(Failure::Faulted(fault)) = identity::sign_out(&self.orgs, session).await {
            tracing::warn!(%fault, "the session before was not ended");
        }
    }
}

impl Askers for Sessions {
    fn of(&self, request: Parts) -> Option<Box<dyn Asker>> {
        let session = request.extensions.get::<Visit>()?.session.clone()?;
        Some(Box::new(Signed(self.orgs.clone(), session)))
    }
}

/// Somebody with a session of ours.
struct Signed(Orgs, Secret);

#[async_trait]
impl Asker for Signed {
    fn key(&self) -> Vec<u8> {
        self.1.digest().0
    }

    async fn still(&self) -> Result<Caller, Fault> {
        let caller = identity::reauthenticate(&self.0, &self.1).await?;
        Ok(caller.unwrap_or(Caller::Nobody))
    }
}

/// Where a page goes by itself when an operator's time as somebody is over, in whichever tab it is open: nobody finds themselves
/// on a page of that person's with their own powers.
fn leaves(caller: &Caller, now: Timestamp) -> Option<HeaderValue> {
    let acting = caller.acting()?;
    let seconds = acting.until.since(now).as_secs() + 1;
    HeaderValue::from_str(&format!("{seconds}; url=/admin/users/{}", acting.person.user)).ok()
}

fn theme(value: &str) -> Option<&'static str> {
    match value {
        "light" => Some("light"),
        "dark" => Some("dark"),
        _ => None,
    }
}
