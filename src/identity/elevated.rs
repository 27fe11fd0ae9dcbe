//! Whether an operator has shown lately that it is they: what stands before the whole console.
//!
//! Never here: whether somebody is an operator.

use super::{ProofRefusal, sessions};
use crate::{
    Orgs,
    kernel::{Outcome, Secret},
};

/// Passes while the session's last proof is younger than [`crate::limits::Limits::console_window`]. A browser that was left open is
/// then no way into everybody's affairs, and what cannot be undone asks for a younger proof still: see [`super::proven`].
///
/// # Refusals
/// [`ProofRefusal::Stale`].
pub async fn elevated(orgs: &Orgs, session: &Secret) -> Outcome<(), ProofRefusal> {
    let since = orgs.now() - orgs.limits().console_window;
    match sessions::store::proved_since(&mut orgs.database().read().await?, &session.digest(), since).await? {
        0 => Err(ProofRefusal::Stale.into()),
        _ => Ok(()),
    }
}
