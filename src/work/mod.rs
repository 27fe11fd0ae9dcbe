//! One action, one transaction.
//!
//! [`UnitOfWork`] begins, finds out who the caller is in the organization, hands out [`Grant`]s, records events, commits.
//! [`Reading`] is its read-only sibling. A grant is a proof: store functions take one and take the organization's id from
//! it, so writing into somebody else's organization cannot be expressed. An [`Operator`] is the same for the whole installation.
//! Before the commit the host's guards are asked. Members who are seen by a judgement are remembered: `Attendance`.
//!
//! Never here: the rules of a slice.

mod attendance;
mod grant;
mod guarding;
mod operator;
mod reading;
mod run;
mod standing;
mod store;
mod unit_of_work;

pub(crate) use attendance::Attendance;
pub use grant::{Actor, Grant};
pub use operator::Operator;
pub use reading::{Found, Reading};
pub use run::SendWork;
pub use standing::{Door, Place, Standing, State, Support};
pub use unit_of_work::UnitOfWork;
