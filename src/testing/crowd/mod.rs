//! A crowd for demos and measurements: many plausible people in one organization, made in a few transactions.
//!
//! Not through the verbs, which would need two fsyncs and two mails a head; the rows are what the verbs would have left.

mod names;
mod store;

use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::InviteMembers},
    kernel::{DisplayName, EmailAddress, Fault, Never, Outcome, Slug, Timestamp, secret::fresh_id},
    users::{self, Profile},
};
use std::time::Duration;

/// People made in one transaction.
const BATCH: u32 = 5_000;
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Adds `people` to the organization in the name of one of its admins; tells `progress` how many there are so far.
pub async fn crowd(orgs: &Orgs, admin: &Caller, to: &Slug, people: u32, progress: impl Fn(u32)) -> Outcome<(), Never> {
    for first in (0..people).step_by(BATCH as usize) {
        let last = (first + BATCH).min(people);
        orgs.work(admin, async |work| {
            let grant = work.require::<InviteMembers>(to).await?;
            for number in first..last {
                let profile = person(number)?;
                let joined_at = day(work.now(), number);
                let Some(user) = users::store::insert(work, fresh_id(joined_at), &profile).await? else {
                    continue;
                };
                store::add(work, &grant, user, &profile, role(number), joined_at).await?;
            }
            store::recount(work, &grant).await?;
            Ok(())
        })
        .await?;
        progress(last);
    }
    Ok(())
}

/// One in a hundred is an admin.
fn role(number: u32) -> Role {
    if number % 100 == 7 { Role::Admin } else { Role::Member }
}

/// They came over the last two years, in no order of name.
fn day(now: Timestamp, number: u32) -> Timestamp {
    now - DAY * (number.wrapping_mul(7_919) % 730) - Duration::from_secs(u64::from(number % 86_400))
}

fn person(number: u32) -> Result<Profile, Fault> {
    use names::{FIRST, LAST};
    let (firsts, lasts) = (FIRST.len() as u32, LAST.len() as u32);
    let (first, last) = (
        FIRST[(number % firsts) as usize],
        LAST[((number / firsts + number) % lasts) as usize],
    );
    let unreadable = |issue| Fault::broken(format!("{first} {last}: {issue:?}"));
    let name = DisplayName::parse(&format!("{first} {last}")).map_err(unreadable)?;
    let local = crate::kernel::key::slug_words(&format!("{first} {last}")).replace('-', ".");
    let email = EmailAddress::parse(&format!("{local}.{number}@contoso.example")).map_err(unreadable)?;
    Ok(Profile {
        external_id: email.canonical(),
        email,
        name,
    })
}
