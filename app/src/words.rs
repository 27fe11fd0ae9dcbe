//! Words that several slices share: what is wrong with a field, roles, dates. Only on the server.

use crate::{
    language::{language, words},
    when::When,
};
use jiff::{Timestamp as Instant, tz::TimeZone};
use orgs::{
    access::Role,
    kernel::{Issue, Language, Problem, Timestamp, UserId, language::Month},
    mail,
};
use std::time::Duration;

words! {
    /// What several slices say.
    pub struct Words;
    owner: "Owner", "Inhaber";
    admin: "Admin", "Admin";
    member: "Member", "Mitglied";

    no_address: "Please type an e-mail address.", "Bitte gib eine E-Mail-Adresse ein.";
    no_name: "Please type a name.", "Bitte gib einen Namen ein.";
    no_password: "Please type a password.", "Bitte gib ein Passwort ein.";
    missing: "Please fill this in.", "Bitte fülle das aus.";
    too_long(at_most: usize): "This is too long: at most {at_most} characters.", "Das ist zu lang: höchstens {at_most} Zeichen.";
    short_password(at_least: usize): "Please use at least {at_least} characters. A short sentence works well.",
        "Bitte nimm mindestens {at_least} Zeichen. Ein kurzer Satz eignet sich gut.";
    too_short(at_least: usize): "This is too short: at least {at_least} characters.", "Das ist zu kurz: mindestens {at_least} Zeichen.";
    hidden: "This contains invisible or control characters. Please type it again.",
        "Darin sind unsichtbare Zeichen oder Steuerzeichen. Bitte gib es noch einmal ein.";
    no_domain: "Please type what stands behind the @, such as acme.example.", "Bitte gib ein, was hinter dem @ steht, etwa acme.example.";
    one_address: "Please type one plain address, such as ivy@example.org.", "Bitte gib genau eine Adresse ein, etwa ivy@example.org.";
    no_slug: "Use lower-case letters, digits and single hyphens, such as acme-labs.",
        "Nimm Kleinbuchstaben, Ziffern und einzelne Bindestriche, etwa acme-labs.";
    reserved: "This word is reserved. Please choose another.", "Dieses Wort ist vergeben. Bitte wähle ein anderes.";
    no_number: "Please type a number from 1 to 100,000, or nothing.", "Bitte gib eine Zahl von 1 bis 100.000 ein, oder nichts.";
    no_choice: "Please choose one of the options.", "Bitte wähle eine der Möglichkeiten.";
    not_repeated: "This does not match.", "Das stimmt nicht überein.";
    guessable: "This is too easy to guess. A short sentence of your own works well.",
        "Das ist zu leicht zu erraten. Ein eigener kurzer Satz eignet sich gut.";

    just_now: "just now", "gerade eben";
    ago(span: &str): "{span} ago", "vor {span}";
    within(span: &str): "in {span}", "in {span}";
    today: "Today", "Heute";
    yesterday: "Yesterday", "Gestern";
    on_this_day: "today", "heute";
    on_the_day_before: "yesterday", "gestern";
    count minutes: "minute" | "minutes", "Minute" | "Minuten";
    count hours: "hour" | "hours", "Stunde" | "Stunden";
    // As they stand behind "in" and "vor".
    count days: "day" | "days", "Tag" | "Tagen";
    count months: "month" | "months", "Monat" | "Monaten";
    count years: "year" | "years", "Jahr" | "Jahren";
}

/// What is wrong with a field, as a sentence that says what to do.
pub fn issue(problem: &Problem) -> String {
    let words = Words::here();
    let says = match (problem.issue, problem.field) {
        (Issue::Missing, "email") => words.no_address(),
        (Issue::Missing, "name") => words.no_name(),
        (Issue::Missing, "password") => words.no_password(),
        (Issue::Missing, _) => words.missing(),
        (Issue::TooLong(at_most), _) => return words.too_long(at_most),
        (Issue::TooShort(at_least), "password") => return words.short_password(at_least),
        (Issue::TooShort(at_least), _) => return words.too_short(at_least),
        (Issue::HiddenCharacters, _) => words.hidden(),
        (Issue::NotAnAddress, "domain") => words.no_domain(),
        (Issue::NotAnAddress, _) => words.one_address(),
        (Issue::NotASlug, _) => words.no_slug(),
        (Issue::Reserved, _) => words.reserved(),
        (Issue::NotAChoice, "uses") => words.no_number(),
        (Issue::NotAChoice, _) => words.no_choice(),
        (Issue::NotRepeated, _) => words.not_repeated(),
        (Issue::Guessable, _) => words.guessable(),
    };
    says.to_owned()
}

impl Words {
    /// "Owner", "Admin", "Member".
    pub const fn role(self, role: Role) -> &'static str {
        match role {
            Role::Owner => self.owner(),
            Role::Admin => self.admin(),
            Role::Member => self.member(),
        }
    }

    /// "an owner", "an admin", "a member", as it stands behind "as" or "is".
    pub const fn a_role(self, role: Role) -> &'static str {
        mail::words::role(self.0, role)
    }
}

/// [`Words::role`] in the page's language.
pub fn role(role: Role) -> &'static str {
    Words::here().role(role)
}

