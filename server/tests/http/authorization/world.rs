//! One prepared installation, with everybody signed in, and copies of it to try things on.

use crate::harness::{Answer, App};
use orgs::{
    access::{Role, caller::Superuser},
    foundings::{self, Founding},
    identity::{self, Password},
    join_requests::{self, Ask},
    kernel::{DisplayName, EmailAddress, Language, Slug},
    organizations::{self, Create},
    share_links::{self, Make},
    teams::{self, NewTeam},
    testing::{Person, cast::joined},
    users,
};
use orgs_server::seed::PASSWORD;
use tokio::sync::OnceCell;

/// The columns of the page, in its order. Nobody has no name.
pub const ACTORS: [&str; 8] = ["", "sam", "ivy", "mia", "adam", "olga", "sue", "zoe"];

/// Reached by a name, so that there are passkeys.
const NAMED: [&str; 2] = ["--origin", "http://localhost:3000"];

/// What the copies are made of.
pub struct World {
    database: Vec<u8>,
    cookies: [String; ACTORS.len()],
    /// Of sue, who acts as olga.
    acting: String,
    fills: Vec<(&'static str, String)>,
}

static PREPARED: OnceCell<World> = OnceCell::const_new();

impl World {
    /// Acme and Initech with everybody signed in: ivy has an account by now, sue operates, zoe was deactivated.
    pub async fn prepared() -> &'static Self {
        PREPARED.get_or_init(Self::prepare).await
    }

    async fn prepare() -> Self {
        let app = App::seeded_with(&NAMED).await;
        let orgs = &app.application.orgs;
        let acme = Slug::parse("acme").unwrap();
        let olga = person(&app, "olga@acme.example").await;
        let max = person(&app, "max@acme.example").await;
        for (name, email) in [("Ivy Invited", "ivy@example.org"), ("Sue Superuser", "sue@example.org")] {
            Person::sync(orgs, name, email).await.unwrap();
        }
        joined(orgs, &olga, &acme, "Zoe Gone", "zoe@acme.example", Role::Admin)
            .await
            .unwrap();
        let password = Password::parse(PASSWORD, "", "").unwrap();
        let hash = identity::hash_password(&password).await.unwrap();
        for email in ["ivy@example.org", "sue@example.org", "zoe@acme.example"] {
            identity::set_password_hash(orgs, &address(email), &hash).await.unwrap();
        }
        users::appoint(orgs, &address("sue@example.org"), Superuser::Yes)
            .await
            .unwrap();
        let mut cookies = ACTORS.map(|_| String::new());
        for (cookie, email) in cookies.iter_mut().zip([
            "",
            "sam@initech.example",
            "ivy@example.org",
            "mia@acme.example",
            "adam@acme.example",
            "olga@acme.example",
            "sue@example.org",
            "zoe@acme.example",
        ]) {
            if !email.is_empty() {
                *cookie = app.sign_in(email).await;
            }
        }
        let acting = acting(&app, &olga).await;
        let zoe = person(&app, "zoe@acme.example").await;
        let done = app
            .call("console/deactivate", &format!("user={}", zoe.user), &cookies[6])
            .await;
        assert_eq!(done.status, 200, "{}", done.body);
        let name = DisplayName::parse("Umbra").unwrap();
        let founded = organizations::create(orgs, &olga, &Create { name, slug: None })
            .await
            .unwrap();
        let sam = person(&app, "sam@initech.example").await;
        let for_its_own = |domain: &str| Make::parse("member", domain, "", "7").unwrap();
        let link = share_links::make(orgs, &olga, &acme, &for_its_own("acme.example"))
            .await
            .unwrap();
        let request = join_requests::ask(orgs, &sam, &link, &Ask::default()).await.unwrap();
        let initech = Slug::parse("initech").unwrap();
        let narrow = share_links::make(orgs, &sam, &initech, &for_its_own("initech.example"))
            .await
            .unwrap();
        let link = Make::parse("member", "", "", "7").unwrap();
        let shared = share_links::make(orgs, &olga, &acme, &link).await.unwrap();
        let wish = Founding::parse("Globex", "", "nora@example.org").unwrap();
        foundings::request(orgs, &wish).await.unwrap();
        let crew = NewTeam::parse("Acme crew").unwrap();
        let crew = teams::create(orgs, &olga, &acme, &crew).await.unwrap();
        teams::add(orgs, &olga, &acme, crew, max.user).await.unwrap();
        let mia = person(&app, "mia@acme.example").await;
        let fills = vec![
            ("{mia}", mia.user.to_string()),
            ("{team}", crew.to_string()),
            ("{max}", max.user.to_string()),
            ("{sam}", sam.user.to_string()),
            ("{ivy}", invitation(&app, &olga, &acme).await),
            (
                "{link}",
                app.mailed_link("ivy@example.org", "/invitations/").await.unwrap()["/invitations/".len()..].to_owned(),
            ),
            ("{shared}", shared.reveal().to_owned()),
            ("{narrow}", narrow.reveal().to_owned()),
            ("{request}", request.to_string()),
            (
                "{founding}",
                app.mailed_link("nora@example.org", "/foundings/").await.unwrap()["/foundings/".len()..].to_owned(),
            ),
            ("{organization}", founded.id.to_string()),
            ("{unknown}", "a".repeat(64)),
        ];
        // Long ago, so that ivy's invitation may be sent again.
        let aged = "update invitations set sent_at = sent_at - 60000000";
        orgs.database().script(aged).await.unwrap();
        // For as long as the slowest machine tests.
        let longer = "update sessions set acting_until = acting_until + 86400000000 where acting_as is not null";
        orgs.database().script(longer).await.unwrap();
        let file = app.folder.path().join("data/orgs.db");
        orgs.database().close().await;
        Self {
            database: std::fs::read(file).unwrap(),
            cookies,
            acting,
            fills,
        }
    }

