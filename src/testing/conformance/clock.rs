//! A clock never goes back. It may stand still, as in tests.

use super::breach::{Breach, Found};
use crate::Orgs;

const LOOKS: usize = 1000;

pub(super) fn check(orgs: &Orgs) -> Found<()> {
    let looks: Vec<_> = (0..LOOKS).map(|_| orgs.now()).collect();
    match looks.windows(2).find(|pair| pair[1] < pair[0]) {
        Some(pair) => Err(Breach::new(
            "Clock",
            format!(
                "it went back, from {} to {} microseconds since 1970",
                pair[0].0, pair[1].0
            ),
            "Read one source of time; keep the latest instant where that may be set back.",
        )),
        None => Ok(()),
    }
}
