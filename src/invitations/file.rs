//! A file of people to invite: comma-separated values, as spreadsheets write them.
//!
//! Columns are found by their names in the first row, `email` and `role`; all others are left alone, names of people above all. A file
//! without such a row has its addresses wherever an @ is. Never here: whether an address may be invited; a bound of the file's size.

use crate::access::Role;

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Its rows, but for empty ones, in their order.
    pub rows: Vec<Row>,
    /// How many more there were than are taken.
    pub left_out: usize,
}

/// A row that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, counted from 1.
    pub number: usize,
    /// Where an address should be; empty if nothing is there.
    pub email: String,
    /// As what, if the file says so.
    pub role: Option<Result<Role, String>>,
}

/// What the column of the addresses may be called.
const EMAIL: [&str; 5] = ["email", "e-mail", "email address", "e-mail address", "mail"];
const ROLE: &str = "role";

/// Reads so many rows of a file. Letters that are none in UTF-8 stand in names at most: addresses have none.
pub fn read(file: &[u8], most: usize) -> People {
    let text = String::from_utf8_lossy(file);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut rows = cells(text).into_iter().enumerate().peekable();
    let named = |names: &[&str], row: &[String]| {
        let is_named = |cell: &String| names.contains(&cell.trim().to_ascii_lowercase().as_str());
        row.iter().position(is_named)
    };
    let head = rows
        .peek()
        .and_then(|(_, row)| Some((named(&EMAIL, row)?, named(&[ROLE], row))));
    if head.is_some() {
        rows.next();
    }
    let said = rows.filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()));
    let mut people = People::default();
    for (at, row) in said {
        if people.rows.len() == most {
            people.left_out += 1;
            continue;
        }
        let cell = |at: usize| row.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        let (email, role) = match head {
            Some((email, role)) => (cell(email), role.map(cell).unwrap_or_default()),
            None => (
                row.iter()
                    .position(|cell| cell.contains('@'))
                    .map(cell)
                    .unwrap_or_default(),
                String::new(),
            ),
        };
        let role = (!role.is_empty()).then(|| role.to_ascii_lowercase().parse().map_err(|_| role));
        people.rows.push(Row {
            number: at + 1,
            email,
            role,
        });
    }
    people
}

/// Rows and their cells (RFC 4180, with whichever separator the first row has most of).
fn cells(text: &str) -> Vec<Vec<String>> {
    let first = text.lines().next().unwrap_or_default();
    let often = |separator: &char| first.matches(*separator).count();
    // The last of equals wins: a comma, where there is none of them.
    let separator = ['\t', ';', ','].into_iter().max_by_key(often).unwrap_or(',');
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                cell.push('"');
                letters.next();
            }
            '"' if is_quoted || cell.trim().is_empty() => is_quoted = !is_quoted,
            _ if is_quoted => cell.push(letter),
            '\r' => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ if letter == separator => row.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    row.push(cell);
    rows.push(row);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Number, address and role of a row.
    type Said = (usize, String, Option<Result<Role, String>>);

    fn said(file: &str) -> Vec<Said> {
        let people = read(file.as_bytes(), 100);
        people
            .rows
            .into_iter()
            .map(|row| (row.number, row.email, row.role))
            .collect()
    }

    #[test]
    fn as_spreadsheets_write_them() {
        let ann = |number| (number, "ann@x.org".to_owned(), Some(Ok(Role::Admin)));
        let bob = |number| (number, "bob@x.org".to_owned(), None);
        for file in [
            "email,role\nann@x.org,admin\nbob@x.org,\n",
            "\u{feff}Name;E-Mail;Role\r\n\"Bee; Ann\";ann@x.org;Admin\r\n;bob@x.org;\r\n",
            "role\temail\nadmin\tann@x.org\n\tbob@x.org",
            "Email Address,Name,Role\n\"ann@x.org\",\"Ann \"\"the\"\"\nBee\", ADMIN \nbob@x.org",
        ] {
            assert_eq!(said(file), [ann(2), bob(3)], "{file:?}");
        }
        assert_eq!(said("Bob,bob@x.org\n,,\n"), [bob(1)]);
        assert_eq!(
            said("email,role\n,admin\n\nbob@x.org,king\n"),
            [
                (2, String::new(), Some(Ok(Role::Admin))),
                (4, "bob@x.org".to_owned(), Some(Err("king".to_owned()))),
            ]
        );
        assert_eq!(said(""), []);
        assert_eq!(said("email,role"), []);
    }

    #[test]
    fn so_many_are_taken() {
        let people = read(b"email\na@x.org\nb@x.org\n\nc@x.org", 2);
        assert_eq!((people.rows.len(), people.left_out), (2, 1));
    }

    proptest! {
        /// Whatever it is: no panic, and no more than was asked for.
        #[test]
        fn anything_is_read(file in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(read(&file, 3).rows.len() <= 3);
        }
    }
}
