//! A real PostgreSQL of this process's own: started on first use, reachable by a socket only, gone when the process ends.

use super::store;
use std::{
    collections::VecDeque,
    fs, io,
    os::unix::{
        fs::{MetadataExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{ChildStdin, Command, Stdio},
    sync::{
        LazyLock, Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

/// Debian's *nobody*: initdb and postgres refuse to run as root.
const NOBODY: u32 = 65534;

/// Small as tests are; a measurement of much says how much memory a server for it would have (`ORGS_SHARED_BUFFERS=1GB`).
/// `cat` ends when the process that holds the pipe ends, however it ends; then the server is stopped and its files go.
const SERVE: &str = r#""$1" -D "$0/data" -k "$0" -c listen_addresses= -c fsync=off -c synchronous_commit=off \
  -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c max_connections=400 -c deadlock_timeout=20ms \
  -c shared_buffers=${ORGS_SHARED_BUFFERS:-64MB} -c autovacuum=off >"$0/log" 2>&1 &
cat >/dev/null; kill -QUIT $!; wait; rm -rf "$0""#;

struct Cluster {
    folder: PathBuf,
    _pipe: ChildStdin,
}

static CLUSTER: LazyLock<Result<Cluster, String>> = LazyLock::new(start);
/// Databases of worlds that have ended; dropped before the next one begins.
static OVER: Mutex<VecDeque<String>> = Mutex::new(VecDeque::new());
static NEXT: AtomicU32 = AtomicU32::new(0);

/// The database that has its tables, and nothing in them.
pub(super) const EMPTY: &str = store::TEMPLATE;

/// A database of the cluster, given back when dropped.
#[derive(Debug)]
pub(super) struct Scratch {
    pub url: String,
    pub name: String,
}

impl Drop for Scratch {
    fn drop(&mut self) {
        OVER.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push_back(std::mem::take(&mut self.name));
    }
}

/// A copy of a database that nobody is connected to.
pub(super) async fn database(template: &str) -> Result<Scratch, String> {
    // Starting the cluster blocks: not on a thread that others' tasks wait for.
    let cluster = tokio::task::spawn_blocking(|| CLUSTER.as_ref())
        .await
        .map_err(|e| e.to_string())?
        .map_err(Clone::clone)?;
    let over = OVER.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    let name = format!("world_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    store::clone_template(&cluster.url("postgres"), template, &name, over.as_deref())
        .await
        .map_err(|fault| fault.to_string())?;
    Ok(Scratch {
        url: cluster.url(&name),
        name,
    })
}

impl Cluster {
    fn url(&self, database: &str) -> String {
        format!("postgres://test@localhost/{database}?host={}", self.folder.display())
    }
}

/// Of the server that `ORGS_POSTGRES_BIN` names, the folder of its programs; or the newest of Debian's versions, or whatever the path has.
pub fn binary(name: &str) -> PathBuf {
    if let Some(folder) = std::env::var_os("ORGS_POSTGRES_BIN") {
        return PathBuf::from(folder).join(name);
    }
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions.max_by_key(|entry| entry.file_name().to_string_lossy().parse::<u32>().unwrap_or(0));
    newest
        .map(|entry| entry.path().join("bin").join(name))
        .filter(|path| path.exists())
        .unwrap_or_else(|| name.into())
}

/// A command that does not run as root, which initdb and postgres refuse to.
pub fn command(program: &Path, root: bool) -> Command {
    let mut command = Command::new(program);
    if root {
        command.uid(NOBODY).gid(NOBODY);
    }
    command.current_dir("/"); // nobody may not enter root's folders
    command
}

fn start() -> Result<Cluster, String> {
    let trouble = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => "PostgreSQL is missing: apt-get install postgresql".to_owned(),
        _ => format!("PostgreSQL does not start: {error}"),
    };
    let root = fs::metadata("/proc/self").map_err(trouble)?.uid() == 0;
    // Short: the path of a socket ends at 107 bytes.
    let folder = std::env::temp_dir().join(format!("orgs-pg-{}", std::process::id()));
    fs::create_dir(&folder).map_err(trouble)?;
    if root {
        chown(&folder, Some(NOBODY), Some(NOBODY)).map_err(trouble)?;
    }
    let made = command(&binary("initdb"), root)
        .args([
            "-U",
            "test",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "-D",
        ])
        .arg(folder.join("data"))
        .stdout(Stdio::null())
        .status()
        .inspect_err(|_| drop(fs::remove_dir(&folder)))
        .map_err(trouble)?;
    if !made.success() {
        return Err(format!("PostgreSQL's initdb failed: {made}"));
    }
    let mut server = command(Path::new("sh"), root);
    server
        .args(["-c", SERVE])
        .arg(&folder)
        .arg(binary("postgres"))
        .stdin(Stdio::piped());
    server.process_group(0); // Ctrl-C is for us; the server hears of our end by its pipe, and tidies up
    let mut child = server.spawn().map_err(trouble)?;
    let pipe = child.stdin.take().ok_or("no pipe")?;
    let cluster = Cluster { folder, _pipe: pipe };
    // A runtime of its own: the one that asks first ends with its test.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(trouble)?;
    let ready = runtime.block_on(template(&cluster));
    ready.map(|()| cluster)
}

/// Waits for the server and makes the database that every other is a copy of.
async fn template(cluster: &Cluster) -> Result<(), String> {
    for _ in 0..1000 {
        match store::make_template(&cluster.url("postgres"), &cluster.url(store::TEMPLATE)).await {
            Err(fault) if fault.is_unavailable() => tokio::time::sleep(Duration::from_millis(10)).await,
            done => return done.map_err(|fault| fault.to_string()),
        }
    }
    let log = fs::read_to_string(cluster.folder.join("log")).unwrap_or_default();
    Err(format!("PostgreSQL did not come up: {log}"))
}
