//! Which mail goes where when an operator acts as somebody.
//!
//! Never here: its words. The owners of organizations are told by `mail`, when something is opened there.

use super::letters;
use crate::{
    Orgs,
    events::Recorded,
    identity::{IdentityPost, letters::address},
    kernel::{Fault, Timestamp, UserId},
    mail::Message,
    users,
};

impl IdentityPost {
    pub(in crate::identity) async fn acted_as(
        &self,
        orgs: &Orgs,
        recorded: &Recorded,
        user: UserId,
        about: (&str, Timestamp),
    ) -> Result<Option<Message>, Fault> {
        let to = address(orgs, user).await?;
        let operator = match recorded.actor {
            Some(operator) => users::store::name(&mut orgs.database().read().await?, operator).await?,
            None => None,
        };
        let Some((to, operator)) = to.zip(operator) else {
            return Ok(None);
        };
        letters::notice(recorded, &to, &operator, about, (&self.origin, &self.product)).map(Some)
    }
}
