//! What the market had before: customers with numbers, who sign in with an address and a number of their own. A real one keeps
//! something better than that number.
//!
//! Never here: an organization.

use super::pool::{Pool, ask};
use async_trait::async_trait;
use orgs::{
    kernel::{DisplayName, EmailAddress, Fault},
    users::{Known, Profile, UserDirectory},
};
use sqlx::{query, query_as, query_scalar};

/// The table, by a pool of the market's own.
#[derive(Clone, Debug)]
pub struct Customers {
    pub pool: Pool,
}

/// A customer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Customer {
    pub id: i64,
    pub email: String,
    pub name: String,
}

impl Customers {
    /// Somebody new; their number.
    pub async fn add(&self, name: &str, email: &str, pin: &str) -> Result<i64, sqlx::Error> {
        let added = "insert into customers (id, email, name, pin) select coalesce(max(id), 0) + 1, $1, $2, $3 from customers returning id";
        ask!(&self.pool, db => query_scalar(added).bind(email).bind(name).bind(pin).fetch_one(db).await)
    }

    /// Somebody orders something, and nobody has delivered it yet.
    pub async fn order(&self, customer: i64, what: &str) -> Result<(), sqlx::Error> {
        let order = "insert into orders (customer_id, what, open) values ($1, $2, 1)";
        ask!(&self.pool, db => query(order).bind(customer).bind(what).execute(db).await.map(|_| ()))
    }

    /// The customer with this number.
    pub async fn find(&self, id: i64) -> Result<Option<Customer>, sqlx::Error> {
        let found = "select id, email, name from customers where id = $1";
        ask!(&self.pool, db => query_as(found).bind(id).fetch_optional(db).await)
    }

    /// The customer with this address.
    pub async fn find_by_email(&self, email: &str) -> Result<Option<Customer>, sqlx::Error> {
        let found = "select id, email, name from customers where email = $1";
        ask!(&self.pool, db => query_as(found).bind(email).fetch_optional(db).await)
    }

    /// The customer who signs in.
    pub async fn sign_in(&self, email: &str, pin: &str) -> Result<Option<Customer>, sqlx::Error> {
        let found = "select id, email, name from customers where email = $1 and pin = $2";
        ask!(&self.pool, db => query_as(found).bind(email).bind(pin).fetch_optional(db).await)
    }
}

// [the directory]
#[async_trait]
impl UserDirectory for Customers {
    async fn by_external_id(&self, external_id: &str) -> Result<Option<Known>, Fault> {
        let Ok(id) = external_id.parse() else { return Ok(None) };
        self.find(id).await?.map(known).transpose()
    }

    async fn by_email(&self, email: &EmailAddress) -> Result<Option<Known>, Fault> {
        self.find_by_email(&email.canonical()).await?.map(known).transpose()
    }
}

fn known(customer: Customer) -> Result<Known, Fault> {
    let of = |what: &str| Fault::broken(format!("customer {} has no {what} that can be shown", customer.id));
    Ok(Known::new(Profile {
        external_id: customer.id.to_string(),
        email: EmailAddress::parse(&customer.email).map_err(|_| of("address"))?,
        name: DisplayName::parse(&customer.name).map_err(|_| of("name"))?,
    }))
}
// [end]
