//! The fields of a kind share the fate of what they are of: a founding that does not happen leaves none behind.

use super::{
    bench::{Bench, blamed, unreadable},
    breach::{Breach, Found},
    kinds::{PART, Sample},
};
use crate::{
    database::Look,
    events::{Deed, Guard, Verdict},
    kernel::{Failure, Fault, OrganizationId, Veto},
    kinds::{Desk, Fields, OrganizationKind},
    organizations::{self, Create},
    testing::Person,
};
use async_trait::async_trait;
use std::sync::{Arc, Mutex, PoisonError};

/// Stops a founding in the last moment, and keeps which it was.
#[derive(Default)]
struct Stopper(Mutex<Option<OrganizationId>>);

#[async_trait]
impl Guard for Stopper {
    async fn judge(&self, deed: &Deed<'_>, _: &mut Look<'_>) -> Result<Verdict, Fault> {
        let place = deed.events.iter().find_map(|recorded| recorded.organization);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = place;
        Ok(Verdict::Vetoed(Veto::new("conformance", "Not this time.")))
    }
}

/// What does not happen leaves no fields behind.
pub(super) async fn is_shared<K: OrganizationKind>(
    bench: &Bench,
    desk: &Desk<K>,
    sample: &Sample<K>,
    olga: &Person,
) -> Found<()> {
    let stopper = Arc::new(Stopper::default());
    let stopped = desk.to_builder().guard(stopper.clone()).build();
    let stopped = stopped.map_err(|misfit| Breach::new(misfit.part, misfit.why, "See the Builder."))?;
    let founding = stopped
        .of::<K>()
        .founding(sample.organization.clone(), sample.founder.clone());
    let form = Create::parse("Never", "").map_err(|problems| unreadable("Never", problems))?;
    let outcome = bench
        .within(
            PART,
            "the end of a founding",
            organizations::create(&founding, olga, &form),
        )
        .await?;
    if let Err(Failure::Faulted(fault)) = outcome {
        return Err(blamed(&fault, "a founding that is stopped"));
    }
    let place = *stopper.0.lock().unwrap_or_else(PoisonError::into_inner);
    let keys: Vec<_> = place.into_iter().collect();
    let read = async {
        let mut db = desk.database().read().await?;
        K::Organization::read(&mut db, &keys).await
    };
    let left = read.await.map_err(|fault| blamed(&fault, "fields cannot be read"))?;
    if left.is_empty() {
        return Ok(());
    }
    Err(Breach::new(
        PART,
        format!("{}: a founding did not happen, and its fields are there", K::KIND),
        "Write on the connection that Fields::write is given, and on no other.",
    ))
}
