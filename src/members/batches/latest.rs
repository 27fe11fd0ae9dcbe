//! The way back to a batch, for whoever has closed its page: it stands above the list of members.

use super::store;
use crate::{
    access::permission::permit::BatchMembers,
    kernel::{BatchId, Fault, Timestamp},
    work::{Grant, Reading},
};

/// The batch that is at work, or the last one that ended `since`.
pub(in crate::members) async fn latest(
    reading: &mut Reading,
    grant: &Grant<BatchMembers>,
    since: Timestamp,
) -> Result<Option<BatchId>, Fault> {
    store::latest(reading, grant, since).await
}
