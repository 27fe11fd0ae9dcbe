//! Two kinds of organizations, where their pages are, and the market's tables beside ours.

use orgs::{database::Migrations, fields, kinds::OrganizationKind};
use orgs_app::mount::Mount;

// [the kinds]
fields! {
    /// What a vendor has that no organization has by itself.
    pub struct Vendor of organization in vendors {
        pub city: String,
        /// In cents.
        pub monthly_fee: i64,
        /// Its number in the trade register, if it is in there.
        pub register: Option<String>,
    }
}

/// Whoever sells.
pub struct Vendors;

impl OrganizationKind for Vendors {
    const KIND: &'static str = "vendor";
    type Organization = Vendor;
    type Member = ();
    type Invitation = ();
}

/// Neighbours who buy together: nothing but people.
pub struct Circles;

impl OrganizationKind for Circles {
    const KIND: &'static str = "circle";
    type Organization = ();
    type Member = ();
    type Invitation = ();
}
// [end]

// [the mounts]
/// Where vendors are.
pub const VENDORS: Mount = Mount::at("/market/vendors")
    .home("/")
    .sign_in("/login")
    .sign_up("/join");
/// Where circles are.
pub const CIRCLES: Mount = Mount::at("/circles").home("/").sign_in("/login").sign_up("/join");
// [end]

// [the tables]
/// The market's own tables, with a history of their own in the same database.
pub const MARKET: Migrations = Migrations::new(
    "market",
    &[
        (
            1,
            "customers",
            "create table customers (
  id bigint not null primary key,
  email text not null unique,
  name text not null,
  pin text not null
);
create table orders (
  customer_id bigint not null references customers (id),
  what text not null,
  open bigint not null,
  primary key (customer_id, what)
);
create table ledger (
  event text not null primary key,
  says text not null
);",
        ),
        (
            2,
            "vendors",
            "create table vendors (
  organization_id uuid not null primary key references organizations (id) on delete cascade,
  city text not null,
  monthly_fee bigint not null,
  register text,
  constraint vendors_pay_something_or_nothing check (monthly_fee >= 0)
);",
        ),
    ],
);
// [end]
