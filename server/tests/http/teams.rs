//! Teams over HTTP: plain posts, without scripts. Made, filled and looked after on their pages; seen in the member list and its file.

use crate::harness::{Answer, App};
use http::StatusCode;
use orgs::{
    kernel::{EmailAddress, Slug, TeamId, UserId},
    teams::NewTeam,
    testing::Person,
};

const LIST: &str = "/orgs/acme/teams";

fn acme() -> Slug {
    Slug::parse("acme").unwrap()
}

async fn person(app: &App, email: &str) -> Person {
    let address = EmailAddress::parse(email).unwrap();
    Person::find(&app.application.orgs, &address).await.unwrap()
}

async fn user(app: &App, email: &str) -> UserId {
    person(app, email).await.user
}

/// A team that olga has made.
async fn made(app: &App, name: &str) -> TeamId {
    let olga = person(app, "olga@acme.example").await;
    let named = NewTeam::parse(name).unwrap();
    orgs::teams::create(&app.application.orgs, &olga, &acme(), &named)
        .await
        .unwrap()
}

/// And put somebody into.
async fn filled(app: &App, team: TeamId, email: &str) {
    let (olga, member) = (person(app, "olga@acme.example").await, user(app, email).await);
    orgs::teams::add(&app.application.orgs, &olga, &acme(), team, member)
        .await
        .unwrap();
}

fn page(team: TeamId) -> String {
    format!("{LIST}/{team}")
}

/// A form about a team, posted from `page`: its function's name, and what else it sends.
async fn post(app: &App, page: &str, function: &str, fields: &[(&str, &str)], cookies: &str) -> Answer {
    let (path, form) = (format!("/api/teams/{function}"), form(function));
    let mut sent = vec![("__fn", path.as_str()), ("__form", form), ("slug", "acme")];
    sent.extend(fields);
    app.post(page, &sent, cookies).await
}

/// What the pages call it.
fn form(function: &str) -> &str {
    match function {
        "create" => "new-team",
        "rename" => "rename-team",
        "delete" => "delete-team",
        "add" => "add-to-team",
        "appoint" => "part",
        _ => "remove-from-team",
    }
}

fn says(answer: &Answer, status: StatusCode, texts: &[&str]) {
    assert_eq!(answer.status, status, "{texts:?}: {}", answer.body);
    for text in texts {
        assert!(answer.body.contains(text), "{text}: {}", answer.body);
    }
}

fn goes(answer: &Answer, to: &str) {
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, to),
        "{}",
        answer.body
    );
}

/// What the answer's redirect carries for the toast.
fn tells(answer: &Answer, says: &str) {
    let flash = answer.cookies().remove("flash").unwrap_or_default();
    let told = percent_encoding::percent_decode_str(&flash)
        .decode_utf8_lossy()
        .into_owned();
    assert!(told.contains(says), "{says}: {told}");
}

/// The row of somebody in a list.
fn row<'a>(body: &'a str, id: &str) -> &'a str {
    let start = body
        .find(&format!("id=\"{id}\""))
        .unwrap_or_else(|| panic!("{id}: {body}"));
    body[start..].split("</tr>").next().unwrap()
}

