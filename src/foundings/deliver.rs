//! What the mail needs of a founding, at the moment it is written.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{EmailAddress, Language, Never, Outcome, Secret, Timestamp},
};
use uuid::Uuid;

/// Everything the message says. Not stored, not logged: it holds the only readable copy of the token.
#[derive(Clone, Debug)]
pub struct Letter {
    /// To whom.
    pub email: EmailAddress,
    /// What it is written in: what who has an account chose, or the language of the form.
    pub language: Language,
    /// What the organization will be called.
    pub name: String,
    /// Until when it can be confirmed.
    pub expires_at: Timestamp,
    /// For the link; none for who has an account, and founds signed in.
    pub token: Option<Secret>,
}

/// Makes a new token and returns what the mail says; `None` when there is nothing to send any more: it was confirmed, its time is
/// over, or a newer one has replaced it.
pub async fn letter(orgs: &Orgs, founding: Uuid) -> Outcome<Option<Letter>, Never> {
    let token = Secret::random()?;
    orgs.work(&Caller::Nobody, async |work| {
        let Some(row) = store::waiting(work, founding).await? else {
            return Ok(None);
        };
        let email = EmailAddress::stored(&row.email)?;
        let token = match row.is_known {
            true => None,
            false => {
                store::add_token(work, founding, &token.digest()).await?;
                Some(token.clone())
            }
        };
        let (name, expires_at, language) = (row.name, row.expires_at, row.language);
        Ok(Some(Letter {
            email,
            language,
            name,
            expires_at,
            token,
        }))
    })
    .await
}
