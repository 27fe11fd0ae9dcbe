//! A file of people is put into the form: its addresses behind what stands in the field, its roles with them, and what is wrong with a
//! row in words. Only on the server.
//!
//! Never here: sending anything. The form comes back, and whoever uploaded looks at it first.

use super::{server_fns::Invite, words::Words};
use crate::ui::{Done, Posted};
use orgs::{
    invitations::file::{self, People, Row},
    kernel::EmailAddress,
    limits::Limits,
};
use server_fn::ServerFn as _;

/// The name of the form in the dialog.
pub(super) const FORM: &str = "invite";
/// The field of the file.
pub const FILE: &str = "file";
const ADDRESSES: &str = "email";

/// The form as it comes back: `typed` are its other fields.
pub fn uploaded(typed: Vec<(String, String)>, bytes: &[u8], limits: &Limits) -> Posted {
    let people = file::read(bytes, limits.invitations_looked_at);
    let (stood, mut fields): (Vec<_>, Vec<_>) = typed.into_iter().partition(|(name, _)| name == ADDRESSES);
    let stood = stood.into_iter().map(|(_, text)| text.trim().to_owned());
    let addresses: Vec<String> = stood
        .chain(people.rows.iter().map(address))
        .filter(|text| !text.is_empty())
        .collect();
    fields.retain(|(name, _)| !name.starts_with("__"));
    // The file's word comes first.
    fields.splice(0..0, people.rows.iter().filter_map(role));
    Posted {
        path: Invite::PATH.to_owned(),
        form: FORM.to_owned(),
        fields,
        answer: Ok(Done {
            once: said(&people),
            left: vec![(ADDRESSES.to_owned(), addresses.join("\n"))],
            ..Done::default()
        }),
    }
}

/// As it stands in the field: in brackets what is no address, so that it stays one entry.
fn address(row: &Row) -> String {
    let is_plain = EmailAddress::parse(&row.email).is_ok() || row.email.is_empty();
    let text = row.email.replace(['<', '>', '"', '\n', '\r', ';'], " ");
    if is_plain { text } else { format!("<{}>", text.trim()) }
}

fn role(row: &Row) -> Option<(String, String)> {
    let role = row.role.as_ref()?.as_ref().ok()?;
    Some((format!("roles[{}]", row.email.to_ascii_lowercase()), role.to_string()))
}

/// What there is to know about the file.
fn said(people: &People) -> Vec<String> {
    let words = Words::here();
    let headline = match people.rows.len() {
        0 => return vec![words.found_nobody().to_owned()],
        1 => words.one_row().to_owned(),
        more => words.more_rows(more),
    };
    let mut said = vec![headline];
    said.extend(people.rows.iter().filter_map(|row| problem(words, row)));
    if people.left_out > 0 {
        said.push(words.rows_left_out(people.left_out));
    }
    said
}

fn problem(words: Words, row: &Row) -> Option<String> {
    if row.email.is_empty() {
        return Some(words.row_without_address(row.number));
    }
    let Some(Err(role)) = &row.role else { return None };
    Some(words.row_with_unknown_role(row.number, role, &row.email))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_behind_what_was_typed() {
        let typed = [
            ("__fn", "x"),
            ("email", " kim@x.org\n"),
            ("role", "member"),
            ("roles[ann@x.org]", ""),
        ];
        let typed = typed.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec();
        let file = "email,role\nAnn@x.org,admin\nbob@x.org,king\n,member\nnot an <address>,\n";
        let posted = uploaded(typed, file.as_bytes(), &Limits::default());
        let done = posted.answer.unwrap();
        assert_eq!(
            done.left,
            [(
                "email".to_owned(),
                "kim@x.org\nAnn@x.org\nbob@x.org\n<not an  address>".to_owned()
            )]
        );
        let first = ("roles[ann@x.org]".to_owned(), "admin".to_owned());
        assert_eq!(posted.fields.first(), Some(&first), "the file's word comes first");
        assert!(
            !posted
                .fields
                .iter()
                .any(|(name, _)| name.starts_with("__") || name == "email")
        );
        assert_eq!(
            done.once,
            [
                "4 rows were read. Nothing is sent yet.",
                "Row 3: we know no role “king”. bob@x.org gets the one chosen below.",
                "Row 4 has no address, and is left out.",
            ]
        );
        let nobody = uploaded(Vec::new(), b"\n", &Limits::default()).answer.unwrap();
        assert!(nobody.once[0].contains("found nobody"));
    }
}
