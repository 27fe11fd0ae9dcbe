//! Whoever goes away before their answer is there takes nothing with them: no connection to the database, and no page.

use crate::harness::{App, seen};
use http::StatusCode;
use std::{
    pin::Pin,
    task::{Context, Poll},
};
use tower::ServiceExt as _;

/// More than a page is woken until it is there.
const WAKES: usize = 60;

/// A request that is given up when it has been woken so often.
struct Impatient<F> {
    answer: Pin<Box<F>>,
    wakes: usize,
}

impl<F: Future> Future for Impatient<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.wakes == 0 {
            return Poll::Ready(None);
        }
        self.wakes -= 1;
        self.answer.as_mut().poll(context).map(Some)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_one_is_answered() {
    let app = App::seeded().await;
    let cookies = app.sign_in("olga@acme.example").await;
    let pages = [
        "/",
        "/account",
        "/orgs/acme",
        "/orgs/acme/members",
        "/orgs/acme/invitations",
        "/orgs/acme/activity",
        "/orgs/acme/teams",
    ];
    for page in pages {
        let mut abandoned = 0;
        for wakes in 1..WAKES {
            let answer = Box::pin(app.application.router.clone().oneshot(seen(page, &cookies)));
            abandoned += usize::from(Impatient { answer, wakes }.await.is_none());
            let next = app.see("/account", &cookies).await;
            assert_eq!(next.status, StatusCode::OK, "{page} was abandoned after {wakes}");
        }
        assert!(abandoned > 0, "{page}: {abandoned}");
    }
}
