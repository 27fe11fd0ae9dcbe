//! Where a connection comes from. Behind a proxy on this machine the proxy's word counts; anybody else's is not looked at.
//!
//! Never here: a rule that depends on it, or its words (those are the screens').

use http::{Extensions, HeaderMap};
use std::net::IpAddr;

/// The other end of the connection, put into each of its requests by `serve.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

const FORWARDED: &str = "x-forwarded-for";

/// The browser's address, or its network's gate; nothing where nothing is known.
pub fn address(extensions: &Extensions, headers: &HeaderMap) -> Option<IpAddr> {
    let Peer(peer) = *extensions.get::<Peer>()?;
    let proxied = if peer.to_canonical().is_loopback() {
        forwarded(headers)
    } else {
        None
    };
    Some(proxied.unwrap_or(peer))
}

/// What the proxy added itself: the last one.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all(FORWARDED).iter().next_back()?.to_str().ok()?;
    line.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: Option<&'static str>) -> IpAddr {
        let (mut extensions, mut headers) = (Extensions::new(), HeaderMap::new());
        extensions.insert(Peer(peer.parse().unwrap()));
        headers.extend(forwarded.map(|line| {
            (
                http::HeaderName::from_static(FORWARDED),
                http::HeaderValue::from_static(line),
            )
        }));
        address(&extensions, &headers).unwrap()
    }

    #[test]
    fn only_a_proxy_on_this_machine_is_believed() {
        for (peer, said, address) in [
            ("127.0.0.1", Some("198.51.100.9, 203.0.113.77"), "203.0.113.77"),
            ("203.0.113.77", Some("198.51.100.9"), "203.0.113.77"),
            ("127.0.0.1", Some("nonsense"), "127.0.0.1"),
            ("127.0.0.1", None, "127.0.0.1"),
        ] {
            assert_eq!(seen(peer, said).to_string(), address);
        }
        assert_eq!(address(&Extensions::new(), &HeaderMap::new()), None);
    }
}
