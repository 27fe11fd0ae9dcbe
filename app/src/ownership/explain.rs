//! A sentence for each refusal of the ownership.

use super::words::Words;
use crate::action_error::{Explain, Said};
use orgs::ownership::TransferRefusal;

impl Explain for TransferRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotAMember => Said::new("not-a-member", Words::here().not_a_member()),
            Self::AlreadyOwner => Said::new("already-owner", Words::here().already_owner()),
        }
    }
}
