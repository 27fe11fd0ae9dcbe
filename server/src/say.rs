//! The only place that writes to standard output: the command line's own words. Never here: logs (those are tracing's).

use std::{fmt::Display, io::Write as _};

/// Says a line. Somebody who stopped listening (`| head`) is no reason to die.
pub fn say(line: impl Display) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// Complains on standard error.
pub fn complain(line: impl Display) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
