//! The screens in somebody else's application: the tutorial's own example, walked as its customers do, without a browser.

use crate::harness::{Answer, answered, filled, post, seen};
use axum::extract::Request;
use http::{StatusCode, header};
use orgs::{
    Orgs,
    access::Caller,
    events::relay,
    kernel::{Kind, Slug},
    kinds,
    mail::{MailTemplates, templates::Destination},
    testing::{Spare, World},
};
use orgs_app::{embedding::Slots, mount::Mount};
use orgs_server::screens::Screens;
use std::{path::Path, sync::Arc};

#[path = "../../examples/bring_your_own_users/market/mod.rs"]
mod market;

/// Walks on both engines.
macro_rules! walks {
    ($($(#[$doc:meta])* async fn $name:ident($town:ident) $body:block)*) => {$(
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn walk($town: Town) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                walk(Town::open().await).await
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                walk(Town::on_postgres().await).await
            }
        }
    )*};
}

mod founding;
mod joining;
mod parts;
mod slots;
mod teams;
mod wiring;

use market::{Market, house::House, kinds::Vendors};

const ORIGIN: &str = "http://127.0.0.1:3990";

/// The market with three customers, one of whom has ordered something.
struct Town {
    market: Market,
    /// Where its database is; gone with it.
    _place: Box<dyn Send + Sync>,
}

impl Town {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("market.db").display());
        Self::at(&database, Box::new(folder)).await
    }

    async fn on_postgres() -> Self {
        let spare = Spare::postgres().await;
        let url = spare.url.clone();
        Self::at(&url, Box::new(spare)).await
    }

    async fn at(database: &str, place: Box<dyn Send + Sync>) -> Self {
        // The product's routes are found by a trial run, once in a process, while which no page has its data.
        assert!(!orgs_server::router::pages().is_empty());
        let market = Market::open(database, ORIGIN).await.unwrap();
        market.furnish().await.unwrap();
        Self { market, _place: place }
    }

    async fn send(&self, request: Request) -> Answer {
        answered(&self.market.router, request).await
    }

    async fn see(&self, path: &str, cookie: &str) -> Answer {
        self.send(seen(path, cookie)).await
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)], cookie: &str) -> Answer {
        self.send(filled(path, fields, cookie)).await
    }

    /// By the market's own form.
    async fn sign_in(&self, name: &str) -> String {
        let email = format!("{}@market.example", name.to_lowercase());
        let fields = [("email", email.as_str()), ("pin", "1234"), ("next", "/market/vendors")];
        let answer = self.post("/login", &fields, "x=y").await;
        assert_eq!(answer.header("location"), "/market/vendors", "{}", answer.body);
        format!("market-session={}", answer.cookies()["market-session"])
    }

    /// Tells what waits; the newest mail's path that begins so.
    async fn mailed(&self, start: &str) -> String {
        while relay::relay(&self.market.orgs).await.unwrap().told > 0 {}
        let mails = self.see("/outbox", "x=y").await.body;
        let at = mails.rfind(start).unwrap_or_else(|| panic!("{start} in {mails}"));
        mails[at..].split_whitespace().next().unwrap().to_owned()
    }

    /// A vendor of Rosa's.
    async fn orchard(&self, rosa: &str) {
        let fields = [
            ("__fn", "/api/organizations/create"),
            ("__form", "create"),
            ("name", "Rosa's Orchard"),
            ("slug", "orchard"),
            ("city", "Köln"),
            ("monthly_fee", "4900"),
            ("register", "HRB 12"),
        ];
        let answer = self.post("/market/vendors/new", &fields, rosa).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(answer.header("location"), "/market/vendors/orchard");
    }

    /// Rosa invites Bruno; the path that he is mailed.
    async fn invited(&self, rosa: &str) -> String {
        let fields = [
            ("__fn", "/api/invitations/invite"),
            ("__form", "invite"),
            ("slug", "orchard"),
            ("email", "bruno@market.example"),
            ("role", "member"),
        ];
        let answer = self.post("/market/vendors/orchard/invitations", &fields, rosa).await;
        assert_eq!(
            answer.header("location"),
            "/market/vendors/orchard/invitations",
            "{}",
            answer.body
        );
        self.mailed("/market/vendors/invitations/").await
    }

    /// He comes.
    async fn bruno_joins(&self, rosa: &str, bruno: &str) {
        let link = self.invited(rosa).await;
        let page = self.see(&link, bruno).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Accept and join"), "{}", page.body);
        let token = link.rsplit('/').next().unwrap();
        let fields = [
            ("__fn", "/api/invitations/accept"),
            ("__form", "accept"),
            ("token", token),
        ];
        let answer = self.post(&link, &fields, bruno).await;
        assert_eq!(answer.header("location"), "/market/vendors/orchard", "{}", answer.body);
    }
}

