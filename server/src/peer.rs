//! Where a connection comes from, as far as people are told: shortened, so that a list of sessions says enough to recognise one's
//! own and too little to find anybody.
//!
//! Behind a proxy on this machine the proxy's word counts; anybody else's is not looked at. Never here: a rule that depends on it.

use http::{Extensions, HeaderMap};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The other end of the connection, put into each of its requests by `serve.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

const FORWARDED: &str = "x-forwarded-for";

/// "203.0.113.x (IPv4)"; empty where nothing is known.
pub fn network(extensions: &Extensions, headers: &HeaderMap) -> String {
    let Some(Peer(peer)) = extensions.get::<Peer>() else {
        return String::new();
    };
    shortened(if peer.to_canonical().is_loopback() {
        forwarded(headers).unwrap_or(*peer)
    } else {
        *peer
    })
}

/// What the proxy added itself: the last one.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all(FORWARDED).iter().next_back()?.to_str().ok()?;
    line.rsplit(',').next()?.trim().parse().ok()
}

fn shortened(address: IpAddr) -> String {
    match address.to_canonical() {
        address if address.is_loopback() => "this machine".to_owned(),
        IpAddr::V4(address) => v4(address),
        IpAddr::V6(address) => v6(address),
    }
}

fn v4(address: Ipv4Addr) -> String {
    let [a, b, c, _] = address.octets();
    format!("{a}.{b}.{c}.x (IPv4)")
}

/// A household has the first four groups; three say enough.
fn v6(address: Ipv6Addr) -> String {
    let [a, b, c, ..] = address.segments();
    format!("{a:x}:{b:x}:{c:x}:… (IPv6)")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: Option<&'static str>) -> String {
        let (mut extensions, mut headers) = (Extensions::new(), HeaderMap::new());
        extensions.insert(Peer(peer.parse().unwrap()));
        headers.extend(forwarded.map(|line| {
            (
                http::HeaderName::from_static(FORWARDED),
                http::HeaderValue::from_static(line),
            )
        }));
        network(&extensions, &headers)
    }

    #[test]
    fn addresses_are_shortened() {
        assert_eq!(seen("203.0.113.77", None), "203.0.113.x (IPv4)");
        assert_eq!(seen("::ffff:203.0.113.77", None), "203.0.113.x (IPv4)");
        assert_eq!(seen("2001:db8:1:2::3", None), "2001:db8:1:… (IPv6)");
        assert_eq!(seen("127.0.0.1", None), "this machine");
        assert_eq!(network(&Extensions::new(), &HeaderMap::new()), "");
    }

    #[test]
    fn only_a_proxy_on_this_machine_is_believed() {
        assert_eq!(
            seen("127.0.0.1", Some("198.51.100.9, 203.0.113.77")),
            "203.0.113.x (IPv4)"
        );
        assert_eq!(seen("203.0.113.77", Some("198.51.100.9")), "203.0.113.x (IPv4)");
        assert_eq!(seen("127.0.0.1", Some("nonsense")), "this machine");
    }
}
