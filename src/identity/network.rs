//! Where strangers come from, as far as it counts: the part of a network address that one machine, one household or one company
//! shares. Never here: what is counted.

use std::{
    fmt,
    net::{IpAddr, Ipv6Addr},
};

/// One IPv4 address, or 64 bits of an IPv6 address: whoever has one of those has all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network(String);

impl Network {
    /// Of whoever is at the other end; nothing for this machine itself, where the operator is, or a proxy that says nothing.
    pub fn of(address: IpAddr) -> Option<Self> {
        match address.to_canonical() {
            address if address.is_loopback() => None,
            IpAddr::V4(address) => Some(Self(address.to_string())),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Some(Self(format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))))
            }
        }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_network_has_one_name() {
        let of = |text: &str| Network::of(text.parse().unwrap()).map(|network| network.to_string());
        for (address, network) in [
            ("203.0.113.7", "203.0.113.7"),
            ("::ffff:203.0.113.7", "203.0.113.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
            ("2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"),
        ] {
            assert_eq!(of(address).as_deref(), Some(network), "{address}");
        }
        for here in ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"] {
            assert_eq!(of(here), None, "{here}");
        }
    }
}
