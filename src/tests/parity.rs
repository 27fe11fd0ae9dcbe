//! The page `src/docs/parity.md` is what it says: every line once, counts that add up, tests that are there.
//!
//! Never here: a judgement of what is done. It only keeps whoever writes the page from promising what nobody tests.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// So many lines has the list of what django-organizations does (0.6.0 and later), from which the page was made. The list
/// grows only when django-organizations does; then a row is added at the page's end and counted here.
const LINES: usize = 145;
const STATES: [&str; 4] = ["done", "better", "different", "not yet"];

/// One line of the list.
struct Row {
    number: usize,
    state: String,
    why: String,
    tests: Vec<String>,
}

/// Any row of a table that begins with a number.
fn row(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let number: usize = cells.get(1)?.parse().ok()?;
    let [_, _, there, here, tests, _] = cells[..] else {
        panic!("line {number} has another form: {line}");
    };
    assert!(!there.is_empty(), "line {number} says nothing");
    let (state, why) = here.split_once(": ").unwrap_or((here, ""));
    // What stands between back ticks: every second piece.
    let tests = tests.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    Some(Row {
        number,
        state: state.to_owned(),
        why: why.to_owned(),
        tests,
    })
}

/// Path and text of everything that may hold a test.
pub fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = ["src", "app/src", "server/src", "server/tests", "end2end/tests"]
        .map(|name| root.join(name))
        .into();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs" || end == "ts") {
                let name = path.to_str().unwrap().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

/// `file.rs::test` or `file.spec.ts: title`, the file with as many folders before it as tell it from others.
pub fn is_there(test: &str, sources: &[(String, String)]) -> bool {
    let (file, text) = match (test.split_once("::"), test.split_once(".ts: ")) {
        (_, Some((file, title))) => (format!("/{file}.ts"), format!("test('{title}'")),
        (Some((file, name)), None) => (format!("/{file}"), format!("fn {name}(")),
        (None, None) => return false,
    };
    sources
        .iter()
        .any(|(path, source)| path.ends_with(&file) && source.contains(&text))
}

#[test]
fn the_page_of_parity_keeps_its_word() {
    let lines: Vec<usize> = (1..=LINES).collect();
    keeps_its_word(include_str!("../docs/parity.md"), &lines, &STATES);
}

/// Each number once, in one of the states, with a reason unless it is simply done, and with tests that are there; and the page
/// begins with how many there are of each.
pub fn keeps_its_word(page: &str, all: &[usize], states: &[&str]) {
    let rows: Vec<Row> = page.lines().filter_map(row).collect();
    let mut numbers: Vec<usize> = rows.iter().map(|row| row.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, all, "each line once");
    let sources = sources();
    let mut breaches = Vec::new();
    for row in &rows {
        let (number, state) = (row.number, row.state.as_str());
        if !states.contains(&state) {
            breaches.push(format!("{number}: what is `{state}`?"));
        }
        if (state == "done") != row.why.is_empty() {
            breaches.push(format!("{number}: {state} needs a reason, done none"));
        }
        if row.tests.is_empty() && (state == "done" || state == "better") {
            breaches.push(format!("{number}: {state} without a test"));
        }
        let missing = row.tests.iter().filter(|test| !is_there(test, &sources));
        breaches.extend(missing.map(|test| format!("{number}: there is no {test}")));
    }
    let count = |state: &&str| format!("{} {state}", rows.iter().filter(|row| row.state == *state).count());
    let counts = format!("{}.", states.iter().map(count).collect::<Vec<_>>().join(", "));
    if !page.lines().take(3).any(|line| line == counts) {
        breaches.push(format!("the page begins with other counts than: {counts}"));
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn a_test_that_is_not_there_is_seen() {
    let sources = sources();
    assert!(is_there("parity.rs::a_test_that_is_not_there_is_seen", &sources));
    let never = [
        "parity.rs::nobody",
        "nowhere.rs::leaving",
        "members.spec.ts: nobody",
        "",
    ];
    assert!(never.iter().all(|test| !is_there(test, &sources)));
}
