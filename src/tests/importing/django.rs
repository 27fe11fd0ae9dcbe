//! The real django-organizations from PyPI, in a virtual environment of its own below `target/`, made once.
//!
//! Never here: what is written with it (see `fill.py`).

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::{LazyLock, Mutex, PoisonError},
};

/// A version, with what it needs, pinned.
pub struct Line {
    pub name: &'static str,
    packages: &'static [&'static str],
}

/// The newest.
pub const NEWEST: Line = Line {
    name: "2.7.0",
    packages: &[
        "django-organizations==2.7.0",
        "Django==5.2.19",
        "argon2-cffi==25.1.0",
        "psycopg[binary]==3.3.9",
    ],
};

/// From the oldest on: the first that this Python can run is the oldest.
const OLD: [Line; 2] = [
    Line {
        name: "0.6.0",
        packages: &[
            "django-organizations==0.6.0",
            "Django==1.11.29",
            "django-extensions==1.7.9",
            "psycopg2-binary==2.9.13",
        ],
    },
    Line {
        name: "2.0.2",
        packages: &[
            "django-organizations==2.0.2",
            "Django==4.2.26",
            "argon2-cffi==25.1.0",
            "psycopg2-binary==2.9.13",
        ],
    },
];

const FILL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/importing/fill.py");

/// Several tests need the same one at once.
static ALONE: Mutex<()> = Mutex::new(());
static OLDEST: LazyLock<&Line> = LazyLock::new(|| {
    let runs = |line: &&Line| line.installed().is_ok_and(|python| done(&python, &["look"]).is_ok());
    OLD.iter()
        .find(runs)
        .expect("no old django-organizations can be installed and run")
});

/// The oldest that this Python can run.
pub fn oldest() -> &'static Line {
    &OLDEST
}

impl Line {
    /// Runs a part of `fill.py` on a database.
    pub fn fill(&self, part: &str, url: &str) {
        let python = self.installed().unwrap_or_else(|trouble| panic!("{trouble}"));
        done(&python, &[part, url]).unwrap_or_else(|trouble| panic!("{} {part}: {trouble}", self.name));
    }

    /// The Python of its environment, which is made if it is not there in full.
    fn installed(&self) -> Result<PathBuf, String> {
        let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("django-organizations-{}", self.name));
        let (python, whole) = (folder.join("bin/python"), folder.join("whole"));
        let wanted = self.packages.join(" ");
        if fs::read_to_string(&whole).is_ok_and(|there| there == wanted) {
            return Ok(python);
        }
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        ran(Command::new("python3").args(["-m", "venv"]).arg(&folder))
            .map_err(|_| "python3-venv is missing: apt-get install python3-venv".to_owned())?;
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
            .args(self.packages);
        ran(&mut pip)
            .map_err(|trouble| format!("django-organizations {} cannot be installed: {trouble}", self.name))?;
        fs::write(&whole, wanted).map_err(|error| error.to_string())?;
        Ok(python)
    }
}

fn done(python: &Path, arguments: &[&str]) -> Result<(), String> {
    // Without a cache beside the sources.
    ran(Command::new(python).args(["-B", FILL]).args(arguments))
}

fn ran(command: &mut Command) -> Result<(), String> {
    let Output { status, stderr, .. } = command.output().map_err(|error| error.to_string())?;
    if status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&stderr).into_owned())
    }
}
