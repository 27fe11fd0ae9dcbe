//! What people may do in a history, and how often.
//!
//! Never here: what comes of it.

use orgs::access::Role;
use proptest::prelude::*;

pub const PEOPLE: usize = 5;
pub const STEPS: usize = 28;

/// Somebody (`who`) does something in one of two places (`at`), perhaps to somebody (`whom`).
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub deed: Deed,
    pub who: usize,
    pub at: usize,
    pub whom: usize,
}

#[derive(Clone, Copy, Debug)]
pub enum Deed {
    Create,
    Invite(Role),
    Accept,
    AcceptOfAnother,
    Decline,
    Revoke,
    Resend,
    ChangeRole(Role),
    Remove,
    Restore,
    Leave,
    Transfer,
    Disable,
    Enable,
    Delete,
    NewSlug,
    OthersSlug,
    FormerSlug,
    WaitAMinute,
    WaitAWeek,
}

pub fn histories() -> impl Strategy<Value = Vec<Step>> {
    let role = || prop_oneof![4 => Just(Role::Member), 4 => Just(Role::Admin), 1 => Just(Role::Owner)];
    let deed = prop_oneof![
        4 => Just(Deed::Create),
        24 => role().prop_map(Deed::Invite),
        24 => Just(Deed::Accept),
        2 => Just(Deed::AcceptOfAnother),
        3 => Just(Deed::Decline),
        4 => Just(Deed::Revoke),
        5 => Just(Deed::Resend),
        10 => role().prop_map(Deed::ChangeRole),
        6 => Just(Deed::Remove),
        6 => Just(Deed::Restore),
        4 => Just(Deed::Leave),
        6 => Just(Deed::Transfer),
        2 => Just(Deed::Disable),
        4 => Just(Deed::Enable),
        1 => Just(Deed::Delete),
        2 => Just(Deed::NewSlug),
        1 => Just(Deed::OthersSlug),
        2 => Just(Deed::FormerSlug),
        4 => Just(Deed::WaitAMinute),
        2 => Just(Deed::WaitAWeek),
    ];
    // From `PEOPLE` on, a number means one of the place's members, and not just anybody.
    let step =
        (deed, 0..3 * PEOPLE, 0..2usize, 0..PEOPLE).prop_map(|(deed, who, at, whom)| Step { deed, who, at, whom });
    proptest::collection::vec(step, STEPS)
}
