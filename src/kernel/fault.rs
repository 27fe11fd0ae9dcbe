//! The third kind of "no": we are broken. Opaque, never serialized, logged once with a reference.

use super::{Denial, Veto};
use std::{error::Error, fmt};

/// Something of ours failed. The user sees only the reference that the log line carries.
#[derive(Debug)]
pub struct Fault {
    kind: Kind,
    source: Box<dyn Error + Send + Sync>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Broken,
    Unavailable,
    Conflict,
    Final,
}

impl Fault {
    /// A bug, a damaged file, a full disk.
    pub fn broken(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            kind: Kind::Broken,
            source: source.into(),
        }
    }

    /// A part we need does not answer just now; trying again later makes sense.
    pub fn unavailable(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            kind: Kind::Unavailable,
            source: source.into(),
        }
    }

    /// Two transactions met; nothing was written and the whole action may be run again.
    pub fn conflict(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            kind: Kind::Conflict,
            source: source.into(),
        }
    }

    /// Somebody else refused for good: trying again would end the same.
    pub fn refused(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            kind: Kind::Final,
            source: source.into(),
        }
    }

    /// Whether trying again would end the same.
    pub fn is_final(&self) -> bool {
        self.kind == Kind::Final
    }

    /// Whether the action may simply be run again.
    pub fn is_conflict(&self) -> bool {
        self.kind == Kind::Conflict
    }

    /// Whether a part we need is away (answered 503), rather than broken (500).
    pub fn is_unavailable(&self) -> bool {
        matches!(self.kind, Kind::Unavailable | Kind::Conflict)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.source.fmt(f)
    }
}

impl Error for Fault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.source()
    }
}

/// Why a verb did not do what was asked: a rule said no (`R`, one enum per verb), the host did, the caller was denied, or we
/// are broken.
#[derive(Debug)]
pub enum Failure<R> {
    /// A rule said no; the user can act on it.
    Refused(R),
    /// A guard of the host's said no, in its own words.
    Vetoed(Veto),
    /// Signed out, not found, forbidden.
    Denied(Denial),
    /// We are broken.
    Faulted(Fault),
}

impl<R> Failure<R> {
    /// The same with a refusal of another verb: for a verb that does another one's work.
    pub fn map<S>(self, refusal: impl FnOnce(R) -> S) -> Failure<S> {
        match self {
            Self::Refused(refused) => Failure::Refused(refusal(refused)),
            Self::Vetoed(veto) => Failure::Vetoed(veto),
            Self::Denied(denial) => Failure::Denied(denial),
            Self::Faulted(fault) => Failure::Faulted(fault),
        }
    }
}

/// What a verb returns.
pub type Outcome<T, R> = Result<T, Failure<R>>;

/// Marks the enums of refusals, so that `?` lifts them into a [`Failure`].
pub trait Refusal: fmt::Debug + Send + 'static {}

impl<R: Refusal> From<R> for Failure<R> {
    fn from(refusal: R) -> Self {
        Self::Refused(refusal)
    }
}

impl<R> From<Denial> for Failure<R> {
    fn from(denial: Denial) -> Self {
        Self::Denied(denial)
    }
}

impl<R> From<Fault> for Failure<R> {
    fn from(fault: Fault) -> Self {
        Self::Faulted(fault)
    }
}

/// What stops a verb before any of its own rules: the caller was denied, or we are broken.
#[derive(Debug)]
pub enum Stop {
    /// Signed out, not found, forbidden.
    Denied(Denial),
    /// We are broken.
    Faulted(Fault),
}

impl From<Denial> for Stop {
    fn from(denial: Denial) -> Self {
        Self::Denied(denial)
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Faulted(fault)
    }
}

impl<R> From<Stop> for Failure<R> {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Denied(denial) => Self::Denied(denial),
            Stop::Faulted(fault) => Self::Faulted(fault),
        }
    }
}

/// Verbs that have no rule of their own to refuse by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {}
impl Refusal for Never {}

/// What a verb without rules of its own returned, where nobody asked for it (a relay, a subscriber): all that can stop it is
/// a fault.
pub fn settled<T>(outcome: Outcome<T, Never>) -> Result<T, Fault> {
    outcome.map_err(|failure| match failure {
        Failure::Refused(never) => match never {},
        Failure::Vetoed(veto) => Fault::broken(format!("vetoed where nobody asks: {veto}")),
        Failure::Denied(denial) => Fault::broken(format!("{denial:?} where nobody asks")),
        Failure::Faulted(fault) => fault,
    })
}