#[tokio::test]
async fn made_filled_and_seen() {
    let app = App::seeded().await;
    let (adam, mia) = (
        app.sign_in("adam@acme.example").await,
        app.sign_in("mia@acme.example").await,
    );
    let (him, her) = (
        user(&app, "max@acme.example").await,
        user(&app, "mia@acme.example").await,
    );
    let empty = app.see(LIST, &adam).await;
    says(&empty, StatusCode::OK, &["No teams yet", "?new=1"]);
    assert!(
        !app.see(LIST, &mia).await.body.contains("?new=1"),
        "only admins make teams"
    );
    assert!(
        !app.see("/orgs/acme/teams?new=1", &mia)
            .await
            .body
            .contains("class=\"dialog\"")
    );

    let dialog = "/orgs/acme/teams?new=1";
    says(
        &app.see(dialog, &adam).await,
        StatusCode::OK,
        &["name=\"name\"", "Create the team"],
    );
    let answer = post(&app, dialog, "create", &[("name", "  Night   shift ")], &adam).await;
    let team = answer.header("location").to_owned();
    goes(&answer, &team);
    tells(&answer, "The team Night shift is there.");
    let id = team.strip_prefix("/orgs/acme/teams/").unwrap();
    let nobody = app.see(&team, &adam).await;
    says(
        &nobody,
        StatusCode::OK,
        &[
            "Night shift",
            "0 members.",
            "Nobody is in this team yet",
            "Delete the team",
        ],
    );

    // The dialog finds who is not in it, and stays where it is.
    let adding = format!("{team}?add=1&q=m");
    let found = app.see(&adding, &adam).await;
    says(
        &found,
        StatusCode::OK,
        &["Add Max Member", "Add Mia Member", "Add members to Night shift"],
    );
    assert!(!found.body.contains("Add Olga Owner"), "{}", found.body);
    let answer = post(
        &app,
        &adding,
        "add",
        &[("team", id), ("member", &him.to_string())],
        &adam,
    )
    .await;
    goes(&answer, &adding);
    tells(&answer, "Max Member is in the team now.");
    let found = app.see(&adding, &adam).await;
    says(&found, StatusCode::OK, &["Add Mia Member", "In the team: 1"]);
    assert!(!found.body.contains("Add Max Member"), "{}", found.body);
    let twice = post(
        &app,
        &adding,
        "add",
        &[("team", id), ("member", &him.to_string())],
        &adam,
    )
    .await;
    says(
        &twice,
        StatusCode::CONFLICT,
        &["This person is in the team already.", "Add Mia Member"],
    );
    let unknown = app.see(&format!("{team}?add=1&q=zebra"), &adam).await;
    says(&unknown, StatusCode::OK, &["begin like “zebra”"]);
    goes(
        &post(&app, &team, "add", &[("team", id), ("member", &her.to_string())], &adam).await,
        &team,
    );

    // Everybody sees it; what can be done is for those who may.
    let hers = app.see(&team, &mia).await;
    let seen = [
        "2 members. You are in it.",
        "Max Member",
        "max@acme.example",
        "Leave the team",
    ];
    says(&hers, StatusCode::OK, &seen);
    for offered in [
        "Actions for Max Member",
        "data-sends",
        "?add=1",
        "?rename=1",
        "?delete=1",
    ] {
        assert!(!hers.body.contains(offered), "{offered}: {}", hers.body);
    }
    for dialog in ["add=1", "rename=1", "delete=1", &format!("remove={him}")] {
        let page = app.see(&format!("{team}?{dialog}"), &mia).await;
        assert!(
            page.status == StatusCode::OK && !page.body.contains("class=\"dialog\""),
            "{dialog}"
        );
    }
    says(
        &app.see(LIST, &mia).await,
        StatusCode::OK,
        &["Night shift", "2 members", "You are in it"],
    );
    let activity = app.see("/orgs/acme/activity", &adam).await;
    says(
        &activity,
        StatusCode::OK,
        &[
            "created the team Night shift",
            "added Max Member to the team Night shift",
        ],
    );
}

