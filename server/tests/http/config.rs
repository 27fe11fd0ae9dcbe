//! Each wrong setting stops the start, by its name.

use crate::harness::settings;
use clap::Parser as _;
use orgs_server::{cli::Cli, config::Origin};

#[test]
fn nothing_has_to_be_set() {
    let config = settings(&[]).unwrap();
    assert_eq!(config.origin.as_str(), "http://127.0.0.1:3000");
    assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
}

/// It builds the binary with these features alone, and starts it without a word.
#[test]
fn cargo_leptos_watches_it() {
    let (house, process) = (include_str!("../../../Cargo.toml"), include_str!("../../Cargo.toml"));
    let needed = process
        .lines()
        .find_map(|line| line.strip_prefix("required-features = "));
    let built = house.lines().find_map(|line| line.strip_prefix("bin-features = "));
    assert_eq!((built, needed), (needed, Some("[\"process\"]")));
    assert!(Cli::parse_from(["orgs-server"]).command.is_none());
}

#[test]
fn each_wrong_value_is_refused_by_its_name() {
    let refused: &[(&str, &[&str])] = &[
        ("DATABASE_URL", &["--database-url", "mysql://localhost/orgs"]),
        ("DATABASE_URL", &["--database-url", "sqlite:"]),
        ("DATABASE_URL", &["--database-url", "sqlite::memory:"]),
        ("ORGS_ORIGIN", &["--origin", "orgs.example"]),
        ("ORGS_ORIGIN", &["--origin", "ftp://orgs.example"]),
        ("ORGS_ORIGIN", &["--origin", "https://orgs.example/"]),
        ("ORGS_ORIGIN", &["--origin", "http://orgs.example"]),
        ("ORGS_LISTEN", &["--listen", "localhost"]),
        ("ORGS_PRODUCT", &["--product", "  "]),
        ("ORGS_PRODUCT", &["--product", "Orgs\r\nBcc: x"]),
        (
            "SMTP_URL",
            &["--smtp-url", "http://mail.example", "--mail-from", "a@b.example"],
        ),
        ("ORGS_MAIL_FROM", &["--smtp-url", "smtp://mail.example"]),
        ("ORGS_MAIL_FROM", &["--mail-from", "nobody"]),
        ("ORGS_ENV", &["--env", "prod"]),
        (
            "ORGS_ORIGIN",
            &[
                "--env",
                "production",
                "--smtp-url",
                "smtps://mail.example",
                "--mail-from",
                "a@b.example",
            ],
        ),
        ("SMTP_URL", &["--env", "production", "--origin", "https://orgs.example"]),
        ("ORGS_RELAY_LEASE", &["--relay-lease", "0"]),
        ("ORGS_RELAY_LEASE", &["--relay-lease", "a while"]),
        ("ORGS_CONNECTIONS", &["--connections", "1"]),
        ("ORGS_CONNECTIONS", &["--connections", "many"]),
        ("ORGS_SIGN_UP", &["--sign-up", "invitations"]),
        ("ORGS_SIGN_UP", &["--sign-up", ""]),
        ("ORGS_CREATE_ORGANIZATIONS", &["--create-organizations", "nobody"]),
        ("ORGS_REQUIRE_FACTOR", &["--require-factor", "admins"]),
        ("ORGS_TRUSTED_PROXIES", &["--trusted-proxies", "everybody"]),
        ("ORGS_TRUSTED_PROXIES", &["--trusted-proxies", "0.0.0.0/0"]),
        ("ORGS_LOG", &["--log", "xml"]),
        ("RUST_LOG", &["--log-filter", "info=loud=very"]),
    ];
    for (name, flags) in refused {
        let wrongs = settings(flags).unwrap_err();
        assert_eq!(
            wrongs.0.iter().map(|wrong| wrong.name).collect::<Vec<_>>(),
            [*name],
            "{flags:?}"
        );
    }
}

