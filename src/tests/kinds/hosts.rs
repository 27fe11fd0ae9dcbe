//! The kinds and their tables, as a host writes them.

use orgs::{database::Migrations, fields, kernel::Timestamp, kinds::OrganizationKind};

fields! {
    /// What an account costs: `monthly_subscription` of the seed's `Account`.
    pub struct Account of organization in accounts {
        pub monthly_subscription: i64,
        pub renews_at: Option<Timestamp>,
    }
}

fields! {
    /// What sort of user somebody is in an account: `user_type` of the seed's `AccountUser`.
    pub struct AccountUser of member in account_users {
        pub user_type: String,
    }
}

fields! {
    /// What sort somebody is going to be.
    pub struct AccountOffer of invitation in account_offers {
        pub user_type: String,
        pub cost_centre: Option<String>,
    }
}

/// An account as most are.
pub fn account() -> Account {
    Account {
        monthly_subscription: 99,
        renews_at: None,
    }
}

/// Somebody of this sort.
pub fn user_type(user_type: &str) -> AccountUser {
    AccountUser {
        user_type: user_type.into(),
    }
}

/// Fields of all three sorts; those of an invitation go on to the member.
pub struct Accounts;

impl OrganizationKind for Accounts {
    const KIND: &'static str = "account";
    type Organization = Account;
    type Member = AccountUser;
    type Invitation = AccountOffer;

    fn member_of(offer: &AccountOffer) -> AccountUser {
        AccountUser {
            user_type: offer.user_type.clone(),
        }
    }
}

fields! {
    /// Where a vendor is: the seed's `Vendor` of the base classes.
    pub struct Vendor of organization in vendors {
        pub street_address: String,
        pub city: String,
        pub active_since: i64,
    }
}

/// Fields of the organization only.
pub struct Vendors;

impl OrganizationKind for Vendors {
    const KIND: &'static str = "vendor";
    type Organization = Vendor;
    type Member = ();
    type Invitation = ();
}

fields! {
    /// What a player of a team has: the seed's `Team` extends `Organization`.
    pub struct Player of member in players {
        pub number: i64,
        pub plays: bool,
    }
}

/// Fields of members only.
pub struct Teams;

impl OrganizationKind for Teams {
    const KIND: &'static str = "team";
    type Organization = ();
    type Member = Player;
    type Invitation = ();
}

/// No fields at all, and still apart: the seed's proxy models.
pub struct Projects;

impl OrganizationKind for Projects {
    const KIND: &'static str = "project";
    type Organization = ();
    type Member = ();
    type Invitation = ();
}

/// The host's own migrations, in two versions.
pub const ACCOUNTS: Migrations = Migrations::new(
    "market",
    &[
        (
            1,
            "accounts",
            "create table accounts (
  organization_id uuid not null primary key references organizations (id) on delete cascade,
  monthly_subscription bigint not null,
  renews_at timestamptz,
  constraint accounts_cost_something_or_nothing check (monthly_subscription >= 0)
);
create table account_users (
  organization_id uuid not null,
  user_id uuid not null,
  user_type text not null,
  primary key (organization_id, user_id),
  constraint account_users_are_members foreign key (organization_id, user_id)
    references members (organization_id, user_id) on delete cascade,
  constraint account_users_type_is_known check (user_type in ('', 'A', 'B'))
);
create table account_offers (
  organization_id uuid not null,
  invitation_id uuid not null,
  user_type text not null,
  cost_centre text,
  primary key (organization_id, invitation_id),
  constraint account_offers_are_invitations foreign key (organization_id, invitation_id)
    references invitations (organization_id, id) on delete cascade
);",
        ),
        (
            2,
            "vendors_and_players",
            "create table vendors (
  organization_id uuid not null primary key references organizations (id) on delete cascade,
  street_address text not null,
  city text not null,
  active_since bigint not null
);
create table players (
  organization_id uuid not null,
  user_id uuid not null,
  number bigint not null,
  plays boolean not null,
  primary key (organization_id, user_id),
  constraint players_are_members foreign key (organization_id, user_id)
    references members (organization_id, user_id) on delete cascade
);",
        ),
    ],
);
