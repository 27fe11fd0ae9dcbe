//! Every page and every answer in both languages: what is read in German is not what is read in English, but for names.
//!
//! Asked for is what `src/docs/authorization.md` lists, as those who get something. Never here: whether the German is good.

use super::{
    authorization::{
        page::sections,
        world::{ACTORS, Stage, World},
    },
    harness::{App, get},
};
use http::header::{ACCEPT_LANGUAGE, SET_COOKIE};
use orgs::kernel::Language;
use std::collections::BTreeSet;

/// Words that are the same in both languages.
const SAME: [&str; 13] = [
    "English",
    "Deutsch",
    "Name",
    "Admin",
    "Admins",
    "Superuser",
    "System",
    "Passkeys",
    "Link",
    "Status",
    "Team",
    "Teams",
    "Ctrl K",
];
/// What people are called, and their organizations; whatever has one of these was typed by somebody.
const TYPED: [&str; 19] = [
    "orgs",
    "olga",
    "adam",
    "mia",
    "max",
    "ivy",
    "eve",
    "sam",
    "sue",
    "zoe",
    "acme",
    "initech",
    "contoso",
    "umbra",
    "globex",
    // Those on the front page, whom nobody knows.
    "lindqvist",
    "keller",
    "rossi",
    "volkov",
];
/// Attributes that are read to people.
const READ: [&str; 6] = ["aria-label", "placeholder", "title", "alt", "data-copies", "data-says"];

/// What is read on a page, piece by piece.
fn read(page: &str) -> BTreeSet<String> {
    let (mut found, mut rest) = (BTreeSet::new(), page);
    while let Some(at) = rest.find('<') {
        found.insert(rest[..at].trim().to_owned());
        rest = &rest[at..];
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let tag = &rest[..end];
        for name in READ {
            let value = tag
                .split_once(&format!(" {name}=\""))
                .and_then(|(_, value)| value.split_once('"'));
            found.extend(value.map(|(value, _)| value.trim().to_owned()));
        }
        rest = &rest[end..];
        for closed in ["script", "style"] {
            if tag.starts_with(&format!("<{closed}")) {
                rest = rest.split_once(&format!("</{closed}>")).map_or("", |(_, rest)| rest);
            }
        }
    }
    found
}

/// Whether it should differ: it has words, and nobody's.
fn has_words(piece: &str) -> bool {
    let letters = piece.chars().filter(|c| c.is_alphabetic()).count();
    let small = piece.to_lowercase();
    let typed = piece.contains(['@', '/', '_']) || TYPED.iter().any(|name| small.contains(name));
    // The kinds of events are words of programs, such as `member.joined`.
    let code = piece.contains('.') && !piece.contains(' ');
    letters > 1 && piece != piece.to_uppercase() && !typed && !code && !SAME.contains(&piece)
}

/// What is the same in both, and should not be.
fn untranslated(english: &BTreeSet<String>, german: &BTreeSet<String>) -> Vec<String> {
    english
        .intersection(german)
        .filter(|piece| has_words(piece))
        .cloned()
        .collect()
}

