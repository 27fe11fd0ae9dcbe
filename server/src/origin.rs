//! The only origin that links are built from.

use orgs_app::context::Cookies;
use std::{net::IpAddr, sync::Arc};

/// Where people reach us: the only thing links are built from; the `Host` header never is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    scheme: Scheme,
    host: Arc<str>,
    text: Arc<str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Http,
    Https,
}

impl Origin {
    /// Reads `http(s)://host[:port]`, nothing after it. http only on this machine: cookies and passwords would travel openly.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let (scheme, rest) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
            (Some(rest), _) => (Scheme::Https, rest),
            (_, Some(rest)) => (Scheme::Http, rest),
            _ => {
                return Err(format!(
                    "must begin with https:// (or http:// on this machine), not `{text}`"
                ));
            }
        };
        let shape = || {
            format!("must be scheme://host[:port] in lower case, without a path or a slash at its end, not `{text}`")
        };
        let (host, port) = split_port(rest).ok_or_else(shape)?;
        if !is_host(host) || port.is_some_and(|port| port.parse::<u16>().map_or(true, |port| port == 0)) {
            return Err(shape());
        }
        // A browser leaves the scheme's own port out of `Origin`; so must we, or no form would ever be ours.
        if matches!(
            (scheme, port),
            (Scheme::Http, Some("80")) | (Scheme::Https, Some("443"))
        ) {
            return Err(format!(
                "must leave out the port that its scheme has anyway, not `{text}`"
            ));
        }
        if scheme == Scheme::Http && !is_loopback(host) {
            return Err(format!(
                "must be https: http is only for this machine, and `{host}` is not"
            ));
        }
        Ok(Self {
            scheme,
            host: host.into(),
            text: text.into(),
        })
    }

    /// As it was typed, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The host, without its port.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// How cookies are written here.
    pub const fn cookies(&self) -> Cookies {
        match self.scheme {
            Scheme::Http => Cookies::Plain,
            Scheme::Https => Cookies::Host,
        }
    }
}

fn split_port(rest: &str) -> Option<(&str, Option<&str>)> {
    if let Some(inside) = rest.strip_prefix('[') {
        let (_, after) = inside.split_once(']')?;
        let host = &rest[..rest.len() - after.len()];
        return if after.is_empty() {
            Some((host, None))
        } else {
            Some((host, Some(after.strip_prefix(':')?)))
        };
    }
    Some(
        rest.split_once(':')
            .map_or((rest, None), |(host, port)| (host, Some(port))),
    )
}

fn is_host(host: &str) -> bool {
    match host.strip_prefix('[').and_then(|inside| inside.strip_suffix(']')) {
        Some(inside) => inside.parse::<IpAddr>().is_ok_and(|ip| ip.is_ipv6()),
        None => {
            let is_label = |label: &str| {
                !label.is_empty()
                    && label
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            };
            host.len() <= 253 && host.split('.').all(is_label)
        }
    }
}

pub(crate) fn is_loopback(host: &str) -> bool {
    let ip = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || host.ends_with(".localhost") || ip.is_ok_and(|ip| ip.is_loopback())
}
