//! Prometheus' text format, version 0.0.4: families of samples with help and type. Never here: a number of ours.

use orgs::kernel::meter::{BOUNDS, Counted};
use std::fmt::{Display, Write as _};

/// The media type of a [`Page`].
pub const TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// What a family is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Only grows, until the process ends. Its name ends in `_total`.
    Counter,
    /// Goes up and down.
    Gauge,
    /// Durations, counted by ranges. Its name ends in `_seconds`.
    Histogram,
}

/// The text as far as it is written.
#[derive(Debug, Default)]
pub struct Page(String);

/// One name, with any number of samples.
pub struct Family<'p> {
    page: &'p mut String,
    name: &'static str,
}

impl Page {
    /// Begins a family; its samples follow at once.
    pub fn family(&mut self, name: &'static str, kind: Kind, help: &str) -> Family<'_> {
        let word = match kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
            Kind::Histogram => "histogram",
        };
        let page = &mut self.0;
        // Writing to a string cannot fail.
        let _ = writeln!(page, "# HELP {name} {help}\n# TYPE {name} {word}");
        Family { page, name }
    }

    /// A family of one sample without labels.
    pub fn one(&mut self, name: &'static str, kind: Kind, help: &str, value: impl Display) {
        self.family(name, kind, help).sample(&[], value);
    }

    /// The whole text.
    pub fn into_text(self) -> String {
        self.0
    }
}

impl Family<'_> {
    /// One sample.
    pub fn sample(&mut self, labels: &[(&str, &str)], value: impl Display) {
        self.line("", labels, value);
    }

    /// The samples of a histogram.
    pub fn durations(&mut self, labels: &[(&str, &str)], counted: &Counted) {
        for (bound, count) in BOUNDS.iter().zip(counted.at_most) {
            let seconds = (*bound as f64 / 1e6).to_string();
            self.line("_bucket", &within(labels, &seconds), count);
        }
        self.line("_bucket", &within(labels, "+Inf"), counted.count);
        self.line("_sum", labels, counted.total.as_secs_f64());
        self.line("_count", labels, counted.count);
    }

    fn line(&mut self, suffix: &str, labels: &[(&str, &str)], value: impl Display) {
        let labels = labels
            .iter()
            .map(|(name, value)| format!("{name}=\"{}\"", escaped(value)))
            .collect::<Vec<_>>()
            .join(",");
        let labels = if labels.is_empty() {
            labels
        } else {
            format!("{{{labels}}}")
        };
        let _ = writeln!(self.page, "{}{suffix}{labels} {value}", self.name);
    }
}

fn within<'l>(labels: &[(&'l str, &'l str)], bound: &'l str) -> Vec<(&'l str, &'l str)> {
    [labels, &[("le", bound)]].concat()
}

fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use orgs::kernel::meter::Durations;
    use std::time::Duration;

    #[test]
    fn a_value_stays_in_its_quotes() {
        let mut page = Page::default();
        page.family("x", Kind::Gauge, "Something.")
            .sample(&[("a", "\"}\n\\"), ("b", "")], 1);
        assert_eq!(
            page.into_text(),
            "# HELP x Something.\n# TYPE x gauge\nx{a=\"\\\"}\\n\\\\\",b=\"\"} 1\n"
        );
    }

    #[test]
    fn ranges_include_those_before_them() {
        let times = Durations::new();
        times.took(Duration::from_micros(700));
        times.took(Duration::from_secs(60));
        let mut page = Page::default();
        page.family("x_seconds", Kind::Histogram, "Something.")
            .durations(&[("a", "b")], &times.counted());
        let text = page.into_text();
        for line in [
            "x_seconds_bucket{a=\"b\",le=\"0.0005\"} 0",
            "x_seconds_bucket{a=\"b\",le=\"0.001\"} 1",
            "x_seconds_bucket{a=\"b\",le=\"30\"} 1",
            "x_seconds_bucket{a=\"b\",le=\"+Inf\"} 2",
            "x_seconds_sum{a=\"b\"} 60.0007",
            "x_seconds_count{a=\"b\"} 2",
        ] {
            assert!(text.lines().any(|there| there == line), "{line}\n{text}");
        }
    }
}
