//! The site that signs people in as well: all of it is said, or nothing. Never here: whether it answers.

use super::{
    Origin, Settings,
    checks::{product, said},
};
use orgs::identity::provider;

/// What was set; nothing, if nothing was.
pub(super) fn provider(settings: &Settings) -> Result<Option<provider::Settings>, String> {
    let [issuer, id, secret] = [
        &settings.oidc_issuer,
        &settings.oidc_client_id,
        &settings.oidc_client_secret,
    ]
    .map(said);
    let (issuer, id, secret) = match (issuer, id, secret) {
        (None, None, None) => return Ok(None),
        (Some(issuer), Some(id), Some(secret)) => (issuer, id, secret),
        _ => {
            return Err("is needed with ORGS_OIDC_CLIENT_ID and ORGS_OIDC_CLIENT_SECRET, all three or none".to_owned());
        }
    };
    let host = host(issuer)?;
    let strong = said(&settings.oidc_strong).unwrap_or_default();
    Ok(Some(provider::Settings {
        issuer: issuer.to_owned(),
        client_id: id.to_owned(),
        client_secret: secret.to_owned(),
        label: product(said(&settings.oidc_label).unwrap_or(&host)).map_err(|why| format!("has a label that {why}"))?,
        strong: strong
            .split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect(),
    }))
}

/// An issuer is an origin, as ours is, and perhaps a path.
fn host(issuer: &str) -> Result<String, String> {
    let start = issuer.find("://").map_or(0, |at| at + 3);
    let end = issuer[start..].find('/').map_or(issuer.len(), |at| start + at);
    let plain = issuer[end..]
        .bytes()
        .all(|b| b.is_ascii_graphic() && !b"?#\\%\"".contains(&b));
    if !plain {
        return Err(format!("must be an address without a query, not `{issuer}`"));
    }
    Ok(Origin::parse(&issuer[..end])?.host().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_an_address() {
        for (good, name) in [
            ("https://id.example", "id.example"),
            ("https://id.example:8443/realms/x", "id.example"),
            ("http://127.0.0.1:9000", "127.0.0.1"),
        ] {
            assert_eq!(host(good).as_deref(), Ok(name), "{good}");
        }
        for bad in [
            "id.example",
            "http://id.example",
            "https://id.example?x",
            "https://id.example/#",
            "https://",
            "ftp://x",
            "",
        ] {
            assert!(host(bad).is_err(), "{bad}");
        }
    }
}