/// In production nothing leaves the machine in clear text, and no certificate goes unread.
#[test]
fn production_speaks_tls_to_other_machines() {
    let wrong = |database: &str, smtp: &str| {
        let flags = [
            "--env",
            "production",
            "--origin",
            "https://orgs.example",
            "--mail-from",
            "a@b.example",
        ];
        let urls = ["--database-url", database, "--smtp-url", smtp];
        let checked = settings(&[&flags[..], &urls].concat());
        let wrongs = checked.err().map(|wrongs| wrongs.0).unwrap_or_default();
        wrongs.iter().map(|wrong| wrong.name).collect::<Vec<_>>()
    };
    let (file, mail) = ("sqlite:data/orgs.db", "smtps://me:hunter2@mail.example");
    for smtp in [
        mail,
        "smtp://mail.example?tls=required",
        "smtp://127.0.0.1:25",
        "smtp://[::1]",
    ] {
        assert!(wrong(file, smtp).is_empty(), "{smtp}");
    }
    for smtp in [
        "smtp://mail.example",
        "smtp://mail.example?tls=opportunistic",
        "smtp://localhost@mail.example",
        "smtps://me:changeme@mail.example",
    ] {
        assert_eq!(wrong(file, smtp), ["SMTP_URL"], "{smtp}");
    }
    for database in [
        "postgres://orgs:0a1b2c3d4e5f6071@db.example/orgs?sslmode=verify-full",
        "postgres://orgs@localhost/orgs",
        "postgres://orgs@localhost/orgs?host=/run/postgresql",
    ] {
        assert!(wrong(database, mail).is_empty(), "{database}");
    }
    for database in [
        "postgres://orgs:0a1b2c3d4e5f6071@db.example/orgs",
        // Guessed first.
        "postgres://orgs:secret@db.example/orgs?sslmode=verify-full",
        "postgres://orgs:change-me-1234@localhost/orgs",
        "postgres://orgs:%70assword%21%21%21%21%21@localhost/orgs",
        "postgres://orgs@db.example/orgs?sslmode=require",
        "postgres://orgs@localhost/orgs?host=db.example",
    ] {
        assert_eq!(wrong(database, mail), ["DATABASE_URL"], "{database}");
    }
}

#[test]
fn all_wrong_values_are_named_together_and_no_password_is() {
    let flags = [
        "--origin",
        "x",
        "--listen",
        "y",
        "--smtp-url",
        "smtp://me:hunter2@[",
        "--env",
        "z",
    ];
    let text = settings(&flags).unwrap_err().to_string();
    for name in ["ORGS_ORIGIN", "ORGS_LISTEN", "SMTP_URL", "ORGS_ENV"] {
        assert!(text.contains(name), "{text}");
    }
    assert!(!text.contains("hunter2"), "{text}");
    let config = settings(&[
        "--smtp-url",
        "smtp://me:hunter2@mail.example",
        "--mail-from",
        "a@b.example",
    ])
    .unwrap();
    assert!(!format!("{:?}", config.mail).contains("hunter2"));
}

#[test]
fn cargo_leptos_is_listened_to_where_we_were_told_nothing() {
    let told = |flags: &[&str]| settings(flags).unwrap().listen.port();
    assert_eq!(told(&["--leptos-site-addr", "127.0.0.1:3333"]), 3333);
    assert_eq!(
        told(&["--leptos-site-addr", "127.0.0.1:3333", "--listen", "127.0.0.1:4444"]),
        4444
    );
    assert_eq!(told(&["--listen", ""]), 3000);
}

#[test]
fn origins() {
    for good in [
        "https://orgs.example",
        "https://orgs.example:8443",
        "http://localhost:3000",
        "http://127.0.0.1",
        "http://[::1]:3000",
        "http://a.localhost",
    ] {
        assert_eq!(Origin::parse(good).unwrap().as_str(), good);
    }
    for bad in [
        "",
        "https://",
        "https:///x",
        "https://orgs.example/x",
        "https://orgs.example?x",
        "https://a@orgs.example",
        "https://orgs.example:",
        "https://orgs.example:0",
        "https://orgs.example:99999",
        "https://orgs.example:443",
        "http://127.0.0.1:80",
        "https://ORGS.example",
        "https://[::1",
        "http://127.0.0.1.evil.example",
        "null",
    ] {
        assert!(Origin::parse(bad).is_err(), "{bad}");
    }
}

/// Supervisors hand secrets over as files; a secret in two places is none.
#[test]
fn secrets_may_come_in_files() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let token = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    let database = file("database", "sqlite:elsewhere/orgs.db\n");
    let (smtp, metrics) = (file("smtp", "smtp://me:hunter2@mail.example\r\n"), file("token", token));
    let flags = [
        "--database-url-file",
        &database,
        "--smtp-url-file",
        &smtp,
        "--mail-from",
        "a@b.example",
        "--metrics-token-file",
        &metrics,
    ];
    let config = settings(&flags).unwrap();
    assert_eq!(config.database_url.reveal(), "sqlite:elsewhere/orgs.db");
    assert_eq!(config.metrics_token.as_ref().map(|it| it.reveal()), Some(token));
    let shown = format!("{config:?}");
    assert!(
        !shown.contains("hunter2") && !shown.contains(token) && !shown.contains("elsewhere"),
        "{shown}"
    );

    let (empty, lines) = (file("empty", "\n"), file("lines", "sqlite:a\nsqlite:b\n"));
    let missing = folder.path().join("missing").display().to_string();
    for wrong in [&empty, &lines, &missing] {
        let wrongs = settings(&["--database-url-file", wrong]).unwrap_err();
        assert_eq!(wrongs.0[0].name, "DATABASE_URL_FILE", "{wrong}");
    }
    let both = settings(&["--database-url-file", &database, "--database-url", "sqlite:x"]).unwrap_err();
    assert_eq!(both.0[0].name, "DATABASE_URL_FILE");
}
