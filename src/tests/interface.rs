//! The page `src/docs/interface.md` is what it says: every point once, counts that add up, tests that are there.
//!
//! Never here: a judgement of what is good. It only keeps whoever writes the page from promising what nobody tests.

use crate::parity;

/// The points of the members' and invitations' workspace, and of what surrounds it.
fn points() -> Vec<usize> {
    (1..=29).chain([38]).chain(44..=60).collect()
}

#[test]
fn the_page_of_the_interface_keeps_its_word() {
    let page = include_str!("../docs/interface.md");
    parity::keeps_its_word(page, &points(), &["done", "different", "not yet"]);
}
