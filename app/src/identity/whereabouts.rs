//! Where somebody asks from, in plain words for a list of sessions: which browser on which system, from what the browser says of
//! itself, and a shortened address. Kept in English; `words.rs` says it in the language of the page. Only on the server.
//!
//! Enough to recognise one's own, and too little to find anybody. A browser is known by a handful of words that have stood in
//! these texts for years; whatever has none of them stays nameless. Never here: versions, models, or anything else that would tell
//! one person's browser from another's; a rule that depends on any of it.

use http::HeaderValue;
use orgs::identity::Whereabouts;
use std::net::IpAddr;

/// What came with a request; words are made of it only where they are kept.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// What the browser says of itself.
    pub agent: Option<HeaderValue>,
    /// Where its connection comes from.
    pub address: Option<IpAddr>,
}

impl Trace {
    /// In words.
    pub fn words(&self) -> Whereabouts {
        let agent = self.agent.as_ref().and_then(|agent| agent.to_str().ok());
        Whereabouts {
            device: agent.map(device).unwrap_or_default(),
            network: self.address.map(network).unwrap_or_default(),
        }
    }
}

/// The first word that is found counts: Chrome says that it is Safari, and everybody else that they are Chrome.
const BROWSERS: &[(&str, &str)] = &[
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];

/// Android says that it is Linux; an iPad that it is a Mac.
const SYSTEMS: &[(&str, &str)] = &[
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// "Firefox on Linux"; empty for what says nothing that is known.
fn device(agent: &str) -> String {
    let find = |words: &[(&str, &'static str)]| {
        words
            .iter()
            .find(|(word, _)| agent.contains(word))
            .map(|(_, name)| *name)
    };
    match (find(BROWSERS), find(SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser} on {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => String::new(),
    }
}

/// "203.0.113.x (IPv4)". Of the newer kind a household has the first four groups; three say enough.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        address if address.is_loopback() => "this machine".to_owned(),
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.x (IPv4)")
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:… (IPv6)")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_shortened() {
        for (address, words) in [
            ("203.0.113.77", "203.0.113.x (IPv4)"),
            ("::ffff:203.0.113.77", "203.0.113.x (IPv4)"),
            ("2001:db8:1:2::3", "2001:db8:1:… (IPv6)"),
            ("127.0.0.1", "this machine"),
        ] {
            assert_eq!(network(address.parse().unwrap()), words);
        }
        assert_eq!(Trace::default().words(), Whereabouts::default());
    }

    #[test]
    fn browsers_are_known_by_their_names() {
        for (agent, name) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Firefox on Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
                "Safari on iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
                "Chrome on Android",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
                "Safari on macOS",
            ),
            ("curl/8.5.0", "curl"),
            ("<script>", ""),
            ("", ""),
        ] {
            assert_eq!(device(agent), name, "{agent}");
        }
    }
}
