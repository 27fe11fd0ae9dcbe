//! The tutorial `src/docs/embedding.md` shows the example's own code, all of what the example marks and nothing else.
//!
//! Never here: whether the example works; see `server/tests/http/embedding.rs`.

use std::{collections::BTreeMap, fs, path::Path};

/// File and name of a region, and its lines without the indentation that they share.
type Regions = BTreeMap<(String, String), Vec<String>>;

/// What stands between `// [the name]` and `// [end]`.
fn marked() -> Regions {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("server/examples/bring_your_own_users");
    let inside = fs::read_dir(folder.join("market"))
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut regions = Regions::new();
    for path in inside.chain([folder.join("main.rs")]) {
        let file = path.file_name().unwrap().to_str().unwrap().to_owned();
        let mut open: Option<(String, Vec<String>)> = None;
        for line in fs::read_to_string(&path).unwrap().lines() {
            let mark = line.trim().strip_prefix("// [").and_then(|rest| rest.strip_suffix(']'));
            match (mark, &mut open) {
                (Some("end"), _) => {
                    let (name, lines) = open.take().unwrap();
                    assert!(
                        regions.insert((file.clone(), name), flush_left(&lines)).is_none(),
                        "{file}"
                    );
                }
                (Some(name), _) => open = Some((name.to_owned(), Vec::new())),
                (None, Some((_, lines))) => lines.push(line.to_owned()),
                (None, None) => {}
            }
        }
        assert!(open.is_none(), "{file} leaves a region open");
    }
    regions
}

fn flush_left(lines: &[String]) -> Vec<String> {
    let indent = |line: &String| line.len() - line.trim_start().len();
    let shared = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(indent)
        .min()
        .unwrap_or(0);
    lines
        .iter()
        .map(|line| line.get(shared..).unwrap_or_default().to_owned())
        .collect()
}

/// What stands in a block of code behind `<!-- file: the name -->`.
fn quoted() -> Regions {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/docs/embedding.md")).unwrap();
    let mut regions = Regions::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let named = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->"));
        let Some((file, name)) = named.and_then(|named| named.split_once(": ")) else {
            continue;
        };
        assert_eq!(lines.next(), Some("```rust"), "{line}");
        let code = lines
            .by_ref()
            .take_while(|line| *line != "```")
            .map(str::to_owned)
            .collect();
        assert!(
            regions.insert((file.to_owned(), name.to_owned()), code).is_none(),
            "{line}"
        );
    }
    regions
}

#[test]
fn the_tutorial_is_the_example() {
    let (marked, quoted) = (marked(), quoted());
    assert!(!marked.is_empty());
    for (region, code) in &marked {
        assert_eq!(quoted.get(region), Some(code), "{region:?}");
    }
    assert_eq!(marked.len(), quoted.len(), "the tutorial quotes what is not there");
}