#[tokio::test]
async fn whoever_is_signed_out_signs_in_at_the_hosts() {
    let town = Town::open().await;
    for path in [
        "/market/vendors",
        "/market/vendors/new",
        "/market/vendors/orchard/members?q=a",
    ] {
        let answer = town.see(path, "x=y").await;
        let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
        assert_eq!(answer.status, StatusCode::FOUND, "{path}");
        assert_eq!(answer.header("location"), format!("/login?next={next}"));
    }
}

walks! {
    async fn an_organization_is_founded_with_the_hosts_fields(town) {
        let rosa = town.sign_in("Rosa").await;
        let form = town.see("/market/vendors/new", &rosa).await;
        for part in [
            "name=\"city\"",
            "name=\"monthly_fee\"",
            "/market/vendors/",
            "The Market, since 1987",
            "market.css",
        ] {
            assert!(form.body.contains(part), "{part} in {}", form.body);
        }
        assert!(!form.body.contains("class=\"header\""), "ours beside the market's");

        let fields = [
            ("__fn", "/api/organizations/create"),
            ("__form", "create"),
            ("name", "Rosa's Orchard"),
            ("slug", "orchard"),
            ("city", ""),
            ("monthly_fee", "a lot"),
        ];
        let refused = town.post("/market/vendors/new", &fields, &rosa).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["Say where your goods come from.", "whole cents", "value=\"a lot\""] {
            assert!(refused.body.contains(part), "{part} in {}", refused.body);
        }

        town.orchard(&rosa).await;
        let overview = town.see("/market/vendors/orchard", &rosa).await;
        assert_eq!(overview.status, StatusCode::OK);
        for part in [
            "Köln",
            "49.00 € a month",
            "HRB 12",
            "href=\"/market/vendors/orchard/members\"",
        ] {
            assert!(overview.body.contains(part), "{part} in {}", overview.body);
        }
        let slug = Slug::parse("orchard").unwrap();
        let vendor = kinds::show(&town.market.orgs.of::<Vendors>(), &caller(&town, "1").await, &slug).await;
        assert_eq!(vendor.unwrap().monthly_fee, 4900);
    }
}

async fn caller(town: &Town, number: &str) -> Caller {
    orgs::users::recognize(&town.market.orgs, number).await.unwrap()
}

walks! {
    async fn another_customer_accepts_and_the_guards_reason_stands_in_the_form(town) {
        let (rosa, bruno) = (town.sign_in("Rosa").await, town.sign_in("Bruno").await);
        town.orchard(&rosa).await;
        town.bruno_joins(&rosa, &bruno).await;

        let him = caller(&town, "2").await.signed_in().unwrap().user.to_string();
        let dialog = format!("/market/vendors/orchard/members?remove={him}");
        assert!(town.see(&dialog, &rosa).await.body.contains("Remove Bruno?"));
        let fields = [
            ("__fn", "/api/members/remove"),
            ("__form", "remove"),
            ("slug", "orchard"),
            ("member", him.as_str()),
        ];
        let vetoed = town.post(&dialog, &fields, &rosa).await;
        assert_eq!(vetoed.status, StatusCode::CONFLICT);
        assert!(
            vetoed.body.contains("Something they ordered is still on its way."),
            "{}",
            vetoed.body
        );
        assert_eq!(
            town.see("/market/vendors/orchard", &bruno).await.status,
            StatusCode::OK,
            "still a member"
        );

        while relay::relay(&town.market.orgs).await.unwrap().told > 0 {}
        assert!(
            town.see("/", &rosa)
                .await
                .body
                .contains("Rosa's Orchard is a vendor now")
        );
    }
}

