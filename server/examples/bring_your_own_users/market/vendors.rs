//! What a vendor adds to our pages: three fields in the form that founds one, the same three beside its overview, a header, two things
//! more to do about a member, and what stands where nobody is invited.

use super::kinds::{Vendor, Vendors};
use leptos::prelude::*;
use orgs::{Orgs, kernel::Slug, kinds};
use orgs_app::{
    context,
    embedding::{FoundingFields, RowAction, Typed, Wrong},
    layout::Here,
    members::view_model::MemberRow,
    organizations::view_model::OrganizationView,
    ui::{Deed, EmptyState, IconName, Requirement, TextField, wait},
};

// [the fields]
/// The fields of the form.
pub struct VendorFacts;

impl FoundingFields for VendorFacts {
    fn show(&self, deed: Deed) -> AnyView {
        view! {
            <TextField state=deed.field("city", "") label="City" hint="Where your goods come from." limit=80 />
            <TextField state=deed.field("monthly_fee", "") label="Monthly fee" hint="In cents, as agreed with the market." limit=9 />
            <TextField
                state=deed.field("register", "")
                label="Number in the trade register"
                requirement=Requirement::Optional
                limit=40
            />
        }
        .into_any()
    }

    fn read(&self, orgs: &Orgs, typed: &Typed) -> Result<Orgs, Wrong> {
        let mut wrong = Wrong::new();
        let (city, register) = (typed.get("city").trim(), typed.get("register").trim());
        if city.is_empty() {
            wrong.push(("city", "Say where your goods come from.".to_owned()));
        }
        let fee = typed.get("monthly_fee").trim().parse::<u32>();
        if fee.is_err() {
            wrong.push(("monthly_fee", "Give it in whole cents, such as 4900.".to_owned()));
        }
        let (Ok(fee), true) = (fee, wrong.is_empty()) else {
            return Err(wrong);
        };
        let vendor = Vendor {
            city: city.to_owned(),
            monthly_fee: fee.into(),
            register: Some(register.to_owned()).filter(|number| !number.is_empty()),
        };
        Ok(orgs.of::<Vendors>().founding(vendor, ()))
    }
}
// [end]

// [the overview]
/// What everybody who belongs to a vendor sees beside its overview.
pub fn facts(here: Here) -> AnyView {
    let slug = here.now().slug;
    wait(move || {
        let slug = slug.clone();
        async move {
            let (orgs, caller) = (context::orgs(), context::caller());
            let Ok(slug) = Slug::parse(&slug) else {
                return ().into_any();
            };
            let Ok(vendor) = kinds::show(&orgs.of::<Vendors>(), &caller, &slug).await else {
                return ().into_any();
            };
            let euros = format!("{}.{:02} € a month", vendor.monthly_fee / 100, vendor.monthly_fee % 100);
            view! {
                <section class="card market-facts" aria-label="On the market">
                    <dl class="facts">
                        <div><dt>"City"</dt><dd>{vendor.city}</dd></div>
                        <div><dt>"Fee"</dt><dd>{euros}</dd></div>
                        {vendor.register.map(|number| view! { <div><dt>"Trade register"</dt><dd>{number}</dd></div> })}
                    </dl>
                </section>
            }
            .into_any()
        }
    })
}
// [end]

// [the header]
/// Above the tabs of a vendor's pages: whose they are, and the way to what customers see.
pub fn sign(here: Here) -> AnyView {
    let vendor = here.now();
    let stall = format!("/vendors/{}", vendor.slug);
    view! { <p class="market-sign"><strong>{vendor.name}</strong> <a href=stall>"See your stall"</a></p> }.into_any()
}
// [end]

// [the row actions]
/// What a vendor's people may do about each other at the market. The routes ask again who it is.
pub fn actions(vendor: &OrganizationView, member: &MemberRow) -> Vec<RowAction> {
    if member.you {
        return Vec::new();
    }
    let write = format!("/messages?to={}&vendor={}", member.user, vendor.slug);
    let bell = [
        ("to", member.user.clone()),
        ("vendor", vendor.slug.clone()),
        ("text", "The bell rings: come to the stall.".to_owned()),
    ];
    vec![
        RowAction::link("Send a message", write).icon(IconName::Mail),
        RowAction::form("Ring the bell", "/messages", bell),
    ]
}
// [end]

// [the empty list]
/// Where nobody is invited.
pub fn nobody_invited() -> AnyView {
    let says = "A stall is more fun in company. Invite whoever helps you on market days.";
    view! { <div class="card"><EmptyState icon=IconName::Mail title="You are on your own" text=says /></div> }
        .into_any()
}
// [end]
