//! Who was in an organization of theirs today and is not noted yet: seen by every judgement, written down a moment later, by
//! `members::note_attendance`.
//!
//! Gathered and not written at once: reading stays reading, on a connection that may not write and on a disk that is full; whoever
//! comes waits for nobody; and many who come in the same moment are one transaction. What is lost with the process is seen again at the
//! next request. Never here: SQL, or anything finer than a day.

use super::Standing;
use crate::{
    access::Caller,
    kernel::{OrganizationId, Timestamp, UserId},
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::Notify;

/// More are not gathered: where nobody writes them down, or nobody can, this list does not grow for ever. Whoever finds no place is seen
/// again.
const MOST: usize = 10_000;

/// Somebody who was in an organization of theirs.
pub(crate) type Present = (OrganizationId, UserId);

/// Clone it freely.
#[derive(Clone, Debug, Default)]
pub(crate) struct Attendance(Arc<Parts>);

#[derive(Debug, Default)]
struct Parts {
    /// And on which day.
    seen: Mutex<BTreeMap<Present, Timestamp>>,
    somebody: Notify,
}

/// What a judgement has found out.
pub(super) struct Judged<'a> {
    pub caller: &'a Caller,
    pub organization: OrganizationId,
    pub standing: Standing,
    /// The day that is noted of the caller.
    pub active_on: Option<Timestamp>,
    pub now: Timestamp,
}

impl Attendance {
    /// Remembers a member who is there by themselves: no superuser who looks in, and no operator who acts as them.
    pub(super) fn see(&self, judged: &Judged<'_>) {
        let (Caller::User(person), Standing::Member(_)) = (judged.caller, judged.standing) else {
            return;
        };
        let today = judged.now.day();
        if judged.active_on.is_some_and(|noted| noted >= today) {
            return;
        }
        let (mut seen, who) = (self.seen(), (judged.organization, person.user));
        if seen.len() < MOST || seen.contains_key(&who) {
            let day = seen.entry(who).or_insert(today);
            *day = today.max(*day);
            self.0.somebody.notify_one();
        }
    }

    /// The first of them; they stay until they are [`noted`](Self::noted).
    pub fn first(&self, most: usize) -> Vec<(Present, Timestamp)> {
        let seen = self.seen();
        seen.iter().take(most).map(|(who, day)| (*who, *day)).collect()
    }

    /// These are written down; whoever was seen on a later day meanwhile is not.
    pub fn noted(&self, written: &[(Present, Timestamp)]) {
        let mut seen = self.seen();
        for (who, day) in written {
            if seen.get(who) == Some(day) {
                seen.remove(who);
            }
        }
    }

    /// Waits until somebody is seen.
    pub async fn somebody(&self) {
        self.0.somebody.notified().await;
    }

    /// Nothing in here can be left half done by a panic.
    fn seen(&self) -> MutexGuard<'_, BTreeMap<Present, Timestamp>> {
        self.0.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::{Acting, Role, SignedIn, caller::Superuser};
    use uuid::Uuid;

    fn person(number: u128) -> SignedIn {
        SignedIn {
            user: UserId(Uuid::from_u128(number)),
            name: String::new(),
            email: String::new(),
            superuser: Superuser::No,
        }
    }

    fn seen(caller: &Caller, standing: Standing, active_on: Option<i64>) -> usize {
        let attendance = Attendance::default();
        see(&attendance, caller, standing, active_on);
        attendance.first(MOST).len()
    }

    fn see(attendance: &Attendance, caller: &Caller, standing: Standing, active_on: Option<i64>) {
        attendance.see(&Judged {
            caller,
            organization: OrganizationId(Uuid::max()),
            standing,
            active_on: active_on.map(Timestamp),
            now: Timestamp(1_000),
        });
    }

    #[test]
    fn a_member_is_seen_once_a_day() {
        let (mia, member) = (Caller::User(person(1)), Standing::Member(Role::Member));
        assert_eq!(seen(&mia, member, None), 1);
        assert_eq!(seen(&mia, member, Some(-1)), 1);
        assert_eq!(seen(&mia, member, Some(0)), 0, "noted today");
    }

    #[test]
    fn guests_are_not_seen() {
        let (mia, sue) = (person(1), person(2));
        assert_eq!(seen(&Caller::User(sue.clone()), Standing::Superuser, None), 0);
        let acting = Caller::Acting(Acting {
            person: mia,
            operator: sue,
            reason: String::new(),
            since: Timestamp(0),
            until: Timestamp(9),
        });
        assert_eq!(seen(&acting, Standing::Member(Role::Member), None), 0);
        assert_eq!(seen(&Caller::Nobody, Standing::Member(Role::Member), None), 0);
    }

    #[test]
    fn the_list_ends() {
        let attendance = Attendance::default();
        for number in 0..=MOST as u128 {
            see(
                &attendance,
                &Caller::User(person(number)),
                Standing::Member(Role::Member),
                None,
            );
        }
        let all = attendance.first(usize::MAX);
        assert_eq!(all.len(), MOST);
        attendance.noted(&all[..MOST - 1]);
        assert_eq!(attendance.first(usize::MAX), all[MOST - 1..]);
    }
}
