//! Whether the mounts fit: each is a path of its own, and the mails lead there. Asked once, when the router is made.
//!
//! Never here: whether the host has something else there; axum says that, when the routers are merged.

use orgs::{
    Orgs,
    kernel::Secret,
    mail::{MailTemplates as _, templates::Destination},
};
use orgs_app::mount::Mount;
use std::{error::Error, fmt};

/// What is wrong with how the screens are mounted, in words for who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misplaced(pub(super) String);

impl fmt::Display for Misplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the screens cannot be mounted: {}", self.0)
    }
}

impl Error for Misplaced {}

/// Judges all of them.
pub fn check<'a>(mounts: impl Iterator<Item = (&'a Orgs, Mount)>) -> Result<(), Misplaced> {
    let mut taken: Vec<&str> = Vec::new();
    for (orgs, mount) in mounts {
        let path = mount.organizations();
        if !is_a_path(path) {
            return Err(Misplaced(format!(
                "`{path}` is no path that begins with a slash and ends without one"
            )));
        }
        if let Some(other) = taken
            .iter()
            .find(|other| is_below(path, other) || is_below(other, path))
        {
            return Err(Misplaced(format!("`{path}` and `{other}` are in each other's way")));
        }
        taken.push(path);
        mails_lead_there(orgs, mount)?;
    }
    Ok(())
}

fn is_a_path(path: &str) -> bool {
    let segments = path.strip_prefix('/').map(|path| path.split('/'));
    let is_plain = |segment: &str| {
        !segment.is_empty()
            && segment
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte))
    };
    segments.is_some_and(|mut segments| segments.all(is_plain))
}

fn is_below(path: &str, other: &str) -> bool {
    path.strip_prefix(other)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Links are the one thing that leaves the house: each leads where the mount has its page.
fn mails_lead_there(orgs: &Orgs, mount: Mount) -> Result<(), Misplaced> {
    let token = Secret::random().map_err(|fault| Misplaced(fault.to_string()))?;
    for place in Destination::each(&token) {
        let (leads, path) = (orgs.path_of(place), mount.path(place));
        if leads != path {
            return Err(Misplaced(format!(
                "mails about the kind `{}` lead to `{leads}`, and the page is at `{path}`; MailTemplates::path_of says where",
                orgs.kind(),
            )));
        }
    }
    Ok(())
}
