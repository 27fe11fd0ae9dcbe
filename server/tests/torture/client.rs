//! Requests over a real socket, as the product's own pages send them: one connection each, so that a dead server is heard of.

use http_body_util::{BodyExt as _, Full};
use hyper::{Request, Response, body::Bytes, body::Incoming, client::conn::http1};
use hyper_util::rt::TokioIo;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;

/// Nothing may take longer: the server's own limit is thirty seconds.
const PATIENCE: Duration = Duration::from_secs(40);

/// Somebody with a browser.
#[derive(Clone)]
pub struct Client {
    pub address: String,
    /// The `Cookie` header.
    pub cookies: String,
}

/// What came back, and how soon.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub body: String,
    pub took: Duration,
    cookies: Vec<String>,
}

/// What is said to a live page.
pub struct Line(Incoming);

impl Line {
    /// The next event, and after how long. `None` when the line has ended.
    pub async fn next(&mut self) -> Option<(String, Duration)> {
        let began = Instant::now();
        loop {
            let frame = tokio::time::timeout(PATIENCE, self.0.frame()).await;
            let frame = frame.expect("nothing was said")?.unwrap();
            let said = String::from_utf8_lossy(&frame.into_data().unwrap()).into_owned();
            // Comments only keep the line alive.
            if !said.starts_with(':') {
                return Some((said, began.elapsed()));
            }
        }
    }
}

type Trouble = Box<dyn std::error::Error + Send + Sync>;

impl Client {
    pub fn nobody(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            cookies: String::new(),
        }
    }

    /// The same person at another process.
    pub fn at(&self, address: &str) -> Self {
        Self {
            address: address.to_owned(),
            cookies: self.cookies.clone(),
        }
    }

    pub async fn get(&self, path: &str) -> Result<Answer, Trouble> {
        let request = Request::get(path).header("accept", "text/html");
        self.send(request, String::new()).await
    }

    /// A server function, as the pages' scripts call it.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, Trouble> {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = Request::post(path)
            .header("accept", "application/json")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, body).await
    }

    pub async fn invite(&self, slug: &str, email: &str) -> Result<Answer, Trouble> {
        let fields = [("slug", slug), ("email", email), ("role", "member")];
        self.post("/api/invitations/invite", &fields).await
    }

    pub async fn try_sign_in(&self, email: &str, password: &str) -> Result<Answer, Trouble> {
        let fields = [("email", email), ("password", password)];
        self.post("/api/identity/sign-in", &fields).await
    }

    /// Signs in with the demo's password.
    pub async fn signed_in(address: &str, email: &str) -> Self {
        let nobody = Self::nobody(address);
        let answer = nobody.try_sign_in(email, orgs_server::seed::PASSWORD).await.unwrap();
        assert_eq!(answer.status, 200, "{email}: {}", answer.body);
        let pairs = answer.cookies.iter().filter_map(|line| line.split(';').next());
        let cookies: Vec<&str> = pairs.filter(|pair| !pair.ends_with('=')).collect();
        Self {
            cookies: cookies.join("; "),
            ..nobody
        }
    }

    /// The line of a live page.
    pub async fn line(&self, slug: &str) -> Line {
        let request = Request::get(format!("/api/live/{slug}"))
            .header("host", &self.address)
            .header("cookie", &self.cookies)
            .header("accept", "text/event-stream")
            .header("sec-fetch-site", "same-origin")
            .body(Full::new(Bytes::new()))
            .unwrap();
        let stream = TcpStream::connect(&self.address).await.unwrap();
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        let response: Response<Incoming> = sender.send_request(request).await.unwrap();
        assert_eq!(response.status().as_u16(), 200);
        Line(response.into_body())
    }

    async fn send(&self, request: http::request::Builder, body: String) -> Result<Answer, Trouble> {
        let began = Instant::now();
        let request = request
            .header("host", &self.address)
            .header("cookie", &self.cookies)
            .body(Full::new(Bytes::from(body)))?;
        tokio::time::timeout(PATIENCE, self.exchange(request, began)).await?
    }

    async fn exchange(&self, request: Request<Full<Bytes>>, began: Instant) -> Result<Answer, Trouble> {
        let stream = TcpStream::connect(&self.address).await?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        let connection = tokio::spawn(connection);
        let response: Response<Incoming> = sender.send_request(request).await?;
        let status = response.status().as_u16();
        let lines = response.headers().get_all("set-cookie").iter();
        let cookies = lines.filter_map(|line| Some(line.to_str().ok()?.to_owned())).collect();
        let body = response.into_body().collect().await?.to_bytes();
        connection.abort();
        Ok(Answer {
            status,
            body: String::from_utf8_lossy(&body).into_owned(),
            took: began.elapsed(),
            cookies,
        })
    }
}
