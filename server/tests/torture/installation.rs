//! A database, a mail server, the cast, and any number of processes on them.

use crate::{
    mailbox::{Letter, Mailbox},
    postgres::Postgres,
    process::{Server, binary},
};
use orgs::{
    Orgs,
    access::Caller,
    database::Db,
    identity::{self, Password},
    invitations::{self, Listed, Which},
    kernel::{Direction, Slug},
    testing::{Person, cast::found, probes},
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

pub struct Installation {
    pub mailbox: Mailbox,
    pub postgres: Option<Postgres>,
    pub url: String,
    folder: tempfile::TempDir,
    /// Seconds; see `orgs::limits::Limits::relay_lease`.
    pub lease: u32,
}

impl Installation {
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("orgs.db");
        Self::of(folder, None, &file).await
    }

    /// The database in a folder of somebody else's.
    pub async fn sqlite_in(place: &Path) -> Self {
        Self::of(tempfile::tempdir().unwrap(), None, &place.join("orgs.db")).await
    }

    pub async fn postgres() -> Self {
        let postgres = Postgres::start().await;
        Self::of(tempfile::tempdir().unwrap(), Some(postgres), Path::new("")).await
    }

    async fn of(folder: tempfile::TempDir, postgres: Option<Postgres>, file: &Path) -> Self {
        let sqlite = format!("sqlite:{}", file.display());
        let url = postgres.as_ref().map_or(sqlite, Postgres::url);
        let installation = Self {
            mailbox: Mailbox::open().await,
            postgres,
            url,
            folder,
            lease: 4,
        };
        let orgs = installation.orgs().await;
        orgs.migrate().await.unwrap();
        orgs_server::seed::demo(&orgs, 1, 0).await.unwrap();
        orgs.database().close().await;
        installation
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// What a process is told.
    pub fn flags(&self) -> Vec<String> {
        let lease = self.lease.to_string();
        let (smtp, url) = (self.mailbox.url(), self.url.as_str());
        let pairs = [
            ("--database-url", url),
            ("--smtp-url", smtp.as_str()),
            ("--mail-from", "Orgs <no-reply@orgs.example>"),
            ("--listen", "127.0.0.1:0"),
            ("--relay-lease", lease.as_str()),
            ("--log-filter", "warn"),
        ];
        let flags = pairs
            .iter()
            .flat_map(|(name, value)| [(*name).to_owned(), (*value).to_owned()]);
        std::iter::once("serve".to_owned()).chain(flags).collect()
    }

    pub fn serve(&self) -> Server {
        let flags = self.flags();
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        Server::start(binary(&flags), self.folder.path())
    }

    /// The domain on the same database, for a look behind the scenes.
    pub async fn orgs(&self) -> Orgs {
        Orgs::builder(Db::open(&self.url).await.unwrap()).build().unwrap()
    }

    /// Somebody new with organizations of their own: one person founds, and one organization takes, only so many a day.
    pub async fn founder(&self, name: &str, organizations: usize) -> (Person, Vec<Slug>) {
        let orgs = self.orgs().await;
        let person = Person::sync(&orgs, name, &format!("{}@founders.example", name.to_lowercase()))
            .await
            .unwrap();
        let password = Password::parse(orgs_server::seed::PASSWORD, "", "").unwrap();
        let hash = identity::hash_password(&password).await.unwrap();
        identity::set_password_hash(&orgs, &person.email, &hash).await.unwrap();
        let mut slugs = Vec::new();
        for number in 0..organizations {
            slugs.push(found(&orgs, &person, &format!("{name} {number}")).await.unwrap());
        }
        orgs.database().close().await;
        (person, slugs)
    }

    /// The rules that are broken.
    pub async fn probe(&self) -> Vec<String> {
        let orgs = self.orgs().await;
        let broken = probes::check(&orgs).await.unwrap();
        orgs.database().close().await;
        broken
    }

    /// Every invitation of an organization.
    pub async fn invitations(&self, of: &Slug, seen_by: &Caller) -> Vec<Listed> {
        let orgs = self.orgs().await;
        let (mut rows, mut from) = (Vec::new(), None);
        loop {
            let page = invitations::list(&orgs, seen_by, of, Which::All, from, 500)
                .await
                .unwrap()
                .0;
            rows.extend(page.rows);
            match page.next {
                Some(next) => from = Some((Direction::After, next.parse().unwrap())),
                None => break,
            }
        }
        orgs.database().close().await;
        rows
    }

    /// Waits until each of these addresses has a mail; all mails by address.
    pub async fn mailed(&self, to: &[String], within: Duration) -> BTreeMap<String, Vec<Letter>> {
        let end = Instant::now() + within;
        loop {
            let mails = self.mailbox.by_address();
            let missing: Vec<&String> = to.iter().filter(|address| !mails.contains_key(*address)).collect();
            if missing.is_empty() {
                return mails;
            }
            let left = missing.len();
            assert!(
                Instant::now() < end,
                "{left} of {} mails did not come, such as {}",
                to.len(),
                missing[0]
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
