//! `GET /orgs/{slug}/members.csv`: the member list as a file, with the filters and in the order of the page it is asked on.
//!
//! Never here: who may see it, which is asked again for every few hundred rows; or a member that the page would not show.

use crate::pages::ErrorPages;
use axum::{
    Extension, Router,
    body::{Body, Bytes},
    extract::{Path, Query, Request, State},
    response::{IntoResponse as _, Redirect, Response},
    routing::get,
};
use futures_util::stream;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use orgs::{
    Orgs,
    access::Caller,
    kernel::{Denial, Direction, Factor, Failure, Fault, Never, Outcome, Slug, page::Cursor},
    members::{self, LastActive, Member, is_told},
};
use orgs_app::{
    context::Visit,
    members::{query, view_model::MembersQuery},
    mount::Mount,
};
use serde::Deserialize;

/// Rows that are asked for at once.
const ROWS: i64 = 500;

#[derive(Clone, Debug)]
struct Exports {
    orgs: Orgs,
    mount: Mount,
    pages: ErrorPages,
}

/// By name: in a host's house there is more in a path than the slug.
#[derive(Deserialize)]
struct Of {
    slug: String,
}

/// The route, where the pages are mounted.
pub fn routes(orgs: &Orgs, mount: Mount, pages: &ErrorPages) -> Router {
    let (orgs, pages) = (orgs.clone(), pages.clone());
    Router::new()
        .route(&mount.page("{slug}", "members.csv"), get(download))
        .with_state(Exports { orgs, mount, pages })
}

async fn download(
    State(Exports { orgs, mount, pages }): State<Exports>,
    Path(Of { slug }): Path<Of>,
    Query(asked): Query<MembersQuery>,
    Extension(visit): Extension<Visit>,
    request: Request,
) -> Response {
    let instead = pages.of(&request);
    let Ok(known) = Slug::parse(&slug) else {
        return instead.nothing_here();
    };
    let list = List {
        orgs,
        caller: visit.caller,
        slug: known,
        // From the beginning, wherever the page stands.
        query: query(&asked).0,
    };
    match list.part(None).await {
        Ok(first) => file(&slug, list, first),
        Err(Failure::Denied(Denial::SignedOut)) => {
            Redirect::to(&mount.sign_in_for(&mount.page(&slug, "members"))).into_response()
        }
        Err(no) => instead.not_shown(no),
    }
}

struct List {
    orgs: Orgs,
    caller: Caller,
    slug: Slug,
    query: members::Query,
}

/// Some rows, where the next ones begin, and what stands above all of them.
struct Part {
    rows: String,
    next: Option<Cursor>,
    head: &'static str,
}

impl List {
    async fn part(&self, from: Option<Cursor>) -> Outcome<Part, Never> {
        let from = from.map(|cursor| (Direction::After, cursor));
        let found = members::list(&self.orgs, &self.caller, &self.slug, &self.query, from, ROWS).await?;
        let next = found.page.next.as_deref().and_then(Cursor::parse);
        let rows: Result<String, Fault> = found.page.rows.iter().map(row).collect();
        let head = if is_told(found.standing.role()) {
            "Name,E-mail,Role,Joined,Teams,Last active,Two-step sign-in,State"
        } else {
            "Name,E-mail,Role,Joined,Teams"
        };
        Ok(Part {
            rows: rows?,
            next,
            head,
        })
    }
}

/// What cannot be read to its end is broken off, so that nobody takes it for the whole.
fn file(slug: &str, list: List, Part { rows, next, head }: Part) -> Response {
    let head = format!("\u{feff}{head}\r\n{rows}");
    let rest = stream::try_unfold((list, next), async |(list, next)| {
        let Some(next) = next else { return Ok(None) };
        let Part { rows, next, .. } = list
            .part(Some(next))
            .await
            .map_err(|_| Fault::broken("the list ended"))?;
        Ok::<_, Fault>(Some((Bytes::from(rows), (list, next))))
    });
    let body = stream::StreamExt::chain(stream::iter([Ok(Bytes::from(head))]), rest);
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{slug}-members.csv\""),
        ),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, Body::from_stream(body)).into_response()
}

fn row(member: &Member) -> Result<String, Fault> {
    let joined = jiff::Timestamp::from_microsecond(member.joined_at.0).map_err(Fault::broken)?;
    let mut cells = vec![
        cell(&member.name),
        cell(&member.email),
        cell(member.role.as_str()),
        cell(&joined.to_string()),
        cell(&teams(member)),
    ];
    cells.extend(member.last_active.map(last_active).transpose()?);
    if let Some(footing) = member.footing {
        cells.push(cell(yes_or_no(footing.factor)));
        cells.push(cell(footing.state.as_str()));
    }
    Ok(cells.join(",") + "\r\n")
}

/// By name, in one cell.
fn teams(member: &Member) -> String {
    let names: Vec<_> = member.teams.iter().map(|team| team.name.as_str()).collect();
    names.join("; ")
}

/// A day; nothing where somebody was never there.
fn last_active(last: LastActive) -> Result<String, Fault> {
    let Some(day) = last.day() else {
        return Ok(cell(""));
    };
    let day = jiff::Timestamp::from_microsecond(day.0).map_err(Fault::broken)?;
    Ok(cell(&day.strftime("%Y-%m-%d").to_string()))
}

const fn yes_or_no(factor: Factor) -> &'static str {
    match factor {
        Factor::Present => "yes",
        Factor::Absent => "no",
    }
}

/// A cell is a text, whatever it looks like: a table would run what begins like a formula.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '|', '%']);
    let guard = if formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula_or_two_cells() {
        assert_eq!(cell("Mia Member"), "\"Mia Member\"");
        assert_eq!(cell("Mia \"the\" Member, Dr."), "\"Mia \"\"the\"\" Member, Dr.\"");
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|calc", "%0A"] {
            assert_eq!(cell(formula), format!("\"'{formula}\""));
        }
    }
}
