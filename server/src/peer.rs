//! Where a request comes from. A proxy that we trust is believed when it says whom it speaks for; nobody else is, whatever they
//! claim.
//!
//! Never here: a rule that depends on it, or its words (those are the screens').

use http::{Extensions, HeaderMap};
use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

/// The other end of the connection, put into each of its requests by `connections.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

const FORWARDED: &str = "x-forwarded-for";

/// The proxies that are believed. Clone it freely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proxies(Arc<[Range]>);

/// Addresses that begin with the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    address: IpAddr,
    bits: u32,
}

impl Proxies {
    /// Reads `127.0.0.0/8, ::1, 10.1.2.3`: addresses and ranges; nothing for none at all.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let ranges: Result<Vec<Range>, String> = parts.map(Range::parse).collect();
        Ok(Self(ranges?.into()))
    }

    fn trust(&self, address: IpAddr) -> bool {
        self.0.iter().any(|range| range.has(address))
    }

    /// The browser's address, or its network's gate; nothing where nothing is known. Read from the end, where our own proxy
    /// writes: the first that is no proxy of ours is whom they speak for, and what stands before is a claim.
    pub fn address(&self, extensions: &Extensions, headers: &HeaderMap) -> Option<IpAddr> {
        let Peer(peer) = *extensions.get::<Peer>()?;
        let mut known = peer.to_canonical();
        let lines: Vec<&[u8]> = headers
            .get_all(FORWARDED)
            .iter()
            .map(http::HeaderValue::as_bytes)
            .collect();
        let mut said = lines.iter().rev().flat_map(|line| line.rsplit(|byte| *byte == b','));
        while self.trust(known) {
            match said.next().and_then(read) {
                Some(before) => known = before,
                None => break,
            }
        }
        Some(known)
    }
}

impl Range {
    fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("must be addresses and ranges such as 127.0.0.1, 10.0.0.0/8, not `{text}`");
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u32>().map_err(|_| wrong())?)),
            None => (text, None),
        };
        let address = address.parse::<IpAddr>().map_err(|_| wrong())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        if bits > most {
            return Err(wrong());
        }
        // A proxy of everybody would be everybody.
        if bits == 0 {
            return Err("must not trust every address there is".to_owned());
        }
        Ok(Self { address, bits })
    }

    fn has(&self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(ours), IpAddr::V4(theirs)) => (ours.to_bits() ^ theirs.to_bits()) >> (32 - self.bits) == 0,
            (IpAddr::V6(ours), IpAddr::V6(theirs)) => (ours.to_bits() ^ theirs.to_bits()) >> (128 - self.bits) == 0,
            _ => false,
        }
    }
}

/// An address, with its port if there is one.
fn read(part: &[u8]) -> Option<IpAddr> {
    let text = std::str::from_utf8(part).ok()?.trim();
    let address = text.parse::<IpAddr>().ok();
    let with_port = || text.parse::<SocketAddr>().ok().map(|address| address.ip());
    address.or_else(with_port).map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderName, HeaderValue};

    fn seen(trusted: &str, peer: &str, forwarded: &[&'static str]) -> String {
        let (mut extensions, mut headers) = (Extensions::new(), HeaderMap::new());
        extensions.insert(Peer(peer.parse().unwrap()));
        for line in forwarded {
            headers.append(HeaderName::from_static(FORWARDED), HeaderValue::from_static(line));
        }
        let proxies = Proxies::parse(trusted).unwrap();
        proxies.address(&extensions, &headers).unwrap().to_string()
    }

    #[test]
    fn only_a_proxy_that_we_trust_is_believed() {
        let here = "127.0.0.0/8, ::1";
        for (trusted, peer, said, address) in [
            (here, "127.0.0.1", &["198.51.100.9, 203.0.113.77"][..], "203.0.113.77"),
            (here, "::1", &["203.0.113.77:4711"], "203.0.113.77"),
            (here, "::ffff:127.0.0.1", &["2001:db8::7"], "2001:db8::7"),
            (here, "203.0.113.77", &["198.51.100.9"], "203.0.113.77"),
            (here, "127.0.0.1", &["nonsense"], "127.0.0.1"),
            (here, "127.0.0.1", &["198.51.100.9, nonsense"], "127.0.0.1"),
            (here, "127.0.0.1", &[], "127.0.0.1"),
            // Several lines are one, in their order.
            (here, "127.0.0.1", &["198.51.100.9", "203.0.113.77"], "203.0.113.77"),
            ("", "127.0.0.1", &["203.0.113.77"], "127.0.0.1"),
            // Two proxies, one behind the other; and one that is not ours.
            (
                "10.0.0.0/8",
                "10.0.0.1",
                &["198.51.100.9, 203.0.113.77, 10.9.9.9"],
                "203.0.113.77",
            ),
            ("10.0.0.0/8", "10.0.0.1", &["203.0.113.77, 11.0.0.1"], "11.0.0.1"),
            ("10.0.0.1", "10.0.0.2", &["203.0.113.77"], "10.0.0.2"),
            ("2001:db8:a::/48", "2001:db8:a:1::1", &["203.0.113.77"], "203.0.113.77"),
        ] {
            assert_eq!(seen(trusted, peer, said), address, "{trusted}: {peer} {said:?}");
        }
        let nothing = Proxies::parse(here).unwrap();
        assert_eq!(nothing.address(&Extensions::new(), &HeaderMap::new()), None);
    }

    #[test]
    fn ranges_are_read_strictly() {
        for wrong in ["localhost", "10.0.0.0/33", "10.0.0.0/", "0.0.0.0/0", "::/0", "10.0.0/8"] {
            assert!(Proxies::parse(wrong).is_err(), "{wrong}");
        }
        assert!(Proxies::parse(" , ").is_ok());
    }
}
