//! A crowd for demos and measurements: many plausible people in one organization, and many organizations, made in a few
//! transactions.
//!
//! Not through the verbs, which would need two fsyncs and two mails a head; the rows are what the verbs and the relay would
//! have left: the person, the invitation they accepted, the membership, both events. (No tokens: nobody holds one.)
//!
//! Everything goes on where it ended: who is there already is counted, not made again.

mod founders;
mod names;
mod people;
mod rows;
mod store;

pub use founders::founders;

use crate::{
    Orgs,
    access::{Caller, permission::permit::InviteMembers},
    kernel::{Never, Outcome, Slug, Timestamp},
};
use rows::Rows;
use std::time::Duration;

/// People in memory at once.
const CHUNK: u32 = 5_000;
/// People made in one transaction: indexes over names are touched everywhere, so few large commits write much less.
const BATCH: u32 = 100_000;
/// They came over the last two years, in no order of name.
const SPAN: Duration = Duration::from_secs(730 * 24 * 60 * 60);

/// Sees to it that the crowd has `people`, in the organization in the name of one of its admins; tells `progress` how many
/// there are so far.
pub async fn crowd(
    orgs: &Orgs,
    admin: &Caller,
    to: &Slug,
    people: u32,
    progress: impl Fn(u32) + Sync,
) -> Outcome<(), Never> {
    let mut made = store::first_missing(orgs, people, people::address).await?;
    let began = orgs.now() - SPAN;
    while made < people {
        let last = (made + BATCH).min(people);
        orgs.work(admin, async |work| {
            let grant = work.require::<InviteMembers>(to).await?;
            store::prepare(work).await?;
            for first in (made..last).step_by(CHUNK as usize) {
                let mut rows = Rows::default();
                let next = (first + CHUNK).min(last);
                for number in first..next {
                    let came = moment(began, number, people);
                    let days = (came, last_active(number, came, work.now()));
                    rows.member(&grant, &people::person(number)?, people::role(number), days)?;
                }
                rows.put(work).await?;
                progress(next);
            }
            store::count_in(work, &grant, last - made).await?;
            Ok(())
        })
        .await?;
        made = last;
    }
    Ok(())
}

/// One in five has never been there; of the others half came within the last quarter of their time.
fn last_active(number: u32, came: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let percent = number * 37 % 100;
    let away = now.since(came) / 10_000 * percent * percent;
    (!number.is_multiple_of(5)).then(|| (now - away).day())
}

/// Evenly over the span.
fn moment(began: Timestamp, number: u32, of: u32) -> Timestamp {
    let micros = SPAN.as_micros() * u128::from(number) / u128::from(of.max(1));
    began + Duration::from_micros(u64::try_from(micros).unwrap_or_default())
}
