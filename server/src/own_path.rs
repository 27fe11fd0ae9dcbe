//! A path of ours, safe to put into `Location`: never somebody else's site, never a second header.

use http::HeaderValue;

/// `go` if it is an absolute path on this site, `/` otherwise.
pub fn location(go: &str) -> HeaderValue {
    let home = HeaderValue::from_static("/");
    if is_own(go) {
        HeaderValue::from_str(go).unwrap_or(home)
    } else {
        home
    }
}

/// Begins with one slash; a second one, or a backslash, would name another host to a browser.
fn is_own(go: &str) -> bool {
    go.starts_with('/') && !go.starts_with("//") && go.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_absolute_paths() {
        for good in ["/", "/orgs/acme/members?invite=1", "/sign-in?next=%2Forgs#main"] {
            assert_eq!(location(good), good);
        }
        for bad in [
            "",
            "orgs",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\r\nSet-Cookie: x=1",
            "/\t/evil",
            "/a b",
            "/ä",
            "javascript:alert(1)",
        ] {
            assert_eq!(location(bad), "/", "{bad:?}");
        }
    }
}
