//! Bytes as people can type them: RFC 4648, upper case, without padding.
//!
//! Never here: padding. Everything we write fills its last letter.

const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Five bits a letter. What is left over at the end is filled with zeros.
pub(super) fn encode(bytes: &[u8]) -> String {
    let bit = |at: usize| {
        bytes
            .get(at / 8)
            .map_or(0, |byte| usize::from(byte >> (7 - at % 8) & 1))
    };
    let letters = (bytes.len() * 8).div_ceil(5);
    (0..letters)
        .map(|letter| (0..5).fold(0, |value, at| value << 1 | bit(letter * 5 + at)))
        .map(|value| char::from(ALPHABET[value]))
        .collect()
}

/// What somebody typed, as it would have been written: letters of either case, without the gaps. `None` if anything else is in
/// it. The digits that are no letters here are read as the letters they look like.
pub(super) fn normal(typed: &str) -> Option<String> {
    let letters = typed.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let read = letters.map(|c| match c.to_ascii_uppercase() {
        '0' => Some('O'),
        '1' => Some('I'),
        '8' => Some('B'),
        c => u8::try_from(c).ok().filter(|c| ALPHABET.contains(c)).map(char::from),
    });
    read.collect()
}

/// In groups of four, for reading aloud and copying by hand.
pub(super) fn grouped(letters: &str, gap: char) -> String {
    let mut text = String::with_capacity(letters.len() * 5 / 4);
    for (at, letter) in letters.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            text.push(gap);
        }
        text.push(letter);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4648, section 10, without the padding.
    #[test]
    fn writes_as_the_standard_says() {
        for (bytes, text) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(encode(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn reads_what_people_type() {
        assert_eq!(normal(" mzxw-6ytb\u{a0}oi ").as_deref(), Some("MZXW6YTBOI"));
        assert_eq!(normal("081").as_deref(), Some("OBI"));
        for bad in ["MZXW9", "MZXW=", "ÄÖ", "M\0"] {
            assert_eq!(normal(bad), None, "{bad}");
        }
        assert_eq!(grouped("ABCDEFGHIJ", '-'), "ABCD-EFGH-IJ");
    }
}
