//! What a provider says of itself (OpenID Connect Discovery 1.0), and which of its addresses are taken.

use crate::kernel::Fault;
use serde::Deserialize;

/// The part of it that we need.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Metadata {
    issuer: String,
    pub authorization_endpoint: String,
    pub token_endpoint: String,
    pub jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl Metadata {
    /// Only if it is of the issuer that was asked, letter by letter; and only with addresses that nobody on the way reads.
    pub fn read(body: &[u8], issuer: &str) -> Result<Self, Fault> {
        let read: Self = serde_json::from_slice(body).map_err(Fault::unavailable)?;
        if read.issuer != issuer {
            return Err(Fault::unavailable("the provider says that it is another one"));
        }
        let local = issuer.starts_with("http://");
        for address in [&read.authorization_endpoint, &read.token_endpoint, &read.jwks_uri] {
            // A provider on this machine may be without TLS; the operator's settings let no other be.
            let private = address.starts_with("https://") || (local && origin_of(address) == origin_of(issuer));
            if !private || origin_of(address).is_none() {
                return Err(Fault::unavailable("the provider names an address without TLS"));
            }
        }
        Ok(read)
    }

    /// Whether our name and secret go into a header: the standard's default.
    pub fn takes_basic(&self) -> bool {
        let methods = &self.token_endpoint_auth_methods_supported;
        methods.is_empty() || methods.iter().any(|method| method == "client_secret_basic")
    }

    /// Whether whoever comes back says by whom they were sent (RFC 9207), so that no other provider can have been.
    pub const fn says_who(&self) -> bool {
        self.authorization_response_iss_parameter_supported
    }
}

/// `https://host:port` of an address.
pub(super) fn origin_of(address: &str) -> Option<&str> {
    let start = address.find("://")? + 3;
    let end = address[start..]
        .find(['/', '?', '#'])
        .map_or(address.len(), |end| start + end);
    (end > start && !address[start..end].contains('@')).then(|| &address[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(issuer: &str, token: &str) -> Result<Metadata, Fault> {
        let body = serde_json::json!({
            "issuer": issuer, "authorization_endpoint": format!("{issuer}/auth"), "token_endpoint": token, "jwks_uri": format!("{issuer}/jwks"),
        });
        Metadata::read(body.to_string().as_bytes(), "https://id.example")
    }

    #[test]
    fn only_the_issuer_that_was_asked_is_believed() {
        assert!(said("https://id.example", "https://other.example/token").is_ok());
        assert!(said("https://id.example/", "https://id.example/token").is_err());
        assert!(said("https://evil.example", "https://id.example/token").is_err());
        for open in [
            "http://id.example/token",
            "ftp://id.example",
            "https://",
            "https://a@id.example/",
        ] {
            assert!(said("https://id.example", open).is_err(), "{open}");
        }
        assert!(Metadata::read(b"<html>", "https://id.example").is_err());
    }
}
