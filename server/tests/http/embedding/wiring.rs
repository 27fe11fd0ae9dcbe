//! The example's own wiring, put to the test as any host's is: with one call.

use super::*;
use async_trait::async_trait;
use market::kinds::{Circles, Vendor};
use orgs::{
    kernel::{DisplayName, EmailAddress, Fault},
    testing::conformance::{self, Host, Sample, Wiring},
};
use std::sync::Arc;

/// What only the market can do.
struct Backstage(Market);

#[async_trait]
impl Host for Backstage {
    async fn enrol(&self, name: &DisplayName, email: &EmailAddress) -> Result<Option<String>, Fault> {
        let added = self.0.customers.add(name.as_str(), email.as_str(), "1234").await?;
        Ok(Some(added.to_string()))
    }

    async fn letters(&self, to: &EmailAddress) -> Result<Option<Vec<String>>, Fault> {
        let page = answered(&self.0.router, seen("/outbox", "x=y")).await.body;
        let mails = page.split("\n\n---\n\n");
        let theirs = mails.filter_map(|mail| mail.strip_prefix(&format!("To: {to}\n\n")));
        Ok(Some(theirs.map(str::to_owned).collect()))
    }
}

walks! {
    async fn the_market_is_wired_right(town) {
        let vendors = Sample::<Vendors> {
            organization: Vendor { city: "Köln".into(), monthly_fee: 4900, register: Some("HRB 12".into()) },
            founder: (),
            invitation: (),
            joined: (),
        };
        let circles = Sample::<Circles> { organization: (), founder: (), invitation: (), joined: () };
        let wiring = Wiring::new(town.market.orgs.clone(), Arc::new(Backstage(town.market.clone())));
        conformance::check(&wiring.kind(vendors).kind(circles)).await.unwrap();
    }
}
