//! The people of every test, of the demo and of the browser's plays.
//!
//! *Acme*: **olga** (owner), **adam** (admin), **mia** and **max** (members), **ivy** (invited), **eve** (her invitation has
//! expired). *Initech*: **sam**, a stranger to Acme. And **nobody**, who is not signed in.

use super::FixedClock;
use crate::{
    Orgs,
    access::{Caller, Role},
    invitations::{self, Invite, Key},
    kernel::{DisplayName, EmailAddress, Failure, Fault, InvitationId, Issue, Language, Outcome, Slug, UserId},
    organizations::{self, Create},
    users::{self, Profile},
};
use std::{fmt::Debug, ops::Deref, sync::Arc, time::Duration};

/// Somebody of the cast. Goes wherever a [`Caller`] goes.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their id.
    pub user: UserId,
    /// Their address.
    pub email: EmailAddress,
    caller: Caller,
}

impl Deref for Person {
    type Target = Caller;
    fn deref(&self) -> &Caller {
        &self.caller
    }
}

impl Person {
    /// Makes somebody a user, as a host would: `name` begins with a capital letter, the address is verified.
    pub async fn sync(orgs: &Orgs, name: &str, email: &str) -> Result<Self, Fault> {
        let email = EmailAddress::parse(email).map_err(unreadable)?;
        let profile = Profile {
            external_id: email.canonical(),
            email: email.clone(),
            name: DisplayName::parse(name).map_err(unreadable)?,
        };
        sure(users::sync(orgs, &profile).await)?;
        Self::find(orgs, &email).await
    }

    /// Somebody who is a user already, as they are now.
    pub async fn find(orgs: &Orgs, email: &EmailAddress) -> Result<Self, Fault> {
        let found =
            sure(users::find(orgs, email).await)?.ok_or_else(|| Fault::broken(format!("{email} is no active user")))?;
        Ok(Self {
            user: found.user,
            email: email.clone(),
            caller: Caller::User(found),
        })
    }
}

/// Everybody, their organizations and their invitations.
#[derive(Clone, Debug)]
pub struct Cast {
    /// *Acme*.
    pub acme: Slug,
    /// *Initech*, where nobody of Acme belongs.
    pub initech: Slug,
    /// Owner of Acme.
    pub olga: Person,
    /// Admin of Acme.
    pub adam: Person,
    /// Member of Acme.
    pub mia: Person,
    /// Member of Acme.
    pub max: Person,
    /// Owner of Initech, a stranger to Acme.
    pub sam: Person,
    /// Not signed in.
    pub nobody: Caller,
    /// Invited to Acme by adam, pending; has no account.
    pub ivy: EmailAddress,
    /// Ivy's invitation.
    pub ivys: InvitationId,
    /// Invited to Acme by olga, expired; has no account.
    pub eve: EmailAddress,
    /// Eve's invitation.
    pub eves: InvitationId,
}

/// How long ago the organizations were founded; and how long after that eve was invited.
const PAST: Duration = Duration::from_secs(30 * 24 * 60 * 60);
const LATER: Duration = Duration::from_secs(24 * 60 * 60);

impl Cast {
    /// Brings everybody on stage of an empty installation, through the verbs that everybody uses. What lies in the past
    /// happens in the past: by a clock of its own.
    pub async fn enter(orgs: &Orgs) -> Result<Self, Fault> {
        let clock = Arc::new(FixedClock::at(orgs.now() - PAST));
        let past = orgs.to_builder().clock(clock.clone()).build()?;
        let olga = Person::sync(&past, "Olga Owner", "olga@acme.example").await?;
        let sam = Person::sync(&past, "Sam Stranger", "sam@initech.example").await?;
        let acme = found(&past, &olga, "Acme").await?;
        let initech = found(&past, &sam, "Initech").await?;
        let adam = joined(&past, &olga, &acme, "Adam Admin", "adam@acme.example", Role::Admin).await?;
        let mia = joined(&past, &adam, &acme, "Mia Member", "mia@acme.example", Role::Member).await?;
        let max = joined(&past, &adam, &acme, "Max Member", "max@acme.example", Role::Member).await?;
        clock.advance(LATER);
        let eve = EmailAddress::parse("eve@example.org").map_err(unreadable)?;
        let eves = invited(&past, &olga, &acme, &eve, Role::Member).await?;
        let ivy = EmailAddress::parse("ivy@example.org").map_err(unreadable)?;
        let ivys = invited(orgs, &adam, &acme, &ivy, Role::Member).await?;
        Ok(Self {
            acme,
            initech,
            olga,
            adam,
            mia,
            max,
            sam,
            nobody: Caller::Nobody,
            ivy,
            ivys,
            eve,
            eves,
        })
    }
}

/// Founds an organization with a slug made from its name.
pub async fn found(orgs: &Orgs, founder: &Caller, name: &str) -> Result<Slug, Fault> {
    let name = DisplayName::parse(name).map_err(unreadable)?;
    Ok(sure(organizations::create(orgs, founder, &Create { name, slug: None }).await)?.slug)
}

/// Invites an address.
pub async fn invited(
    orgs: &Orgs,
    by: &Caller,
    to: &Slug,
    email: &EmailAddress,
    role: Role,
) -> Result<InvitationId, Fault> {
    let input = Invite {
        email: email.clone(),
        role,
        message: String::new(),
        language: Language::default(),
    };
    sure(invitations::invite(orgs, by, to, &input).await)
}

/// Makes somebody a user and, with their consent, a member.
pub async fn joined(orgs: &Orgs, by: &Caller, to: &Slug, name: &str, email: &str, role: Role) -> Result<Person, Fault> {
    let person = Person::sync(orgs, name, email).await?;
    let id = invited(orgs, by, to, &person.email, role).await?;
    sure(invitations::accept(orgs, &person, &Key::Id(id)).await)?;
    Ok(person)
}

/// The cast's own steps are never refused; where one is, the installation was not empty.
fn sure<T, R: Debug>(outcome: Outcome<T, R>) -> Result<T, Fault> {
    outcome.map_err(|failure| match failure {
        Failure::Faulted(fault) => fault,
        no => Fault::broken(format!("the cast could not enter: {no:?}")),
    })
}

fn unreadable(issue: Issue) -> Fault {
    Fault::broken(format!("{issue:?}"))
}
