//! The list of drilled verbs is the list of verbs: whoever adds one that writes adds its drill.
//!
//! Never here: an exception without its reason.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// No verbs of their own: where they are drilled as a part of another.
const PARTS: [(&str, &str); 4] = [
    ("identity/provider/attempt.rs", "identity/provider/arrive.rs"),
    ("identity/throttle.rs", "identity/sign_in.rs"),
    ("identity/passkeys/challenge.rs", "identity/passkeys/sign_in.rs"),
    // One event, before a refusal.
    ("identity/passkeys/credential.rs", "identity/passkeys/sign_in.rs"),
];

const DRILLS: &[&str] = &[
    include_str!("addresses.rs"),
    include_str!("console.rs"),
    include_str!("factors.rs"),
    include_str!("foundings.rs"),
    include_str!("importing.rs"),
    include_str!("invitations.rs"),
    include_str!("join_requests.rs"),
    include_str!("kinds.rs"),
    include_str!("mail.rs"),
    include_str!("members.rs"),
    include_str!("organizations.rs"),
    include_str!("passkeys.rs"),
    include_str!("people.rs"),
    include_str!("provider.rs"),
    include_str!("share_links.rs"),
    include_str!("teams.rs"),
    include_str!("words.rs"),
];

/// The file of each `drill!`: named as such, or by its verb.
fn drilled(source: &str) -> BTreeSet<String> {
    let drills = source.split("drill!(").skip(1);
    drills
        .map(|drill| {
            // Behind the events stands the verb, or a file's name.
            let rest = drill.split_once("],").unwrap().1;
            let file = rest
                .find(".rs\",")
                .map(|end| (end, &rest[rest.find('"').unwrap() + 1..end]));
            let verb = rest.find("::").map(|at| (at, at + 2));
            match (file, verb) {
                (Some((end, file)), verb) if verb.is_none_or(|(at, _)| end < at) => format!("{file}.rs"),
                (_, Some((at, behind))) => {
                    let slice = rest[..at].rsplit(|c: char| !c.is_ascii_lowercase()).next().unwrap();
                    let verb = rest[behind..].split('(').next().unwrap();
                    format!("{slice}/{verb}.rs")
                }
                _ => panic!("a drill of nothing: {drill}"),
            }
        })
        .collect()
}

/// Rust files of a slice, those of its folders included.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let rust = files
        .into_iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
    rust.chain(folders.iter().flat_map(|folder| self::files(folder)))
        .collect()
}

/// Files of the product that begin a unit of work.
fn writing() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeSet::new();
    for slice in fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()) {
        let name = slice.file_name().unwrap().to_str().unwrap().to_owned();
        // The kit and the tests are no part of the product.
        if !slice.is_dir() || ["tests", "testing"].contains(&&*name) {
            continue;
        }
        for file in files(&slice) {
            let text = fs::read_to_string(&file).unwrap();
            let production = text.split("#[cfg(test)]").next().unwrap();
            let code = production.lines().filter(|line| !line.trim_start().starts_with("//"));
            if code.into_iter().any(|line| line.contains(".work(")) {
                found.insert(file.strip_prefix(&root).unwrap().display().to_string());
            }
        }
    }
    found
}

#[test]
fn every_verb_that_writes_is_drilled() {
    let mut drilled: BTreeSet<String> = DRILLS.iter().flat_map(|source| drilled(source)).collect();
    for (part, of) in PARTS {
        assert!(drilled.contains(of), "{part} is a part of {of}, which is not drilled");
        drilled.insert(part.to_owned());
    }
    let writing = writing();
    let missing: Vec<_> = writing.difference(&drilled).collect();
    assert!(missing.is_empty(), "write and are not drilled: {missing:?}");
    let gone: Vec<_> = drilled.difference(&writing).collect();
    assert!(gone.is_empty(), "are drilled and do not write: {gone:?}");
    assert!(writing.len() > 25, "only {} files write", writing.len());
}

/// The one door to a transaction is the unit of work; a whole installation that moves has a transaction of its own.
#[test]
fn nobody_else_begins_a_transaction() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for slice in fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()) {
        if !slice.is_dir() || slice.ends_with("tests") || slice.ends_with("database") {
            continue;
        }
        for file in files(&slice) {
            let doors = ["work/run.rs", "moving/copy.rs", "moving/close_doors.rs"];
            if !doors.iter().any(|door| file.ends_with(door)) {
                let text = fs::read_to_string(&file).unwrap();
                assert!(!text.contains(".begin()"), "{} begins a transaction", file.display());
            }
        }
    }
}
