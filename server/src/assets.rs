//! Scripts, styles and the files of `public/`: carried inside the binary, or read from cargo-leptos' folder while it watches.
//!
//! Never here: who asks; these files are everybody's, so no session is looked up for them.

use crate::{pages::ErrorPages, route::Route};
use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{
    HeaderMap, HeaderValue, Method, StatusCode,
    header::{
        ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
    },
    request::Parts,
};
use orgs::kernel::Fault;
use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};
use std::{
    collections::HashMap,
    fmt::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};

/// What cargo-leptos built. In a development binary this reads the folder when the process starts.
#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// The static files alone, for a binary that was built by plain cargo.
#[derive(RustEmbed)]
#[folder = "../public"]
#[allow_missing = true]
struct Public;

/// Where files come from. Clone it freely.
#[derive(Clone)]
pub struct Assets {
    source: Source,
    version: Arc<str>,
}

#[derive(Clone)]
enum Source {
    /// In memory, never changing.
    Held(Arc<HashMap<String, Bytes>>),
    /// Read anew for every request: cargo-leptos is writing there.
    Watched(Arc<Path>),
}

/// What the layer needs.
#[derive(Clone)]
pub struct Files {
    /// The files.
    pub assets: Assets,
    /// The answer when there is none.
    pub pages: ErrorPages,
}

/// Where scripts and styles are; nothing else is, so a missing file there is a plain 404.
const PKG: &str = "/pkg/";
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

impl Assets {
    /// Those of a folder, as they are now.
    pub async fn read(folder: &Path) -> Result<Self, Fault> {
        Ok(Self::held(read_all(folder.to_owned()).await?))
    }

    /// Those of a folder in which cargo-leptos is writing.
    pub async fn watched(folder: &Path) -> Result<Self, Fault> {
        let version = version(&read_all(folder.to_owned()).await?);
        Ok(Self {
            source: Source::Watched(folder.into()),
            version,
        })
    }

    /// Those that this binary carries.
    pub fn carried() -> Self {
        Self::held(embedded())
    }

    fn held(files: HashMap<String, Bytes>) -> Self {
        let version = version(&files);
        Self {
            source: Source::Held(files.into()),
            version,
        }
    }

    /// A short fingerprint of scripts and styles: the `v` of their addresses.
    pub fn version(&self) -> Arc<str> {
        self.version.clone()
    }

    async fn find(&self, name: &str) -> Option<Bytes> {
        match &self.source {
            Source::Held(files) => files.get(name).cloned(),
            // The name is clean (see `clean`): it cannot leave the folder.
            Source::Watched(folder) => tokio::fs::read(folder.join(name)).await.ok().map(Bytes::from),
        }
    }

    fn caching(&self, path: &str, query: Option<&str>) -> HeaderValue {
        let asked = query.and_then(|query| query.strip_prefix("v="));
        match self.source {
            Source::Held(_) if is_versioned(path) && asked == Some(&self.version) => FOREVER,
            _ => ASK_AGAIN,
        }
    }
}

/// Answers GET and HEAD for files; everything else goes on.
pub async fn serve(State(files): State<Files>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    if [Method::GET, Method::HEAD].contains(&parts.method)
        && let Some(name) = clean(parts.uri.path())
        && let Some(plain) = files.assets.find(name).await
    {
        Route::is(&parts.extensions, "files");
        return files.assets.answer(&parts, name, plain).await;
    }
    let request = Request::from_parts(parts, body);
    if request.uri().path().starts_with(PKG) {
        return files.pages.of(&request).nothing_here();
    }
    next.run(request).await
}

impl Assets {
    async fn answer(&self, asked: &Parts, name: &str, plain: Bytes) -> Response {
        let tag = format!("\"{}\"", fingerprint([plain.as_ref()]));
        let mut response = Response::new(Body::empty());
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, self.caching(asked.uri.path(), asked.uri.query()));
        headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        headers.extend(HeaderValue::from_str(&tag).ok().map(|tag| (ETAG, tag)));
        if knows(&asked.headers, &tag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        headers.extend(HeaderValue::from_str(&kind(name)).ok().map(|kind| (CONTENT_TYPE, kind)));
        let (body, encoding) = self.encoded(&asked.headers, name, plain).await;
        headers.extend(encoding.map(|encoding| (CONTENT_ENCODING, HeaderValue::from_static(encoding))));
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        if asked.method == Method::GET {
            *response.body_mut() = Body::from(body);
        }
        response
    }