walks! {
    async fn the_pages_of_two_kinds_know_nothing_of_each_other(town) {
        let rosa = town.sign_in("Rosa").await;
        town.orchard(&rosa).await;
        let fields = [
            ("__fn", "/api/organizations/create"),
            ("__form", "create"),
            ("name", "Orchard"),
            ("slug", "orchard"),
        ];
        let answer = town.post("/circles/new", &fields, &rosa).await;
        assert_eq!(answer.header("location"), "/circles/orchard", "{}", answer.body);
        let (vendors, circles) = (
            town.see("/market/vendors", &rosa).await,
            town.see("/circles", &rosa).await,
        );
        assert!(
            vendors.body.contains("href=\"/market/vendors/orchard\"")
                && !vendors.body.contains("href=\"/circles/orchard\"")
        );
        assert!(
            circles.body.contains("href=\"/circles/orchard\"") && !circles.body.contains("\"/market/vendors/orchard\"")
        );
        let circle = town.see("/circles/orchard", &rosa).await;
        assert!(!circle.body.contains("Köln"), "a circle has no city");
        assert!(
            !circle.body.contains("member_count"),
            "the page is sent once more as data"
        );
    }
}

#[tokio::test]
async fn a_page_may_be_the_hosts_own() {
    let town = Town::open().await;
    let rosa = town.sign_in("Rosa").await;
    let fields = [
        ("__fn", "/api/organizations/create"),
        ("__form", "create"),
        ("name", "Elm Street"),
        ("slug", "elm"),
    ];
    town.post("/circles/new", &fields, &rosa).await;
    let page = town.see("/circles/elm/activity", &rosa).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.body.contains("What happened in Elm Street is nobody’s business."),
        "{}",
        page.body
    );
    assert!(page.body.contains("href=\"/circles/elm/members\""), "without the frame");
    assert_eq!(town.see("/circles/elm/activity", "x=y").await.status, StatusCode::FOUND);
    town.orchard(&rosa).await;
    let page = town.see("/market/vendors/orchard/activity", &rosa).await;
    assert!(!page.body.contains("nobody’s business"), "vendors have ours");
}

#[tokio::test]
async fn who_declines_goes_to_the_hosts_home() {
    let town = Town::open().await;
    let (rosa, bruno) = (town.sign_in("Rosa").await, town.sign_in("Bruno").await);
    town.orchard(&rosa).await;
    let link = town.invited(&rosa).await;
    let token = link.rsplit('/').next().unwrap();
    let fields = [
        ("__fn", "/api/invitations/decline"),
        ("__form", "decline"),
        ("token", token),
    ];
    let answer = town.post(&link, &fields, &bruno).await;
    assert_eq!(answer.header("location"), "/", "{}", answer.body);
}

/// Whoever opened it with another account asks by it in any house; an address is added in ours only.
#[tokio::test]
async fn another_customer_asks_for_an_address_of_their_own() {
    let town = Town::open().await;
    let (rosa, kim) = (town.sign_in("Rosa").await, town.sign_in("Kim").await);
    town.orchard(&rosa).await;
    let link = town.invited(&rosa).await;
    let page = town.see(&link, &kim).await.body;
    assert!(page.contains("Ask to join") && page.contains("/login?next="), "{page}");
    assert!(!page.contains("Add the address"), "{page}");
    let fields = [
        ("__fn", "/api/invitations/request-readdress"),
        ("__form", "ask"),
        ("token", link.rsplit('/').next().unwrap()),
    ];
    let answer = town.post(&link, &fields, &kim).await;
    assert_eq!(answer.header("location"), link, "{}", answer.body);
    let place = town.mailed("/market/vendors/orchard/invitations/").await;
    let page = town.see(&place, &rosa).await.body;
    assert!(
        page.contains("kim@market.example") && page.contains("instead"),
        "{page}"
    );
}

