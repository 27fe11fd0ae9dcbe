//! Where the addresses of a form stand, before anything is sent.
//!
//! Never here: whether an address has an account. Whoever invites learns of an address what the organization knows by itself, its members
//! and its invitations, and nothing else (a host that adds people instead of asking them tells it by what becomes of them).

mod store;

use super::addresses::Entry;
use crate::{
    Orgs,
    access::{Caller, permission::permit::InviteMembers},
    kernel::{Never, Outcome, Slug},
};

/// An entry, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What stands in the field.
    pub entry: Entry,
    /// Where it stands.
    pub state: State,
}

/// Where an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It can be invited.
    New,
    /// The same, but by then every seat may be taken.
    NoSeat,
    /// So many invitations would wait that it cannot.
    OverBudget,
    /// The person with this address is a member.
    Member,
    /// It has an invitation that waits.
    Invited,
    /// It stands before it already.
    Twice,
    /// It is no address.
    Unreadable,
}

/// Looks at each entry, in their order. What is true now may not be when they are sent; sending judges again.
pub async fn check(orgs: &Orgs, caller: &Caller, slug: &Slug, entries: &[Entry]) -> Outcome<Vec<Checked>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<InviteMembers>(slug).await?;
    let keys: Vec<String> = entries.iter().filter_map(address).collect();
    let members = store::members_among(&mut reading, &grant, &keys).await?;
    let invited = store::pending_among(&mut reading, &grant, &keys, orgs.now()).await?;
    let room = store::room(&mut reading, &grant, orgs.now()).await?;
    let mut left = Left {
        invitations: orgs.limits().pending_invitations - room.pending,
        seats: room.seats.map(|seats| seats - room.members - room.pending),
    };
    let judge = |entry: &Entry| match (entry, address(entry)) {
        (Entry::Twice(_), _) => State::Twice,
        (_, None) => State::Unreadable,
        (_, Some(key)) if members.contains(&key) => State::Member,
        (_, Some(key)) if invited.contains(&key) => State::Invited,
        _ => left.take(),
    };
    let states: Vec<State> = entries.iter().map(judge).collect();
    let checked = entries.iter().cloned().zip(states);
    Ok(checked.map(|(entry, state)| Checked { entry, state }).collect())
}

fn address(entry: &Entry) -> Option<String> {
    match entry {
        Entry::Address(address) => Some(address.canonical()),
        Entry::Twice(_) | Entry::Unreadable(_) => None,
    }
}

/// What there is room for.
struct Left {
    invitations: i64,
    /// None where nobody counts them.
    seats: Option<i64>,
}

impl Left {
    /// For one more.
    fn take(&mut self) -> State {
        self.invitations -= 1;
        if self.invitations < 0 {
            return State::OverBudget;
        }
        match &mut self.seats {
            Some(seats) => {
                *seats -= 1;
                if *seats < 0 { State::NoSeat } else { State::New }
            }
            None => State::New,
        }
    }
}
