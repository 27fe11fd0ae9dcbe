//! The languages that screens and mails speak, and how a slice keeps its words.
//!
//! A slice has one `words.rs`, in which each sentence stands once in every language, side by side ([`words!`](crate::words)): a new
//! language does not compile until every sentence has it.
//!
//! Never here: a sentence.

use serde::{Deserialize, Serialize};
use std::fmt::Display;

/// A language that screens and mails speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English, where nothing else is wanted.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// As HTML and browsers name it, and as it is stored: `en`, `de`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// As it calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The language of a code, whatever the region: `de-AT` is German.
    pub fn of(code: &str) -> Option<Self> {
        let code = code.trim();
        let base = code.split_once('-').map_or(code, |(base, _)| base);
        Self::ALL.into_iter().find(|it| base.eq_ignore_ascii_case(it.code()))
    }

    /// What a browser wants most of what there is, by its `Accept-Language`.
    pub fn wanted(accepted: &str) -> Self {
        let mut best = (0, Self::default());
        for choice in accepted.split(',').take(32) {
            let (code, weight) = choice.split_once(';').unwrap_or((choice, "q=1"));
            if let Some(language) = Self::of(code).filter(|_| thousandths(weight) > best.0) {
                best = (thousandths(weight), language);
            }
        }
        best.1
    }

    /// A day of the calendar as people read it: "30 November 2026", "30. November 2026"; months count from 1.
    pub fn date(self, (day, month, year): (i8, i8, i16), written: Month) -> String {
        let (months, mark) = match self {
            Self::English => (&ENGLISH_MONTHS, ""),
            Self::German => (&GERMAN_MONTHS, "."),
        };
        let at = usize::try_from(month - 1).unwrap_or_default();
        let (short, long) = months.get(at).copied().unwrap_or_default();
        let name = match written {
            Month::Short => short,
            Month::Long => long,
        };
        format!("{day}{mark} {name} {year}")
    }

    /// A number as people read it: "10,000", "10.000".
    pub fn grouped(self, number: impl Display) -> String {
        let separator = match self {
            Self::English => ',',
            Self::German => '.',
        };
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() + 4);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }
}

/// How a month stands in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Month {
    /// "Nov".
    Short,
    /// "November".
    Long,
}

const ENGLISH_MONTHS: [(&str, &str); 12] = [
    ("Jan", "January"),
    ("Feb", "February"),
    ("Mar", "March"),
    ("Apr", "April"),
    ("May", "May"),
    ("Jun", "June"),
    ("Jul", "July"),
    ("Aug", "August"),
    ("Sep", "September"),
    ("Oct", "October"),
    ("Nov", "November"),
    ("Dec", "December"),
];

const GERMAN_MONTHS: [(&str, &str); 12] = [
    ("Jan.", "Januar"),
    ("Feb.", "Februar"),
    ("März", "März"),
    ("Apr.", "April"),
    ("Mai", "Mai"),
    ("Juni", "Juni"),
    ("Juli", "Juli"),
    ("Aug.", "August"),
    ("Sept.", "September"),
    ("Okt.", "Oktober"),
    ("Nov.", "November"),
    ("Dez.", "Dezember"),
];

/// `q=0.8` as 800.
fn thousandths(weight: &str) -> u32 {
    let Some(weight) = weight.trim().strip_prefix("q=") else {
        return 0;
    };
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let digit = |at: usize| {
        part.as_bytes()
            .get(at)
            .map_or(0, |digit| u32::from(digit.saturating_sub(b'0').min(9)))
    };
    whole.parse::<u32>().unwrap_or_default().min(1) * 1000 + digit(0) * 100 + digit(1) * 10 + digit(2)
}