#[test]
fn what_is_read_is_text_and_labels() {
    let page =
        r#"<p title="In full">Hello <b>you</b></p><script>let it = "be";</script><input placeholder="Where to?"/>"#;
    let expected = ["", "Hello", "In full", "Where to?", "you"].map(str::to_owned);
    assert_eq!(read(page), BTreeSet::from(expected));
    assert_eq!(
        untranslated(&read("<p>Save</p>"), &read("<p>Save</p><p>Olga Owner</p>")),
        ["Save"]
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_page() {
    let (world, mut wrong) = (World::prepared().await, Vec::new());
    for section in sections() {
        if !section.title.starts_with("Pages") {
            continue;
        }
        let mut stage = Stage::of(world, &section.title);
        for row in &section.rows {
            for (actor, name) in ACTORS.into_iter().enumerate() {
                let is_page = [200, 403, 404, 409].contains(&row.expected[actor]);
                if !is_page || row.endpoint.ends_with(".json") || row.endpoint.ends_with(".csv") {
                    continue;
                }
                let english = stage.read(&row.endpoint, &row.fields, (actor, Language::English)).await;
                let german = stage.read(&row.endpoint, &row.fields, (actor, Language::German)).await;
                assert!(german.body.contains(r#"<html lang="de""#), "{}", row.endpoint);
                for piece in untranslated(&read(&english.body), &read(&german.body)) {
                    wrong.push(format!("{} as {name:?}: {piece}", row.endpoint));
                }
            }
        }
    }
    let pieces: BTreeSet<_> = wrong
        .iter()
        .map(|it| it.rsplit_once(": ").map_or("", |(_, piece)| piece))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} pieces, {pieces:#?}, as in\n{}",
        pieces.len(),
        wrong[..wrong.len().min(60)].join("\n")
    );
}

/// The sentences in an answer: `says`, and what stands beside fields.
fn sentences(answer: &serde_json::Value, found: &mut BTreeSet<String>) {
    match answer {
        serde_json::Value::Object(entries) => {
            for (name, value) in entries {
                match (name.as_str(), value) {
                    ("says", serde_json::Value::String(says)) => _ = found.insert(says.clone()),
                    ("fields", serde_json::Value::Array(fields)) => {
                        found.extend(fields.iter().filter_map(|pair| Some(pair.get(1)?.as_str()?.to_owned())));
                    }
                    ("code", _) => {}
                    (_, value) => sentences(value, found),
                }
            }
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| sentences(value, found)),
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_answer() {
    let (world, mut wrong) = (World::prepared().await, BTreeSet::new());
    for section in sections() {
        if !section.title.starts_with("Server functions") {
            continue;
        }
        let mut stage = Stage::of(world, &section.title);
        for row in &section.rows {
            // Nobody, mia, olga and the operator: each is refused something else.
            for actor in [0, 3, 5, 6] {
                let mut said = [BTreeSet::new(), BTreeSet::new()];
                for (said, language) in said.iter_mut().zip(Language::ALL) {
                    let answer = stage.read(&row.endpoint, &row.fields, (actor, language)).await;
                    if let Ok(answer) = serde_json::from_str(&answer.body) {
                        sentences(&answer, said);
                    }
                }
                wrong.extend(
                    untranslated(&said[0], &said[1])
                        .into_iter()
                        .map(|piece| format!("{}: {piece}", row.endpoint)),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn a_browser_says_what_it_wants_most() {
    let app = App::seeded().await;
    for (wants, heading) in [
        ("de-AT,en;q=0.8", "Anmelden"),
        ("fr,en;q=0.8,de;q=0.1", "Sign in"),
        ("", "Sign in"),
    ] {
        let mut request = get("/sign-in");
        request.headers_mut().insert(ACCEPT_LANGUAGE, wants.parse().unwrap());
        let answer = app.send(request).await;
        assert!(read(&answer.body).contains(heading), "{wants}");
    }
}

#[tokio::test]
async fn who_chose_another_language_keeps_it() {
    let app = App::seeded().await;
    let fields = [
        ("__fn", "/api/identity/set-language"),
        ("__form", "language"),
        ("language", "de"),
    ];
    let answer = app.post("/sign-in", &fields, "").await;
    assert_eq!(answer.status, 303);
    let kept = answer.headers.get(SET_COOKIE).unwrap().to_str().unwrap();
    assert!(
        kept.starts_with("language=de; ") && kept.contains("HttpOnly") && kept.contains("Max-Age=31536000"),
        "{kept}"
    );
    let page = app.see("/sign-in", "language=de").await;
    assert!(page.body.contains(r#"<html lang="de""#) && read(&page.body).contains("Anmelden"));
    let unknown = app.call("identity/set-language", "language=tlh", "").await;
    assert_eq!(unknown.status, 422, "{}", unknown.body);
    let odd = app.see("/sign-in", "language=%00").await;
    assert!(odd.body.contains(r#"<html lang="en""#));
}
