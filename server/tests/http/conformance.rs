//! The process is a host among others: its own wiring is put to the test as theirs is.

use crate::harness::App;
use async_trait::async_trait;
use orgs::{
    kernel::{EmailAddress, Fault},
    testing::conformance::{self, Host, Wiring},
};
use std::{path::PathBuf, sync::Arc};

/// People are the built-in ones, and mails go into a folder.
struct Installation {
    mails: PathBuf,
}

#[async_trait]
impl Host for Installation {
    async fn letters(&self, to: &EmailAddress) -> Result<Option<Vec<String>>, Fault> {
        let mut letters = Vec::new();
        for entry in std::fs::read_dir(&self.mails).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let mail: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
                if mail["to"].as_str() == Some(to.as_str()) {
                    letters.push(mail["text"].as_str().unwrap().to_owned());
                }
            }
        }
        Ok(Some(letters))
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_process_is_wired_right() {
    let app = App::start().await;
    let mails = app.folder.path().join("mail");
    let wiring = Wiring::new(app.application.orgs.clone(), Arc::new(Installation { mails }));
    conformance::check(&wiring).await.unwrap();
}
