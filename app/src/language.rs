//! The language of the page: chosen in its foot, or what the browser wants most.
//!
//! Every slice keeps its sentences in a `words.rs` of its own, and asks for them by `Words::here()`, once in each component.
//! Errors, days and numbers come in the page's language as well.
//!
//! Never here: a sentence.

use leptos::prelude::use_context;
use orgs::kernel::Language;

/// The page's. Only where a component is made or a server function runs, not in what it waits for.
pub fn language() -> Language {
    use_context().unwrap_or_else(otherwise)
}

fn otherwise() -> Language {
    crate::context::visit().language
}

/// What a form chose by its code, or the page's where it says nothing that is known.
pub fn chosen(code: &str) -> Language {
    Language::of(code).unwrap_or_else(language)
}

/// Does something that makes sentences in this language, where neither a page nor a server function is asked.
pub fn speaking<T>(language: Language, makes: impl FnOnce() -> T) -> T {
    use leptos::prelude::{Owner, provide_context};
    Owner::new().with(|| {
        provide_context(language);
        makes()
    })
}

/// The words of a slice of the screens: [`orgs::words!`], and `here()`, which has them in the page's language.
macro_rules! words {
    ($(#[$meta:meta])* $visible:vis struct $Words:ident; $($sentences:tt)*) => {
        orgs::words! { $(#[$meta])* $visible struct $Words; $($sentences)* }
        impl $Words {
            /// In the page's language.
            pub fn here() -> Self {
                Self($crate::language::language())
            }
        }
    };
}
pub(crate) use words;
