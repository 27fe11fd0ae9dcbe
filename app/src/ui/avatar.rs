//! Initials on one of twelve grounds, the same ground for the same seed on every machine; a picture lies over them, if there is one.
//! Where it does not come, they are seen.
//!
//! Never here: an avatar without the name beside it (it is hidden from assistive technology).

use super::markup::{Markup, html, inert};
use leptos::prelude::*;

/// What the picture stands for, and how large it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// A person, in a row.
    #[default]
    Round,
    /// A person, in a line of text.
    RoundSmall,
    /// A person, large.
    RoundLarge,
    /// A person, alone.
    RoundHuge,
    /// A thing, in the bar on top.
    SquareSmall,
    /// A thing, in a row.
    SquareLarge,
    /// A thing, above a title.
    SquareHuge,
}

impl Shape {
    const fn class(self) -> &'static str {
        match self {
            Self::Round => "",
            Self::RoundSmall => " avatar--sm",
            Self::RoundLarge => " avatar--lg",
            Self::RoundHuge => " avatar--xxl",
            Self::SquareSmall => " avatar--square avatar--sm",
            Self::SquareLarge => " avatar--square avatar--lg",
            Self::SquareHuge => " avatar--square avatar--xl",
        }
    }
}

/// Shows the initials of `name`; the ground comes from `seed`, an id that survives renaming. `src` is where a picture is.
#[component]
pub fn Avatar(
    #[prop(into)] name: String,
    #[prop(into)] seed: String,
    #[prop(optional_no_strip)] src: Option<String>,
    #[prop(optional)] shape: Shape,
) -> impl IntoView {
    inert(avatar(&name, &seed, src.as_deref(), shape))
}

/// The same, in a text.
pub fn avatar(name: &str, seed: &str, src: Option<&str>, shape: Shape) -> Markup {
    html! {
        span class={ "avatar avatar--" (ground(seed)) (shape.class()) } aria-hidden="true" {
            (initials(name))
            @if let Some(src) = src { img .avatar__picture src=(src) alt="" width="64" height="64" loading="lazy"; }
        }
    }
}

/// First letters of the first and the last word; of an address, its first letter.
fn initials(name: &str) -> String {
    let letter = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let mut words = name
        .split('@')
        .next()
        .unwrap_or(name)
        .split_whitespace()
        .filter_map(letter);
    words
        .next()
        .into_iter()
        .chain(words.next_back())
        .flat_map(char::to_uppercase)
        .collect()
}

/// FNV-1a: stable across releases, unlike the hasher of the standard library.
fn ground(seed: &str) -> u32 {
    seed.bytes().fold(2_166_136_261_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(16_777_619)
    }) % 12
}

#[cfg(test)]
mod tests {
    use super::{ground, initials};

    #[test]
    fn initials_are_of_the_first_and_the_last_word() {
        assert_eq!(initials("Ada Lindqvist"), "AL");
        assert_eq!(initials("Fatima Zahra El Idrissi"), "FI");
        assert_eq!(initials("émile"), "É");
        assert_eq!(initials("bruno@moebel-sued.example"), "B");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn the_ground_is_stable() {
        assert_eq!(ground("Ada Lindqvist"), ground("Ada Lindqvist"));
        assert!(ground("Bruno Keller") < 12);
    }
}
