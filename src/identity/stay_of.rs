//! What somebody chose when they signed in.

use super::{Stay, sessions};
use crate::{
    Orgs,
    kernel::{Fault, Secret},
};

/// How long this session stays; briefly, when it is over.
pub async fn stay_of(orgs: &Orgs, session: &Secret) -> Result<Stay, Fault> {
    let brief = sessions::store::is_brief(&mut orgs.database().read().await?, &session.digest()).await?;
    Ok(brief.map_or(Stay::Brief, Stay::of))
}
