//! Where the pages of organizations are, and in whose house: at `/orgs` of ours, or wherever a host mounts them in its own
//! application. Every path of theirs is made here, so that no page knows one.
//!
//! A host provides its [`Mount`] as context; without one the pages are at home. Never here: what is behind a path.

mod below;
mod mails;

pub use below::Below;

use leptos::prelude::use_context;
use leptos_router::location::Url;

/// Where the pages are. All paths begin with a slash and end without one.
///
/// ```
/// use orgs_app::mount::Mount;
///
/// const TEAMS: Mount = Mount::at("/app/teams").home("/app").sign_in("/login").sign_up("/join");
///
/// assert_eq!(TEAMS.page("acme", "members"), "/app/teams/acme/members");
/// assert_eq!(TEAMS.invitation("0123"), "/app/teams/invitations/0123");
/// assert_eq!(TEAMS.waiting_founding("0123"), "/app/teams/foundings/0123");
/// assert_eq!(TEAMS.share_link("0123"), "/app/teams/invitations/join/0123");
/// assert_eq!(TEAMS.sign_in_for("/app/teams/acme"), "/login?next=%2Fapp%2Fteams%2Facme");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mount {
    organizations: &'static str,
    /// None is below the organizations: no organization can be called so.
    invitations: Option<&'static str>,
    /// None is below the invitations.
    share_links: Option<&'static str>,
    /// None is below the organizations as well.
    foundings: Option<&'static str>,
    home: &'static str,
    sign_in: &'static str,
    sign_up: &'static str,
    second_factor: &'static str,
    house: House,
}

/// Who brings what stands around the pages, and who makes accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum House {
    /// The product: our header, our accounts.
    Ours,
    /// A host's application: its header, its accounts. Nothing of ours asks for a password there.
    Theirs,
}

impl Mount {
    /// Where the product has them.
    pub const OURS: Self = Self {
        organizations: "/orgs",
        invitations: Some("/invitations"),
        share_links: Some("/join"),
        foundings: Some("/foundings"),
        home: "/",
        sign_in: "/sign-in",
        sign_up: "/sign-up",
        second_factor: "/account/security/two-factor",
        house: House::Ours,
    };

    /// In a host's house, below this path. What else there is to know has a default: home is the list of one's organizations, and
    /// people sign in at `/sign-in`.
    pub const fn at(organizations: &'static str) -> Self {
        Self {
            organizations,
            invitations: None,
            share_links: None,
            foundings: None,
            home: organizations,
            sign_in: "/sign-in",
            sign_up: "/sign-in",
            second_factor: organizations,
            house: House::Theirs,
        }
    }

    /// Where one goes who has left, or has nothing to do here.
    #[must_use]
    pub const fn home(self, home: &'static str) -> Self {
        Self { home, ..self }
    }

    /// Where people sign in, and, unless it is said otherwise, sign up. It is asked with `?next=` and the path to come back to,
    /// also by somebody who is signed in with another address than the invited one.
    #[must_use]
    pub const fn sign_in(self, sign_in: &'static str) -> Self {
        Self {
            sign_in,
            sign_up: sign_in,
            ..self
        }
    }

    /// Where people sign up. It is asked with `?next=` as well.
    #[must_use]
    pub const fn sign_up(self, sign_up: &'static str) -> Self {
        Self { sign_up, ..self }
    }

    /// Where people set up a second factor, if an organization asks for one.
    #[must_use]
    pub const fn second_factor(self, second_factor: &'static str) -> Self {
        Self { second_factor, ..self }
    }

    /// That of the page that is being made.
    pub fn find() -> Self {
        use_context().unwrap_or(Self::OURS)
    }

    /// Whose house it is.
    pub const fn house(self) -> House {
        self.house
    }

    /// All of them are below it.
    pub const fn organizations(self) -> &'static str {
        self.organizations
    }

    /// One organization.
    pub fn organization(self, slug: &str) -> String {
        format!("{}/{slug}", self.organizations)
    }

    /// A page of one: `page("acme", "members")`.
    pub fn page(self, slug: &str, rest: &str) -> String {
        format!("{}/{slug}/{rest}", self.organizations)
    }

    /// What stands before a slug in an address.
    pub fn before_slugs(self) -> String {
        self.organization("")
    }

    /// What follows in `path` after the organization `slug`, if it is one of that organization's pages: nothing, or a slash and more.
    pub fn behind<'a>(self, slug: &str, path: &'a str) -> Option<&'a str> {
        let rest = path.strip_prefix(self.organizations)?.strip_prefix('/')?;
        let rest = rest.strip_prefix(slug)?;
        (rest.is_empty() || rest.starts_with('/')).then_some(rest)
    }

    /// Where organizations are founded.
    pub fn founding(self) -> String {
        self.organization("new")
    }

    /// The form by which a visitor founds.
    pub fn foundings(self) -> String {
        match self.foundings {
            Some(foundings) => foundings.to_owned(),
            None => self.organization("foundings"),
        }
    }

    /// What they read when they have sent it.
    pub fn founding_sent(self) -> String {
        self.waiting_founding("check-inbox")
    }

    /// The page behind the link that they are mailed.
    pub fn waiting_founding(self, token: &str) -> String {
        format!("{}/{token}", self.foundings())
    }

    /// The page behind a mailed link.
    pub fn invitation(self, token: &str) -> String {
        match self.invitations {
            Some(invitations) => format!("{invitations}/{token}"),
            None => self.page("invitations", token),
        }
    }

    /// The page behind a share link.
    pub fn share_link(self, token: &str) -> String {
        match self.share_links {
            Some(share_links) => format!("{share_links}/{token}"),
            None => self.page("invitations/join", token),
        }
    }

    /// Where one goes who has left, or has nothing to do here.
    pub fn to_home(self) -> String {
        self.home.to_owned()
    }

    /// Where people sign in, and come back to `next`.
    pub fn sign_in_for(self, next: &str) -> String {
        carrying(self.sign_in, next)
    }

    /// Where people sign up, and come back to `next`.
    pub fn sign_up_for(self, next: &str) -> String {
        carrying(self.sign_up, next)
    }

    /// Where people sign in.
    pub fn to_sign_in(self) -> String {
        self.sign_in.to_owned()
    }

    /// Where people set up a second factor.
    pub fn to_second_factor(self) -> String {
        self.second_factor.to_owned()
    }
}

/// A page that leads back to `next`.
pub fn carrying(page: &str, next: &str) -> String {
    format!("{page}?next={}", Url::escape(next))
}

#[cfg(test)]
mod tests {
    use super::Mount;

    #[test]
    fn what_is_behind_an_organization() {
        let mount = Mount::at("/app/teams");
        assert_eq!(mount.behind("acme", "/app/teams/acme"), Some(""));
        assert_eq!(mount.behind("acme", "/app/teams/acme/members"), Some("/members"));
        for other in [
            "/app/teams/acme-sued",
            "/orgs/acme",
            "/app/teamsters/acme",
            "/app/teams",
        ] {
            assert_eq!(mount.behind("acme", other), None, "{other}");
        }
    }
}
