//! The page `src/docs/asvs.md` is what it says: every requirement of the standard's levels 1 and 2 once, proofs that are there,
//! counts that add up. And `src/docs/security.md` quotes the code as it is.
//!
//! Never here: a judgement of what holds. It only keeps whoever writes the pages from promising what nobody tests.

use crate::parity::{is_there, sources};
use std::{fs, path::Path};

/// The requirements of OWASP ASVS 5.0.0 at level 1, and those that level 2 adds.
const LEVELS: [(&str, &str); 2] = [("1", FIRST), ("2", SECOND)];
const FIRST: &str = "\
    1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2 \
    3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 \
    6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1 10.4.1 10.4.2 10.4.3 \
    10.4.4 10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1";
const SECOND: &str = "\
    1.1.1 1.1.2 1.2.6 1.2.7 1.2.8 1.2.9 1.3.3 1.3.4 1.3.5 1.3.6 1.3.7 1.3.8 1.3.9 1.3.10 1.3.11 1.4.1 1.4.2 1.4.3 \
    1.5.2 2.1.2 2.1.3 2.2.3 2.3.2 2.3.3 2.3.4 2.4.1 3.3.2 3.3.3 3.3.4 3.4.3 3.4.4 3.4.5 3.4.6 3.5.4 3.5.5 3.7.1 3.7.2 \
    4.1.2 4.1.3 4.2.1 4.3.1 4.3.2 4.4.2 4.4.3 4.4.4 5.1.1 5.2.3 5.4.1 5.4.2 5.4.3 6.1.2 6.1.3 6.2.9 6.2.10 6.2.11 \
    6.2.12 6.3.3 6.3.4 6.4.3 6.4.4 6.5.1 6.5.2 6.5.3 6.5.4 6.5.5 6.6.1 6.6.2 6.6.3 6.8.1 6.8.2 6.8.3 6.8.4 7.1.1 \
    7.1.2 7.1.3 7.3.1 7.3.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.6.1 7.6.2 8.1.2 8.2.3 8.4.1 9.2.2 9.2.3 9.2.4 10.1.1 \
    10.1.2 10.2.1 10.2.2 10.3.1 10.3.2 10.3.3 10.3.4 10.4.6 10.4.7 10.4.8 10.4.9 10.4.10 10.4.11 10.5.1 10.5.2 10.5.3 \
    10.5.4 10.5.5 10.6.1 10.6.2 10.7.1 10.7.2 10.7.3 11.1.1 11.1.2 11.2.1 11.2.2 11.2.3 11.3.3 11.4.2 11.4.3 11.4.4 \
    11.5.1 11.6.1 12.1.2 12.1.3 12.3.1 12.3.2 12.3.3 12.3.4 13.1.1 13.2.1 13.2.2 13.2.3 13.2.4 13.2.5 13.3.1 13.3.2 \
    13.4.2 13.4.3 13.4.4 13.4.5 14.1.1 14.1.2 14.2.2 14.2.3 14.2.4 14.3.2 14.3.3 15.1.2 15.1.3 15.2.2 15.2.3 15.3.2 \
    15.3.3 15.3.4 15.3.5 15.3.6 15.3.7 16.1.1 16.2.1 16.2.2 16.2.3 16.2.4 16.2.5 16.3.1 16.3.2 16.3.3 16.3.4 16.4.1 \
    16.4.2 16.4.3 16.5.1 16.5.2 16.5.3 17.1.1 17.2.1 17.2.2 17.2.3 17.2.4 17.3.1 17.3.2";
const STATES: [&str; 4] = ["holds", "holds, untested", "does not apply", "not yet"];

/// One requirement.
struct Row {
    number: String,
    level: String,
    state: String,
    why: String,
    proofs: Vec<String>,
}

/// Any row of a table that begins with three numbers.
fn row(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let number = cells.get(1)?;
    if number.split('.').filter(|part| part.parse::<u8>().is_ok()).count() != 3 {
        return None;
    }
    let [_, _, level, asks, state, proofs, _] = cells[..] else {
        panic!("line {number} has another form: {line}");
    };
    assert!(!asks.is_empty(), "line {number} says nothing");
    let (state, why) = state.split_once(": ").unwrap_or((state, ""));
    Some(Row {
        number: (*number).to_owned(),
        level: level.to_owned(),
        state: state.to_owned(),
        why: why.to_owned(),
        proofs: quoted(proofs).map(str::to_owned).collect(),
    })
}

/// What stands between back ticks: every second piece.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

fn read(path: &str) -> Option<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).ok()
}

#[test]
fn the_page_of_asvs_keeps_its_word() {
    let page = read("src/docs/asvs.md").unwrap();
    let rows: Vec<Row> = page.lines().filter_map(row).collect();
    for (level, listed) in LEVELS {
        let found = rows
            .iter()
            .filter(|row| row.level == level)
            .map(|row| row.number.as_str());
        assert_eq!(
            found.collect::<Vec<_>>(),
            listed.split_whitespace().collect::<Vec<_>>(),
            "level {level}"
        );
    }
    let sources = sources();
    let mut breaches = Vec::new();
    for row in &rows {
        let (number, state) = (row.number.as_str(), row.state.as_str());
        if !STATES.contains(&state) {
            breaches.push(format!("{number}: what is `{state}`?"));
        }
        if row.why.is_empty() && ["does not apply", "not yet"].contains(&state) {
            breaches.push(format!("{number}: {state} needs a reason"));
        }
        let wanted = if row.proofs.is_empty() {
            "holds"
        } else {
            "holds, untested"
        };
        if state == wanted {
            breaches.push(format!("{number}: {state} with {} proofs", row.proofs.len()));
        }
        let there = |proof: &str| is_there(proof, &sources) || !proof.contains(':') && read(proof).is_some();
        let missing = row.proofs.iter().filter(|proof| !there(proof));
        breaches.extend(missing.map(|proof| format!("{number}: there is no {proof}")));
    }
    let counts = STATES.map(|state| format!("{} {state}", rows.iter().filter(|row| row.state == state).count()));
    let counts = format!("{}.", counts.join("; "));
    if !page.lines().take(3).any(|line| line == counts) {
        breaches.push(format!("the page begins with other counts than: {counts}"));
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

/// A quote is a file and a piece of it, wherever either breaks its lines.
#[test]
fn the_page_of_security_quotes_the_code() {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let page = words(&read("src/docs/security.md").unwrap());
    let quotes: Vec<(&str, &str)> = quoted(&page).filter_map(|quote| quote.split_once(".rs: ")).collect();
    assert!(quotes.len() > 25, "{quotes:?}");
    for (file, piece) in quotes {
        let source = read(&format!("{file}.rs")).unwrap_or_default();
        assert!(words(&source).contains(piece), "{file}.rs does not say: {piece}");
    }
}

#[test]
fn every_part_comes_from_the_registry() {
    let parts = read("Cargo.lock").unwrap();
    let places: Vec<&str> = parts.lines().filter(|line| line.starts_with("source = ")).collect();
    assert!(places.len() > 100);
    let registry = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    assert!(places.iter().all(|place| *place == registry));
    let sums = parts.lines().filter(|line| line.starts_with("checksum = ")).count();
    assert_eq!(places.len(), sums);
}
