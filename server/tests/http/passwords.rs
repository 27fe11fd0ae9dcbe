//! Passwords, as a browser meets them: their fields, and that nobody has one before somebody chose it.

use crate::harness::App;
use http::StatusCode;
use orgs_server::{
    config::Environment,
    seed::{PASSWORD, only_to_play},
};

/// By its name, not by what a hidden field holds.
fn is_for_a_password(input: &str) -> bool {
    let name = input.split_once("name=\"").and_then(|(_, rest)| rest.split_once('"'));
    name.is_some_and(|(name, _)| name.ends_with("password"))
}

#[tokio::test]
async fn every_password_is_masked_and_may_be_filled_in() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    for (path, many) in [("/sign-in", 1), ("/sign-up", 1), ("/account/security", 2), ("/sudo", 1)] {
        let page = match path {
            "/sign-in" | "/sign-up" => app.get(path).await,
            _ => app.see(path, &mia).await,
        };
        let inputs = page
            .body
            .split("<input")
            .skip(1)
            .filter_map(|rest| rest.split('>').next());
        let passwords: Vec<&str> = inputs.filter(|input| is_for_a_password(input)).collect();
        assert!(passwords.len() >= many, "{path}: {}", page.body);
        for input in passwords {
            assert!(input.contains(r#"type="password""#), "{path}: {input}");
            let offers = ["current-password", "new-password"].map(|kind| format!(r#"autocomplete="{kind}""#));
            assert!(offers.iter().any(|offer| input.contains(offer)), "{path}: {input}");
            assert!(!input.contains("onpaste"), "{path}: {input}");
        }
    }
}

#[tokio::test]
async fn a_fresh_installation_has_nobody_in_it() {
    let app = App::start().await;
    for email in ["olga@acme.example", "admin@orgs.example", "root@localhost.example"] {
        for password in [PASSWORD, "admin", "password", ""] {
            let fields = [
                ("__fn", "/api/identity/sign-in"),
                ("email", email),
                ("password", password),
            ];
            let status = app.post("/sign-in", &fields, "").await.status;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
        }
    }
    assert!(only_to_play(Environment::Development).is_ok() && only_to_play(Environment::Production).is_err());
}
