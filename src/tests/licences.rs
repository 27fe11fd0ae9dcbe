//! Every part by others may be used as we do, and comes from where it should: what `deny.toml` says, read from the lock file and the parts that are here.
//!
//! Never here: known holes; those need a list that grows every day (`make audit`).

use std::{collections::BTreeSet, fs, path::Path, process::Command};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What stands between the brackets behind `key = [`.
fn list(text: &str, key: &str) -> BTreeSet<String> {
    let start = text.find(&format!("\n{key} = [")).unwrap();
    let rest = &text[start..];
    let inside = &rest[rest.find('[').unwrap()..rest.find(']').unwrap()];
    inside.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether one of the ways to use it is one of ours. SPDX: `or` binds weakest, `with` strongest; `/` is an old word for `or`.
fn allows(allowed: &BTreeSet<String>, expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (judged, rest) = either(allowed, &words);
    assert!(rest.is_empty(), "{expression} cannot be read");
    judged
}

fn either<'w>(allowed: &BTreeSet<String>, words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    let (mut judged, mut rest) = both(allowed, words);
    while let Some(("OR", behind)) = rest.split_first().map(|(word, behind)| (*word, behind)) {
        let (other, behind) = both(allowed, behind);
        judged |= other;
        rest = behind;
    }
    (judged, rest)
}

fn both<'w>(allowed: &BTreeSet<String>, words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    let (mut judged, mut rest) = one(allowed, words);
    while let Some(("AND", behind)) = rest.split_first().map(|(word, behind)| (*word, behind)) {
        let (other, behind) = one(allowed, behind);
        judged &= other;
        rest = behind;
    }
    (judged, rest)
}

fn one<'w>(allowed: &BTreeSet<String>, words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    match words {
        ["(", inside @ ..] => {
            let (judged, rest) = either(allowed, inside);
            assert_eq!(rest.first(), Some(&")"));
            (judged, &rest[1..])
        }
        // An exception only takes conditions away.
        [licence, "WITH", _, rest @ ..] | [licence, rest @ ..] => (allowed.contains(*licence), rest),
        [] => panic!("an expression that ends too early"),
    }
}

#[test]
fn expressions_are_read_as_the_standard_says() {
    let allowed: BTreeSet<String> = ["MIT", "Apache-2.0", "Unicode-3.0"].map(str::to_owned).into();
    for (expression, judged) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("MIT/GPL-3.0", true),
        ("MIT AND GPL-3.0", false),
        ("GPL-3.0 OR MIT AND Apache-2.0", true),
        ("(GPL-3.0 OR MIT) AND Unicode-3.0", true),
        ("(GPL-3.0 OR MIT) AND GPL-2.0", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-3.0", true),
    ] {
        assert_eq!(allows(&allowed, expression), judged, "{expression}");
    }
}

#[test]
fn every_part_may_be_used_as_we_do() {
    let rules = fs::read_to_string(root().join("deny.toml")).unwrap();
    let (allowed, registries) = (list(&rules, "allow"), list(&rules, "allow-registry"));
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    let parts = told["packages"].as_array().unwrap();
    assert!(parts.len() > 200, "only {} parts", parts.len());
    let mut breaches = Vec::new();
    for part in parts {
        let (name, licence) = (
            part["name"].as_str().unwrap(),
            part["license"].as_str().unwrap_or("none"),
        );
        if !allows(&allowed, licence) {
            breaches.push(format!("{name}: {licence}"));
        }
        if let Some(source) = part["source"].as_str() {
            let place = source.trim_start_matches("registry+");
            if !registries.contains(place) {
                breaches.push(format!("{name} comes from {source}"));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

/// Templates are compiled in and formats are constants, so nothing that somebody typed can be either.
#[test]
fn no_part_makes_code_of_what_it_reads() {
    let locked = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let parts: BTreeSet<&str> = locked
        .lines()
        .filter_map(|line| line.strip_prefix("name = \""))
        .collect();
    assert!(parts.contains("askama\"") && parts.len() > 200);
    let makers = [
        "tera",
        "handlebars",
        "minijinja",
        "liquid",
        "upon",
        "tinytemplate",
        "ramhorns",
        "mustache",
        "strfmt",
        "dynfmt",
        "runtime-format",
        "rhai",
        "mlua",
        "rquickjs",
        "boa_engine",
        "deno_core",
        "v8",
        "wasmtime",
        "wasmer",
        "pyo3",
    ];
    let found: Vec<&str> = makers
        .into_iter()
        .filter(|maker| parts.contains(format!("{maker}\"").as_str()))
        .collect();
    assert_eq!(found, Vec::<&str>::new());
}