    /// The smallest form that both sides know.
    async fn encoded(&self, headers: &HeaderMap, name: &str, plain: Bytes) -> (Bytes, Option<&'static str>) {
        for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
            if accepts(headers, encoding)
                && let Some(small) = self.find(&format!("{name}.{ending}")).await
            {
                return (small, Some(encoding));
            }
        }
        (plain, None)
    }
}

/// The name of a file that may be asked for: plain words with dots between them, no hidden ones, no way up, and not the
/// compressed siblings.
fn clean(path: &str) -> Option<&str> {
    let name = path.strip_prefix('/')?;
    let is_word = |word: &str| {
        !word.is_empty()
            && !word.starts_with('.')
            && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
    };
    let (_, ending) = name.rsplit_once('.')?;
    let served = !ending.contains('/') && !matches!(ending, "br" | "gz");
    (served && name.split('/').all(is_word)).then_some(name)
}

fn kind(name: &str) -> String {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    if kind.type_() == "text" || kind.suffix().is_some_and(|suffix| suffix == "xml") {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_string()
    }
}

fn knows(headers: &HeaderMap, tag: &str) -> bool {
    let known = headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|line| line.to_str().ok());
    known
        .flat_map(|line| line.split(','))
        .any(|known| known.trim().trim_start_matches("W/") == tag)
}

fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let lines = headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|offer| {
        let (name, weight) = offer.split_once(';').unwrap_or((offer, ""));
        let refused = weight
            .replace(' ', "")
            .strip_prefix("q=")
            .is_some_and(|weight| weight.parse() == Ok(0.0));
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

fn embedded() -> HashMap<String, Bytes> {
    fn files<E: RustEmbed>() -> impl Iterator<Item = (String, Bytes)> {
        E::iter().filter_map(|name| Some((name.to_string(), Bytes::from(E::get(&name)?.data.into_owned()))))
    }
    files::<Public>().chain(files::<Site>()).collect()
}

async fn read_all(root: PathBuf) -> Result<HashMap<String, Bytes>, Fault> {
    let read = tokio::task::spawn_blocking(move || {
        let mut files = HashMap::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            // A folder that is not there yet has no files: cargo-leptos makes it.
            let Ok(entries) = std::fs::read_dir(&folder) else {
                continue;
            };
            for entry in entries.flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if let (Ok(name), Ok(data)) = (path.strip_prefix(&root), std::fs::read(&path)) {
                    files.insert(name.to_string_lossy().replace('\\', "/"), Bytes::from(data));
                }
            }
        }
        files
    });
    read.await.map_err(Fault::broken)
}

/// Scripts and styles are asked for by their version; pictures are not.
fn is_versioned(name: &str) -> bool {
    [".js", ".wasm", ".css"].iter().any(|end| name.ends_with(end))
}

fn version(files: &HashMap<String, Bytes>) -> Arc<str> {
    let mut names: Vec<&String> = files.keys().filter(|name| is_versioned(name)).collect();
    names.sort();
    let parts = names.iter().flat_map(|name| [name.as_bytes(), files[*name].as_ref()]);
    fingerprint(parts)[..12].into()
}

fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().iter().take(16).fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_clean_names_are_files() {
        for good in [
            "/pkg/orgs.js",
            "/favicon.svg",
            "/pkg/snippets/a-1/inline0.js",
            "/.well-known-not.txt/",
        ] {
            assert_eq!(clean(good).is_some(), !good.contains("/."), "{good}");
        }
        for bad in [
            "/",
            "/pkg/",
            "/pkg/orgs",
            "/pkg/../Cargo.toml",
            "/pkg/..%2f..%2fCargo.toml",
            "/.env",
            "/.git/config",
            "/pkg//orgs.js",
            "/pkg/orgs.wasm.br",
            "/pkg/orgs.js.gz",
            "/pkg\\orgs.js",
            "/a.b/c",
        ] {
            assert_eq!(clean(bad), None, "{bad}");
        }
    }

    #[test]
    fn types_are_what_browsers_insist_on() {
        assert_eq!(kind("orgs.wasm"), "application/wasm");
        assert_eq!(kind("orgs.js"), "text/javascript; charset=utf-8");
        assert_eq!(kind("orgs.css"), "text/css; charset=utf-8");
        assert_eq!(kind("icons.svg"), "image/svg+xml; charset=utf-8");
    }

    #[test]
    fn encodings_are_taken_as_they_are_offered() {
        let offers = |line: &'static str| HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(line))]);
        assert!(accepts(&offers("gzip, deflate, br"), "br"));
        assert!(!accepts(&offers("gzip;q=0.5, br;q=0"), "br"));
        assert!(!accepts(&HeaderMap::new(), "gzip"));
    }
}
