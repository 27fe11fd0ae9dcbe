//! Words that several slices share: what is wrong with a field, roles, dates. Made on the server only, so that the first
//! render in the browser repeats them exactly. (English now; one place per slice, so that a second language is a second file.)

use crate::{ui::grouped, when::When};
use jiff::{Timestamp as Instant, tz::TimeZone};
use orgs::{
    access::Role,
    kernel::{Issue, Problem, Timestamp, UserId},
};
use std::time::Duration;

/// What is wrong with a field, as a sentence that says what to do.
pub fn issue(problem: &Problem) -> String {
    match (problem.issue, problem.field) {
        (Issue::Missing, "email") => "Please type an e-mail address.".into(),
        (Issue::Missing, "name") => "Please type a name.".into(),
        (Issue::Missing, "password") => "Please type a password.".into(),
        (Issue::Missing, _) => "Please fill this in.".into(),
        (Issue::TooLong(at_most), _) => format!("This is too long: at most {at_most} characters."),
        (Issue::TooShort(at_least), "password") => {
            format!("Please use at least {at_least} characters. A short sentence works well.")
        }
        (Issue::TooShort(at_least), _) => format!("This is too short: at least {at_least} characters."),
        (Issue::HiddenCharacters, _) => "This contains invisible or control characters. Please type it again.".into(),
        (Issue::NotAnAddress, "domain") => "Please type what stands behind the @, such as acme.example.".into(),
        (Issue::NotAnAddress, _) => "Please type one plain address, such as ivy@example.org.".into(),
        (Issue::NotASlug, _) => "Use lower-case letters, digits and single hyphens, such as acme-labs.".into(),
        (Issue::Reserved, _) => "This word is reserved. Please choose another.".into(),
        (Issue::NotAChoice, "uses") => "Please type a number from 1 to 100,000, or nothing.".into(),
        (Issue::NotAChoice, _) => "Please choose one of the options.".into(),
        (Issue::NotRepeated, _) => "This does not match.".into(),
        (Issue::Guessable, _) => "This is too easy to guess. A short sentence of your own works well.".into(),
    }
}

/// "Owner", "Admin", "Member".
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Owner => "Owner",
        Role::Admin => "Admin",
        Role::Member => "Member",
    }
}

/// "an owner", "an admin", "a member".
pub const fn a_role(role: Role) -> &'static str {
    match role {
        Role::Owner => "an owner",
        Role::Admin => "an admin",
        Role::Member => "a member",
    }
}

/// An instant as people read it beside `now`.
pub fn when(at: Timestamp, now: Timestamp) -> When {
    let text = if at > now {
        format!("in {}", span(at.since(now)))
    } else {
        ago(at, now)
    };
    stamped(at, text)
}

/// An instant as its day: "30 Nov 2026".
pub fn day(at: Timestamp) -> When {
    let text = zoned(at).strftime("%-d %b %Y").to_string();
    stamped(at, text)
}

fn stamped(at: Timestamp, text: String) -> When {
    let zoned = zoned(at);
    When {
        iso: zoned.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        text,
        title: zoned.strftime("%-d %B %Y, %H:%M UTC").to_string(),
    }
}

/// The day's heading on the activity page: "Today", "Yesterday", "Monday, 23 November 2026".
pub fn heading(at: Timestamp, now: Timestamp) -> String {
    let (then, today) = (zoned(at).date(), zoned(now).date());
    if then == today {
        "Today".into()
    } else if today.yesterday().is_ok_and(|yesterday| then == yesterday) {
        "Yesterday".into()
    } else {
        zoned(at).strftime("%A, %-d %B %Y").to_string()
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
        "just now".into()
    } else {
        format!("{} ago", span(gone))
    }
}

/// "7 days", "3 hours": rounded to what people would say.
pub fn span(span: Duration) -> String {
    let minutes = (span.as_secs() + 30) / 60;
    let (number, unit) = match minutes {
        0..=1 => (1, "minute"),
        2..=59 => (minutes, "minute"),
        60..=1439 => ((minutes + 30) / 60, "hour"),
        1440..=43199 => ((minutes + 720) / 1440, "day"),
        43200..=525_599 => ((minutes + 21_600) / 43_200, "month"),
        _ => ((minutes + 262_800) / 525_600, "year"),
    };
    count(i64::try_from(number).unwrap_or(i64::MAX), unit)
}

/// "1 member", "2 members", "10,000 members".
pub fn count(number: i64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
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
        assert_eq!(count(1, "member"), "1 member");
    }
}
