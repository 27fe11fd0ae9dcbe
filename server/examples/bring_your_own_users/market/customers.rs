//! What the market had before: customers with numbers, who sign in with an address and a number of their own. A real one keeps
//! something better than that number.
//!
//! Never here: an organization.

use async_trait::async_trait;
use orgs::{
    kernel::{DisplayName, EmailAddress, Fault},
    users::{Known, Profile, UserDirectory},
};
use sqlx::{
    SqlitePool, query, query_as, query_scalar,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};
use std::{error::Error, str::FromStr as _, time::Duration};

/// The table, by a pool of the market's own.
#[derive(Clone, Debug)]
pub struct Customers {
    pub pool: SqlitePool,
}

/// A customer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Customer {
    pub id: i64,
    pub email: String,
    pub name: String,
}

impl Customers {
    /// Connects when it is used first.
    pub fn at(database: &str) -> Result<Self, Box<dyn Error>> {
        let options = SqliteConnectOptions::from_str(database)?.busy_timeout(Duration::from_secs(5));
        let pool = SqlitePoolOptions::new().max_connections(4).connect_lazy_with(options);
        Ok(Self { pool })
    }

    /// Somebody new; their number.
    pub async fn add(&self, name: &str, email: &str, pin: &str) -> Result<i64, sqlx::Error> {
        let added = query_scalar(
            "insert into customers (id, email, name, pin) select coalesce(max(id), 0) + 1, $1, $2, $3 from customers returning id",
        );
        added.bind(email).bind(name).bind(pin).fetch_one(&self.pool).await
    }

    /// Somebody orders something, and nobody has delivered it yet.
    pub async fn order(&self, customer: i64, what: &str) -> Result<(), sqlx::Error> {
        let order = query("insert into orders (customer_id, what, open) values ($1, $2, 1)");
        order.bind(customer).bind(what).execute(&self.pool).await.map(|_| ())
    }

    /// The customer with this number.
    pub async fn find(&self, id: i64) -> Result<Option<Customer>, sqlx::Error> {
        let found = query_as("select id, email, name from customers where id = $1");
        found.bind(id).fetch_optional(&self.pool).await
    }

    /// The customer who signs in.
    pub async fn sign_in(&self, email: &str, pin: &str) -> Result<Option<Customer>, sqlx::Error> {
        let found = query_as("select id, email, name from customers where email = $1 and pin = $2");
        found.bind(email).bind(pin).fetch_optional(&self.pool).await
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
        let found = query_as("select id, email, name from customers where email = $1");
        let found: Option<Customer> = found.bind(email.as_str()).fetch_optional(&self.pool).await?;
        found.map(known).transpose()
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
