//! One check per setting: the value, or why it cannot be taken. Never here: a default that is not safe.

use super::{Environment, Hidden, LogForm, MailTo, Origin};
use crate::origin::is_loopback;
use lettre::{AsyncSmtpTransport, Tokio1Executor, message::Mailbox};
use orgs::limits::{FactorFor, Founders, SignUps};
use orgs_app::context::Cookies;
use std::{
    collections::BTreeSet,
    net::{Ipv4Addr, SocketAddr},
    time::Duration,
};

/// A variable that is set to nothing is not set.
pub(super) fn said(setting: &Option<String>) -> Option<&str> {
    setting.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

pub(super) fn environment(text: &str) -> Result<Environment, String> {
    match text {
        "development" => Ok(Environment::Development),
        "production" => Ok(Environment::Production),
        other => Err(format!("must be `development` or `production`, not `{other}`")),
    }
}

pub(super) fn database_url(url: Option<&str>) -> Result<Hidden, String> {
    let url = url.unwrap_or("sqlite:data/orgs.db");
    if url.contains(":memory:") || url.contains("mode=memory") {
        return Err("a database in memory would be another one for every connection; name a file".to_owned());
    }
    let known = ["sqlite:", "postgres://", "postgresql://"];
    if known
        .iter()
        .any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
    {
        Ok(Hidden::new(url.to_owned()))
    } else {
        Err("must begin with `sqlite:` or `postgres://` and name a database".to_owned())
    }
}

pub(super) fn listen(text: Option<&str>) -> Result<SocketAddr, String> {
    let text = text.unwrap_or("127.0.0.1:3000");
    text.parse()
        .map_err(|_| format!("must be an address with a port, such as 127.0.0.1:3000, not `{text}`"))
}

/// A port alone is one of this machine's.
pub(super) fn metrics_listen(text: Option<&str>) -> Result<Option<SocketAddr>, String> {
    let Some(text) = text else { return Ok(None) };
    if let Ok(port) = text.parse::<u16>() {
        return Ok(Some((Ipv4Addr::LOCALHOST, port).into()));
    }
    let wrong = |_| format!("must be a port, such as 9464, or an address with a port, not `{text}`");
    text.parse().map(Some).map_err(wrong)
}

/// Random letters, not a word: whoever guesses is not slowed down.
pub(super) fn metrics_token(text: Option<&str>) -> Result<Option<Hidden>, String> {
    match text {
        None => Ok(None),
        Some(text) if is_random(text) => Ok(Some(Hidden::new(text.to_owned()))),
        Some(_) => Err(format!(
            "must be at least {TOKEN} visible ASCII characters, as `openssl rand -hex 32` makes them"
        )),
    }
}

const TOKEN: usize = 32;

fn is_random(text: &str) -> bool {
    let letters = text.bytes().collect::<BTreeSet<u8>>();
    text.len() >= TOKEN && text.bytes().all(|b| b.is_ascii_graphic()) && letters.len() >= 8
}

pub(super) fn metrics_are_ours(listen: SocketAddr) -> Result<(), String> {
    if listen.ip().is_loopback() {
        Ok(())
    } else {
        Err(format!(
            "is needed where others can reach ORGS_METRICS_LISTEN ({listen})"
        ))
    }
}

pub(super) fn product(name: &str) -> Result<String, String> {
    let name = name.trim();
    let fits = (1..=40).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if fits {
        Ok(name.to_owned())
    } else {
        Err("must have 1 to 40 characters on one line".to_owned())
    }
}

pub(super) fn mail_to(smtp: Option<&str>, folder: &str) -> Result<MailTo, String> {
    let Some(url) = smtp else {
        return Ok(MailTo::Folder(folder.into()));
    };
    // The error is lettre's and does not repeat the URL, which holds a password.
    AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
        .map(|_| MailTo::Smtp(url.to_owned()))
        .map_err(|error| format!("must be smtp://… or smtps://…: {error}"))
}

pub(super) fn mail_from(text: Option<&str>, mail: Option<&MailTo>) -> Result<Mailbox, String> {
    let text = match (text, mail) {
        (Some(text), _) => text,
        (None, Some(MailTo::Smtp(_))) => {
            return Err("is needed with SMTP_URL, such as `Orgs <no-reply@example.org>`".to_owned());
        }
        (None, _) => "Orgs <no-reply@orgs.example>",
    };
    text.parse()
        .map_err(|_| format!("must be an address, such as `Orgs <no-reply@example.org>`, not `{text}`"))
}

pub(super) fn sign_ups(text: &str) -> Result<SignUps, String> {
    match text.trim() {
        "open" => Ok(SignUps::Open),
        "invitation" => Ok(SignUps::Invitation),
        "closed" => Ok(SignUps::Closed),
        other => Err(format!("must be `open`, `invitation` or `closed`, not `{other}`")),
    }
}

pub(super) fn founders(text: &str) -> Result<Founders, String> {
    match text.trim() {
        "everybody" => Ok(Founders::Everybody),
        "superusers" => Ok(Founders::Superusers),
        other => Err(format!("must be `everybody` or `superusers`, not `{other}`")),
    }
}

pub(super) fn factor_for(text: &str) -> Result<FactorFor, String> {
    match text.trim() {
        "nobody" => Ok(FactorFor::Nobody),
        "superusers" => Ok(FactorFor::Superusers),
        "everybody" => Ok(FactorFor::Everybody),
        other => Err(format!("must be `nobody`, `superusers` or `everybody`, not `{other}`")),
    }
}

pub(super) fn relay_lease(text: &str) -> Result<Duration, String> {
    match text.trim().parse() {
        Ok(seconds @ 2..=3600) => Ok(Duration::from_secs(seconds)),
        _ => Err(format!("must be 2 to 3600 seconds, not `{text}`")),
    }
}

pub(super) fn connections(text: &str) -> Result<usize, String> {
    match text.trim().parse() {
        Ok(number @ 2..=1_000_000) => Ok(number),
        _ => Err(format!("must be a number from 2 to 1000000, not `{text}`")),
    }
}

pub(super) fn log_form(text: &str) -> Result<LogForm, String> {
    match text {
        "text" => Ok(LogForm::Text),
        "json" => Ok(LogForm::Json),
        other => Err(format!("must be `text` or `json`, not `{other}`")),
    }
}

pub(super) fn log_filter(text: Option<&str>) -> Result<String, String> {
    let text = text.unwrap_or("info");
    tracing_subscriber::EnvFilter::try_new(text)
        .map(|_| text.to_owned())
        .map_err(|error| error.to_string())
}

pub(super) fn production_origin(origin: &Origin) -> Result<(), String> {
    match origin.cookies() {
        Cookies::Host => Ok(()),
        Cookies::Plain => Err("must be https in production".to_owned()),
    }
}

pub(super) fn production_mail(mail: &MailTo) -> Result<(), String> {
    match mail {
        MailTo::Smtp(url) if is_private(url) => Ok(()),
        MailTo::Smtp(_) => Err(
            "must be smtps://… or end with ?tls=required in production: links that sign in would travel openly"
                .to_owned(),
        ),
        MailTo::Folder(_) => Err("is needed in production: people must receive their mails".to_owned()),
    }
}

/// The shortest password of a database. Those of mail servers are made by others; and what is tried first is tried first anywhere.
pub(super) const PASSWORD: usize = 12;
const TRIED_FIRST: [&str; 8] = [
    "password",
    "postgres",
    "orgs",
    "secret",
    "changeme",
    "change-me",
    "admin",
    "test",
];

/// What strangers would try, at a port that they may reach one day.
pub(super) fn production_password(url: &str, shortest: usize) -> Result<(), String> {
    let Some(password) = password_of(url) else {
        return Ok(());
    };
    let folded = password.to_ascii_lowercase();
    let letters = folded.trim_matches(|c: char| !c.is_ascii_alphabetic());
    if password.chars().count() < shortest || TRIED_FIRST.contains(&letters) {
        return Err(format!(
            "has a password that is guessed first; in production it must have at least {PASSWORD} random characters, as `openssl rand -hex 16` makes them"
        ));
    }
    Ok(())
}

/// Of `scheme://user:password@…`; none where there is none.
fn password_of(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let (user, _) = authority.rsplit_once('@')?;
    let (_, password) = user.split_once(':')?;
    let password = percent_encoding::percent_decode_str(password).decode_utf8_lossy();
    (!password.is_empty()).then(|| password.into_owned())
}

/// Everything there is would travel openly. `require` alone believes every certificate.
pub(super) fn production_database(url: &str) -> Result<(), String> {
    let modes = ["sslmode", "ssl-mode"];
    let is_checked =
        parameters(url).any(|(name, value)| modes.contains(&&*name) && matches!(&*value, "verify-full" | "verify-ca"));
    if url.starts_with("sqlite:") || is_checked || is_here(url) {
        return Ok(());
    }
    Err("must end with ?sslmode=verify-full in production, unless it is on this machine".to_owned())
}

/// Whether nobody on the way reads what is said there.
fn is_private(smtp: &str) -> bool {
    let required = parameters(smtp).any(|(name, value)| name == "tls" && value == "required");
    smtp.starts_with("smtps://") || required || is_here(smtp)
}

/// Whether it is on this machine: by a loopback address, or a socket's path, which is what a parameter `host` may name instead.
fn is_here(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let place = authority.rsplit_once('@').map_or(authority, |(_, place)| place);
    let host = match place.split_once(']') {
        Some((inside, _)) => inside,
        None => place.split(':').next().unwrap_or_default(),
    };
    let mut named = parameters(url).filter(|(name, _)| matches!(&**name, "host" | "hostaddr"));
    is_loopback(host) && named.all(|(_, host)| host.starts_with('/') || is_loopback(&host))
}

fn parameters(url: &str) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(url.split_once('?').map_or("", |(_, query)| query).as_bytes())
}
