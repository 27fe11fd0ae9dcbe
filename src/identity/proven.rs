//! Whether somebody has shown lately that it is they: what stands before every dangerous act.
//!
//! Never here: which acts are dangerous; the screens' server functions say so, because other slices do not know this one.

use super::{ProofRefusal, sessions};
use crate::{
    Orgs,
    kernel::{Outcome, Secret},
};

/// Passes while the session's last proof, its beginning or [`super::prove`], is younger than
/// [`crate::limits::Limits::proof_window`].
///
/// # Refusals
/// [`ProofRefusal::Stale`].
pub async fn proven(orgs: &Orgs, session: &Secret) -> Outcome<(), ProofRefusal> {
    let since = orgs.now() - orgs.limits().proof_window;
    match sessions::store::proved_since(&mut orgs.database().read().await?, &session.digest(), since).await? {
        0 => Err(ProofRefusal::Stale.into()),
        _ => Ok(()),
    }
}
