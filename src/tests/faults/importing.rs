//! An import with every step in trouble. The real thing, by the real django-organizations, is in `importing`.

use orgs::importing::{
    self, ForeignInvitation, ForeignMember, ForeignOrganization, ForeignOwner, ForeignUser, Letters, Source,
};

fn user(key: &str, email: &str) -> ForeignUser {
    ForeignUser {
        key: key.into(),
        email: email.into(),
        name: format!("Person {key}"),
        password: "pbkdf2_sha256$1$seasalt$PDreldzwYPOpKh3xbyyZ9btv0tSDrxWG54nNT3muDYs=".into(),
        active: true,
        ..ForeignUser::default()
    }
}

fn member(key: &str, user: &str) -> ForeignMember {
    ForeignMember {
        key: key.into(),
        organization: "1".into(),
        user: user.into(),
        ..ForeignMember::default()
    }
}

/// One of each.
fn source() -> Source {
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
        invitations: vec![ForeignInvitation {
            key: "1".into(),
            organization: "1".into(),
            invitee: "three@old.example".into(),
            inviter: "1".into(),
            ..ForeignInvitation::default()
        }],
        ..Source::default()
    }
}

both! {
    async fn an_import(world) {
        let source = source();
        drill!(world, 1, ["user.imported", "user.imported", "organization.imported", "member.imported", "invitation.imported"],
            "importing/import.rs",
            async |orgs: &orgs::Orgs| importing::import(orgs, &source, Letters::Hold).await);
    }
}
