//! `orgs-server doctor`: its exit code is for machines, its lines are for people.

use crate::{installation::Installation, process::run};

fn examined(url: &str) -> (bool, String) {
    let output = run(&["doctor", "--database-url", url, "--log-filter", "off"]);
    (
        output.status.success(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    )
}

async fn play(installation: Installation) -> Installation {
    let (fine, said) = examined(&installation.url);
    assert!(
        fine && said.contains("reachable, with its tables") && !said.contains("WRONG"),
        "{said}"
    );
    assert!(said.contains("wait to be told, 0 were given up"), "{said}");
    let orgs = installation.orgs().await;
    let given_up = "update events set due_at = null where id = (select id from events order by id limit 1)";
    orgs.database().script(given_up).await.unwrap();
    orgs.database().close().await;
    let (fine, said) = examined(&installation.url);
    assert!(
        !fine && said.contains("WRONG   events: ") && said.contains("1 were given up"),
        "{said}"
    );
    installation
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite() {
    play(Installation::sqlite().await).await;
    let folder = tempfile::tempdir().unwrap();
    let (fine, said) = examined(&format!("sqlite:{}/empty.db", folder.path().display()));
    assert!(!fine && said.contains("run `orgs-server migrate`"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres() {
    let mut installation = play(Installation::postgres().await).await;
    installation.postgres.as_mut().unwrap().stop();
    let (fine, said) = examined(&installation.url);
    assert!(!fine && said.contains("WRONG   database: "), "{said}");
}
