//! An old state comes back: what opened doors then must not open them again.

use super::store;
use crate::{database::Db, kernel::Fault};

/// How much was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Sessions, and sign-ins that waited for their code.
    pub sessions: u64,
    /// Links that were mailed: invitations, confirmations, new passwords; and those that organizations share.
    pub links: u64,
}

/// Ends every session and every mailed link, and forgets the counters of attempts. Who signed out since the backup is out, and a
/// link that was used or withdrawn since is dead. Invitations and sign-ups go on waiting; their mails can be sent again, and an
/// organization makes itself another share link. The links
/// that put a primary address back stay, because they only protect.
pub async fn close_doors(database: &Db) -> Result<Closed, Fault> {
    let mut target = database.begin().await?;
    let sessions = store::end_sessions(&mut target).await?;
    let links = store::end_links(&mut target).await?;
    store::forget_attempts(&mut target).await?;
    target.commit().await?;
    Ok(Closed { sessions, links })
}
