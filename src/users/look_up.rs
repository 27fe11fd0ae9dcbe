//! Somebody named an address: does the host know whose it is?

use super::{directory::by_email, recognize::take_over, store};
use crate::{
    Orgs,
    kernel::{EmailAddress, Never, Outcome},
};

/// Asks the host's directory for a person whom the product does not know yet, and makes them a user if there is one. Nothing
/// where there is no directory, or the address is a user's already. Outside of any transaction.
pub(crate) async fn look_up(orgs: &Orgs, email: &EmailAddress) -> Outcome<(), Never> {
    let Some(directory) = orgs.directory() else {
        return Ok(());
    };
    let row = store::by_email(&mut orgs.database().read().await?, &email.canonical()).await?;
    if row.is_none()
        && let Some(known) = by_email(directory, email).await?
    {
        take_over(orgs, &known).await?;
    }
    Ok(())
}
