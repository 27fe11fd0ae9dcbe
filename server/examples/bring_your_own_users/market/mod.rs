//! The market, put together. Reading order: `customers` (what was there before), `kinds` (what a vendor is), `vendors` (what a vendor
//! adds to our pages), `guard`, `ledger`, `outbox`, `house` (who asks, and the document), `pages` (the market's own), `stall` (one of them,
//! with a part of ours in it), `join` (new customers), `messages` (from one customer to another).

pub mod customers;
pub mod guard;
pub mod house;
pub mod join;
pub mod kinds;
pub mod ledger;
pub mod messages;
pub mod outbox;
pub mod pages;
pub mod pool;
pub mod stall;
pub mod vendors;

use axum::Router;
use customers::Customers;
use guard::OpenOrders;
use house::House;
use kinds::{CIRCLES, Circles, MARKET, VENDORS, Vendors};
use ledger::Ledger;
use orgs::{Orgs, database::Db, foundings::PendingOrganizations, mail::Post};
use orgs_app::embedding::{Empty, Page, Parts, Slots};
use orgs_server::screens::Screens;
use outbox::{Links, Outbox};
use pool::Pool;
use std::{error::Error, sync::Arc};
use vendors::{VendorFacts, actions, facts, nobody_invited, sign};

/// The whole application.
#[derive(Clone)]
pub struct Market {
    pub router: Router,
    pub orgs: Orgs,
    pub customers: Customers,
}

impl Market {
    /// Opens the database, makes the tables that are missing, and puts the parts together.
    pub async fn open(database: &str, origin: &str) -> Result<Self, Box<dyn Error>> {
        // [the handle]
        let outbox = Outbox::default();
        let pool = Pool::at(database)?;
        let (customers, ledger) = (Customers { pool: pool.clone() }, Ledger { pool });
        let orgs = Orgs::builder(Db::open(database).await?)
            .kind::<Vendors>()
            .kind::<Circles>()
            .migrations(MARKET)
            .directory(Arc::new(customers.clone()))
            .guard(Arc::new(OpenOrders))
            .subscriber(Arc::new(ledger.clone()))
            .registrations(Arc::new(PendingOrganizations))
            .templates(Arc::new(Links))
            .post(Post {
                mailer: Arc::new(outbox.clone()),
                origin: origin.to_owned(),
                product: "Market".to_owned(),
            })
            .build()?;
        orgs.migrate().await?;
        // [end]

        // [the screens]
        let house = House {
            orgs: orgs.clone(),
            customers: customers.clone(),
        };
        let vendors = Slots::default()
            .founding(VendorFacts)
            .header(sign)
            .overview(facts)
            .row_actions(actions)
            .empty(Empty::Invitations, nobody_invited);
        let people = Parts::of(&orgs.of::<Vendors>(), VENDORS, &vendors);
        let circles = Slots::default().page(Page::Activity, pages::no_activity);
        let screens = Screens::new("Market", origin, house.clone())?
            .mount(&orgs.of::<Vendors>(), VENDORS, vendors)
            .mount(&orgs.of::<Circles>(), CIRCLES, circles)
            .router()?;
        let router = pages::routes(&house, &ledger, &outbox)
            .merge(join::routes(&house))
            .merge(stall::routes(&house, &people))
            .merge(messages::routes(&house, &outbox))
            .merge(screens);
        // [end]
        Ok(Self {
            router: house.at_the_door(router),
            orgs,
            customers,
        })
    }

    /// The first customers: Rosa, Bruno and Kim, all with the same PIN. Bruno waits for his apples.
    pub async fn furnish(&self) -> Result<(), Box<dyn Error>> {
        if self.customers.find(1).await?.is_none() {
            for name in ["Rosa", "Bruno", "Kim"] {
                let email = format!("{}@market.example", name.to_lowercase());
                self.customers.add(name, &email, "1234").await?;
            }
            self.customers.order(2, "A crate of apples").await?;
        }
        Ok(())
    }
}
