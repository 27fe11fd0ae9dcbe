//! What becomes of a visitor who wants to found an organization: a part that a host may replace.

use super::Founding;
use crate::kernel::Veto;

/// What becomes of a visitor's wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reception {
    /// They are sent to the sign-up.
    SignUpFirst,
    /// The organization waits until they have proved their address by the mailed link.
    Wait,
    /// Nothing, and why.
    Veto(Veto),
}

/// Decides what becomes of visitors who want to found. Whoever is signed in founds by
/// [`create`](crate::organizations::create), and is not asked about here.
pub trait RegistrationBackend: Send + Sync + 'static {
    /// Decides, before anything is looked at; so the answer says nothing about who has an account.
    fn receive(&self, wish: &Founding) -> Reception;

    /// Whether somebody can only go on by a mailed link, so that there has to be somebody who mails.
    fn relies_on_mail(&self) -> bool {
        true
    }

    /// Whether there is a form for visitors at all; what each of them wishes is judged by [`receive`](Self::receive).
    fn takes_visitors(&self) -> bool {
        true
    }
}

/// One signs up, and founds then. What the product ships with.
#[derive(Clone, Copy, Debug, Default)]
pub struct SignUpFirst;

impl RegistrationBackend for SignUpFirst {
    fn receive(&self, _: &Founding) -> Reception {
        Reception::SignUpFirst
    }

    fn relies_on_mail(&self) -> bool {
        false
    }

    fn takes_visitors(&self) -> bool {
        false
    }
}

/// One form for the organization and its founder: it waits until the address is proved.
#[derive(Clone, Copy, Debug, Default)]
pub struct PendingOrganizations;

impl RegistrationBackend for PendingOrganizations {
    fn receive(&self, _: &Founding) -> Reception {
        Reception::Wait
    }
}
