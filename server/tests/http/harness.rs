//! An application in a scratch folder, and requests that look like a browser's.

use axum::{Router, body::Body, extract::Request, response::Response};
use clap::Parser as _;
use http::{HeaderMap, Method, StatusCode, header};
use http_body_util::BodyExt as _;
use orgs::events::relay;
use orgs_server::{Application, Config, cli::Cli, config::Wrongs, seed::PASSWORD};
use std::{collections::BTreeMap, sync::Once};
use tower::ServiceExt as _;
use tracing::subscriber::set_global_default;

/// An application with a fresh SQLite file, the cast in it, and a site of three small files.
pub struct App {
    pub application: Application,
    pub folder: tempfile::TempDir,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

/// The settings of a command line, with nothing from the environment of whoever runs the tests.
pub fn settings(flags: &[&str]) -> Result<Config, Wrongs> {
    let line = ["orgs-server", "serve"].iter().chain(flags).copied();
    Cli::parse_from(line).settings.check()
}

/// Somebody hears of everything, and keeps nothing. A place that logs for the first time while another test begins to listen would
/// otherwise take it that nobody ever does.
fn hear_everything() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| set_global_default(tracing_subscriber::registry()).expect("the first one"));
}

impl App {
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    pub async fn with(flags: &[&str]) -> Self {
        let app = Self::on(b"", flags).await;
        app.application.orgs.migrate().await.unwrap();
        app
    }

    /// On a database that is a copy of this file; a new one, without tables, if it is empty.
    pub async fn on(database: &[u8], flags: &[&str]) -> Self {
        hear_everything();
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("data")).unwrap();
        std::fs::write(folder.path().join("data/orgs.db"), database).unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        std::fs::create_dir_all(folder.path().join("site/pkg")).unwrap();
        for (name, text) in [
            ("pkg/orgs.js", "let it = 'be';"),
            ("pkg/orgs.js.br", "brotli"),
            ("pkg/orgs.js.gz", "gzip"),
            ("pkg/orgs.wasm", "\0asm"),
            ("pkg/orgs.css", "body {}"),
            ("favicon.svg", "<svg/>"),
            (".env", "SECRET=1"),
        ] {
            std::fs::write(folder.path().join("site").join(name), text).unwrap();
        }
        let (database, mail, site) = (format!("sqlite:{}", path("data/orgs.db")), path("mail"), path("site"));
        let own = [
            "--database-url",
            &database,
            "--mail-dir",
            &mail,
            "--leptos-site-root",
            &site,
        ];
        let config = settings(&[&own, flags].concat()).unwrap();
        let application = Application::build(config).await.unwrap();
        Self { application, folder }
    }

    /// The cast enters, with their passwords; Contoso is olga alone.
    pub async fn seeded() -> Self {
        Self::seeded_with(&[]).await
    }

    /// The same, with other settings.
    pub async fn seeded_with(flags: &[&str]) -> Self {
        let app = Self::with(flags).await;
        orgs_server::seed::demo(&app.application.orgs, 1, 0).await.unwrap();
        app
    }

    pub async fn send(&self, request: Request) -> Answer {
        answered(&self.application.router, request).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(get(path)).await
    }

    /// A plain form, posted from one of our own pages.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)], cookies: &str) -> Answer {
        self.send(filled(path, fields, cookies)).await
    }

    /// A page, as whoever has the cookies.
    pub async fn see(&self, path: &str, cookies: &str) -> Answer {
        self.send(seen(path, cookies)).await
    }

    /// A server function, as the browser's scripts call it.
    pub async fn call(&self, function: &str, fields: &str, cookies: &str) -> Answer {
        let mut request = post(&format!("/api/{function}"), fields.to_owned());
        let headers = request.headers_mut();
        headers.insert(header::ACCEPT, "application/json".parse().unwrap());
        headers.insert("sec-fetch-site", "same-origin".parse().unwrap());
        headers.insert(header::COOKIE, cookies.parse().unwrap());
        self.send(request).await
    }

    /// The path of the link in somebody's newest mail that has one beginning with `start`. Sends what waits first.
    pub async fn mailed_link(&self, to: &str, start: &str) -> Option<String> {
        let mut newest_first = self.mailed(to, "text").await.into_iter().rev();
        newest_first.find_map(|text| {
            let at = text.find(start)?;
            Some(text[at..].chars().take(start.len() + 64).collect())
        })
    }

    /// The subjects of what somebody was mailed, oldest first. Sends what waits first.
    pub async fn mailed_subjects(&self, to: &str) -> Vec<String> {
        self.mailed(to, "subject").await
    }

    /// One field of each mail to somebody, oldest first.
    async fn mailed(&self, to: &str, field: &str) -> Vec<String> {
        while relay::relay(&self.application.orgs).await.unwrap().told > 0 {}
        let mut found = Vec::new();
        for entry in std::fs::read_dir(self.folder.path().join("mail")).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let mail: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
                if mail["to"] == to {
                    let field = mail[field].as_str().unwrap().to_owned();
                    found.push((mail["at"].as_str().unwrap().to_owned(), field));
                }
            }
        }
        found.sort();
        found.into_iter().map(|(_, field)| field).collect()
    }

    /// Signs in by the plain form; the `Cookie` header to go on with.
    pub async fn sign_in(&self, email: &str) -> String {
        let fields = [
            ("__fn", "/api/identity/sign-in"),
            ("__form", "sign-in"),
            ("email", email),
            ("password", PASSWORD),
        ];
        let answer = self.post("/sign-in", &fields, "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        answer
            .cookies()
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("; ")
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The cookies it sets.
    pub fn cookies(&self) -> BTreeMap<String, String> {
        let lines = self
            .headers
            .get_all(header::SET_COOKIE)
            .iter()
            .map(|line| line.to_str().unwrap());
        lines
            .filter_map(|line| line.split(';').next()?.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }
}

/// What a router says to it.
pub async fn answered(router: &Router, request: Request) -> Answer {
    let response: Response = router.clone().oneshot(request).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.into_body().collect().await.unwrap().to_bytes();
    Answer {
        status,
        headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}

/// A page is asked for by whoever has the cookies.
pub fn seen(path: &str, cookies: &str) -> Request {
    let mut request = get(path);
    request.headers_mut().insert(header::COOKIE, cookies.parse().unwrap());
    request
}

/// A plain form is posted from a page of the same site.
pub fn filled(path: &str, fields: &[(&str, &str)], cookies: &str) -> Request {
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields);
    let mut request = post(path, body.finish());
    request
        .headers_mut()
        .insert("sec-fetch-site", "same-origin".parse().unwrap());
    if !cookies.is_empty() {
        request.headers_mut().insert(header::COOKIE, cookies.parse().unwrap());
    }
    request
}

pub fn get(path: &str) -> Request {
    Request::get(path)
        .header(header::ACCEPT, "text/html")
        .body(Body::empty())
        .unwrap()
}

pub fn post(path: &str, body: impl Into<Body>) -> Request {
    let mut request = Request::new(body.into());
    *request.method_mut() = Method::POST;
    *request.uri_mut() = path.parse().unwrap();
    request.headers_mut().insert(
        header::CONTENT_TYPE,
        "application/x-www-form-urlencoded".parse().unwrap(),
    );
    request
        .headers_mut()
        .insert(header::ACCEPT, "text/html".parse().unwrap());
    request
}