/// The words of a slice: each sentence once in every language, English first, then German.
///
/// ```
/// orgs::words! {
///     /// What the shop says.
///     pub struct Words;
///     /// On the button.
///     buy: "Buy", "Kaufen";
///     thanks(name: &str): "Thank you, {name}!", "Danke, {name}!";
///     count apples: "apple" | "apples", "Apfel" | "Äpfel";
/// }
/// let (english, german) = (Words(orgs::kernel::Language::English), Words(orgs::kernel::Language::German));
/// assert_eq!(english.buy(), "Buy");
/// assert_eq!(german.thanks("Ivy"), "Danke, Ivy!");
/// assert_eq!(german.apples(1), "1 Apfel");
/// assert_eq!(english.apples(2500), "2,500 apples");
/// ```
///
/// What needs more than that, such as a sentence that differs by role, is a method of its own in an `impl` beside it.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $visible:vis struct $Words:ident; $($sentences:tt)*) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        $visible struct $Words(pub $crate::kernel::Language);
        impl $Words {
            $crate::words! { @each $($sentences)* }
        }
    };
    (@each) => {};
    (@each $(#[$meta:meta])* count $name:ident: $one:literal | $many:literal, $eins:literal | $viele:literal; $($rest:tt)*) => {
        $(#[$meta])*
        pub fn $name(self, number: i64) -> String {
            let noun = match (self.0, number) {
                ($crate::kernel::Language::English, 1) => $one,
                ($crate::kernel::Language::English, _) => $many,
                ($crate::kernel::Language::German, 1) => $eins,
                ($crate::kernel::Language::German, _) => $viele,
            };
            [&self.0.grouped(number), " ", noun].concat()
        }
        $crate::words! { @each $($rest)* }
    };
    (@each $(#[$meta:meta])* $name:ident: $english:literal, $german:literal; $($rest:tt)*) => {
        $(#[$meta])*
        pub const fn $name(self) -> &'static str {
            match self.0 {
                $crate::kernel::Language::English => $english,
                $crate::kernel::Language::German => $german,
            }
        }
        $crate::words! { @each $($rest)* }
    };
    (@each $(#[$meta:meta])* $name:ident($($part:ident: $type:ty),+): $english:literal, $german:literal; $($rest:tt)*) => {
        $(#[$meta])*
        pub fn $name(self, $($part: $type),+) -> String {
            match self.0 {
                $crate::kernel::Language::English => format!($english),
                $crate::kernel::Language::German => format!($german),
            }
        }
        $crate::words! { @each $($rest)* }
    };
}

#[cfg(test)]
mod tests {
    use super::{
        Language::{self, English, German},
        Month::{Long, Short},
    };

    #[test]
    fn what_a_browser_wants_most() {
        for (accepted, language) in [
            ("", English),
            ("de", German),
            ("de-AT,de;q=0.9,en;q=0.8", German),
            ("en-GB,en;q=0.9,de;q=0.8", English),
            ("fr,de;q=0.5,en;q=0.4", German),
            ("fr, en;q=0.2 , de;q=0.25", German),
            ("*", English),
            ("de;q=0,en;q=0.1", English),
            ("de;q=zebra", English),
            ("DE-ch", German),
            ("deutsch;;;,,=", English),
        ] {
            assert_eq!(Language::wanted(accepted), language, "{accepted}");
        }
    }

    #[test]
    fn days_of_the_calendar() {
        for (language, date, written, says) in [
            (English, (3, 3, 2026), Short, "3 Mar 2026"),
            (English, (30, 11, 2026), Long, "30 November 2026"),
            (German, (3, 3, 2026), Short, "3. März 2026"),
            (German, (1, 1, 1970), Long, "1. Januar 1970"),
            (German, (31, 12, 2026), Short, "31. Dez. 2026"),
        ] {
            assert_eq!(language.date(date, written), says);
        }
    }

    #[test]
    fn every_third_digit() {
        for (number, text) in [(0, "0"), (999, "999"), (10_000, "10,000"), (1_234_567, "1,234,567")] {
            assert_eq!(English.grouped(number), text);
        }
        assert_eq!(German.grouped(10_000), "10.000");
    }
}