    /// A fresh copy, with Acme in the state that the section's title ends with.
    async fn copy(&self, section: &str) -> App {
        let app = App::on(&self.database, &NAMED).await;
        let change = match section.rsplit_once(", ") {
            None => None,
            Some((_, "disabled")) => Some(("organizations/disable", "slug=acme")),
            Some((_, "closed to support")) => Some(("organizations/refuse-support", "slug=acme")),
            Some((_, "deleted")) => Some(("organizations/delete", "slug=acme&confirmation=acme")),
            Some((_, state)) => panic!("a state that nobody knows: {state}"),
        };
        if let Some((verb, fields)) = change {
            let done = app.call(verb, fields, &self.cookies[5]).await;
            assert_eq!(done.status, 200, "{}", done.body);
        }
        app
    }

    fn filled(&self, text: &str) -> String {
        self.fills
            .iter()
            .fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
    }
}

/// The copy that one section is asked in; a new one after each answer that may have changed something.
pub struct Stage<'a> {
    world: &'a World,
    section: &'a str,
    app: Option<App>,
}

impl<'a> Stage<'a> {
    /// For one section of the page.
    pub fn of(world: &'a World, section: &'a str) -> Self {
        Self {
            world,
            section,
            app: None,
        }
    }

    /// What `endpoint` answers `actor`.
    pub async fn ask(&mut self, endpoint: &str, fields: &str, actor: usize) -> u16 {
        self.ask_with(endpoint, fields, &self.world.cookies[actor]).await
    }

    /// What it answers sue, who acts as olga.
    pub async fn ask_acting(&mut self, endpoint: &str, fields: &str) -> u16 {
        self.ask_with(endpoint, fields, &self.world.acting).await
    }

    async fn ask_with(&mut self, endpoint: &str, fields: &str, cookies: &str) -> u16 {
        self.answer(endpoint, fields, cookies).await.status.as_u16()
    }

    /// The same in full, for whoever asks in a language.
    pub async fn read(&mut self, endpoint: &str, fields: &str, (actor, language): (usize, Language)) -> Answer {
        let cookies = format!("{}; language={}", self.world.cookies[actor], language.code());
        self.answer(endpoint, fields, cookies.trim_start_matches("; ")).await
    }

    async fn answer(&mut self, endpoint: &str, fields: &str, cookies: &str) -> Answer {
        let app = match self.app.take() {
            Some(app) => app,
            None => self.world.copy(self.section).await,
        };
        let fields = self.world.filled(fields);
        let is_page = self.section.starts_with("Pages");
        let answer = if is_page {
            app.see(&self.world.filled(&path(endpoint, &fields)), cookies).await
        } else {
            app.call(endpoint, &fields, cookies).await
        };
        let status = answer.status.as_u16();
        // What is only looked at, or denied, has changed nothing.
        if is_page || [401, 403, 404].contains(&status) {
            self.app = Some(app);
        } else {
            app.application.orgs.database().close().await;
        }
        answer
    }
}

/// `/orgs/{slug}` with `slug=acme` is `/orgs/acme`.
fn path(endpoint: &str, fields: &str) -> String {
    let pairs = fields.split('&').filter_map(|field| field.split_once('='));
    pairs.fold(endpoint.to_owned(), |path, (name, value)| {
        path.replace(&format!("{{{name}}}"), value)
    })
}

fn address(email: &str) -> EmailAddress {
    EmailAddress::parse(email).unwrap()
}

async fn person(app: &App, email: &str) -> Person {
    Person::find(&app.application.orgs, &address(email)).await.unwrap()
}

/// Sue, in another browser of hers, acts as olga.
async fn acting(app: &App, olga: &Person) -> String {
    let sue = app.sign_in("sue@example.org").await;
    let fields = format!("user={}&reason=Ticket+7:+cannot+invite", olga.user);
    let done = app.call("console/act-as", &fields, &sue).await;
    assert_eq!(done.status, 200, "{}", done.body);
    format!("orgs={}", done.cookies()["orgs"])
}

async fn invitation(app: &App, olga: &Person, acme: &Slug) -> String {
    let open = orgs::invitations::Which::Open;
    let (page, _) = orgs::invitations::list(&app.application.orgs, olga, acme, open, None, 10)
        .await
        .unwrap();
    let ivy = page
        .rows
        .iter()
        .find(|listed| listed.email == "ivy@example.org")
        .unwrap();
    ivy.id.to_string()
}
