//! The only place that turns the four kinds of "no" into what crosses the wire, and into status codes.
//!
//! A refusal travels with its sentence, made by the slice's `explain.rs` on the server, so the browser carries no texts and
//! no enums of refusals. Nothing is ever read back from a URL.

use leptos::prelude::FromServerFnError;
use leptos::server_fn::error::ServerFnErrorErr;
use orgs::kernel::Denial;
use serde::{Deserialize, Serialize};

/// Why a server function did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionError {
    /// A rule, or a field, said no.
    Refused(Refused),
    /// The caller gets nothing here.
    Denied(Denial),
    /// It cannot be undone, and it is too long ago that the caller has shown that it is they: `/sudo` asks.
    ProofNeeded,
    /// We are broken; the log has this reference.
    Fault(String),
    /// The server did not answer as itself.
    Unreachable,
}

/// A refusal in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The stable word for it, such as `already-invited`.
    pub code: String,
    /// The sentence for people; shown above the form when no field is named.
    pub says: String,
    /// Sentences for fields, by name.
    pub fields: Vec<(String, String)>,
}

impl FromServerFnError for ActionError {
    type Encoder = crate::json::Text;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::unreadable()
            }
            _ => Self::Unreachable,
        }
    }
}

impl ActionError {
    /// Nothing happened; whoever asks has to show first that it is they.
    pub fn proof_needed() -> Self {
        crate::context::answer_with(403);
        Self::ProofNeeded
    }

    /// The request was not of the form that the server function takes.
    fn unreadable() -> Self {
        crate::context::answer_with(400);
        let says = crate::ui::words::Words::here().unreadable().to_owned();
        Self::Refused(Refused {
            code: "unreadable".to_owned(),
            says,
            fields: Vec::new(),
        })
    }
}

pub use on_the_server::{Explain, Kind, Said};

mod on_the_server {
    use super::{ActionError, Refused};
    use crate::{context, words};
    use http::header::RETRY_AFTER;
    use orgs::kernel::{Denial, Failure, Fault, Problems, Veto, fault::Stop};
    use std::time::Duration;

    /// A refusal's stable word, its sentence, and where it belongs.
    pub struct Said {
        /// The stable word.
        pub code: &'static str,
        /// The sentence.
        pub says: String,
        /// The field it belongs to, if to one.
        pub field: Option<&'static str>,
        /// What kind of refusal it is.
        pub kind: Kind,
        /// How long to wait before it makes sense to try again.
        pub wait: Option<Duration>,
    }

    /// What kind of refusal, for the status code.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        /// It contradicts how things are (409).
        Conflict,
        /// What was typed cannot be taken (422).
        Input,
        /// Too often (429).
        TooMany,
        /// There is no such thing (404).
        Missing,
        /// It was there, and is not any more (410).
        Gone,
        /// Not for this person (403).
        NotYours,
    }

    impl Said {
        /// A refusal that contradicts how things are.
        pub fn new(code: &'static str, says: impl Into<String>) -> Self {
            Self {
                code,
                says: says.into(),
                field: None,
                kind: Kind::Conflict,
                wait: None,
            }
        }
        /// Shown beside this field.
        pub fn at(self, field: &'static str) -> Self {
            Self {
                field: Some(field),
                ..self
            }
        }
        /// Too often; not before this is over.
        pub fn after(self, wait: Duration) -> Self {
            Self {
                kind: Kind::TooMany,
                wait: Some(wait),
                ..self
            }
        }
        /// Another kind.
        pub fn kind(self, kind: Kind) -> Self {
            Self { kind, ..self }
        }
    }

    /// Implemented for every enum of refusals by the slice's `explain.rs`, with an exhaustive match: a new refusal does not
    /// compile until it has words.
    pub trait Explain {
        /// The words.
        fn explain(&self) -> Said;
    }

    impl From<Said> for ActionError {
        fn from(said: Said) -> Self {
            context::answer_with(match said.kind {
                Kind::Conflict => 409,
                Kind::Input => 422,
                Kind::TooMany => 429,
                Kind::Missing => 404,
                Kind::Gone => 410,
                Kind::NotYours => 403,
            });
            if let Some(wait) = said.wait {
                come_back(wait);
            }
            let (says, fields) = match said.field {
                Some(field) => (String::new(), vec![(field.to_owned(), said.says)]),
                None => (said.says, Vec::new()),
            };
            Self::Refused(Refused {
                code: said.code.to_owned(),
                says,
                fields,
            })
        }
    }

    /// What is away is back in a moment, mostly.
    const SOON: Duration = Duration::from_secs(5);

    /// For programs; people read the sentence.
    fn come_back(wait: Duration) {
        let seconds = wait.as_secs().max(1).to_string();
        context::add_header(RETRY_AFTER, &seconds);
    }

    impl<R: Explain> From<Failure<R>> for ActionError {
        fn from(failure: Failure<R>) -> Self {
            match failure {
                Failure::Refused(refusal) => refusal.explain().into(),
                Failure::Vetoed(veto) => veto.into(),
                Failure::Denied(denial) => denial.into(),
                Failure::Faulted(fault) => fault.into(),
            }
        }
    }

    /// The host's own words, shown where a refusal would be.
    impl From<Veto> for ActionError {
        fn from(veto: Veto) -> Self {
            context::answer_with(409);
            Self::Refused(Refused {
                code: veto.code,
                says: veto.says,
                fields: Vec::new(),
            })
        }
    }

    impl Explain for orgs::kernel::Never {
        fn explain(&self) -> Said {
            match *self {}
        }
    }

    impl From<Stop> for ActionError {
        fn from(stop: Stop) -> Self {
            match stop {
                Stop::Denied(denial) => denial.into(),
                Stop::Faulted(fault) => fault.into(),
            }
        }
    }

    impl From<Denial> for ActionError {
        fn from(denial: Denial) -> Self {
            // Whoever is nobody is seen by the request's own line.
            if let Some(person) = context::caller().signed_in() {
                tracing::info!(user = %person.user, ?denial, "denied");
            }
            context::answer_with(match denial {
                Denial::SignedOut => 401,
                Denial::NotFound => 404,
                Denial::Forbidden
                | Denial::Disabled
                | Denial::FactorNeeded
                | Denial::InPerson
                | Denial::SupportRefused => 403,
            });
            Self::Denied(denial)
        }
    }

    impl From<Fault> for ActionError {
        fn from(fault: Fault) -> Self {
            let reference = context::visit().reference;
            tracing::error!(%reference, %fault, "a request met a fault");
            if fault.is_unavailable() {
                context::answer_with(503);
                come_back(SOON);
            } else {
                context::answer_with(500);
            }
            Self::Fault(reference.to_string())
        }
    }

    impl From<Problems> for ActionError {
        fn from(problems: Problems) -> Self {
            context::answer_with(422);
            let fields = problems
                .0
                .iter()
                .map(|problem| (problem.field.to_owned(), words::issue(problem)))
                .collect();
            Self::Refused(Refused {
                code: "invalid".to_owned(),
                says: String::new(),
                fields,
            })
        }
    }
}