walks! {
    async fn owners_are_told_where_the_house_has_its_pages(town) {
        let rosa = town.sign_in("Rosa").await;
        town.orchard(&rosa).await;
        let place = "/market/vendors/orchard/settings";
        for deed in ["refuse-support", "admit-support"] {
            let path = format!("/api/organizations/{deed}");
            let fields = [("__fn", path.as_str()), ("__form", deed), ("slug", "orchard")];
            let answer = town.post(place, &fields, &rosa).await;
            assert_eq!(answer.header("location"), place, "{}", answer.body);
            let link = town.mailed(place).await;
            assert_eq!(link, place);
            assert!(town.see(&link, &rosa).await.status == StatusCode::OK);
        }
        let mails = town.see("/outbox", "x=y").await.body;
        assert_eq!(mails.matches(place).count(), 2, "{mails}");
        assert!(!mails.contains("/orgs/"), "{mails}");
    }
}

/// Every link and form of every page stays in the house.
#[tokio::test]
async fn no_page_leads_to_where_the_product_would_have_it() {
    let town = Town::open().await;
    let (rosa, bruno, kim) = (
        town.sign_in("Rosa").await,
        town.sign_in("Bruno").await,
        town.sign_in("Kim").await,
    );
    town.orchard(&rosa).await;
    town.bruno_joins(&rosa, &bruno).await;
    let link = town.mailed("/market/vendors/invitations/").await;
    let pages = [
        "/market/vendors",
        "/market/vendors/new",
        "/market/vendors/orchard",
        "/market/vendors/orchard/members",
        "/market/vendors/orchard/members?leave=",
        "/market/vendors/orchard/teams",
        "/market/vendors/orchard/teams?new=1",
        "/market/vendors/orchard/invitations?invite=1",
        "/market/vendors/orchard/activity",
        "/market/vendors/orchard/settings",
        "/market/vendors/orchard/settings?delete=",
        "/market/vendors/orchard/settings?transfer=",
        "/market/vendors/orchard/nowhere",
        "/market/vendors/invitations/nothing",
        "/market/vendors/foundings",
        "/market/vendors/foundings/check-inbox",
        "/market/vendors/foundings/nothing",
        "/vendors/orchard",
        &link,
    ];
    for page in pages {
        for cookie in [&rosa, &bruno, &kim, "x=y"] {
            let body = town.see(page, cookie).await.body;
            for (at, _) in body.match_indices("href=\"/").chain(body.match_indices("action=\"/")) {
                let path = body[at..].split('"').nth(1).unwrap();
                let known = [
                    "/market/vendors",
                    "/market.css",
                    "/vendors/orchard",
                    "/messages",
                    "/circles",
                    "/login",
                    "/join",
                    "/logout",
                    "/pkg/orgs.css",
                    "/icons.svg",
                ];
                let is_known = path == "/" || known.iter().any(|start| path.starts_with(start));
                assert!(is_known, "{page} leads to {path}");
            }
        }
    }
}

#[tokio::test]
async fn nobody_signs_in_by_our_functions_in_a_hosts_house() {
    let town = Town::open().await;
    for function in [
        "identity/sign-in",
        "identity/sign-up",
        "invitations/register",
        "foundings/register",
        "console/users",
    ] {
        let path = format!("/api/{function}");
        let fields = [
            ("__fn", path.as_str()),
            ("email", "rosa@market.example"),
            ("password", "1234"),
        ];
        assert_eq!(
            town.post("/market/vendors", &fields, "x=y").await.status,
            StatusCode::NOT_FOUND,
            "{function}"
        );
        assert_eq!(
            town.post(&path, &fields, "x=y").await.status,
            StatusCode::NOT_FOUND,
            "{function} by itself"
        );
    }
}

/// Below the path of a mount, as its pages are; for whoever belongs there.
#[tokio::test]
async fn lists_are_files_and_lines_are_open_in_a_hosts_house() {
    let town = Town::open().await;
    let (rosa, bruno) = (town.sign_in("Rosa").await, town.sign_in("Bruno").await);
    town.orchard(&rosa).await;
    let file = town.see("/market/vendors/orchard/members.csv", &rosa).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.body.contains("rosa@market.example"), "{}", file.body);
    for (cookie, status) in [(&*bruno, StatusCode::NOT_FOUND), ("", StatusCode::UNAUTHORIZED)] {
        let mut line = seen("/market/vendors/orchard/live?since=0", cookie);
        line.headers_mut()
            .insert("sec-fetch-site", "same-origin".parse().unwrap());
        assert_eq!(town.send(line).await.status, status);
    }
}

