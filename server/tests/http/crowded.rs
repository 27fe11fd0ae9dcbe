//! Many at once: every page is answered whole, however its parts overtake each other. Never here: how fast.

use crate::harness::App;
use http::StatusCode;
use std::sync::Arc;

/// Requests for each page, all under way together.
const AT_ONCE: usize = 60;

/// On threads: what is done and taken away by several of them at once is what goes wrong.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_gets_a_broken_page() {
    let app = Arc::new(App::seeded().await);
    let cookies = app.sign_in("olga@acme.example").await;
    let pages = [
        "",
        "/members",
        "/invitations",
        "/activity",
        "/settings",
        "/members?leave=1",
    ];
    for page in pages {
        let path = format!("/orgs/acme{page}");
        let asked: Vec<_> = (0..AT_ONCE)
            .map(|_| {
                let (app, path, cookies) = (app.clone(), path.clone(), cookies.clone());
                tokio::spawn(async move { app.see(&path, &cookies).await })
            })
            .collect();
        for answer in asked {
            let answer = answer.await.unwrap();
            assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
            assert!(answer.body.contains("Acme"), "{path}: {}", answer.body);
            assert!(answer.body.contains("</html>"), "{path}: {}", answer.body);
        }
    }
}
