//! What stands for a [`super::tap`] in the product: nothing. It has no size, and every call of it vanishes.
//!
//! Never here: anything that does something.

use crate::kernel::Fault;
use sqlx::{postgres::PgArguments, sqlite::SqliteArguments};

/// Nobody listens and nothing fails.
#[derive(Clone, Debug, Default)]
pub(super) struct Tap(());

#[derive(Clone, Copy)]
pub(super) enum Step {
    Read,
    Begin,
    Statement,
    Commit,
}

impl Tap {
    #[inline(always)]
    pub(super) async fn before(&self, _: Step) -> Result<(), Fault> {
        Ok(())
    }

    #[inline(always)]
    pub(super) async fn after(&self, _: Step) -> Result<(), Fault> {
        Ok(())
    }

    #[inline(always)]
    pub(super) fn hear_sqlite(&self, _: &'static str, _: &SqliteArguments) {}

    #[inline(always)]
    pub(super) fn hear_postgres(&self, _: &'static str, _: &PgArguments) {}
}
