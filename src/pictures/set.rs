//! Somebody shows their face.

use super::{SetRefusal, drawing, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{Denial, Outcome, Refusal},
    limits::DAY,
};

impl Refusal for SetRefusal {}

/// Draws the caller's picture from what they upload, in the place of the one before. The same one again is no change.
///
/// # Refusals
/// [`SetRefusal::TooLarge`], [`SetRefusal::NotAPicture`], [`SetRefusal::TooManyPixels`], [`SetRefusal::TooMany`].
///
/// # Events
/// `user.picture-set`, if it is another one.
pub async fn set(orgs: &Orgs, caller: &Caller, upload: Vec<u8>) -> Outcome<(), SetRefusal> {
    caller.own(Matter::Picture)?;
    let most = orgs.limits().picture_bytes;
    if upload.len() > most {
        return Err(SetRefusal::TooLarge { most }.into());
    }
    // Outside of the transaction, which would hold a lock for as long as it takes.
    let drawn = drawing::draw(upload, orgs.limits()).await??;
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Picture)?;
        if store::lock(work, person.user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        let since = work.now() - DAY;
        if store::set_since(work, person.user, since).await? >= work.orgs().limits().pictures_a_day {
            return Err(SetRefusal::TooMany.into());
        }
        if store::put(work, person.user, &drawn).await? == 0 {
            return Ok(());
        }
        work.record_personal(Some(person.user), &Event::PictureSet {}).await?;
        Ok(())
    })
    .await
}
