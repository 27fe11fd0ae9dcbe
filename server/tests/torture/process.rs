//! The binary as a child process. Gone when dropped, whatever the test says.

use std::{
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::mpsc,
    time::Duration,
};

/// A debug build on a busy machine takes its time.
const START: Duration = Duration::from_secs(40);

/// A serving process.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: String,
    log: PathBuf,
}

/// The binary, with nothing from the environment of whoever runs the tests.
pub fn binary(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_orgs-server"));
    command.args(arguments).env_clear();
    command
}

/// Runs a command of the binary to its end.
pub fn run(arguments: &[&str]) -> Output {
    binary(arguments).output().unwrap()
}

impl Server {
    /// Starts `command`, which serves on any port, and waits until it says where.
    pub fn start(mut command: Command, folder: &Path) -> Self {
        let log = folder.join(format!("server-{}.log", fastrand::u32(..)));
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(std::fs::File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (say, said) = mpsc::channel();
        // Reads on to the end: a full pipe would stop the server.
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let place = line
                    .split_once("(listening on ")
                    .map(|(_, rest)| rest.trim_end_matches(')').to_owned());
                place.map(|place| say.send(place));
            }
        });
        let address = said.recv_timeout(START).unwrap_or_default();
        let server = Self { child, address, log };
        assert!(!server.address.is_empty(), "it did not start:\n{}", server.log());
        server
    }

    /// All that it wrote down.
    pub fn whole_log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Whether this is the file where we keep what it writes.
    pub fn keeps(&self, name: &str) -> bool {
        self.log.ends_with(name)
    }

    /// The end of what it wrote down.
    pub fn log(&self) -> String {
        let text = self.whole_log();
        let lines: Vec<&str> = text.lines().rev().take(30).collect();
        lines.into_iter().rev().collect::<Vec<_>>().join("\n")
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Still the process that was started.
    pub fn lives(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Without a word.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// As a supervisor does.
    pub fn terminate(&self) {
        let told = Command::new("kill")
            .args(["-TERM", &self.pid().to_string()])
            .status()
            .unwrap();
        assert!(told.success());
    }

    /// How it ended by itself.
    pub async fn ended(&mut self, within: Duration) -> Option<ExitStatus> {
        let end = std::time::Instant::now() + within;
        while std::time::Instant::now() < end {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Some(status);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        None
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            eprintln!("the server at {} wrote at last:\n{}", self.address, self.log());
        }
    }
}
