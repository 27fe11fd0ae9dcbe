//! The page `src/docs/parity_tests.md` has every test of the seed's, and names tests of ours that are there.
//!
//! Never here: a judgement of what a test means.

use crate::parity::{is_there, sources};
use std::{collections::BTreeSet, fs};

/// So many tests are in each file of django-organizations 2.7.0.
const FILES: [(&str, usize); 12] = [
    ("tests/test_models.py", 23),
    ("tests/test_signals.py", 4),
    ("tests/test_utils.py", 8),
    ("tests/test_forms.py", 11),
    ("tests/test_fields.py", 3),
    ("tests/test_migrations.py", 1),
    ("tests/test_mixins.py", 6),
    ("tests/test_templatetags.py", 4),
    ("tests/test_views.py", 22),
    ("tests/backends/test_default_backend.py", 23),
    ("tests/backends/test_model_based_backend.py", 12),
    ("tests/test_async.py", 11),
];

/// What stands between back ticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn the_page_of_the_seeds_tests_keeps_its_word() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/docs/parity_tests.md")).unwrap();
    let sources = sources();
    let (mut breaches, mut all, mut different) = (Vec::new(), 0, 0);
    let mut files = Vec::new();
    for chapter in page.split("\n## ").skip(1) {
        let file = quoted(chapter).next().unwrap();
        let rows = chapter
            .lines()
            .filter(|line| line.starts_with("| `test_") || line.contains("::test_"));
        let mut theirs = BTreeSet::new();
        for row in rows {
            let [_, there, here, _] = row.split('|').collect::<Vec<_>>()[..] else {
                panic!("{file}: another form: {row}");
            };
            let name = quoted(there).next().unwrap();
            if !theirs.insert(name) {
                breaches.push(format!("{file}: {name} stands here twice"));
            }
            let excused = here.trim().starts_with("different: ");
            different += usize::from(excused);
            if !excused && quoted(here).next().is_none() {
                breaches.push(format!("{file}: {name} has neither a test nor a reason"));
            }
            let missing = quoted(here).filter(|test| !is_there(test, &sources));
            breaches.extend(missing.map(|test| format!("{file}: {name}: there is no {test}")));
        }
        let head = format!("`{file}`: {}\n", theirs.len());
        if !chapter.starts_with(&head) {
            breaches.push(format!("{file}: its heading counts otherwise than {}", theirs.len()));
        }
        all += theirs.len();
        files.push((file, theirs.len()));
    }
    assert_eq!(files, FILES, "every file, with all of its tests");
    let counts = format!("\n{all} tests, {different} of them different.\n");
    if !page.contains(&counts) {
        breaches.push(format!("the page begins with other counts than: {}", counts.trim()));
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}