#[tokio::test]
async fn other_sites_post_nothing_in_a_hosts_house() {
    let town = Town::open().await;
    let rosa = town.sign_in("Rosa").await;
    let mut request = post(
        "/market/vendors/new",
        "__fn=%2Fapi%2Forganizations%2Fcreate&name=Trap&city=X&monthly_fee=1",
    );
    request
        .headers_mut()
        .insert("sec-fetch-site", "cross-site".parse().unwrap());
    request.headers_mut().insert(header::COOKIE, rosa.parse().unwrap());
    assert_eq!(town.send(request).await.status, StatusCode::FORBIDDEN);
    assert!(!town.see("/market/vendors", &rosa).await.body.contains("Trap"));
}

/// What stylesheet and pages show is there, below the market's own addresses.
#[tokio::test]
async fn what_the_stylesheet_shows_is_served() {
    let (town, style) = (
        Town::open().await,
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../style"),
    );
    let (mut folders, mut shown) = (vec![style], vec!["/icons.svg".to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match std::fs::read_to_string(&path) {
                Ok(text) => shown.extend(text.split("url(").skip(1).map(|rest| {
                    let path = rest.split(')').next().unwrap_or_default();
                    path.trim_matches('"').to_owned()
                })),
                Err(_) => folders.push(path),
            }
        }
    }
    assert!(shown.len() > 1);
    for path in shown.iter().filter(|path| path.starts_with('/')) {
        assert_eq!(town.see(path, "x=y").await.status, StatusCode::OK, "{path}");
    }
}

const TEAMS: Mount = Mount::at("/teams");

/// Leads to the right pages, but for one.
struct Astray;

impl MailTemplates for Astray {
    fn path_of(&self, _: &Kind, to: Destination<'_>) -> String {
        match to {
            Destination::Pending(..) => self.path(to),
            _ => TEAMS.path(to),
        }
    }
}

/// By the name of what is wrong.
#[tokio::test]
async fn mounts_that_do_not_fit_are_refused_at_the_start() {
    let town = Town::open().await;
    let house = House {
        orgs: town.market.orgs.clone(),
        customers: town.market.customers.clone(),
    };
    let world = World::sqlite().await;
    let wrong = |origin: &str, orgs: &Orgs, mounts: &[Mount]| {
        let screens = Screens::new("Market", origin, house.clone());
        let mounted = screens.and_then(|screens| {
            let all = mounts
                .iter()
                .fold(screens, |screens, mount| screens.mount(orgs, *mount, Slots::default()));
            all.router()
        });
        mounted.err().map(|error| error.to_string()).unwrap_or_default()
    };
    let vendors = &town.market.orgs.of::<Vendors>();
    assert!(wrong("market.example", vendors, &[]).contains("the origin must begin with https://"));
    for path in ["teams", "/teams/", "/", "", "/te ams", "/{slug}"] {
        let path: &'static str = Box::leak(path.to_owned().into_boxed_str());
        assert!(
            wrong(ORIGIN, vendors, &[Mount::at(path)]).contains("is no path"),
            "{path}"
        );
    }
    let twice = [market::kinds::VENDORS, Mount::at("/market/vendors/more")];
    assert!(wrong(ORIGIN, vendors, &twice).contains("in each other's way"));
    let elsewhere = wrong(ORIGIN, vendors, &[Mount::at("/teams")]);
    assert!(
        elsewhere.contains("lead to `/market/vendors/invitations/"),
        "{elsewhere}"
    );
    // One of many links is enough.
    let astray = world.orgs.to_builder().templates(Arc::new(Astray)).build().unwrap();
    let astray = wrong(ORIGIN, &astray, &[TEAMS]);
    assert!(astray.contains("lead to `/orgs/acme/invitations/"), "{astray}");
    let plain = wrong(ORIGIN, &world.orgs, &[Mount::at("/teams")]);
    assert!(
        plain.contains("mails about the kind `organization` lead to `/invitations/"),
        "{plain}"
    );
}
