//! What stands for a [`super::tap`] in the product: nothing. It has no size, and every call of it vanishes.
//!
//! Never here: anything that does something.

use super::parameters::Question;
use crate::kernel::Fault;

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
    pub(super) fn hear(&self, _: &Question) {}
}
