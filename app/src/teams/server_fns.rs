//! Server functions of the teams: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{CandidateRow, TeamQuery, TeamRow, TeamView};
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// All teams of an organization.
#[server(prefix = "/api", endpoint = "teams/list", output = crate::json::Json)]
pub async fn list_teams(slug: String) -> Result<Vec<TeamRow>, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let teams = ::orgs::teams::list(&orgs(), &caller(), &slug).await?;
    Ok(super::view::list(teams))
}

/// One team with a page of who is in it; nothing if there is none by that id.
#[server(prefix = "/api", endpoint = "teams/show", output = crate::json::Json)]
pub async fn show_team(
    slug: String,
    team: String,
    #[server(default)] query: TeamQuery,
) -> Result<Option<TeamView>, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let (orgs, team, from) = (orgs(), super::view::known(&team)?, super::view::from(&query));
    let size = orgs.limits().page_size;
    let shown = ::orgs::teams::show(&orgs, &caller(), &slug, team, from, size).await?;
    Ok(shown.map(super::view::shown))
}

/// Members of the organization who are not in the team, the first of those whose name or address has words that begin so.
#[server(prefix = "/api", endpoint = "teams/candidates", output = crate::json::Json)]
pub async fn list_candidates(
    slug: String,
    team: String,
    #[server(default)] q: String,
) -> Result<Vec<CandidateRow>, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let (team, size) = (super::view::known(&team)?, super::view::CANDIDATES);
    let typed: String = q.chars().take(100).collect();
    let found = ::orgs::teams::candidates(&orgs(), &caller(), &slug, team, &typed, size).await?;
    Ok(super::view::candidates(found))
}

/// Makes a team.
#[server(prefix = "/api", endpoint = "teams/create")]
pub async fn create_team(slug: String, name: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs, signed_in};
    signed_in()?;
    let slug = crate::organizations::view::known(&slug)?;
    let input = ::orgs::teams::NewTeam::parse(&name)?;
    let team = ::orgs::teams::create(&orgs(), &caller(), &slug, &input).await?;
    let says = super::words::Words::here().is_there(input.name.as_str());
    Ok(Done::saying(says).to(mount().page(slug.as_str(), &format!("teams/{team}"))))
}

/// Gives a team another name.
#[server(prefix = "/api", endpoint = "teams/rename")]
pub async fn rename_team(
    slug: String,
    team: String,
    name: String,
    #[server(default)] back: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs, signed_in};
    signed_in()?;
    let slug = crate::organizations::view::known(&slug)?;
    let (team, input) = (super::view::known(&team)?, ::orgs::teams::NewTeam::parse(&name)?);
    ::orgs::teams::rename(&orgs(), &caller(), &slug, team, &input).await?;
    let page = mount().page(slug.as_str(), &format!("teams/{team}"));
    let says = super::words::Words::here().called_now(input.name.as_str());
    Ok(Done::saying(says).back(&back, &page))
}

/// Deletes a team; whoever was in it stays in the organization.
#[server(prefix = "/api", endpoint = "teams/delete")]
pub async fn delete_team(slug: String, team: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let team = super::view::known(&team)?;
    ::orgs::teams::delete(&orgs(), &caller(), &slug, team).await?;
    let page = mount().page(slug.as_str(), "teams");
    Ok(Done::saying(super::words::Words::here().is_deleted()).to(page))
}

/// Adds a member of the organization to a team.
#[server(prefix = "/api", endpoint = "teams/add")]
pub async fn add_to_team(slug: String, team: String, member: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let (team, member) = (super::view::known(&team)?, super::view::somebody(&member)?);
    let (orgs, caller) = (orgs(), caller());
    ::orgs::teams::add(&orgs, &caller, &slug, team, member).await?;
    let found = ::orgs::members::show(&orgs, &caller, &slug, member).await?;
    Ok(Done::saying(
        super::words::Words::here().added(found.map(|shown| shown.member.name)),
    ))
}

/// Takes somebody out of a team; oneself, too.
#[server(prefix = "/api", endpoint = "teams/remove")]
pub async fn remove_from_team(
    slug: String,
    team: String,
    member: String,
    #[server(default)] back: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs, signed_in};
    let you = signed_in()?.user;
    let slug = crate::organizations::view::known(&slug)?;
    let (team, member) = (super::view::known(&team)?, super::view::somebody(&member)?);
    ::orgs::teams::remove(&orgs(), &caller(), &slug, team, member).await?;
    let page = mount().page(slug.as_str(), &format!("teams/{team}"));
    let says = super::words::Words::here().taken_out(member, you);
    Ok(Done::saying(says).back(&back, &page))
}

/// Makes somebody in a team a maintainer of it, or an ordinary member.
#[server(prefix = "/api", endpoint = "teams/appoint")]
pub async fn appoint_in_team(slug: String, team: String, member: String, part: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    signed_in()?;
    let slug = crate::organizations::view::known(&slug)?;
    let (team, member) = (super::view::known(&team)?, super::view::somebody(&member)?);
    let part = ::orgs::teams::Part::read(&part)
        .ok_or_else(|| ::orgs::kernel::Problems::of("part", ::orgs::kernel::Issue::NotAChoice))?;
    ::orgs::teams::appoint(&orgs(), &caller(), &slug, team, member, part).await?;
    Ok(Done::saying(super::words::Words::here().is_now(part)))
}
