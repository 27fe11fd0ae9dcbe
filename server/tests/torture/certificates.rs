//! PostgreSQL over the wire, where both sides show a certificate and nobody has a password: short-lived ones, if whoever hands them
//! out likes, because each connection reads them anew.

use crate::{
    client::Client,
    installation::Installation,
    postgres::{Postgres, is_root},
    process::{Server, binary},
};
use orgs::database::Db;
use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
};

/// An authority for a day, and what it has signed.
struct Authority {
    folder: tempfile::TempDir,
}

impl Authority {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let authority = Self { folder };
        let subject = ["-subj", "/CN=authority", "-days", "1"];
        let whole = [
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
        ];
        authority.run(
            &[
                &whole[..],
                &subject,
                &["-keyout", "authority.key", "-out", "authority.crt"],
            ]
            .concat(),
        );
        authority
    }

    fn run(&self, arguments: &[&str]) {
        let output = Command::new("openssl")
            .args(arguments)
            .current_dir(&self.folder)
            .output()
            .expect("openssl is missing: apt-get install openssl");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// A key and a certificate of this name.
    fn sign(&self, name: &str) {
        let (key, asked, signed) = (format!("{name}.key"), format!("{name}.csr"), format!("{name}.crt"));
        let (subject, alias) = (format!("/CN={name}"), format!("subjectAltName=DNS:{name}"));
        self.run(&[
            "req",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-subj",
            &subject,
            "-addext",
            &alias,
            "-keyout",
            &key,
            "-out",
            &asked,
        ]);
        self.run(&[
            "x509",
            "-req",
            "-in",
            &asked,
            "-CA",
            "authority.crt",
            "-CAkey",
            "authority.key",
            "-CAcreateserial",
            "-days",
            "1",
            "-copy_extensions",
            "copy",
            "-out",
            &signed,
        ]);
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// As the account that only serves, at this port, showing what is called so.
    fn url(&self, port: u16, name: &str) -> String {
        format!(
            "postgres://orgs_serves@localhost:{port}/postgres?sslmode=verify-full&sslrootcert={}&sslcert={}&sslkey={}",
            self.path("authority.crt").display(),
            self.path(&format!("{name}.crt")).display(),
            self.path(&format!("{name}.key")).display(),
        )
    }
}

/// Gives PostgreSQL its certificate, and takes nobody in over the wire who shows none.
async fn guarded(postgres: &mut Postgres, authority: &Authority) -> u16 {
    let data = postgres.folder().join("data");
    for name in ["localhost.key", "localhost.crt", "authority.crt"] {
        hand_over(&authority.path(name), &data.join(name));
    }
    let trusted = std::fs::read_to_string(data.join("pg_hba.conf")).unwrap();
    let first = "hostssl all all 127.0.0.1/32 cert\nhostssl all all ::1/128 cert\nhost all all all reject\n";
    std::fs::write(data.join("pg_hba.conf"), format!("{first}{trusted}")).unwrap();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let settings = [
        "ssl=on",
        "ssl_cert_file=localhost.crt",
        "ssl_key_file=localhost.key",
        "ssl_ca_file=authority.crt",
    ];
    postgres.listen_at(free, &settings).await;
    free
}

/// Readable by its owner alone, or PostgreSQL does not take it.
fn hand_over(from: &Path, to: &Path) {
    std::fs::copy(from, to).unwrap();
    std::fs::set_permissions(to, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    if is_root() {
        let owner = std::fs::metadata(to.parent().unwrap()).unwrap();
        let uid = std::os::unix::fs::MetadataExt::uid(&owner);
        std::os::unix::fs::chown(to, Some(uid), Some(uid)).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_serves_shows_a_certificate_and_has_no_password() {
    let mut installation = Installation::postgres().await;
    let owner = Db::open(&installation.url).await.unwrap();
    let grants = "create role orgs_serves login;
        grant select, insert, update, delete on all tables in schema public to orgs_serves";
    owner.script(grants).await.unwrap();
    owner.close().await;
    let authority = Authority::new();
    for name in ["localhost", "orgs_serves", "somebody"] {
        authority.sign(name);
    }
    let port = guarded(installation.postgres.as_mut().unwrap(), &authority).await;

    // A certificate of another name, and none at all.
    assert!(Db::open(&authority.url(port, "somebody")).await.is_err());
    let none = format!("postgres://orgs_serves@localhost:{port}/postgres?sslmode=require");
    assert!(Db::open(&none).await.is_err());

    installation.url = authority.url(port, "orgs_serves");
    let flags = installation.flags();
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    let server = Server::start(binary(&flags), &installation.path());
    let olga = Client::signed_in(&server.address, "olga@acme.example").await;
    assert_eq!(olga.get("/orgs/acme/members").await.unwrap().status, 200);
}
