//! Many organizations, each founded by a person of its own.

use super::{BATCH, CHUNK, SPAN, moment, names::TRADES, people, rows::Rows, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome, key},
};

/// Sees to it that there are so many; tells `progress` how many there are so far.
pub async fn founders(orgs: &Orgs, organizations: u32, progress: impl Fn(u32) + Sync) -> Outcome<(), Never> {
    let mut made =
        store::first_missing(orgs, organizations, |number| people::address_at(number, &slug(number))).await?;
    let began = orgs.now() - SPAN;
    while made < organizations {
        let last = (made + BATCH).min(organizations);
        orgs.work(&Caller::Nobody, async |work| -> Outcome<(), Never> {
            store::prepare(work).await?;
            for first in (made..last).step_by(CHUNK as usize) {
                let mut rows = Rows::default();
                let next = (first + CHUNK).min(last);
                for number in first..next {
                    let slug = slug(number);
                    let founder = people::profile(number, &people::address_at(number, &slug))?;
                    rows.founding(&founder, &name(number), &slug, moment(began, number, organizations))?;
                }
                rows.put(work).await?;
                progress(next);
            }
            Ok(())
        })
        .await?;
        made = last;
    }
    Ok(())
}

fn name(number: u32) -> String {
    let trade = TRADES[(number / 7 % TRADES.len() as u32) as usize];
    format!("{} {trade}", people::last_name(number))
}

/// As the product numbers what is taken already.
fn slug(number: u32) -> String {
    format!("{}-{}", key::slug_words(&name(number)), number + 2)
}
