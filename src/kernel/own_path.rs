//! A path of ours: the only thing that a `next`, a `back` or a `Location` may ever say.

/// The longest, in bytes. Longer ones are nobody's bookmark.
const LONGEST: usize = 2000;

/// `path` if it is an absolute path on this site, `/` otherwise, so that no link of ours leads to somebody else's.
///
/// Begins with one slash: a second one, or a backslash, would name another host to a browser. Nothing but visible ASCII, so
/// it can stand in a header; browsers escape the rest.
pub fn own_path(path: &str) -> &str {
    let is_own = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= LONGEST
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_own { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_absolute_paths() {
        for ours in [
            "/",
            "/orgs/acme/members?sort=name#top",
            "/sign-in?next=%2Forgs",
            "/invitations/0123",
        ] {
            assert_eq!(own_path(ours), ours);
        }
        let long = format!("/{}", "x".repeat(LONGEST));
        for theirs in [
            "",
            "orgs",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/\r\nSet-Cookie: x=1",
            "/\t/evil.example",
            "/a b",
            "/ä",
            &long,
        ] {
            assert_eq!(own_path(theirs), "/", "{theirs:?}");
        }
    }
}
