//! What the pages of the share links show.

use crate::{join_requests::view_model::AskingView, when::When};
use orgs::{access::Role, share_links::Unusable};
use serde::{Deserialize, Serialize};

/// An organization's share link, as those see it who invite.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareLinkView {
    /// The one in use, if there is one.
    pub link: Option<LinkView>,
    /// The roles the viewer may give by one, from least to most.
    pub offers: Vec<Role>,
}

/// A link that is in use. It is never here itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkView {
    /// What people become by it.
    pub role: Role,
    /// Whose addresses are welcome; empty for everybody's.
    pub domain: String,
    /// "3 of at most 10".
    pub came: String,
    /// How many may come, as it is typed; empty for as many as there are seats.
    pub most: String,
    /// Who made it.
    pub maker: String,
    /// When.
    pub made: When,
    /// Until when.
    pub expires: When,
    /// Why nobody can join by it, if so.
    pub unusable: Option<Unusable>,
}

/// The page behind a share link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinView {
    /// The organization's name.
    pub organization: String,
    /// Its slug; only for its members.
    pub slug: Option<String>,
    /// What one becomes.
    pub role: Role,
    /// Whose addresses are welcome; empty for everybody's.
    pub domain: String,
    /// Until when.
    pub expires: When,
    /// Who looks.
    pub visitor: VisitorView,
    /// Whether they may ask to join, or have; only where the link is for other addresses.
    pub asking: Option<AskingView>,
    /// Why nobody can join by it, if so.
    pub unusable: Option<Unusable>,
}

/// Who looks at the page behind a share link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VisitorView {
    /// Nobody is signed in.
    SignedOut,
    /// Somebody who can join, with this address.
    Welcome(String),
    /// A member already.
    Member,
    /// Somebody with this address, and none of the domain.
    OtherDomain(String),
    /// Somebody without the second factor that the organization asks for.
    FactorNeeded,
    /// Somebody who was removed after the link was made.
    Removed,
}
