//! What a database of django-organizations says, as it says it: nothing is judged yet.

use crate::kernel::Timestamp;
use std::collections::BTreeMap;

/// What a users' table may have, by Django's own names. Another name is given for each that is called otherwise.
pub const USER_COLUMNS: [&str; 10] = [
    "id",
    "email",
    "username",
    "first_name",
    "last_name",
    "name",
    "password",
    "is_active",
    "date_joined",
    "last_login",
];

/// Where things stand there. The defaults are those of `django.contrib.auth` and of django-organizations' own models.
#[derive(Clone, Debug)]
pub struct Tables {
    /// What this database is called, where several are brought over: nothing, for the only one.
    pub source: String,
    /// The people.
    pub users: String,
    /// What a column of theirs is called, where it is not one of [`USER_COLUMNS`]: Django's name first.
    pub user_columns: BTreeMap<String, String>,
    /// The organizations.
    pub organizations: String,
    /// Who belongs to them.
    pub members: String,
    /// Who owns them.
    pub owners: String,
    /// Who is invited; there is no such table before 2.0.
    pub invitations: String,
}

impl Default for Tables {
    fn default() -> Self {
        Self {
            source: String::new(),
            users: "auth_user".into(),
            user_columns: BTreeMap::new(),
            organizations: "organizations_organization".into(),
            members: "organizations_organizationuser".into(),
            owners: "organizations_organizationowner".into(),
            invitations: "organizations_organizationinvitation".into(),
        }
    }
}

/// Everything that is read. Rows stand in the order of their keys.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Where it was read.
    pub tables: Tables,
    /// The people.
    pub users: Vec<ForeignUser>,
    /// The organizations.
    pub organizations: Vec<ForeignOrganization>,
    /// Who belongs to them.
    pub members: Vec<ForeignMember>,
    /// Who owns them.
    pub owners: Vec<ForeignOwner>,
    /// Who was invited.
    pub invitations: Vec<ForeignInvitation>,
}

/// A person.
#[derive(Clone, Default)]
pub struct ForeignUser {
    /// The primary key.
    pub key: String,
    /// The address; often empty.
    pub email: String,
    /// What they sign in with there.
    pub username: String,
    /// First and last name, or the whole; often empty.
    pub name: String,
    /// The hash of their password, or what stands for none.
    pub password: String,
    /// Whether they may sign in.
    pub active: bool,
    /// When they came.
    pub joined_at: Option<Timestamp>,
    /// When they signed in last.
    pub seen_at: Option<Timestamp>,
}

/// Without the hash.
impl std::fmt::Debug for ForeignUser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ForeignUser")
            .field("key", &self.key)
            .finish_non_exhaustive()
    }
}

/// An organization.
#[derive(Clone, Debug, Default)]
pub struct ForeignOrganization {
    /// The primary key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its slug; up to 200 characters of any kind.
    pub slug: String,
    /// Whether it is in use.
    pub active: bool,
    /// When it was made.
    pub created_at: Option<Timestamp>,
}

/// A membership.
#[derive(Clone, Debug, Default)]
pub struct ForeignMember {
    /// The primary key.
    pub key: String,
    /// The organization's key.
    pub organization: String,
    /// The person's key.
    pub user: String,
    /// Whether they are an admin.
    pub admin: bool,
    /// When they joined.
    pub created_at: Option<Timestamp>,
}

/// Whose an organization is.
#[derive(Clone, Debug, Default)]
pub struct ForeignOwner {
    /// The organization's key.
    pub organization: String,
    /// The membership's key.
    pub member: String,
}

/// An invitation.
#[derive(Clone, Debug, Default)]
pub struct ForeignInvitation {
    /// The primary key.
    pub key: String,
    /// The organization's key.
    pub organization: String,
    /// Who is invited: an address, or anything else.
    pub invitee: String,
    /// The key of whoever invited.
    pub inviter: String,
    /// Whether somebody has accepted it.
    pub accepted: bool,
    /// When it was made.
    pub created_at: Option<Timestamp>,
}
