//! What the events table has written down.

use crate::kernel::{Timestamp, UserId};

/// One recorded event, as a test looks at it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Told {
    /// What happened: `noun.verbed`.
    pub kind: String,
    /// What the actor was in the organization.
    pub standing: String,
    /// Who did it.
    pub actor_id: Option<UserId>,
    /// Who acted as them, if an operator did.
    pub operator_id: Option<UserId>,
    /// Whom it concerns.
    pub subject_id: Option<UserId>,
    /// When.
    pub at: Timestamp,
}
