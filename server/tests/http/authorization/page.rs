//! Reads `src/docs/authorization.md`: below each heading of the second level a table, an endpoint, what is sent to it, and one
//! answer per actor.

use super::world::ACTORS;

/// A table of the page.
pub struct Section {
    /// Its heading.
    pub title: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// An endpoint and its answers.
pub struct Row {
    /// A server function's name, or a page's path.
    pub endpoint: String,
    /// What is sent, or what is filled in for the path's parameters.
    pub fields: String,
    /// One status for each of [`ACTORS`].
    pub expected: [u16; ACTORS.len()],
}

/// Which server functions are what, when an operator acts as somebody: a word of the policy, and its endpoints.
pub fn words() -> Vec<(String, Vec<String>)> {
    let text = include_str!("../../../../src/docs/authorization.md");
    let (_, part) = text.split_once("\n## An operator who acts as somebody\n").unwrap();
    let items = part.split("\n* ").skip(1);
    items
        .map(|item| {
            let item = item.split("\n\n").next().unwrap();
            let mut quoted = item.split('`').skip(1).step_by(2).map(str::to_owned);
            (quoted.next().unwrap(), quoted.collect())
        })
        .collect()
}

/// The whole page.
pub fn sections() -> Vec<Section> {
    let text = include_str!("../../../../src/docs/authorization.md");
    let parts = text.split("\n## ").skip(1);
    parts
        .filter_map(|part| {
            let (title, body) = part.split_once('\n').unwrap();
            let rows: Vec<_> = body.lines().filter(|line| line.starts_with("| `")).map(row).collect();
            (!rows.is_empty()).then(|| Section {
                title: title.to_owned(),
                rows,
            })
        })
        .collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<_> = line
        .trim_matches('|')
        .split('|')
        .map(|cell| cell.trim().trim_matches('`'))
        .collect();
    let [endpoint, fields, answers @ ..] = cells.as_slice() else {
        panic!("no row: {line}");
    };
    let answers: Vec<u16> = answers
        .iter()
        .map(|cell| cell.parse().unwrap_or_else(|_| panic!("no status in {line}")))
        .collect();
    Row {
        endpoint: (*endpoint).to_owned(),
        fields: (*fields).to_owned(),
        expected: answers
            .try_into()
            .unwrap_or_else(|_| panic!("a cell for each actor: {line}")),
    }
}
