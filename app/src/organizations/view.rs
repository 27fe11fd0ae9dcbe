//! Puts what the domain says about organizations into view models. Only on the server.

use super::{
    view_model::{OrganizationView, Presence, Shown, SlugAdvice, StateView, Verdict},
    words::Words,
};
use crate::{action_error::ActionError, words};
use orgs::{
    kernel::{Denial, Problem, Slug, Timestamp},
    organizations::{self, Suggestion},
    work::{Door, Standing, State, Support},
};

/// A slug out of an address bar: what is none belongs to no organization.
pub fn known(slug: &str) -> Result<Slug, ActionError> {
    Slug::parse(slug).map_err(|_| Denial::NotFound.into())
}

/// The organization, or where it went.
pub fn shown(shown: organizations::Shown, now: Timestamp) -> Shown {
    match shown {
        organizations::Shown::Moved(slug) => Shown::Moved(slug),
        organizations::Shown::Here(organization) => Shown::Here(OrganizationView {
            slug: organization.slug,
            name: organization.name,
            role: organization.standing.role(),
            presence: match organization.standing {
                Standing::Member(_) => Presence::Member,
                Standing::Superuser => Presence::Superuser,
            },
            state: match organization.state {
                State::Active => StateView::Active,
                State::Disabled => StateView::Disabled,
            },
            needs_factor: organization.door == Door::FactorNeeded,
            admits_support: organization.support == Support::Admitted,
            reminds: organization.reminds,
            member_count: organization.member_count,
            pending_count: organization.pending_count,
            created: words::when(organization.created_at, now),
            revision: organization.revision,
        }),
    }
}

/// What to say beside the slug's field.
pub fn advice(suggestion: Suggestion) -> SlugAdvice {
    match suggestion {
        Suggestion::Free(slug) => SlugAdvice {
            says: Words::here().is_free(slug.as_str()),
            slug: Some(slug.to_string()),
            verdict: Verdict::Free,
        },
        Suggestion::Taken(slug) => SlugAdvice {
            says: Words::here().is_taken(slug.as_str()),
            slug: None,
            verdict: Verdict::Unusable,
        },
        Suggestion::Unusable(issue) => SlugAdvice {
            says: words::issue(&Problem { field: "slug", issue }),
            slug: None,
            verdict: Verdict::Unusable,
        },
        Suggestion::Nothing => SlugAdvice {
            slug: None,
            verdict: Verdict::Nothing,
            says: String::new(),
        },
    }
}
