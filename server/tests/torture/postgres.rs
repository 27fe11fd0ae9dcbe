//! A PostgreSQL of one test's own, which can be stopped without a word and started again on the same files.

use orgs::{
    database::Db,
    testing::cluster::{binary, command},
};
use std::{
    os::unix::fs::{MetadataExt as _, chown},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Debian's *nobody*.
const NOBODY: u32 = 65534;

/// `cat` ends when the pipe does, also by our death; QUIT is PostgreSQL's immediate stop. What was committed is in the
/// system's hands then, so waiting for the disk would prove nothing here.
const SERVE: &str = r#""$@" -D "$0/data" -k "$0" -c fsync=off -c max_connections=100 \
  -c shared_buffers=32MB >>"$0/log" 2>&1 &
cat >/dev/null; kill -QUIT $!; wait"#;

pub struct Postgres {
    folder: PathBuf,
    running: Option<Child>,
    /// The socket is named after it, too.
    port: u16,
    /// Settings of this one.
    settings: Vec<String>,
}

impl Postgres {
    pub async fn start() -> Self {
        // Short: the path of a socket ends at 107 bytes.
        let folder = std::env::temp_dir().join(format!("orgs-t-{}-{}", std::process::id(), fastrand::u16(..)));
        std::fs::create_dir(&folder).unwrap();
        if is_root() {
            chown(&folder, Some(NOBODY), Some(NOBODY)).unwrap();
        }
        let flags = [
            "-U",
            "test",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "-D",
        ];
        let made = command(&binary("initdb"), is_root())
            .args(flags)
            .arg(folder.join("data"))
            .stdout(Stdio::null())
            .status()
            .expect("PostgreSQL is missing: apt-get install postgresql");
        assert!(made.success(), "initdb: {made}");
        let mut postgres = Self {
            folder,
            running: None,
            port: 5432,
            settings: vec!["listen_addresses=".to_owned()],
        };
        postgres.begin();
        postgres.ready().await;
        postgres
    }

    /// Where its files are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The same files under other settings, reachable over the wire.
    pub async fn listen_at(&mut self, port: u16, settings: &[&str]) {
        self.stop();
        self.port = port;
        self.settings = vec!["listen_addresses=localhost".to_owned()];
        self.settings.extend(settings.iter().map(|&setting| setting.to_owned()));
        self.begin();
        self.ready().await;
    }

    pub fn url(&self) -> String {
        format!(
            "postgres://test@localhost:{}/postgres?host={}",
            self.port,
            self.folder.display()
        )
    }

    /// Immediately: no checkpoint, no goodbye to anybody.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.running.take() {
            self.thaw();
            drop(child.stdin.take());
            child.wait().unwrap();
        }
    }

    pub fn begin(&mut self) {
        let mut shell = command(Path::new("sh"), is_root());
        shell
            .args(["-c", SERVE])
            .arg(&self.folder)
            .arg(binary("postgres"))
            .args(["-p", &self.port.to_string()])
            .args(self.settings.iter().flat_map(|setting| ["-c", setting]))
            .stdin(Stdio::piped());
        std::os::unix::process::CommandExt::process_group(&mut shell, 0); // Ctrl-C is for us
        self.running = Some(shell.spawn().unwrap());
    }

    /// It is there and does nothing, like a machine behind a dead wire.
    pub fn freeze(&self) {
        self.signal("-STOP");
    }

    pub fn thaw(&self) {
        self.signal("-CONT");
    }

    /// To the postmaster and its children, each of which leads a group of its own.
    fn signal(&self, signal: &str) {
        let Ok(file) = std::fs::read_to_string(self.folder.join("data/postmaster.pid")) else {
            return;
        };
        let postmaster = file.lines().next().unwrap_or_default().to_owned();
        let children = Command::new("pgrep")
            .args(["-P", &postmaster])
            .output()
            .expect("pgrep (procps) is missing");
        let children = String::from_utf8_lossy(&children.stdout).into_owned();
        // The postmaster first: it would start others.
        let all = std::iter::once(postmaster.as_str()).chain(children.split_whitespace());
        let told = Command::new("kill").arg(signal).args(all).status().unwrap();
        assert!(
            told.success() || signal == "-CONT",
            "a part of PostgreSQL ended while it was frozen"
        );
    }

    /// Waits until it has recovered.
    pub async fn ready(&self) {
        let end = Instant::now() + Duration::from_secs(60);
        loop {
            match Db::open(&self.url()).await {
                Ok(db) => return db.close().await,
                Err(fault) if Instant::now() > end => {
                    let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                    panic!("PostgreSQL does not come up: {fault}\n{log}");
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.stop();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}
