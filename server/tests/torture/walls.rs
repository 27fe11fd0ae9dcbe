//! Places that are full on purpose: a small disk where we may mount one, a bound on the size of files where we may not.

use crate::{installation::Installation, postgres::is_root, process::Server};
use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

/// A disk of a few megabytes, in memory.
pub struct SmallDisk {
    folder: tempfile::TempDir,
}

const SIZE: &str = "size=16m";

impl SmallDisk {
    /// Needs root with CAP_SYS_ADMIN.
    pub fn mount() -> Result<Self, String> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", SIZE, "tmpfs"])
            .arg(folder.path())
            .output()
            .map_err(|error| format!("mount cannot be run: {error}"))?;
        if mounted.status.success() {
            Ok(Self { folder })
        } else {
            Err(String::from_utf8_lossy(&mounted.stderr).trim().to_owned())
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    fn filler(&self) -> PathBuf {
        self.path().join("somebody-elses-film")
    }

    /// To the last byte, but for so many.
    pub fn fill(&self, but: u64) {
        let mut film = std::fs::File::create(self.filler()).unwrap();
        for block in [vec![0u8; 65_536], vec![0u8; 512]] {
            while film.write_all(&block).is_ok() {}
        }
        let full = film.metadata().unwrap().len();
        film.set_len(full.saturating_sub(but)).unwrap();
    }

    pub fn free(&self) {
        std::fs::remove_file(self.filler()).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

/// A process whose files may not grow above a bound: `write` fails, as on a full disk. (The signal that would kill it is
/// ignored, which children inherit.)
pub fn bounded(installation: &Installation) -> Server {
    let mut shell = Command::new("sh");
    shell.args([
        "-c",
        r#"trap '' XFSZ; exec "$0" "$@""#,
        env!("CARGO_BIN_EXE_orgs-server"),
    ]);
    shell.args(installation.flags()).env_clear();
    Server::start(shell, &installation.path())
}

/// Moves the bound of a running process.
pub fn bound(server: &Server, bytes: impl std::fmt::Display) {
    let limit = format!("--fsize={bytes}:unlimited");
    let moved = Command::new("prlimit")
        .args(["--pid", &server.pid().to_string(), &limit])
        .status();
    assert!(
        moved.is_ok_and(|status| status.success()),
        "prlimit (util-linux) cannot bound a process here"
    );
}

/// How large the largest file of the database is: its pages or its log.
pub fn largest(installation: &Installation) -> u64 {
    let file = installation.url.trim_start_matches("sqlite:");
    let sizes = ["", "-wal"].map(|end| std::fs::metadata(format!("{file}{end}")).map_or(0, |file| file.len()));
    sizes.into_iter().max().unwrap_or_default()
}

/// Which wall there is, and why not the better one.
pub fn small_disk() -> Option<SmallDisk> {
    if !is_root() {
        eprintln!("disk full: no root, so a bound on the size of files stands for the small disk");
        return None;
    }
    match SmallDisk::mount() {
        Ok(disk) => Some(disk),
        Err(why) => {
            eprintln!(
                "disk full: no small disk ({why}: needs CAP_SYS_ADMIN), so a bound on the size of files stands for it"
            );
            None
        }
    }
}
