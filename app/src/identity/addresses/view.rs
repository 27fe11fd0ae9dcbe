//! Puts what the domain says about addresses into view models. Only on the server.

use super::{
    view_model::{AddressView, AddressesView, ClaimRow, ClaimView, UndoView},
    words::Words,
};
use crate::{action_error::ActionError, mount::Mount, ui::Done, words};
use orgs::{
    identity::{Claim, ConfirmAddressRefusal, Undo, UndoPrimaryRefusal},
    invitations::Waiting,
    kernel::{Failure, Outcome, Timestamp},
    users::{Address, Rank},
};

/// All of one's addresses.
pub fn addresses((verified, waiting): (Vec<Address>, Vec<Claim>), now: Timestamp) -> AddressesView {
    let verified = verified.into_iter().map(|address| AddressView {
        id: address.id.to_string(),
        primary: address.rank == Rank::Primary,
        since: words::when(address.verified_at, now),
        email: address.email,
    });
    let waiting = waiting.into_iter().map(|claim| ClaimRow {
        id: claim.id.to_string(),
        asked: words::when(claim.asked_at, now),
        email: claim.email,
    });
    AddressesView {
        verified: verified.collect(),
        waiting: waiting.collect(),
    }
}

/// The state of a link that confirms an address. A dead one is a page too, so that it has a way on.
pub fn claim(shown: Outcome<String, ConfirmAddressRefusal>, signed_in: &str) -> Result<ClaimView, ActionError> {
    let signed_in = signed_in.to_owned();
    match shown {
        Ok(email) => Ok(ClaimView::Ready { email }),
        Err(Failure::Refused(ConfirmAddressRefusal::OtherPerson)) => Ok(ClaimView::OtherPerson { signed_in }),
        Err(Failure::Refused(ConfirmAddressRefusal::Expired)) => Ok(ClaimView::Expired),
        Err(Failure::Refused(ConfirmAddressRefusal::Unknown)) => Ok(ClaimView::Unknown),
        Err(other) => Err(other.into()),
    }
}

/// What to say, and where to go: to `page`, or to the invitations that the address has brought.
pub fn confirmed(email: &str, waiting: &[Waiting], page: &str) -> Done {
    let words = Words::here();
    let invited = waiting.iter().find(|it| it.email.eq_ignore_ascii_case(email));
    match invited {
        Some(it) => Done::saying(words.is_yours_to_join(email, &it.organization)).to(Mount::find().to_home()),
        None => Done::saying(words.is_yours(email)).to(page),
    }
}

/// The state of a link that puts a primary address back.
pub fn undo(shown: Outcome<Undo, UndoPrimaryRefusal>) -> Result<UndoView, ActionError> {
    match shown {
        Ok(Undo { back, away }) => Ok(UndoView::Ready { back, away }),
        Err(Failure::Refused(UndoPrimaryRefusal::Expired)) => Ok(UndoView::Expired),
        Err(Failure::Refused(UndoPrimaryRefusal::Unknown)) => Ok(UndoView::Unknown),
        Err(other) => Err(other.into()),
    }
}
