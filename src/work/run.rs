//! A verb as one transaction: begun, committed unless a guard forbids it, run again after a conflict.
//!
//! Never here: what a verb may do in it.

use super::{UnitOfWork, guarding, unit_of_work::News};
use crate::{
    Orgs,
    access::Caller,
    events::Verdict,
    kernel::{Failure, Fault, Outcome},
};
use std::time::Duration;

/// An async closure whose future is `Send`, which the language cannot say yet (rust-lang/rust#139475).
pub trait SendWork<A, R>: AsyncFnMut(A) -> R + FnMut(A) -> <Self as SendWork<A, R>>::Fut {
    #[doc(hidden)]
    type Fut: Future<Output = R> + Send;
}
impl<F, A, R, Fut> SendWork<A, R> for F
where
    F: AsyncFnMut(A) -> R + FnMut(A) -> Fut,
    Fut: Future<Output = R> + Send,
{
    type Fut = Fut;
}

/// How often an action is run again after it met another one.
const ATTEMPTS: u32 = 10;

impl Orgs {
    /// Runs `verb` as one transaction: committed if it returns `Ok`, rolled back if not, run again from its start when it
    /// met a conflicting transaction. So it may have no effect but the database's: mail is an event's business.
    pub async fn work<T, R, F>(&self, caller: &Caller, mut verb: F) -> Outcome<T, R>
    where
        F: for<'w> AsyncFnMut(&'w mut UnitOfWork) -> Outcome<T, R>
            + for<'w> SendWork<&'w mut UnitOfWork, Outcome<T, R>>,
    {
        let mut attempt = 1;
        loop {
            let outcome = self.work_once(caller, &mut verb).await;
            match outcome {
                Err(Failure::Faulted(fault)) if fault.is_conflict() && attempt < ATTEMPTS => {
                    again(self, attempt).await;
                    attempt += 1;
                }
                outcome => return outcome,
            }
        }
    }

    async fn work_once<T, R, F>(&self, caller: &Caller, verb: &mut F) -> Outcome<T, R>
    where
        F: for<'w> AsyncFnMut(&'w mut UnitOfWork) -> Outcome<T, R>
            + for<'w> SendWork<&'w mut UnitOfWork, Outcome<T, R>>,
    {
        let mut work = UnitOfWork::begin(self, caller).await?;
        match verb(&mut work).await {
            Ok(value) => match work.finish().await? {
                Verdict::Fine => Ok(value),
                Verdict::Vetoed(veto) => Err(Failure::Vetoed(veto)),
            },
            // What went wrong first says more than that there was nothing left to roll back.
            Err(Failure::Faulted(fault)) => {
                let _ = work.abandon().await;
                Err(Failure::Faulted(fault))
            }
            Err(no) => {
                work.abandon().await?;
                Err(no)
            }
        }
    }
}

/// Lets the other one pass.
async fn again(orgs: &Orgs, attempt: u32) {
    orgs.database().meter().conflicts.one();
    tokio::time::sleep(Duration::from_millis(fastrand::u64(0..1 << attempt))).await;
}

/// Generic is only the verb; how it begins and ends is compiled once.
impl UnitOfWork {
    async fn begin(orgs: &Orgs, caller: &Caller) -> Result<Self, Fault> {
        Ok(Self {
            conn: orgs.database().begin().await?,
            caller: caller.clone(),
            orgs: orgs.clone(),
            now: orgs.now(),
            news: News::Nothing,
            changed: Vec::new(),
            facts: Vec::new(),
        })
    }

    /// Commits what no guard forbids; rolls back what one does.
    async fn finish(mut self) -> Result<Verdict, Fault> {
        match guarding::ask(&self.orgs, &self.caller, &self.facts, &mut self.conn).await {
            Ok(Verdict::Fine) => {
                self.conn.commit().await?;
                // Not after every commit: the relay's own would wake the relay for ever.
                if self.news == News::Something {
                    self.orgs.committed();
                }
                self.orgs.hub().changed(&self.changed);
                Ok(Verdict::Fine)
            }
            Ok(vetoed) => self.abandon().await.map(|()| vetoed),
            Err(fault) => {
                let _ = self.abandon().await;
                Err(fault)
            }
        }
    }

    async fn abandon(self) -> Result<(), Fault> {
        self.conn.rollback().await
    }
}
