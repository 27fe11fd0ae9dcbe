//! What a database of django-organizations could say, in a few words. Never here: what comes of it.

use orgs::importing::{ForeignInvitation, ForeignMember, ForeignOrganization, ForeignOwner, ForeignUser, Source};

/// Hashed by Django: `correct horse`, in one round.
const HASH: &str = "pbkdf2_sha256$1$seasalt$PlTOJ9FOrJT8jStMtfSdF0DuEKRYssXx5nkDdoxkYVw=";

pub fn user(key: &str, email: &str) -> ForeignUser {
    ForeignUser {
        key: key.into(),
        email: email.into(),
        name: format!("Person {key}"),
        password: HASH.into(),
        active: true,
        ..ForeignUser::default()
    }
}

/// Somebody in the only organization.
pub fn member(key: &str, user: &str) -> ForeignMember {
    ForeignMember {
        key: key.into(),
        organization: "1".into(),
        user: user.into(),
        ..ForeignMember::default()
    }
}

/// To the only organization, by its owner.
pub fn invitation(key: &str, to: &str) -> ForeignInvitation {
    ForeignInvitation {
        key: key.into(),
        organization: "1".into(),
        invitee: to.into(),
        inviter: "1".into(),
        ..ForeignInvitation::default()
    }
}

/// One of each: the organization `old`, its owner, a member, and an invitation.
pub fn one_of_each() -> Source {
    Source {
        users: vec![user("1", "one@old.example"), user("2", "two@old.example")],
        organizations: vec![ForeignOrganization {
            key: "1".into(),
            name: "Old".into(),
            slug: "old".into(),
            active: true,
            created_at: None,
        }],
        members: vec![member("1", "1"), member("2", "2")],
        owners: vec![ForeignOwner {
            organization: "1".into(),
            member: "1".into(),
        }],
        invitations: vec![invitation("1", "three@old.example")],
        ..Source::default()
    }
}
