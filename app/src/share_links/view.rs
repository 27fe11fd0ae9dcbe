//! Puts share links into view models. Only on the server.

use super::{
    view_model::{JoinView, LinkView, ShareLinkView, VisitorView},
    words::Words,
};
use crate::{join_requests::view::stands, words};
use orgs::{
    access::Role,
    join_requests::Asking,
    kernel::Timestamp,
    share_links::{Listed, Shown, Visitor},
    work::Standing,
};

/// The link of an organization, and what the viewer may make of it.
pub fn found((listed, standing): (Option<Listed>, Standing), now: Timestamp) -> ShareLinkView {
    let highest = standing.role().min(Role::Admin);
    ShareLinkView {
        link: listed.map(|listed| link(listed, now)),
        offers: Role::ALL.into_iter().filter(|role| *role <= highest).collect(),
    }
}

fn link(listed: Listed, now: Timestamp) -> LinkView {
    LinkView {
        role: listed.role,
        domain: listed.domain.unwrap_or_default(),
        came: came(Words::here(), listed.uses, listed.most_uses),
        most: listed.most_uses.map(|most| most.to_string()).unwrap_or_default(),
        maker: listed.maker,
        made: words::when(listed.made_at, now),
        expires: words::when(listed.expires_at, now),
        unusable: listed.usable.err(),
    }
}

fn came(words: Words, uses: i64, most: Option<i64>) -> String {
    let uses = match uses {
        0 => words.nobody_yet().to_owned(),
        1 => words.one_person().to_owned(),
        more => words.people(more),
    };
    match most {
        Some(most) => words.at_most(&uses, &words.0.grouped(most)),
        None => uses,
    }
}

/// The page behind the link.
pub fn shown(shown: Shown, asking: Option<Asking>, now: Timestamp) -> JoinView {
    JoinView {
        organization: shown.organization,
        slug: shown.slug,
        role: shown.role,
        domain: shown.domain.unwrap_or_default(),
        expires: words::when(shown.expires_at, now),
        visitor: match shown.visitor {
            Visitor::SignedOut => VisitorView::SignedOut,
            Visitor::Welcome(email) => VisitorView::Welcome(email),
            Visitor::Member => VisitorView::Member,
            Visitor::OtherDomain(email) => VisitorView::OtherDomain(email),
            Visitor::FactorNeeded => VisitorView::FactorNeeded,
            Visitor::Removed => VisitorView::Removed,
        },
        asking: asking.map(|asking| stands(asking, now)),
        unusable: shown.usable.err(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Words, came};
    use orgs::kernel::Language::{English, German};

    #[test]
    fn how_many_came() {
        for (uses, most, says) in [
            (0, None, "Nobody yet"),
            (1, Some(1), "One person, at most 1"),
            (1200, Some(5000), "1,200 people, at most 5,000"),
        ] {
            assert_eq!(came(Words(English), uses, most), says);
        }
        assert_eq!(came(Words(German), 1200, Some(5000)), "1.200 Personen, höchstens 5.000");
    }
}
