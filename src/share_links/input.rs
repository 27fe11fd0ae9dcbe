//! What is typed into this slice's forms.

use crate::{
    access::Role,
    kernel::{EmailAddress, Issue, Problems},
};

/// For how many days a link may be made.
pub const DAYS: [u16; 4] = [1, 7, 30, 90];

/// The most uses that can be counted on.
const MOST: i64 = 100_000;

/// The form of [`make`](super::make).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Make {
    /// What people become by it.
    pub role: Role,
    /// Whose addresses are welcome: those behind this, in lower case. None for everybody's.
    pub domain: Option<String>,
    /// How many may come by it. None for as many as there are seats.
    pub most_uses: Option<i64>,
    /// For how many days.
    pub days: u16,
}

impl Make {
    /// Fields `role`, `domain`, `uses` and `days`; domain and uses may stay empty.
    pub fn parse(role: &str, domain: &str, uses: &str, days: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let role = problems.take("role", role.parse().map_err(|_| Issue::NotAChoice));
        let domain = problems.take("domain", domain_of(domain));
        let most_uses = problems.take("uses", uses_of(uses));
        let days = DAYS.into_iter().find(|choice| choice.to_string() == days);
        let days = problems.take("days", days.ok_or(Issue::NotAChoice));
        role.zip(domain)
            .zip(most_uses.zip(days))
            .map(|((role, domain), (most_uses, days))| Self {
                role,
                domain,
                most_uses,
                days,
            })
            .ok_or(problems)
    }
}

/// What stands behind the @ of an address; with the @, if somebody types it.
fn domain_of(typed: &str) -> Result<Option<String>, Issue> {
    let typed = typed.trim();
    let domain = typed.strip_prefix('@').unwrap_or(typed);
    if typed.is_empty() {
        return Ok(None);
    }
    let address = EmailAddress::parse(&format!("x@{domain}"))?;
    Ok(domain_in(&address.canonical()).map(str::to_owned))
}

fn uses_of(typed: &str) -> Result<Option<i64>, Issue> {
    match typed.trim() {
        "" => Ok(None),
        typed => match typed.parse() {
            Ok(uses) if (1..=MOST).contains(&uses) => Ok(Some(uses)),
            _ => Err(Issue::NotAChoice),
        },
    }
}

/// What stands behind the @ of an address in its canonical form.
pub(super) fn domain_in(address: &str) -> Option<&str> {
    address.rsplit_once('@').map(|(_, domain)| domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn domain(typed: &str) -> Result<Option<String>, Problems> {
        Make::parse("member", typed, "", "7").map(|make| make.domain)
    }

    #[test]
    fn a_domain_with_and_without_its_sign() {
        for (typed, read) in [
            ("", None),
            (" ", None),
            ("acme.example", Some("acme.example")),
            (" @Acme.EXAMPLE ", Some("acme.example")),
        ] {
            assert_eq!(domain(typed), Ok(read.map(str::to_owned)), "{typed:?}");
        }
        for bad in [
            "acme",
            "a@acme.example",
            "@@acme.example",
            "acme.example,b.example",
            "*.acme.example",
            "%",
            "@",
            "1.2.3.4",
        ] {
            assert_eq!(domain(bad), Err(Problems::of("domain", Issue::NotAnAddress)), "{bad:?}");
        }
    }

    #[test]
    fn everything_that_is_wrong_at_once() {
        let read = Make::parse("admin", "", " 12 ", "30").map(|make| (make.role, make.most_uses, make.days));
        assert_eq!(read, Ok((Role::Admin, Some(12), 30)));
        for uses in ["0", "-1", "1.5", "many", "100001", "99999999999999999999"] {
            let wrong = Make::parse("king", "acme", uses, "365").unwrap_err();
            let fields: Vec<_> = wrong.0.iter().map(|problem| problem.field).collect();
            assert_eq!(fields, ["role", "domain", "uses", "days"], "{uses}");
        }
    }
}
