//! The arrows and the sizes, read from the source: what nobody has to remember in a review.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Who may say `use crate::…` of whom. A folder may always name itself, `kernel`, and the crate's `sql!`, `words!` and `Orgs`.
const ARROWS: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    ("access", &[]),
    // The words of the slices are columns there; see `database/columns.rs`.
    ("database", &["access", "invitations", "join_requests"]),
    // It reads what is kept of one person in every slice, and changes nothing.
    ("personal", &["access", "database", "pictures"]),
    // It keeps the parts that a host may replace, and calls none of them, and what a process remembers; and it brings an installation up
    // to date: its tables, and the words by which people and organizations are found.
    (
        "handle",
        &[
            "database",
            "events",
            "foundings",
            "invitations",
            "kinds",
            "limits",
            "live",
            "mail",
            "organizations",
            "users",
            "work",
        ],
    ),
    // Beside what an organization, a member, an invitation is; it imports none of them.
    ("kinds", &["access", "database", "events", "work"]),
    // What a word is, and how an index of them is gone through; the tables are the slices'.
    ("search", &[]),
    ("limits", &[]),
    ("moving", &["database"]),
    ("probes", &["database"]),
    ("events", &["access", "database", "work"]),
    ("work", &["access", "database", "events"]),
    // The handle keeps its hub; it knows no slice.
    ("live", &["access", "database", "work"]),
    // Who goes leaves every organization in the same transaction; no organization knows of it.
    (
        "users",
        &["access", "database", "events", "members", "pictures", "search", "work"],
    ),
    ("pictures", &["access", "database", "events", "limits", "work"]),
    (
        "organizations",
        &["access", "database", "events", "kinds", "limits", "search", "work"],
    ),
    (
        "members",
        &[
            "access",
            "database",
            "events",
            "kinds",
            "limits",
            "organizations",
            "search",
            "work",
        ],
    ),
    (
        "invitations",
        &[
            "access",
            "database",
            "events",
            "kinds",
            "limits",
            "members",
            "organizations",
            "users",
            "work",
        ],
    ),
    (
        "share_links",
        &["access", "database", "events", "limits", "members", "work"],
    ),
    (
        "join_requests",
        &[
            "access",
            "database",
            "events",
            "invitations",
            "limits",
            "members",
            "share_links",
            "users",
            "work",
        ],
    ),
    ("teams", &["access", "database", "events", "kinds", "members", "work"]),
    (
        "foundings",
        &[
            "access",
            "database",
            "events",
            "limits",
            "organizations",
            "users",
            "work",
        ],
    ),
    (
        "ownership",
        &[
            "access",
            "database",
            "events",
            "limits",
            "members",
            "organizations",
            "work",
        ],
    ),
    (
        "console",
        &["access", "events", "limits", "members", "search", "users", "work"],
    ),
    (
        "mail",
        &[
            "access",
            "database",
            "events",
            "foundings",
            "handle",
            "identity",
            "invitations",
            "join_requests",
            "limits",
            "members",
            "organizations",
            "ownership",
            "users",
        ],
    ),
    // It brings people with their passwords, and what they belong to.
    (
        "importing",
        &[
            "access",
            "database",
            "events",
            "identity",
            "invitations",
            "kinds",
            "organizations",
            "search",
            "users",
            "work",
        ],
    ),
    (
        "identity",
        &[
            "access", "console", "database", "events", "limits", "mail", "users", "work",
        ],
    ),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Rust files below a folder, with their paths from the root.
fn files(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).unwrap().display().to_string();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The domain without its tests.
fn domain() -> Vec<(String, String)> {
    files("src")
        .into_iter()
        .filter(|(name, _)| !name.starts_with("src/tests/") && !name.starts_with("src/docs/"))
        .collect()
}