/// Their own team and no other; and neither makes them an admin.
#[tokio::test]
async fn a_maintainer_looks_after_one_team() {
    let app = App::seeded().await;
    let (adam, mia) = (
        app.sign_in("adam@acme.example").await,
        app.sign_in("mia@acme.example").await,
    );
    let (him, her) = (
        user(&app, "max@acme.example").await,
        user(&app, "mia@acme.example").await,
    );
    let (him, her) = (him.to_string(), her.to_string());
    let (hers, other) = (made(&app, "Design").await, made(&app, "Sales").await);
    filled(&app, hers, "mia@acme.example").await;
    let (team, sales) = (hers.to_string(), other.to_string());
    let place = page(hers);
    let answer = post(
        &app,
        &place,
        "appoint",
        &[("team", &team), ("member", &her), ("part", "maintainer")],
        &adam,
    )
    .await;
    goes(&answer, &place);
    tells(&answer, "A maintainer of the team now.");
    let seen = app.see(&place, &mia).await;
    says(
        &seen,
        StatusCode::OK,
        &["1 member. You maintain it.", "?add=1", "?rename=1", "data-sends"],
    );
    assert!(!seen.body.contains("?delete=1"), "{}", seen.body);
    let nonsense = [("team", &*team), ("member", &*her), ("part", "chief")];
    says(
        &post(&app, &place, "appoint", &nonsense, &mia).await,
        StatusCode::UNPROCESSABLE_ENTITY,
        &[
            "Please choose one of the options.",
            &format!("id=\"part-{her}-problem\""),
        ],
    );

    goes(
        &post(&app, &place, "add", &[("team", &team), ("member", &him)], &mia).await,
        &place,
    );
    let dialog = format!("{place}?rename=1");
    let back = [("team", &*team), ("name", "Studio"), ("back", &*place)];
    goes(&post(&app, &dialog, "rename", &back, &mia).await, &place);
    let asked = format!("{place}?remove={him}");
    says(
        &app.see(&asked, &mia).await,
        StatusCode::OK,
        &["Remove Max Member from Studio?", "Stays a member of the organization."],
    );
    let taken = post(&app, &asked, "remove", &[("team", &team), ("member", &him)], &mia).await;
    goes(&taken, &place);
    tells(&taken, "Removed from the team.");
    let again = post(&app, &asked, "remove", &[("team", &team), ("member", &him)], &mia).await;
    says(
        &again,
        StatusCode::CONFLICT,
        &["This person is not in the team any more."],
    );
    let gone = post(
        &app,
        &place,
        "appoint",
        &[("team", &team), ("member", &him), ("part", "maintainer")],
        &mia,
    )
    .await;
    says(
        &gone,
        StatusCode::CONFLICT,
        &["This person is not in the team any more."],
    );

    // What is not theirs.
    let elsewhere = page(other);
    for (function, fields) in [
        ("add", vec![("team", &*sales), ("member", &*him)]),
        ("remove", vec![("team", &*sales), ("member", &*him)]),
        ("rename", vec![("team", &*sales), ("name", "Hers")]),
        (
            "appoint",
            vec![("team", &*sales), ("member", &*her), ("part", "maintainer")],
        ),
        ("delete", vec![("team", &*team)]),
        ("create", vec![("name", "Another")]),
    ] {
        let from = if function == "create" { LIST } else { &elsewhere };
        let answer = post(&app, from, function, &fields, &mia).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{function}: {}", answer.body);
        let is_told = answer.body.contains("You may not do this, or not any more.");
        assert!(is_told, "{function}: {}", answer.body);
    }
    let found = app
        .call("teams/candidates", &format!("slug=acme&team={sales}"), &mia)
        .await;
    assert_eq!(found.status, StatusCode::FORBIDDEN, "{}", found.body);
    assert!(!app.see(&elsewhere, &mia).await.body.contains("?add=1"));
    let found = app
        .call("teams/candidates", &format!("slug=acme&team={team}&q=ol"), &mia)
        .await;
    assert!(found.body.contains("olga@acme.example"), "{}", found.body);
    assert_eq!(app.see("/orgs/acme/settings", &mia).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_name_is_one_teams_whatever_the_case() {
    let app = App::seeded().await;
    let adam = app.sign_in("adam@acme.example").await;
    let (design, sales) = (made(&app, "Design").await, made(&app, "Sales").await);
    let dialog = "/orgs/acme/teams?new=1";
    let taken = post(&app, dialog, "create", &[("name", "dESIGN")], &adam).await;
    says(
        &taken,
        StatusCode::CONFLICT,
        &[
            "Another team is called so already.",
            "value=\"dESIGN\"",
            "aria-invalid=\"true\"",
        ],
    );
    for (name, says_so) in [
        ("", "Please type a name."),
        (&*"x".repeat(101), "at most 100 characters"),
        ("Night\u{202E}shift", "invisible or control characters"),
    ] {
        let wrong = post(&app, dialog, "create", &[("name", name)], &adam).await;
        says(&wrong, StatusCode::UNPROCESSABLE_ENTITY, &[says_so]);
    }
    let (page, id) = (format!("{}?rename=1", page(sales)), sales.to_string());
    let taken = post(&app, &page, "rename", &[("team", &id), ("name", "design")], &adam).await;
    says(
        &taken,
        StatusCode::CONFLICT,
        &["Another team is called so already.", "value=\"design\""],
    );
    let id = design.to_string();
    let only_the_case = post(&app, LIST, "rename", &[("team", &id), ("name", "DESIGN")], &adam).await;
    goes(&only_the_case, &format!("{LIST}/{design}"));
    says(&app.see(LIST, &adam).await, StatusCode::OK, &["DESIGN", "Sales"]);
}

/// Inside of the organization's frame, as for people who are not there.
#[tokio::test]
async fn a_team_that_is_not_there() {
    let app = App::seeded().await;
    let (mia, sam) = (
        app.sign_in("mia@acme.example").await,
        app.sign_in("sam@initech.example").await,
    );
    let team = made(&app, "Design").await;
    for unknown in [
        TeamId(user(&app, "max@acme.example").await.0).to_string(),
        "nonsense".into(),
    ] {
        let page = app.see(&format!("{LIST}/{unknown}"), &mia).await;
        says(
            &page,
            StatusCode::NOT_FOUND,
            &["There is nothing here", "Back to Acme", "class=\"tabs"],
        );
    }
    // One of another organization is none of theirs, whoever asks.
    let theirs = app.see(&format!("/orgs/initech/teams/{team}"), &sam).await;
    says(&theirs, StatusCode::NOT_FOUND, &["Back to Initech"]);
    let fields = [
        ("__fn", "/api/teams/delete"),
        ("__form", "delete-team"),
        ("slug", "initech"),
        ("team", &team.to_string()),
    ];
    let deleted = app.post("/orgs/initech/teams", &fields, &sam).await;
    assert_eq!(deleted.status, StatusCode::NOT_FOUND, "{}", deleted.body);
    assert_eq!(
        app.see(&page(team), &sam).await.status,
        StatusCode::NOT_FOUND,
        "a stranger"
    );
    assert_eq!(app.see(&page(team), &mia).await.status, StatusCode::OK);
}

#[tokio::test]
async fn deleted_and_left_without_leaving_the_organization() {
    let app = App::seeded().await;
    let (adam, max) = (
        app.sign_in("adam@acme.example").await,
        app.sign_in("max@acme.example").await,
    );
    let him = user(&app, "max@acme.example").await.to_string();
    let (design, sales) = (made(&app, "Design").await, made(&app, "Sales").await);
    for team in [design, sales] {
        filled(&app, team, "max@acme.example").await;
    }
    let (team, place) = (design.to_string(), page(design));
    let asked = format!("{place}?leave=1");
    says(
        &app.see(&asked, &max).await,
        StatusCode::OK,
        &["Leave Design?", "You stay a member of the organization."],
    );
    let left = post(&app, &asked, "remove", &[("team", &team), ("member", &him)], &max).await;
    goes(&left, &place);
    tells(&left, "You have left the team.");
    assert!(!app.see(&place, &max).await.body.contains("?leave=1"));
    let again = post(&app, &place, "remove", &[("team", &team), ("member", &him)], &max).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);

    let (team, place) = (sales.to_string(), page(sales));
    let asked = format!("{place}?delete=1");
    says(
        &app.see(&asked, &adam).await,
        StatusCode::OK,
        &[
            "Delete the team Sales?",
            "1 member is in it, and stays a member of the organization.",
        ],
    );
    let deleted = post(&app, &asked, "delete", &[("team", &team)], &adam).await;
    goes(&deleted, LIST);
    tells(&deleted, "The team is deleted.");
    assert_eq!(app.see(&place, &adam).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        app.see("/orgs/acme", &max).await.status,
        StatusCode::OK,
        "a member as before"
    );
    let activity = app.see("/orgs/acme/activity", &adam).await;
    says(
        &activity,
        StatusCode::OK,
        &["left the team Design", "deleted the team Sales"],
    );
    assert!(
        !activity.body.contains("removed Max Member from the team"),
        "{}",
        activity.body
    );
}

/// In the rows, on the page, in the file and where somebody is removed; no more than three of them in a row.
#[tokio::test]
async fn the_teams_of_a_member() {
    let app = App::seeded().await;
    let (adam, mia) = (
        app.sign_in("adam@acme.example").await,
        app.sign_in("mia@acme.example").await,
    );
    let max = user(&app, "max@acme.example").await;
    let names = ["=1+1", "Alpha & Söhne", "Bravo", "Charlie", "Delta"];
    for name in names {
        let team = made(&app, name).await;
        filled(&app, team, "max@acme.example").await;
    }
    let list = app.see("/orgs/acme/members", &mia).await;
    let his = row(&list.body, &format!("member-{max}"));
    let place = format!("href=\"/orgs/acme/members/{max}\"");
    for part in [
        "Teams of Max Member:",
        "=1+1",
        "Alpha &amp; Söhne",
        "Bravo",
        "+2",
        "more teams of Max Member",
        &place,
    ] {
        assert!(his.contains(part), "{part}: {his}");
    }
    assert!(
        !his.contains("Charlie") && his.matches("/orgs/acme/teams/").count() == 3,
        "{his}"
    );
    let hers = row(&list.body, &format!("member-{}", user(&app, "mia@acme.example").await));
    assert!(!hers.contains("teams"), "{hers}");

    let one = app.see(&format!("/orgs/acme/members/{max}"), &mia).await;
    says(&one, StatusCode::OK, &["<dt>Teams</dt>", "Charlie", "Delta"]);
    assert!(!one.body.contains("+2"), "{}", one.body);
    let file = app.see("/orgs/acme/members.csv?q=max", &mia).await.body;
    assert!(
        file.contains("\",\"'=1+1; Alpha & Söhne; Bravo; Charlie; Delta\"\r\n"),
        "{file}"
    );

    let asked = format!("/orgs/acme/members?remove={max}");
    says(
        &app.see(&asked, &adam).await,
        StatusCode::OK,
        &["Is not in these teams any more: =1+1, Alpha &amp; Söhne, Bravo, +2."],
    );
    let other = format!("/orgs/acme/members?remove={}", user(&app, "mia@acme.example").await);
    assert!(!app.see(&other, &adam).await.body.contains("Is not in these teams"));
    let removed = app
        .call("members/remove", &format!("slug=acme&member={max}"), &adam)
        .await;
    assert_eq!(removed.status, StatusCode::OK, "{}", removed.body);
    let teams = app.see(LIST, &adam).await.body;
    assert_eq!(
        (teams.matches("0 members").count(), teams.contains("1 member")),
        (5, false),
        "{teams}"
    );
}

/// A page at a time, forth and back; nobody is missing, and nobody is there twice.
#[tokio::test]
async fn a_large_team_has_pages() {
    let app = App::with(&[]).await;
    let orgs = &app.application.orgs;
    orgs_server::seed::demo(orgs, 60, 0).await.unwrap();
    let (olga, contoso) = (person(&app, "olga@acme.example").await, Slug::parse("contoso").unwrap());
    let cookies = app.sign_in("olga@acme.example").await;
    let named = NewTeam::parse("Everybody").unwrap();
    let team = orgs::teams::create(orgs, &olga, &contoso, &named).await.unwrap();
    let mut left = 0;
    loop {
        let found = orgs::teams::candidates(orgs, &olga, &contoso, team, "", 20)
            .await
            .unwrap();
        if found.is_empty() {
            break;
        }
        for candidate in found {
            orgs::teams::add(orgs, &olga, &contoso, team, candidate.user)
                .await
                .unwrap();
            left += 1;
        }
    }
    assert_eq!(left, 60);
    let place = format!("/orgs/contoso/teams/{team}");
    let first = app.see(&place, &cookies).await.body;
    assert!(
        first.contains("60 members.") && first.contains("50 on this page"),
        "{first}"
    );
    let turned = |body: &str, key: &str| {
        let at = body
            .find(&format!("{place}?{key}="))
            .unwrap_or_else(|| panic!("{key}: {body}"));
        body[at..].split('"').next().unwrap().to_owned()
    };
    let second = app.see(&turned(&first, "after"), &cookies).await.body;
    assert!(second.contains("10 on this page"), "{second}");
    let ids = |body: &str| -> Vec<String> {
        let rows = body.split("id=\"mate-").skip(1);
        rows.map(|row| row.split('"').next().unwrap().to_owned()).collect()
    };
    let mut all = [ids(&first), ids(&second)].concat();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 60);
    let back = app.see(&turned(&second, "before"), &cookies).await.body;
    assert_eq!(ids(&back), ids(&first));
    let full = app.see(&format!("{place}?add=1"), &cookies).await;
    says(
        &full,
        StatusCode::OK,
        &["Everybody in the organization is in this team."],
    );
}
