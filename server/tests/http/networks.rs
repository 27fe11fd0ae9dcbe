//! What is counted by the network that a request comes from: shared by all who come from there, told to nobody else.

use crate::harness::{Answer, App, get, post};
use http::StatusCode;
use orgs::limits::Limits;
use orgs_server::peer::Peer;

/// Behind our proxy, for whoever is at this address.
async fn call(app: &App, function: &str, body: &str, from: &str) -> Answer {
    let mut request = post(&format!("/api/{function}"), body.to_owned());
    let headers = request.headers_mut();
    headers.insert("accept", "application/json".parse().unwrap());
    headers.insert("sec-fetch-site", "same-origin".parse().unwrap());
    headers.insert("x-forwarded-for", from.parse().unwrap());
    request.extensions_mut().insert(Peer("127.0.0.1".parse().unwrap()));
    app.send(request).await
}

fn reset(number: i64) -> String {
    format!("email=person{number}%40example.org")
}

#[tokio::test]
async fn one_network_waits_and_the_others_do_not() {
    let app = App::start().await;
    let most = Limits::default().network_resets;
    // One household: its addresses differ in what is its own business.
    for number in 0..most {
        let from = format!("2001:db8:1:2::{number:x}");
        let answer = call(&app, "identity/request-reset", &reset(number), &from).await;
        assert_eq!(answer.status, StatusCode::OK, "{number}: {}", answer.body);
    }
    let refused = call(&app, "identity/request-reset", &reset(most), "2001:db8:1:2:ffff::9").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(
        refused.body.contains("from your network") && refused.body.contains("15 minutes"),
        "{}",
        refused.body
    );
    let wait: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=900).contains(&wait), "{wait}");
    // Whatever a client claims stands before what our proxy says.
    for from in ["2001:db8:1:3::1", "203.0.113.7", "2001:db8:1:2::1, 203.0.113.8"] {
        let answer = call(&app, "identity/request-reset", &reset(1000), from).await;
        assert_eq!(answer.status, StatusCode::OK, "{from}");
    }
    let claimed = call(
        &app,
        "identity/request-reset",
        &reset(1001),
        "203.0.113.9, 2001:db8:1:2::1",
    )
    .await;
    assert_eq!(claimed.status, StatusCode::TOO_MANY_REQUESTS);
    // The machine itself is its operator's.
    assert_eq!(
        call(&app, "identity/request-reset", &reset(1002), "127.0.0.1")
            .await
            .status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn each_door_counts_for_itself() {
    let app = App::seeded().await;
    let limits = Limits::default();
    let from = "198.51.100.4";
    for number in 0..limits.network_sign_ups {
        let body = format!("name=Zoe&email=zoe{number}%40example.org&password=short");
        // Refused for its password, and counted: a flood need not get far.
        let answer = call(&app, "identity/sign-up", &body, from).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{number}");
    }
    let body = "name=Zoe&email=zoe%40example.org&password=short";
    assert_eq!(
        call(&app, "identity/sign-up", body, from).await.status,
        StatusCode::TOO_MANY_REQUESTS
    );
    let body = "email=olga%40acme.example&password=correct+horse+battery+staple";
    assert_eq!(call(&app, "identity/sign-in", body, from).await.status, StatusCode::OK);
}

/// Links are looked at by GET: those that never were are counted, the others are not.
#[tokio::test]
async fn guessing_at_links_is_slowed_down() {
    let app = App::seeded().await;
    let link = app.mailed_link("ivy@example.org", "/invitations/").await.unwrap();
    let look = async |path: &str| {
        let mut request = get(path);
        request
            .headers_mut()
            .insert("x-forwarded-for", "198.51.100.5".parse().unwrap());
        request.extensions_mut().insert(Peer("127.0.0.1".parse().unwrap()));
        app.send(request).await.status
    };
    for number in 0..Limits::default().network_links {
        assert_eq!(
            look(&format!("/invitations/{number:064x}")).await,
            StatusCode::NOT_FOUND,
            "{number}"
        );
        if number % 20 == 0 {
            assert_eq!(look(&link).await, StatusCode::OK);
        }
    }
    assert_eq!(
        look(&format!("/invitations/{:064x}", 1_u64 << 40)).await,
        StatusCode::TOO_MANY_REQUESTS
    );
    assert_eq!(look(&link).await, StatusCode::OK);
}

/// Who trusts another proxy believes that one.
#[tokio::test]
async fn only_our_proxy_is_believed() {
    let app = App::with(&["--trusted-proxies", "10.0.0.0/8"]).await;
    let ask = async |peer: &str, says: &str| {
        let mut request = post("/api/identity/request-reset", reset(1));
        let headers = request.headers_mut();
        headers.insert("accept", "application/json".parse().unwrap());
        headers.insert("sec-fetch-site", "same-origin".parse().unwrap());
        headers.insert("x-forwarded-for", says.parse().unwrap());
        *request.body_mut() = axum::body::Body::from(format!("email=p{}%40example.org", fastrand::u64(..)));
        request.extensions_mut().insert(Peer(peer.parse().unwrap()));
        app.send(request).await.status
    };
    for number in 0..Limits::default().network_resets {
        // A stranger cannot get away from their own address by claiming others.
        assert_eq!(
            ask("203.0.113.50", &format!("198.51.100.{number}")).await,
            StatusCode::OK
        );
    }
    assert_eq!(
        ask("203.0.113.50", "198.51.100.200").await,
        StatusCode::TOO_MANY_REQUESTS
    );
    assert_eq!(ask("10.1.2.3", "198.51.100.200").await, StatusCode::OK);
    assert_eq!(ask("10.1.2.3", "203.0.113.50").await, StatusCode::TOO_MANY_REQUESTS);
}
