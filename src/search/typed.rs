//! What somebody typed into a search field, read.

use super::key::split;
use crate::kernel::key::fold;

/// So many words count, the longest: a whole address has about as many.
pub(crate) const WORDS: usize = 6;

/// What is searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Search {
    /// Nothing was typed: everything is found.
    Everything,
    /// Something was typed that has no words: nothing is found by it.
    Nothing,
    /// All of these have to be found.
    Words(Vec<Typed>),
}

/// A word that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    text: String,
    end: End,
}

/// Whether the typing may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// The beginning of a word.
    Open,
    /// A whole word.
    Closed,
}

impl Search {
    /// Reads what was typed. No two words ask for the same; the longest stand first.
    pub fn parse(text: &str) -> Self {
        if text.trim().is_empty() {
            return Self::Everything;
        }
        let folded = fold(text);
        let mut words: Vec<Typed> = Vec::new();
        for chunk in folded.split(' ') {
            let mut read: Vec<Typed> = split(chunk).map(Typed::closed).collect();
            if let Some(last) = read
                .last_mut()
                .filter(|_| chunk.ends_with(|c: char| c.is_ascii_alphanumeric()))
            {
                last.end = End::Open;
            }
            words.append(&mut read);
        }
        words.sort_by(|a, b| b.text.len().cmp(&a.text.len()).then_with(|| a.text.cmp(&b.text)));
        let mut kept: Vec<Typed> = Vec::new();
        for word in words {
            match kept.iter_mut().find(|longer| longer.says(&word)) {
                Some(longer) if longer.text == word.text && word.end == End::Closed => longer.end = End::Closed,
                Some(_) => {}
                None => kept.push(word),
            }
        }
        kept.truncate(WORDS);
        if kept.is_empty() {
            Self::Nothing
        } else {
            Self::Words(kept)
        }
    }

    /// The words that all have to be found.
    pub(crate) fn words(&self) -> &[Typed] {
        match self {
            Self::Words(words) => words,
            Self::Everything | Self::Nothing => &[],
        }
    }

    /// Whether a key is found. The engines are asked otherwise, and have to say the same.
    pub fn finds(&self, key: &str) -> bool {
        match self {
            Self::Everything => true,
            Self::Nothing => false,
            Self::Words(words) => words.iter().all(|typed| key.split(' ').any(|word| typed.finds(word))),
        }
    }
}

impl Typed {
    fn closed(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            end: End::Closed,
        }
    }

    fn finds(&self, word: &str) -> bool {
        match self.end {
            End::Open => word.starts_with(&self.text),
            End::Closed => word == self.text,
        }
    }

    /// Whether whoever is found by this one is found by `shorter`, too.
    fn says(&self, shorter: &Self) -> bool {
        match shorter.end {
            End::Open => self.text.starts_with(&shorter.text),
            End::Closed => self.text == shorter.text,
        }
    }

    /// Where the words begin that it finds, in the order of an index.
    pub(crate) fn from(&self) -> String {
        self.text.clone()
    }

    /// What stands behind them: no word has these characters. A blank comes before every letter, a tilde behind.
    pub(crate) fn to(&self) -> String {
        let behind = match self.end {
            End::Open => '~',
            End::Closed => ' ',
        };
        format!("{}{behind}", self.text)
    }

    /// Rows of which so much was said before are not counted: see [`super::Word::said`].
    pub(crate) fn said(&self) -> i64 {
        match self.end {
            End::Open => i64::try_from(self.text.len()).unwrap_or(i64::MAX),
            End::Closed => i64::MAX,
        }
    }

    /// What a key is `like` that has the word, between two blanks. A word has nothing that would have to be escaped.
    fn pattern(&self) -> String {
        match self.end {
            End::Open => format!("% {}%", self.text),
            End::Closed => format!("% {} %", self.text),
        }
    }
}

/// What a key is `like` that has all of these words, and nothing where there are fewer of them.
pub(crate) fn patterns(words: &[Typed]) -> [String; WORDS] {
    std::array::from_fn(|at| words.get(at).map_or_else(|| "%".to_owned(), Typed::pattern))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        match Search::parse(text) {
            Search::Words(words) => words.iter().map(Typed::pattern).collect(),
            other => vec![format!("{other:?}")],
        }
    }

    #[test]
    fn words_are_read() {
        assert_eq!(read("  "), ["Everything"]);
        assert_eq!(read("%_\\ \u{0} - @"), ["Nothing"]);
        assert_eq!(read(" MÉMBER  mia"), ["% member%", "% mia%"]);
        assert_eq!(read("mia@"), ["% mia %"]);
        assert_eq!(read("Mia.Member-1@ac"), ["% member %", "% mia %", "% ac%", "% 1 %"]);
        // What another word says already is not asked for again; a complete word says more than its beginning.
        assert_eq!(read("an anna anna"), ["% anna%"]);
        assert_eq!(read("anna anna@"), ["% anna %"]);
        assert_eq!(read("anna@ annabel"), ["% annabel%", "% anna %"]);
        assert_eq!(read("an@ anna"), ["% anna%", "% an %"]);
        assert_eq!(read(&"x".repeat(10_000)), [format!("% {}%", "x".repeat(40))]);
        assert_eq!(read("a b c d e f g hh").len(), WORDS);
    }

    #[test]
    fn keys_are_found() {
        let key = "anna smith 17 contoso example";
        for found in [
            "an",
            "smi ann",
            "anna smith",
            "anna.17@contoso.ex",
            ".17@",
            "17",
            "1 contoso.",
            "",
        ] {
            assert!(Search::parse(found).finds(key), "{found}");
        }
        for other in ["nna", "annas", "smi.", "1@", "anna zoe", "%", "contoso@example."] {
            assert_eq!(Search::parse(other).finds(key), other == "contoso@example.", "{other}");
        }
    }
}
