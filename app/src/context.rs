//! What the server tells the screens about the request that is being answered, and the little that a screen may tell back:
//! a status, a cookie. Only on the server.
//!
//! The process (`orgs-server`, or a host) puts a [`Visit`] into the request's extensions and provides an [`Orgs`] and a
//! [`Site`] as context. Never here: SQL, rules, the environment.

use crate::{
    action_error::ActionError,
    embedding::Slots,
    identity::whereabouts::Trace,
    mount::Mount,
    ui::{BY_ITSELF, Flash, Posted},
};
use http::{HeaderName, HeaderValue, StatusCode, header, request::Parts};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use orgs::{
    Orgs,
    access::{Caller, Matter, SignedIn, caller::Superuser},
    identity::{self, Door, HalfSignIn, Network, ProofRefusal, Session, Stay, passkeys::Party, provider::Provider},
    kernel::{Denial, Failure, Language, Secret},
    limits::{Founders, SignUps},
};
use std::{sync::Arc, time::Duration};

/// The installation, the same for every request.
#[derive(Clone, Debug)]
pub struct Site {
    /// The product's name.
    pub product: Arc<str>,
    /// The only origin that links are built from, without a slash at its end.
    pub origin: Arc<str>,
    /// How cookies are written.
    pub cookies: Cookies,
    /// Where the development mailbox can be read, if there is one.
    pub mailbox: Option<Arc<str>>,
    /// A fingerprint of scripts and styles, so that browsers may keep them for ever.
    pub version: Arc<str>,
    /// The site that signs people in as well, if there is one.
    pub provider: Option<Provider>,
}

/// One request.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Who asks.
    pub caller: Caller,
    /// The mark of their picture, if they have one.
    pub picture: Option<String>,
    /// The session they ask with.
    pub session: Option<Secret>,
    /// The sign-in that waits for its code in this browser.
    pub half: Option<Secret>,
    /// The secret of a sign-up that was begun in this browser.
    pub browser: Option<Secret>,
    /// The secret of what this browser was asked for, and has still to bring: the answer of a passkey, or of a
    /// provider.
    pub asked: Option<Secret>,
    /// Where they ask from; kept in words with a session that begins.
    pub from: Trace,
    /// The language it is answered in.
    pub language: Language,
    /// `light`, `dark`, or nothing for the system's choice.
    pub theme: Option<&'static str>,
    /// What a form that was answered by a redirect had to say.
    pub flash: Option<Flash>,
    /// The form that was just posted without scripts and refused.
    pub posted: Option<Posted>,
    /// The reference that a fault's log line carries.
    pub reference: Arc<str>,
}

impl Visit {
    /// Of a caller with nothing of ours in their browser.
    pub fn of(caller: Caller, reference: Arc<str>) -> Self {
        Self {
            caller,
            picture: None,
            session: None,
            half: None,
            browser: None,
            asked: None,
            from: Trace::default(),
            language: Language::default(),
            theme: None,
            flash: None,
            posted: None,
            reference,
        }
    }
}

/// How cookies are written: with the `__Host-` prefix wherever the site is served by https.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookies {
    /// `__Host-` and `Secure`.
    Host,
    /// Plain names: only for http on this machine, where some browsers refuse `Secure`.
    Plain,
}

impl Cookies {
    /// The session's cookie.
    pub const fn session(self) -> &'static str {
        match self {
            Self::Host => "__Host-orgs",
            Self::Plain => "orgs",
        }
    }

    /// The cookie of a sign-in that waits for its code.
    pub const fn half(self) -> &'static str {
        match self {
            Self::Host => "__Host-orgs-code",
            Self::Plain => "orgs-code",
        }
    }

    /// The cookie that ties a sign-up to its browser.
    pub const fn browser(self) -> &'static str {
        match self {
            Self::Host => "__Host-orgs-sign-up",
            Self::Plain => "orgs-sign-up",
        }
    }

    /// The cookie that ties an answer to the browser that was asked for it.
    pub const fn asked(self) -> &'static str {
        match self {
            Self::Host => "__Host-orgs-asked",
            Self::Plain => "orgs-asked",
        }
    }

    /// The colours the person chose.
    pub const fn theme(self) -> &'static str {
        match self {
            Self::Host => "__Host-theme",
            Self::Plain => "theme",
        }
    }

    /// The language the person chose.
    pub const fn language(self) -> &'static str {
        match self {
            Self::Host => "__Host-language",
            Self::Plain => "language",
        }
    }

    /// What a form had to say before its redirect.
    pub const FLASH: &'static str = "flash";

    /// The text of a `Set-Cookie` header; `HttpOnly`, `SameSite=Lax`, for the whole site.
    pub fn write(self, name: &str, value: &str, age: Duration) -> String {
        format!("{}; Max-Age={}", self.write_brief(name, value), age.as_secs())
    }

    /// The same for a cookie that goes when the browser is closed.
    pub fn write_brief(self, name: &str, value: &str) -> String {
        let secure = match self {
            Self::Host => "; Secure",
            Self::Plain => "",
        };
        format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}")
    }
}

/// The domain's handle; for what a page asks by itself one by which nobody is there.
pub fn orgs() -> Orgs {
    let orgs: Orgs = expect_context();
    match with_context(|parts: &Parts| parts.headers.contains_key(BY_ITSELF)) {
        Some(true) => orgs.unattended(),
        _ => orgs,
    }
}

/// The domain's handle, for an organization that is founded: with the host's fields of it.
pub fn founding() -> Result<Orgs, ActionError> {
    Slots::founding_handle(&orgs())
}

/// Where the pages are.
pub fn mount() -> Mount {
    Mount::find()
}

/// The installation.
pub fn site() -> Site {
    expect_context()
}

