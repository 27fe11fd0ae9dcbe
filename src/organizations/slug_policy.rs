//! How names become slugs: a part that a host may replace.

use crate::kernel::{Slug, key};

/// Makes slugs of names. Given to the builder; the handle is not built if what it makes of a few names are no slugs.
pub trait SlugPolicy: Send + Sync + 'static {
    /// The words of a slug for a name: lower-case letters, digits and single hyphens, 48 characters at most; nothing where
    /// nothing can be made of it. The same name has the same words every time; the next free number behind them is found by
    /// [`create`](super::create).
    fn derive(&self, name: &str) -> String;

    /// What becomes of a slug that the founder typed.
    fn typed(&self) -> Typed {
        Typed::Honoured
    }
}

/// What becomes of a slug that the founder typed. A change of the slug later on is always honoured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// It is taken, or refused.
    Honoured,
    /// It is put aside: the slug is made of the name all the same.
    PutAside,
}

/// The words of the name, without legal forms: "Möbel Süd GmbH" becomes "moebel-sued".
#[derive(Clone, Copy, Debug, Default)]
pub struct NameWords;

impl SlugPolicy for NameWords {
    fn derive(&self, name: &str) -> String {
        key::slug_words(name)
    }
}

/// Another policy, whatever anybody types.
#[derive(Clone, Copy, Debug, Default)]
pub struct AlwaysDerive<P>(pub P);

impl<P: SlugPolicy> SlugPolicy for AlwaysDerive<P> {
    fn derive(&self, name: &str) -> String {
        self.0.derive(name)
    }

    fn typed(&self) -> Typed {
        Typed::PutAside
    }
}

/// The slug that counts of what was typed.
pub(crate) fn honoured<'a>(policy: &dyn SlugPolicy, typed: Option<&'a Slug>) -> Option<&'a Slug> {
    typed.filter(|_| policy.typed() == Typed::Honoured)
}
