//! What a process says while it works: words on standard output, lines of one form on standard error, and nothing anywhere else.

use crate::{
    client::Client,
    installation::Installation,
    process::{Server, binary},
};
use std::{collections::BTreeSet, time::Duration};

fn files(installation: &Installation) -> BTreeSet<String> {
    let folder = std::fs::read_dir(installation.path()).unwrap();
    folder
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_line_is_one_object_and_nothing_is_written_elsewhere() {
    let installation = Installation::sqlite().await;
    let mut flags = installation.flags();
    flags.retain(|flag| flag != "--log-filter" && flag != "warn");
    flags.extend(["--log", "json", "--log-filter", "info"].map(str::to_owned));
    let before = files(&installation);
    let mut server = Server::start(
        binary(&flags.iter().map(String::as_str).collect::<Vec<_>>()),
        &installation.path(),
    );
    let olga = Client::signed_in(&server.address, "olga@acme.example").await;
    assert_eq!(olga.get("/orgs/acme/members").await.unwrap().status, 200);
    assert_eq!(olga.get("/orgs/of-nobody").await.unwrap().status, 404);
    assert_eq!(
        olga.invite("acme", "not an address\r\n{\"level\"")
            .await
            .unwrap()
            .status,
        200
    );
    assert_eq!(olga.invite("acme", "noor@new.example").await.unwrap().status, 200);
    Client::nobody(&server.address)
        .try_sign_in("olga@acme.example", "not her password")
        .await
        .unwrap();
    server.terminate();
    assert!(server.ended(Duration::from_secs(25)).await.unwrap().success());

    let log = server.whole_log();
    let lines: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|why| panic!("{why}: {line}")))
        .collect();
    assert!(lines.len() > 6, "{log}");
    for line in &lines {
        let at = line["timestamp"].as_str().unwrap();
        assert!(at.ends_with('Z') && at.contains('T'), "{line}");
        assert!(line["level"].is_string() && line["target"].is_string(), "{line}");
    }
    let answered = lines.iter().filter(|line| line["message"] == "answered");
    assert!(answered.clone().count() >= 6, "{log}");
    for line in answered {
        assert!(line["reference"].is_string() && line["status"].is_number(), "{line}");
    }
    let new: Vec<String> = files(&installation).difference(&before).cloned().collect();
    let elsewhere: Vec<&String> = new
        .iter()
        .filter(|name| !name.starts_with("orgs.db") && !server.keeps(name))
        .collect();
    assert_eq!(elsewhere, Vec::<&String>::new());
}
