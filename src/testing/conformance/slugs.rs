//! A slug policy makes slugs, of names nobody thought of as well.

use super::breach::{Breach, Found};
use crate::{
    kernel::{Issue, Slug, display_name},
    organizations::SlugPolicy,
};

const FORM: &str = "Make lower-case letters, digits and single hyphens of it, 48 characters at most, or nothing.";

pub(super) fn check(policy: &dyn SlugPolicy) -> Found<()> {
    let endless = "x".repeat(display_name::MAX);
    let names = [
        "Acme",
        "Globex Corporation",
        "Initech",
        "A",
        "7",
        "Föö Fíghterß",
        "日本の会社",
        "--- a --- b ---",
        "new",
        "Rock 'n' Roll & Sons, Ltd.",
        &endless,
    ];
    let mut made = Vec::new();
    for name in names {
        let words = policy.derive(name);
        if words != policy.derive(name) {
            return Err(Breach::new(
                "SlugPolicy",
                format!("it made \"{words}\" of \"{name}\", and something else the next time"),
                "Make it of the name alone; numbers behind it are found by the product.",
            ));
        }
        match Slug::parse(&words) {
            // One letter is too little for a slug, and the founder is asked for one; as where nothing can be made of it.
            Err(issue) if !matches!(issue, Issue::Missing | Issue::TooShort(_) | Issue::Reserved) => {
                let saw = format!("of \"{name}\" it made \"{words}\", which is no slug: {issue:?}");
                return Err(Breach::new("SlugPolicy", saw, FORM));
            }
            _ => made.push(words),
        }
    }
    // What nothing can be made of says nothing. Of the first three everything can.
    made.truncate(3);
    made.dedup();
    match made.as_slice() {
        [all] => Err(Breach::new(
            "SlugPolicy",
            format!("of Acme, Globex and Initech alike it made \"{all}\""),
            "Let the slug follow from the name, or people cannot tell organizations by their addresses.",
        )),
        _ => Ok(()),
    }
}
