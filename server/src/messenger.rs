//! Asks the provider: one connection for each question, TLS by rustls with the system's roots, within seconds and some hundred
//! kilobytes, a few at once. Redirects are not followed: nobody sends us elsewhere.
//!
//! Never here: what is asked, or whether an answer is right.

use async_trait::async_trait;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use http::{
    Method, Request, StatusCode, Uri,
    header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, USER_AGENT},
};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{
    body::Bytes,
    client::conn::http1::handshake,
    rt::{Read, Write},
};
use hyper_util::rt::TokioIo;
use orgs::{identity::provider::Messenger, kernel::Fault};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rustls::{ClientConfig, RootCertStore, pki_types::ServerName};
use std::{sync::Arc, time::Duration};
use tokio::{net::TcpStream, sync::Semaphore, time::timeout};
use tokio_rustls::TlsConnector;

/// The largest answer that is read.
const LARGEST: usize = 256 * 1024;
/// How long one question may take, from the first byte to the last.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// How many questions at once; more wait, and not for longer than one takes.
const AT_ONCE: usize = 8;

/// Speaks HTTP to one provider.
pub struct Asking {
    tls: TlsConnector,
    gate: Semaphore,
    patience: Duration,
}

impl Asking {
    /// With the system's roots; nothing takes longer than `patience`.
    pub fn within(patience: Duration) -> Result<Self, Fault> {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let ring = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(ring)
            .with_safe_default_protocol_versions()
            .map_err(Fault::broken)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self {
            tls: TlsConnector::from(Arc::new(config)),
            gate: Semaphore::new(AT_ONCE),
            patience,
        })
    }

    async fn ask(&self, request: Request<Full<Bytes>>) -> Result<Vec<u8>, Fault> {
        timeout(self.patience, self.exchange(request))
            .await
            .map_err(Fault::unavailable)?
    }

    async fn exchange(&self, request: Request<Full<Bytes>>) -> Result<Vec<u8>, Fault> {
        let _permit = self.gate.acquire().await.map_err(Fault::broken)?;
        let uri = request.uri().clone();
        let (host, secure) = (uri.host().unwrap_or_default(), uri.scheme_str() == Some("https"));
        let bare = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let port = uri.port_u16().unwrap_or(if secure { 443 } else { 80 });
        let stream = TcpStream::connect((&*bare, port)).await.map_err(Fault::unavailable)?;
        if secure {
            let name = ServerName::try_from(bare).map_err(Fault::unavailable)?;
            let stream = self.tls.connect(name, stream).await.map_err(Fault::unavailable)?;
            over(TokioIo::new(stream), request).await
        } else {
            over(TokioIo::new(stream), request).await
        }
    }
}

#[async_trait]
impl Messenger for Asking {
    async fn get(&self, url: &str) -> Result<Vec<u8>, Fault> {
        let request = request(url)?.method(Method::GET).body(Full::default());
        self.ask(request.map_err(Fault::broken)?).await
    }

    async fn post(&self, url: &str, form: &[(&str, &str)], basic: Option<(&str, &str)>) -> Result<Vec<u8>, Fault> {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form)
            .finish();
        let mut request = request(url)?
            .method(Method::POST)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some((name, secret)) = basic {
            // RFC 6749, section 2.3.1: both are encoded before they are joined.
            let encoded = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
            let joined = BASE64_STANDARD.encode(format!("{}:{}", encoded(name), encoded(secret)));
            request = request.header(AUTHORIZATION, format!("Basic {joined}"));
        }
        let request = request.body(Full::from(body));
        self.ask(request.map_err(Fault::broken)?).await
    }
}

fn request(url: &str) -> Result<http::request::Builder, Fault> {
    let uri: Uri = url.parse().map_err(Fault::unavailable)?;
    let host = uri.authority().map(|authority| authority.as_str().to_owned());
    let host = host.ok_or_else(|| Fault::unavailable("an address without a host"))?;
    let known = matches!(uri.scheme_str(), Some("https" | "http"));
    if !known {
        return Err(Fault::unavailable("an address of another scheme"));
    }
    Ok(Request::builder()
        .uri(uri)
        .header(HOST, host)
        .header(ACCEPT, "application/json")
        .header(USER_AGENT, "orgs"))
}

async fn over(
    io: impl Read + Write + Unpin + Send + 'static,
    mut request: Request<Full<Bytes>>,
) -> Result<Vec<u8>, Fault> {
    let (mut sender, connection) = handshake(io).await.map_err(Fault::unavailable)?;
    // Ends with the answer, or when the question is given up and `sender` is dropped.
    let driver = tokio::spawn(connection);
    // Servers want the path alone.
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    *request.uri_mut() = path.parse().map_err(Fault::broken)?;
    let answer = sender.send_request(request).await.map_err(Fault::unavailable)?;
    let status = answer.status();
    if status != StatusCode::OK {
        driver.abort();
        return Err(Fault::unavailable(format!("the provider answered {status}")));
    }
    let body = Limited::new(answer.into_body(), LARGEST).collect().await;
    driver.abort();
    let body = body.map_err(|error| Fault::unavailable(error.to_string()))?;
    Ok(body.to_bytes().to_vec())
}
