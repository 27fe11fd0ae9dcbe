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
