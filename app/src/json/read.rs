//! Reads JSON as our own server writes it, and no more: objects into structs, arrays into lists, text, whole numbers, yes and no.
//!
//! `serde_json` reads everything there is, and each type that is read costs the browser two readers of it (as an object and as an
//! array), a float parser and the sentences of its errors: fifteen kilobytes on the wire for what never comes. Never here: a type.

use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer as _, Visitor};
use std::fmt;

/// It was no JSON, or not of the shape that was expected. Which of it helps nobody in a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unreadable")
    }
}

impl std::error::Error for Unreadable {}

impl de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Reads one value, and nothing behind it.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    let mut reader = Reader { text, at: 0 };
    let value = T::deserialize(&mut reader)?;
    match reader.peek() {
        None => Ok(value),
        Some(_) => Err(Unreadable),
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    /// What comes next, white space aside.
    fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    fn take(&mut self, wanted: u8) -> Result<(), Unreadable> {
        if self.peek() != Some(wanted) {
            return Err(Unreadable);
        }
        self.at += 1;
        Ok(())
    }

    fn word(&mut self, word: &str) -> bool {
        self.peek();
        let is_next = self.text[self.at..].starts_with(word);
        if is_next {
            self.at += word.len();
        }
        is_next
    }

    fn number(&mut self) -> Result<i64, Unreadable> {
        self.peek();
        let rest = &self.text[self.at..];
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        self.at += length;
        rest[..length].parse().map_err(|_| Unreadable)
    }

    fn string(&mut self) -> Result<String, Unreadable> {
        self.take(b'"')?;
        let mut string = String::new();
        loop {
            let rest = &self.text[self.at..];
            let length = rest.find(['"', '\\']).ok_or(Unreadable)?;
            string.push_str(&rest[..length]);
            self.at += length + 1;
            if rest.as_bytes()[length] == b'"' {
                return Ok(string);
            }
            string.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Result<char, Unreadable> {
        let sign = self.text.as_bytes().get(self.at).ok_or(Unreadable)?;
        self.at += 1;
        Ok(match sign {
            b'"' | b'\\' | b'/' => char::from(*sign),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                let units = if (0xD800..0xDC00).contains(&unit) && self.word("\\u") {
                    [unit, self.unit()?].to_vec()
                } else {
                    [unit].to_vec()
                };
                let mut chars = char::decode_utf16(units);
                chars.next().and_then(Result::ok).ok_or(Unreadable)?
            }
            _ => return Err(Unreadable),
        })
    }

    fn unit(&mut self) -> Result<u16, Unreadable> {
        let digits = self.text.get(self.at..self.at + 4).ok_or(Unreadable)?;
        self.at += 4;
        u16::from_str_radix(digits, 16).map_err(|_| Unreadable)
    }

    /// Passes over a value that nobody asked for.
    fn skip(&mut self) -> Result<(), Unreadable> {
        match self.peek() {
            Some(b'"') => self.string().map(|_| ()),
            Some(b'{') => Items::begin(self, b'{')?.skip_all(b'}'),
            Some(b'[') => Items::begin(self, b'[')?.skip_all(b']'),
            Some(b't' | b'f' | b'n') if self.word("true") || self.word("false") || self.word("null") => Ok(()),
            _ => self.number().map(|_| ()),
        }
    }
}

/// What stands between brackets.
struct Items<'r, 't> {
    reader: &'r mut Reader<'t>,
    at: At,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Beginning,
    Inside,
    End,
}

impl<'r, 't> Items<'r, 't> {
    fn begin(reader: &'r mut Reader<'t>, bracket: u8) -> Result<Self, Unreadable> {
        reader.take(bracket)?;
        Ok(Self {
            reader,
            at: At::Beginning,
        })
    }

    /// Whether there is one more before the bracket that closes.
    fn next(&mut self, end: u8) -> Result<bool, Unreadable> {
        if self.at == At::Inside && self.reader.peek() != Some(end) {
            self.reader.take(b',')?;
        } else if self.reader.peek() == Some(end) {
            self.reader.at += 1;
            self.at = At::End;
            return Ok(false);
        }
        self.at = At::Inside;
        Ok(true)
    }

    fn skip_all(mut self, end: u8) -> Result<(), Unreadable> {
        while self.next(end)? {
            self.reader.skip()?;
            if end == b'}' {
                self.reader.take(b':')?;
                self.reader.skip()?;
            }
        }
        Ok(())
    }
}

impl<'de> de::SeqAccess<'de> for Items<'_, '_> {
    type Error = Unreadable;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Unreadable> {
        if self.next(b']')? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }
}

impl<'de> de::MapAccess<'de> for Items<'_, '_> {
    type Error = Unreadable;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Unreadable> {
        if self.next(b'}')? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Unreadable> {
        self.reader.take(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

/// `{"Name":…}`.
struct Variant<'r, 't>(&'r mut Reader<'t>);

impl<'de> de::EnumAccess<'de> for Variant<'_, '_> {
    type Error = Unreadable;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Unreadable> {
        self.0.take(b'{')?;
        let name = seed.deserialize(&mut *self.0)?;
        self.0.take(b':')?;
        Ok((name, self))
    }
}

impl Variant<'_, '_> {
    fn end<T>(self, value: T) -> Result<T, Unreadable> {
        self.0.take(b'}')?;
        Ok(value)
    }
}

impl<'de> de::VariantAccess<'de> for Variant<'_, '_> {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        self.0.skip()?;
        self.end(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Unreadable> {
        let value = seed.deserialize(&mut *self.0)?;
        self.end(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        let value = de::Deserializer::deserialize_seq(&mut *self.0, visitor)?;
        self.end(value)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Unreadable> {
        let value = visitor.visit_map(Items::begin(self.0, b'{')?)?;
        self.end(value)
    }
}

/// One method that reads like another.
macro_rules! alike {
    ($($method:ident)* => $read:ident $visit:ident) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            visitor.$visit(self.$read()?)
        })*
    };
}

impl<'de> de::Deserializer<'de> for &mut Reader<'_> {
    type Error = Unreadable;

    alike!(deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 => number visit_i64);
    alike!(deserialize_str deserialize_string deserialize_identifier => string visit_string);

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.word("true") {
            visitor.visit_bool(true)
        } else if self.word("false") {
            visitor.visit_bool(false)
        } else {
            Err(Unreadable)
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.word("null") {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.skip()?;
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let mut items = Items::begin(self, b'[')?;
        let value = visitor.visit_seq(&mut items)?;
        // A tuple stops reading when it is full.
        if items.at != At::End && items.next(b']')? {
            return Err(Unreadable);
        }
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_map(Items::begin(self, b'{')?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        match self.peek() {
            Some(b'"') => visitor.visit_enum(self.string()?.into_deserializer()),
            _ => visitor.visit_enum(Variant(self)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.skip()?;
        visitor.visit_unit()
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unreadable> {
        Err(Unreadable)
    }

    serde::forward_to_deserialize_any! { f32 f64 char bytes byte_buf unit_struct tuple_struct }
}

#[cfg(test)]
mod tests {
    use super::{Unreadable, read};
    use serde::{Deserialize, Serialize};
    use std::collections::BTreeMap;

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Everything {
        text: String,
        number: i64,
        count: usize,
        flag: bool,
        maybe: Option<String>,
        pairs: Vec<(String, String)>,
        kinds: Vec<Kind>,
        answer: Result<Box<Everything>, Kind>,
        #[serde(default)]
        absent: Vec<String>,
        map: BTreeMap<String, i64>,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Plain,
        One(String),
        Two(i64, bool),
        Named { name: String, next: Option<Box<Kind>> },
    }

    fn everything() -> Everything {
        let inner = Everything {
            text: "\"\\/\u{8}\u{c}\n\r\t \u{1}ß漢😀\u{2028}".to_owned(),
            number: i64::MIN,
            count: 0,
            flag: false,
            maybe: None,
            pairs: Vec::new(),
            kinds: Vec::new(),
            answer: Err(Kind::Plain),
            absent: Vec::new(),
            map: BTreeMap::new(),
        };
        Everything {
            text: String::new(),
            number: 7,
            count: 42,
            flag: true,
            maybe: Some("null".to_owned()),
            pairs: vec![("a".to_owned(), "]".to_owned()), ("b".to_owned(), String::new())],
            kinds: vec![
                Kind::Plain,
                Kind::One("}".to_owned()),
                Kind::Two(-1, true),
                Kind::Named {
                    name: "x".to_owned(),
                    next: Some(Box::new(Kind::Plain)),
                },
            ],
            answer: Ok(Box::new(inner)),
            absent: vec!["x".to_owned()],
            map: [("k".to_owned(), 1)].into(),
        }
    }

    #[test]
    fn what_our_server_writes_is_read_as_it_was() {
        let written = serde_json::to_string(&everything()).unwrap();
        assert_eq!(read(&written), Ok(everything()));
        let pretty = serde_json::to_string_pretty(&everything()).unwrap();
        assert_eq!(read(&pretty), Ok(everything()));
    }

    #[test]
    fn what_nobody_asked_for_is_passed_over() {
        #[derive(Debug, PartialEq, Deserialize)]
        struct Little {
            number: i64,
        }
        let written = serde_json::to_string(&everything()).unwrap();
        assert_eq!(read(&written), Ok(Little { number: 7 }));
        assert_eq!(
            read(r#"{"other":[1,{"a":[]},"\"",null,-2],"number":1}"#),
            Ok(Little { number: 1 })
        );
    }

    #[test]
    fn escapes() {
        assert_eq!(read(r#""\u00e9\ud83d\ude00\u0041""#), Ok("é😀A".to_owned()));
        for bad in [r#""\ud83d""#, r#""\ud83dx""#, r#""\u12"#, r#""\x""#, r#"""#, r#""a"#] {
            assert_eq!(read::<String>(bad), Err(Unreadable), "{bad}");
        }
    }

    #[test]
    fn whatever_is_no_json_is_refused_and_never_panics() {
        let written = serde_json::to_string(&everything()).unwrap();
        for end in (0..written.len()).filter(|end| written.is_char_boundary(*end)) {
            assert_eq!(
                read::<Everything>(&written[..end]),
                Err(Unreadable),
                "{}",
                &written[..end]
            );
        }
        for bad in [
            "",
            "[",
            "nul",
            "1.5",
            "{} {}",
            "[1,]",
            "[1 2]",
            "{\"a\"}",
            "99999999999999999999",
        ] {
            assert_eq!(read::<Vec<i64>>(bad), Err(Unreadable), "{bad}");
        }
        assert_eq!(read::<Vec<(i64, i64)>>("[[1,2,3]]"), Err(Unreadable));
        assert_eq!(read::<Vec<(i64, i64)>>("[[1,2],[3,4]]"), Ok(vec![(1, 2), (3, 4)]));
    }
}
