//! Text as it is compared: one function, so that both engines compare the same bytes. What is made of it for lists is in `search`.

use unicode_normalization::UnicodeNormalization as _;

/// A name as it is sorted and searched: Latin letters without diacritics, lower case, single spaces, no control characters
/// (PostgreSQL would not even look for a NUL).
///
/// "Möbel Süd" and "MOBEL  SUD" have the same key.
pub fn fold(text: &str) -> String {
    let latin = deunicode::deunicode_with_tofu(text, "").to_lowercase();
    let words = latin.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace(char::is_control, "")
}

/// A name as it is told apart from others: without case, and however its letters are put together. "TEAM Süd" is "Team Süd", and "Sud" is
/// another one.
pub fn caseless(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase()
}

/// A web name made from a title: "Möbel Süd GmbH" becomes "moebel-sued". Empty when nothing of it can be used.
pub fn slug_words(title: &str) -> String {
    let german = title
        .to_lowercase()
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue")
        .replace('ß', "ss");
    let latin = deunicode::deunicode_with_tofu(&german, "-").to_lowercase();
    let mut words: Vec<&str> = latin
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    // Legal forms say nothing in a web address; "Ltd" alone stays what it is.
    while words.len() > 1 && words.last().is_some_and(|last| LEGAL_FORMS.contains(last)) {
        words.pop();
    }
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() + 1 > super::slug::MAX {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

const LEGAL_FORMS: [&str; 13] = [
    "gmbh", "ag", "kg", "ug", "ev", "inc", "llc", "ltd", "limited", "corp", "sa", "sarl", "bv",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_to_one_key() {
        assert_eq!(fold("  Möbel   SÜD "), "mobel sud");
    }

    #[test]
    fn names_are_told_apart_without_case() {
        assert_eq!(caseless("TEAM SÜD"), caseless("Team Su\u{308}d"));
        assert_ne!(caseless("Süd"), caseless("Sud"));
        assert_ne!(caseless("東"), caseless("西"));
    }

    #[test]
    fn slugs_are_words() {
        assert_eq!(slug_words("Möbel Süd GmbH"), "moebel-sued");
        assert_eq!(slug_words("Ltd"), "ltd");
        assert_eq!(slug_words("!!!"), "");
        assert_eq!(slug_words("日本"), "ri-ben");
    }
}