/// What is compiled into the product: up to the tests beside the code, without comments.
fn production(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
    lines
        .enumerate()
        .map(|(number, line)| (number + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The slice or module a file belongs to: `src/members/list.rs` is of `members`, `src/handle.rs` of `handle`.
fn owner(name: &str) -> &str {
    let rest = name.strip_prefix("src/").unwrap();
    rest.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The modules that a text names: `crate::x`, and each `x` of `use crate::{x, y::…}`.
fn named(text: &str) -> Vec<String> {
    let code: String = production(text).map(|(_, line)| format!("{line}\n")).collect();
    let mut names = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if code[..at].ends_with('$') {
            continue; // a macro's own crate
        }
        let Some(group) = rest.strip_prefix('{') else {
            names.push(word(rest));
            continue;
        };
        let mut depth = 0;
        let mut start = 0;
        for (index, character) in group.char_indices() {
            match character {
                '{' => depth += 1,
                '}' if depth == 0 => {
                    names.push(word(group[start..index].trim()));
                    break;
                }
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    names.push(word(group[start..index].trim()));
                    start = index + 1;
                }
                _ => {}
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn word(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
        .collect()
}

fn none(breaches: Vec<String>) {
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
}

#[test]
fn arrows_point_one_way() {
    let mut breaches = Vec::new();
    for (name, text) in domain() {
        let owner = owner(&name);
        if matches!(owner, "lib" | "testing") {
            continue;
        }
        let allowed = ARROWS
            .iter()
            .find(|(folder, _)| *folder == owner)
            .unwrap_or_else(|| panic!("{owner} is not in the list"))
            .1;
        for used in named(&text) {
            let ours = [owner, "kernel", "sql", "words", "Orgs"].contains(&used.as_str());
            if !ours && !allowed.contains(&used.as_str()) {
                breaches.push(format!("{name} names crate::{used}"));
            }
        }
    }
    none(breaches);
}

#[test]
fn the_reader_of_arrows_can_read() {
    assert_eq!(
        named("use crate::{\n    Orgs,\n    access::{Caller, Role},\n    mail,\n};\ncrate::sql!(x); $crate::y"),
        ["Orgs", "access", "mail", "sql"]
    );
    assert_eq!(
        named("// crate::mail\nuse crate::work::Grant;\n#[cfg(test)]\nuse crate::mail;"),
        ["work"]
    );
}

#[test]
fn sql_stands_in_stores() {
    let may = |name: &str| {
        ["src/work/", "src/database/"]
            .iter()
            .any(|folder| name.starts_with(folder))
            || name.ends_with("/store.rs")
    };
    let mut breaches = Vec::new();
    for (name, text) in domain() {
        // The texts of a host's own tables are made there, in the host's crate.
        let for_hosts = name == "src/kinds/fields.rs";
        if may(&name) || for_hosts || name == "src/testing/facts.rs" {
            continue;
        }
        for (number, line) in production(&text) {
            // A row type may derive its reading; that is no SQL.
            let line = line.replace("sqlx::FromRow", "");
            if line.contains("sqlx") || line.contains("sql!(") {
                breaches.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    none(breaches);
}

/// Another source of randomness, and another digest of secrets, would be changes of one file.
#[test]
fn what_nobody_may_guess_is_drawn_and_digested_in_one_place() {
    // Digests whose algorithm a standard fixes, and those of what is no secret.
    let no_secrets = [
        "src/identity/provider/",
        "src/identity/passkeys/",
        "src/pictures/",
        "src/moving/",
        "src/importing/",
        "server/src/assets.rs",
    ];
    let mut breaches = Vec::new();
    for (name, text) in [domain(), files("app/src"), files("server/src")].concat() {
        if name == "src/kernel/secret.rs" || name.starts_with("src/testing/") {
            continue;
        }
        let digests = !no_secrets.iter().any(|place| name.starts_with(place));
        for (number, line) in production(&text) {
            if line.contains("getrandom") || line.contains("rand::rng") || digests && line.contains("Sha256") {
                breaches.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    none(breaches);
}

#[test]
fn features_are_chosen_in_modules_only() {
    let mut breaches = Vec::new();
    for (name, text) in domain() {
        // The entity of a slice whose key carries a secret: words in the browser, deeds on the server.
        let known = name == "src/invitations/invitation.rs";
        if name.ends_with("/mod.rs") || name == "src/lib.rs" || known {
            continue;
        }
        breaches.extend(
            production(&text)
                .filter(|(_, line)| line.contains("cfg(feature"))
                .map(|(number, _)| format!("{name}:{number}")),
        );
    }
    none(breaches);
}

#[test]
fn the_domain_knows_no_web_and_no_environment() {
    let mut breaches = Vec::new();
    for (name, text) in domain() {
        for (number, line) in production(&text) {
            let foreign = ["leptos", "axum", "http::", "std::env", "env::var"]
                .iter()
                .any(|word| line.contains(word));
            // The kit puts its databases where temporary things go, and runs the server that is to be tried.
            let kits = ["std::env::temp_dir()", "std::env::var_os(\"ORGS_POSTGRES_BIN\")"];
            let kit = name == "src/testing/cluster.rs" && kits.iter().any(|asks| line.contains(asks));
            if foreign && !kit {
                breaches.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    none(breaches);
}

#[test]
fn files_are_small() {
    let mut breaches = Vec::new();
    for (name, text) in domain()
        .into_iter()
        .chain(files("app/src"))
        .chain(files("server/src"))
        .chain(files("frontend/src"))
    {
        let lines = production(&text).filter(|(_, line)| !line.trim().is_empty()).count();
        // One noun's SQL stays in one file, and so does the one enum of all that can happen.
        let whole = name.ends_with("/store.rs") || name == "src/events/event.rs";
        let most = if whole { 400 } else { 300 };
        if lines > most {
            breaches.push(format!("{name}: {lines} lines"));
        }
    }
    none(breaches);
}

#[test]
fn server_functions_are_thin() {
    let mut breaches = Vec::new();
    for (name, text) in files("app/src")
        .into_iter()
        .filter(|(name, _)| name.ends_with("server_fns.rs"))
    {
        let mut lines = text
            .lines()
            .enumerate()
            .skip_while(|(_, line)| !line.contains("#[server"));
        while let Some((start, head)) = lines.find(|(_, line)| line.starts_with("pub async fn ")) {
            // The signature may go over several lines; the body ends with the first closing brace in the first column.
            let mut last = head;
            while !last.trim_end().ends_with('{') {
                let Some((_, line)) = lines.next() else { break };
                last = line;
            }
            let body = lines
                .by_ref()
                .take_while(|(_, line)| *line != "}")
                .filter(|(_, line)| !line.trim().is_empty())
                .count();
            if body > 12 {
                breaches.push(format!("{name}:{}: {body} lines: {}", start + 1, head.trim()));
            }
        }
    }
    none(breaches);
}

/// Whoever signs in by themselves looks after their own matters; an operator who acts as them does not, unless the policy says
/// so. So each verb says which matter it is of: `own(Matter::…)`, and never just that somebody is signed in.
#[test]
fn matters_of_ones_own_are_named() {
    // The operator's own deeds.
    let operators = ["src/identity/act_as.rs", "src/identity/stop_acting.rs"];
    let mut breaches = Vec::new();
    for folder in ["src/identity", "src/personal"] {
        for (name, text) in files(folder) {
            let asks = |line: &str| line.contains("work.signed_in()") || line.contains("caller.signed_in()");
            breaches.extend(
                production(&text)
                    .filter(|(_, line)| asks(line) && !operators.contains(&name.as_str()))
                    .map(|(number, line)| format!("{name}:{number}: {}", line.trim())),
            );
        }
    }
    none(breaches);
}

/// The screens say nothing of SQL, tasks and the environment.
#[test]
fn screens_are_only_screens() {
    let mut breaches = Vec::new();
    for (name, text) in files("app/src") {
        for (number, line) in production(&text) {
            // The last two are the host's own code's, which has no caller.
            if [
                "sqlx",
                "sql!(",
                "tokio::",
                "std::env",
                "organizations::inventory",
                "members::admit(",
            ]
            .iter()
            .any(|word| line.contains(word))
            {
                breaches.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    none(breaches);
}

/// Keys as a browser calls them, and types in their own `Debug`.
const UNREAD: [&str; 7] = ["ArrowDown", "ArrowUp", "Enter", "Escape", "Ctrl K", "Part", "Slots"];
/// By what browsers and systems are known.
const NAMES: &str = "app/src/identity/whereabouts.rs";

/// A sentence that stands anywhere but in a slice's `words.rs` is in one language only.
#[test]
fn sentences_stand_in_words() {
    let mut breaches = Vec::new();
    for (name, text) in files("app/src") {
        if name.ends_with("words.rs") || name == NAMES {
            continue;
        }
        for (number, line) in production(&text) {
            let quoted = line.split('"').skip(1).step_by(2);
            let mut read = quoted.filter(|it| is_read(it) && !UNREAD.contains(it));
            if let Some(sentence) = read.next() {
                breaches.push(format!("{name}:{number}: {sentence}"));
            }
        }
    }
    none(breaches);
}

/// Begins like a sentence or a name on a button, or has several words like a part of one.
fn is_read(quoted: &str) -> bool {
    let mut letters = quoted.trim_start_matches([' ', '(', ',']).chars();
    let begins = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    let is_word = |word: &&str| {
        word.trim_end_matches([',', '.', '?', '!', ':'])
            .chars()
            .all(char::is_lowercase)
    };
    let is_part = quoted.starts_with(' ') || quoted.ends_with([' ', '.']);
    (begins && !quoted.contains("::")) || (is_part && quoted.split_whitespace().filter(is_word).count() > 2)
}

#[test]
fn the_reader_of_sentences_can_read() {
    for read in [
        "Save",
        "Save name",
        " (Optional)",
        "Nobody matches “{q}”.",
        " as a superuser here.",
    ] {
        assert!(is_read(read), "{read}");
    }
    for unread in [
        "button button--primary",
        "members.csv",
        "Option::is_none",
        ".tabs a",
        "GET",
        ". ",
        "/orgs/{slug}",
    ] {
        assert!(!is_read(unread), "{unread}");
    }
}

/// A block that nobody imports is a page without its look.
#[test]
fn every_block_of_styles_is_imported() {
    let main = fs::read_to_string("style/main.css").unwrap();
    let mut missing = Vec::new();
    for folder in ["composition", "blocks"] {
        for entry in fs::read_dir(format!("style/{folder}")).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if !main.contains(&format!("url(\"{folder}/{name}\")")) {
                missing.push(format!("{folder}/{name}"));
            }
        }
    }
    none(missing);
}
