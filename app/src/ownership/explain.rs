//! A sentence for each refusal of the ownership.

use crate::action_error::{Explain, Said};
use orgs::ownership::TransferRefusal;

impl Explain for TransferRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotAMember => Said::new("not-a-member", "Only an active member can become the owner."),
            Self::AlreadyOwner => Said::new("already-owner", "This person is the owner already."),
        }
    }
}
