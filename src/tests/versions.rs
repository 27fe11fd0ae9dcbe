//! The versions that are supported: what the pages name is what is tried (`make matrix`).
//!
//! Never here: a version that nobody has run the tests on.

use crate::stage::run;
use orgs::testing::{World, cluster::binary};
use std::process::Command;

/// The majors that the matrix has, oldest first.
fn majors() -> Vec<&'static str> {
    let servers = include_str!("../../.ci/postgres").lines();
    let numbered = servers.filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
    numbered.filter_map(|line| line.split('.').next()).collect()
}

#[test]
fn each_version_that_is_named_is_tried() {
    let majors = majors();
    assert!(majors.len() > 3, "{majors:?}");
    let (last, others) = majors.split_last().unwrap();
    let named = format!("versions {} and {last}", others.join(", "));
    for (name, page) in [
        ("postgresql.md", include_str!("../docs/postgresql.md")),
        ("operating.md", include_str!("../docs/operating.md")),
    ] {
        let read = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(read.contains(&named), "{name} does not say: {named}");
    }
}

/// One version of Rust, which the manifest states and everybody who builds here uses.
#[test]
fn rust_is_the_version_that_is_stated() {
    let after = |text: &'static str, start: &str| text.split_once(start).unwrap().1.split('"').next().unwrap();
    let stated = after(include_str!("../../Cargo.toml"), "rust-version = \"");
    let used = after(include_str!("../../rust-toolchain.toml"), "channel = \"");
    assert!(used == format!("{stated}.0"), "{stated} and {used}");
}

/// The one that `ORGS_POSTGRES_BIN` names, or the machine's own.
#[test]
fn the_server_is_the_one_that_is_meant_on_postgres() {
    run(async {
        let says = Command::new(binary("postgres")).arg("--version").output().unwrap();
        let says = String::from_utf8(says.stdout).unwrap();
        let world = World::postgres().await;
        let version = world.orgs.database().version().await.unwrap();
        assert_eq!(says.trim(), format!("postgres ({}", version.replacen(' ', ") ", 1)));
        eprintln!("{version}");
    });
}