/// [`Words::a_role`] in the page's language.
pub fn a_role(role: Role) -> &'static str {
    Words::here().a_role(role)
}

/// An instant as people read it beside `now`.
pub fn when(at: Timestamp, now: Timestamp) -> When {
    let text = if at > now {
        Words::here().within(&span(at.since(now)))
    } else {
        ago(at, now)
    };
    stamped(at, text)
}

/// An instant as its day: "30 Nov 2026".
pub fn day(at: Timestamp) -> When {
    let text = date(language(), &zoned(at), Month::Short);
    stamped(at, text)
}

/// A day, which begins at `day`, as people read it on the day of `now`: "today", "yesterday", "3 days ago".
pub fn day_ago(day: Timestamp, now: Timestamp) -> When {
    let (words, language, zoned) = (Words::here(), language(), zoned(day));
    let gone = now.day().since(day);
    let text = match gone.as_secs() / (24 * 60 * 60) {
        0 => words.on_this_day().to_owned(),
        1 => words.on_the_day_before().to_owned(),
        _ => words.ago(&span(gone)),
    };
    When {
        iso: zoned.strftime("%Y-%m-%d").to_string(),
        text,
        title: date(language, &zoned, Month::Long),
    }
}

fn stamped(at: Timestamp, text: String) -> When {
    let zoned = zoned(at);
    When {
        iso: zoned.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        text,
        title: format!(
            "{}, {} UTC",
            date(language(), &zoned, Month::Long),
            zoned.strftime("%H:%M")
        ),
    }
}

/// The day's heading on the activity page: "Today", "Yesterday", "Monday, 23 November 2026".
pub fn heading(at: Timestamp, now: Timestamp) -> String {
    let (then, today) = (zoned(at).date(), zoned(now).date());
    if then == today {
        Words::here().today().into()
    } else if today.yesterday().is_ok_and(|yesterday| then == yesterday) {
        Words::here().yesterday().into()
    } else {
        let (language, at) = (language(), zoned(at));
        format!("{}, {}", weekday(language, &at), date(language, &at, Month::Long))
    }
}

fn zoned(at: Timestamp) -> jiff::Zoned {
    Instant::from_microsecond(at.0)
        .unwrap_or_default()
        .to_zoned(TimeZone::UTC)
}

fn ago(at: Timestamp, now: Timestamp) -> String {
    let gone = now.since(at);
    if gone < Duration::from_secs(60) {
        Words::here().just_now().into()
    } else {
        Words::here().ago(&span(gone))
    }
}

/// "30 November 2026", "30. November 2026".
fn date(language: Language, at: &jiff::Zoned, month: Month) -> String {
    language.date((at.day(), at.month(), at.year()), month)
}

fn weekday(language: Language, at: &jiff::Zoned) -> String {
    use jiff::civil::Weekday;
    let german = match at.weekday() {
        _ if language == Language::English => return at.strftime("%A").to_string(),
        Weekday::Monday => "Montag",
        Weekday::Tuesday => "Dienstag",
        Weekday::Wednesday => "Mittwoch",
        Weekday::Thursday => "Donnerstag",
        Weekday::Friday => "Freitag",
        Weekday::Saturday => "Samstag",
        Weekday::Sunday => "Sonntag",
    };
    german.to_owned()
}

/// "7 days", "3 hours": rounded to what people would say, as it stands behind "in" and "ago".
pub fn span(span: Duration) -> String {
    let (words, minutes) = (Words::here(), (span.as_secs() + 30) / 60);
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    match minutes {
        0..=1 => words.minutes(1),
        2..=59 => words.minutes(number(minutes)),
        60..=1439 => words.hours(number((minutes + 30) / 60)),
        1440..=43199 => words.days(number((minutes + 720) / 1440)),
        43200..=525_599 => words.months(number((minutes + 21_600) / 43_200)),
        _ => words.years(number((minutes + 262_800) / 525_600)),
    }
}

/// Where a person's picture is, so many pixels a side: 64 or 256.
pub fn picture(user: UserId, mark: Option<String>, side: u32) -> Option<String> {
    mark.map(|mark| format!("/pictures/{user}/{mark}/{side}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_what_people_say() {
        let minutes = |m: u64| Duration::from_secs(m * 60);
        for (m, says) in [
            (0, "1 minute"),
            (5, "5 minutes"),
            (60, "1 hour"),
            (1439, "24 hours"),
            (1440, "1 day"),
            (10_080, "7 days"),
            (43_200, "1 month"),
            (525_600, "1 year"),
        ] {
            assert_eq!(span(minutes(m)), says);
        }
    }

    #[test]
    fn days_end_at_midnight() {
        let hours = |hours: i64| Timestamp(1_767_225_600_000_000 + hours * 3_600_000_000);
        for (now, says) in [
            (0, "today"),
            (23, "today"),
            (24, "yesterday"),
            (47, "yesterday"),
            (48, "2 days ago"),
            (24 * 40, "1 month ago"),
        ] {
            let said = day_ago(hours(0), hours(now));
            assert_eq!(
                (&*said.text, &*said.iso, &*said.title),
                (says, "2026-01-01", "1 January 2026"),
                "{now}"
            );
        }
        assert_eq!(day_ago(hours(24), hours(0)).text, "today", "a clock that goes before");
    }
}
