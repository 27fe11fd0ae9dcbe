//! What systemd is told of a process of `Type=notify`: that it answers now, that it begins to stop. Nobody else listens.
//!
//! Never here: when that is.

use std::path::Path;

/// What there is to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Requests are answered from now on.
    Ready,
    /// What has begun is brought to its end.
    Stopping,
}

impl News {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Ready => "READY=1",
            Self::Stopping => "STOPPING=1",
        }
    }
}

/// Tells whoever listens at `socket`. A supervisor that cannot be told is no reason to stop.
#[cfg(target_os = "linux")]
pub fn tell(socket: Option<&Path>, news: News) {
    use std::os::{
        linux::net::SocketAddrExt as _,
        unix::{
            ffi::OsStrExt as _,
            net::{SocketAddr, UnixDatagram},
        },
    };
    let Some(socket) = socket else { return };
    let told = || {
        // A name that begins with @ is no file.
        let address = match socket.as_os_str().as_bytes().strip_prefix(b"@") {
            Some(name) => SocketAddr::from_abstract_name(name)?,
            None => SocketAddr::from_pathname(socket)?,
        };
        UnixDatagram::unbound()?.send_to_addr(news.as_str().as_bytes(), &address)
    };
    if let Err(error) = told() {
        tracing::warn!(%error, ?news, "the supervisor could not be told");
    }
}

/// There is no systemd.
#[cfg(not(target_os = "linux"))]
pub fn tell(_: Option<&Path>, _: News) {}