/// The request; a nameless visitor's where a host forgot to say who asks.
pub fn visit() -> Visit {
    let said = with_context(|parts: &Parts| parts.extensions.get::<Visit>().cloned());
    said.flatten()
        .unwrap_or_else(|| Visit::of(Caller::Nobody, "unknown".into()))
}

/// Who asks.
pub fn caller() -> Caller {
    visit().caller
}

/// The person who is signed in, if anybody is.
pub fn person() -> Option<SignedIn> {
    caller().signed_in().cloned()
}

/// The signed-in person, or the denial that says that there is none.
pub fn signed_in() -> Result<SignedIn, ActionError> {
    person().ok_or_else(|| Denial::SignedOut.into())
}

/// Stands before what cannot be undone: whoever asks has shown within the last minutes that it is they, or is asked first. Where a
/// host signs people in by itself there is no session of ours, and it asks by itself. Nobody shows it in somebody else's place.
pub async fn proven() -> Result<(), ActionError> {
    caller().own(Matter::Proof)?;
    match visit().session {
        Some(session) => match identity::proven(&orgs(), &session).await {
            Ok(()) => Ok(()),
            Err(Failure::Refused(ProofRefusal::Stale)) => Err(ActionError::proof_needed()),
            Err(Failure::Vetoed(veto)) => Err(veto.into()),
            Err(Failure::Denied(denial)) => Err(denial.into()),
            Err(Failure::Faulted(fault)) => Err(fault.into()),
        },
        None => Ok(()),
    }
}

/// Stands before what strangers may try over and over: counts one attempt for the network that the request comes from. Where
/// nobody knows where that is, a host that answers requests in its own way counts by itself.
pub async fn knock(door: Door) -> Result<(), ActionError> {
    match visit().from.address.and_then(Network::of) {
        Some(network) => Ok(identity::knock(&orgs(), door, &network).await?),
        None => Ok(()),
    }
}

/// Who asks, if as the installation's operator; everybody else gets what they would get for an address that leads nowhere.
pub fn operator() -> Result<Caller, ActionError> {
    if operates() {
        Ok(caller())
    } else {
        Err(Denial::NotFound.into())
    }
}

fn operates() -> bool {
    person().map(|person| person.superuser) == Some(Superuser::Yes)
}

/// Who may make themselves an account.
pub fn sign_ups() -> SignUps {
    orgs().limits().sign_ups
}

/// Whether whoever asks may create organizations.
pub fn may_found() -> bool {
    orgs().limits().founders == Founders::Everybody || operates()
}

/// Answers with this status.
pub fn answer_with(status: u16) {
    if let (Some(response), Ok(status)) = (use_context::<ResponseOptions>(), StatusCode::from_u16(status)) {
        response.set_status(status);
    }
}

/// Adds a header to the answer.
pub fn add_header(name: HeaderName, value: &str) {
    if let (Some(response), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(value)) {
        response.append_header(name, value);
    }
}

/// The browser is signed in from now on, and stays so as its person wants it.
pub async fn welcome(session: Session, stay: Stay) -> Result<(), ActionError> {
    let settled = identity::settle(&orgs(), session, stay, &visit().from.words()).await?;
    keep_session(&settled);
    Ok(())
}

/// The browser has the session from now on, under the id it has now; only for one that was settled before.
pub fn keep_session(session: &Session) {
    let cookies = site().cookies;
    let (name, token) = (cookies.session(), session.token.reveal());
    let text = match session.stay {
        Stay::Brief => cookies.write_brief(name, token),
        Stay::Remembered => cookies.write(name, token, session.expires_at.since(orgs().now())),
    };
    add_header(header::SET_COOKIE, &text);
    forget(cookies.browser());
    forget(cookies.half());
}

/// The browser had the right password; a code is still to come.
pub fn keep_half(half: &HalfSignIn) {
    let cookies = site().cookies;
    let age = half.expires_at.since(orgs().now());
    add_header(
        header::SET_COOKIE,
        &cookies.write(cookies.half(), half.token.reveal(), age),
    );
}

/// The browser is nobody's from now on.
pub fn drop_session() {
    forget(site().cookies.session());
}

/// Ties a sign-up to this browser.
pub fn keep_browser(secret: &Secret) {
    let cookies = site().cookies;
    let age = orgs().limits().sign_up_lifetime;
    add_header(
        header::SET_COOKIE,
        &cookies.write(cookies.browser(), secret.reveal(), age),
    );
}

/// Ties an answer that is awaited to this browser, for as long as it is.
pub fn keep_asked(secret: &Secret, age: Duration) {
    let cookies = site().cookies;
    add_header(
        header::SET_COOKIE,
        &cookies.write(cookies.asked(), secret.reveal(), age),
    );
}

/// This site as devices know it; `None` where it has no name, and so no passkeys.
pub fn party() -> Option<Party> {
    let site = site();
    Party::of(&site.origin, &site.product)
}

/// How long a browser keeps what it was told to look like.
const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Keeps the chosen colours for a year.
pub fn keep_theme(theme: &str) {
    let cookies = site().cookies;
    add_header(header::SET_COOKIE, &cookies.write(cookies.theme(), theme, YEAR));
}

/// Keeps the chosen language for a year.
pub fn keep_language(language: Language) {
    let cookies = site().cookies;
    add_header(
        header::SET_COOKIE,
        &cookies.write(cookies.language(), language.code(), YEAR),
    );
}

fn forget(name: &str) {
    add_header(header::SET_COOKIE, &site().cookies.write(name, "", Duration::ZERO));
}

/// The product's name; none where a host forgot to say it.
pub fn product() -> String {
    use_context::<Site>()
        .map(|site| site.product.to_string())
        .unwrap_or_default()
}
